// Taps in an order that nobody planned: back and forth, another family in the middle, a clock that jumps.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shared/domain/booking_facts.h"
#include "tests/support/full_disk.h"
#include "tests/support/sessions.h"
#include "tests/unit/kiosk/visitor.h"

namespace tsunagu::kiosk {
namespace {

using namespace std::chrono_literals;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class OddOrder : public VisitorTest {
 protected:
  void import(const char* key, int minute, std::optional<int> capacity, bool prenatal_class = false) {
    domain::EventSession session;
    session.source_key = key;
    session.title = key;
    session.first_day = session.last_day = domain::day_of(clock_.now());
    session.start_minute = minute;
    session.end_minute = minute + 90;
    session.capacity = capacity;
    session.prenatal_class = prenatal_class;
    sessions_.push_back(std::move(session));
    ASSERT_TRUE(tests::import_sessions(*hub_.home().journal, sessions_));
    sitting_ = hub_.sitting();
  }
  [[nodiscard]] static Ulid id(const char* key) { return journal::session_id_of(key); }
  // To the check page of a request that the ward is to get, everything agreed to.
  void agree_at_the_hub() {
    come_in();
    tap(Open{Door::talk}, talk::ChooseHow{RequestHow::ward_professional}, talk::ToggleTopic{domain::Topic::sleep},
        Next{});
    type(U"ねむれません");
    tap(Next{}, talk::ChooseMethod{ContactMethod::at_hub}, Skip{});
    while (state().page == talk::Page::consent) tap(talk::AnswerConsent{talk::Answer::give});
    ASSERT_EQ(state().page, talk::Page::check);
  }
  [[nodiscard]] std::size_t count(domain::FactKind kind) {
    const auto all = facts();
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [&](const journal::Fact& fact) { return fact.is(kind); }));
  }
  // The newest request as staff read it.
  domain::RequestDetail newest_request() {
    const auto all = facts();
    const auto last = std::find_if(all.rbegin(), all.rend(),
                                   [](const journal::Fact& fact) { return fact.is(domain::FactKind::request_made); });
    tap(CloseNow{});
    sign_in();
    const auto part = hub_.home().keyring->open(*last->sealed).value();
    tap(CloseNow{});
    return journal::decode_part<domain::RequestDetail>(part).value();
  }

  std::vector<domain::EventSession> sessions_;
};

TEST_F(OddOrder, WhoGoesBackToTheAttractScreenHasGone) {
  const auto card = register_family({MonthKind::due, {2027, 1}});
  clock_.advance(24h);
  tap(door::ChooseLanguage{i18n::Language::en});
  scan(card);
  ASSERT_EQ(state().page, check_in::Page::who_came);
  tap(Back{});
  ASSERT_EQ(state().page, door::Page::attract);
  EXPECT_EQ(state().language, i18n::Language::en) << "whoever chose it may still stand here";
  EXPECT_FALSE(state().check_in.due);
  tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::without_card});
  EXPECT_FALSE(state().check_in.due);
  const auto updates = count(domain::FactKind::profile_updated);
  tap(Next{}, Next{}, Open{Door::outlook});
  EXPECT_THAT(state().outlook.view.subjects, IsEmpty());
  EXPECT_EQ(count(domain::FactKind::profile_updated), updates);
}

TEST_F(OddOrder, TheClassOfTodayDoesNotKnowAFamilyThatWentBack) {
  import("教室", 13 * 60, 4, true);
  const auto card = register_family({MonthKind::due, {2027, 1}});
  clock_.advance(60s);
  scan(card);
  tap(Back{}, Open{Door::class_today});
  EXPECT_EQ(state().page, booking::Page::class_door);
}

TEST_F(OddOrder, AStaffCardThatWentBackIsForgotten) {
  scan(hub_.staff_card());
  ASSERT_EQ(state().page, staff::Page::pin);
  tap(Back{}, Open{Door::staff});
  EXPECT_EQ(state().page, staff::Page::card);
}

TEST_F(OddOrder, ANoticeOnTheAttractScreenGoesByItself) {
  scan("123456789018");  // an individual number
  ASSERT_EQ(state().page, door::Page::attract);
  ASSERT_TRUE(state().notice);
  clock_.advance(10min);
  sitting_->tick(clock_.now());
  EXPECT_FALSE(state().notice);
}

TEST_F(OddOrder, ABirthThatWasNotConfirmedIsNobodyElses) {
  const auto ours = register_family({MonthKind::due, {2026, 12}});
  const auto theirs = register_family({MonthKind::due, {2027, 2}});
  clock_.advance(24h);
  tap(Open{Door::check_in});
  scan(ours);
  tap(check_in::BabyBorn{});
  ASSERT_TRUE(state().check_in.baby_born);
  tap(Back{});
  scan(theirs);
  EXPECT_FALSE(state().check_in.baby_born);
  EXPECT_EQ(state().check_in.due, (domain::YearMonth{2027, 2}));
  tap(Next{}, CloseNow{}, Open{Door::check_in});
  scan(ours);
  tap(check_in::BabyBorn{}, Back{}, check_in::ChooseWay{check_in::Way::number});
  type(U"90155555");
  tap(Next{});
  EXPECT_FALSE(state().check_in.baby_born);
  EXPECT_FALSE(state().check_in.due);
  EXPECT_FALSE(state().check_in.preselected) << "a typed number gets the same answer whoever was here";
  tap(Next{});
  EXPECT_EQ(count(domain::FactKind::birth_told), 0U);
}

TEST_F(OddOrder, WhatWasChangedByGoingBackIsAskedForBeforeItLeaves) {
  agree_at_the_hub();
  tap(talk::Correct{talk::Page::topics}, talk::ToggleTopic{domain::Topic::mind}, Back{});
  ASSERT_EQ(state().page, talk::Page::check);
  tap(Next{});
  EXPECT_EQ(state().page, talk::Page::consent);
  while (state().page == talk::Page::consent) {
    const bool topics = state().talk.consent[state().talk.consent_at].item == ConsentItem::topics;
    tap(talk::AnswerConsent{topics ? talk::Answer::keep : talk::Answer::give});
  }
  tap(Next{});
  EXPECT_EQ(state().page, talk::Page::done);
  EXPECT_THAT(open_code().record.topics, IsEmpty());
}

TEST_F(OddOrder, AnotherLanguageAtTheCheckIsAskedForToo) {
  agree_at_the_hub();
  tap(Open{Door::languages}, door::ChooseLanguage{i18n::Language::ne}, Next{});
  EXPECT_EQ(state().page, talk::Page::consent);
}

TEST_F(OddOrder, AHalfTypedTelephoneNumberDoesNotLeave) {
  agree_at_the_hub();
  tap(talk::Correct{talk::Page::method}, talk::ChooseMethod{ContactMethod::phone});
  type(U"09");
  while (state().page != talk::Page::check) tap(Back{});
  tap(Next{});
  EXPECT_EQ(state().page, talk::Page::phone);
  EXPECT_EQ(notice(), "error.phone_too_short");
  type(U"012345678");
  tap(Next{});
  EXPECT_NE(state().page, talk::Page::done);
  EXPECT_EQ(count(domain::FactKind::request_handed_over), 0U);
}

TEST_F(OddOrder, AnotherWayToTalkAsksForWhatItNeeds) {
  come_in();
  tap(Open{Door::talk}, talk::ChooseHow{RequestHow::here_now}, Skip{}, Skip{}, Skip{});
  ASSERT_EQ(state().page, talk::Page::check);
  tap(talk::Correct{talk::Page::how}, talk::ChooseHow{RequestHow::by_phone}, Skip{}, Skip{});
  EXPECT_EQ(state().page, talk::Page::phone);
  type(U"0451234567");
  tap(Next{}, talk::ChooseHours{ContactHours::any}, talk::ChooseMessage{false}, talk::ChooseCaller{true}, Skip{});
  ASSERT_EQ(state().page, talk::Page::check);
  tap(talk::Correct{talk::Page::how}, talk::ChooseHow{RequestHow::here_now});
  ASSERT_EQ(state().page, talk::Page::check);
  tap(Next{});
  EXPECT_THAT(newest_request().contact.address, IsEmpty());
}

TEST_F(OddOrder, JustTalkingTakesNothingOfWhatWasWrittenBefore) {
  come_in();
  tap(Open{Door::talk}, talk::ChooseHow{RequestHow::by_phone}, talk::ToggleTopic{domain::Topic::mind}, Next{});
  type(U"つらい");
  tap(Next{});
  type(U"0451234567");
  while (state().page != talk::Page::how) tap(Back{});
  tap(talk::JustTalk{});
  ASSERT_EQ(state().page, talk::Page::done);
  const auto detail = newest_request();
  EXPECT_THAT(detail.topics, IsEmpty());
  EXPECT_THAT(detail.words, IsEmpty());
  EXPECT_THAT(detail.contact.address, IsEmpty());
}

TEST_F(OddOrder, AHandoverMakesNoSecondRequest) {
  come_in();
  ask_here();
  tap(CloseNow{});
  sign_in();
  tap(staff::OpenRequest{state().staff.requests.front().request_id}, staff::HandToWard{}, Next{});
  ASSERT_EQ(state().page, talk::Page::method) << "the ward has to know how to answer";
  tap(talk::ChooseMethod{ContactMethod::at_hub}, Skip{});
  ASSERT_EQ(state().page, talk::Page::consent);
  const auto requests = count(domain::FactKind::request_made);
  tap(talk::ChooseHow{RequestHow::here_now}, talk::JustTalk{});
  EXPECT_EQ(state().page, talk::Page::consent);
  while (state().page == talk::Page::consent) tap(talk::AnswerConsent{talk::Answer::give});
  tap(talk::Correct{talk::Page::how});
  EXPECT_EQ(state().page, talk::Page::check);
  tap(Next{});
  EXPECT_EQ(state().page, talk::Page::done);
  EXPECT_EQ(count(domain::FactKind::request_made), requests);
  EXPECT_EQ(count(domain::FactKind::request_handed_over), 1U);
}

TEST_F(OddOrder, AHandoverThatWasBrokenOffDecidesNothing) {
  come_in();
  ask_here();
  tap(CloseNow{});
  sign_in();
  tap(staff::OpenRequest{state().staff.requests.front().request_id}, staff::HandToWard{}, Next{});
  ASSERT_EQ(state().page, talk::Page::method);
  tap(Back{});
  EXPECT_EQ(state().page, talk::Page::method) << "behind it lies the staff's side";
  tap(CloseNow{});
  EXPECT_EQ(count(domain::FactKind::request_triaged), 0U);
  EXPECT_EQ(count(domain::FactKind::request_handed_over), 0U);
}

TEST_F(OddOrder, WhatWasSaidAndAgreedToAtAHandoverIsWhatStaffReadLater) {
  come_in();
  ask_here();
  tap(CloseNow{});
  sign_in();
  const Ulid request_id = state().staff.requests.front().request_id;
  tap(staff::OpenRequest{request_id}, staff::HandToWard{});
  type(U"まず でんわで はなす");
  tap(Next{});
  agree_by_phone(ContactHours::morning, false);
  ASSERT_EQ(state().page, talk::Page::done);
  EXPECT_EQ(open_code().record.contact.name_to_show, "個人の名前だけ");
  tap(Next{}, CloseNow{});
  sign_in_again();
  tap(staff::OpenRequest{request_id});
  ASSERT_TRUE(state().staff.request);
  EXPECT_EQ(state().staff.request->detail.contact.address, "09012345678");
  EXPECT_FALSE(state().staff.request->detail.contact.name_to_show.empty());
  const auto part = hub_.home().keyring->open(**journal().request_sealed(request_id)).value();
  const auto detail = journal::decode_part<domain::RequestDetail>(part).value();
  EXPECT_EQ(detail.decision, "まず でんわで はなす");
  EXPECT_THAT(detail.consent, ::testing::Contains(domain::ConsentItem::contact));
  EXPECT_EQ(count(domain::FactKind::request_triaged), 1U);
  EXPECT_TRUE(hub_.home().journal->verify()->ok());
}

TEST_F(OddOrder, AClockThatWasWrongAndIsSetRightIsBelieved) {
  const auto now = clock_.now();
  clock_.advance(24h * 365);
  sitting_->tick(clock_.now());
  clock_.set(now);
  sitting_->tick(clock_.now());
  EXPECT_EQ(domain::day_of(state().now), domain::day_of(now));
  const auto minute = state().now;
  clock_.advance(-2min);
  sitting_->tick(clock_.now());
  EXPECT_EQ(state().now, minute) << "a small step is no reason to live a minute twice";
}

TEST_F(OddOrder, WhatIsSealedAfterStaffLeftIsUnderTheNewKey) {
  auto& home = hub_.home();
  const auto digits = hub_.staff_card();
  const auto framed = handoff::assemble(std::span(&digits, 1)).value();
  const auto card = handoff::read_staff_card(framed.envelope, home.arena).value();
  auto other = crypto::Keyring::load(home.keys(), home.arena).value();  // the command line, in a process of its own
  ASSERT_TRUE(other.unlock(card, "2468", clock_.now()));
  const auto leaves =
      other.add_staff({"鈴木", "staff", "1357", crypto::test_cost}, hub_.random(), clock_.now()).value();
  const auto before = home.keyring->public_key();
  ASSERT_TRUE(other.remove_staff(leaves.staff_id, hub_.random()));
  tap(Open{Door::check_in}, CloseNow{});
  EXPECT_NE(hub_.home().keyring->public_key(), before);
}

TEST_F(OddOrder, WhoGoesBackToTheMonthMeansThatMonth) {
  tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::first_time});
  type(U"みなと");
  tap(Next{}, check_in::ChooseMonthKind{MonthKind::birth}, check_in::ChooseYear{2025}, check_in::ChooseMonth{3}, Back{},
      check_in::ChooseYear{2025}, check_in::ChooseMonth{4});
  EXPECT_THAT(state().check_in.registration.months, SizeIs(1));
  tap(check_in::AddAnother{}, check_in::ChooseMonthKind{MonthKind::due}, check_in::ChooseYear{2027},
      check_in::ChooseMonth{1}, Back{}, Back{}, check_in::ChooseMonthKind{MonthKind::birth}, check_in::ChooseYear{2023},
      check_in::ChooseMonth{5});
  ASSERT_THAT(state().check_in.registration.months, SizeIs(2));
  EXPECT_EQ(state().check_in.registration.months[0].month, (domain::YearMonth{2025, 4}));
  EXPECT_EQ(state().check_in.registration.months[1].month, (domain::YearMonth{2023, 5}));
}

TEST_F(OddOrder, ATabletThatSleptWipesBeforeItAnswers) {
  come_in();
  tap(Open{Door::outlook});
  clock_.advance(1h);
  tap(outlook::ChooseTime{outlook::FamilyTime::newborn});
  EXPECT_EQ(state().page, door::Page::attract);
}

TEST_F(OddOrder, AnAlertIsRepeatedInTimeWhenTheClockGoesBack) {
  int told = 0;
  sitting_->on_alert([&](const Ulid&) { return ++told > 0; });
  tap(AskForSomeoneNow{});
  ASSERT_EQ(told, 1);
  clock_.advance(-1h);
  sitting_->tick(clock_.now());
  clock_.advance(61s);
  sitting_->tick(clock_.now());
  EXPECT_EQ(told, 2);
}

TEST_F(OddOrder, OnlyAWithdrawalIsShownAsOne) {
  import("おはなし会", 15 * 60, std::nullopt);
  come_in();
  ask_here();
  tap(Open{Door::own_slip});
  const auto slip = state().slip_code->parts.front();
  tap(CloseNow{});
  come_in();
  tap(Open{Door::events}, OpenEvent{id("おはなし会")}, events::ShowEventCode{});
  ASSERT_TRUE(state().code);
  tap(Next{});
  EXPECT_FALSE(state().code);
  tap(events::ShowEventCode{}, Back{}, Back{}, Back{});
  EXPECT_FALSE(state().code);
  scan(slip);
  tap(slip::AskWithdrawal{}, slip::Withdraw{});
  ASSERT_EQ(state().page, slip::Page::withdrawn);
  EXPECT_FALSE(state().code);
}

TEST_F(OddOrder, WhatIsCancelledMeanwhileIsNotBooked) {
  import("おはなし会", 15 * 60, 3);
  come_in();
  tap(Open{Door::events}, OpenEvent{id("おはなし会")}, events::Book{events::BookWhat::session}, Next{});
  type(U"はな");
  tap(Next{}, Skip{});
  ASSERT_EQ(state().page, booking::Page::check);
  tap(booking::Correct{booking::Page::name});
  for (int i = 0; i < 2; ++i) tap(PressKey{{writing::KeyPress::Kind::backspace, 0}});
  tap(Back{}, Next{});
  EXPECT_EQ(state().page, booking::Page::name) << "a booking has a name";
  type(U"はな");
  tap(Next{});
  ASSERT_EQ(state().page, booking::Page::check);
  sessions_.front().cancelled = true;
  ASSERT_TRUE(tests::import_sessions(*hub_.home().journal, sessions_));
  tap(Next{});
  EXPECT_EQ(notice(), "error.session_gone");
  EXPECT_EQ(count(domain::FactKind::booking_made), 0U);
}

TEST_F(OddOrder, NobodyMovesUpIntoASessionThatHasBegun) {
  import("おはなし会", 15 * 60, 1);
  const auto book = [&](std::u32string_view name) {
    come_in();
    tap(Open{Door::events}, OpenEvent{id("おはなし会")}, events::Book{events::BookWhat::session}, Next{});
    type(name);
    tap(Next{}, Skip{}, Next{});
    const auto code = state().booking.draft.code;
    tap(CloseNow{});
    return code;
  };
  const auto first = book(U"はな");
  book(U"そら");
  clock_.advance(6h);
  come_in();
  tap(Open{Door::own_bookings});
  type(first);
  tap(Next{}, booking::ConfirmCancel{}, CloseNow{});
  EXPECT_EQ(count(domain::FactKind::booking_cancelled), 1U);
  EXPECT_EQ(count(domain::FactKind::promoted), 0U);
}

TEST_F(OddOrder, AClassCountsAFamilyThatIsHereAlreadyOnce) {
  import("教室", 13 * 60, 4, true);
  const auto card = register_family({MonthKind::due, {2027, 1}});
  clock_.advance(24h);
  sessions_.front().first_day = sessions_.front().last_day = domain::day_of(clock_.now());
  ASSERT_TRUE(tests::import_sessions(*hub_.home().journal, sessions_));
  sitting_ = hub_.sitting();
  tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::number});
  type(U"90155555");
  tap(Next{}, Next{}, Next{});
  ASSERT_EQ(state().page, door::Page::menu);
  tap(Open{Door::class_today});
  scan(card);
  tap(booking::ChooseClassPeople{booking::ClassPeople::expecting});
  ASSERT_EQ(state().page, booking::Page::class_done);
  EXPECT_THAT(journal().visits_inside(journal::OpenVisits::of(domain::day_of(clock_.now()))).value(), SizeIs(1));
}

TEST_F(OddOrder, ABookedCardTakesNoSecondPlaceAsAWalkIn) {
  import("教室", 13 * 60, 4, true);
  const auto card = register_family({MonthKind::due, {2027, 1}});
  scan(card);
  tap(KeepGoing{}, Back{});
  scan(card);  // inside already: the page to leave
  tap(Next{}, Open{Door::events}, OpenEvent{id("教室")}, events::Book{events::BookWhat::session}, Next{}, Next{});
  ASSERT_EQ(state().page, booking::Page::done) << notice();
  tap(CloseNow{}, Open{Door::class_today});
  scan(card);
  tap(Back{}, booking::ChooseArrival{domain::ArrivalWay::walk_in},
      booking::ChooseClassPeople{booking::ClassPeople::expecting});
  ASSERT_EQ(state().page, booking::Page::class_done);
  EXPECT_EQ(state().booking.arrival.answer, booking::ClassAnswer::received);
  EXPECT_EQ(count(domain::FactKind::walk_in), 0U);
  EXPECT_EQ(count(domain::FactKind::attended), 1U);
}

TEST_F(OddOrder, AFullDiskSaysSoAndTheSameTapWorksWhenThereIsRoomAgain) {
  import("教室", 13 * 60, 4, true);
  const auto today = domain::day_of(clock_.now());
  tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::without_card});
  {
    const tests::FullDisk full;
    tap(Next{});
  }
  EXPECT_EQ(notice(), "error.not_saved");
  EXPECT_EQ(state().page, check_in::Page::who_came);
  tap(Next{});
  EXPECT_EQ(state().page, check_in::Page::received);
  EXPECT_THAT(journal().visits_inside(journal::OpenVisits::of(today)).value(), SizeIs(1));
  tap(CloseNow{}, Open{Door::class_today}, booking::ChooseArrival{domain::ArrivalWay::walk_in});
  {
    const tests::FullDisk full;
    tap(booking::ChooseClassPeople{booking::ClassPeople::both});
  }
  EXPECT_EQ(state().page, booking::Page::class_people);
  tap(booking::ChooseClassPeople{booking::ClassPeople::both});
  EXPECT_EQ(state().page, booking::Page::class_done);
  EXPECT_THAT(journal().visits_inside(journal::OpenVisits::of(today)).value(), SizeIs(2))
      << "who came to the class came to the hub";
  EXPECT_EQ(count(domain::FactKind::walk_in), 1U);
  EXPECT_TRUE(hub_.home().journal->verify()->problems.empty());
}

TEST_F(OddOrder, DeedsOnPagesThatHaveNoButtonForThemDoNothing) {
  tap(staff::ReadReceipt{}, Next{});
  EXPECT_THAT(state().staff.requests, IsEmpty());
  EXPECT_NE(state().page, staff::Page::board);
  tap(CloseNow{}, Open{Door::check_in}, Skip{}, Next{}, talk::Correct{talk::Page::check},
      booking::Correct{booking::Page::check});
  EXPECT_EQ(state().page, check_in::Page::ways);
}

}  // namespace
}  // namespace tsunagu::kiosk
