// Coming in, registering, and going home.
#pragma once

#include "kiosk/page/model.h"

namespace tsunagu::kiosk::check_in {

enum class Page : std::uint8_t {
  ways,             // card, number, first time, without a card
  member_no,        // digits
  register_called,  // first time: what to call the family, in kana or Latin letters
  register_kind,    // expecting, or with a child
  register_month,   // due month or birth month
  register_more,    // another child?
  register_area,    // inside or outside the ward
  register_card,    // the member card's code
  who_came,
  now,         // a due month has passed: what may be said today
  born_month,  // the due month is offered
  received,
  leaving,
  left,
  correct,       // within the day, by card: how many are here after all
  some_leave,    // by card: who goes home before the others
  adult,         // children alone: asked once
  months,        // those on the family's card
  forget_month,  // shall this one go?
};
constexpr Room room_of(Page) { return Room::check_in; }

inline constexpr int party_columns = 8;       // adults, pregnant, six bands
inline constexpr int party_column_limit = 9;  // one digit fits beside its doll

enum class Way : std::uint8_t { card, number, first_time, without_card };

struct RegisteredMonth {
  MonthKind kind = MonthKind::birth;
  domain::YearMonth month;
};
// What the people are counted for: coming in; within the day, by card, saying anew who is here; some of them leaving.
enum class Counting : std::uint8_t { coming, correcting, leaving };
struct Registration {
  TextEntry called;
  MonthKind kind = MonthKind::birth;
  std::optional<int> year;  // chosen on register_month, before the month is
  std::vector<RegisteredMonth> months;
  std::optional<bool> inside_ward;
};

struct Model {
  std::optional<Way> way;
  bool preselected = false;  // last time's party was taken from the card
  TextEntry member_no;
  Registration registration;
  Counting counting = Counting::coming;
  Party party;
  Party here;                                  // of a visit that goes on: who has not left yet
  bool has_card = false;                       // the visit is the card's: it may be corrected
  bool adult_asked = false;                    // that nobody grown-up is with them is right
  std::vector<RegisteredMonth> months;         // on the family's card: its births, then the due month
  std::optional<std::size_t> forgetting;       // of them, or of the registration's
  std::optional<domain::YearMonth> due;        // of the family's card: it may say that the baby was born
  std::optional<domain::YearMonth> baby_born;  // it has said so; recorded with the visit
  bool birth_freed_pregnant = false;           // who was counted as expecting is counted as an adult since
  bool stopped = false;                        // messages about the due month, just now
  int party_first = 0;                         // first column shown where not all eight fit (大きく)
  std::vector<EventRow> today;                 // what is on at the hub today
  std::vector<OwnBooking> news;                // that the family has to be told: it is when it taps on
};

struct ChooseWay {
  Way way;
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
// Other columns of who_came; `by` columns on, kept within 0..party_columns - 1.
struct TurnParty {
  int by;
};
struct BabyBorn {};  // 赤ちゃんが生まれました; once more: not so
struct TellNow {};
struct StopDueMessages {};  // once more: not so
struct ConfirmLeave {};
struct CorrectVisit {};  // asks how many are here
struct SomeLeave {};     // asks who
struct AddAdult {};      // one is with them after all
struct NoAdult {};       // that nobody grown-up is with them is right
struct OpenMonths {};
struct ForgetMonth {  // asks whether
  std::size_t index;
};
struct ConfirmForget {};
struct EndSitting {};  // おわる, once the visit has begun

using Intent = std::variant<ChooseWay, ChooseMonthKind, ChooseYear, ChooseMonth, AddAnother, ChooseArea, ChangeParty,
                            TurnParty, BabyBorn, TellNow, StopDueMessages, ConfirmLeave, CorrectVisit, SomeLeave,
                            AddAdult, NoAdult, OpenMonths, ForgetMonth, ConfirmForget, EndSitting>;

}  // namespace tsunagu::kiosk::check_in
