#include "shared/i18n/line_break.h"

#include <gtest/gtest.h>

#include <string>

namespace tsunagu::i18n {
namespace {

std::string shown(std::string_view text, Language language, Breaking breaking) {
  std::string out;
  std::size_t from = 0;
  for (const auto& one : line_breaks(text, language, breaking)) {
    out += std::string(text.substr(from, one.at - from)) + (one.mandatory ? "/" : "|");
    from = one.at;
  }
  return out;
}

TEST(LineBreak, NoLineBeginsWithWhatMayNotBeginOne) {
  const std::string text = "「きょう」は、しゅっぱつ。ラーメン、ちょっと！（ミルク）・ヵ月？キャッ〜";
  for (const auto language : {Language::ja, Language::ja_easy, Language::en}) {
    for (const auto& one : line_breaks(text, language, Breaking::kinsoku)) {
      for (const std::string_view never :
           {"、", "。", "」", "）", "っ", "ゃ", "ゅ", "ょ", "ッ", "ャ", "ヵ", "ー", "・", "！", "？", "〜"}) {
        EXPECT_FALSE(text.substr(one.at).starts_with(never)) << never;
      }
      for (const std::string_view never : {"「", "（"}) EXPECT_FALSE(text.substr(0, one.at).ends_with(never)) << never;
    }
  }
}

TEST(LineBreak, PhraseMarksAreTheOnlyPlacesWhereThereAreAny) {
  EXPECT_EQ(shown("ちょっと\u200B話したい です", Language::ja, Breaking::phrases), "ちょっと\u200B|話したい |です|");
  EXPECT_EQ(shown("話す", Language::ja, Breaking::phrases), "話|す|");
  EXPECT_EQ(shown("ちょっと\u200B話す", Language::ja, Breaking::kinsoku), "ちょっ|と\u200B|話|す|");
}

TEST(LineBreak, KoreanWordsStayWholeUntilALineHasNoRoomForOne) {
  EXPECT_EQ(shown("직원이 듣겠습니다", Language::ko, Breaking::phrases), "직원이 |듣겠습니다|");
  EXPECT_NE(shown("직원이 듣겠습니다", Language::ko, Breaking::kinsoku).find("직|"), std::string::npos);
}

TEST(LineBreak, ANewlineEndsTheLine) {
  EXPECT_EQ(shown("a\nb", Language::en, Breaking::phrases), "a\n/b|");
  EXPECT_EQ(shown("a\u200Bb\nc", Language::en, Breaking::phrases), "a\u200B|b\n/c|");
  EXPECT_EQ(shown("a\n", Language::en, Breaking::kinsoku), "a\n/");
}

TEST(LineBreak, AnywhereKeepsWhatAReaderSeesAsOneCharacter) {
  EXPECT_EQ(shown("e\u0301a", Language::en, Breaking::anywhere), "e\u0301|a|");
  EXPECT_EQ(shown("क्ष", Language::ne, Breaking::anywhere).find("क|"), std::string::npos);
}

TEST(LineBreak, EmptyAndMalformedTextsEndWhereTheyEnd) {
  ASSERT_EQ(line_breaks("", Language::ja, Breaking::phrases).size(), 1U);
  const std::string bad = "a\xFF\xE6\x97";
  EXPECT_EQ(line_breaks(bad, Language::ja, Breaking::anywhere).back().at, bad.size());
}

}  // namespace
}  // namespace tsunagu::i18n
