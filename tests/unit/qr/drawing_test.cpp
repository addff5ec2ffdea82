#include "shared/qr/drawing.h"

#include <gmock/gmock.h>

#include "tests/unit/qr/pictures.h"

namespace tsunagu::qr {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> texts(const std::vector<CodeText>& codes) {
  std::vector<std::string> result;
  for (const CodeText& code : codes) result.push_back(code.text);
  return result;
}

TEST(Drawing, DigitsTakeNumericModesSpaceOnly) {
  // ISO/IEC 18004, table 7: the digits each version holds at M.
  EXPECT_EQ(draw(digits(1082), Correction::medium)->version, 16);
  EXPECT_EQ(draw(digits(1083), Correction::medium)->version, 17);
  EXPECT_EQ(draw(digits(1600), Correction::medium)->version, 20);
  EXPECT_EQ(draw(digits(2061), Correction::low)->version, 20);
}

TEST(Drawing, WhatDoesNotFitTheLargestVersionIsRefused) {
  EXPECT_EQ(draw(digits(1601), Correction::medium).error().code, Code::too_large);
  EXPECT_EQ(draw(digits(2062), Correction::low).error().code, Code::too_large);
  EXPECT_EQ(draw(digits(100'000), Correction::low, 1, 40).error().code, Code::too_large);
  EXPECT_EQ(draw("", Correction::medium).error().code, Code::usage);
  EXPECT_EQ(draw("1", Correction::medium, 5, 4).error().code, Code::usage);
  EXPECT_EQ(draw("1", Correction::medium, 1, 41).error().code, Code::usage);
}

TEST(Drawing, TheLeastVersionIsKept) {
  const Matrix code = draw("471", Correction::medium, 7).value();
  EXPECT_EQ(code.version, 7);
  EXPECT_EQ(code.size, 17 + 4 * 7);
  EXPECT_EQ(code.modules.size(), 45u * 45u);
}

TEST(Drawing, HasItsThreeFinders) {
  const Matrix code = draw(digits(300), Correction::medium).value();
  for (const auto& [column, row] : {std::pair{3, 3}, std::pair{code.size - 4, 3}, std::pair{3, code.size - 4}}) {
    EXPECT_TRUE(code.dark(column, row));
    EXPECT_TRUE(code.dark(column - 3, row));
    EXPECT_FALSE(code.dark(column - 2, row));
  }
}

TEST(Drawing, EveryReaderReadsItBack) {
  for (const std::size_t count : {10u, 690u, 1081u, 1600u}) {
    const GrayPicture picture = picture_of(draw(digits(count), Correction::medium).value(), 4);
    EXPECT_THAT(texts(read_with_zxing(picture)), ElementsAre(digits(count)));
    EXPECT_THAT(texts(read_with_zbar(picture)), ElementsAre(digits(count)));
  }
}

TEST(Drawing, OtherTextIsDrawnAsBytes) {
  const std::string url = "https://example.jp/a?b=c";
  const auto found = read_with_zxing(picture_of(draw(url, Correction::medium).value(), 4));
  ASSERT_THAT(texts(found), ElementsAre(url));
  EXPECT_FALSE(found[0].is_digits());
}

TEST(Png, OfACodeIsWhiteAroundAndReadsBack) {
  const Matrix code = draw(digits(1081), Correction::medium).value();
  const GrayPicture picture = decode_picture(png_of(code, 3).value()).value();
  EXPECT_EQ(picture.width, static_cast<std::uint32_t>(code.size_with_quiet_zone() * 3));
  EXPECT_EQ(picture.height, picture.width);
  for (std::uint32_t i = 0; i < quiet_zone * 3 * picture.width; ++i) ASSERT_EQ(picture.pixels[i], 255);
  EXPECT_EQ(picture.pixels[std::size_t{quiet_zone} * 3 * (picture.width + 1)], 0) << "the finder's corner";
  EXPECT_THAT(texts(read_with_zxing(picture)), ElementsAre(digits(1081)));
}

TEST(Png, HoldsAllPartsOneBelowTheOther) {
  const std::vector<Matrix> parts{draw(digits(600, 1), Correction::medium).value(),
                                  draw(digits(600, 2), Correction::medium).value()};
  const GrayPicture picture = decode_picture(png_of(parts, 4).value()).value();
  EXPECT_THAT(texts(read_with_zxing(picture)), testing::UnorderedElementsAre(digits(600, 1), digits(600, 2)));
}

TEST(Png, RefusesSizesThatMakeNoSense) {
  const Matrix code = draw("47", Correction::medium).value();
  EXPECT_EQ(png_of(code, 0).error().code, Code::usage);
  EXPECT_EQ(png_of(code, 41).error().code, Code::usage);
  EXPECT_EQ(png_of(std::span<const Matrix>(), 4).error().code, Code::usage);
  EXPECT_EQ(png_of(Matrix{}, 4).error().code, Code::usage);
}

}  // namespace
}  // namespace tsunagu::qr
