#include "shared/domain/case_words.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "shared/domain/matching.h"
#include "shared/domain/name_letters.h"

namespace tsunagu::domain {
namespace {

bool finds(const CaseWords& words, std::string_view typed) {
  const auto known = words_of(words);
  const auto all = typed_words(typed);
  return !all.empty() && std::all_of(all.begin(), all.end(), [&](const TypedWord& word) {
    return std::any_of(word.begin(), word.end(), [&](const CaseWord& beginning) {
      return std::any_of(known.begin(), known.end(), [&](const CaseWord& one) {
        return one.kind == beginning.kind && one.word.starts_with(beginning.word);
      });
    });
  });
}

const CaseWords takahashi{.names = {"髙橋 花子", "たかはし はなこ"},
                          .nicknames = {"いっくん"},
                          .phones = {"+81 90-1234-5678"},
                          .numbers = {"H-20418"},
                          .case_no = "261124-7K3F"};

TEST(CaseWords, AreFoundByWhateverIsTyped) {
  for (const auto* typed : {"た",
                            "たか",
                            "タカハシ",
                            "ﾀｶﾊｼ",
                            "たかは\u3057",
                            "はし",
                            "高",
                            "高橋",
                            "髙橋",
                            "橋",
                            "花子",
                            "高橋花子",
                            "花子 高橋",
                            "たかはし　はなこ",
                            "takahashi",
                            "TAKA",
                            "Hanako Takahashi",
                            "ｈａｎａ",
                            "いっ",
                            "いっくん",
                            "090",
                            "123",
                            "5678",
                            "090-1234",
                            "090 1234 5678",
                            "０９０１２３４",
                            "h20418",
                            "H-204",
                            "261124-7K3F",
                            "7k3f",
                            "2611"}) {
    EXPECT_TRUE(finds(takahashi, typed)) << typed;
  }
  for (const auto* typed :
       {"", " ", "%", "*", "\"", "さ", "佐藤", "高橋 はるか", "999", "7K4F", "suzuki", "\xFF\xFE"}) {
    EXPECT_FALSE(finds(takahashi, typed)) << typed;
  }
}

TEST(CaseWords, VoicedLettersMayBeLeftAway) {
  const CaseWords watanabe{.names = {"わたなべ"}, .nicknames = {}, .phones = {}, .numbers = {}, .case_no = {}};
  EXPECT_TRUE(finds(watanabe, "わたなへ"));
  EXPECT_TRUE(finds(watanabe, "なべ"));
  EXPECT_TRUE(finds(watanabe, "ﾜﾀﾅﾍﾞ"));
}

TEST(CaseWords, AnEmptyCaseHasItsNumberAlone) {
  const auto left =
      words_of(CaseWords{.names = {""}, .nicknames = {}, .phones = {""}, .numbers = {""}, .case_no = "261124-7K3F"});
  ASSERT_EQ(left.size(), 2U);
  EXPECT_EQ(left[0].kind, CaseWord::Kind::case_no);
}

TEST(CaseWords, HaveALimitedLength) {
  const std::string endless(100'000, 'a');
  for (const auto& [kind, word] :
       words_of(CaseWords{.names = {}, .nicknames = {}, .phones = {}, .numbers = {endless}, .case_no = {}})) {
    EXPECT_LE(word.size(), 24U);
  }
}

TEST(NameLetters, VariantsAreFoldedToOne) {
  for (const auto& [variant, head] : {std::pair{U'髙', U'高'},
                                      {U'﨑', U'崎'},
                                      {U'邊', U'辺'},
                                      {U'邉', U'辺'},
                                      {U'齋', U'斉'},
                                      {U'齊', U'斉'},
                                      {U'斎', U'斉'},
                                      {U'濵', U'浜'},
                                      {U'澤', U'沢'},
                                      {U'𠮷', U'吉'},
                                      {U'\uFA10', U'塚'},
                                      {U'\uFA19', U'神'},
                                      {U'\uFA1E', U'羽'}}) {
    EXPECT_EQ(without_variant(variant), head) << static_cast<std::uint32_t>(variant);
    EXPECT_EQ(without_variant(head), head);
  }
}

TEST(NameLetters, SoundAlikeHoweverTheyAreWritten) {
  const auto sound = [](std::string_view text) { return latin_of(plain_letters(text)); };
  for (const auto& [a, b] : {std::pair{"さとう", "Satou"},
                             {"さとう", "Satoh"},
                             {"おおの", "Ohno"},
                             {"しんじ", "Sinzi"},
                             {"つちや", "Tutiya"},
                             {"じゅん", "Zyun"},
                             {"なんば", "Namba"},
                             {"はっとり", "Hattori"},
                             {"ちゅうじょう", "Chujo"},
                             {"ゆうこ", "Yuko"},
                             {"しょうた", "Shota"},
                             {"ﾄﾞｲ", "Doi"},
                             {"ひろふみ", "Hirohumi"},
                             {"マリア", "Maria"}}) {
    EXPECT_EQ(sound(a), sound(b));
    EXPECT_FALSE(sound(a).empty()) << a;
  }
  EXPECT_EQ(sound("佐藤"), "");
  EXPECT_NE(sound("かとう"), sound("さとう"));
}

TEST(NameLetters, TitlesAreNoPartOfAName) {
  EXPECT_EQ(parts_of_name("そらくんのママ"), std::vector<std::string>{"ソラ"});
  EXPECT_EQ(parts_of_name("みずの さん"), (std::vector<std::string>{"ミズノ", "サン"}));
  EXPECT_EQ(without_endearment("くん"), "クン");
  EXPECT_EQ(sound_of(without_endearment("はなちゃん")), "hana");
}

}  // namespace
}  // namespace tsunagu::domain
