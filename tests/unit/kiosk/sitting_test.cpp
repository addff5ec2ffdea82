#include "kiosk/sitting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/kiosk/visitor.h"

namespace tsunagu::kiosk {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class SessionTest : public VisitorTest {
 protected:
  void talk_to_the_ward() {
    tap(Open{Door::talk}, talk::ChooseHow{RequestHow::ward_professional}, talk::ToggleTopic{domain::Topic::sleep},
        talk::ToggleTopic{domain::Topic::mind}, Next{});
    type(U"ねむれません");
    tap(Next{}, talk::ChooseMethod{ContactMethod::phone});
    type(U"09012345678");
    tap(Next{}, talk::ChooseHours{ContactHours::afternoon}, talk::ChooseMessage{false}, talk::ChooseCaller{true},
        Skip{});
  }
};

TEST_F(SessionTest, AFirstVisitRegistersTheFamilyAndGivesItACard) {
  const auto digits = register_family();
  const auto framed = handoff::assemble(std::vector{digits});
  ASSERT_TRUE(framed);
  EXPECT_EQ(framed->kind, handoff::Kind::member_card);
  EXPECT_EQ(journal().family_count().value(), 1U);
  const auto count = journal().headcount_inside(journal::OpenVisits::of(domain::day_of(clock_.now()))).value();
  EXPECT_EQ(count.groups, 1U);
  EXPECT_EQ(count.first_time, 1U);
  EXPECT_EQ(count.bands[1], 1U);
}

TEST_F(SessionTest, AReturningFamilyIsTwoTapsFromCardToDone) {
  const auto card = register_family();
  clock_.advance(24h);
  scan(card);
  EXPECT_EQ(state().page, check_in::Page::who_came);
  EXPECT_TRUE(state().check_in.preselected);
  EXPECT_EQ(state().check_in.party.adults, 1);
  EXPECT_EQ(state().check_in.party.children[1], 1);
  tap(Next{});
  EXPECT_EQ(state().page, check_in::Page::received);
  tap(Next{});
  EXPECT_EQ(state().page, door::Page::menu);
}

TEST_F(SessionTest, WhoCameIsRememberedByTheCard) {
  const auto card = register_family();
  clock_.advance(24h);
  scan(card);
  tap(check_in::ChangeParty{0, +1}, Next{}, CloseNow{});
  clock_.advance(24h);
  scan(card);
  EXPECT_EQ(state().check_in.party.adults, 2);
}

TEST_F(SessionTest, ATypedNumberGetsTheSameAnswerWhetherKnownOrNot) {
  const auto number = number_on(register_family());
  for (const auto& typed : {number, std::string("90199999")}) {
    tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::number});
    type(typed);
    tap(Next{});
    EXPECT_EQ(state().page, check_in::Page::who_came);
    EXPECT_FALSE(state().check_in.preselected);
    EXPECT_EQ(state().check_in.party, (Party{.adults = 1}));
    EXPECT_FALSE(state().notice);
    tap(CloseNow{});
  }
}

TEST_F(SessionTest, AnUnknownCardIsAnsweredLikeATypedNumber) {
  crypto::SecretArena arena;
  const auto secret = arena.random(crypto::card_secret_size, hub_.random());
  const auto envelope = handoff::encode_member_card("90112345", secret.view()).value();
  scan(handoff::frame(handoff::Kind::member_card, envelope).value().front());
  EXPECT_EQ(state().page, check_in::Page::who_came);
  EXPECT_FALSE(state().check_in.preselected);
  EXPECT_FALSE(state().notice);
}

TEST_F(SessionTest, TheFamilysCardEndsItsOwnVisit) {
  const auto card = register_family();
  scan(card);
  EXPECT_EQ(state().page, check_in::Page::leaving);
  tap(check_in::ConfirmLeave{});
  EXPECT_EQ(state().page, check_in::Page::left);
  EXPECT_EQ(journal().headcount_inside(journal::OpenVisits::of(domain::day_of(clock_.now()))).value().groups, 0U);
}

TEST_F(SessionTest, WithoutACardOnlyCountsAreKept) {
  tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::without_card}, check_in::ChangeParty{2, +1}, Next{});
  EXPECT_EQ(state().page, check_in::Page::received);
  const auto visits = journal().visits_inside(journal::OpenVisits::of(domain::day_of(clock_.now()))).value();
  ASSERT_THAT(visits, SizeIs(1));
  EXPECT_THAT(journal().visit_sealed(visits[0].visit_id).value().value_or(Bytes{}), IsEmpty());
}

TEST_F(SessionTest, NobodyCannotCheckIn) {
  tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::without_card}, check_in::ChangeParty{0, -1}, Next{});
  EXPECT_EQ(state().page, check_in::Page::who_came);
  EXPECT_EQ(notice(), "error.nobody");
}

TEST_F(SessionTest, TheOtherColumnsOfWhoCameAreWithinReach) {
  tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::without_card}, check_in::TurnParty{4});
  EXPECT_EQ(state().check_in.party_first, 4);
  tap(check_in::TurnParty{100});
  EXPECT_EQ(state().check_in.party_first, check_in::party_columns - 1);
  tap(check_in::TurnParty{-100});
  EXPECT_EQ(state().check_in.party_first, 0);
}

TEST_F(SessionTest, ARequestForHereIsWaitingForStaffAndTheKioskCannotReadIt) {
  tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::without_card}, Next{}, Next{}, Open{Door::talk},
      talk::ChooseHow{RequestHow::here_now}, Skip{}, Skip{}, Skip{});
  EXPECT_EQ(state().page, talk::Page::check);
  tap(Next{});
  EXPECT_EQ(state().page, talk::Page::done);
  EXPECT_FALSE(state().code);
  const auto requests = journal().requests_waiting().value();
  ASSERT_THAT(requests, SizeIs(1));
  const auto sealed = journal().request_sealed(requests[0].request_id).value();
  ASSERT_TRUE(sealed);
  EXPECT_EQ(hub_.home().keyring->open(*sealed).error().code, Code::locked);
}

TEST_F(SessionTest, AWardRequestBecomesACodeThatTheWardOpens) {
  scan(register_family());
  tap(Next{}, Open{Door::check_in});
  sitting_->apply({CloseNow{}}, clock_.now());
  tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::without_card}, Next{}, Next{});
  talk_to_the_ward();
  EXPECT_EQ(state().page, talk::Page::consent);
  while (state().page == talk::Page::consent) tap(talk::AnswerConsent{talk::Answer::give});
  EXPECT_EQ(state().page, talk::Page::check);
  tap(Next{});
  ASSERT_EQ(state().page, talk::Page::done);
  ASSERT_TRUE(state().code);
  EXPECT_TRUE(state().talk.answer_by);
  const auto opened = open_code();
  EXPECT_EQ(opened.running_number, 1U);
  EXPECT_EQ(opened.record.words, "ねむれません");
  EXPECT_EQ(opened.record.contact.address, "09012345678");
  EXPECT_THAT(opened.record.topics, ElementsAre(domain::Topic::sleep, domain::Topic::mind));
  const auto row = journal().request(opened.request_id).value();
  ASSERT_TRUE(row);
  EXPECT_EQ(row->state, domain::RequestState::handed_over);
}

TEST_F(SessionTest, WhatIsKeptBackDoesNotLeave) {
  tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::without_card}, Next{}, Next{});
  talk_to_the_ward();
  while (state().page == talk::Page::consent) {
    const auto item = state().talk.consent[state().talk.consent_at].item;
    tap(talk::AnswerConsent{item == ConsentItem::contact ? talk::Answer::keep : talk::Answer::give});
  }
  tap(Next{});
  const auto opened = open_code();
  EXPECT_EQ(opened.record.contact.method, ContactMethod::none);
  EXPECT_EQ(opened.record.contact.address, "");
  EXPECT_THAT(opened.record.consent, ::testing::Not(::testing::Contains(ConsentItem::contact)));
}

TEST_F(SessionTest, WithoutAnAgreementNoCodeCanBeMade) {
  clock_.advance(24h * 400);  // past the ward key and the agreement
  sitting_ = hub_.sitting();
  tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::without_card}, Next{}, Next{}, Open{Door::talk},
      talk::ChooseHow{RequestHow::ward_professional});
  EXPECT_EQ(state().page, talk::Page::how);
  EXPECT_EQ(notice(), "error.no_agreement");
}

TEST_F(SessionTest, CorrectingOneAnswerComesBackToTheCheck) {
  tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::without_card}, Next{}, Next{}, Open{Door::talk},
      talk::ChooseHow{RequestHow::by_phone}, Skip{}, Skip{});
  EXPECT_EQ(state().page, talk::Page::phone);
  type(U"0451234567");
  tap(Next{}, talk::ChooseHours{ContactHours::any}, talk::ChooseMessage{true}, talk::ChooseCaller{true}, Skip{});
  ASSERT_EQ(state().page, talk::Page::check);
  tap(talk::Correct{talk::Page::hours}, talk::ChooseHours{ContactHours::morning});
  EXPECT_EQ(state().page, talk::Page::check);
  EXPECT_EQ(state().talk.hours, ContactHours::morning);
}

TEST_F(SessionTest, AskingForSomeoneNowAsksNothingMore) {
  tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::without_card}, Next{}, Next{}, Open{Door::talk},
      AskForSomeoneNow{});
  EXPECT_EQ(state().page, alert::Page::silent);
  EXPECT_FALSE(state().code);
  EXPECT_THAT(journal().alerts_waiting().value(), SizeIs(1));
  EXPECT_FALSE(state().can_go_back);
}

TEST_F(SessionTest, IdleWarnsThenWipesEverything) {
  tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::number});
  type(U"123");
  clock_.advance(60s);
  EXPECT_TRUE(sitting_->tick(clock_.now()));
  ASSERT_TRUE(state().idle);
  EXPECT_EQ(state().idle->seconds_left, 20);
  tap(KeepGoing{});
  EXPECT_FALSE(state().idle);
  clock_.advance(81s);
  EXPECT_TRUE(sitting_->tick(clock_.now()));
  EXPECT_EQ(state().page, door::Page::attract);
  EXPECT_THAT(state().check_in.member_no.text, IsEmpty());
  EXPECT_EQ(sitting_->wipes(), 1U);
}

constexpr Display everything{ui::TextSize::large, ui::Contrast::high, ui::Motion::off, ui::Hand::left};

TEST_F(SessionTest, TheDisplayChangesAtOnceAndStaysForTheWholeVisit) {
  tap(Open{Door::check_in}, Open{Door::display}, door::ChangeDisplay{everything});
  EXPECT_EQ(state().page, door::Page::display);
  EXPECT_EQ(state().display, everything);
  tap(Next{});
  EXPECT_EQ(state().page, check_in::Page::ways);
  tap(check_in::ChooseWay{check_in::Way::without_card}, Next{}, Next{});
  EXPECT_EQ(state().page, door::Page::menu);
  EXPECT_EQ(state().display, everything);
}

TEST_F(SessionTest, EveryWayHomeGivesTheNextVisitorTheDefaults) {
  const auto choose = [&] { tap(Open{Door::check_in}, Open{Door::display}, door::ChangeDisplay{everything}); };
  choose();
  tap(CloseNow{});
  EXPECT_EQ(state().display, Display{});
  choose();
  clock_.advance(81s);
  sitting_->tick(clock_.now());
  EXPECT_EQ(state().page, door::Page::attract);
  EXPECT_EQ(state().display, Display{});
  come_in();
  tap(Open{Door::display}, door::ChangeDisplay{everything}, Back{}, Open{Door::leaving}, check_in::ConfirmLeave{},
      Next{});
  EXPECT_EQ(state().page, door::Page::attract);
  EXPECT_EQ(state().display, Display{});
}

TEST_F(SessionTest, WhatWasChosenOnTheAttractScreenIsTakenBackWhenNobodyComes) {
  tap(Open{Door::display}, door::ChangeDisplay{everything}, Back{});
  ASSERT_EQ(state().page, door::Page::attract);
  EXPECT_EQ(state().display, everything);
  clock_.advance(79s);
  sitting_->tick(clock_.now());
  EXPECT_EQ(state().display, everything);
  EXPECT_LE(sitting_->next_tick() - clock_.now(), 1s);
  clock_.advance(1s);
  EXPECT_TRUE(sitting_->tick(clock_.now()));
  EXPECT_EQ(state().display, Display{});
  EXPECT_FALSE(state().idle);
  tap(door::ChooseLanguage{i18n::Language::ne});
  clock_.advance(80s);
  sitting_->tick(clock_.now());
  EXPECT_EQ(state().language, i18n::Language::ja);
  const auto wipes = sitting_->wipes();
  clock_.advance(600s);
  sitting_->tick(clock_.now());
  EXPECT_EQ(sitting_->wipes(), wipes) << "an attract screen that is as found is left alone";
}

TEST_F(SessionTest, EveryPathRingsOnceAndARefusalNever) {
  int rings = 0;
  sitting_->on_chime([&] { ++rings; });
  const auto rang = [&] { return std::exchange(rings, 0); };
  tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::without_card});
  while (state().check_in.party.people() > 0) {
    for (int column = 0; column < check_in::party_columns; ++column) tap(check_in::ChangeParty{column, -1});
  }
  tap(Next{});
  EXPECT_EQ(state().page, check_in::Page::who_came) << "nobody came";
  EXPECT_EQ(rang(), 0);
  tap(check_in::ChangeParty{0, +1}, Next{});
  EXPECT_EQ(state().page, check_in::Page::received);
  EXPECT_EQ(rang(), 1) << "check-in";
  tap(Next{}, Open{Door::help}, Back{}, Open{Door::display}, Back{});
  EXPECT_EQ(rang(), 0) << "looking around";
  ask_here();
  EXPECT_EQ(rang(), 1) << "a request";
  tap(CloseNow{});
  come_in();
  EXPECT_EQ(rang(), 1);
  tap(Open{Door::talk}, AskForSomeoneNow{});
  EXPECT_EQ(rang(), 1) << "今つらい";
  tap(CloseNow{});
  come_in();
  (void)rang();
  ask_the_ward();
  EXPECT_EQ(rang(), 1) << "a request to the ward";
  tap(CloseNow{}, Open{Door::check_in});
  scan("https://example.org/?family=1");
  EXPECT_FALSE(notice().empty());
  EXPECT_EQ(rang(), 0) << "a scan that was refused";
}

TEST_F(SessionTest, CloseNowWorksOnEveryPageOfARequest) {
  tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::without_card}, Next{}, Next{});
  talk_to_the_ward();
  tap(door::ChooseLanguage{i18n::Language::en}, CloseNow{});
  EXPECT_EQ(state().page, door::Page::attract);
  EXPECT_EQ(state().language, i18n::Language::ja);
  EXPECT_THAT(state().talk.phone.text, IsEmpty());
  EXPECT_THAT(state().talk.consent, IsEmpty());
}

TEST_F(SessionTest, JunkFromAScannerChangesNothing) {
  tap(Open{Door::check_in});
  for (const std::string& junk : {std::string("490123456789490123456789490123"),
                                  std::string("<script>alert(1)</script>"), std::string(10'000, '4'), std::string()}) {
    scan(junk);
    EXPECT_EQ(state().page, check_in::Page::ways);
  }
  EXPECT_EQ(notice().rfind("refusal.", 0), 0U);
}

TEST_F(SessionTest, ACardThatIsReadTwiceIsOneScan) {
  const auto family = register_family();
  for (const auto& card : {family, std::string("123456"), hub_.staff_card()}) {
    scan(card);
    const auto opened = state().page;
    ASSERT_NE(opened, door::Page::attract);
    const auto facts_then = facts().size();
    for (int again = 0; again < 4; ++again) {
      clock_.advance(2s);
      scan(card);
      EXPECT_EQ(state().page, opened);
      EXPECT_EQ(notice(), "");
    }
    EXPECT_EQ(facts().size(), facts_then);
    clock_.advance(6s);
    scan("123-other");
    EXPECT_NE(notice(), "") << "another card is answered";
    tap(CloseNow{});
    scan(card);
    EXPECT_EQ(state().page, opened) << "for whoever comes next it is a card like any other";
    tap(CloseNow{});
  }
}

TEST_F(SessionTest, TheSameCardIsHeardAgainWhereItWouldDoSomethingElse) {
  come_in();
  for (const auto door : {Door::events, Door::help}) {
    tap(Open{door});
    scan("123456");
    EXPECT_EQ(notice(), "refusal.card.member");
  }
  tap(Open{Door::check_in});
  scan("123456");
  EXPECT_EQ(state().page, check_in::Page::who_came);
  tap(Next{});
  ASSERT_EQ(state().page, check_in::Page::received);
  scan("123456");
  EXPECT_EQ(notice(), "") << "it still lies there";
  clock_.advance(6s);
  scan("123456");
  EXPECT_EQ(notice(), "") << "and who was received needs nothing more";
  EXPECT_EQ(state().page, check_in::Page::received);
  scan("654321");
  EXPECT_EQ(state().page, check_in::Page::who_came) << "the next family";
}

TEST_F(SessionTest, ACardThatIsForgottenAtTheScannerKeepsNobodysPageOpen) {
  scan("123456");
  const auto end = clock_.now() + 5min;
  while (clock_.now() < end && state().page != door::Page::attract) {
    clock_.advance(1s);
    sitting_->tick(clock_.now());
    if (state().page != door::Page::attract) scan("123456");
  }
  EXPECT_EQ(state().page, door::Page::attract);
}

TEST_F(SessionTest, ARefusedCardSaysWhatItIsAndHasASoundOfItsOwn) {
  int refused = 0;
  sitting_->on_refused([&refused] { ++refused; });
  const auto of_kind = [](handoff::Kind kind, int parts = 1) {
    return handoff::frame(kind, Bytes(40, 7), parts).value().front();
  };
  struct Row {
    std::string code, says;
  };
  hub_.config().hub.own_number = "[0-9]{6}";
  const Row rows[] = {{of_kind(handoff::Kind::staff_card), "refusal.card.staff"},
                      {of_kind(handoff::Kind::member_card), "refusal.card.member"},
                      {"123456", "refusal.card.member"},
                      {of_kind(handoff::Kind::request_slip), "refusal.card.slip"},
                      {of_kind(handoff::Kind::receipt), "refusal.card.receipt"},
                      {of_kind(handoff::Kind::handoff), "refusal.card.for_ward"},
                      {of_kind(handoff::Kind::handoff, 2), "refusal.card.for_ward"},
                      {of_kind(handoff::Kind::withdrawal), "refusal.card.for_ward"},
                      {of_kind(handoff::Kind::ward_key), "refusal.card.setup"},
                      {of_kind(handoff::Kind::device_enrolment), "refusal.card.setup"},
                      {"AB-1234", "refusal.card.elsewhere"},
                      {"4901234567894", "refusal.card.elsewhere"},
                      {"https://example.org/?family=1", "refusal.not_ours"},
                      {"12", "refusal.damaged"},
                      {of_kind(handoff::Kind::receipt) + "1", "refusal.damaged"}};
  tap(Open{Door::events});
  const auto page = state().page;
  for (const auto& row : rows) {
    scan(row.code);
    EXPECT_EQ(notice(), row.says) << row.code;
    EXPECT_EQ(state().page, page);
    EXPECT_EQ(std::exchange(refused, 0), 1) << row.says;
    scan(row.code);
    EXPECT_EQ(refused, 0) << row.says << ": one reading, one sound";
    tap(Open{Door::events});
  }
  tap(CloseNow{});
  scan("123456");
  EXPECT_EQ(refused, 0) << "a card that was taken";
}

TEST_F(SessionTest, ACardIsTakenWhereItsNumberWouldBeTyped) {
  tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::number});
  scan("123456");
  EXPECT_EQ(state().page, check_in::Page::who_came);
}

TEST_F(SessionTest, ANumberIsReadAsTheHubSpellsIt) {
  hub_.config().hub.own_number = "[0-9]{6}";
  sign_in();
  tap(staff::OpenCardDesk{});
  scan("]F0A123456A");
  ASSERT_EQ(state().page, staff::Page::family) << notice();
  EXPECT_EQ(state().staff.card.shown_number, "123456");
}

TEST_F(SessionTest, StaffUnlockWithCardAndPinAndReadingIsAFact) {
  tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::without_card}, Next{}, Next{}, Open{Door::talk},
      talk::ChooseHow{RequestHow::here_now}, talk::ToggleTopic{domain::Topic::sleep}, Next{}, Skip{}, Skip{}, Next{},
      Next{});
  sign_in();
  ASSERT_EQ(state().page, staff::Page::board);
  ASSERT_THAT(state().staff.requests, SizeIs(1));
  const Ulid request_id = state().staff.requests[0].request_id;
  tap(staff::OpenRequest{request_id});
  ASSERT_EQ(state().page, staff::Page::request);
  EXPECT_THAT(state().staff.request->detail.topics, ElementsAre(domain::Topic::sleep));
  const auto history = hub_.home().journal->history(request_id).value();
  EXPECT_TRUE(history.back().is(domain::FactKind::request_read));
  tap(staff::WriteNote{});
  type(U"あす また はなす");
  tap(Next{});
  ASSERT_EQ(state().page, staff::Page::request);
  ASSERT_THAT(state().staff.request->notes, SizeIs(1));
  EXPECT_EQ(state().staff.request->notes[0].text, "あす また はなす");
}

TEST_F(SessionTest, AWrongPinOpensNothing) {
  scan(hub_.staff_card());
  type(U"1111");
  tap(Next{});
  EXPECT_EQ(state().page, staff::Page::pin);
  EXPECT_EQ(notice(), "error.wrong_pin");
  EXPECT_FALSE(hub_.home().keyring->is_unlocked());
  EXPECT_THAT(state().staff.pin.text, IsEmpty());
}

TEST_F(SessionTest, AfterTheCardThePinAloneUnlocksAgainFiveTriesAtMost) {
  sign_in();
  ASSERT_EQ(state().page, staff::Page::board);
  tap(CloseNow{});
  EXPECT_FALSE(hub_.home().keyring->is_unlocked());
  tap(Open{Door::staff});
  ASSERT_EQ(state().page, staff::Page::pin);
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(state().page, staff::Page::pin) << i;
    type(U"9999");
    tap(Next{});
  }
  EXPECT_EQ(state().page, staff::Page::card);
  EXPECT_EQ(notice(), "error.card_again");
}

TEST_F(SessionTest, StaffHandARequestOverAndTakeTheReceipt) {
  tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::without_card}, Next{}, Next{}, Open{Door::talk},
      talk::ChooseHow{RequestHow::here_now}, talk::ToggleTopic{domain::Topic::sleep}, Next{});
  type(U"よるがつらい");
  tap(Next{}, Skip{}, Next{}, Next{});
  sign_in();
  tap(staff::OpenRequest{state().staff.requests[0].request_id}, staff::HandToWard{});
  type(U"まず でんわで はなす");
  tap(Next{});
  EXPECT_FALSE(hub_.home().keyring->is_unlocked()) << "the parent reads; staff are locked meanwhile";
  answer_at_the_hub();
  while (state().page == talk::Page::consent) tap(talk::AnswerConsent{talk::Answer::give});
  tap(Next{});
  ASSERT_EQ(state().page, talk::Page::done);
  const auto opened = open_code();
  EXPECT_EQ(opened.record.decision, "まず でんわで はなす");
  tap(Next{});
  ASSERT_EQ(state().page, staff::Page::pin);
  type(U"2468");
  tap(Next{}, staff::ReadReceipt{});
  ASSERT_EQ(state().page, staff::Page::receipt);

  const handoff::Receipt receipt{opened.request_id, domain::ReceiptState::received, domain::day_of(clock_.now()),
                                 handoff::ContactRole::phn};
  const auto envelope = handoff::sign_receipt(receipt, *ward_.keys().current_secret(clock_.now())).value();
  const auto digits = handoff::frame(handoff::Kind::receipt, envelope).value().front();
  scan(digits);
  EXPECT_EQ(state().staff.receipt_says, "receipt.received") << notice();
  EXPECT_EQ(journal().request(opened.request_id).value()->state, domain::RequestState::received);
  const auto facts = hub_.home().journal->count().value();
  scan(digits);
  EXPECT_EQ(notice(), "") << "the same reading";
  clock_.advance(6s);
  scan(digits);
  EXPECT_EQ(notice(), "receipt.known");
  EXPECT_EQ(hub_.home().journal->count().value(), facts);
}

TEST_F(SessionTest, AReceiptForSomethingNeverHandedOverIsRefused) {
  sign_in();
  tap(staff::ReadReceipt{});
  const handoff::Receipt receipt{
      hub_.home().journal->new_id(), domain::ReceiptState::received, domain::day_of(clock_.now()), {}};
  const auto envelope = handoff::sign_receipt(receipt, *ward_.keys().current_secret(clock_.now())).value();
  scan(handoff::frame(handoff::Kind::receipt, envelope).value().front());
  EXPECT_EQ(notice(), "error.receipt_unknown");
}

TEST_F(SessionTest, TheJournalIsSoundAfterAllOfIt) {
  register_family();
  EXPECT_THAT(hub_.home().journal->verify().value().problems, IsEmpty());
}

}  // namespace
}  // namespace tsunagu::kiosk
