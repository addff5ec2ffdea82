#include "shared/ui/imgui_compat.h"

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>

namespace tsunagu::ui {
namespace {

// ImGui insists on a font although no letter of ours comes from it. One glyph; the white pixel and the smoothed lines
// live in the same small texture.
void add_placeholder_font(ImGuiIO& io) {
  static const ImWchar kOnlySpace[] = {0x20, 0x20, 0};
  ImFontConfig config;
  config.GlyphRanges = kOnlySpace;
  config.OversampleH = 1;
  config.SizePixels = 13;
  io.Fonts->AddFontDefault(&config);
}

}  // namespace

Result<std::unique_ptr<Renderer>> Renderer::open() {
  IMGUI_CHECKVERSION();
  ImGuiContext* const context = ImGui::CreateContext();
  ImGui::SetCurrentContext(context);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NoMouse | ImGuiConfigFlags_NoMouseCursorChange;
  add_placeholder_font(io);
  if (!ImGui_ImplOpenGL3_Init("#version 150")) {
    ImGui::DestroyContext(context);
    return fail(Code::unsupported, "no renderer for this OpenGL");
  }
  return std::unique_ptr<Renderer>(new Renderer(context));
}

Renderer::~Renderer() {
  ImGui::SetCurrentContext(context_);
  ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext(context_);
}

ImDrawList* Renderer::begin(Size size, float seconds) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {size.w, size.h};
  io.DeltaTime = std::clamp(seconds, 0.0001F, 1.0F);
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  return ImGui::GetBackgroundDrawList();
}

void Renderer::end() { ImGui::Render(); }

void Renderer::render() { ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData()); }

int Renderer::vertex_count(const ImDrawList* list) { return list->VtxBuffer.Size; }

void Renderer::fade(ImDrawList* list, int first_vertex, float opacity, float dy) {
  for (int i = first_vertex; i < list->VtxBuffer.Size; ++i) {
    ImDrawVert& vertex = list->VtxBuffer[i];
    vertex.pos.y += dy;
    const auto alpha = static_cast<float>(vertex.col >> IM_COL32_A_SHIFT & 0xFFU);
    vertex.col = (vertex.col & ~IM_COL32_A_MASK) | static_cast<ImU32>(alpha * opacity) << IM_COL32_A_SHIFT;
  }
}

}  // namespace tsunagu::ui
