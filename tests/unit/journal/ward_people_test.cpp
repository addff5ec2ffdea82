// Persons, pregnancies, marks, and requests that were moved, as the read models have them.
#include <gmock/gmock.h>

#include "tests/unit/journal/journal_fixture.h"

namespace tsunagu::journal {
namespace {

using domain::fact;
using testing::IsEmpty;
using testing::SizeIs;

class WardPeople : public JournalTest {
 protected:
  Journal journal = open("journal", Program::ward);
  const WardView& ward = journal.ward();

  Ulid opened(const domain::CaseRecord& with) {
    const auto case_id = journal.new_id();
    EXPECT_TRUE(journal.append(fact(case_id, domain::CaseOpened{}, part(with))));
    return case_id;
  }
  Ulid taken_in(const Ulid& case_id) {
    domain::IntakeAccepted open;
    open.request_id = journal.new_id();
    open.number = 7;
    EXPECT_TRUE(journal.accept_intake(open.request_id, {fact(case_id, open, part(domain::IntakeDetail{}))}));
    return open.request_id;
  }
  void expect_sound() {
    EXPECT_EQ(problems_of(journal), "");
    const auto digest = digest_of(journal);
    ASSERT_TRUE(journal.rebuild());
    EXPECT_EQ(digest_of(journal), digest);
  }
  static domain::CaseRecord expecting() {
    domain::CaseRecord record;
    record.called = "はな";
    record.due = domain::YearMonth{2027, 3};
    return record;
  }
  static std::size_t count(const std::vector<TimelineEntry>& timeline, domain::FactKind kind) {
    return static_cast<std::size_t>(std::count_if(timeline.begin(), timeline.end(),
                                                  [&](const TimelineEntry& entry) { return entry.fact.is(kind); }));
  }
};

TEST_F(WardPeople, APersonIsFoundByAnyTelephoneUntilGone) {
  const auto case_id = opened(expecting());
  domain::PersonRecord ren;
  ren.kanji = "湊野 蓮";
  ren.phones = {{{domain::ContactMethod::phone, "080-1111-0933", "", false, ""}, "夫"},
                {{domain::ContactMethod::phone, "045-222-3344", "", false, ""}, ""}};
  const auto person_id = journal.new_id();
  ASSERT_TRUE(
      journal.append(fact(case_id, domain::PersonAdded{person_id, domain::PersonRole::spouse, false, {}}, part(ren))));
  domain::Household wanted;
  wanted.phone = "0452223344";
  ASSERT_THAT(*ward.candidates(wanted), SizeIs(1));
  ren.why = "別居";
  ASSERT_TRUE(
      journal.append(fact(case_id, domain::PersonChanged{person_id, domain::PersonRole::spouse, true, {}}, part(ren))));
  EXPECT_THAT(*ward.candidates(wanted), IsEmpty());
  const auto written = ward.written(case_id).value();
  ASSERT_THAT(written.persons, SizeIs(1));
  EXPECT_TRUE(written.persons.front().gone);
  EXPECT_THAT(written.persons.front().before, SizeIs(1));
  expect_sound();
}

TEST_F(WardPeople, AnErasedPersonLeavesNothing) {
  const auto case_id = opened({});
  domain::PersonRecord ren;
  ren.kanji = "湊野 蓮";
  ren.birth_month = domain::YearMonth{1992, 7};
  ren.phones = {{{domain::ContactMethod::phone, "080-1111-0933", "", false, ""}, "夫"}};
  const auto added = journal.append(
      fact(case_id, domain::PersonAdded{journal.new_id(), domain::PersonRole::spouse, false, {}}, part(ren)));
  ASSERT_TRUE(added);
  ASSERT_TRUE(journal.erase(std::vector{domain::ErasedPart{*added, domain::Part::sealed}}, {}));
  EXPECT_EQ(ward.written(case_id)->persons.front().now, domain::PersonRecord{});
  domain::Household wanted;
  wanted.phone = "08011110933";
  EXPECT_THAT(*ward.candidates(wanted), IsEmpty());
  expect_sound();
}

TEST_F(WardPeople, APregnancyThatIsOverIsExpectedNowhere) {
  const auto case_id = opened(expecting());
  ASSERT_TRUE(ward.find_case(case_id).value()->record.due);
  const auto pregnancy_id = journal.new_id();
  ASSERT_TRUE(journal.append(
      {fact(case_id, domain::PregnancyStarted{pregnancy_id, true, {}},
            part(domain::PregnancyRecord{domain::YearMonth{2027, 3}, {}})),
       fact(case_id, domain::PregnancyEnded{pregnancy_id, domain::PregnancyOutcome::loss, {2026, 12}, {}, {}})}));
  EXPECT_FALSE(ward.find_case(case_id).value()->record.due);
  EXPECT_FALSE(ward.cases()->front().record.due);
  EXPECT_FALSE(ward.own_record(case_id).value()->due);
  // Another desk, which had not heard of it, writes the record as it knew it.
  ASSERT_TRUE(journal.append(fact(case_id, domain::CaseUpdated{}, part(expecting()))));
  EXPECT_FALSE(ward.find_case(case_id).value()->record.due);
  const auto other = opened(expecting());
  ASSERT_TRUE(journal.append(fact(journal.new_id(), domain::MergeAdded{case_id, other, {}})));
  EXPECT_FALSE(ward.find_case(other).value()->record.due) << "nor by a case that it is joined to";
  // Ended by mistake.
  ASSERT_TRUE(journal.append(fact(case_id, domain::PregnancyStarted{pregnancy_id, false, {}},
                                  part(domain::PregnancyRecord{domain::YearMonth{2027, 3}, "まちがい"}))));
  EXPECT_TRUE(ward.find_case(case_id).value()->record.due);
  expect_sound();
}

TEST_F(WardPeople, AProtectionStandsUntilItIsEnded) {
  const auto a = opened(expecting());
  const auto b = opened(expecting());
  const domain::Day until{std::chrono::year{2027} / 11 / 30};
  ASSERT_TRUE(journal.append(fact(b, domain::MarkSet{domain::Mark::protection_measure, until, {}})));
  EXPECT_FALSE(ward.find_case(a).value()->protected_until);
  EXPECT_EQ(ward.find_case(b).value()->protected_until, until);
  ASSERT_TRUE(journal.append(fact(journal.new_id(), domain::MergeAdded{a, b, {}})));
  EXPECT_EQ(ward.find_case(a).value()->protected_until, until) << "of the whole household";
  ASSERT_TRUE(journal.append(fact(b, domain::MarkEnded{domain::Mark::protection_measure, {}})));
  EXPECT_FALSE(ward.find_case(a).value()->protected_until);
  expect_sound();
}

TEST_F(WardPeople, AMovedRequestLiesInTheOtherCaseWithItsReceipts) {
  const auto a = opened(expecting());
  const auto b = opened(expecting());
  const auto request_id = taken_in(a);
  ASSERT_TRUE(journal.append(
      fact(a, domain::ReceiptIssued{request_id, domain::ReceiptState::contacted, domain::day_of(opening), 1, {}})));
  ASSERT_TRUE(journal.append(fact(request_id, domain::IntakeMoved{a, b, {}}, part(domain::NoteText{"べつの世帯"}))));
  EXPECT_EQ(ward.find_case(a).value()->waiting, 0U);
  EXPECT_EQ(ward.find_case(a).value()->intakes, 0U);
  EXPECT_EQ(ward.find_case(b).value()->waiting, 1U);
  EXPECT_THAT(*ward.intakes_of(a), IsEmpty());
  ASSERT_THAT(*ward.intakes_of(b), SizeIs(1));
  const auto intake = ward.intake(request_id).value();
  EXPECT_EQ(intake->case_id, b);
  EXPECT_EQ(intake->home, a);
  EXPECT_EQ(intake->receipt->state, domain::ReceiptState::contacted);
  const auto left = ward.timeline(a).value();
  EXPECT_EQ(count(left, domain::FactKind::intake_accepted), 0U);
  EXPECT_EQ(count(left, domain::FactKind::intake_moved), 1U) << "that it was here is told";
  const auto came = ward.timeline(b).value();
  EXPECT_EQ(count(came, domain::FactKind::intake_accepted), 1U);
  EXPECT_EQ(count(came, domain::FactKind::receipt_issued), 1U);
  EXPECT_EQ(count(came, domain::FactKind::intake_moved), 1U);
  ASSERT_TRUE(journal.append(
      fact(a, domain::ReceiptIssued{request_id, domain::ReceiptState::closed, domain::day_of(opening), 1, {}})));
  EXPECT_EQ(ward.find_case(b).value()->waiting, 0U);
  ASSERT_TRUE(journal.append(fact(request_id, domain::IntakeMoved{b, a, {}})));
  EXPECT_THAT(*ward.intakes_of(a), SizeIs(1));
  EXPECT_THAT(*ward.intakes_of(b), IsEmpty());
  EXPECT_EQ(count(ward.timeline(a).value(), domain::FactKind::intake_moved), 2U);
  EXPECT_EQ(count(ward.timeline(b).value(), domain::FactKind::intake_accepted), 0U);
  expect_sound();
}

TEST_F(WardPeople, AWithdrawalFollowsItsRequest) {
  const auto a = opened(expecting());
  const auto b = opened(expecting());
  const auto request_id = taken_in(a);
  ASSERT_TRUE(journal.append(fact(request_id, domain::IntakeMoved{a, b, {}})));
  ASSERT_TRUE(journal.append(fact(request_id, domain::WithdrawalTaken{{}, opening, {}})));
  EXPECT_EQ(ward.find_case(b).value()->waiting, 0U);
  EXPECT_EQ(count(ward.timeline(b).value(), domain::FactKind::withdrawal_taken), 1U);
  EXPECT_EQ(count(ward.timeline(a).value(), domain::FactKind::withdrawal_taken), 0U);
  expect_sound();
}

TEST_F(WardPeople, ACorrectedRecordIsWhatTheCaseKnows) {
  const auto case_id = opened(expecting());
  auto right = expecting();
  right.kana = "みなとの はな";
  ASSERT_TRUE(journal.append(fact(case_id, domain::CaseCorrected{{}, {domain::CaseField::kana}},
                                  part(domain::CorrectedRecord{right, "聞き直した"}))));
  EXPECT_EQ(ward.find_case(case_id).value()->record, right);
  EXPECT_EQ(ward.find("みなと", 10)->count, 1U);
  expect_sound();
}

}  // namespace
}  // namespace tsunagu::journal
