#include "shared/print/leaf.h"

#include <gmock/gmock.h>

#include "tests/unit/print/viewer.h"

namespace tsunagu::print {
namespace {

using testing::HasSubstr;
using testing::Not;

Leaf plan() {
  return {.title = "マイプラン",
          .footer = "ひだまり",
          .blocks = {Heading{"大切にしたいこと"}, Paragraph{"ゆっくり眠れる夜がほしい"}, Item{"一時預かりを調べる"}}};
}

TEST(Leaf, HoldsItsWordsInTheFacesOfTheScreens) {
  const Viewed view(pdf_of(plan()).value());
  EXPECT_THAT(view.words(), HasSubstr("マイプラン"));
  EXPECT_THAT(view.words(), HasSubstr("ゆっくり眠れる夜がほしい"));
  EXPECT_THAT(view.words(), HasSubstr("一時預かりを調べる"));
  EXPECT_THAT(view.words(), HasSubstr("ひだまり"));
  EXPECT_THAT(view.faces(), HasSubstr("BIZUDPGothic-Bold"));
  EXPECT_THAT(view.faces(), HasSubstr("BIZUDPGothic-Regular"));
}

TEST(Leaf, EveryScriptHasAFaceOfItsOwn) {
  struct Sample {
    i18n::Language language;
    const char* words;
    const char* face;
  };
  const Sample samples[] = {{i18n::Language::zh_hans, "我想和人谈谈", "NotoSansCJKsc"},
                            {i18n::Language::ko, "이야기하고 싶어요", "NotoSansCJKkr"},
                            {i18n::Language::vi, "Tôi muốn nói chuyện", "NotoSans-Regular"},
                            {i18n::Language::ne, "म कुरा गर्न चाहन्छु", "NotoSansDevanagari"},
                            {i18n::Language::pt, "Quero descansar à noite", "BIZUDPGothic"}};
  for (const auto& [language, words, face] : samples) {
    Leaf leaf{.language = language, .title = "x", .footer = {}, .blocks = {Paragraph{words}}};
    const Viewed view(pdf_of(leaf).value());
    EXPECT_THAT(view.faces(), HasSubstr(face)) << words;
    EXPECT_THAT(view.faces(), Not(HasSubstr(" no yes "))) << "not embedded: " << view.faces();
    if (language == i18n::Language::ne) continue;  // Poppler gives its clusters back in drawing order
    EXPECT_THAT(view.words(), HasSubstr(words));
  }
}

TEST(Leaf, ACodeOnPaperIsReadByAReaderWeDidNotWrite) {
  for (const Paper paper : {Paper::a4, Paper::a6}) {
    Leaf leaf = plan();
    leaf.paper = paper;
    const std::string digits(700, '4');
    leaf.blocks.push_back(CodeBlock{digits, "会員証", 87});
    EXPECT_THAT(Viewed(pdf_of(leaf).value()).codes(), HasSubstr(digits));
  }
}

// docs/HANDOFF_FORMAT.md: modules of at least 0.6 mm on paper.
TEST(Leaf, ACodeWhoseModulesWouldBeTooSmallIsRefused) {
  Leaf leaf = plan();
  leaf.blocks.push_back(CodeBlock{std::string(1500, '4'), {}, 40});
  const auto refused = pdf_of(leaf);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Code::too_large);
}

TEST(Leaf, LongWordsGoOnOverleafAndNoneIsLost) {
  Leaf leaf = plan();
  leaf.paper = Paper::a6;
  std::string words;
  for (int i = 1000; i < 1400; ++i) words += "第" + std::to_string(i) + "のことば。";
  leaf.blocks = {Paragraph{words}};
  const Viewed view(pdf_of(leaf).value());
  EXPECT_THAT(view.facts(), Not(HasSubstr("Pages:          1\n")));
  std::string found = view.words();
  std::erase_if(found, [](char c) { return c == ' ' || c == '\n' || c == '\f'; });
  for (int i = 1000; i < 1400; ++i) EXPECT_THAT(found, HasSubstr(std::to_string(i)));
}

TEST(Leaf, APageHasTheSizeOfItsPaper) {
  Leaf leaf = plan();
  EXPECT_THAT(Viewed(pdf_of(leaf).value()).facts(), HasSubstr("(A4)"));
  leaf.paper = Paper::a6;
  EXPECT_THAT(Viewed(pdf_of(leaf).value()).facts(), HasSubstr("297.638 x 419.528"));
}

TEST(PaperWords, ReadingsStandInBracketsAndPhraseMarksAreGone) {
  EXPECT_EQ(paper_words("{今日|きょう}は\u200B{雨|あめ}です"), "今日(きょう)は雨(あめ)です");
  EXPECT_EQ(paper_words("a {b} c"), "a {b} c");
}

}  // namespace
}  // namespace tsunagu::print
