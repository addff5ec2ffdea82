#include "ward/inbox/intake.h"

#include <gtest/gtest.h>

namespace tsunagu::ward::inbox {

using domain::YearMonth;

namespace {

domain::IntakeDetail first_request() {
  domain::IntakeDetail detail;
  detail.called = "みなとの はな";
  detail.children = {{"そら", YearMonth{2025, 9}}};
  detail.contact = {domain::ContactMethod::phone, "090-5555-5512", "afternoon", false, ""};
  detail.hub = "ひだまり";
  return detail;
}

TEST(Intake, ANewCaseKnowsWhatItsFirstRequestSays) {
  const auto record = record_of(first_request());
  EXPECT_EQ(record.called, "みなとの はな");
  EXPECT_EQ(record.kana, "みなとの はな");
  EXPECT_EQ(record.children, first_request().children);
  EXPECT_EQ(record.contact, first_request().contact);
  EXPECT_EQ(record.hub, "ひだまり");
}

TEST(Intake, LatinAndKanjiNamesAreNotTakenForKana) {
  auto detail = first_request();
  detail.called = "NGUYEN HOA";
  EXPECT_EQ(record_of(detail).kana, "");
  detail.called = "湊野 華";
  EXPECT_EQ(record_of(detail).kana, "");
}

TEST(Intake, TheWayToReachAFamilyFollowsTheNewestRequest) {
  auto again = first_request();
  again.contact = {domain::ContactMethod::mail, "hana@example.jp", "", false, "たなか"};
  EXPECT_EQ(updated_by(record_of(first_request()), again).contact, again.contact);
}

TEST(Intake, ARequestThatSaysNothingAboutContactKeepsTheOldOne) {
  auto again = first_request();
  again.contact = {};
  EXPECT_EQ(updated_by(record_of(first_request()), again).contact, first_request().contact);
}

TEST(Intake, ANameOnFileIsNeverOverwritten) {
  auto again = first_request();
  again.called = "はな";
  EXPECT_EQ(updated_by(record_of(first_request()), again).called, "みなとの はな");
}

TEST(Intake, TheSameChildIsCompletedAndNotDoubled) {
  auto known = record_of(first_request());
  known.children = {{"", YearMonth{2025, 9}}};
  EXPECT_EQ(updated_by(known, first_request()).children, first_request().children);
}

TEST(Intake, ABabyBornLaterIsAdded) {
  auto again = first_request();
  again.children.push_back({"うみ", YearMonth{2026, 10}});
  EXPECT_EQ(updated_by(record_of(first_request()), again).children, again.children);
}

TEST(Intake, TwinsStayTwo) {
  auto twins = first_request();
  twins.children = {{"", YearMonth{2025, 9}}, {"", YearMonth{2025, 9}}};
  EXPECT_EQ(record_of(twins).children.size(), 2U);
  EXPECT_EQ(updated_by(record_of(twins), twins).children.size(), 2U);
}

}  // namespace
}  // namespace tsunagu::ward::inbox
