#include "shared/writing/hangul.h"

#include <gtest/gtest.h>

#include "shared/base/text.h"

namespace tsunagu::writing {
namespace {

std::string typed(std::u32string_view keys) {
  std::u32string text;
  for (const char32_t key : keys) text = key == U'<' ? without_last_jamo(text) : with_jamo(text, key);
  return encode_utf8(text);
}

TEST(Hangul, LettersBecomeSyllables) {
  EXPECT_EQ(typed(U"ㅎㅏㄴ"), "한");
  EXPECT_EQ(typed(U"ㅎㅏㄴㄱㅡㄹ"), "한글");
  EXPECT_EQ(typed(U"ㅇㅏㄴㄴㅕㅇㅎㅏㅅㅔㅇㅛ"), "안녕하세요");
  EXPECT_EQ(typed(U"ㄱㅗㅏ"), "과");
  EXPECT_EQ(typed(U"ㅇㅡㅣㅅㅏ"), "의사");
  EXPECT_EQ(typed(U"ㄲㅗㅊ"), "꽃");
}

TEST(Hangul, AFinalMovesToTheNextSyllableBeforeAVowel) {
  EXPECT_EQ(typed(U"ㅎㅏㄴㅏ"), "하나");
  EXPECT_EQ(typed(U"ㄱㅏㅂㅅㅏ"), "갑사") << "of a double final only its second half moves";
  EXPECT_EQ(typed(U"ㄱㅏㅂㅅㅅㅏ"), "값사");
  EXPECT_EQ(typed(U"ㅇㅏㅃㅏ"), "아빠") << "ㅃ ends no syllable";
}

TEST(Hangul, WhatDoesNotCombineStandsAlone) {
  EXPECT_EQ(typed(U"ㅋㅋㅋ"), "ㅋㅋㅋ");
  EXPECT_EQ(typed(U"ㅏㅗ"), "ㅏㅗ");
  EXPECT_EQ(typed(U"ㅗㅏ"), "ㅘ");
  EXPECT_EQ(typed(U"ㄱㅏㅓ"), "가ㅓ");
}

TEST(Hangul, ErasingTakesBackOneLetterAtATime) {
  EXPECT_EQ(typed(U"ㅎㅏㄴ<"), "하");
  EXPECT_EQ(typed(U"ㅎㅏㄴ<<"), "ㅎ");
  EXPECT_EQ(typed(U"ㅎㅏㄴ<<<"), "");
  EXPECT_EQ(typed(U"ㅎㅏㄴ<<<<"), "");
  EXPECT_EQ(typed(U"ㄱㅏㅂㅅ<"), "갑");
  EXPECT_EQ(typed(U"ㄱㅗㅏ<"), "고");
  EXPECT_EQ(typed(U"ㄱㅗㅏ<ㅣㅁ"), "굄") << "typing goes on inside the syllable";
  EXPECT_EQ(typed(U"ㅎㅏㄴㅏ<"), "하ㄴ");
  EXPECT_EQ(typed(U"ㅎㅏㄴㅏ<<"), "하");
  EXPECT_EQ(typed(U"ㅗㅏ<"), "ㅗ");
}

TEST(Hangul, EverySyllableIsWrittenByItsLetters) {
  for (char32_t syllable = U'가'; syllable <= U'힣'; ++syllable) {
    std::u32string text = U"아";
    for (const char32_t jamo : jamo_of(syllable)) text = with_jamo(text, jamo);
    ASSERT_EQ(text, (std::u32string{U'아', syllable})) << encode_utf8(text);
    for (std::size_t i = jamo_of(syllable).size(); i > 0; --i) text = without_last_jamo(text);
    ASSERT_EQ(text, U"아");
  }
}

TEST(Hangul, OtherLettersAreLeftAlone) {
  EXPECT_EQ(encode_utf8(without_last_jamo(U"Kim")), "Ki");
  EXPECT_EQ(encode_utf8(with_jamo(U"Kim", U'ㅏ')), "Kimㅏ");
  EXPECT_FALSE(is_jamo(U'a'));
}

}  // namespace
}  // namespace tsunagu::writing
