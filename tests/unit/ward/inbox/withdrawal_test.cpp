// A parent takes a request back (撤回): before it came, while it is on the screen, after it was taken in.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/ward/desk_house.h"
#include "ward/cases/case_file.h"

namespace tsunagu::ward::inbox {

using namespace tests;
using domain::FactKind;
using domain::ReceiptState;
using testing::IsEmpty;

namespace {

class Withdrawn : public testing::Test {
 protected:
  Withdrawn() { house.sign_in(); }
  Ulid take_in() {
    house.take_in(hana(), {.request_id = request_id});
    return house.state().cases.receipt->case_id;
  }
  void expect_refused_as(std::string_view reason) const {
    ASSERT_TRUE(house.state().inbox.refused);
    EXPECT_EQ(house.state().inbox.refused->reason, reason);
  }

  DeskHouse house;
  Ulid request_id = *Ulid::parse("01KATPQ0M0A1B2C3D4E5F6G7H8");
};

TEST_F(Withdrawn, AKnownRequestShowsItOnItsCase) {
  const auto case_id = take_in();
  EXPECT_EQ(house.view().find_case(case_id).value()->waiting, 1U);
  house.clock->advance(5min);
  house.scan(house.withdrawal_digits(request_id));
  EXPECT_EQ(house.state().page, cases::Page::file);
  EXPECT_EQ(house.state().notice->key, "notice.withdrawn");
  EXPECT_EQ(house.desk.take_cue(), Cue::accepted);
  ASSERT_TRUE(house.state().cases.open_case);
  EXPECT_EQ(house.state().cases.open_case->row.case_id, case_id);
  const auto& newest = house.state().cases.open_case->timeline.front();
  EXPECT_EQ(newest.what, cases::TimelineEntry::What::withdrawn);
  EXPECT_EQ(newest.device, "ひだまり 3号機");
  EXPECT_EQ(newest.by, "三上");
  EXPECT_EQ(newest.running_no, 1U) << "a case may have several requests";
  EXPECT_EQ(newest.at, house.now()) << "whatever the tablet's clock said";
  EXPECT_EQ(house.state().notice->no, "1");
  EXPECT_TRUE(house.state().cases.open_case->requests.front().withdrawn);
  EXPECT_EQ(house.view().find_case(case_id).value()->waiting, 0U) << "nobody waits for an answer any more";
}

TEST_F(Withdrawn, NoContactIsPromisedAfterIt) {
  take_in();
  house.scan(house.withdrawal_digits(request_id));
  house.ask(cases::MakeReceipt{ReceiptState::contacted});
  EXPECT_EQ(house.state().notice->key, "notice.request_withdrawn");
  EXPECT_EQ(house.count_of(FactKind::receipt_issued), 1U);
  house.ask(cases::MakeReceipt{ReceiptState::closed});
  EXPECT_EQ(house.state().page, cases::Page::receipt);
  EXPECT_EQ(house.state().cases.receipt->state, ReceiptState::closed);
}

TEST_F(Withdrawn, TheRequestBeforeItIsStillAnswered) {
  const auto case_id = house.take_in(hana(), {.number = 1});
  const auto first = house.state().cases.receipt->request_id;
  house.take_in_to(case_id, hana(), {.request_id = request_id, .number = 2});
  house.scan(house.withdrawal_digits(request_id));
  ASSERT_EQ(house.state().page, cases::Page::file);
  house.ask(cases::MakeReceipt{ReceiptState::contacted});
  ASSERT_TRUE(house.state().cases.receipt);
  EXPECT_EQ(house.state().cases.receipt->request_id, first);
  EXPECT_EQ(house.state().cases.receipt->state, ReceiptState::contacted);
}

TEST_F(Withdrawn, BeforeItCameItsCodeIsRefusedPlainly) {
  house.scan(house.withdrawal_digits(request_id));
  EXPECT_EQ(house.state().notice->key, "notice.withdrawn_before");
  EXPECT_EQ(house.state().page, Page::scan);
  house.scan(house.envelope(hana(), {.request_id = request_id}));
  EXPECT_FALSE(house.state().inbox.arrived);
  expect_refused_as("withdrawn");
  EXPECT_EQ(house.state().inbox.refused->failed_at, Check::consent);
  EXPECT_EQ(house.cases(), 0U);
  const auto today = domain::day_of(house.now());
  EXPECT_EQ(house.view().refusals(today, today).value().front().reason, domain::RefusalReason::withdrawn);
  house.scan(house.envelope(hana(), {.number = 2}));
  EXPECT_TRUE(house.state().inbox.arrived) << "another request of the same family is another request";
}

TEST_F(Withdrawn, WhileItIsOnTheScreenItGoesFromThere) {
  house.scan(house.envelope(hana(), {.request_id = request_id}));
  ASSERT_TRUE(house.state().inbox.arrived);
  house.scan(house.withdrawal_digits(request_id));
  EXPECT_FALSE(house.state().inbox.arrived);
  house.ask(AcceptNew{});
  EXPECT_EQ(house.cases(), 0U);
}

TEST_F(Withdrawn, AtAnotherDeskMeanwhileItIsNotTakenIn) {
  house.scan(house.envelope(hana(), {.request_id = request_id}));
  Reception other(house.office);
  ASSERT_TRUE(other.take_withdrawal(house.tablet.withdrawal(house.ward_key(), house.now(), request_id), house.now()));
  house.ask(AcceptNew{});
  expect_refused_as("withdrawn");
  EXPECT_EQ(house.cases(), 0U);
}

TEST_F(Withdrawn, TheSecondScanRecordsNothing) {
  take_in();
  house.scan(house.withdrawal_digits(request_id));
  house.clock->advance(5min);
  house.scan(house.withdrawal_digits(request_id));
  EXPECT_EQ(house.count_of(FactKind::withdrawal_taken), 1U);
  EXPECT_EQ(house.state().notice->key, "notice.withdrawn");
}

TEST_F(Withdrawn, ASecondScanOfTheHandoffStillShowsItsCase) {
  const auto case_id = take_in();
  house.scan(house.withdrawal_digits(request_id));
  house.scan(house.envelope(hana(), {.request_id = request_id}));
  expect_refused_as("already_received");
  EXPECT_EQ(house.state().inbox.refused->case_id, case_id);
}

TEST_F(Withdrawn, NobodyElseCanTakeARequestBack) {
  take_in();
  const Tablet stranger(house.arena, house.random, "ひだまり", "9号機");
  const auto scan = [&](const Bytes& envelope) {
    house.scan(handoff::frame(handoff::Kind::withdrawal, envelope).value().front());
  };
  scan(stranger.withdrawal(house.ward_key(), house.now(), request_id));
  expect_refused_as("unknown_device");
  auto changed = house.tablet.withdrawal(house.ward_key(), house.now(), request_id);
  changed[12] ^= 1;
  scan(changed);
  expect_refused_as("bad_signature");
  EXPECT_EQ(house.count_of(FactKind::withdrawal_taken), 0U);
}

TEST_F(Withdrawn, FromARevokedTabletAnOfficerDecides) {
  take_in();
  ASSERT_TRUE(trust::revoke_device(house.office.journal(), house.tablet.key().id(), house.now(), {}));
  house.scan(house.withdrawal_digits(request_id));
  expect_refused_as("revoked_device");
  EXPECT_TRUE(house.state().inbox.refused->can_review);
  EXPECT_EQ(house.count_of(FactKind::withdrawal_taken), 0U);
  house.ask(ReviewRefused{});
  EXPECT_EQ(house.count_of(FactKind::withdrawal_taken), 1U);
  EXPECT_EQ(house.state().page, cases::Page::file);
}

TEST_F(Withdrawn, SurvivesARebuildAndTheJournalStaysSound) {
  const auto case_id = take_in();
  house.scan(house.withdrawal_digits(request_id));
  ASSERT_TRUE(house.office.journal().rebuild());
  EXPECT_TRUE(house.view().withdrawn(request_id).value());
  EXPECT_EQ(house.view().find_case(case_id).value()->waiting, 0U);
  EXPECT_TRUE(house.office.journal().verify().value().ok());
}

}  // namespace
}  // namespace tsunagu::ward::inbox
