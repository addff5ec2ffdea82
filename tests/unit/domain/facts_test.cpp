#include "shared/domain/facts.h"

#include <gtest/gtest.h>

#include <set>

#include "shared/domain/fact_kinds.h"
#include "tests/support/words_of_enum.h"

namespace tsunagu::domain {
namespace {

RequestDetail full_request() {
  RequestDetail detail;
  detail.topics = {Topic::sleep, Topic::mind};
  detail.stage = ConsultStage::infant;
  detail.words = "夜、眠れません";
  detail.wish = "話を聞いてほしい";
  detail.decision = "まず電話で";
  detail.contact = {ContactMethod::phone, "045-000-0000", "afternoon", true, "田中"};
  detail.consent = {ConsentItem::called, ConsentItem::contact};
  detail.consent_version = 3;
  detail.language = "ja";
  detail.family_id.bytes[3] = 7;
  detail.called = "ゆう";
  detail.children = {{"そら", YearMonth{2025, 9}}, {"", std::nullopt}};
  detail.due = YearMonth{2026, 12};
  detail.member_number = "1024";
  return detail;
}

TEST(Facts, APersonalPartComesBackAsItWas) {
  const auto detail = full_request();
  const auto back = from_fields<RequestDetail>(to_fields(detail));
  ASSERT_TRUE(back);
  EXPECT_EQ(*back, detail);
}

TEST(Facts, WhatIsEmptyIsLeftOutSoThatEachValueHasOneSpelling) {
  EXPECT_EQ(to_fields(RequestDetail{}), Fields{});
  EXPECT_EQ(to_fields(VisitStarted{}), Fields{});
  VisitStarted visit;
  visit.first_time = false;  // said, and not the same as not said
  EXPECT_EQ(to_fields(visit).size(), 1U);
}

TEST(Facts, NothingIsReadThatTheStructDoesNotHave) {
  auto fields = to_fields(full_request());
  fields.set("mynumber", Value{std::string("123456789012")});
  EXPECT_FALSE(from_fields<RequestDetail>(fields));
}

TEST(Facts, AWrongTypeOrANumberOutsideItsTypeIsRefused) {
  const std::array<std::pair<const char*, Value>, 8> wrong{{
      {"adults", Value{std::int64_t{70'000}}},
      {"adults", Value{std::int64_t{-1}}},
      {"adults", Value{std::string("2")}},
      {"first", Value{std::int64_t{1}}},
      {"bands", Value{Value::Array(5, Value{std::int64_t{0}})}},
      {"bands", Value{Value::Array(7, Value{std::int64_t{0}})}},
      {"pregnant", Value{Bytes{1}}},
      {"inside", Value{Fields{}}},
  }};
  for (const auto& [key, value] : wrong) {
    Fields fields;
    fields.set(key, value);
    EXPECT_FALSE(from_fields<VisitStarted>(fields)) << key;
  }
}

TEST(Facts, AnEnumOrMonthOrDayOutsideItsRangeIsRefused) {
  Fields how;
  how.set("how", Value{std::int64_t{3}});
  EXPECT_FALSE(from_fields<RequestMade>(how));
  Fields seen;
  seen.set("seen", Value{std::int64_t{12 * 1800}});
  EXPECT_FALSE(from_fields<FamilySeen>(seen));
  Fields day;
  day.set("day", Value{std::int64_t{10'000'000}});
  EXPECT_FALSE(from_fields<ReceiptTaken>(day));
}

TEST(Facts, EveryKindHasOneNumberOneNameAndARootInItsAggregate) {
  std::set<std::string_view> names;
  std::set<AggregateKind> with_root;
  std::uint16_t last = 0;
  for (const auto& info : all_kinds()) {
    EXPECT_LT(last, static_cast<std::uint16_t>(info.kind));
    last = static_cast<std::uint16_t>(info.kind);
    EXPECT_TRUE(names.insert(info.name).second) << info.name;
    if (info.is_root) with_root.insert(info.aggregate);
    ASSERT_NE(info_of(last), nullptr);
    EXPECT_EQ(info_of(last)->name, info.name);
  }
  for (const auto& info : all_kinds()) EXPECT_TRUE(with_root.contains(info.aggregate)) << info.name;
  EXPECT_EQ(info_of(std::uint16_t{999}), nullptr);
}

TEST(Facts, EveryKindOfTheEnumHasARowUnderItsOwnWord) {
  const auto words = tests::words_of<FactKind, 1000>();
  for (std::uint16_t number = 0; number < words.size(); ++number) {
    const auto* info = info_of(number);
    EXPECT_EQ(info == nullptr ? "" : info->name, words[number]) << number;
  }
}

TEST(Facts, AnOpenPartIsCheckedAgainstItsKind) {
  const auto made = fact(Ulid{}, RequestMade{RequestHow::by_phone});
  EXPECT_TRUE(check_open_part(made.kind, made.open));
  EXPECT_FALSE(check_open_part(FactKind::visit_started, made.open));
}

TEST(Facts, AHubFactIsNotForTheWardAndAMergeIsForBoth) {
  EXPECT_TRUE(may_record(Program::hub, info_of(FactKind::visit_started)));
  EXPECT_FALSE(may_record(Program::ward, info_of(FactKind::visit_started)));
  EXPECT_FALSE(may_record(Program::hub, info_of(FactKind::case_opened)));
  EXPECT_TRUE(may_record(Program::ward, info_of(FactKind::merge_added)));
  EXPECT_TRUE(may_record(Program::hub, info_of(FactKind::merge_added)));
}

TEST(Facts, FieldsKeepOneOrderHoweverTheyAreSet) {
  Fields a;
  Fields b;
  for (const auto* key : {"b", "aa", "a", "c"}) a.set(key, Value{true});
  for (const auto* key : {"c", "a", "b", "aa", "a"}) b.set(key, Value{true});
  EXPECT_EQ(a, b);
  EXPECT_EQ(a.items().back().key, "aa");
  EXPECT_EQ(depth_of(a), 1);
}

}  // namespace
}  // namespace tsunagu::domain
