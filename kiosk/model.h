// All that the kiosk's screens may see (State) and all that they may ask for (Intent).
//
// Screens are functions of State and answer with Intents; Session::apply is the only place where State changes.
// State holds what is on the screen now and the drafts of the visitor in front of it, nothing else: wiping a session is
// replacing it by State's initial value.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "shared/base/clock.h"
#include "shared/base/ulid.h"
#include "shared/domain/booking.h"
#include "shared/domain/booking_facts.h"
#include "shared/domain/calendar.h"
#include "shared/domain/contact_points.h"
#include "shared/domain/facility.h"
#include "shared/domain/hub_facts.h"
#include "shared/domain/topics.h"
#include "shared/i18n/language.h"
#include "shared/ui/keyboard.h"
#include "shared/ui/theme.h"

namespace tsunagu::kiosk {

enum class Page : std::uint8_t {
  attract,
  language,
  help,
  display,          // 見やすさ
  check_in,         // card, number, first time, without a card
  member_no,        // digits
  register_called,  // first time: what to call the family, in kana or Latin letters
  register_kind,    // expecting, or with a child
  register_month,   // due month or birth month
  register_more,    // another child?
  register_area,    // inside or outside the ward
  register_card,    // the member card's code
  who_came,
  received,
  menu,
  events,
  event,
  events_month,
  event_code,      // the event for the parent's telephone
  booking_places,  // how many families
  booking_name,    // without a card
  booking_phone,
  booking_check,
  booking_done,
  own_bookings,    // of the family's card
  booking_number,  // without a card: the booking code
  booking_cancel,
  class_door,    // today's prenatal class: card, number, no booking
  class_number,  // a member number or a booking code
  class_people,  // both, or one of them
  class_done,
  outlook_stage,  // whom it is about: of the card, or a stage that the visitor picks
  outlook,
  outlook_point,    // one contact point with all that is known of it
  outlook_stopped,  // every message about a due date was stopped
  plan_wish,
  plan_step,
  plan,  // マイプラン: to be taken away
  plan_phone,
  plan_printed,
  shelf,  // 読みもの
  leaflet,
  address_code,  // a public page or a place on a map, for the reader's own phone
  place_kinds,   // 近くの施設
  places,
  place,
  talk_how,
  talk_topics,
  talk_words,
  talk_method,  // how a ward professional may reach the parent
  talk_phone,
  talk_hours,
  talk_message,  // may a message be left
  talk_caller,   // may whoever calls say where from
  talk_name,     // what to call the parent
  talk_consent,  // item by item
  talk_check,
  talk_done,       // the code, or what happens next
  silent,          // 今つらい
  slip_code,       // the request's own slip, to photograph
  slip,            // a slip was scanned: how far its request is; without State::slip, the one answer to any other
  slip_withdraw,   // really?
  slip_withdrawn,  // done; with a code for the ward when the request had been handed over
  leaving,
  left,
  out_of_order,  // the journal or a file of keys is damaged: staff have to be called
  staff_card,
  staff_pin,
  staff_board,
  staff_request,
  staff_note,
  staff_decision,  // the parent's decision, in the parent's words, before it is handed to the ward
  staff_receipt,
  staff_sessions,  // with bookings, and whom to call
  staff_roster,
  staff_booking,  // one line of a roster
  staff_walk_in,
  staff_cancel_session,
  staff_member_no,    // whose card is to be made anew
  staff_family,       // is it this one?
  staff_family_card,  // the new card's code
  staff_close,        // over at the hub, or taken back by its parent
  staff_inside,       // who is in the building, and who has gone
  staff_clock,        // are date and time right, and on which day was what was recorded while they were not?
};

// Who came in at the door together. Bands are ages 0, 1, 2, 3, 4 and 5 or more.
struct Party {
  int adults = 0;
  int pregnant = 0;
  std::array<int, 6> children{};

  bool operator==(const Party&) const = default;
  [[nodiscard]] int people() const {
    int all = adults + pregnant;
    for (const int n : children) all += n;
    return all;
  }
};
inline constexpr int party_columns = 8;       // adults, pregnant, six bands
inline constexpr int party_column_limit = 9;  // one digit fits beside its doll

enum class CheckInWay : std::uint8_t { card, number, first_time, without_card };
enum class MonthKind : std::uint8_t { due, birth };
enum class ContactHours : std::uint8_t { any, morning, afternoon, evening };
enum class Answer : std::uint8_t { open, give, keep };

using domain::ConsentItem;
using domain::ContactMethod;  // the kiosk offers phone and at_hub
using domain::RequestHow;
using domain::RequestState;

// 見やすさ: what suits the eyes and hands of who stands here. Everybody begins with the defaults.
struct Display {
  ui::TextSize text = ui::TextSize::normal;
  ui::Contrast contrast = ui::Contrast::normal;
  ui::Motion motion = ui::Motion::on;
  ui::Hand hand = ui::Hand::both;
  bool operator==(const Display&) const = default;
};

struct TextEntry {
  std::u32string text;
  ui::KeyboardMode mode = ui::KeyboardMode::kana;
  std::size_t limit = 40;  // characters
};

// A short message on the page; `key` is a catalogue key. Shown until the next action.
struct Notice {
  enum class Kind : std::uint8_t { error, info };
  Kind kind = Kind::error;
  std::string key;
};

struct RegisteredMonth {
  MonthKind kind = MonthKind::birth;
  domain::YearMonth month;
};

struct RegistrationDraft {
  TextEntry called;
  MonthKind kind = MonthKind::birth;
  std::optional<int> year;  // chosen on register_month, before the month is
  std::vector<RegisteredMonth> months;
  std::optional<bool> inside_ward;
};

struct ConsentQuestion {
  ConsentItem item = ConsentItem::called;
  // Exactly what would leave: `text` as it is (a name, a number, own words, a language's own name), or what belongs to
  // the item (`children`, `due`, `topics`). A contact is a telephone number with its hours, whether a message may be
  // left and what a caller may say, or, without a number, "at the hub".
  std::string text;
  std::vector<domain::Topic> topics = {};
  std::vector<domain::Child> children;
  std::optional<domain::YearMonth> due;
  std::optional<ContactHours> hours = {};
  bool may_leave_message = false;
  bool may_name_office = true;
  bool masked = true;  // shown only while 見る is held
  Answer answer = Answer::open;
};

struct TalkDraft {
  std::optional<RequestHow> how;
  std::vector<domain::Topic> topics;
  std::size_t topics_page = 0;
  TextEntry words;
  std::optional<ContactMethod> method;
  TextEntry phone;
  std::optional<ContactHours> hours;
  std::optional<bool> may_leave_message;
  std::optional<bool> may_name_office;  // whoever answers may hear that the ward or the hub calls
  TextEntry name;
  std::vector<ConsentQuestion> consent;
  std::size_t consent_at = 0;
  bool correcting = false;  // came from なおす: go back to the check page after this one
};

// The square a code may take: this part of the screen's short side, quiet zone included. Session decides by it in how
// many parts a code is made, and the pages give it at least that much.
inline constexpr double code_share_of_short_side = 0.95;

// A code on the screen. One part at a time.
struct CodeView {
  enum class Purpose : std::uint8_t { member_card, handoff, slip, withdrawal, booking, event, plan, address, map };
  Purpose purpose = Purpose::handoff;
  std::vector<std::string> parts;  // each the whole text of one QR code: digits, or an event's iCalendar text
  bool medium = true;              // error correction M, else L
  std::size_t shown = 0;
};

// What a slip says about its own request: nothing personal, no topic.
struct SlipView {
  RequestHow how = RequestHow::here_now;
  RequestState state = RequestState::open;
  Instant made_at{};
  bool handed_over = false;  // a code for the ward was made
  std::optional<domain::Day> receipt_day = {};
  std::string contact_role = {};  // whom the ward's receipt names: a catalogue key; empty: nobody
  std::optional<domain::Day> answer_by = {};
  bool can_withdraw = false;
};

struct EventRow {
  Ulid session_id;
  std::string title;
  std::string place;
  domain::Day day{};
  domain::Day last_day{};
  std::optional<int> start_minute;
  std::optional<int> end_minute;
  std::optional<int> capacity;
  bool prenatal_class = false;
  bool cancelled = false;
  int taken = 0;    // places, of `capacity`
  int waiting = 0;  // bookings in the queue
  [[nodiscard]] bool is_full() const { return capacity && taken >= *capacity; }
};
// A family's own booking of one session.
struct OwnBooking {
  EventRow row;
  Ulid booking_id;
  int places = 1;
  domain::BookingState state = domain::BookingState::made;
  int position = 0;                       // in the queue; 0: does not wait
  std::optional<domain::News> news = {};  // what the family is told of it now
};
struct EventDetail {
  EventRow row;
  std::vector<EventRow> course;  // all sessions of its course that are to come; empty: it is none
  std::optional<OwnBooking> own;
  bool over = false;  // it has begun, or the day has passed
  std::string description;
  std::string what_to_bring;
  std::string fee;
  std::string languages;
  std::string contact;
};
enum class EventsFor : std::uint8_t { us, everybody };
struct MonthDay {
  domain::Day day{};
  int events = 0;       // of those shown
  bool closed = false;  // the hub is
};
struct EventsView {
  std::vector<domain::Day> days;  // days with something on, from today
  std::size_t day = 0;            // chosen
  std::vector<EventRow> rows;     // of the chosen day
  std::optional<EventDetail> detail;
  bool knows_us = false;  // the family's stage is known from its card or registration
  EventsFor shown_for = EventsFor::everybody;
  domain::YearMonth month{};
  std::vector<MonthDay> month_days;  // all days of `month`
};

struct BookingDraft {
  std::vector<EventRow> sessions;  // one, or those of a course
  int places = 1;
  bool with_card = false;
  TextEntry name;
  TextEntry phone;
  TextEntry number;             // the booking code, typed to cancel
  bool correcting = false;      // came from なおす
  std::vector<OwnBooking> own;  // of the family's card; on booking_done: what has just been booked
  std::vector<OwnBooking> cancelling;
  std::string code;  // eight digits, for a family without a card

  // Somebody will have to wait and be told when a place is free.
  [[nodiscard]] bool waits() const {
    for (const auto& row : sessions) {
      if (row.capacity && row.taken + places > *row.capacity) return true;
    }
    return false;
  }
  // A family with a card is told at its next check-in; who waits may not come before the day.
  [[nodiscard]] bool asks_phone() const { return !with_card || waits(); }
};

// Which of the partners came to the class.
enum class ClassPeople : std::uint8_t { both, expecting, partner };
// What the page says in the end. A typed number is always `received`, known or not.
enum class ClassAnswer : std::uint8_t { received, full };
struct ClassDraft {
  std::optional<EventRow> row;
  domain::ArrivalWay way = domain::ArrivalWay::card;
  TextEntry number;
  ClassPeople people = ClassPeople::both;
  ClassAnswer answer = ClassAnswer::received;
};

// What the visitor says when no card does. Never recorded.
enum class FamilyTime : std::uint8_t { early, middle, late, newborn, infant, one, two, three };
inline constexpr int family_times = 8;

struct OutlookSubject {
  MonthKind kind = MonthKind::birth;
  domain::YearMonth month;
};
struct OutlookPoint {
  std::string key;  // the words are the catalogue's, unless the hub has its own
  std::string own_name, own_what, own_ask;
  domain::Keeper keeper = domain::Keeper::ward;
  domain::Passage passage = domain::Passage::ahead;
  int from = 0;  // months after the birth month
  int to = 0;
  domain::YearMonth from_month, to_month;
  std::string source;
  std::optional<EventRow> event;  // the next one at this hub that fits
};
struct OutlookView {
  std::vector<OutlookSubject> subjects;   // of the card
  std::optional<OutlookSubject> subject;  // whom the points are for
  bool exact = false;                     // the month is known, not only the stage
  std::vector<OutlookPoint> points;       // in the order of time
  std::size_t next = 0;                   // the first that is not over
  std::size_t at = 0;                     // looked at
  bool on_card = false;                   // what was stopped is off the family's card, not only off this screen
};

// マイプラン. Lives here and in what the parent takes away, and nowhere else.
inline constexpr std::size_t most_plan_steps = 3;
struct PlanDraft {
  TextEntry wish;
  TextEntry step;                       // being written
  std::vector<std::u32string> steps;    // written
  std::optional<std::size_t> changing;  // which of them `step` replaces
  bool printed = false;
};

struct LeafletBlock {
  enum class Kind : std::uint8_t { heading, paragraph, item };
  Kind kind = Kind::paragraph;
  int number = 0;     // of an item in a numbered list
  std::string words;  // furigana markup; strong words between i18n::strong_from and strong_to
};
struct Leaflet {
  std::string name;
  i18n::Language language = i18n::Language::ja;  // of the words: Japanese where there is no translation
  std::string title;
  int order = 0;
  std::string url;                     // the public page
  std::optional<domain::Day> checked;  // when somebody last read it against its sources
  std::vector<LeafletBlock> blocks;
};
struct PlaceView {
  domain::Facility facility;
  domain::FacilityKind kind = domain::FacilityKind::other;
  std::optional<int> metres;  // from the hub, as the crow flies
};
struct PlaceCount {
  domain::FacilityKind kind = domain::FacilityKind::other;
  int count = 0;
};
struct ShelfView {
  std::vector<Leaflet> leaflets;  // in the visitor's language
  std::size_t at = 0;             // the one that is open
  bool has_places = false;
  std::vector<PlaceCount> kinds;
  domain::FacilityKind kind = domain::FacilityKind::other;  // chosen
  std::vector<PlaceView> places;                            // of that kind, nearest first
  std::size_t place = 0;                                    // the one that is open
};

struct HelpNumber {
  std::string name;
  std::string number;
  std::string hours;
  domain::Day verified_on{};  // shown with it, and never shown without
};

// What the hub's configuration says; the same for every visitor.
struct HubView {
  std::string hub_name;
  std::string short_name;  // "ひだまり"; empty: the whole name is used
  std::string ward_name;
  std::vector<std::string> on_duty;  // roles as catalogue keys ("role.midwife")
  std::string phone_hours;           // "火〜土 9:30〜16:00"
  std::vector<HelpNumber> help;
  bool can_print = false;
  bool has_outlook = false;
  bool has_shelf = false;
  bool can_hand_over = false;  // a trusted ward key with a valid agreement
  std::optional<EventRow> class_today;
};

struct RequestRow {
  Ulid request_id;
  RequestHow how = RequestHow::here_now;
  RequestState state = RequestState::open;
  Instant made_at{};
};
struct RequestView {
  RequestRow row;
  std::optional<domain::Day> receipt_day;
  std::string contact_role;  // as in SlipView
  std::string called;
  std::vector<domain::Child> children;
  std::optional<domain::YearMonth> due;
  std::vector<domain::Topic> topics;
  std::string words;
  domain::SafeContact contact;  // `hours` is "any", "morning", "afternoon" or "evening"
  struct Note {
    Instant at{};
    std::string text;
  };
  std::vector<Note> notes;
};
struct SessionLine {
  EventRow row;
  int booked = 0;   // families with a place
  int arrived = 0;  // families
  int over = 0;     // families beyond the capacity
  int to_call = 0;  // families to be told something
  int to_match = 0;
};
struct RosterLine {
  enum class Kind : std::uint8_t { booking, arrival };  // an arrival: a number that has to be matched
  Kind kind = Kind::booking;
  Ulid id;  // of the booking, or the arrival
  std::string name;
  std::string contact;
  std::string number;
  int places = 1;
  domain::BookingState state = domain::BookingState::made;
  int position = 0;
  bool walk_in = false;
  bool arrived = false;
  int people = 0;
  std::optional<domain::News> to_tell;  // 連絡する
};
struct RosterView {
  SessionLine session;
  std::vector<RosterLine> lines;
  std::optional<std::size_t> chosen;
  TextEntry walk_in;
};
struct BoardCounts {
  int families = 0;
  int adults = 0;
  int children = 0;
  int pregnant = 0;
};
// A visit that is not over: when it began and how many came.
struct InsideRow {
  Ulid visit_id;
  Instant came_at{};
  Party party;
  bool gone = false;  // marked, not recorded yet
};
// The tablet's clock as staff see it.
struct ClockView {
  bool doubted = false;
  int to_correct = 0;             // records of which nobody knows the day
  int waiting = 0;                // records of other tablets whose time or part has not come
  std::vector<domain::Day> days;  // that may be chosen for them, the newest first
  int corrected = 0;              // by the last choice, which may be undone
  domain::Day corrected_to{};
  [[nodiscard]] bool wants_attention() const { return doubted || to_correct > 0 || waiting > 0; }
};
struct AlertRow {
  Ulid alert_id;
  Instant raised_at{};
};
// A new member card for a family, by its number.
struct CardDeskView {
  TextEntry number;
  std::string shown_number;
  bool known = false;  // there is a family under this number
  std::string called;
  std::vector<domain::Child> children;
  std::optional<domain::YearMonth> due;
  // Of the families, how many in a hundred are found by their number so far; none: all.
  std::optional<int> ready_percent = std::nullopt;
  bool searching = false;  // the number was typed, and goes on when it is found or all are ready
};
struct StaffView {
  bool unlocked = false;
  std::string staff_name;
  bool card_known = false;  // PIN alone is enough
  TextEntry pin;            // digits; drawn as dots
  int tries_left = 5;
  BoardCounts counts;
  std::vector<AlertRow> alerts;
  std::vector<InsideRow> inside;  // the first to come first
  ClockView clock;
  std::vector<RequestRow> requests;
  std::size_t first_row = 0;
  // Of the requests; the row about the clock takes the place of one.
  [[nodiscard]] std::size_t rows_a_page() const { return clock.wants_attention() ? 3 : 4; }
  std::optional<RequestView> request;
  TextEntry note;
  TextEntry decision;
  CardDeskView card;
  std::optional<std::string> receipt_says;  // catalogue key of what the receipt told
  std::vector<SessionLine> sessions;
  int to_call = 0;  // families, over all sessions
  std::optional<RosterView> roster;
  bool handing_over = false;  // the parent is reading what will leave; staff are locked meanwhile
};

struct IdleWarning {
  int seconds_left = 0;
  int seconds_total = 20;
};

struct State {
  Page page = Page::attract;
  bool can_go_back = false;
  i18n::Language language = i18n::Language::ja;
  Display display;
  Instant now{};  // read once a frame, to the minute where it is shown
  HubView hub;
  std::optional<Notice> notice;
  std::optional<IdleWarning> idle;

  // the visitor
  std::optional<CheckInWay> way;
  bool preselected = false;  // last time's party was taken from the card
  bool checked_in = false;
  TextEntry member_no;
  RegistrationDraft registration;
  Party party;
  std::optional<domain::YearMonth> due;        // of the family's card: it may say that the baby was born
  std::optional<domain::YearMonth> baby_born;  // it has said so; recorded with the visit
  int party_first = 0;                         // first column shown where not all eight fit (大きく)
  TalkDraft talk;
  EventsView events;
  BookingDraft booking;
  ClassDraft arrival;
  std::vector<OwnBooking> moved_up;  // told to the family at its check-in
  OutlookView outlook;
  ShelfView shelf;
  PlanDraft plan;
  std::optional<CodeView> code;
  std::optional<CodeView> slip_code;  // beside `code`: both may be photographed
  std::optional<SlipView> slip;
  std::optional<domain::Day> answer_by;  // when to expect an answer
  bool alert_reached_staff = false;

  StaffView staff;
};

// --- Intents: one struct, one thing a finger can ask for -------------------------------------------------------------

struct Begin {};
struct OpenLanguages {};
struct ChooseLanguage {
  i18n::Language language;
};
struct OpenHelp {};
struct OpenDisplay {};
struct ChangeDisplay {
  Display to;
};
struct CloseNow {};  // すぐ閉じる
struct Back {};
struct KeepGoing {};  // つづける on the idle warning
struct Next {};       // the page's primary action
struct Skip {};       // go on without answering
struct ChooseCheckIn {
  CheckInWay way;
};
struct PressKey {
  ui::KeyPress key;
};
struct ChooseMonthKind {
  MonthKind kind;
};
struct ChooseYear {
  int year;
};
struct ChooseMonth {
  int month;
};
struct AddAnother {};
struct ChooseArea {
  bool inside_ward;
};
struct ChangeParty {
  int column;  // 0 adults, 1 pregnant, 2..7 ages
  int by;      // +1, -1
};
// Other columns of who_came; `by` columns on, kept within 0..party_columns - 1 by the session.
struct TurnParty {
  int by;
};
struct BabyBorn {};  // 赤ちゃんが生まれました; once more: not so
struct OpenEvents {};
struct ChooseDay {
  std::size_t index;
};
struct OpenEvent {
  Ulid session_id;
};
struct ShowMonth {};
struct TurnMonth {
  int by;
};
struct ChooseDate {
  domain::Day day;
};
struct ShowEventsFor {
  EventsFor whom;
};
struct ShowEventCode {};
enum class BookWhat : std::uint8_t { session, course };
struct Book {
  BookWhat what;
};
struct ChangePlaces {
  int by;
};
struct OpenOwnBookings {};
struct CancelBooking {};  // of the event shown
struct ConfirmCancel {};
struct OpenClass {};
struct ChooseArrival {
  domain::ArrivalWay way;
};
struct ChooseClassPeople {
  ClassPeople people;
};
struct OpenSessions {};
struct OpenRoster {
  Ulid session_id;
};
struct OpenRosterLine {
  std::size_t index;
};
struct MarkArrived {
  ClassPeople people;
};
struct MarkTold {};
struct CancelForFamily {};
struct MatchArrival {
  Ulid booking_id;
};
struct AdmitArrival {};  // matched to nobody: takes a place as a walk-in
struct OpenWalkIn {};
struct OpenCancelSession {};
struct OpenOutlook {};
struct ChooseSubject {
  std::size_t index;
};
struct ChooseTime {
  FamilyTime time;
};
struct TurnOutlook {
  int by;
};
struct OpenOutlookPoint {};
struct StopDueMessages {};  // one tap; nobody asks why
struct UndoStop {};
struct TellWard {};  // with words to begin with; the parent may write others
struct ChangeWish {};
struct ChangeStep {
  std::size_t index;
};
struct AddStep {};
struct PlanToPhone {};
struct PrintPlan {};
struct PrintCode {};  // the card or the slip on the screen
struct OpenShelf {};
struct OpenLeaflet {
  std::size_t index;
};
struct ShowLeafletCode {};
struct OpenPlaces {};
struct ChoosePlaceKind {
  domain::FacilityKind kind;
};
struct OpenPlace {
  std::size_t index;
};
struct ShowPlaceMap {};
struct ShowPlacePage {};
struct OpenTalk {};
struct ChooseHow {
  RequestHow how;
};
struct JustTalk {};          // ちょっと話したい, with nothing chosen
struct AskForSomeoneNow {};  // 今つらい
struct ToggleTopic {
  domain::Topic topic;
};
struct TurnTopics {
  int by;
};
struct ChooseMethod {
  ContactMethod method;
};
struct ChooseHours {
  ContactHours hours;
};
struct ChooseMessage {
  bool may_leave;
};
struct ChooseCaller {
  bool may_name_office;
};
struct AnswerConsent {
  Answer answer;
};
struct Correct {
  Page page;  // なおす on the check page
};
struct ShowCodePart {
  std::size_t index;
};
struct TakeSlip {};
struct AskWithdrawal {};
struct Withdraw {};
struct ShowWithdrawalCode {};
struct Leave {};
struct ConfirmLeave {};
struct OpenStaff {};
struct OpenRequest {
  Ulid request_id;
};
struct TurnRequests {
  int by;
};
struct WriteNote {};
struct HandToWard {};
struct MarkTalking {};
struct CloseRequest {};  // asks how it ended
struct EndRequest {};    // talked through at the hub
struct WithdrawForParent {};
struct ReadReceipt {};
struct OpenCardDesk {};
struct AcknowledgeAlert {
  Ulid alert_id;
};
struct LockStaff {};
struct OpenInside {};
struct MarkGone {
  std::size_t index;  // once more: not so
};
struct OpenClock {};
struct ConfirmClock {};
struct ChooseClockDay {
  std::size_t index;  // into ClockView::days
};
struct UndoClockDay {};

using Intent =
    std::variant<Begin, OpenLanguages, ChooseLanguage, OpenHelp, OpenDisplay, ChangeDisplay, CloseNow, Back, KeepGoing,
                 Next, Skip, ChooseCheckIn, PressKey, ChooseMonthKind, ChooseYear, ChooseMonth, AddAnother, ChooseArea,
                 ChangeParty, TurnParty, BabyBorn, OpenEvents, ChooseDay, OpenEvent, ShowMonth, TurnMonth, ChooseDate,
                 ShowEventsFor, ShowEventCode, Book, ChangePlaces, OpenOwnBookings, CancelBooking, ConfirmCancel,
                 OpenClass, ChooseArrival, ChooseClassPeople, OpenSessions, OpenRoster, OpenRosterLine, MarkArrived,
                 MarkTold, CancelForFamily, MatchArrival, AdmitArrival, OpenWalkIn, OpenCancelSession, OpenOutlook,
                 ChooseSubject, ChooseTime, TurnOutlook, OpenOutlookPoint, StopDueMessages, UndoStop, TellWard,
                 ChangeWish, ChangeStep, AddStep, PlanToPhone, PrintPlan, PrintCode, OpenShelf, OpenLeaflet,
                 ShowLeafletCode, OpenPlaces, ChoosePlaceKind, OpenPlace, ShowPlaceMap, ShowPlacePage, OpenTalk,
                 ChooseHow, JustTalk, AskForSomeoneNow, ToggleTopic, TurnTopics, ChooseMethod, ChooseHours,
                 ChooseMessage, ChooseCaller, AnswerConsent, Correct, ShowCodePart, TakeSlip, AskWithdrawal, Withdraw,
                 ShowWithdrawalCode, Leave, ConfirmLeave, OpenStaff, OpenRequest, TurnRequests, WriteNote, HandToWard,
                 MarkTalking, CloseRequest, EndRequest, WithdrawForParent, ReadReceipt, OpenCardDesk, AcknowledgeAlert,
                 OpenInside, MarkGone, OpenClock, ConfirmClock, ChooseClockDay, UndoClockDay, LockStaff>;
// A variant of a hundred that copies itself by visiting takes a compiler most of its time in every file that asks.
static_assert(std::is_trivially_copyable_v<Intent> && std::is_trivially_destructible_v<Intent>);
using Intents = std::vector<Intent>;

}  // namespace tsunagu::kiosk
