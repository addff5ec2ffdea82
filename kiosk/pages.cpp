#include "kiosk/pages.h"

#include "kiosk/alert/pages.h"
#include "kiosk/booking/pages.h"
#include "kiosk/check_in/pages.h"
#include "kiosk/door/pages.h"
#include "kiosk/events/pages.h"
#include "kiosk/outlook/pages.h"
#include "kiosk/page/idle.h"
#include "kiosk/shelf/pages.h"
#include "kiosk/slip/pages.h"
#include "kiosk/staff/pages.h"
#include "kiosk/talk/pages.h"
#include "shared/ui/near_panel.h"

namespace tsunagu::kiosk::page {
namespace {

// Calls `use` with the row of `page` and, of `state`, the room's Model. A room that is not here does not compile.
template <class AnyState, class Use>
auto with_row(PageId page, AnyState& state, Use use) {
  const auto in = [&](const auto rows, auto& model) { return use(rows[page.page], model); };
  switch (page.room) {
    case Room::door: break;
    case Room::check_in: return in(check_in::rows(), state.check_in);
    case Room::events: return in(events::rows(), state.events);
    case Room::booking: return in(booking::rows(), state.booking);
    case Room::outlook: return in(outlook::rows(), state.outlook);
    case Room::shelf: return in(shelf::rows(), state.shelf);
    case Room::talk: return in(talk::rows(), state.talk);
    case Room::slip: return in(slip::rows(), state.slip);
    case Room::alert: return in(alert::rows(), state.alert);
    case Room::staff: return in(staff::rows(), state.staff);
  }
  return in(door::rows(), state.door);
}

template <class Page, class Model, class Intent>
void draw_row(const PageRow<Page, Model, Intent>& row, const Model& model, const Frame& frame, Intents& intents) {
  std::optional<Intent> own;
  row.draw({frame, model, own});
  if (own) intents.emplace_back(*own);
}

void draw_near_panel(const Frame& sheet) {
  const std::string close = sheet.say("near.close");
  const std::string more = sheet.say("near.more");
  const std::string display = sheet.say("rail.display");
  ui::near_panel(sheet.ui, {.close = close, .more = more, .display = display});
}

struct Fact {
  std::string_view name;
  Side side;
  bool drops_code;
};
Fact fact_of(PageId page) {
  static const State none;
  return with_row(page, none, [](const auto& row, const auto&) { return Fact{row.name, row.side, row.drops_code}; });
}

}  // namespace

std::string_view name_of(PageId page) { return fact_of(page).name; }
Side side_of(PageId page) { return fact_of(page).side; }
bool drops_code(PageId page) { return fact_of(page).drops_code; }

TextEntry* entry_of(State& state) {
  return with_row(state.page, state, [](const auto& row, auto& model) -> TextEntry* {
    return row.entry == nullptr ? nullptr : row.entry(model);
  });
}

ui::ThemeOptions theme_for(const State& state, float px_per_mm) {
  const Display& display = state.display;
  return {.px_per_mm = px_per_mm,
          .contrast = display.contrast,
          .text_size = display.text,
          .motion = display.motion,
          .hand = display.hand};
}

void draw(ui::Ui& ui, Words& words, const State& state, Intents& intents) {
  const Say say = words.in(state.language);
  Asked asked;
  const Frame frame{ui, state, say, asked};
  const bool for_two = say.is_foreign() && side_of(state.page) == Side::visitor;  // staff need no second language
  if (for_two) ui.set_beneath([&words](std::string_view label) { return words.mirror().of(label); });
  with_row(state.page, state, [&](const auto& row, const auto& model) { draw_row(row, model, frame, intents); });
  draw_near_panel(frame);
  if (state.idle && state.page != attract_page) draw_idle(frame);
  if (asked.common) intents.emplace_back(*asked.common);
  ui.set_beneath({});
}

}  // namespace tsunagu::kiosk::page
