#include <png.h>

#include <algorithm>

#include "shared/qr/drawing.h"

namespace tsunagu::qr {
namespace {

constexpr std::uint8_t white = 255;
constexpr int largest_px_per_module = 40;
constexpr std::size_t most_parts = 16;

struct Canvas {
  std::size_t width = 0;
  std::size_t height = 0;
  Bytes pixels;
};

void paint(Canvas& canvas, const Matrix& part, std::size_t top, std::size_t px) {
  const std::size_t left = (canvas.width - static_cast<std::size_t>(part.size) * px) / 2;
  for (int row = 0; row < part.size; ++row) {
    for (int column = 0; column < part.size; ++column) {
      if (!part.dark(column, row)) continue;
      for (std::size_t y = 0; y < px; ++y) {
        const std::size_t start = (top + static_cast<std::size_t>(row) * px + y) * canvas.width + left +
                                  static_cast<std::size_t>(column) * px;
        std::fill_n(canvas.pixels.begin() + static_cast<std::ptrdiff_t>(start), px, std::uint8_t{0});
      }
    }
  }
}

Canvas paint_all(std::span<const Matrix> parts, std::size_t px) {
  Canvas canvas;
  for (const Matrix& part : parts) {
    const std::size_t side = static_cast<std::size_t>(part.size_with_quiet_zone()) * px;
    canvas.width = std::max(canvas.width, side);
    canvas.height += side;
  }
  canvas.pixels.assign(canvas.width * canvas.height, white);
  std::size_t top = 0;
  for (const Matrix& part : parts) {
    paint(canvas, part, top + quiet_zone * px, px);
    top += static_cast<std::size_t>(part.size_with_quiet_zone()) * px;
  }
  return canvas;
}

Result<Bytes> encode(const Canvas& canvas) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(canvas.width);
  image.height = static_cast<png_uint_32>(canvas.height);
  image.format = PNG_FORMAT_GRAY;
  Bytes file(PNG_IMAGE_PNG_SIZE_MAX(image));
  png_alloc_size_t size = file.size();
  if (png_image_write_to_memory(&image, file.data(), &size, 0, canvas.pixels.data(), 0, nullptr) == 0) {
    png_image_free(&image);
    return fail(Code::io, "writing a PNG");
  }
  file.resize(size);
  return file;
}

bool is_whole(const Matrix& part) {
  return part.size > 0 && part.size <= 177 &&
         part.modules.size() == static_cast<std::size_t>(part.size) * static_cast<std::size_t>(part.size);
}

}  // namespace

Result<Bytes> png_of(std::span<const Matrix> parts, int px_per_module) {
  const bool sizes_make_sense = px_per_module >= 1 && px_per_module <= largest_px_per_module && !parts.empty() &&
                                parts.size() <= most_parts && std::all_of(parts.begin(), parts.end(), is_whole);
  if (!sizes_make_sense) return fail(Code::usage, "writing a PNG");
  return encode(paint_all(parts, static_cast<std::size_t>(px_per_module)));
}

Result<Bytes> png_of(const Matrix& part, int px_per_module) {
  return png_of(std::span<const Matrix>(&part, 1), px_per_module);
}

}  // namespace tsunagu::qr
