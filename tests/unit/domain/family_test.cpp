#include "shared/domain/family.h"

#include <gmock/gmock.h>

#include "shared/domain/individual_number.h"

namespace tsunagu::domain {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

constexpr YearMonth september{2025, 9};
constexpr YearMonth december{2026, 12};

Ulid id(std::uint8_t number) {
  Ulid out;
  out.bytes[15] = number;
  return out;
}

CaseRecord told() {
  CaseRecord record;
  record.called = "はな";
  record.children = {{"そら", september}};
  record.due = YearMonth{2027, 3};
  record.contact = {ContactMethod::phone, "090-5555-5512", "afternoon", false, "田中"};
  return record;
}

PersonRecord child(const std::string& called, std::optional<YearMonth> month) {
  PersonRecord out;
  out.called = called;
  out.birth_month = month;
  return out;
}

Pregnancy over(PregnancyOutcome outcome, YearMonth month, std::optional<YearMonth> due) {
  return {id(9), id(1), due, PregnancyEnd{outcome, month, {}}};
}

std::vector<std::string> names_of(const Family& family) {
  std::vector<std::string> out;
  for (const auto& member : family.members) out.push_back(name_of(member.record));
  return out;
}

TEST(Family, IsToldByTheRecordWhereNobodyWroteIt) {
  const auto family = family_of(id(1), told(), {});
  EXPECT_EQ(names_of(family), (std::vector<std::string>{"はな", "そら"}));
  EXPECT_EQ(family.members[0].record.phones.front().rule.name_to_show, "田中");
  EXPECT_EQ(family.members[1].role, PersonRole::child);
  ASSERT_NE(family.expected(), nullptr);
  EXPECT_EQ(family.expected()->due, (YearMonth{2027, 3}));
}

TEST(Family, AWrittenPersonStandsForWhatTheRecordSays) {
  const auto record = told();
  const Person sora{
      id(5), id(1), PersonRole::child, false, child("そら", YearMonth{2025, 10}), {child("そら", september)}};
  const auto family = family_of(id(1), record, {{sora}, {}, {}});
  ASSERT_THAT(family.members, SizeIs(2)) << "corrected, and not another child";
  EXPECT_EQ(family.members[1].person_id, id(5));
  EXPECT_EQ(family.members[1].record.birth_month, (YearMonth{2025, 10}));
}

TEST(Family, TwinsStayTwoWhenOneIsWritten) {
  auto record = told();
  record.children = {{"そら", september}, {"うみ", september}};
  const Person sora{id(5), id(1), PersonRole::child, false, child("そら", september), {}};
  EXPECT_EQ(names_of(family_of(id(1), record, {{sora}, {}, {}})), (std::vector<std::string>{"はな", "そら", "うみ"}));
}

TEST(Family, WhoIsGoneIsNotToldByTheRecordAgain) {
  const Person sora{id(5), id(1), PersonRole::child, true, child("そら", september), {}};
  EXPECT_EQ(names_of(family_of(id(1), told(), {{sora}, {}, {}})), (std::vector<std::string>{"はな"}));
}

TEST(Family, TheParentsNewestRuleForANumberStandsOverWhatWasWritten) {
  PersonRecord hana;
  hana.kanji = "湊野 華";
  hana.phones = {{{ContactMethod::phone, "09055555512", "", true, ""}, "本人"}};
  const Person self{id(4), id(1), PersonRole::self, false, hana, {}};
  const auto family = family_of(id(1), told(), {{self}, {}, {}});
  ASSERT_THAT(family.members.front().record.phones, SizeIs(1)) << "one number, however it is written";
  EXPECT_FALSE(family.members.front().record.phones.front().rule.may_leave_message);
  EXPECT_EQ(family.members.front().record.phones.front().note, "本人");
}

TEST(Family, AWrittenPregnancyFollowsTheMonthThatIsToldLater) {
  const Pregnancy written{id(9), id(1), YearMonth{2027, 2}, {}};
  const auto family = family_of(id(1), told(), {{}, {written}, {}});
  ASSERT_THAT(family.pregnancies, SizeIs(1));
  EXPECT_EQ(family.pregnancies.front().due, (YearMonth{2027, 3}));
}

TEST(Expected, NothingAfterABirthOrALossUntilTheNextCanBeDue) {
  for (const auto outcome : {PregnancyOutcome::birth, PregnancyOutcome::loss}) {
    const std::vector<Pregnancy> ended{over(outcome, december, YearMonth{2027, 3})};
    EXPECT_FALSE(still_expected({2027, 3}, ended));
    EXPECT_FALSE(still_expected({2027, 8}, ended)) << "it was told wrongly, and is no second one";
    EXPECT_TRUE(still_expected({2027, 9}, ended)) << "the next";
    EXPECT_FALSE(as_known(told(), ended).due);
    EXPECT_EQ(family_of(id(1), told(), {{}, ended, {}}).expected(), nullptr);
  }
}

TEST(Expected, AnEndWithoutAnyDueMonthIsAsGood) {
  const std::vector<Pregnancy> erased{over(PregnancyOutcome::loss, december, {})};
  EXPECT_FALSE(still_expected({2027, 3}, erased));
}

TEST(Expected, WhoMovedMayComeBackWithAnotherMonth) {
  const std::vector<Pregnancy> moved{over(PregnancyOutcome::moved, december, YearMonth{2027, 3})};
  EXPECT_FALSE(still_expected({2027, 3}, moved));
  EXPECT_TRUE(still_expected({2027, 6}, moved));
}

TEST(Expected, ANewPregnancyIsExpectedBesideOneThatIsOver) {
  const std::vector<Pregnancy> both{over(PregnancyOutcome::loss, {2026, 1}, YearMonth{2026, 7}),
                                    {id(8), id(1), YearMonth{2027, 3}, {}}};
  EXPECT_TRUE(still_expected({2027, 3}, both));
  EXPECT_EQ(family_of(id(1), told(), {{}, both, {}}).expected()->pregnancy_id, id(8));
}

TEST(RecordWith, KeepsThePlacesOfChildren) {
  auto record = told();
  record.children = {{"そら", september}, {"うみ", YearMonth{2023, 1}}};
  const Person gone{id(5), id(1), PersonRole::child, true, child("そら", september), {}};
  record = record_with(record, gone);
  ASSERT_THAT(record.children, SizeIs(2));
  EXPECT_EQ(record.children[0], Child{});
  EXPECT_EQ(record.children[1].nickname, "うみ");
  record = record_with(record, {id(6), id(1), PersonRole::child, false, child("りく", december), {}});
  EXPECT_EQ(record.children.back().nickname, "りく");
}

TEST(RecordWith, LeavesTheWayToReachTheFamilyAloneWhenAChildChanges) {
  const auto record = record_with(told(), {id(6), id(1), PersonRole::child, false, child("りく", december), {}});
  EXPECT_EQ(record.contact, told().contact);
}

TEST(CompletedBy, FillsGapsAndAddsChildren) {
  CaseRecord a;
  a.kana = "みなとの";
  a.children = {{"", september}};
  const auto both = completed_by(a, told());
  EXPECT_EQ(both.called, "はな");
  EXPECT_EQ(both.children, told().children);
  EXPECT_EQ(both.due, told().due);
}

TEST(IndividualNumber, IsFoundInAnyText) {
  for (const auto* text : {"123456789018", "１２３４ ５６７８ ９０１８", "番号は1234-5678-9018です",
                           "09055555512 1234 5678 9018", "123456789018 0451234567"}) {
    EXPECT_TRUE(holds_individual_number(text)) << text;
  }
  for (const auto* text : {"", "123456789017", "090-5555-5512", "2026-1184 2025-0907", "1234567890180"}) {
    EXPECT_FALSE(holds_individual_number(text)) << text;
  }
}

TEST(IndividualNumber, IsFoundInAnyFieldOfARecord) {
  CorrectedRecord corrected{told(), "本人から"};
  EXPECT_FALSE(has_individual_number(corrected));
  auto deep = corrected;
  deep.record.children[0].nickname = "123456789018";
  EXPECT_TRUE(has_individual_number(deep));
  deep = corrected;
  deep.record.contact.name_to_show = "1234 5678 9018";
  EXPECT_TRUE(has_individual_number(deep));
}

TEST(OfficeNamed, FollowsFromANameToShow) {
  EXPECT_EQ(office_named(told().contact), OfficeNamed::no);
  EXPECT_EQ(office_named(SafeContact{}), OfficeNamed::unsaid);
}

}  // namespace
}  // namespace tsunagu::domain
