#include "kiosk/slip/slip.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/kiosk/visitor.h"

namespace tsunagu::kiosk {
namespace {

using namespace std::chrono_literals;
using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class SlipTest : public VisitorTest {
 protected:
  // Makes a request for somebody here and takes its slip; ends at the attract screen.
  std::string slip_of_a_request() {
    come_in();
    ask_here();
    tap(Open{Door::own_slip});
    EXPECT_EQ(state().page, slip::Page::code);
    const auto digits = state().slip_code ? state().slip_code->parts.front() : "";
    tap(Next{});
    return digits;
  }
  [[nodiscard]] RequestState shown() const {
    EXPECT_TRUE(state().slip.view);
    return state().slip.view ? state().slip.view->state : RequestState::open;
  }
};

TEST_F(SlipTest, IsOfferedAndOnlyItsHashIsKept) {
  const auto digits = slip_of_a_request();
  const auto framed = handoff::assemble(std::vector{digits}).value();
  EXPECT_EQ(framed.kind, handoff::Kind::request_slip);
  crypto::SecretArena arena;
  const auto secret = handoff::read_slip(framed.envelope, arena).value();
  ASSERT_TRUE(journal().request_by_slip(handoff::slip_hash(secret.view())).value());
  for (const auto& fact : facts()) {
    EXPECT_THAT(to_hex(fact.open), ::testing::Not(::testing::HasSubstr(to_hex(secret.view()))));
  }
}

TEST_F(SlipTest, DecliningLeavesNothing) {
  come_in();
  ask_here();
  tap(Next{});
  EXPECT_EQ(state().page, door::Page::attract);
  for (const auto& fact : facts()) EXPECT_FALSE(fact.is(domain::FactKind::slip_issued));
}

TEST_F(SlipTest, TakenTwiceIsTheSameSlip) {
  come_in();
  ask_here();
  tap(Open{Door::own_slip});
  const auto first = state().slip_code->parts;
  tap(Back{}, Open{Door::own_slip});
  EXPECT_EQ(state().slip_code->parts, first);
}

TEST_F(SlipTest, BackFromTheSlipTheCodeForTheWardIsStillThere) {
  come_in();
  ask_the_ward();
  const auto code = state().code->parts;
  tap(Open{Door::own_slip}, Back{});
  EXPECT_EQ(state().page, talk::Page::done);
  EXPECT_EQ(state().code->parts, code);
}

TEST_F(SlipTest, OpensItsRequestAtTheAttractScreenAtTheDoorAndAtTheMenu) {
  const auto slip = slip_of_a_request();
  scan(slip);
  EXPECT_EQ(state().page, slip::Page::progress);
  EXPECT_EQ(shown(), RequestState::open);
  tap(Next{});
  EXPECT_EQ(state().page, door::Page::attract);
  tap(Open{Door::check_in});
  scan(slip);
  EXPECT_EQ(shown(), RequestState::open);
  tap(Back{}, CloseNow{});
  come_in();
  scan(slip);
  EXPECT_EQ(shown(), RequestState::open);
  tap(Next{});
  EXPECT_EQ(state().page, door::Page::menu);
}

TEST_F(SlipTest, OnOtherPagesItIsACodeThatDoesNotBelongThere) {
  const auto slip = slip_of_a_request();
  come_in();
  tap(Open{Door::talk});
  scan(slip);
  EXPECT_EQ(state().page, talk::Page::how);
  EXPECT_FALSE(state().slip.view);
  EXPECT_EQ(notice(), "refusal.card.slip");
}

TEST_F(SlipTest, UnknownDamagedAndForeignSlipsGetOneAnswer) {
  crypto::SecretArena arena;
  const auto unknown = arena.random(handoff::slip_secret_size, hub_.random());
  auto longer = handoff::encode_slip(unknown.view());
  longer.push_back(7);
  for (const auto& envelope : {handoff::encode_slip(unknown.view()), longer, Bytes{0xC1, 1, 2}, Bytes{0xC2, 1}}) {
    scan(handoff::frame(handoff::Kind::request_slip, envelope).value().front());
    EXPECT_EQ(state().page, slip::Page::progress);
    EXPECT_FALSE(state().slip.view);
    EXPECT_FALSE(state().notice);
    tap(slip::AskWithdrawal{});
    EXPECT_EQ(state().page, slip::Page::progress);
    tap(Next{});
    EXPECT_EQ(state().page, door::Page::attract);
  }
}

TEST_F(SlipTest, FollowsItsRequestThroughItsStates) {
  const auto slip = slip_of_a_request();
  const auto seen = [&] {
    scan(slip);
    const auto state_shown = shown();
    tap(CloseNow{});
    return state_shown;
  };
  EXPECT_EQ(seen(), RequestState::open);
  sign_in();
  tap(staff::OpenRequest{state().staff.requests.at(0).request_id});
  const auto request_id = state().staff.request->row.request_id;
  tap(CloseNow{});
  EXPECT_EQ(seen(), RequestState::read);
  sign_in_again();
  tap(staff::OpenRequest{request_id}, staff::MarkTalking{}, CloseNow{});
  EXPECT_EQ(seen(), RequestState::triaged);
  sign_in_again();
  tap(staff::OpenRequest{request_id}, staff::HandToWard{}, Next{});
  answer_at_the_hub();
  while (state().page == talk::Page::consent) tap(talk::AnswerConsent{talk::Answer::give});
  tap(Next{});
  ASSERT_EQ(state().page, talk::Page::done);
  tap(CloseNow{});
  EXPECT_EQ(seen(), RequestState::handed_over);
  scan(slip);
  EXPECT_TRUE(state().slip.view->answer_by);
  EXPECT_EQ(state().slip.view->contact_role, "") << "nobody yet";
  tap(CloseNow{});
  take_receipt(request_id, domain::ReceiptState::received);
  EXPECT_EQ(seen(), RequestState::received);
  take_receipt(request_id, domain::ReceiptState::contacted);
  EXPECT_EQ(seen(), RequestState::contacted);
  scan(slip);
  EXPECT_EQ(state().slip.view->contact_role, "role.phn") << "as the receipt names it";
  EXPECT_TRUE(state().slip.view->can_withdraw);
  EXPECT_FALSE(state().slip.view->answer_by);
  tap(CloseNow{});
  take_receipt(request_id, domain::ReceiptState::closed);
  EXPECT_EQ(seen(), RequestState::closed);
  scan(slip);
  EXPECT_FALSE(state().slip.view->can_withdraw);
  tap(slip::AskWithdrawal{}, slip::Withdraw{});
  EXPECT_EQ(journal().request(request_id).value()->state, RequestState::closed);
}

TEST_F(SlipTest, WithdrawingAsksOnceAndTakesTheRequestOffTheListButNotOutOfTheCount) {
  const auto slip = slip_of_a_request();
  scan(slip);
  tap(slip::Withdraw{});
  EXPECT_EQ(state().page, slip::Page::progress) << "nothing without the question";
  tap(slip::AskWithdrawal{});
  EXPECT_EQ(state().page, slip::Page::withdraw);
  tap(Next{});
  EXPECT_EQ(state().page, slip::Page::progress) << "kept";
  tap(slip::AskWithdrawal{}, slip::Withdraw{});
  EXPECT_EQ(state().page, slip::Page::withdrawn);
  EXPECT_FALSE(state().code);
  EXPECT_FALSE(state().can_go_back);
  EXPECT_THAT(journal().requests_waiting().value(), IsEmpty());
  const auto today = domain::day_of(clock_.now());
  EXPECT_THAT(journal().requests_between(today, today).value(), SizeIs(1));
  tap(Next{});
  EXPECT_EQ(state().page, door::Page::attract);
  scan(slip);
  EXPECT_EQ(shown(), RequestState::withdrawn);
  EXPECT_FALSE(state().slip.view->can_withdraw);
  tap(CloseNow{});
  sign_in();
  EXPECT_THAT(state().staff.requests, IsEmpty());
}

TEST_F(SlipTest, WithdrawingWhatWasHandedOverGivesACodeForTheWardAndTheSameOneAgain) {
  come_in();
  ask_the_ward();
  const auto opened = open_code();
  tap(Open{Door::own_slip});
  const auto slip = state().slip_code->parts.front();
  tap(Next{});
  clock_.advance(24h);
  scan(slip);
  tap(slip::AskWithdrawal{}, slip::Withdraw{});
  ASSERT_EQ(state().page, slip::Page::withdrawn);
  ASSERT_TRUE(state().code);
  const auto code = state().code->parts;
  const auto framed = handoff::assemble(code).value();
  ASSERT_EQ(framed.kind, handoff::Kind::withdrawal);
  const auto read = handoff::read_withdrawal(framed.envelope, {ward_.keys(), ward_.devices(), clock_.now()});
  ASSERT_TRUE(read) << handoff::name_of(read.error().why);
  EXPECT_EQ(read->withdrawal.request_id, opened.request_id);
  EXPECT_EQ(read->withdrawal.ward_key_id, opened.ward_key_id);
  tap(Next{});
  clock_.advance(24h);
  scan(slip);
  tap(slip::ShowWithdrawalCode{});
  ASSERT_TRUE(state().code);
  EXPECT_EQ(state().code->parts, code);
}

TEST_F(SlipTest, WithoutTheSlipStaffWithdrawForTheParent) {
  come_in();
  ask_here();
  tap(Next{});
  sign_in();
  tap(staff::OpenRequest{state().staff.requests.at(0).request_id}, staff::WithdrawForParent{});
  EXPECT_EQ(state().page, staff::Page::request) << "not without being asked how it ended";
  tap(staff::CloseRequest{}, staff::WithdrawForParent{});
  EXPECT_EQ(state().page, staff::Page::board);
  EXPECT_EQ(notice(), "staff.withdrawn");
  EXPECT_THAT(state().staff.requests, IsEmpty());
  const auto today = domain::day_of(clock_.now());
  EXPECT_EQ(journal().requests_between(today, today).value().front().state, RequestState::withdrawn);
}

TEST_F(SlipTest, StaffWithdrawWhatWasHandedOverAndAreLockedWhileTheParentPhotographsTheCode) {
  come_in();
  ask_the_ward();
  const auto opened = open_code();
  tap(Next{});
  sign_in();
  tap(staff::OpenRequest{opened.request_id}, staff::CloseRequest{}, staff::WithdrawForParent{});
  EXPECT_EQ(state().page, slip::Page::withdrawn);
  EXPECT_FALSE(hub_.home().keyring->is_unlocked());
  EXPECT_FALSE(state().staff.request);
  ASSERT_TRUE(state().code);
  const auto framed = handoff::assemble(state().code->parts).value();
  EXPECT_EQ(handoff::read_withdrawal(framed.envelope, {ward_.keys(), ward_.devices(), clock_.now()})
                .value()
                .withdrawal.request_id,
            opened.request_id);
  tap(Next{});
  EXPECT_EQ(state().page, door::Page::attract);
}

TEST_F(SlipTest, ClosingAsksHowItEnded) {
  come_in();
  ask_here();
  tap(Next{});
  sign_in();
  const auto request_id = state().staff.requests.at(0).request_id;
  tap(staff::OpenRequest{request_id}, staff::CloseRequest{});
  EXPECT_EQ(state().page, staff::Page::close);
  tap(staff::EndRequest{});
  EXPECT_EQ(state().page, staff::Page::board);
  EXPECT_EQ(journal().request(request_id).value()->state, RequestState::closed);
}

TEST_F(SlipTest, ANewSlipAtTheHandoverReplacesTheOldOne) {
  const auto old = slip_of_a_request();
  sign_in();
  tap(staff::OpenRequest{state().staff.requests.at(0).request_id}, staff::HandToWard{}, Next{});
  answer_at_the_hub();
  while (state().page == talk::Page::consent) tap(talk::AnswerConsent{talk::Answer::give});
  tap(Next{}, Open{Door::own_slip});
  const auto slip = state().slip_code->parts.front();
  tap(Next{});
  EXPECT_EQ(state().page, staff::Page::pin) << "staff go on";
  EXPECT_FALSE(state().slip_code);
  tap(CloseNow{});
  scan(old);
  EXPECT_FALSE(state().slip.view);
  tap(CloseNow{});
  scan(slip);
  EXPECT_EQ(shown(), RequestState::handed_over);
}

TEST_F(SlipTest, TheSecretIsGoneWithTheSession) {
  slip_of_a_request();
  EXPECT_FALSE(state().slip_code);
  come_in();
  tap(Open{Door::own_slip});
  EXPECT_EQ(state().page, door::Page::menu) << "no request, no slip";
}

TEST_F(SlipTest, OfARequestForACallSaysTheDayByTheHubsOwnDays) {
  hub_.config().hub.open_weekdays = {2, 3, 4, 5, 6};
  clock_.set(domain::start_of(2026y / 11 / 27) + 10h);  // a Friday
  sitting_ = hub_.sitting();
  come_in();
  tap(Open{Door::talk}, talk::ChooseHow{RequestHow::by_phone}, Skip{}, Skip{});
  type(U"0451234567");
  tap(Next{}, talk::ChooseHours{ContactHours::any}, talk::ChooseMessage{true}, talk::ChooseCaller{true}, Skip{},
      Next{});
  ASSERT_EQ(state().page, talk::Page::done);
  ASSERT_TRUE(state().talk.answer_by);
  EXPECT_EQ(domain::text_of(*state().talk.answer_by), "2026-12-02") << "Saturday, Tuesday and then the day";
  tap(Open{Door::own_slip});
  const auto slip = state().slip_code->parts.front();
  tap(CloseNow{});
  scan(slip);
  ASSERT_TRUE(state().slip.view && state().slip.view->answer_by);
  EXPECT_EQ(domain::text_of(*state().slip.view->answer_by), "2026-12-02") << "the slip says the same";
}

}  // namespace
}  // namespace tsunagu::kiosk
