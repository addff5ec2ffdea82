#include <png.h>

#include <algorithm>
#include <array>

#include "shared/qr/jpeg_decoding.h"
#include "shared/qr/reading.h"

namespace tsunagu::qr {
namespace {

constexpr std::array<std::uint8_t, 8> png_signature{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
constexpr std::array<std::uint8_t, 3> jpeg_signature{0xFF, 0xD8, 0xFF};

template <std::size_t N>
bool begins_with(ByteView file, const std::array<std::uint8_t, N>& signature) {
  return file.size() >= N && std::equal(signature.begin(), signature.end(), file.begin());
}

bool is_within(const png_image& image, const PictureLimits& limits) {
  return image.width <= limits.side && image.height <= limits.side &&
         std::uint64_t{image.width} * image.height <= limits.pixels;
}

Result<GrayPicture> decode_png(ByteView file, const PictureLimits& limits) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&image, file.data(), file.size()) == 0) {
    return fail(Code::corrupt, "the PNG picture");
  }
  if (!is_within(image, limits)) {
    png_image_free(&image);
    return fail(Code::too_large, "the PNG picture");
  }
  image.format = PNG_FORMAT_GRAY;
  GrayPicture picture{image.width, image.height, Bytes(std::size_t{image.width} * image.height)};
  // A transparent picture is read as if it lay on white paper.
  const png_color white{255, 255, 255};
  if (png_image_finish_read(&image, &white, picture.pixels.data(), 0, nullptr) == 0) {
    png_image_free(&image);
    return fail(Code::corrupt, "the PNG picture");
  }
  return picture;
}

}  // namespace

Result<GrayPicture> decode_picture(ByteView file, const PictureLimits& limits) {
  auto picture = begins_with(file, png_signature) ? decode_png(file, limits)
                 : begins_with(file, jpeg_signature)
                     ? decode_jpeg(file, limits)
                     : Result<GrayPicture>(fail(Code::unsupported, "not a PNG or JPEG"));
  if (picture && (picture->width == 0 || picture->height == 0)) return fail(Code::corrupt, "the picture is empty");
  return picture;
}

}  // namespace tsunagu::qr
