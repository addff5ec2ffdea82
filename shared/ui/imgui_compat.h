// Dear ImGui as this project uses it: a renderer of draw lists. Input, windows, fonts and widgets are ours, so of what
// changes between 1.86 (Debian 12) and 1.90+ (Debian 13) only this file knows.
#pragma once

#include <memory>

#include "shared/base/result.h"
#include "shared/ui/geometry.h"

struct ImDrawList;
struct ImGuiContext;

namespace tsunagu::ui {

class Renderer {
 public:
  // The window's OpenGL context must be current.
  [[nodiscard]] static Result<std::unique_ptr<Renderer>> open();
  ~Renderer();
  Renderer(const Renderer&) = delete;
  Renderer& operator=(const Renderer&) = delete;

  // Starts a frame; the list covers the whole window and lies under nothing.
  [[nodiscard]] ImDrawList* begin(Size size, float seconds);
  // Ends the list; nothing may be drawn after it.
  void end();
  // To the current framebuffer.
  void render();

  [[nodiscard]] static int vertex_count(const ImDrawList* list);
  // Makes everything drawn since `first_vertex` fainter and lower.
  static void fade(ImDrawList* list, int first_vertex, float opacity, float dy);

 private:
  explicit Renderer(ImGuiContext* context) : context_(context) {}
  ImGuiContext* context_;
};

}  // namespace tsunagu::ui
