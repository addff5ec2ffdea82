#include "shared/ui/keyboard.h"

#include <gtest/gtest.h>

#include <map>

#include "shared/base/text.h"

namespace tsunagu::ui {
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

// A keyboard without a screen: turns ids back into presses.
std::string play(const std::vector<std::string>& ids, KeyboardMode mode, KanaSteps steps) {
  std::u32string text;
  std::u32string row;
  for (const std::string& id : ids) {
    const std::string name = id.substr(4);
    const std::map<std::string, KeyPress> named{
        {"dakuten", {.kind = Kind::dakuten}},
        {"handakuten", {.kind = Kind::handakuten}},
        {"small", {.kind = Kind::small}},
        {"accent", {.kind = Kind::accent}},
        {"space", letter(U' ')},
        {"kana", {.kind = Kind::mode, .mode = KeyboardMode::kana}},
        {"abc", {.kind = Kind::mode, .mode = KeyboardMode::latin}},
        {"123", {.kind = Kind::mode, .mode = KeyboardMode::digits}},
        {"shift",
         {.kind = Kind::mode, .mode = mode == KeyboardMode::latin ? KeyboardMode::latin_shift : KeyboardMode::latin}}};
    if (name.starts_with("row.")) {
      row = row_of_kana(decode_utf8(name.substr(4))[0]);
      continue;
    }
    KeyPress press;
    if (named.contains(name)) {
      press = named.at(name);
    } else {
      const char32_t c = decode_utf8(name)[0];
      const bool kana = c > 0x3000 && c != U'ー';
      if (kana && steps == KanaSteps::two) {
        EXPECT_NE(row.find(c), std::u32string::npos) << id;
      }
      if (kana) {
        EXPECT_EQ(mode, KeyboardMode::kana) << id;
      }
      if (c >= U'a' && c <= U'z') {
        EXPECT_EQ(mode, KeyboardMode::latin) << id;
      }
      if (c >= U'A' && c <= U'Z') {
        EXPECT_EQ(mode, KeyboardMode::latin_shift) << id;
      }
      if (c >= U'0' && c <= U'9') {
        EXPECT_NE(mode, KeyboardMode::kana) << id;
      }
      press = letter(c);
    }
    apply(press, text, mode, 400);
  }
  return encode_utf8(text);
}

TEST(Keyboard, EveryTextHasKeystrokesThatWriteIt) {
  for (const std::string text :
       {"みなとの はな", "がっこう", "ぴょんぴょん", "ゔぁいおりん", "らーめん", "Maria Silva", "O'Neill, J.",
        "09012345678", "よる 3かい おきます", "São Paulo", "Nguyễ", "ABC abc 123 かな", "ñandú", "a-b_"}) {
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

TEST(Keyboard, NamesTheLetterThatNoKeyWrites) {
  const auto ids = keystrokes_for("漢字");
  ASSERT_FALSE(ids);
  EXPECT_EQ(ids.error().code, Code::unsupported);
  EXPECT_NE(ids.error().detail.find("漢"), std::string::npos);
}

}  // namespace
}  // namespace tsunagu::ui
