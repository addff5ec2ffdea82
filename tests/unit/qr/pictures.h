// Pictures for the tests, made the way phones and webcams make them.
#pragma once

// clang-format off
#include <cstdio>  // jpeglib.h needs it and does not include it
#include <jpeglib.h>
// clang-format on

#include <cstdlib>
#include <cstring>
#include <string>

#include "shared/qr/drawing.h"
#include "shared/qr/reading.h"

namespace tsunagu::qr {

inline GrayPicture blank(std::uint32_t width, std::uint32_t height, std::uint8_t gray = 255) {
  return {width, height, Bytes(std::size_t{width} * height, gray)};
}

// Paints a code with its quiet zone at (left, top); `px` pixels a module, dark and light in the given grays.
inline void paint(GrayPicture& picture, const Matrix& code, std::uint32_t left, std::uint32_t top, std::uint32_t px,
                  std::uint8_t dark = 0, std::uint8_t light = 255) {
  const auto side = static_cast<std::uint32_t>(code.size_with_quiet_zone()) * px;
  for (std::uint32_t y = 0; y < side; ++y) {
    for (std::uint32_t x = 0; x < side; ++x) {
      const int column = static_cast<int>(x / px) - quiet_zone;
      const int row = static_cast<int>(y / px) - quiet_zone;
      const bool inside = column >= 0 && row >= 0 && column < code.size && row < code.size;
      const bool is_dark = inside && code.dark(column, row);
      picture.pixels[std::size_t{top + y} * picture.width + left + x] = is_dark ? dark : light;
    }
  }
}

inline GrayPicture picture_of(const Matrix& code, std::uint32_t px) {
  const auto side = static_cast<std::uint32_t>(code.size_with_quiet_zone()) * px;
  GrayPicture picture = blank(side, side);
  paint(picture, code, 0, 0, px);
  return picture;
}

inline Bytes jpeg_of(const GrayPicture& picture, int quality = 80) {
  jpeg_compress_struct jpeg{};
  jpeg_error_mgr errors{};
  jpeg.err = jpeg_std_error(&errors);
  jpeg_create_compress(&jpeg);
  unsigned char* memory = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&jpeg, &memory, &size);
  jpeg.image_width = picture.width;
  jpeg.image_height = picture.height;
  jpeg.input_components = 1;
  jpeg.in_color_space = JCS_GRAYSCALE;
  jpeg_set_defaults(&jpeg);
  jpeg_set_quality(&jpeg, quality, TRUE);
  jpeg_start_compress(&jpeg, TRUE);
  Bytes row(picture.width);
  while (jpeg.next_scanline < picture.height) {
    std::memcpy(row.data(), picture.pixels.data() + std::size_t{jpeg.next_scanline} * picture.width, row.size());
    JSAMPROW line = row.data();
    jpeg_write_scanlines(&jpeg, &line, 1);
  }
  jpeg_finish_compress(&jpeg);
  Bytes file(memory, memory + size);
  jpeg_destroy_compress(&jpeg);
  std::free(memory);
  return file;
}

inline std::string digits(std::size_t count, std::size_t seed = 0) {
  std::string text = "47";
  while (text.size() < count)
    text.push_back(static_cast<char>('0' + (text.size() * 7 + seed * 3 + text.size() / 10) % 10));
  text.resize(count);
  return text;
}

}  // namespace tsunagu::qr
