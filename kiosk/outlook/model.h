// What lies ahead for this family, and マイプラン.
#pragma once

#include "kiosk/page/model.h"
#include "shared/domain/contact_points.h"

namespace tsunagu::kiosk::outlook {

enum class Page : std::uint8_t {
  stage,  // whom it is about: of the card, or a stage that the visitor picks
  points,
  point,    // one contact point with all that is known of it
  stopped,  // every message about a due date was stopped
  plan_wish,
  plan_step,
  plan,  // マイプラン: to be taken away
  plan_phone,
  plan_printed,
};
constexpr Room room_of(Page) { return Room::outlook; }

// What the visitor says when no card does. Never recorded.
enum class FamilyTime : std::uint8_t { early, middle, late, newborn, infant, one, two, three };
inline constexpr int family_times = 8;

struct Subject {
  MonthKind kind = MonthKind::birth;
  domain::YearMonth month;
};
struct Point {
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
struct View {
  std::vector<Subject> subjects;   // of the card; a due month that has passed is none
  bool may_stop = false;           // the card has a due month, passed or not
  std::optional<Subject> subject;  // whom the points are for
  bool exact = false;              // the month is known, not only the stage
  std::vector<Point> points;       // in the order of time
  std::size_t next = 0;            // the first that is not over
  std::size_t at = 0;              // looked at
  bool on_card = false;            // what was stopped is off the family's card, not only off this screen
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

struct Model {
  View view;
  PlanDraft plan;
};

struct ChooseSubject {
  std::size_t index;
};
struct ChooseTime {
  FamilyTime time;
};
struct TurnOutlook {
  int by;
};
struct OpenPoint {};
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

using Intent = std::variant<ChooseSubject, ChooseTime, TurnOutlook, OpenPoint, StopDueMessages, UndoStop, TellWard,
                            ChangeWish, ChangeStep, AddStep, PlanToPhone, PrintPlan>;

}  // namespace tsunagu::kiosk::outlook
