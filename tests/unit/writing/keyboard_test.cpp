#include "shared/writing/keyboard.h"

#include <gtest/gtest.h>

#include <map>

#include "shared/base/text.h"

namespace tsunagu::writing {
namespace {

using Kind = KeyPress::Kind;

KeyPress letter(char32_t c) { return {.kind = Kind::letter, .letter = c}; }

std::u32string typed(std::initializer_list<KeyPress> presses, KeyboardMode mode = KeyboardMode::kana,
                     std::size_t limit = 40) {
  std::u32string text;
  for (const KeyPress& press : presses) apply(press, text, mode, limit);
  return text;
}

TEST(Keyboard, MarksChangeTheLetterBefore) {
  EXPECT_EQ(typed({letter(U'か'), {.kind = Kind::dakuten}}), U"が");
  EXPECT_EQ(typed({letter(U'は'), {.kind = Kind::handakuten}}), U"ぱ");
  EXPECT_EQ(typed({letter(U'つ'), {.kind = Kind::small}}), U"っ");
}

TEST(Keyboard, AMarkThatFitsNoLetterDoesNothing) {
  EXPECT_EQ(typed({{.kind = Kind::dakuten}}), U"");
  EXPECT_EQ(typed({letter(U'あ'), {.kind = Kind::dakuten}}), U"あ");
  EXPECT_FALSE(can_press({.kind = Kind::dakuten}, U"あ", 40));
  EXPECT_TRUE(can_press({.kind = Kind::dakuten}, U"か", 40));
}

TEST(Keyboard, StopsAtTheLimit) {
  EXPECT_EQ(typed({letter(U'1'), letter(U'2'), letter(U'3')}, KeyboardMode::digits, 2), U"12");
}

TEST(Keyboard, ErasesOneLetter) {
  EXPECT_EQ(typed({letter(U'あ'), letter(U'い'), {.kind = Kind::backspace}}), U"あ");
  EXPECT_EQ(typed({{.kind = Kind::backspace}}), U"");
}

TEST(Keyboard, OneCapitalLetterAndThenSmallOnes) {
  std::u32string text;
  KeyboardMode mode = KeyboardMode::latin_shift;
  apply(letter(U'M'), text, mode, 40);
  EXPECT_EQ(mode, KeyboardMode::latin);
}

TEST(Keyboard, JamoBecomeSyllablesAndComeApartAgain) {
  EXPECT_EQ(typed({letter(U'ㅎ'), letter(U'ㅏ'), letter(U'ㄴ')}, KeyboardMode::hangul), U"한");
  EXPECT_EQ(typed({letter(U'ㅎ'), letter(U'ㅏ'), letter(U'ㄴ'), {.kind = Kind::backspace}}, KeyboardMode::hangul),
            U"하");
}

TEST(Keyboard, ASyllableGrowsAtTheLimitButNoNewOneBegins) {
  const auto full = {letter(U'ㅎ'), letter(U'ㅏ')};
  EXPECT_EQ(typed(full, KeyboardMode::hangul, 1), U"하");
  EXPECT_TRUE(can_press(letter(U'ㄴ'), U"하", 1));
  EXPECT_FALSE(can_press(letter(U'ㅏ'), U"한", 1)) << "it would become 하나";
  EXPECT_FALSE(can_press(letter(U'ㄱ'), U"한", 1));
}

TEST(Keyboard, TelexChangesTheWordAndPlainLettersDoNot) {
  const auto telex = [](char32_t c) { return KeyPress{.kind = Kind::telex, .letter = c}; };
  EXPECT_EQ(typed({telex(U'a'), telex(U'a'), telex(U's')}, KeyboardMode::telex), U"ấ");
  EXPECT_EQ(typed({letter(U'a'), letter(U'a'), letter(U's')}, KeyboardMode::latin), U"aas");
  EXPECT_EQ(typed({telex(U'a'), telex(U'a'), {.kind = Kind::backspace}}, KeyboardMode::telex), U"");
  EXPECT_TRUE(can_press(telex(U'a'), U"a", 1));
  EXPECT_FALSE(can_press(telex(U'b'), U"a", 1));
}

TEST(Keyboard, EveryLanguageBeginsWithItsOwnLetters) {
  EXPECT_EQ(keyboard_for(i18n::Language::ja_easy).first, KeyboardMode::kana);
  EXPECT_EQ(keyboard_for(i18n::Language::ko).first, KeyboardMode::hangul);
  EXPECT_EQ(keyboard_for(i18n::Language::vi).first, KeyboardMode::telex);
  for (const auto language : {i18n::Language::en, i18n::Language::zh_hans, i18n::Language::ne, i18n::Language::tl,
                              i18n::Language::pt, i18n::Language::es}) {
    EXPECT_EQ(keyboard_for(language).first, KeyboardMode::latin);
  }
}

// A keyboard without a screen: turns ids back into presses.
std::string play(const std::vector<std::string>& ids, KeyboardMode mode, KanaSteps steps) {
  std::u32string text;
  std::u32string row;
  static const std::map<KeyboardMode, KeyboardMode> shifted{
      {KeyboardMode::latin, KeyboardMode::latin_shift},   {KeyboardMode::latin_shift, KeyboardMode::latin},
      {KeyboardMode::hangul, KeyboardMode::hangul_shift}, {KeyboardMode::hangul_shift, KeyboardMode::hangul},
      {KeyboardMode::telex, KeyboardMode::telex_shift},   {KeyboardMode::telex_shift, KeyboardMode::telex},
      {KeyboardMode::kana, KeyboardMode::kana},           {KeyboardMode::digits, KeyboardMode::digits}};
  for (const std::string& id : ids) {
    const std::string name = id.substr(4);
    const std::map<std::string, KeyPress> named{{"dakuten", {.kind = Kind::dakuten}},
                                                {"handakuten", {.kind = Kind::handakuten}},
                                                {"small", {.kind = Kind::small}},
                                                {"accent", {.kind = Kind::accent}},
                                                {"space", letter(U' ')},
                                                {"kana", {.kind = Kind::mode, .mode = KeyboardMode::kana}},
                                                {"abc", {.kind = Kind::mode, .mode = KeyboardMode::latin}},
                                                {"123", {.kind = Kind::mode, .mode = KeyboardMode::digits}},
                                                {"hangul", {.kind = Kind::mode, .mode = KeyboardMode::hangul}},
                                                {"shift", {.kind = Kind::mode, .mode = shifted.at(mode)}}};
    if (name.starts_with("row.")) {
      row = row_of_kana(decode_utf8(name.substr(4))[0]);
      continue;
    }
    KeyPress press;
    if (named.contains(name)) {
      press = named.at(name);
    } else {
      const char32_t c = decode_utf8(name)[0];
      const bool jamo = c >= U'ㄱ' && c <= U'ㅣ';
      const bool kana = c > 0x3000 && c != U'ー' && !jamo;
      const bool telex = mode == KeyboardMode::telex || mode == KeyboardMode::telex_shift;
      if (jamo) {
        EXPECT_TRUE(mode == KeyboardMode::hangul || mode == KeyboardMode::hangul_shift) << id;
      }
      if (kana && steps == KanaSteps::two) {
        EXPECT_NE(row.find(c), std::u32string::npos) << id;
      }
      if (kana) {
        EXPECT_EQ(mode, KeyboardMode::kana) << id;
      }
      if (c >= U'a' && c <= U'z') {
        EXPECT_TRUE(mode == KeyboardMode::latin || mode == KeyboardMode::telex) << id;
      }
      if (c >= U'A' && c <= U'Z') {
        EXPECT_TRUE(mode == KeyboardMode::latin_shift || mode == KeyboardMode::telex_shift) << id;
      }
      if (c >= U'0' && c <= U'9') {
        EXPECT_NE(mode, KeyboardMode::kana) << id;
      }
      press = letter(c);
      if (telex && ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'))) press.kind = Kind::telex;
    }
    apply(press, text, mode, 400);
  }
  return encode_utf8(text);
}

TEST(Keyboard, EveryTextHasKeystrokesThatWriteIt) {
  for (const std::string text :
       {"みなとの はな", "がっこう", "ぴょんぴょん", "ゔぁいおりん", "らーめん", "Maria Silva", "O'Neill, J.",
        "09012345678", "よる 3かい おきます", "São Paulo", "Nguyễ", "ABC abc 123 かな", "ñandú", "a-b_",
        "けさ、ないた。", "안녕하세요 12", "아빠 Kim 꽃"}) {
    for (const KanaSteps steps : {KanaSteps::one, KanaSteps::two}) {
      for (const KeyboardMode mode :
           {KeyboardMode::kana, KeyboardMode::latin, KeyboardMode::latin_shift, KeyboardMode::digits}) {
        const auto ids = keystrokes_for(text, mode, steps);
        if (text == "Nguyễ" || text == "a-b_") {
          EXPECT_FALSE(ids) << text;
          continue;
        }
        ASSERT_TRUE(ids) << text << ids.error().detail;
        EXPECT_EQ(play(*ids, mode, steps), text);
      }
    }
  }
}

TEST(Keyboard, VietnameseHasKeystrokesThatWriteIt) {
  for (const std::string text : {"Nguyễn Thị Hương", "con tôi không ngủ được", "Aaron, 2 giờ!", "TIẾNG"}) {
    for (const KeyboardMode mode : {KeyboardMode::telex, KeyboardMode::telex_shift}) {
      const auto ids = keystrokes_for(text, mode);
      ASSERT_TRUE(ids) << text << ids.error().detail;
      EXPECT_EQ(play(*ids, mode, KanaSteps::one), text);
    }
  }
}

TEST(Keyboard, NamesTheLetterThatNoKeyWrites) {
  const auto ids = keystrokes_for("漢字");
  ASSERT_FALSE(ids);
  EXPECT_EQ(ids.error().code, Code::unsupported);
  EXPECT_NE(ids.error().detail.find("漢"), std::string::npos);
}

}  // namespace
}  // namespace tsunagu::writing
