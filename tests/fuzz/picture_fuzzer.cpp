// Any bytes as a picture file, and as the pixels of a small one: never an abort, and only printable ASCII comes out.
#include <algorithm>

#include "shared/qr/reading.h"

namespace {

using namespace tsunagu;

void check(const qr::GrayPicture& picture) {
  for (const qr::CodeText& code : qr::read_thoroughly(picture)) {
    TSUNAGU_INVARIANT(!code.text.empty());
    for (const char c : code.text) TSUNAGU_INVARIANT(c >= 0x20 && c <= 0x7E);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ByteView file(data, size);
  if (const auto picture = qr::decode_picture(file, {.pixels = 200 * 200, .side = 400})) check(*picture);
  constexpr std::uint32_t width = 48;
  const auto height = static_cast<std::uint32_t>(std::min<std::size_t>(size / width, 96));
  if (height > 0) check({width, height, copy_of(file.first(std::size_t{width} * height))});
  return 0;
}
