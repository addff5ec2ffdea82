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
#include <variant>
#include <vector>

#include "shared/base/clock.h"
#include "shared/base/ulid.h"
#include "shared/domain/calendar.h"
#include "shared/domain/hub_facts.h"
#include "shared/domain/topics.h"
#include "shared/i18n/language.h"
#include "shared/ui/keyboard.h"

namespace tsunagu::kiosk {

enum class Page : std::uint8_t {
  attract,
  language,
  help,
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
  talk_how,
  talk_topics,
  talk_words,
  talk_method,  // how a ward professional may reach the parent
  talk_phone,
  talk_hours,
  talk_message,  // may a message be left
  talk_name,     // what name to show or call
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
  staff_card,
  staff_pin,
  staff_board,
  staff_request,
  staff_note,
  staff_decision,  // the parent's decision, in the parent's words, before it is handed to the ward
  staff_receipt,
  staff_close,  // over at the hub, or taken back by its parent
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
  // Exactly what would leave: `text` as it is (a name, a number, own words, a language's own name), or the list that
  // belongs to the item (`children`, `due`; for topics the screen words State::talk.topics). A contact is a telephone
  // number with its hours and whether a message may be left, or, without a number, "at the hub".
  std::string text;
  std::vector<domain::Child> children;
  std::optional<domain::YearMonth> due;
  std::optional<ContactHours> hours = {};
  bool may_leave_message = false;
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
  enum class Purpose : std::uint8_t { member_card, handoff, slip, withdrawal };
  Purpose purpose = Purpose::handoff;
  std::vector<std::string> parts;  // digits, each the whole text of one QR code
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
};
struct EventDetail {
  EventRow row;
  std::string description;
  std::string what_to_bring;
  std::string fee;
  std::string languages;
  std::string contact;
};
struct EventsView {
  std::vector<domain::Day> days;  // days with something on, from today
  std::size_t day = 0;            // chosen
  std::vector<EventRow> rows;     // of the chosen day
  std::optional<EventDetail> detail;
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
struct BoardCounts {
  int families = 0;
  int adults = 0;
  int children = 0;
  int pregnant = 0;
};
struct AlertRow {
  Ulid alert_id;
  Instant raised_at{};
};
struct StaffView {
  bool unlocked = false;
  std::string staff_name;
  bool card_known = false;  // PIN alone is enough
  TextEntry pin;            // digits; drawn as dots
  int tries_left = 5;
  BoardCounts counts;
  std::vector<AlertRow> alerts;
  std::vector<RequestRow> requests;
  std::size_t first_row = 0;
  std::optional<RequestView> request;
  TextEntry note;
  TextEntry decision;
  std::optional<std::string> receipt_says;  // catalogue key of what the receipt told
  bool handing_over = false;                // the parent is reading what will leave; staff are locked meanwhile
};

struct IdleWarning {
  int seconds_left = 0;
  int seconds_total = 20;
};

struct State {
  Page page = Page::attract;
  bool can_go_back = false;
  i18n::Language language = i18n::Language::ja;
  Instant now{};  // read once a frame, to the minute where it is shown
  HubView hub;
  std::optional<Notice> notice;
  std::optional<IdleWarning> idle;

  // the visitor
  std::optional<CheckInWay> way;
  bool preselected = false;  // last time's party was taken from the card
  bool checked_in = false;
  bool can_check_out = false;
  TextEntry member_no;
  RegistrationDraft registration;
  Party party;
  int party_first = 0;  // first column shown where not all eight fit (大きく)
  TalkDraft talk;
  EventsView events;
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
struct OpenEvents {};
struct ChooseDay {
  std::size_t index;
};
struct OpenEvent {
  Ulid session_id;
};
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
struct AcknowledgeAlert {
  Ulid alert_id;
};
struct LockStaff {};

using Intent =
    std::variant<Begin, OpenLanguages, ChooseLanguage, OpenHelp, CloseNow, Back, KeepGoing, Next, Skip, ChooseCheckIn,
                 PressKey, ChooseMonthKind, ChooseYear, ChooseMonth, AddAnother, ChooseArea, ChangeParty, TurnParty,
                 OpenEvents, ChooseDay, OpenEvent, OpenTalk, ChooseHow, JustTalk, AskForSomeoneNow, ToggleTopic,
                 TurnTopics, ChooseMethod, ChooseHours, ChooseMessage, AnswerConsent, Correct, ShowCodePart, TakeSlip,
                 AskWithdrawal, Withdraw, ShowWithdrawalCode, Leave, ConfirmLeave, OpenStaff, OpenRequest, TurnRequests,
                 WriteNote, HandToWard, MarkTalking, CloseRequest, EndRequest, WithdrawForParent, ReadReceipt,
                 AcknowledgeAlert, LockStaff>;
using Intents = std::vector<Intent>;

}  // namespace tsunagu::kiosk
