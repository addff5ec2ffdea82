#include "shared/i18n/furigana.h"

#include <gtest/gtest.h>

namespace tsunagu::i18n {
namespace {

TEST(Furigana, IsCutFromTheTextAroundIt) {
  const auto parts = split_furigana("だれかと {話|はな}す");
  ASSERT_EQ(parts.size(), 3U);
  EXPECT_EQ(parts[0].base, "だれかと ");
  EXPECT_EQ(parts[1].base, "話");
  EXPECT_EQ(parts[1].reading, "はな");
  EXPECT_EQ(parts[2].base, "す");
}

TEST(Furigana, OtherBracesAreLetters) {
  for (const std::string_view text :
       {"{count}人", "{", "}", "{|}", "{a|}", "{|b}", "{a|b", "{a{b}", "a|b", "{a|b|c}", "{{}"}) {
    EXPECT_EQ(plain_text(text), text);
    EXPECT_EQ(reading_text(text), text);
  }
  EXPECT_EQ(plain_text("{x{漢|かん}"), "{x漢");
}

TEST(Furigana, PlainTextAndReadingHaveNoMarks) {
  EXPECT_EQ(plain_text("ちょっと\u200B{話|はな}したい"), "ちょっと話したい");
  EXPECT_EQ(reading_text("ちょっと\u200B{話|はな}したい"), "ちょっとはなしたい");
  EXPECT_EQ(plain_text(""), "");
}

}  // namespace
}  // namespace tsunagu::i18n
