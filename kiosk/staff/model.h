// Staff at the same tablet.
#pragma once

#include "kiosk/page/model.h"
#include "shared/domain/people.h"
#include "shared/domain/topics.h"

namespace tsunagu::kiosk::staff {

enum class Page : std::uint8_t {
  card,
  pin,
  board,
  request,
  note,
  decision,  // the parent's decision, in the parent's words, before it is handed to the ward
  receipt,
  member_no,    // whose card is to be made anew
  family,       // is it this one?
  family_card,  // the new card's code
  close,        // over at the hub, or taken back by its parent
  inside,       // who is in the building, and who has gone
  clock,        // are date and time right, and on which day was what was recorded while they were not?
};
constexpr Room room_of(Page) { return Room::staff; }

struct RequestRow {
  Ulid request_id;
  RequestHow how = RequestHow::here_now;
  RequestState state = RequestState::open;
  Instant made_at{};
};
// A request as its reader sees it: what the parent said, and what became of it.
struct RequestView {
  RequestRow row;
  std::optional<domain::Day> receipt_day;
  std::string contact_role;  // whom the ward's receipt names: a catalogue key; empty: nobody
  domain::RequestDetail detail;
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

struct Model {
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
  int to_call = 0;                          // families, over all sessions
};

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
struct MarkGone {
  std::size_t index;  // once more: not so
};
struct OpenClock {};
struct ConfirmClock {};
struct ChooseClockDay {
  std::size_t index;  // into ClockView::days
};
struct UndoClockDay {};

using Intent = std::variant<OpenRequest, TurnRequests, WriteNote, HandToWard, MarkTalking, CloseRequest, EndRequest,
                            WithdrawForParent, ReadReceipt, OpenCardDesk, AcknowledgeAlert, MarkGone, OpenClock,
                            ConfirmClock, ChooseClockDay, UndoClockDay>;

}  // namespace tsunagu::kiosk::staff
