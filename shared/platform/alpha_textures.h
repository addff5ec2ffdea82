// OpenGL textures of one byte a pixel, read by shaders as white with that alpha: the pages glyphs are drawn from.
// The window's context must be current, as it is on the thread that opened the window.
#pragma once

#include <cstdint>
#include <memory>

#include "shared/base/result.h"

namespace tsunagu::platform {

class AlphaTextures {
 public:
  enum class Drawn { pixel_on_pixel, at_any_size };

  // unsupported: the driver lacks a needed call.
  [[nodiscard]] static Result<std::unique_ptr<AlphaTextures>> open();
  ~AlphaTextures();
  AlphaTextures(const AlphaTextures&) = delete;
  AlphaTextures& operator=(const AlphaTextures&) = delete;

  // All zero; 0 only when the driver is out of names.
  [[nodiscard]] std::uint32_t create(int width, int height, Drawn drawn = Drawn::pixel_on_pixel);
  void update(std::uint32_t texture, int x, int y, int width, int height, const std::uint8_t* alpha);
  void destroy(std::uint32_t texture);

 private:
  struct Calls;
  explicit AlphaTextures(std::unique_ptr<Calls> calls);
  std::unique_ptr<Calls> calls_;
};

}  // namespace tsunagu::platform
