#include "shared/platform/live_picture.h"

#include <utility>

#include "shared/base/result.h"

namespace tsunagu::platform {

std::uint32_t LivePicture::show(int width, int height, ByteView gray) {
  TSUNAGU_INVARIANT(gray.size() == static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  if (width != width_ || height != height_) clear();
  width_ = width;
  height_ = height;
  std::swap(names_[0], names_[1]);
  auto& name = names_.front();
  if (name == 0) name = textures_->create(width, height, AlphaTextures::Drawn::at_any_size);
  textures_->update(name, 0, 0, width, height, gray.data());
  return name;
}

void LivePicture::clear() {
  for (auto& name : names_) {
    if (name != 0) textures_->destroy(std::exchange(name, 0));
  }
}

}  // namespace tsunagu::platform
