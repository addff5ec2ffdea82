#include "shared/qr/enhance.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace tsunagu::qr {
namespace {

using Index = std::ptrdiff_t;

std::uint8_t clamped(int value) { return static_cast<std::uint8_t>(std::clamp(value, 0, 255)); }

Index inside(Index at, Index size) { return std::clamp<Index>(at, 0, size - 1); }

// Catmull-Rom weights for a sample a quarter of a pixel past the second of four neighbours, in 128ths.
constexpr std::array<int, 4> cubic{-9, 111, 29, -3};

int weigh(int a, int b, int c, int d) { return (cubic[0] * a + cubic[1] * b + cubic[2] * c + cubic[3] * d + 64) >> 7; }

// Doubles one row; the new samples lie a quarter of a pixel to the left and to the right of each old one.
void enlarge_row(const std::uint8_t* from, std::uint8_t* to, Index width) {
  for (Index x = 0; x < width; ++x) {
    const int left = from[inside(x - 1, width)];
    const int here = from[x];
    const int right = from[inside(x + 1, width)];
    to[2 * x] = clamped(weigh(right, here, left, from[inside(x - 2, width)]));
    to[2 * x + 1] = clamped(weigh(left, here, right, from[inside(x + 2, width)]));
  }
}

// One pass of a box blur along a line of samples that are `step` apart. The running sum keeps the cost independent of
// the radius.
void box_row(const std::uint8_t* from, std::uint8_t* to, Index size, Index radius) {
  const int span = static_cast<int>(2 * radius + 1);
  const int reciprocal = (1 << 16) / span;
  int sum = 0;
  for (Index x = -radius; x <= radius; ++x) sum += from[inside(x, size)];
  for (Index x = 0; x < size; ++x) {
    to[x] = clamped((sum * reciprocal + (1 << 15)) >> 16);
    sum += from[inside(x + radius + 1, size)] - from[inside(x - radius, size)];
  }
}

void blur_rows(GrayPicture& picture, Index radius) {
  const auto width = static_cast<Index>(picture.width);
  Bytes row(picture.width);
  for (std::uint32_t y = 0; y < picture.height; ++y) {
    std::uint8_t* line = picture.pixels.data() + std::size_t{y} * picture.width;
    std::memcpy(row.data(), line, row.size());
    box_row(row.data(), line, width, radius);
  }
}

// Columns are summed a whole row at a time, which keeps to the order of memory.
void blur_columns(GrayPicture& picture, Index radius) {
  const auto height = static_cast<Index>(picture.height);
  const std::size_t width = picture.width;
  const Bytes from = picture.pixels;
  const auto row = [&](Index y) { return from.data() + static_cast<std::size_t>(inside(y, height)) * width; };
  const int reciprocal = (1 << 16) / static_cast<int>(2 * radius + 1);
  std::vector<int> sums(width, 0);
  for (Index y = -radius; y <= radius; ++y) {
    for (std::size_t x = 0; x < width; ++x) sums[x] += row(y)[x];
  }
  for (Index y = 0; y < height; ++y) {
    std::uint8_t* to = picture.pixels.data() + static_cast<std::size_t>(y) * width;
    const std::uint8_t* entering = row(y + radius + 1);
    const std::uint8_t* leaving = row(y - radius);
    for (std::size_t x = 0; x < width; ++x) {
      to[x] = clamped((sums[x] * reciprocal + (1 << 15)) >> 16);
      sums[x] += entering[x] - leaving[x];
    }
  }
}

}  // namespace

GrayPicture enlarged(const GrayPicture& picture) {
  const std::size_t width = std::size_t{picture.width} * 2;
  const auto height = static_cast<Index>(picture.height);
  Bytes wide(width * picture.height);
  for (std::size_t y = 0; y < picture.height; ++y) {
    enlarge_row(picture.pixels.data() + y * picture.width, wide.data() + y * width, static_cast<Index>(picture.width));
  }
  GrayPicture result{picture.width * 2, picture.height * 2, Bytes(width * picture.height * 2)};
  const auto row = [&](Index y) { return wide.data() + static_cast<std::size_t>(inside(y, height)) * width; };
  for (Index y = 0; y < height; ++y) {
    std::uint8_t* upper = result.pixels.data() + static_cast<std::size_t>(2 * y) * width;
    std::uint8_t* lower = upper + width;
    const auto *above2 = row(y - 2), *above = row(y - 1), *here = row(y), *below = row(y + 1), *below2 = row(y + 2);
    for (std::size_t x = 0; x < width; ++x) {
      upper[x] = clamped(weigh(below[x], here[x], above[x], above2[x]));
      lower[x] = clamped(weigh(above[x], here[x], below[x], below2[x]));
    }
  }
  return result;
}

GrayPicture blurred(const GrayPicture& picture, double sigma) {
  GrayPicture result = picture;
  // Three boxes of radius r have a variance of r(r+1); solve for r and share the rounding over the three.
  const double ideal = (std::sqrt(1.0 + 4.0 * sigma * sigma) - 1.0) / 2.0;
  const auto low = static_cast<Index>(ideal);
  const auto wide_ones = static_cast<int>(std::lround(3.0 * (ideal - static_cast<double>(low))));
  for (int pass = 0; pass < 3; ++pass) {
    const Index radius = low + (pass < wide_ones ? 1 : 0);
    if (radius == 0) continue;
    blur_rows(result, radius);
    blur_columns(result, radius);
  }
  return result;
}

GrayPicture sharpened(const GrayPicture& picture, double sigma, double amount) {
  GrayPicture result = blurred(picture, sigma);
  const int scale = static_cast<int>(std::lround(amount * 256.0));
  std::transform(picture.pixels.begin(), picture.pixels.end(), result.pixels.begin(), result.pixels.begin(),
                 [scale](int sharp, int soft) { return clamped(sharp + ((sharp - soft) * scale >> 8)); });
  return result;
}

GrayPicture shrunk(const GrayPicture& picture, std::uint32_t factor) {
  GrayPicture result{picture.width / factor, picture.height / factor, {}};
  result.pixels.resize(std::size_t{result.width} * result.height);
  std::vector<std::uint32_t> sums(result.width);
  for (std::uint32_t y = 0; y < result.height; ++y) {
    std::fill(sums.begin(), sums.end(), 0u);
    for (std::uint32_t line = 0; line < factor; ++line) {
      const std::uint8_t* from = picture.pixels.data() + (std::size_t{y} * factor + line) * picture.width;
      for (std::uint32_t x = 0; x < result.width; ++x) {
        for (std::uint32_t i = 0; i < factor; ++i) sums[x] += from[std::size_t{x} * factor + i];
      }
    }
    std::uint8_t* to = result.pixels.data() + std::size_t{y} * result.width;
    for (std::uint32_t x = 0; x < result.width; ++x) to[x] = static_cast<std::uint8_t>(sums[x] / (factor * factor));
  }
  return result;
}

}  // namespace tsunagu::qr
