#include <gmock/gmock.h>

#include <algorithm>

#include "shared/qr/enhance.h"
#include "tests/unit/qr/pictures.h"

namespace tsunagu::qr {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

std::vector<std::string> texts(const std::vector<CodeText>& codes) {
  std::vector<std::string> result;
  for (const CodeText& code : codes) result.push_back(code.text);
  return result;
}

GrayPicture inverted(GrayPicture picture) {
  for (auto& pixel : picture.pixels) pixel = static_cast<std::uint8_t>(255 - pixel);
  return picture;
}

TEST(Chain, FindsNothingWhereThereIsNothing) {
  EXPECT_THAT(read_thoroughly(blank(1, 1)), IsEmpty());
  EXPECT_THAT(read_thoroughly(blank(3, 200)), IsEmpty());
  EXPECT_THAT(read_thoroughly(blank(640, 480, 128)), IsEmpty());
}

TEST(Chain, FindsAllCodesOfAPrintedPage) {
  GrayPicture page = blank(1400, 1400);
  for (std::uint32_t i = 0; i < 4; ++i) {
    const Matrix code = draw(digits(600, i + 1), Correction::medium, 12).value();
    paint(page, code, 20 + (i % 2) * 700, 20 + (i / 2) * 700, 7);
  }
  EXPECT_THAT(texts(read_thoroughly(page)),
              UnorderedElementsAre(digits(600, 1), digits(600, 2), digits(600, 3), digits(600, 4)));
}

TEST(Chain, GoesOnWhileMorePartsAreToBeHad) {
  const GrayPicture picture = picture_of(draw(digits(300), Correction::medium).value(), 5);
  int asked = 0;
  const auto found = read_thoroughly(picture, [&](const std::vector<CodeText>& codes) {
    EXPECT_EQ(codes.size(), 1u);
    ++asked;
    return false;
  });
  EXPECT_GE(asked, 2);
  EXPECT_THAT(texts(found), ElementsAre(digits(300))) << "found by several steps, told once";
}

// Grain as of a small camera in a dim room, the same on every run.
GrayPicture with_grain(GrayPicture picture) {
  std::uint32_t state = 9;
  for (auto& pixel : picture.pixels) {
    state = state * 1'664'525 + 1'013'904'223;
    pixel = static_cast<std::uint8_t>(std::clamp(pixel + static_cast<int>((state >> 24) % 41) - 20, 0, 255));
  }
  return picture;
}

TEST(Chain, ReadsAPoorPictureThatNoReaderReadsAsItIs) {
  GrayPicture picture = blank(500, 500, 230);
  paint(picture, draw(digits(1000), Correction::medium).value(), 40, 40, 3, 90, 200);
  const GrayPicture poor = with_grain(blurred(picture, 1.0));
  ASSERT_THAT(read_with_zxing(poor), IsEmpty());
  ASSERT_THAT(read_with_zbar(poor), IsEmpty());
  EXPECT_THAT(texts(read_thoroughly(poor)), ElementsAre(digits(1000)));
}

TEST(Chain, ReadsACodeInAPictureOfManyMegapixels) {
  GrayPicture picture = blank(4000, 3000, 220);
  paint(picture, draw(digits(1000), Correction::medium).value(), 900, 700, 14, 60, 200);
  EXPECT_THAT(texts(read_thoroughly(with_grain(blurred(picture, 4)))), ElementsAre(digits(1000)));
}

TEST(Chain, KeepsOnlyPrintableAscii) {
  const GrayPicture picture = picture_of(draw("会員\x01", Correction::medium).value(), 5);
  EXPECT_THAT(read_thoroughly(picture), IsEmpty());
  EXPECT_THAT(read_with_zbar(picture), IsEmpty());
}

TEST(Chain, OnlyAQrCodeOfDigitsCountsAsDigits) {
  EXPECT_TRUE((CodeText{"4701", Symbology::qr}.is_digits()));
  EXPECT_FALSE((CodeText{"4701", Symbology::linear}.is_digits()));
  EXPECT_FALSE((CodeText{"47 1", Symbology::qr}.is_digits()));
  EXPECT_FALSE((CodeText{"", Symbology::qr}.is_digits()));
}

// HANDOFF_FORMAT: codes are shown on full white and never inverted, since no reader reads that.
TEST(Chain, AnInvertedCodeGivesNothingFalse) {
  const auto found = read_thoroughly(inverted(picture_of(draw(digits(300), Correction::medium).value(), 5)));
  for (const std::string& text : texts(found)) EXPECT_EQ(text, digits(300));
}

TEST(Enhancing, KeepsAnEvenPictureEven) {
  const GrayPicture even = blank(33, 21, 100);
  for (const GrayPicture& picture : {enlarged(even), blurred(even, 0.7), blurred(even, 9), sharpened(even, 2, 3)}) {
    for (const std::uint8_t pixel : picture.pixels) ASSERT_EQ(pixel, 100);
  }
  EXPECT_EQ(enlarged(even).width, 66u);
  EXPECT_EQ(enlarged(even).height, 42u);
}

TEST(Enhancing, SharpeningUndoesPartOfABlur) {
  GrayPicture edge = blank(40, 4, 0);
  for (std::size_t i = 0; i < edge.pixels.size(); ++i) edge.pixels[i] = i % 40 < 20 ? 60 : 200;
  const GrayPicture soft = blurred(edge, 2);
  const GrayPicture sharp = sharpened(soft, 2, 1.5);
  EXPECT_GT(sharp.pixels[21] - sharp.pixels[18], soft.pixels[21] - soft.pixels[18]);
}

}  // namespace
}  // namespace tsunagu::qr
