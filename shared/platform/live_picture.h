// A gray picture that goes on: each new one has another texture than the one before, so that whoever compares what is
// drawn sees that it changed. Bright is opaque white; drawn on black it is the picture.
#pragma once

#include <array>
#include <memory>

#include "shared/base/bytes.h"
#include "shared/platform/alpha_textures.h"

namespace tsunagu::platform {

class LivePicture {
 public:
  explicit LivePicture(std::unique_ptr<AlphaTextures> textures) : textures_(std::move(textures)) {}
  ~LivePicture() { clear(); }
  LivePicture(const LivePicture&) = delete;
  LivePicture& operator=(const LivePicture&) = delete;

  // The texture that holds it. `gray`: rows from the top without gaps.
  [[nodiscard]] std::uint32_t show(int width, int height, ByteView gray);
  // Nothing of any picture is left.
  void clear();

 private:
  std::unique_ptr<AlphaTextures> textures_;
  std::array<std::uint32_t, 2> names_{};
  int width_ = 0;
  int height_ = 0;
};

}  // namespace tsunagu::platform
