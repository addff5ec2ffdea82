#include "shared/letters/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "shared/base/files.h"
#include "shared/base/text.h"
#include "shared/i18n/mo_file.h"
#include "tests/unit/letters/picture.h"

namespace tsunagu::letters {
namespace {

using i18n::Language;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr ImU32 ink = 0xFFFFFFFF;

class TextTest : public ::testing::Test {
 protected:
  TextTest() {
    auto opened = Fonts::open(sink, nullptr);
    EXPECT_TRUE(opened);
    fonts_ = std::move(opened).value();
  }
  Fonts& fonts() { return *fonts_; }
  static TextStyle body(float em = 37) {
    TextStyle style;
    style.em_px = em;
    return style;
  }
  Sheet picture_of(const LaidText& text, ImVec2 at = {20, 20}) {
    Paper paper;
    fonts().begin_frame();
    draw(paper.list(), text, at, ink);
    EXPECT_TRUE(fonts().upload(std::chrono::seconds(10)));
    Sheet sheet(800, 400);
    sheet.paint(*paper.list(), sink);
    return sheet;
  }

  MemorySink sink;
  std::unique_ptr<Fonts> fonts_;
};

TEST_F(TextTest, OneLineIsAsHighAsItsEm) {
  const auto text = lay_out(fonts(), "つなぐ", body(40));
  EXPECT_EQ(text.line_count, 1);
  EXPECT_FLOAT_EQ(text.size.y, 40);
  EXPECT_FLOAT_EQ(text.first_baseline, 35);
  EXPECT_NEAR(text.cap_height, 30.6, 0.01);
  EXPECT_GT(text.size.x, 60);
  EXPECT_LT(text.size.x, 121);
}

TEST_F(TextTest, CapitalsStandOnTheBaselineAtTheirCapHeight) {
  const auto text = lay_out(fonts(), "H", body(100));
  const auto sheet = picture_of(text);
  const int baseline = 20 + static_cast<int>(text.first_baseline);
  EXPECT_GT(sheet.ink_in(0, baseline - 2, 200, 2), 0);
  EXPECT_EQ(sheet.ink_in(0, baseline + 3, 200, 20), 0) << "the face lets capitals stand 0.025 em below";
  EXPECT_GT(sheet.ink_in(0, baseline - 75, 200, 2), 0);
  EXPECT_EQ(sheet.ink_in(0, 0, 200, baseline - 81), 0);
}

TEST_F(TextTest, NoLineBeginsWithWhatMayNotBeginOneAtAnyWidth) {
  const std::string words = "「ちょっと」話したい、しゅっぱつ。ラーメンのコーナーっていいね！（キャッ）";
  for (float width = 120; width < 600; width += 7) {
    const auto text = lay_out(fonts(), words, body(), width);
    EXPECT_FALSE(text.clipped);
    EXPECT_LE(text.size.x, width + 0.5F);
    const auto lines = text.lines();
    for (std::size_t i = 1; i < lines.size() && !text.broken_word; ++i) {
      for (const std::string_view never : {"、", "。", "」", "っ", "ー", "ッ", "ャ", "ュ", "ゅ", "ょ", "！", "）"}) {
        EXPECT_FALSE(lines[i].starts_with(never)) << lines[i] << " at " << width;
      }
    }
    std::string again;
    for (const auto& line : lines) again += line;
    EXPECT_EQ(again, words);
  }
}

TEST_F(TextTest, LinesEndAtPhrasesWhereTheyAreMarked) {
  const auto text = lay_out(fonts(), "だれかと\u200B話を\u200Bして\u200Bみませんか", body(40), 200);
  EXPECT_THAT(text.lines(), ElementsAre("だれかと", "話をして", "みませんか"));
  EXPECT_FALSE(text.broken_word);
}

TEST_F(TextTest, APhraseLongerThanTheLineFallsBackToKinsoku) {
  const auto text = lay_out(fonts(), "みんなで\u200Bとてもながいひとつづきのことば", body(40), 240);
  EXPECT_GT(text.line_count, 2);
  EXPECT_LE(text.size.x, 240.5F);
  EXPECT_FALSE(text.broken_word);
}

TEST_F(TextTest, AWordLongerThanTheLineIsCutAndThatIsSaid) {
  auto style = body();
  style.language = Language::en;
  const auto text = lay_out(fonts(), "a supercalifragilisticexpialidocious b", style, 300);
  EXPECT_TRUE(text.broken_word);
  EXPECT_FALSE(text.clipped);
  EXPECT_LE(text.size.x, 300.5F);
  EXPECT_EQ(text.lines().front(), "a");
  EXPECT_FALSE(lay_out(fonts(), "a short b", style, 300).broken_word);
}

TEST_F(TextTest, WhatDoesNotFitEndsInAnEllipsisAndThatIsSaid) {
  const auto text = lay_out(fonts(), "ひとつの とても ながい おはなしです。", body(), 200, 2);
  EXPECT_TRUE(text.clipped);
  ASSERT_EQ(text.line_count, 2);
  EXPECT_TRUE(text.lines()[1].ends_with("…"));
  EXPECT_LE(text.size.x, 200.5F);
  EXPECT_TRUE(lay_out(fonts(), "幅", body(), 10).clipped) << "one letter wider than the line";
}

TEST_F(TextTest, NewlinesAndEmptyLinesAreKept) {
  EXPECT_THAT(lay_out(fonts(), "a\n\nb\n", body()).lines(), ElementsAre("a", "", "b"));
  const auto nothing = lay_out(fonts(), "", body());
  EXPECT_EQ(nothing.line_count, 1);
  EXPECT_EQ(nothing.size.x, 0);
}

TEST_F(TextTest, BalancedLinesAreAsManyAndMoreEven) {
  auto style = body();
  style.language = Language::en;
  const std::string words = "Talk to someone about anything at all today";
  const auto greedy = lay_out(fonts(), words, style, 430);
  style.wrap = Wrap::balanced;
  const auto balanced = lay_out(fonts(), words, style, 430);
  EXPECT_EQ(balanced.line_count, greedy.line_count);
  EXPECT_LT(balanced.size.x, greedy.size.x);
}

TEST_F(TextTest, FuriganaStandsAboveAndIsNotPartOfTheWords) {
  const auto with = lay_out(fonts(), "{話|はな}す", body(40));
  const auto without = lay_out(fonts(), "話す", body(40));
  EXPECT_THAT(with.lines(), ElementsAre("話す"));
  EXPECT_FLOAT_EQ(with.size.x, without.size.x);
  EXPECT_FLOAT_EQ(with.body_top, 19);
  EXPECT_FLOAT_EQ(with.size.y, without.size.y + 19);
  const auto sheet = picture_of(with);
  const int top = 20 + static_cast<int>(with.body_top);
  EXPECT_GT(sheet.ink_in(20, 20, 40, top - 20), 20) << "the reading";
  EXPECT_EQ(sheet.ink_in(20 + 42, 20, 60, top - 20), 0) << "nothing above す";
}

TEST_F(TextTest, AReadingWiderThanItsKanjiSpreadsThem) {
  const auto narrow = lay_out(fonts(), "私", body(40));
  const auto spread = lay_out(fonts(), "{私|わたくし}", body(40));
  EXPECT_GT(spread.size.x, narrow.size.x + 10);
}

TEST_F(TextTest, TooSmallForFuriganaTheReadingIsWrittenInstead) {
  EXPECT_THAT(lay_out(fonts(), "{話|はな}す", body(28)).lines(), ElementsAre("はなす"));
  EXPECT_THAT(lay_out(fonts(), "{話|はな}す", body(37)).lines(), ElementsAre("話す"));
}

TEST_F(TextTest, KanjiUnderOneReadingStayTogether) {
  for (float width = 100; width < 300; width += 9) {
    const auto lines = lay_out(fonts(), "あああ{教室|きょうしつ}いいい{受付|うけつけ}", body(), width).lines();
    const auto whole = [&](std::string_view word) {
      return std::any_of(lines.begin(), lines.end(),
                         [&](const std::string& line) { return line.find(word) != std::string::npos; });
    };
    EXPECT_TRUE(whole("教室")) << width;
    EXPECT_TRUE(whole("受付")) << width;
  }
}

TEST_F(TextTest, BracesOfAPersonStayBraces) {
  auto style = body(40);
  style.markup = Markup::none;
  EXPECT_THAT(lay_out(fonts(), "{a|b}", style).lines(), ElementsAre("{a|b}"));
}

TEST_F(TextTest, LargestSizeThatFitsIsChosen) {
  auto style = body(52);
  const auto roomy = fit(fonts(), "つなぐ", style, {400, 80}, 1, 28);
  EXPECT_TRUE(roomy.fits);
  EXPECT_EQ(roomy.em_px, 52);
  const auto tight = fit(fonts(), "ようこそ。ゆっくり", style, {330, 60}, 1, 28);
  EXPECT_TRUE(tight.fits);
  EXPECT_LT(tight.em_px, 52);
  const auto hopeless = fit(fonts(), "ようこそ。ゆっくりしてください。", style, {200, 60}, 1, 28);
  EXPECT_FALSE(hopeless.fits);
  EXPECT_EQ(hopeless.em_px, 28);
}

TEST_F(TextTest, SizesAreThoseOfTheLook) {
  const TypeScale scale;
  const TypeScale large{5.885F, 1.27F};
  const float normal_px[] = {28, 37, 40, 52, 76};
  const float large_px[] = {36, 47, 51, 66, 97};
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(style_of(static_cast<TypeSize>(i), scale).em_px, normal_px[i]);
    EXPECT_EQ(style_of(static_cast<TypeSize>(i), large).em_px, large_px[i]);
  }
  EXPECT_EQ(style_of(TypeSize::label, scale).weight, Weight::bold);
  EXPECT_EQ(style_of(TypeSize::body, scale).weight, Weight::regular);
}

TEST_F(TextTest, DrawnInABoxTheLettersAreInItsMiddle) {
  auto style = body(40);
  const auto text = lay_out(fonts(), "HHH", style);
  Paper paper;
  fonts().begin_frame();
  draw_in(paper.list(), text, {100, 100}, {500, 200}, Align::centre, ink);
  ASSERT_TRUE(fonts().upload(std::chrono::seconds(10)));
  Sheet sheet(600, 300);
  sheet.paint(*paper.list(), sink);
  int top = 300, bottom = 0, left = 600, right = 0;
  for (int y = 0; y < 300; ++y) {
    for (int x = 0; x < 600; ++x) {
      if (sheet.ink(x, y) < 64) continue;
      top = std::min(top, y);
      bottom = std::max(bottom, y);
      left = std::min(left, x);
      right = std::max(right, x);
    }
  }
  EXPECT_NEAR((top + bottom) / 2.0, 150, 1.5);
  EXPECT_NEAR((left + right) / 2.0, 300, 3);
}

TEST_F(TextTest, AnIconIsCentredOnItsPoint) {
  Paper paper;
  fonts().begin_frame();
  draw_icon(paper.list(), fonts(), 0xE145, {200, 150}, 60, ink);  // add
  ASSERT_TRUE(fonts().upload(std::chrono::seconds(10)));
  Sheet sheet(400, 300);
  sheet.paint(*paper.list(), sink);
  EXPECT_GT(sheet.ink(200, 150), 200);
  EXPECT_EQ(sheet.ink_in(170, 120, 60, 60), sheet.ink_in(0, 0, 400, 300));
  EXPECT_NEAR(sheet.ink_in(170, 120, 30, 60), sheet.ink_in(200, 120, 30, 60), 60);
}

TEST_F(TextTest, NepaliIsShaped) {
  auto style = body();
  style.language = Language::ne;
  // The vowel sign of हि is drawn before its consonant, and क्ष is one glyph.
  const auto joined = lay_out(fonts(), "क्ष", style).size.x;
  const auto apart = lay_out(fonts(), "क", style).size.x + lay_out(fonts(), "ष", style).size.x;
  EXPECT_LT(joined, apart);
  EXPECT_THAT(fonts().undrawable(), IsEmpty());
}

TEST_F(TextTest, AWordIsNotPutTogetherFromTwoFaces) {
  auto chinese = body();
  chinese.language =
      Language::zh_hans;  // its Latin letters are all from Noto Sans CJK, as is the ế that BIZ UDPGothic lacks
  EXPECT_FLOAT_EQ(lay_out(fonts(), "Tiếng", body()).size.x, lay_out(fonts(), "Tiếng", chinese).size.x);
  EXPECT_NE(lay_out(fonts(), "Ting", body()).size.x, lay_out(fonts(), "Ting", chinese).size.x);
  EXPECT_THAT(fonts().undrawable(), IsEmpty());
}

TEST_F(TextTest, MalformedAndHostileTextIsLaidOut) {
  for (const std::string_view text :
       {"\xFF\xE6\x97", "\x01\x02\x1B[2J", "\t\r\n", "\xF3\xA0\x81\x81", "{\xE2\x80\x8B|", "e\u0301\u0301"}) {
    EXPECT_GE(lay_out(fonts(), text, body(), 100).line_count, 1);
  }
  const std::string endless(10000, 'x');
  EXPECT_TRUE(lay_out(fonts(), endless, body(), 300, 3).clipped);
}

TEST_F(TextTest, EveryLetterOfEveryCatalogueCanBeDrawn) {
  for (const auto language : i18n::offered_languages()) {
    fonts().set_language(language);
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(TSUNAGU_ASSETS) / "locale" /
                                                                 i18n::code_of(language))) {
      if (entry.path().extension() != ".glyphs") continue;
      const auto letters = read_file(entry.path(), i18n::mo_size_limit);
      ASSERT_TRUE(letters);
      for (const auto weight : {Weight::regular, Weight::bold}) fonts().prefetch(text_of(*letters), 37, weight);
    }
  }
  EXPECT_EQ(encode_utf8(fonts().undrawable()), "");
}

TEST_F(TextTest, ALetterNoFaceHasIsNoted) {
  (void)lay_out(fonts(), "\U00013000", body());
  EXPECT_EQ(fonts().undrawable(), U"\U00013000");
}

TEST_F(TextTest, EmojiAreDrawnInOneColour) {
  const auto cake = lay_out(fonts(), "\U0001F382", body(40));
  EXPECT_GT(cake.size.x, 20);
  EXPECT_LT(cake.size.x, 80);
  EXPECT_GT(picture_of(cake).ink_in(0, 0, 200, 100), 0);
  EXPECT_THAT(fonts().undrawable(), IsEmpty());
}

TEST_F(TextTest, OfAPictureOfSeveralTheFirstStands) {
  const auto width = [&](const char* words) { return lay_out(fonts(), words, body()).size.x; };
  EXPECT_FLOAT_EQ(width("\U0001F469\u200D\U0001F467"), width("\U0001F469")) << "mother and daughter";
  EXPECT_FLOAT_EQ(width("\U0001F476\U0001F3FD"), width("\U0001F476")) << "a tone of skin";
  EXPECT_FLOAT_EQ(width("\U0001F468\U0001F3FB\u200D\u2764\uFE0F\u200D\U0001F468"), width("\U0001F468"));
  EXPECT_FLOAT_EQ(width("\u2764\uFE0F"), width("\u2764"));
  EXPECT_FLOAT_EQ(width("1\uFE0F\u20E3"), width("1")) << "a keycap is its digit";
  EXPECT_FLOAT_EQ(width("\U0001F3F4\U000E0067\U000E007F"), width("\U0001F3F4")) << "tags of a flag";
  EXPECT_FLOAT_EQ(width("\U0001F1EF\U0001F1F5"), width("J") + width("P")) << "a flag is its letters";
  EXPECT_GT(width("\U0001F476\U0001F476"), width("\U0001F476")) << "two babies";
  EXPECT_THAT(fonts().undrawable(), IsEmpty());
}

TEST_F(TextTest, APictureThatNoFaceHasIsNamed) {
  EXPECT_FLOAT_EQ(lay_out(fonts(), "\U0001F9F8", body()).size.x, lay_out(fonts(), "(teddy bear)", body()).size.x);
  EXPECT_THAT(lay_out(fonts(), "\U0001F9F8であそぼう", body()).lines(), ElementsAre("\U0001F9F8であそぼう"));
  EXPECT_THAT(fonts().undrawable(), IsEmpty());
}

TEST_F(TextTest, ForgettingLetsGoOfEveryText) {
  (void)lay_out(fonts(), "ひみつ", body());
  EXPECT_EQ(fonts().statistics().layouts_kept, 1);
  fonts().forget_texts();
  EXPECT_EQ(fonts().statistics().layouts_kept, 0);
}

TEST_F(TextTest, LayoutsKeptAreLimited) {
  for (int i = 0; i < 2000; ++i) (void)lay_out(fonts(), std::to_string(i), body());
  EXPECT_LE(fonts().statistics().layouts_kept, 512);
  EXPECT_THAT(lay_out(fonts(), "1999", body()).lines(), ElementsAre("1999"));
  EXPECT_THAT(lay_out(fonts(), "0", body()).lines(), ElementsAre("0"));
}

}  // namespace
}  // namespace tsunagu::letters
