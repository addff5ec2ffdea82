#include "tests/unit/kiosk/page/contact_sheet.h"

#include <cstdio>
// libjpeg's header wants size_t and FILE before it.
#include <jpeglib.h>

#include <algorithm>
#include <memory>

namespace tsunagu::kiosk::page {
namespace {

constexpr int shrink = 5;  // pixels of a page for one of the sheet
constexpr int columns = 9;
constexpr int apart = 10;
constexpr int quality = 82;
constexpr std::uint8_t ground = 0x55;

// Every pixel is the mean of a square: thin letters stay.
platform::Picture smaller(const platform::Picture& from) {
  platform::Picture out{from.width / shrink, from.height / shrink, {}};
  out.rgb.resize(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height) * 3);
  const auto at = [&](int x, int y, int channel) {
    const auto i =
        (static_cast<std::size_t>(y) * static_cast<std::size_t>(from.width) + static_cast<std::size_t>(x)) * 3;
    return static_cast<unsigned>(from.rgb[i + static_cast<std::size_t>(channel)]);
  };
  std::size_t next = 0;
  for (int y = 0; y < out.height; ++y) {
    for (int x = 0; x < out.width; ++x) {
      for (int channel = 0; channel < 3; ++channel) {
        unsigned sum = 0;
        for (int j = 0; j < shrink; ++j) {
          for (int i = 0; i < shrink; ++i) sum += at(x * shrink + i, y * shrink + j, channel);
        }
        out.rgb[next++] = static_cast<std::uint8_t>(sum / (shrink * shrink));
      }
    }
  }
  return out;
}

bool write_jpeg(const std::string& path, platform::Picture& picture) {
  const std::unique_ptr<FILE, int (*)(FILE*)> file(std::fopen(path.c_str(), "wb"), std::fclose);
  if (!file) return false;
  jpeg_compress_struct jpeg{};
  jpeg_error_mgr errors{};
  jpeg.err = jpeg_std_error(&errors);
  jpeg_create_compress(&jpeg);
  jpeg_stdio_dest(&jpeg, file.get());
  jpeg.image_width = static_cast<JDIMENSION>(picture.width);
  jpeg.image_height = static_cast<JDIMENSION>(picture.height);
  jpeg.input_components = 3;
  jpeg.in_color_space = JCS_RGB;
  jpeg_set_defaults(&jpeg);
  jpeg_set_quality(&jpeg, quality, TRUE);
  jpeg_start_compress(&jpeg, TRUE);
  while (jpeg.next_scanline < jpeg.image_height) {
    auto* row = reinterpret_cast<JSAMPLE*>(picture.rgb.data()) +
                static_cast<std::size_t>(jpeg.next_scanline) * static_cast<std::size_t>(picture.width) * 3;
    jpeg_write_scanlines(&jpeg, &row, 1);
  }
  jpeg_finish_compress(&jpeg);
  jpeg_destroy_compress(&jpeg);
  return std::fflush(file.get()) == 0;
}

}  // namespace

void ContactSheet::add(const platform::Picture& picture) { small_.push_back(smaller(picture)); }

bool ContactSheet::write(const std::string& path) const {
  if (small_.empty()) return false;
  const int w = small_.front().width + apart;
  const int h = small_.front().height + apart;
  const int count = static_cast<int>(small_.size());
  platform::Picture all{columns * w + apart, (count + columns - 1) / columns * h + apart, {}};
  const auto stride = static_cast<std::size_t>(all.width) * 3;
  all.rgb.assign(stride * static_cast<std::size_t>(all.height), ground);
  for (int i = 0; i < count; ++i) {
    const platform::Picture& one = small_[static_cast<std::size_t>(i)];
    const auto row = static_cast<std::size_t>(one.width) * 3;
    for (int y = 0; y < one.height; ++y) {
      const auto to = stride * static_cast<std::size_t>(i / columns * h + apart + y) +
                      static_cast<std::size_t>(i % columns * w + apart) * 3;
      std::copy_n(one.rgb.begin() + static_cast<std::ptrdiff_t>(row * static_cast<std::size_t>(y)), row,
                  all.rgb.begin() + static_cast<std::ptrdiff_t>(to));
    }
  }
  return write_jpeg(path, all);
}

}  // namespace tsunagu::kiosk::page
