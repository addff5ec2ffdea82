// Booking, waiting, moving up, cancelling; check-in to a class; the roster. On a real journal with real keys.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "kiosk/pages.h"
#include "shared/domain/booking_facts.h"
#include "tests/support/all_facts.h"
#include "tests/support/sessions.h"
#include "tests/unit/kiosk/visitor.h"

namespace tsunagu::kiosk {
namespace {

using namespace std::chrono_literals;
using domain::BookingState;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Booking : public VisitorTest {
 protected:
  Booking() {
    add("class", "プレパパ・プレママ教室", "2026-11-24", 13 * 60, 2, "");
    add("picture", "絵本のじかん", "2026-11-26", 11 * 60, std::nullopt, "");
    add("baby", "ベビーマッサージ", "2026-11-28", 10 * 60, 2, "対象: 0歳");
    add("toddler", "1歳のつどい", "2026-12-03", 10 * 60, 5, "対象: 1歳児");
    for (const char* day : {"2026-12-05", "2026-12-12", "2026-12-19"}) {
      add(std::string("course|") + day, "親子ヨガ(全3回)", day, 10 * 60, 1, "");
    }
    import();
    sitting_ = hub_.sitting();
  }

  void add(std::string key, const char* title, const char* day, int minute, std::optional<int> capacity,
           const char* description) {
    domain::EventSession session;
    session.source_key = std::move(key);
    session.title = title;
    session.description = description;
    session.place = "2階 多目的室";
    session.first_day = session.last_day = *domain::parse_day(day);
    session.start_minute = minute;
    session.end_minute = minute + 90;
    session.capacity = capacity;
    session.prenatal_class = session.title.starts_with("プレ");
    sessions_.push_back(std::move(session));
  }
  void import() { ASSERT_TRUE(tests::import_sessions(*hub_.home().journal, sessions_)); }

  [[nodiscard]] static Ulid id(std::string_view key) { return journal::session_id_of(key); }

  // At the menu with this card, whether or not the family is inside already.
  void come(const std::string& card) {
    tap(CloseNow{});
    scan(card);
    tap(Next{});
    if (state().page == check_in::Page::received) tap(Next{});
    ASSERT_EQ(state().page, door::Page::menu);
  }
  void come_without_card() {
    tap(CloseNow{});
    come_in();
  }
  void show(std::string_view key) { tap(Open{Door::events}, OpenEvent{id(key)}); }
  BookingState book_with_card(const std::string& card, std::string_view key, int places = 1) {
    come(card);
    show(key);
    tap(events::Book{events::BookWhat::session});
    for (int i = 1; i < places; ++i) tap(booking::ChangePlaces{+1});
    tap(Next{});
    if (state().page == booking::Page::phone) tap(Skip{});  // who has to wait may leave a number
    tap(Next{});
    EXPECT_EQ(state().page, booking::Page::done) << notice();
    return state().booking.draft.own.empty() ? BookingState::made : state().booking.draft.own.front().state;
  }
  // The booking code.
  std::string book_without_card(std::string_view key, const char* name = "はな", const char* phone = "0451234567") {
    come_without_card();
    show(key);
    tap(events::Book{events::BookWhat::session}, Next{});
    type(name);
    tap(Next{});
    type(phone);
    tap(Next{}, Next{});
    EXPECT_EQ(state().page, booking::Page::done) << notice();
    return state().booking.draft.code;
  }
  std::vector<BookingState> states(std::string_view key) {
    std::vector<BookingState> out;
    for (const auto& row : journal().bookings(id(key)).value()) out.push_back(row.state);
    return out;
  }
  void sign_in() {
    tap(CloseNow{});
    scan(hub_.staff_card());
    for (const char32_t letter : std::u32string_view(U"2468")) {
      tap(PressKey{{writing::KeyPress::Kind::letter, letter}});
    }
    tap(Next{});
    ASSERT_EQ(state().page, staff::Page::board);
  }
  void open_roster(std::string_view key) {
    sign_in();
    tap(Open{Door::sessions}, booking::OpenRoster{id(key)});
    ASSERT_EQ(state().page, booking::Page::roster);
  }
  // At the class's door, with the number on the card and not with the card.
  void type_for_class(const std::string& card) {
    tap(Open{Door::class_today}, booking::ChooseArrival{domain::ArrivalWay::number});
    type(number_on(card));
    tap(Next{}, booking::ChooseClassPeople{booking::ClassPeople::expecting}, Next{});
  }
  const booking::RosterLine& line(std::size_t index) { return state().booking.roster->lines.at(index); }

  std::vector<domain::EventSession> sessions_;
};

TEST_F(Booking, WithACardTheCardIsEnough) {
  const auto card = register_family();
  EXPECT_EQ(book_with_card(card, "toddler"), BookingState::placed);
  EXPECT_EQ(state().booking.draft.code, "");
  EXPECT_FALSE(state().code);
  tap(Next{});
  EXPECT_EQ(state().page, door::Page::menu);
  show("toddler");
  ASSERT_TRUE(state().events.detail->own);
  EXPECT_EQ(state().events.detail->own->state, BookingState::placed);
  EXPECT_EQ(state().events.detail->row.taken, 1);
  tap(events::Book{events::BookWhat::session});
  EXPECT_EQ(notice(), "booking.already");
}

TEST_F(Booking, RingsOnceLikeACheckInAndNotWhenItIsRefused) {
  const auto card = register_family();
  come(card);
  int rings = 0;
  sitting_->on_chime([&] { ++rings; });
  show("toddler");
  tap(events::Book{events::BookWhat::session}, Next{}, Next{});
  EXPECT_EQ(state().page, booking::Page::done);
  EXPECT_EQ(rings, 1);
  tap(Next{});
  show("toddler");
  tap(events::Book{events::BookWhat::session});
  EXPECT_EQ(notice(), "booking.already");
  EXPECT_EQ(rings, 1);
}

TEST_F(Booking, AnotherFamilysCardSeesNothingOfIt) {
  const auto ours = register_family();
  const auto theirs = register_family();
  book_with_card(ours, "toddler");
  come(theirs);
  show("toddler");
  EXPECT_FALSE(state().events.detail->own);
  tap(Back{}, Open{Door::own_bookings});
  EXPECT_THAT(state().booking.draft.own, IsEmpty());
}

TEST_F(Booking, WhoDoesNotFitWaitsAndMovesUpByPlacesWanted) {
  const auto a = register_family();
  const auto b = register_family();
  const auto c = register_family();
  EXPECT_EQ(book_with_card(a, "baby"), BookingState::placed);
  EXPECT_EQ(book_with_card(b, "baby", 2), BookingState::waiting);
  EXPECT_EQ(state().booking.draft.own.front().position, 1);
  EXPECT_EQ(book_with_card(c, "baby"), BookingState::placed) << "one place was left, and b wants two";
  come(c);
  show("baby");
  tap(events::CancelBooking{}, booking::ConfirmCancel{});
  EXPECT_EQ(notice(), "booking.cancelled");
  EXPECT_THAT(states("baby"), ElementsAre(BookingState::placed, BookingState::waiting, BookingState::cancelled));
  come(a);
  show("baby");
  tap(events::CancelBooking{}, booking::ConfirmCancel{});
  EXPECT_THAT(states("baby"), ElementsAre(BookingState::cancelled, BookingState::promoted, BookingState::cancelled));
}

TEST_F(Booking, WhoeverComesInIsToldWhatIsOnTodayAtTheHub) {
  const auto card = register_family();  // expecting nobody: the class is on all the same
  scan(card);
  tap(check_in::ConfirmLeave{}, CloseNow{});
  scan(card);
  tap(Next{});
  ASSERT_EQ(state().page, check_in::Page::received);
  ASSERT_THAT(state().check_in.today, SizeIs(1));
  EXPECT_EQ(state().check_in.today.front().title, "プレパパ・プレママ教室");
  clock_.advance(48h);
  sitting_->tick(clock_.now());
  scan(card);
  tap(Next{});
  ASSERT_EQ(state().page, check_in::Page::received);
  ASSERT_THAT(state().check_in.today, SizeIs(1));
  EXPECT_EQ(state().check_in.today.front().title, "絵本のじかん");
}

TEST_F(Booking, APromotionIsToldWhenTheFamilyTapsOnAndThenNeverAgain) {
  const auto a = register_family();
  const auto b = register_family();
  book_with_card(a, "baby", 2);
  EXPECT_EQ(book_with_card(b, "baby"), BookingState::waiting);
  come(a);
  show("baby");
  tap(events::CancelBooking{}, booking::ConfirmCancel{}, CloseNow{});
  clock_.advance(24h);
  sitting_->tick(clock_.now());
  scan(b);
  tap(Next{});
  EXPECT_EQ(state().page, check_in::Page::received);
  ASSERT_THAT(state().check_in.news, SizeIs(1));
  EXPECT_EQ(state().check_in.news.front().row.title, "ベビーマッサージ");
  clock_.advance(30s);
  sitting_->tick(clock_.now());
  EXPECT_EQ(state().page, check_in::Page::received) << "what is new has to be read";
  sign_in();
  EXPECT_EQ(state().staff.to_call, 1) << "nobody has tapped on";
  tap(CloseNow{});
  scan(b);
  tap(check_in::ConfirmLeave{}, CloseNow{});
  scan(b);
  tap(Next{});
  ASSERT_THAT(state().check_in.news, SizeIs(1));
  tap(Next{});
  EXPECT_EQ(state().page, door::Page::menu);
  tap(CloseNow{});
  sign_in();
  EXPECT_EQ(state().staff.to_call, 0) << "the family knows";
}

TEST_F(Booking, EndingFromThePageWithItsNewsIsReadingThem) {
  const auto a = register_family();
  const auto b = register_family();
  book_with_card(a, "baby", 2);
  book_with_card(b, "baby");
  come(a);
  show("baby");
  tap(events::CancelBooking{}, booking::ConfirmCancel{}, CloseNow{});
  clock_.advance(24h);
  sitting_->tick(clock_.now());
  scan(b);
  tap(Next{});
  ASSERT_THAT(state().check_in.news, SizeIs(1));
  tap(check_in::EndSitting{});
  EXPECT_EQ(state().page, door::Page::attract);
  scan(b);
  tap(check_in::ConfirmLeave{}, CloseNow{});
  scan(b);
  tap(Next{});
  EXPECT_THAT(state().check_in.news, IsEmpty());
}

TEST_F(Booking, WhoWaitsWithACardMayLeaveANumberToBeCalledAt) {
  const auto a = register_family();
  const auto b = register_family();
  book_with_card(a, "baby", 2);
  come(b);
  show("baby");
  tap(events::Book{events::BookWhat::session}, Next{});
  ASSERT_EQ(state().page, booking::Page::phone);
  type("123456789018");
  tap(Next{});
  EXPECT_EQ(notice(), "error.not_phone_number") << "an individual number is not taken in anywhere";
  for (int i = 0; i < 12; ++i) tap(PressKey{{writing::KeyPress::Kind::backspace}});
  type("0451234567");
  tap(Next{}, Next{});
  ASSERT_EQ(state().page, booking::Page::done) << notice();
  come(a);
  show("baby");
  tap(events::CancelBooking{}, booking::ConfirmCancel{});
  open_roster("baby");
  ASSERT_THAT(state().booking.roster->lines, SizeIs(1));
  EXPECT_EQ(line(0).contact, "0451234567");
}

TEST_F(Booking, WhatWasBookedWithACardThatWasLostIsOnTheNewOne) {
  const auto lost = register_family();
  book_with_card(lost, "baby");
  sign_in();
  tap(staff::OpenCardDesk{});
  type(number_on(lost));
  tap(Next{}, Next{});
  ASSERT_EQ(state().page, staff::Page::family_card) << notice();
  const auto fresh = state().code->parts.front();
  tap(CloseNow{});
  come(fresh);
  tap(Open{Door::own_bookings});
  EXPECT_THAT(state().booking.draft.own, SizeIs(1));
  tap(CloseNow{});
  come(lost);
  tap(Open{Door::own_bookings});
  EXPECT_EQ(state().page, booking::Page::number) << "the lost card opens nothing";
}

TEST_F(Booking, AFamilyThatCannotBeToldByItsCardIsATaskForStaff) {
  const auto a = register_family();
  book_with_card(a, "baby", 2);
  book_without_card("baby", "はな", "0451234567");
  come(a);
  show("baby");
  tap(events::CancelBooking{}, booking::ConfirmCancel{});
  sign_in();
  EXPECT_EQ(state().staff.to_call, 1);
  tap(Open{Door::sessions}, booking::OpenRoster{id("baby")});
  ASSERT_THAT(state().booking.roster->lines, SizeIs(1));
  EXPECT_EQ(line(0).to_tell, domain::News::promoted);
  EXPECT_EQ(line(0).name, "はな");
  EXPECT_EQ(line(0).contact, "0451234567");
  tap(booking::OpenRosterLine{0}, booking::MarkTold{});
  EXPECT_EQ(state().page, booking::Page::roster);
  EXPECT_FALSE(line(0).to_tell);
  tap(Back{}, Back{});
  EXPECT_EQ(state().staff.to_call, 0);
}

TEST_F(Booking, WithoutACardACodeOfEightDigitsCancelsIt) {
  const auto code = book_without_card("baby");
  ASSERT_THAT(code, SizeIs(8));
  EXPECT_EQ(state().code->parts.front(), code);
  come_without_card();
  tap(Open{Door::events}, Open{Door::own_bookings});
  EXPECT_EQ(state().page, booking::Page::number);
  type(code);
  tap(Next{}, booking::ConfirmCancel{});
  EXPECT_THAT(states("baby"), ElementsAre(BookingState::cancelled));
}

// Safety rule 6.
TEST_F(Booking, ATypedCodeIsAnsweredAlikeWhetherItIsKnownOrNot) {
  const auto code = book_without_card("baby");
  std::vector<std::string> answers;
  for (const auto& typed : {code, std::string(code == "00000000" ? "00000001" : "00000000")}) {
    come_without_card();
    tap(Open{Door::events}, Open{Door::own_bookings});
    type(typed);
    tap(Next{});
    std::string seen = std::string(page::name_of(state().page)) + notice();
    EXPECT_THAT(state().booking.draft.cancelling, IsEmpty());
    tap(booking::ConfirmCancel{});
    answers.push_back(seen + std::string(page::name_of(state().page)) + notice());
  }
  EXPECT_EQ(answers[0], answers[1]);
}

TEST_F(Booking, NeitherNameNorCodeNorTelephoneLieReadableInTheJournal) {
  const auto code = book_without_card("baby", "ひみつの なまえ", "0459876543");
  const auto facts = tests::all_facts(*hub_.home().journal);
  for (const auto& fact : facts) {
    for (const std::string& secret : {code, std::string("ひみつ"), std::string("0459876543")}) {
      EXPECT_EQ(text_of(fact.open).find(secret), std::string::npos) << secret;
      EXPECT_EQ(text_of(*fact.sealed).find(secret), std::string::npos) << secret;
    }
  }
}

TEST_F(Booking, AWholeCourseIsBookedAtOnceAndEachSessionDecidesByItself) {
  const auto a = register_family();
  const auto b = register_family();
  book_with_card(a, "course|2026-12-12");  // the middle one of three, which has one place
  come(b);
  show("course|2026-12-05");
  EXPECT_THAT(state().events.detail->course, SizeIs(3));
  tap(events::Book{events::BookWhat::course}, Next{}, Skip{}, Next{});
  ASSERT_THAT(state().booking.draft.own, SizeIs(3));
  EXPECT_EQ(state().booking.draft.own[0].state, BookingState::placed);
  EXPECT_EQ(state().booking.draft.own[1].state, BookingState::waiting);
  EXPECT_EQ(state().booking.draft.own[2].state, BookingState::placed);
  EXPECT_EQ(state().booking.draft.own[0].booking_id, state().booking.draft.own[2].booking_id);
}

TEST_F(Booking, MoreSessionsThanTheCourseHasAreRepetitions) {
  add("course|2026-12-26", "親子ヨガ(全3回)", "2026-12-26", 10 * 60, 1, "");
  import();
  come_without_card();
  show("course|2026-12-05");
  EXPECT_THAT(state().events.detail->course, IsEmpty());
}

TEST_F(Booking, WhatHasBegunOrIsOffOrNeedsNoBookingIsNotBooked) {
  come_without_card();
  show("picture");
  tap(events::Book{events::BookWhat::session});
  EXPECT_EQ(state().page, events::Page::event);
  clock_.advance(3h);
  show("class");
  EXPECT_EQ(state().events.detail->row.moment, domain::SessionMoment::begun);
  tap(events::Book{events::BookWhat::session});
  EXPECT_EQ(state().page, events::Page::event);
  clock_.advance(2h);
  show("class");
  EXPECT_EQ(state().events.detail->row.moment, domain::SessionMoment::over);
}

// Of the organiser's own words: a hub that counts its places may still want to be called.
TEST_F(Booking, OnlyWhatTheHubTakesBookingsForIsBooked) {
  using domain::BookingNeed;
  struct Case {
    const char* key;
    const char* words;
    BookingNeed need;
  };
  const Case cases[] = {{"phone", "電話で予約してください。", BookingNeed::by_phone},
                        {"form", "要予約。ホームページの申込フォームから。", BookingNeed::elsewhere},
                        {"free", "予約不要、直接お越しください。", BookingNeed::not_needed},
                        {"desk", "要予約。受付で申し込んでください。", BookingNeed::here}};
  for (const auto& one : cases) add(one.key, "つどい", "2026-11-27", 10 * 60, 10, one.words);
  add("silent", "おはなし", "2026-11-27", 10 * 60, std::nullopt, "絵本を読みます。");
  add("late", "教室", "2026-11-27", 10 * 60, 10, "");
  sessions_.back().apply_until = *domain::parse_day("2026-11-23");
  import();
  come_without_card();
  for (const auto& one : cases) {
    show(one.key);
    EXPECT_EQ(state().events.detail->row.booking, one.need) << one.key;
    tap(events::Book{events::BookWhat::session});
    EXPECT_EQ(state().page == booking::Page::places, one.need == BookingNeed::here) << one.key;
    tap(CloseNow{});
    come_without_card();
  }
  show("silent");
  EXPECT_EQ(state().events.detail->row.booking, BookingNeed::unknown);
  show("late");
  EXPECT_TRUE(state().events.detail->row.booking_ended);
  tap(events::Book{events::BookWhat::session});
  EXPECT_EQ(state().page, events::Page::event);
}

TEST_F(Booking, GrowingCapacityMovesTheQueueUp) {
  const auto a = register_family();
  const auto b = register_family();
  book_with_card(a, "baby", 2);
  book_with_card(b, "baby");
  sessions_[2].capacity = 3;
  import();
  tap(CloseNow{});
  EXPECT_THAT(states("baby"), ElementsAre(BookingState::placed, BookingState::promoted));
}

TEST_F(Booking, EventsForUsAreThoseForOurChildsAgeAndThoseForEverybody) {
  come(register_family());
  tap(Open{Door::events});
  EXPECT_TRUE(state().events.knows_us);
  std::set<std::string> seen;
  const auto look = [&] {
    seen.clear();
    for (std::size_t i = 0; i < state().events.count; ++i) {
      tap(events::ShowFrom{i});
      seen.insert(state().events.rows.front().row.title);
    }
  };
  look();
  EXPECT_THAT(seen, ElementsAre("1歳のつどい", "絵本のじかん", "親子ヨガ(全3回)"));
  tap(events::ShowEventsFor{events::EventsFor::everybody});
  look();
  EXPECT_THAT(seen, SizeIs(5));
  tap(CloseNow{});
  come_without_card();
  tap(Open{Door::events});
  EXPECT_FALSE(state().events.knows_us);
  look();
  EXPECT_THAT(seen, SizeIs(5));
}

TEST_F(Booking, TheMonthMarksTheWeekdaysOnWhichTheHubIsClosed) {
  hub_.config().hub.open_weekdays = {2, 3, 4, 5, 6};
  sitting_ = hub_.sitting();
  come_without_card();
  tap(Open{Door::events}, events::ShowMonth{}, events::TurnMonth{+1});
  EXPECT_TRUE(state().events.month_days[26].closed) << "Sunday";
  EXPECT_TRUE(state().events.month_days[27].closed) << "Monday";
  EXPECT_FALSE(state().events.month_days[28].closed) << "Tuesday: the turn of the year of the ward is not the hub's";
}

TEST_F(Booking, TheMonthCountsEventsAndMarksClosedDays) {
  hub_.config().hub.closed = {*domain::parse_day("2026-12-29")};
  sitting_ = hub_.sitting();
  come_without_card();
  tap(Open{Door::events}, events::ShowMonth{}, events::TurnMonth{+1});
  EXPECT_EQ(state().events.month, (domain::YearMonth{2026, 12}));
  ASSERT_THAT(state().events.month_days, SizeIs(31));
  EXPECT_EQ(state().events.month_days[4].events, 1);
  EXPECT_EQ(state().events.month_days[0].events, 0);
  EXPECT_TRUE(state().events.month_days[28].closed);
  EXPECT_FALSE(state().events.month_days[26].closed) << "a Sunday of a hub that does not say its weekdays";
  tap(events::TurnMonth{-5});
  EXPECT_EQ(state().events.month, (domain::YearMonth{2026, 11})) << "not before today";
  tap(events::ChooseDate{*domain::parse_day("2026-11-28")});
  EXPECT_EQ(state().page, events::Page::list);
  ASSERT_FALSE(state().events.rows.empty());
  EXPECT_EQ(state().events.rows.front().row.title, "ベビーマッサージ");
  EXPECT_EQ(state().events.rows.front().day, *domain::parse_day("2026-11-28"));
}

TEST_F(Booking, TheEventGoesToTheTelephoneAsACalendarText) {
  come_without_card();
  show("baby");
  tap(events::ShowEventCode{});
  ASSERT_EQ(state().page, events::Page::code);
  const auto& text = state().code->parts.front();
  EXPECT_NE(text.find("DTSTART:20261128T010000Z\r\n"), std::string::npos) << text;
  tap(Next{}, Back{}, Back{}, Open{Door::talk});
  EXPECT_FALSE(state().code) << "no code of an event on the page of a request";
}

// ---- the prenatal class ----

TEST_F(Booking, TheClassOfTodayIsOnTheFirstScreen) {
  ASSERT_TRUE(state().hub.class_today);
  tap(Open{Door::class_today});
  EXPECT_EQ(state().page, booking::Page::class_door);
}

TEST_F(Booking, OfTwoClassesAtOnceEachCanBeChosen) {
  add("other", "プレママのヨガ", "2026-11-24", 13 * 60 + 30, 4, "");
  import();
  tap(CloseNow{}, Open{Door::class_today});
  ASSERT_EQ(state().page, booking::Page::class_which);
  ASSERT_THAT(state().booking.arrival.which, SizeIs(2));
  tap(booking::ChooseClass{1});
  EXPECT_EQ(state().page, booking::Page::class_door);
  tap(booking::ChooseArrival{domain::ArrivalWay::walk_in}, booking::ChooseClassPeople{booking::ClassPeople::both});
  EXPECT_EQ(state().booking.arrival.answer, booking::ClassAnswer::received);
  EXPECT_THAT(journal().bookings(id("other")).value(), SizeIs(1));
  EXPECT_THAT(journal().bookings(id("class")).value(), IsEmpty());
}

TEST_F(Booking, AClassThatSaysNoEndHidesNoLaterOne) {
  add("early", "プレパパ・プレママ教室 1回目", "2026-11-24", 10 * 60, 4, "");
  sessions_.back().end_minute.reset();
  import();
  tap(CloseNow{});
  EXPECT_EQ(state().hub.class_today->session_id, id("early"));
  while (domain::minute_of_day(clock_.now()) < 12 * 60 + 30) clock_.advance(10min);
  tap(CloseNow{});
  EXPECT_EQ(state().hub.class_today->session_id, id("class"));
  EXPECT_THAT(state().hub.classes_beside, IsEmpty());
}

TEST_F(Booking, AClassCountsWhoReturnsAndWhereTheyLiveAsTheFrontDoorDoes) {
  const auto card = register_expecting({2027, 1});
  clock_.advance(1h);
  tap(CloseNow{});
  const auto before = journal().headcount(domain::day_of(clock_.now()), domain::day_of(clock_.now())).value();
  scan(card);
  tap(check_in::ConfirmLeave{}, Next{});  // in for the registration; out, and back for the class
  tap(Open{Door::class_today});
  scan(card);
  tap(booking::ChooseClassPeople{booking::ClassPeople::both});
  const auto after = journal().headcount(domain::day_of(clock_.now()), domain::day_of(clock_.now())).value();
  EXPECT_EQ(after.inside_ward, before.inside_ward + 1);
}

TEST_F(Booking, ABookedCardIsTwoTapsFromTheDoorToItsSeat) {
  const auto card = register_expecting({2027, 1});
  book_with_card(card, "class");
  tap(CloseNow{});
  clock_.advance(2h);
  sitting_->tick(clock_.now());
  tap(Open{Door::class_today});
  scan(card);
  EXPECT_EQ(state().page, booking::Page::class_people);
  tap(booking::ChooseClassPeople{booking::ClassPeople::both});
  EXPECT_EQ(state().page, booking::Page::class_done);
  EXPECT_EQ(state().booking.arrival.answer, booking::ClassAnswer::received);
  const auto arrivals = journal().arrivals(id("class")).value();
  ASSERT_THAT(arrivals, SizeIs(1));
  EXPECT_TRUE(arrivals[0].booking_id);
  EXPECT_EQ(arrivals[0].people, 2);
  tap(Next{});
  EXPECT_EQ(state().page, door::Page::attract);
  tap(Open{Door::class_today});
  scan(card);
  tap(booking::ChooseClassPeople{booking::ClassPeople::both});
  EXPECT_THAT(journal().arrivals(id("class")).value(), SizeIs(1)) << "shown twice, counted once";
}

TEST_F(Booking, WhoComesToAClassIsCountedAsAVisitOnce) {
  tap(Open{Door::class_today}, booking::ChooseArrival{domain::ArrivalWay::walk_in},
      booking::ChooseClassPeople{booking::ClassPeople::both});
  const auto count = journal().headcount_inside(journal::OpenVisits::of(domain::day_of(clock_.now()))).value();
  EXPECT_EQ(count.groups, 1U);
  EXPECT_EQ(count.adults, 2U);
  EXPECT_EQ(count.pregnant, 1U);
}

TEST_F(Booking, ABookingCodeAtTheDoorFindsItsBooking) {
  const auto code = book_without_card("class");
  tap(CloseNow{}, Open{Door::class_today});
  scan(code);  // the code's picture on the telephone
  ASSERT_EQ(state().page, booking::Page::class_people);
  tap(booking::ChooseClassPeople{booking::ClassPeople::expecting});
  ASSERT_THAT(journal().arrivals(id("class")).value(), SizeIs(1));
  EXPECT_TRUE(journal().arrivals(id("class"))->front().booking_id);
}

TEST_F(Booking, TheClassTakesTheHubsOwnCardsAndNoDamagedCode) {
  tap(CloseNow{}, Open{Door::class_today});
  auto misread = register_family();
  tap(CloseNow{}, Open{Door::class_today});
  misread[20] = misread[20] == '1' ? '2' : '1';
  scan(misread);
  EXPECT_EQ(state().page, booking::Page::class_door);
  EXPECT_EQ(notice(), "refusal.damaged");
  scan("YK-00417");
  EXPECT_EQ(state().page, booking::Page::class_people);
  tap(booking::ChooseClassPeople{booking::ClassPeople::both});
  open_roster("class");
  EXPECT_EQ(line(0).number, "YK-00417");
}

// Safety rule 6.
TEST_F(Booking, ATypedNumberAtTheClassIsAnsweredAlikeWhetherItIsKnownOrNot) {
  const auto code = book_without_card("class");
  const auto facts_before = hub_.home().journal->count().value();
  std::vector<std::string> answers;
  std::vector<std::size_t> recorded{facts_before};
  for (const auto& typed : {code, std::string("12345678"), std::string("90100001")}) {
    tap(CloseNow{}, Open{Door::class_today}, booking::ChooseArrival{domain::ArrivalWay::number});
    type(typed);
    tap(Next{}, booking::ChooseClassPeople{booking::ClassPeople::both});
    answers.push_back(std::string(page::name_of(state().page)) + notice() +
                      std::to_string(static_cast<int>(state().booking.arrival.answer)));
    recorded.push_back(hub_.home().journal->count().value());
  }
  EXPECT_EQ(answers[0], answers[1]);
  EXPECT_EQ(answers[0], answers[2]);
  EXPECT_EQ(recorded[1] - recorded[0], recorded[2] - recorded[1]);
}

TEST_F(Booking, ANumberThatMatchesNothingIsForStaffToMatch) {
  const auto card = register_family();
  book_with_card(card, "class");
  tap(CloseNow{}, Open{Door::class_today}, booking::ChooseArrival{domain::ArrivalWay::number});
  type("555");
  tap(Next{}, booking::ChooseClassPeople{booking::ClassPeople::both});
  open_roster("class");
  EXPECT_EQ(state().booking.roster->session.to_match, 1);
  ASSERT_THAT(state().booking.roster->lines, SizeIs(2));
  EXPECT_EQ(line(0).kind, booking::RosterLine::Kind::arrival);
  EXPECT_EQ(line(0).number, "555");
  EXPECT_EQ(line(1).name, "みなと");
  const Ulid booking_id = line(1).id;
  tap(booking::OpenRosterLine{0}, booking::MatchArrival{booking_id});
  ASSERT_THAT(state().booking.roster->lines, SizeIs(1));
  EXPECT_TRUE(line(0).arrived);
  EXPECT_EQ(line(0).people, 2);
}

// The kiosk cannot know, and staff see it.
TEST_F(Booking, ACardAndItsTypedNumberAreOneFamilyWhenStaffSaySo) {
  const auto card = register_expecting({2027, 1});
  const auto today = domain::day_of(clock_.now());
  book_with_card(card, "class");
  tap(CloseNow{}, Open{Door::class_today});
  scan(card);
  tap(booking::ChooseClassPeople{booking::ClassPeople::both}, Next{});
  const auto visits = journal().headcount(today, today)->groups;
  type_for_class(card);
  EXPECT_EQ(journal().headcount(today, today)->groups, visits + 1);
  open_roster("class");
  EXPECT_EQ(state().booking.roster->session.arrived, 1);
  EXPECT_EQ(state().booking.roster->session.to_match, 1);
  tap(booking::OpenRosterLine{0}, booking::MatchArrival{line(1).id});
  ASSERT_THAT(state().booking.roster->lines, SizeIs(1));
  EXPECT_EQ(line(0).people, 2);
  EXPECT_EQ(state().booking.roster->session.arrived, 1);
  EXPECT_EQ(state().booking.roster->session.to_match, 0);
  EXPECT_EQ(journal().headcount(today, today)->groups, visits) << "nor are they two visits";
}

// Checked in at the front door by its card, a family types its number for the class: with a booking, and without one.
TEST_F(Booking, WhoCameInByTheFrontDoorIsOneVisitWhenStaffSayWhoseNumberItIs) {
  for (const bool booked : {true, false}) {
    const auto card = register_expecting({2027, 1});
    const auto today = domain::day_of(clock_.now());
    if (booked) book_with_card(card, "class");
    tap(CloseNow{});
    if (!state().checked_in) {
      scan(card);
      if (state().page == check_in::Page::who_came) tap(Next{});
    }
    tap(CloseNow{});
    const auto visits = journal().headcount(today, today)->groups;
    type_for_class(card);
    EXPECT_EQ(journal().headcount(today, today)->groups, visits + 1);
    open_roster("class");
    ASSERT_EQ(line(0).kind, booking::RosterLine::Kind::arrival);
    if (booked) {
      tap(booking::OpenRosterLine{0}, booking::MatchArrival{line(1).id});
    } else {
      tap(booking::OpenRosterLine{0}, booking::AdmitArrival{});
    }
    EXPECT_EQ(journal().headcount(today, today)->groups, visits) << booked;
    tap(CloseNow{});
  }
}

TEST_F(Booking, ANumberThatHasNoBookingBecomesAWalkIn) {
  tap(CloseNow{}, Open{Door::class_today}, booking::ChooseArrival{domain::ArrivalWay::number});
  type("555");
  tap(Next{}, booking::ChooseClassPeople{booking::ClassPeople::both});
  open_roster("class");
  tap(booking::OpenRosterLine{0}, booking::AdmitArrival{});
  ASSERT_THAT(state().booking.roster->lines, SizeIs(1));
  EXPECT_TRUE(line(0).walk_in);
  EXPECT_TRUE(line(0).arrived);
  EXPECT_EQ(line(0).people, 2);
  EXPECT_EQ(line(0).number, "555");
  EXPECT_EQ(state().booking.roster->session.booked, 0);
  EXPECT_EQ(state().booking.roster->session.walk_ins, 1);
  EXPECT_EQ(state().booking.roster->session.row.taken, 1) << "it has one of the places";
  EXPECT_THAT(journal().arrivals(id("class")).value(), SizeIs(1));
}

TEST_F(Booking, AWalkInThatWasAMistakeIsTakenOutAndNobodyElseWhoCame) {
  book_without_card("baby");
  open_roster("baby");
  tap(booking::OpenRosterLine{0}, booking::MarkArrived{booking::ClassPeople::both}, booking::OpenWalkIn{});
  type("すずき");
  tap(Next{});
  EXPECT_EQ(state().booking.roster->session.arrived, 2);
  tap(booking::OpenRosterLine{0}, booking::CancelForFamily{}, Back{});
  EXPECT_THAT(state().booking.roster->lines, SizeIs(2)) << "who has come gives no booking back";
  tap(booking::OpenRosterLine{1}, booking::CancelForFamily{});
  ASSERT_THAT(state().booking.roster->lines, SizeIs(1));
  EXPECT_EQ(state().booking.roster->session.arrived, 1);
  EXPECT_EQ(state().booking.roster->session.walk_ins, 0);
}

TEST_F(Booking, AFamilyThatHasComeIsNotAskedWhetherToCancel) {
  const auto card = register_expecting({2027, 1});
  tap(CloseNow{}, Open{Door::class_today});
  scan(card);
  tap(booking::ChooseClassPeople{booking::ClassPeople::both}, Next{});
  scan(card);
  tap(Next{});
  show("class");
  ASSERT_TRUE(state().events.detail->own);
  EXPECT_TRUE(state().events.detail->own->arrived);
  tap(events::CancelBooking{});
  EXPECT_EQ(state().page, events::Page::event);
}

TEST_F(Booking, ABookingCodeOfWhoHasComeCancelsNothing) {
  const auto code = book_without_card("class");
  tap(CloseNow{}, Open{Door::class_today});
  scan(code);
  tap(booking::ChooseClassPeople{booking::ClassPeople::expecting}, Next{});
  come_without_card();
  tap(Open{Door::own_bookings});
  type(code);
  tap(Next{}, booking::ConfirmCancel{});
  EXPECT_EQ(notice(), "booking.cancelled_if_known");
  EXPECT_THAT(states("class"), ElementsAre(BookingState::placed));
}

TEST_F(Booking, ASecondBookingDoesNotAskForNameAndTelephoneAgain) {
  come_without_card();
  show("baby");
  tap(events::Book{events::BookWhat::session}, Next{});
  type(U"はな");
  tap(Next{});
  type(U"0451234567");
  tap(Next{}, Next{}, Next{});
  ASSERT_EQ(state().page, door::Page::menu) << notice();
  show("class");
  tap(events::Book{events::BookWhat::session}, Next{});
  ASSERT_EQ(state().page, booking::Page::check);
  EXPECT_EQ(encode_utf8(state().booking.draft.name.text), "はな");
  EXPECT_EQ(encode_utf8(state().booking.draft.phone.text), "0451234567");
  tap(booking::Correct{booking::Page::name});
  EXPECT_EQ(state().page, booking::Page::name);
  type(U"こ");
  tap(Next{}, Next{});
  ASSERT_EQ(state().page, booking::Page::done);
  open_roster("class");
  EXPECT_EQ(line(0).name, "はなこ");
  EXPECT_EQ(line(0).contact, "0451234567");
}

TEST_F(Booking, WhatWasGivenForABookingIsForgottenWithTheSitting) {
  book_without_card("baby");
  tap(CloseNow{});
  come_without_card();
  show("class");
  tap(events::Book{events::BookWhat::session}, Next{});
  EXPECT_EQ(state().page, booking::Page::name);
  EXPECT_TRUE(state().booking.draft.name.text.empty());
  EXPECT_TRUE(state().booking.draft.phone.text.empty());
}

TEST_F(Booking, WhoLeftNoTelephoneIsNotAskedForItAgain) {
  come_without_card();
  show("baby");
  tap(events::Book{events::BookWhat::session}, Next{});
  type(U"はな");
  tap(Next{}, Skip{}, Next{}, Next{});
  show("class");
  tap(events::Book{events::BookWhat::session}, Next{});
  EXPECT_EQ(state().page, booking::Page::check);
}

TEST_F(Booking, AWalkInTakesAPlaceWhenThereIsRoomAndIsSentToStaffWhenNot) {
  const auto walk_in = [&] {
    tap(CloseNow{}, Open{Door::class_today}, booking::ChooseArrival{domain::ArrivalWay::walk_in},
        booking::ChooseClassPeople{booking::ClassPeople::both});
    return state().booking.arrival.answer;
  };
  EXPECT_EQ(walk_in(), booking::ClassAnswer::received);
  EXPECT_EQ(walk_in(), booking::ClassAnswer::received);
  EXPECT_EQ(walk_in(), booking::ClassAnswer::full);
  EXPECT_THAT(states("class"), SizeIs(2));
}

// ---- staff ----

TEST_F(Booking, OpeningARosterIsRecordedBeforeANameIsShown) {
  book_without_card("baby");
  open_roster("baby");
  const auto history = hub_.home().journal->history(id("baby")).value();
  EXPECT_TRUE(history.back().is(domain::FactKind::roster_read));
}

TEST_F(Booking, StaffMarkWhoCameTakeInOneMoreAndSeeThatItIsTooMany) {
  book_without_card("baby");
  open_roster("baby");
  tap(booking::OpenRosterLine{0}, booking::MarkArrived{booking::ClassPeople::expecting});
  EXPECT_TRUE(line(0).arrived);
  for (int i = 0; i < 2; ++i) {
    tap(booking::OpenWalkIn{});
    type("すずき");
    tap(Next{});
    ASSERT_EQ(state().page, booking::Page::roster);
  }
  EXPECT_EQ(state().booking.roster->session.booked, 1);
  EXPECT_EQ(state().booking.roster->session.walk_ins, 2);
  EXPECT_EQ(state().booking.roster->session.over, 1);
  EXPECT_EQ(state().booking.roster->session.arrived, 3);
}

TEST_F(Booking, ACancelledSessionMakesEveryFamilyATask) {
  book_without_card("baby");
  book_without_card("baby");
  open_roster("baby");
  tap(booking::OpenCancelSession{}, booking::CancelSession{});
  EXPECT_TRUE(state().booking.roster->session.row.cancelled);
  EXPECT_EQ(state().booking.roster->session.to_call, 2);
  tap(booking::OpenRosterLine{0}, booking::MarkTold{}, Back{}, Back{});
  EXPECT_EQ(state().staff.to_call, 1);
}

TEST_F(Booking, WhoHasBookedIsListedBeforeADayIsClosed) {
  const auto card = register_family();
  book_with_card(card, "baby", 2);
  book_without_card("baby", "はな", "0451234567");
  sign_in();
  tap(Open{Door::sessions}, booking::OpenClosing{});
  ASSERT_EQ(state().page, booking::Page::close_days);
  const auto& days = state().booking.closing->days;
  const auto at = std::ranges::find(days, *domain::parse_day("2026-11-28"), &booking::ClosableDay::day);
  ASSERT_NE(at, days.end());
  EXPECT_EQ(at->events, 1);
  EXPECT_EQ(at->families, 3) << "two places and the one who waits";
  const auto index = static_cast<std::size_t>(at - days.begin());
  tap(booking::ChooseClosingDay{index});
  ASSERT_EQ(state().page, booking::Page::close_day);
  EXPECT_TRUE(hub_.home().journal->history(id("baby")).value().back().is(domain::FactKind::roster_read));
  const auto& families = state().booking.closing->families;
  ASSERT_THAT(families, SizeIs(2));
  EXPECT_EQ(families[1].line.name, "はな");
  EXPECT_EQ(families[1].line.contact, "0451234567");
  EXPECT_TRUE(journal().closed_days()->empty()) << "nothing is closed before staff say so";
  tap(booking::CloseDay{});
  EXPECT_EQ(state().page, booking::Page::close_days);
  EXPECT_EQ(notice(), "shut.done");
  EXPECT_TRUE(state().booking.closing->days[index].closed);
  EXPECT_THAT(journal().closed_days().value(), ElementsAre(*domain::parse_day("2026-11-28")));
  tap(booking::ChooseClosingDay{index});
  EXPECT_EQ(state().page, booking::Page::close_days) << "once is enough";
  tap(Back{}, Back{});
  EXPECT_EQ(state().staff.to_call, 2) << "each is a task until it is told";
  come_without_card();
  show("baby");
  EXPECT_TRUE(state().events.detail->row.cancelled);
  tap(Back{}, events::ShowMonth{});
  EXPECT_TRUE(state().events.month_days[27].closed);
}

TEST_F(Booking, ADayWithoutEventsIsClosedAndNothingIsBookableThen) {
  sign_in();
  tap(Open{Door::sessions}, booking::OpenClosing{}, booking::ChooseClosingDay{1}, booking::CloseDay{});
  EXPECT_THAT(journal().closed_days().value(), ElementsAre(*domain::parse_day("2026-11-25")));
  add("later", "追加の会", "2026-11-25", 10 * 60, 5, "");
  import();
  come_without_card();
  show("later");
  EXPECT_TRUE(state().events.detail->row.hub_closed);
  EXPECT_FALSE(state().events.detail->row.is_bookable());
}

TEST_F(Booking, OnlyWhoIsSignedInClosesADay) {
  tap(booking::OpenClosing{}, booking::ChooseClosingDay{1}, booking::CloseDay{});
  EXPECT_TRUE(journal().closed_days()->empty());
}

TEST_F(Booking, StaffCancelForAFamilyAndTheNextMovesUp) {
  const auto a = register_family();
  book_with_card(a, "baby", 2);
  book_without_card("baby");
  open_roster("baby");
  tap(booking::OpenRosterLine{0}, booking::CancelForFamily{});
  EXPECT_THAT(states("baby"), ElementsAre(BookingState::cancelled, BookingState::promoted));
}

TEST_F(Booking, NothingOfARosterIsLeftWhenStaffLock) {
  book_without_card("baby");
  open_roster("baby");
  tap(CloseNow{});
  EXPECT_FALSE(state().booking.roster);
  tap(booking::OpenRoster{id("baby")});
  EXPECT_FALSE(state().booking.roster);
}

}  // namespace
}  // namespace tsunagu::kiosk
