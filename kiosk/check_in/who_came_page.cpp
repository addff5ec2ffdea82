// Who came in together: a shelf of dolls with a count beside each. Heights are ages, like marks on a door post.
#include <algorithm>
#include <cmath>
#include <vector>

#include "kiosk/check_in/pages.h"
#include "kiosk/page/hub_words.h"
#include "shared/ui/illustration.h"

namespace tsunagu::kiosk::check_in {
namespace {

int count_of(const Party& party, int column) {
  if (column == 0) return party.adults;
  if (column == 1) return party.pregnant;
  return party.children[static_cast<std::size_t>(column - 2)];
}

// Of some who leave: no more than are here.
int most_of(const Sheet& sheet, int column) {
  return sheet.model.counting == Counting::leaving ? count_of(sheet.model.here, column) : party_column_limit;
}

// All, or those of whom somebody is here who may leave.
std::vector<int> columns_of(const Sheet& sheet) {
  std::vector<int> out;
  for (int column = 0; column < party_columns; ++column) {
    if (most_of(sheet, column) > 0) out.push_back(column);
  }
  return out;
}

void draw_ground(const Sheet& sheet, const ui::Rect& rect, bool present) {
  const auto& c = sheet.ui.colours();
  const float radius = sheet.theme().radius_button();
  if (sheet.theme().is_high_contrast()) {
    sheet.ui.canvas().stroke(rect, present ? c.ai : c.line, sheet.u(present ? 6 : 3), radius);
  } else if (present) {
    sheet.ui.canvas().fill(rect, c.honey_tint, radius);
  }
}

void draw_buttons(const Sheet& sheet, int column, int count, const std::string& label, const ui::Rect& plus,
                  const ui::Rect& minus) {
  const std::string n = std::to_string(column);
  const auto readiness = count < most_of(sheet, column) ? ui::Readiness::ready : ui::Readiness::off;
  if (ui::icon_button(sheet.ui, "who.plus." + n, plus, ui::icon::add, label + " +", readiness)) {
    sheet.ask(ChangeParty{column, 1});
  }
  // Something to take away: only then there is a button for it.
  if (count > 0 && ui::icon_button(sheet.ui, "who.minus." + n, minus, ui::icon::remove, label + " -")) {
    sheet.ask(ChangeParty{column, -1});
  }
}

void draw_doll(const Sheet& sheet, int column, bool present, const ui::Rect& shelf, float most_height, float x) {
  const auto& c = sheet.ui.colours();
  const ui::PartyDoll doll = ui::party_doll(sheet.theme(), column, present);
  // A broad doll would stand on its own count.
  const float scale = std::min(shelf.w < sheet.u(150) ? 1.0F : 1.3F, most_height / sheet.u(128));
  const float base = shelf.bottom() - sheet.u(6);
  ui::draw_doll(sheet.ui.canvas(), sheet.theme(), std::round(x), base, sheet.u(doll.height_units) * scale, doll.doll);
  sheet.ui.canvas().round_line({shelf.x + sheet.u(10), base + sheet.u(3)},
                               {shelf.right() - sheet.u(10), base + sheet.u(3)}, present ? c.honey_deep : c.sand2,
                               sheet.u(5));
}

void draw_doll_with_count(const Sheet& sheet, int column, int count, const ui::Rect& shelf, float most_height) {
  const float x = count > 0 ? shelf.x + std::min(shelf.w * 0.33F, sheet.u(60)) : shelf.centre().x;
  draw_doll(sheet, column, count > 0, shelf, most_height, x);
  if (count == 0) return;
  const ui::TextLook number{
      .role = ui::TypeRole::title, .align = letters::Align::centre, .most_lines = 1, .middle = true};
  const float left = x + sheet.u(30);
  const float base = shelf.bottom() - sheet.u(6);
  sheet.ui.text("who.count." + std::to_string(column),
                {left, base - sheet.u(74), shelf.right() - sheet.u(2) - left, sheet.u(64)}, std::to_string(count),
                number);
}

// Body size where all words fit their columns, else captions for all; the dolls above say the same.
ui::TextLook name_look(const Sheet& sheet, bool present, float width) {
  ui::TextLook look{.role = present ? ui::TypeRole::body_bold : ui::TypeRole::body,
                    .align = letters::Align::centre,
                    .most_lines = 1,
                    .middle = true,
                    .least = 0.75F};
  const ui::TextLook widest{.role = ui::TypeRole::body_bold, .most_lines = 1};
  for (int column = 0; column < party_columns; ++column) {
    if (sheet.ui.measure(sheet.say("who." + std::to_string(column)), widest).w <= width) continue;
    look.role = ui::TypeRole::caption;
    look.bold = present;
    break;
  }
  return look;
}

// A standing column: doll, name, + above -.
void draw_column(const Sheet& sheet, int column, const ui::Rect& rect) {
  const int count = count_of(sheet.model.party, column);
  const std::string label = sheet.say("who." + std::to_string(column));
  const float button = sheet.theme().target();
  const float name_h = sheet.u(sheet.is_large() ? 72 : 58);
  draw_ground(sheet, rect, count > 0);
  const float inset = sheet.is_large() ? sheet.u(12) : 0;
  const ui::Rect minus = rect.bottom_part(button + inset).without_bottom(inset).shrunk(inset, 0);
  const ui::Rect plus = minus.moved(0, -button - sheet.theme().gap());
  const ui::Rect shelf{rect.x, rect.y + sheet.u(8), rect.w, plus.y - name_h - sheet.u(4) - rect.y - sheet.u(8)};
  draw_doll_with_count(sheet, column, count, shelf, shelf.h - sheet.u(8));
  const float over = sheet.theme().gap() / 2;  // a name may lean into the gaps at its sides
  const ui::Rect name{rect.x - over, shelf.bottom(), rect.w + 2 * over, name_h};
  sheet.ui.text("who.label." + std::to_string(column), name, label, name_look(sheet, count > 0, name.w));
  draw_buttons(sheet, column, count, label, plus, minus);
}

// A lying cell (portrait): name and count above, doll beside - and +.
void draw_cell(const Sheet& sheet, int column, const ui::Rect& rect) {
  const int count = count_of(sheet.model.party, column);
  const std::string label = sheet.say("who." + std::to_string(column));
  const float button = sheet.theme().target();
  const float inset = sheet.u(7);
  draw_ground(sheet, rect, count > 0);
  const ui::Rect plus{rect.right() - inset - button, rect.bottom() - inset - button, button, button};
  const ui::Rect minus = plus.moved(-button - sheet.theme().gap(), 0);
  const float edge = sheet.u(sheet.theme().is_high_contrast() && count > 0 ? 7 : 2);
  ui::Rect name{rect.x + sheet.u(14), rect.y + edge, rect.w - sheet.u(28), plus.y - rect.y - edge};
  // Under a long title little is left of the line; in strong contrast words may not stand on the edge.
  const bool tight = sheet.theme().is_high_contrast() && name.h < sheet.u(40);
  if (count > 0) {
    const ui::TextLook number{.role = ui::TypeRole::label,
                              .align = letters::Align::right,
                              .most_lines = 1,
                              .middle = true,
                              .least = 0.8F,
                              .line = 1.0F};
    sheet.ui.text("who.count." + std::to_string(column), name.right_part(sheet.u(50)), std::to_string(count), number);
    name = name.without_right(sheet.u(56));
  }
  ui::TextLook look = name_look(sheet, count > 0, rect.w - sheet.u(84));  // beside a count
  if (tight) look.role = ui::TypeRole::caption;
  look.align = letters::Align::left;
  look.line = 1.0F;
  sheet.ui.text("who.label." + std::to_string(column), name, label, look);
  const float shelf_right = (count > 0 ? minus.x : plus.x) - sheet.u(4);
  const ui::Rect shelf{rect.x + inset, plus.y - sheet.u(4), shelf_right - rect.x - inset, button + sheet.u(2)};
  draw_doll(sheet, column, count > 0, shelf, shelf.h - sheet.u(10), shelf.centre().x);
  draw_buttons(sheet, column, count, label, plus, minus);
}

// A row (portrait, 大きく): doll, name, count, - and + from left to right.
void draw_row(const Sheet& sheet, int column, const ui::Rect& rect) {
  const int count = count_of(sheet.model.party, column);
  const std::string label = sheet.say("who." + std::to_string(column));
  const float button = sheet.theme().target();
  const float inset = sheet.u(10);
  draw_ground(sheet, rect, count > 0);
  const ui::Rect plus{rect.right() - inset - button, rect.centre().y - button / 2, button, button};
  const ui::Rect minus = plus.moved(-button - sheet.theme().gap(), 0);
  const ui::Rect shelf{rect.x + inset, rect.y + inset, sheet.u(116), rect.h - 2 * inset};
  draw_doll(sheet, column, count > 0, shelf, shelf.h - sheet.u(10), shelf.centre().x);
  ui::Rect name{shelf.right() + sheet.u(18), rect.y, minus.x - shelf.right() - sheet.u(30), rect.h};
  const ui::TextLook number{
      .role = ui::TypeRole::title, .align = letters::Align::right, .most_lines = 1, .middle = true, .least = 0.8F};
  const float number_w = sheet.u(56);  // one digit
  if (count > 0) {
    sheet.ui.text("who.count." + std::to_string(column), name.right_part(number_w), std::to_string(count), number);
  }
  name = name.without_right(number_w + sheet.u(8));
  ui::TextLook look = name_look(sheet, count > 0, name.w);
  look.align = letters::Align::left;
  sheet.ui.text("who.label." + std::to_string(column), name, label, look);
  draw_buttons(sheet, column, count, label, plus, minus);
}

std::string next_label(const Sheet& sheet) {
  const int people = sheet.model.party.people();
  switch (sheet.model.counting) {
    case Counting::correcting: return sheet.say.count("correct.next", people);
    case Counting::leaving: return people == 0 ? sheet.say("leaving.confirm") : sheet.say.count("some.next", people);
    case Counting::coming: break;
  }
  return people == 0 ? sheet.say("who.next_none") : sheet.say.count("who.next", people);
}

const char* title_key(Counting counting) {
  switch (counting) {
    case Counting::correcting: return "correct.title";
    case Counting::leaving: return "some.title";
    case Counting::coming: break;
  }
  return "who.title";
}

// What stands under the title: that nothing has to be typed again, or what the family has just told.
std::string more_words(const Sheet& sheet) {
  if (sheet.model.baby_born) {
    const auto& dates = sheet.say.dates();
    return dates.born(month_of(*sheet.model.baby_born), month_of(domain::month_of(today(sheet))));
  }
  return sheet.model.preselected ? sheet.say("who.preselected") : std::string{};
}

bool may_tell_birth(const Sheet& sheet) {
  if (sheet.model.counting != Counting::coming) return false;
  return sheet.model.due.has_value() || sheet.model.baby_born.has_value();
}

bool due_has_passed(const Sheet& sheet) { return sheet.model.due && *sheet.model.due < domain::month_of(today(sheet)); }

void draw_birth(const Sheet& sheet, const ui::Rect& place) {
  const bool told = sheet.model.baby_born.has_value();
  if (sheet.model.stopped) {
    if (ui::button(sheet.ui, "who.stop_undo", place,
                   {.kind = ui::ButtonKind::secondary, .label = sheet.say("who.born_undo"), .icon = ui::icon::undo})) {
      sheet.ask(StopDueMessages{});
    }
    return;
  }
  if (!told && due_has_passed(sheet)) {
    if (ui::button(
            sheet.ui, "who.now", place,
            {.kind = ui::ButtonKind::secondary, .label = sheet.say(sheet.is_large() ? "who.now_short" : "who.now")})) {
      sheet.ask(TellNow{});
    }
    return;
  }
  if (ui::button(sheet.ui, "who.born", place,
                 {.kind = ui::ButtonKind::secondary,
                  .label = sheet.say(told               ? "who.born_undo"
                                     : sheet.is_large() ? "who.born_short"
                                                        : "who.born"),
                  .icon = sheet.is_large() ? ui::icon::none
                          : told           ? ui::icon::undo
                                           : ui::icon::child_care})) {
    sheet.ask(BabyBorn{});
  }
}

// What leads elsewhere, left of the primary: the other ages where only four fit, and the birth to be told.
void draw_left_of(const Sheet& sheet, const ui::PageLayout& layout, const ui::Rect& next, bool birth) {
  const bool paged = sheet.is_large() && columns_of(sheet).size() > 4;
  const int by = sheet.model.party_first >= 4 ? -4 : 4;
  if (!birth) {
    if (paged && other_button(sheet, layout, next, "who.other", sheet.say("who.other"))) sheet.ask(TurnParty{by});
    return;
  }
  ui::Rect left = beside(sheet, layout, next);
  if (paged) {
    const ui::Rect turn = left.left_part(sheet.theme().target());
    const auto arrow = by > 0 ? ui::icon::chevron_right : ui::icon::chevron_left;
    if (ui::icon_button(sheet.ui, "who.other", turn, arrow, sheet.say("who.other"))) sheet.ask(TurnParty{by});
    left = left.without_left(turn.w + sheet.theme().gap());
  }
  draw_birth(sheet, left);
}

}  // namespace

void draw_who_came(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say(title_key(sheet.model.counting))});
  ui::Rect body = layout.body;
  const bool tall = is_tall(layout);
  const bool paged = sheet.is_large();  // fewer things a page
  const bool birth = may_tell_birth(sheet);
  const std::string words = more_words(sheet);
  if (birth && paged && tall) {  // in the place of the words: the row below has none left
    const float top = title_bottom(sheet, layout) + sheet.u(8);
    const ui::Rect place{body.x, top, body.w, sheet.theme().target()};
    draw_birth(sheet, place);
    body = body.without_top(std::max(0.0F, place.bottom() + sheet.u(15) - body.y));
  } else if (!words.empty() && paged && tall && !sheet.common.notice) {
    const float top = title_bottom(sheet, layout) + sheet.u(8);
    const ui::TextLook look = body_look();
    const float high = sheet.ui.measure(words, look, body.w).h;
    sheet.ui.text("page.more", {body.x, top, body.w, high}, words, look);
    body = body.without_top(std::max(0.0F, top + high + sheet.u(14) - body.y));
  }
  if (!words.empty() && !paged) {
    const float up = tall ? sheet.u(70) : sheet.u(22);
    ui::Rect line{body.x, body.y - up, body.w, sheet.u(sheet.is_large() ? 120.0F : tall ? 104.0F : 54.0F)};
    const float down = std::max(0.0F, title_bottom(sheet, layout) + sheet.u(4) - line.y);
    line = line.moved(0, down);
    ui::TextLook look = body_look();
    look.most_lines = tall ? 2 : 1;
    look.least = 0.8F;
    sheet.ui.text("page.more", line, words, look);
    body = body.without_top(tall ? line.bottom() - body.y : sheet.u(38) + down);
  }
  const float gap = sheet.theme().gap();
  const std::vector<int> columns = columns_of(sheet);
  const int all = static_cast<int>(columns.size());
  const int shown = paged ? std::min(4, all) : all;
  const int first = paged ? std::clamp(sheet.model.party_first, 0, all - shown) : 0;
  const auto column_at = [&](int i) { return columns[static_cast<std::size_t>(first) + static_cast<std::size_t>(i)]; };
  if (tall && paged) {
    body = body.top_part(std::min(body.h, sheet.u(4 * 164 + 3 * 15)));
    for (int i = 0; i < shown; ++i) draw_row(sheet, column_at(i), ui::row_of(body, i, 4, gap));
  } else if (tall) {
    const float close = sheet.u(6);  // the buttons in them are a name apart
    for (int i = 0; i < shown; ++i) {
      draw_cell(sheet, column_at(i), ui::row_of(ui::column_of(body, i % 2, 2, gap), i / 2, 4, close));
    }
  } else {
    const int across = std::max(shown, 4);  // one or two are no wider than of four
    for (int i = 0; i < shown; ++i) draw_column(sheet, column_at(i), ui::column_of(body, i, across, gap));
  }
  const std::string label = next_label(sheet);
  const bool beside_birth = birth && !(paged && tall);
  ui::Rect next = next_place(sheet, layout, label, paged || beside_birth ? Company::beside : Company::alone);
  if (tall && paged) next = ui::near_part(sheet.theme(), layout.actions, layout.actions.w * 0.58F);
  draw_left_of(sheet, layout, next, beside_birth);
  next_button(sheet, next, label, tall && paged ? ui::icon::none : ui::icon::arrow_forward);
}

// Whatever became of it, nothing here is louder than the rest.
void draw_now(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("who.now")});
  draw_choices(sheet, ui::body_with_actions(layout),
               {{"who.born_short", ui::icon::none, ui::Family::sand, {}, BabyBorn{}},
                {"now.later", ui::icon::none, ui::Family::sand, {}, Back{}},
                {"outlook.stop", ui::icon::none, ui::Family::sand, {}, StopDueMessages{}}});
}

}  // namespace tsunagu::kiosk::check_in
