#include "shared/domain/matching.h"

#include <gtest/gtest.h>

namespace tsunagu::domain {
namespace {

Household household(const char* kana, std::vector<Child> children, const char* phone = "", const char* number = "") {
  Household out;
  out.kana = kana;
  out.children = std::move(children);
  out.phone = phone;
  out.member_number = number;
  return out;
}

// A register in which a hundred of a hundred thousand have any word.
const Register among{100'000, [](const CaseWord&) { return std::size_t{100}; }};
Comparison compared(const Household& wanted, const Household& known) { return compare(wanted, known, among); }
Rank ranked(const Household& wanted, const Household& known) { return rank_of(compared(wanted, known), among.cases); }

TEST(Matching, TwinsNeedASecondField) {
  // Two families, each with twins of the same month: births alone say nothing.
  const auto a = household("サトウ", {{"ひな", YearMonth{2025, 9}}, {"ゆい", YearMonth{2025, 9}}});
  const auto b = household("タカハシ", {{"れん", YearMonth{2025, 9}}, {"そう", YearMonth{2025, 9}}});
  EXPECT_EQ(compared(a, b).births, Verdict::same);
  EXPECT_EQ(ranked(a, b), Rank::none);
  auto c = b;
  c.kana = "さとう";
  EXPECT_EQ(ranked(a, c), Rank::possible);
}

TEST(Matching, BirthsAloneAreNeverEnough) {
  const Register empty{1, {}};
  const auto both = household("", {{"", YearMonth{2025, 9}}});
  EXPECT_EQ(rank_of(compare(both, both, empty), empty.cases), Rank::none);
}

TEST(Matching, AChildIsComparedAsOne) {
  // The month of one child beside the name of another is no child of this family.
  const auto known = household("", {{"ひな", YearMonth{2025, 9}}, {"れん", YearMonth{2022, 1}}});
  const auto same = compared(household("", {{"ひな", YearMonth{2025, 9}}}), known);
  const auto mixed = compared(household("", {{"ひな", YearMonth{2022, 1}}}), known);
  EXPECT_EQ(same.nicknames, Verdict::same);
  EXPECT_GT(same.weight, mixed.weight + 5);
}

TEST(Matching, ASharedNumberIsEnoughToBeShown) {
  const auto a = household("サトウ", {}, "045-123-4567");
  const auto b = household("スズキ", {{"ひな", YearMonth{2020, 1}}}, "+81 45 123 4567");
  const auto comparison = compared(a, b);
  EXPECT_EQ(comparison.phone, Verdict::same);
  EXPECT_EQ(comparison.name, Verdict::differs);
  EXPECT_NE(ranked(a, b), Rank::none);
}

TEST(Matching, OneDigitOffIsNear) {
  const auto with = [](const char* phone) { return household("", {}, phone); };
  EXPECT_EQ(compared(with("09011112222"), with("090-1111-2223")).phone, Verdict::near);
  EXPECT_EQ(compared(with("09011112222"), with("090-1111-3333")).phone, Verdict::differs);
}

TEST(Matching, NamesWrittenOtherwise) {
  struct Case {
    const char* a;
    const char* b;
    Verdict verdict;
  };
  for (const auto& [a, b, verdict] :
       {Case{"さとう", "サトウ", Verdict::same}, Case{"さとう はな", "Hana Satoh", Verdict::same},
        Case{"さとう はな", "はな　ｻﾄｳ", Verdict::same}, Case{"しょうた", "ショータ", Verdict::same},
        Case{"Nguyen Thi Hoa", "Nguye\u0302\u0303n Thi\u0323 Hoa", Verdict::same},
        Case{"髙橋 花子", "高橋花子", Verdict::same}, Case{"渡邉 \U000E0100花", "渡辺 花", Verdict::same},
        Case{"いとう まなみ", "いとう", Verdict::near}, Case{"こばやし", "こばやす", Verdict::near},
        Case{"さとう はな", "さとう ゆい", Verdict::near}, Case{"さとう", "かとう", Verdict::differs},
        Case{"あい", "あお", Verdict::differs}, Case{"さとう", "佐藤", Verdict::near},
        Case{"すずき", "佐藤", Verdict::unknown}, Case{"", "さとう", Verdict::unknown},
        Case{"・ー", "さとう", Verdict::unknown}}) {
    EXPECT_EQ(compared(household(a, {}), household(b, {})).name, verdict) << a << " " << b;
  }
}

TEST(Matching, AShortNameHasNoSlips) {
  const auto named = [](const char* nickname) { return household("", {{nickname, std::nullopt}}); };
  EXPECT_LT(compared(named("ひなた"), named("ひなの")).nicknames, Verdict::near);
  EXPECT_EQ(compared(named("さくらこ"), named("さくらの")).nicknames, Verdict::near);
  EXPECT_EQ(compared(named("いっちゃん"), named("いっくん")).nicknames, Verdict::same);
  EXPECT_EQ(compared(named("そらくん"), named("そら")).nicknames, Verdict::same);
  EXPECT_EQ(compared(named("ゆい"), named("ゆいと")).nicknames, Verdict::near);
}

TEST(Matching, ABirthIsWhereOneWasDue) {
  Household expecting;
  expecting.due = YearMonth{2026, 12};
  const auto born = [](YearMonth month) { return household("", {{"", month}}); };
  EXPECT_EQ(compared(born({2027, 1}), expecting).births, Verdict::near);
  EXPECT_EQ(compared(born({2026, 12}), expecting).births, Verdict::same);
  EXPECT_EQ(compared(born({2026, 8}), expecting).births, Verdict::near);
  EXPECT_LT(compared(born({2027, 3}), expecting).births, Verdict::near);
}

TEST(Matching, AnotherChildSaysNothingAgainstAFamily) {
  const auto with = [](YearMonth month) { return household("さとう はな", {{"", month}}); };
  const auto first = with({2023, 1});
  const auto none = compared(household("さとう はな", {}), first).weight;
  EXPECT_EQ(compared(with({2025, 6}), first).weight, none);
  EXPECT_LT(compared(with({2023, 6}), first).weight, none) << "two births five months apart";
}

TEST(Matching, CalledByTheChild) {
  const auto known = household("さとう", {{"そら", YearMonth{2025, 9}}});
  Household parent;
  parent.called = "そらくんのママ";
  EXPECT_EQ(compared(parent, known).nicknames, Verdict::near);
}

TEST(Matching, BestComesFirstAndEqualOnesKeepAnOrder) {
  const auto id = [](std::uint8_t n) {
    Ulid out;
    out.bytes[15] = n;
    return out;
  };
  const auto wanted = household("さとう", {{"ひな", YearMonth{2025, 9}}}, "0451234567", "77");
  const auto ordered = order_candidates(wanted,
                                        {{id(4), household("さとう", {{"", YearMonth{2025, 9}}})},
                                         {id(3), household("さとう", {{"", YearMonth{2025, 9}}})},
                                         {id(2), household("すずき", {{"れん", YearMonth{2025, 9}}})},
                                         {id(1), household("さとう", {{"ひな", YearMonth{2025, 9}}}, "", "７７")}},
                                        among);
  ASSERT_EQ(ordered.size(), 3U);
  EXPECT_EQ(ordered[0].case_id, id(1));
  EXPECT_EQ(ordered[0].rank, Rank::likely);
  EXPECT_EQ(ordered[1].case_id, id(3));
  EXPECT_EQ(ordered[1].rank, Rank::possible);
  EXPECT_EQ(ordered[2].case_id, id(4));
}

TEST(Matching, KeysOfNumbersForgiveHowTheyWereWritten) {
  EXPECT_EQ(phone_key("０４５－１２３－４５６７"), "0451234567");
  EXPECT_EQ(phone_key("+81 (0)45 123 4567"), "0451234567");
  EXPECT_EQ(phone_key("なし"), "");
  EXPECT_EQ(number_key("Ｂ-0012"), "b0012");
}

TEST(Matching, AnIndividualNumberIsKnownByItsCheckDigit) {
  EXPECT_TRUE(is_individual_number("123456789018"));
  for (char last : std::string_view("012345679")) EXPECT_FALSE(is_individual_number(std::string("12345678901") + last));
  EXPECT_FALSE(is_individual_number("1234567890181")) << "thirteen digits";
  EXPECT_FALSE(is_individual_number("12345678901"));
  EXPECT_FALSE(is_individual_number("12345678901B"));
}

}  // namespace
}  // namespace tsunagu::domain
