// What waits in the inbox stays there until it is decided, and nothing of what was decided stays behind.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shared/base/files.h"
#include "tests/unit/ward/desk_house.h"
#include "ward/inbox/arrivals_view.h"

namespace tsunagu::ward::inbox {

using namespace tests;
using domain::DeclineReason;
using domain::FactKind;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using State = journal::HeldRequest::State;

namespace {

handoff::Record family(const std::string& called) {
  auto record = hana();
  record.called = called;
  return record;
}

class Inbox : public AtTheDesk {
 protected:
  Ulid hold(std::uint32_t number, const std::string& called = "みなとの はな") {
    house.scan(house.envelope(family(called), {.number = number}));
    return house.state().inbox.arrived.value().request_id;
  }
  [[nodiscard]] std::vector<std::string> waiting() const {
    std::vector<std::string> out;
    for (const auto& line : house.state().inbox.held) out.push_back(line.detail ? line.detail->called : "?");
    return out;
  }
  [[nodiscard]] State state_of(const Ulid& id) const { return house.view().arrival(id).value().value().state; }
  void leave_and_come_back() {
    house.ask(page::SignOut{});
    house.sign_in();
  }
  // Everything on the disk that could still hold the bytes.
  [[nodiscard]] bool lies_in_the_folder(const Bytes& bytes) const {
    for (const auto* end : {"journal.sqlite", "journal.sqlite-wal"}) {
      const auto file = read_file(house.data() / end, std::size_t{64} << 20);
      if (file && std::search(file->begin(), file->end(), bytes.begin(), bytes.end()) != file->end()) return true;
    }
    return false;
  }
};

TEST_F(Inbox, WhatWasVerifiedSurvivesTheNextScanAndTheEndOfTheSitting) {
  hold(1, "あおい");
  hold(2, "はるか");
  EXPECT_EQ(house.count_of(FactKind::arrival_held), 2U);
  leave_and_come_back();
  EXPECT_THAT(waiting(), ElementsAre("あおい", "はるか"));
  EXPECT_EQ(house.state().page, Page::scan);
  house.ask(OpenHeld{});
  EXPECT_EQ(house.state().inbox.arrived->detail.called, "あおい");
  EXPECT_TRUE(house.office.journal().verify().value().ok());
}

TEST_F(Inbox, ItsEnvelopeLiesThereSealed) {
  hold(1, "ひみつのよびな");
  for (const auto* open : {"ひみつのよびな", "夜に何度も", "5512"}) {
    EXPECT_FALSE(lies_in_the_folder(Bytes(open, open + std::string_view(open).size()))) << open;
  }
}

TEST_F(Inbox, TheSameCodeAgainIsOneAndOpensIt) {
  const auto envelope = house.envelope();
  house.scan(envelope);
  house.ask(BackToList{});
  house.scan(envelope);
  EXPECT_EQ(house.state().page, Page::arrived);
  EXPECT_EQ(house.count_of(FactKind::arrival_held), 1U);
}

TEST_F(Inbox, ItsValidityMayRunOutWhileItWaits) {
  const auto envelope = house.envelope(hana(), {.validity = 60min});
  house.scan(envelope);
  house.ask(page::SignOut{});
  house.clock->advance(24h * 40);
  house.sign_in();
  house.ask(OpenHeld{});
  ASSERT_TRUE(house.state().inbox.arrived.has_value());
  house.ask(AcceptNew{});
  EXPECT_EQ(house.cases(), 1U);
}

TEST_F(Inbox, ATabletThatWasRevokedSinceIsWarnedOf) {
  hold(1);
  house.ask(BackToList{});
  ASSERT_TRUE(trust::revoke_device(house.office.journal(), house.tablet.key().id(), house.now(), {}));
  house.ask(OpenHeld{});
  EXPECT_TRUE(house.state().inbox.arrived->for_review);
}

TEST_F(Inbox, DecidingOneOpensTheNextAndTheLastShowsItsReceipt) {
  hold(1, "あおい");
  hold(2, "はるか");
  hold(3, "みなみ");
  house.ask(BackToList{});
  house.ask(Choose{0});
  house.ask(OpenHeld{});
  house.ask(AcceptNew{});
  EXPECT_EQ(house.state().inbox.arrived->detail.called, "はるか");
  house.ask(AskDecline{});
  house.ask(Decline{DeclineReason::by_mistake});
  EXPECT_EQ(house.state().inbox.arrived->detail.called, "みなみ");
  house.ask(AcceptNew{});
  EXPECT_TRUE(house.state().cases.receipt.has_value());
  EXPECT_THAT(house.state().inbox.held, IsEmpty());
}

TEST_F(Inbox, AcceptingErasesTheEnvelopeAtOnce) {
  const auto envelope = house.envelope();
  house.scan(envelope);
  ASSERT_TRUE(lies_in_the_folder(envelope));
  house.ask(AcceptNew{});
  EXPECT_FALSE(lies_in_the_folder(envelope));
  EXPECT_TRUE(house.office.journal().verify().value().ok());
}

TEST_F(Inbox, ADeclineIsTakenBackWithinItsDayAndErasedBehindIt) {
  const auto envelope = house.envelope(hana(), {.number = 7});
  house.scan(envelope);
  const auto id = house.state().inbox.arrived->request_id;
  house.ask(Decline{DeclineReason::parent_said});
  ASSERT_THAT(house.state().inbox.declined, SizeIs(1));
  EXPECT_EQ(house.state().inbox.declined.front().by, "三上");
  house.ask(UndoDecline{id});
  EXPECT_EQ(state_of(id), State::held);
  house.ask(Decline{DeclineReason::other});
  EXPECT_TRUE(lies_in_the_folder(envelope)) << "a day to think better of it";
  house.ask(page::SignOut{});
  house.clock->advance(25h);
  house.sign_in();
  EXPECT_FALSE(lies_in_the_folder(envelope));
  EXPECT_THAT(house.state().inbox.declined, IsEmpty());
  house.ask(UndoDecline{id});
  EXPECT_EQ(state_of(id), State::declined);
  EXPECT_EQ(house.state().notice->key, "notice.too_late_to_undo");
  house.scan(envelope);
  EXPECT_EQ(state_of(id), State::held) << "shown again it waits again";
  EXPECT_EQ(house.state().notice->key, "notice.held_again");
}

TEST_F(Inbox, ADeclinedNumberIsNotCalledMissing) {
  hold(1);
  house.ask(AcceptNew{});
  hold(2);
  house.ask(Decline{DeclineReason::other});
  hold(4);
  const auto gaps = house.view().number_gaps().value();
  ASSERT_THAT(gaps, SizeIs(1));
  EXPECT_EQ(gaps.front().first, 3U);
  EXPECT_EQ(gaps.front().last, 3U);
  EXPECT_EQ(house.state().inbox.held.front().missing, (page::NumberRange{3, 3}));
}

TEST_F(Inbox, ANumberThatComesTwiceIsSaid) {
  hold(12, "あおい");
  hold(12, "はるか");
  EXPECT_TRUE(house.state().inbox.held[0].repeated && house.state().inbox.held[1].repeated);
  EXPECT_TRUE(house.state().inbox.arrived->repeated);
  const auto repeats = house.view().number_repeats().value();
  ASSERT_THAT(repeats, SizeIs(1));
  EXPECT_THAT(repeats.front().requests, SizeIs(2));
}

TEST_F(Inbox, TheMarkIsSetAndTakenOff) {
  hold(1);
  house.ask(MarkUrgent{});
  EXPECT_TRUE(house.state().inbox.held.front().urgent);
  leave_and_come_back();
  EXPECT_TRUE(house.state().inbox.held.front().urgent);
  house.ask(MarkUrgent{});
  EXPECT_FALSE(house.state().inbox.held.front().urgent);
}

TEST_F(Inbox, WhatItsParentTookBackIsGoneWithItsEnvelope) {
  const auto envelope = house.envelope();
  house.scan(envelope);
  const auto id = house.state().inbox.arrived->request_id;
  house.scan(house.withdrawal_digits(id));
  EXPECT_EQ(state_of(id), State::withdrawn);
  EXPECT_THAT(house.state().inbox.held, IsEmpty());
  EXPECT_FALSE(lies_in_the_folder(envelope));
}

// ---- two desks ------------------------------------------------------------------------------------------------------

// The same history in any order: what one desk accepted counts over what the other declined.
TEST_F(Inbox, AcceptedWinsOverDeclinedInAnyOrder) {
  const auto envelope = house.envelope();
  house.scan(envelope);
  const auto id = house.state().inbox.arrived->request_id;
  house.ask(Decline{DeclineReason::other});
  auto other = journal::Journal::open(house.folder.path() / "other.sqlite", {.program = domain::Program::ward},
                                      *house.clock, house.random)
                   .value();
  const auto case_id = other.new_id();
  ASSERT_TRUE(other.accept_intake(id, {domain::fact(case_id, domain::CaseOpened{}),
                                       domain::fact(case_id, domain::IntakeAccepted{.request_id = id})}));
  const auto facts = tests::all_facts(other);
  ASSERT_TRUE(house.office.journal().receive(facts));
  EXPECT_EQ(state_of(id), State::accepted);
  ASSERT_TRUE(other.receive(tests::all_facts(house.office.journal())));
  EXPECT_EQ(other.ward().arrival(id).value()->state, State::accepted);
  EXPECT_EQ(other.digest().value(), house.office.journal().digest().value());
  leave_and_come_back();
  ASSERT_THAT(house.state().inbox.declined, SizeIs(1));
  EXPECT_FALSE(house.state().inbox.declined.front().accepted_no.empty()) << "and that is said";
  EXPECT_FALSE(lies_in_the_folder(envelope));
  house.ask(UndoDecline{id});
  EXPECT_EQ(house.state().notice->key, "notice.decided_elsewhere");
}

TEST_F(Inbox, WhatAnotherDeskDecidedMeanwhileIsSaid) {
  const auto id = hold(1);
  auto other = Office::open(house.data(), house.tools()).value();
  ASSERT_TRUE(other.sign_in(test_passphrase));
  ASSERT_TRUE(Arrivals(other).decline(id, DeclineReason::other));
  house.ask(Decline{DeclineReason::other});
  EXPECT_EQ(house.state().notice->key, "notice.decided_elsewhere");
  EXPECT_EQ(house.count_of(FactKind::arrival_declined), 1U);
}

}  // namespace
}  // namespace tsunagu::ward::inbox
