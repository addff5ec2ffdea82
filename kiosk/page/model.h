// What every page may see (Common) and what any page may ask for (CommonIntent), whichever room it belongs to.
//
// A room is a feature's folder: its pages, its logic, and its Model beside what is here. Pages are functions of Common
// and of their own room's Model; a room's logic changes these two and nothing else.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "shared/base/clock.h"
#include "shared/base/ulid.h"
#include "shared/domain/booking.h"
#include "shared/domain/booking_facts.h"
#include "shared/domain/calendar.h"
#include "shared/domain/hub_facts.h"
#include "shared/domain/office_days.h"
#include "shared/domain/session_time.h"
#include "shared/i18n/language.h"
#include "shared/ui/theme.h"
#include "shared/writing/keyboard.h"

namespace tsunagu::kiosk {

enum class Room : std::uint8_t { door, check_in, events, booking, outlook, shelf, talk, slip, alert, staff };

// A page of some room. Each room's Page becomes one by itself: its model.h has a `room_of(Page)`.
struct PageId {
  Room room = Room::door;
  std::uint8_t page = 0;

  constexpr PageId() = default;
  constexpr PageId(Room of, std::uint8_t number) : room(of), page(number) {}
  template <class Page>
  requires std::is_enum_v<Page> && requires(Page one) {
    { room_of(one) } -> std::same_as<Room>;
  }
  constexpr PageId(Page one) : room(room_of(one)), page(static_cast<std::uint8_t>(one)) {}
  auto operator<=>(const PageId&) const = default;
};
// Where every way begins and where it leads to; door/model.h sees to it that they are these.
inline constexpr PageId attract_page{Room::door, 0};
inline constexpr PageId menu_page{Room::door, 1};

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
  writing::KeyboardMode mode = writing::KeyboardMode::kana;
  std::size_t limit = 40;  // characters
};

// A short message on the page; `key` is a catalogue key. Shown until the next action.
struct Notice {
  // `card`: of a card that was refused, whatever the page; the others are the page's own.
  enum class Kind : std::uint8_t { error, info, card };
  Kind kind = Kind::error;
  std::string key;
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

enum class MonthKind : std::uint8_t { due, birth };
enum class ContactHours : std::uint8_t { any, morning, afternoon, evening };

// The square a code may take: this part of the screen's short side, quiet zone included. The hand decides by it in how
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
  std::vector<domain::OtherTitle> other_titles = {};
  domain::BookingNeed booking = domain::BookingNeed::unknown;
  bool booking_ended = false;  // the organiser's last day for it has passed
  bool hub_closed = false;     // the hub is, on its day
  domain::SessionMoment moment = domain::SessionMoment::ahead;
  int taken = 0;    // places, of `capacity`
  int waiting = 0;  // bookings in the queue
  [[nodiscard]] bool is_full() const { return capacity && taken >= *capacity; }
  // A family gets a place here, or its place in the queue.
  [[nodiscard]] bool is_bookable() const {
    return booking == domain::BookingNeed::here && moment == domain::SessionMoment::ahead && !booking_ended &&
           !hub_closed && !cancelled;
  }
};
// A family's own booking of one session.
struct OwnBooking {
  EventRow row;
  Ulid booking_id;
  int places = 1;
  domain::BookingState state = domain::BookingState::made;
  int position = 0;                       // in the queue; 0: does not wait
  std::optional<domain::News> news = {};  // what the family is told of it now
  bool arrived = false;                   // has been checked in to it
};

// For what one calls a number of the help list.
enum class HelpKind : std::uint8_t {
  mind,            // who cannot bear it any more
  parenting,       // 子育て
  violence,        // by a partner
  child_guidance,  // 189
  interpreter,     // in other languages, for anything
  other,
};
struct HelpNumber {
  HelpKind kind = HelpKind::other;
  std::string name;
  std::string purpose;
  std::string number;
  std::vector<i18n::Language> languages;  // in which it is answered
  std::string hours;
  domain::Day verified_on{};  // shown with it, and never shown without
};

// What the hub's configuration says; the same for every visitor.
struct HubView {
  std::string hub_name;
  std::string short_name;  // "ひだまり"; empty: the whole name is used
  std::string ward_name;
  std::vector<std::string> on_duty;          // roles as catalogue keys ("role.midwife")
  std::string phone_hours;                   // "火〜土 9:30〜16:00"
  std::optional<domain::OfficeHours> hours;  // as far as the hub says them
  std::vector<HelpNumber> help;
  std::string message;               // the hub's own for these days; empty: none
  std::optional<int> closes_minute;  // of today; none: not said, or closed all day
  bool can_print = false;
  bool has_outlook = false;
  bool has_shelf = false;
  bool can_hand_over = false;  // a trusted ward key with a valid agreement
  std::optional<EventRow> class_today;
  std::vector<EventRow> classes_beside;  // others that are on at the same time
};

// What is known of the 今つらい that was asked for in this sitting. The pages say no more than this.
enum class AlertKnown : std::uint8_t {
  here,     // it is on this tablet's board, and on no other screen
  unsaved,  // the same, and the disk did not take it
  shown,    // on a screen of staff
  late,     // the same, for two minutes, and nobody has said that they come
  coming,   // somebody has
};

// A countdown: before a sitting is wiped, or before a page that passes does.
struct IdleWarning {
  int seconds_left = 0;
  int seconds_total = 20;
};

struct Common {
  PageId page;
  bool can_go_back = false;
  i18n::Language language = i18n::Language::ja;
  Display display;
  Instant now{};  // read once a frame, to the minute where it is shown
  HubView hub;
  std::optional<Notice> notice;
  std::optional<IdleWarning> idle;
  bool checked_in = false;
  std::optional<AlertKnown> alert_known;
  std::optional<CodeView> code;
  std::optional<CodeView> slip_code;  // beside `code`: both may be photographed
};

// --- Intents: one struct, one thing a finger can ask for -------------------------------------------------------------

// The only way into another room.
enum class Door : std::uint8_t {
  check_in,
  languages,
  help,
  display,  // 見やすさ
  events,
  own_bookings,
  class_today,
  outlook,
  shelf,
  talk,
  own_slip,  // of the request that was just made
  leaving,
  staff,
  inside,    // staff: who is in the building
  sessions,  // staff: with bookings, and whom to call
};
struct Open {
  Door door;
};
struct OpenEvent {
  Ulid session_id;
};
struct Back {};
struct Next {};       // the page's primary action
struct Skip {};       // go on without answering
struct CloseNow {};   // すぐ閉じる
struct KeepGoing {};  // つづける on the idle warning
struct PressKey {
  writing::KeyPress key;
};
struct AskForSomeoneNow {};  // 今つらい
struct ShowCodePart {
  std::size_t index;
};
struct PrintCode {};  // the card or the slip on the screen

using CommonIntent = std::variant<Open, OpenEvent, Back, Next, Skip, CloseNow, KeepGoing, PressKey, AskForSomeoneNow,
                                  ShowCodePart, PrintCode>;

}  // namespace tsunagu::kiosk
