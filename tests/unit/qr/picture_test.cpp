#include <gtest/gtest.h>

#include "tests/unit/qr/pictures.h"

namespace tsunagu::qr {
namespace {

GrayPicture sample() { return picture_of(draw(digits(100), Correction::medium).value(), 5); }
Bytes png_sample() { return png_of(draw(digits(100), Correction::medium).value(), 5).value(); }

// Overwrites the width and height of a PNG's header and mends its checksum, as a maker of picture bombs would.
Bytes with_size(Bytes png, std::uint32_t width, std::uint32_t height) {
  const auto put = [&](std::size_t at, std::uint32_t value) {
    for (std::size_t i = 0; i < 4; ++i) png[at + i] = static_cast<std::uint8_t>(value >> (24 - 8 * i));
  };
  put(16, width);
  put(20, height);
  std::uint32_t crc = 0xFFFFFFFF;
  for (std::size_t i = 12; i < 29; ++i) {
    crc ^= png[i];
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320u : 0u);
  }
  put(29, ~crc);
  return png;
}

TEST(Picture, PngAndJpegBecomeTheSameGrays) {
  const GrayPicture png = decode_picture(png_sample()).value();
  EXPECT_EQ(png.pixels, sample().pixels);
  const GrayPicture jpeg = decode_picture(jpeg_of(sample(), 95)).value();
  ASSERT_EQ(jpeg.pixels.size(), png.pixels.size());
  EXPECT_NEAR(jpeg.pixels[0], 255, 8);
}

TEST(Picture, ABombIsRefusedByItsHeader) {
  EXPECT_EQ(decode_picture(with_size(png_sample(), 60'000, 60'000)).error().code, Code::too_large);
  EXPECT_EQ(decode_picture(with_size(png_sample(), 16'001, 1)).error().code, Code::too_large);
  EXPECT_EQ(decode_picture(with_size(png_sample(), 6'400, 6'400)).error().code, Code::too_large) << "41 megapixels";
  Bytes jpeg = jpeg_of(blank(64, 64));
  for (std::size_t i = 0; i + 8 < jpeg.size(); ++i) {
    if (jpeg[i] == 0xFF && jpeg[i + 1] == 0xC0) jpeg[i + 5] = jpeg[i + 7] = 0xFF;  // frame header: height, width
  }
  EXPECT_EQ(decode_picture(jpeg).error().code, Code::too_large);
}

TEST(Picture, DamagedFilesAreRefused) {
  Bytes png = png_sample();
  png.resize(png.size() / 2);
  EXPECT_EQ(decode_picture(png).error().code, Code::corrupt);
  png.resize(20);
  EXPECT_EQ(decode_picture(png).error().code, Code::corrupt);
  EXPECT_EQ(decode_picture(with_size(png_sample(), 0, 0)).error().code, Code::corrupt);
  EXPECT_EQ(decode_picture(Bytes{0xFF, 0xD8, 0xFF, 0xE0, 0}).error().code, Code::corrupt);
}

TEST(Picture, OtherFilesAreNotForUs) {
  EXPECT_EQ(decode_picture({}).error().code, Code::unsupported);
  EXPECT_EQ(decode_picture(view_of("GIF89a")).error().code, Code::unsupported);
  EXPECT_EQ(decode_picture(view_of("<svg/>")).error().code, Code::unsupported);
}

TEST(Picture, EveryTruncationOfAJpegIsReadOrRefused) {
  const Bytes jpeg = jpeg_of(sample());
  for (std::size_t size = 0; size < jpeg.size(); size += 7) {
    const auto picture = decode_picture(ByteView(jpeg).first(size));
    if (picture) {
      EXPECT_EQ(picture->pixels.size(), std::size_t{picture->width} * picture->height);
    }
  }
}

}  // namespace
}  // namespace tsunagu::qr
