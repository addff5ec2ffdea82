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

TEST(Matching, TwinsNeedASecondField) {
  // Two families, each with twins of the same month: births alone say nothing.
  const auto a = household("サトウ", {{"ひな", YearMonth{2025, 9}}, {"ゆい", YearMonth{2025, 9}}});
  const auto b = household("タカハシ", {{"れん", YearMonth{2025, 9}}, {"そう", YearMonth{2025, 9}}});
  EXPECT_EQ(compare(a, b).births, Verdict::same);
  EXPECT_FALSE(compare(a, b).is_candidate());
  auto c = b;
  c.kana = "さとう";
  EXPECT_TRUE(compare(a, c).is_candidate());
}

TEST(Matching, BirthsAloneAreNeverEnough) {
  EXPECT_FALSE(
      compare(household("", {{"", YearMonth{2025, 9}}}), household("", {{"", YearMonth{2025, 9}}})).is_candidate());
}

TEST(Matching, ASharedNumberIsEnoughToBeShownButNeverCertain) {
  const auto a = household("サトウ", {}, "045-123-4567");
  const auto b = household("スズキ", {{"ひな", YearMonth{2020, 1}}}, "+81 45 123 4567");
  const auto comparison = compare(a, b);
  EXPECT_EQ(comparison.phone, Verdict::same);
  EXPECT_EQ(comparison.name, Verdict::differs);
  EXPECT_TRUE(comparison.is_candidate());
}

TEST(Matching, NamesWrittenInAHurryAreTheSame) {
  struct Case {
    const char* a;
    const char* b;
    Verdict verdict;
  };
  for (const auto& [a, b, verdict] :
       {Case{"さとう", "サトウ", Verdict::same}, Case{"わたなべ", "ワタナヘ", Verdict::same},
        Case{"しょうた", "シヨウタ", Verdict::same}, Case{"ゆーた", "ゆた", Verdict::same},
        Case{"Nguyen Anh", "ＮＧＵＹＥＮ ＡＮＨ", Verdict::same}, Case{"たなか", "たなが", Verdict::same},
        Case{"いとう", "いとお", Verdict::near}, Case{"さとう", "さとう はなこ", Verdict::near},
        Case{"さとう", "かとお", Verdict::differs}, Case{"あい", "あお", Verdict::differs},
        Case{"", "さとう", Verdict::unknown}, Case{"・ー", "さとう", Verdict::unknown}}) {
    EXPECT_EQ(compare(household(a, {}), household(b, {})).name, verdict) << a << " " << b;
  }
}

TEST(Matching, ADueMonthIsNearABirthAMonthLater) {
  Household expecting;
  expecting.due = YearMonth{2026, 12};
  EXPECT_EQ(compare(expecting, household("", {{"", YearMonth{2027, 1}}})).births, Verdict::near);
  EXPECT_EQ(compare(expecting, household("", {{"", YearMonth{2027, 3}}})).births, Verdict::differs);
}

TEST(Matching, BestComesFirstAndEqualOnesKeepAnOrder) {
  const auto id = [](std::uint8_t n) {
    Ulid out;
    out.bytes[15] = n;
    return out;
  };
  const auto wanted = household("さとう", {{"ひな", YearMonth{2025, 9}}}, "0451234567", "77");
  const auto ordered =
      order_candidates(wanted, {{id(4), household("さとう", {{"", YearMonth{2025, 9}}})},
                                {id(3), household("さとう", {{"", YearMonth{2025, 9}}})},
                                {id(2), household("すずき", {{"れん", YearMonth{2025, 9}}})},
                                {id(1), household("さとう", {{"ひな", YearMonth{2025, 9}}}, "", "７７")}});
  ASSERT_EQ(ordered.size(), 3U);
  EXPECT_EQ(ordered[0].case_id, id(1));
  EXPECT_EQ(ordered[1].case_id, id(3));
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
