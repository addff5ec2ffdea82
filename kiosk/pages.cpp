#include "kiosk/pages.h"

#include "kiosk/alert/pages.h"
#include "kiosk/booking/pages.h"
#include "kiosk/check_in/pages.h"
#include "kiosk/door/pages.h"
#include "kiosk/events/pages.h"
#include "kiosk/outlook/pages.h"
#include "kiosk/page/card_notice.h"
#include "kiosk/page/idle.h"
#include "kiosk/shelf/pages.h"
#include "kiosk/slip/pages.h"
#include "kiosk/staff/pages.h"
#include "kiosk/talk/pages.h"
#include "shared/base/renew.h"
#include "shared/ui/near_panel.h"

namespace tsunagu::kiosk::page {
namespace {

// Calls `use` with the rows of the room and where in State its Model lies. A room that is not here does not compile.
template <class Use>
auto with_room(Room room, Use use) {
  switch (room) {
    case Room::door: break;
    case Room::check_in: return use(check_in::rows(), &State::check_in);
    case Room::events: return use(events::rows(), &State::events);
    case Room::booking: return use(booking::rows(), &State::booking);
    case Room::outlook: return use(outlook::rows(), &State::outlook);
    case Room::shelf: return use(shelf::rows(), &State::shelf);
    case Room::talk: return use(talk::rows(), &State::talk);
    case Room::slip: return use(slip::rows(), &State::slip);
    case Room::alert: return use(alert::rows(), &State::alert);
    case Room::staff: return use(staff::rows(), &State::staff);
  }
  return use(door::rows(), &State::door);
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

// What the page may see of itself while a card's notice lies over it. The first page has a place for one of its own.
std::optional<Common> beneath_card_notice(const State& state) {
  if (!state.notice || state.notice->kind != Notice::Kind::card || state.page == attract_page) return std::nullopt;
  std::optional<Common> out = state;
  out->notice.reset();
  return out;
}

// What `of` says of the page's row.
template <class Of>
auto row_of(PageId page, Of of) {
  return with_room(page.room, [&](const auto rows, auto) { return of(rows[page.page]); });
}

}  // namespace

std::string_view name_of(PageId page) {
  return row_of(page, [](const auto& row) { return row.name; });
}
Side side_of(PageId page) {
  return row_of(page, [](const auto& row) { return row.side; });
}
bool drops_code(PageId page) {
  return row_of(page, [](const auto& row) { return row.drops_code; });
}

bool has_draft(const State& state) {
  return with_room(state.page.room, [&](const auto rows, auto room) {
    const auto& row = rows[state.page.page];
    return row.has_draft != nullptr && row.has_draft(state.*room);
  });
}

Stay stay_of(const State& state) {
  return with_room(state.page.room, [&](const auto rows, auto model) {
    const auto& row = rows[state.page.page];
    return row.stay == nullptr ? Stay::ordinary : row.stay(state, state.*model);
  });
}

TextEntry* entry_of(State& state) {
  return with_room(state.page.room, [&](const auto rows, auto model) -> TextEntry* {
    const auto& row = rows[state.page.page];
    return row.entry == nullptr ? nullptr : row.entry(state.*model);
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
  const Frame frame{name_of(state.page), side_of(state.page), ui, state, say, asked};
  const bool for_two = say.is_foreign() && frame.side == Side::visitor;  // staff alone need no second language
  if (for_two) ui.set_beneath([&words](std::string_view label) { return words.mirror().of(label); });
  std::optional<Common> beneath = beneath_card_notice(state);
  const Frame page{frame.name, frame.side, ui, beneath ? *beneath : frame.common, say, asked};
  with_room(state.page.room,
            [&](const auto rows, auto model) { draw_row(rows[state.page.page], state.*model, page, intents); });
  if (beneath) draw_card_notice(frame);
  renew(beneath);
  draw_near_panel(frame);
  if (stay_of(state) == Stay::passes) {
    draw_passing(frame);
  } else if (state.idle && state.page != attract_page) {
    draw_idle(frame, has_draft(state));
  }
  if (asked.common) intents.emplace_back(*asked.common);
  ui.set_beneath({});
}

}  // namespace tsunagu::kiosk::page
