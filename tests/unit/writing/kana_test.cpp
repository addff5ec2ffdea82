#include "shared/writing/kana.h"

#include <gtest/gtest.h>

namespace tsunagu::writing {
namespace {

TEST(Kana, DakutenGoesOnAndOff) {
  EXPECT_EQ(with_dakuten(U'か'), U'が');
  EXPECT_EQ(with_dakuten(U'が'), U'か');
  EXPECT_EQ(with_dakuten(U'う'), U'ゔ');
  EXPECT_EQ(with_dakuten(U'カ'), U'ガ');
}

TEST(Kana, TheHaRowTakesBothMarks) {
  EXPECT_EQ(with_dakuten(U'は'), U'ば');
  EXPECT_EQ(with_handakuten(U'は'), U'ぱ');
  EXPECT_EQ(with_dakuten(U'ぱ'), U'ば');
  EXPECT_EQ(with_handakuten(U'ば'), U'ぱ');
  EXPECT_EQ(with_handakuten(U'ぱ'), U'は');
}

TEST(Kana, SmallLettersGoOnAndOff) {
  EXPECT_EQ(with_small(U'つ'), U'っ');
  EXPECT_EQ(with_small(U'っ'), U'つ');
  EXPECT_EQ(with_small(U'や'), U'ゃ');
  EXPECT_EQ(with_small(U'わ'), U'ゎ');
  EXPECT_EQ(with_dakuten(U'っ'), U'づ');
}

TEST(Kana, LettersThatCannotTakeAMarkTakeNone) {
  EXPECT_FALSE(with_dakuten(U'あ'));
  EXPECT_FALSE(with_handakuten(U'か'));
  EXPECT_FALSE(with_small(U'か'));
  EXPECT_FALSE(with_dakuten(U'a'));
  EXPECT_FALSE(with_small(U'ん'));
}

TEST(Kana, AccentsGoRound) {
  EXPECT_EQ(with_next_accent(U'n'), U'ñ');
  EXPECT_EQ(with_next_accent(U'ñ'), U'n');
  EXPECT_EQ(with_next_accent(U'a'), U'á');
  EXPECT_FALSE(with_next_accent(U'k'));
}

TEST(Kana, EveryHiraganaIsMadeOfKeysThatGiveItBack) {
  int found = 0;
  for (char32_t c = U'ぁ'; c <= U'ゔ'; ++c) {
    const auto keys = keys_of(c);
    if (!keys) continue;
    ++found;
    char32_t made = keys->base;
    if (keys->dakuten) made = with_dakuten(made).value_or(U'?');
    if (keys->handakuten) made = with_handakuten(made).value_or(U'?');
    if (keys->small) made = with_small(made).value_or(U'?');
    EXPECT_EQ(made, c);
  }
  EXPECT_EQ(found, 46 + 21 + 5 + 10 - 0);
}

}  // namespace
}  // namespace tsunagu::writing
