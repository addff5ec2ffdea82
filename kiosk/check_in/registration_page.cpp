// The first visit: what to call the family, expecting or with a child, which month, anyone else, where from.
#include <algorithm>

#include "kiosk/check_in/pages.h"
#include "kiosk/page/big_code.h"
#include "kiosk/page/hub_words.h"
#include "kiosk/page/typing.h"
#include "shared/i18n/wareki.h"
#include "shared/ui/illustration.h"

namespace tsunagu::kiosk::check_in {
namespace {

constexpr int steps_of_registration = 4;
constexpr int oldest_child_years = 6;  // until school
constexpr int months_ahead = 10;       // of a due date

ui::Steps step(int done) { return {done, steps_of_registration}; }

// Two tiles side by side, or one above the other.
ui::Rect half(const Sheet& sheet, const ui::PageLayout& layout, int which) {
  const ui::Rect body = ui::body_with_actions(layout);
  if (is_tall(layout))
    return ui::row_of(body.top_part(std::min(body.h, sheet.u(sheet.is_large() ? 720 : 620))), which, 2,
                      sheet.theme().gap2());
  return ui::column_of(body, which, 2, sheet.theme().gap2());
}

void stand(const Sheet& sheet, const ui::Rect& area, float x_part, float height_part, const ui::Doll& doll) {
  const float height = std::min(area.h, sheet.u(230)) * height_part;
  ui::draw_doll(sheet.ui.canvas(), sheet.theme(), area.x + area.w * x_part, area.bottom() - sheet.u(8), height, doll);
}

void ground(const Sheet& sheet, const ui::Rect& area, ui::Colour colour) {
  const float half_width = std::min(area.w * 0.42F, sheet.u(150));
  const float y = area.bottom() - sheet.u(5);
  sheet.ui.canvas().round_line({area.centre().x - half_width, y}, {area.centre().x + half_width, y}, colour,
                               sheet.u(6));
}

ui::Colour person(const Sheet& sheet) {
  return sheet.theme().is_high_contrast() ? sheet.ui.colours().asagi : sheet.ui.colours().ai;
}

}  // namespace

void draw_register_called(const Sheet& sheet) {
  draw_keyboard_page(sheet, {.title = sheet.say("called.title"),
                             .entry = &sheet.model.registration.called,
                             .next = sheet.say("next"),
                             .short_title = sheet.say("called.short"),
                             .steps = step(1)});
}

void draw_register_kind(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("kind.title"), .steps = step(2)});
  const auto& c = sheet.ui.colours();
  const PictureTile due{
      ui::Family::kaki, sheet.say("kind.due"), sheet.say("kind.due_more"), [&](const ui::Rect& area) {
        stand(sheet, area, 0.42F, 0.95F, {.kind = ui::DollKind::adult, .body = c.kaki, .band = c.honey, .belly = true});
        stand(sheet, area, 0.60F, 1.0F, {.kind = ui::DollKind::adult, .body = person(sheet), .band = c.honey});
        ground(sheet, area, c.kaki);
      }};
  const PictureTile birth{
      ui::Family::asagi, sheet.say("kind.birth"), sheet.say("kind.birth_more"), [&](const ui::Rect& area) {
        stand(sheet, area, 0.38F, 1.0F, {.kind = ui::DollKind::adult, .body = person(sheet), .band = c.honey});
        stand(sheet, area, 0.54F, 0.62F, {.kind = ui::DollKind::child, .body = c.asagi, .band = c.white});
        stand(sheet, area, 0.67F, 0.40F, {.kind = ui::DollKind::baby, .body = c.kaki, .band = c.white});
        ground(sheet, area, c.asagi);
      }};
  if (picture_tile(sheet, "kind.due", half(sheet, layout, 0), due)) sheet.ask(ChooseMonthKind{MonthKind::due});
  if (picture_tile(sheet, "kind.birth", half(sheet, layout, 1), birth)) sheet.ask(ChooseMonthKind{MonthKind::birth});
}

namespace {

// 2026 as 令和8年; in other languages as their words for it say.
std::string era_of(const Sheet& sheet, int year) {
  const auto wareki = i18n::wareki_of(std::chrono::year(year) / std::chrono::December);
  if (!wareki) return {};
  std::string reading;
  std::string latin;
  for (const auto& era : i18n::eras()) {
    if (era.name != wareki->era) continue;
    reading = era.reading;
    const std::string key = std::string("date.era.") + era.letter;
    if (sheet.say.dates().patterns().has(key)) latin = sheet.say.dates().patterns().tr(key);
  }
  return sheet.say(
      "month.era",
      {{"era", wareki->era}, {"reading", reading}, {"latin", latin}, {"number", std::to_string(wareki->year)}});
}

struct Grid {
  ui::Rect area;
  int columns;
  int rows;
};

struct MonthPlaces {
  Grid years, months;
};

MonthPlaces month_places(const Sheet& sheet, const ui::PageLayout& layout, int years) {
  const ui::Rect body = ui::body_with_actions(layout);
  const float gap = sheet.theme().gap();
  const bool tall = is_tall(layout);
  const int per_row = tall ? 4 : years > 4 && !sheet.is_large() ? 7 : 4;
  const int year_rows = (years + per_row - 1) / per_row;
  const float year_h = sheet.u(sheet.is_large() ? 136 : 124);
  const float years_h = year_h * static_cast<float>(year_rows) + gap * static_cast<float>(year_rows - 1);
  const int columns = tall ? 4 : 6;
  const int rows = 12 / columns;
  const float months_h = std::min(body.h - years_h - sheet.theme().gap3(), sheet.u(tall ? 480 : 330));
  const ui::Rect months{body.x, body.y + years_h + sheet.theme().gap3(), body.w, months_h};
  return {{body.top_part(years_h), per_row, year_rows}, {months, columns, rows}};
}

void draw_years(const Sheet& sheet, const Grid& grid, int first, int count) {
  for (int i = 0; i < count; ++i) {
    const int year = first + i;
    const bool chosen = sheet.model.registration.year == year;
    const std::string label = sheet.say("month.year", {{"year", std::to_string(year)}});
    if (ui::choice_tile(
            sheet.ui, "year." + std::to_string(year),
            ui::cell_of(grid.area, i % grid.columns, grid.columns, i / grid.columns, grid.rows, sheet.theme().gap()),
            label, chosen, era_of(sheet, year))) {
      sheet.ask(ChooseYear{year});
    }
  }
}

// A month that cannot be meant is grey: not yet born, or further ahead than a pregnancy.
bool is_possible(const Sheet& sheet, int month) {
  const Registration& draft = sheet.model.registration;
  if (!draft.year) return false;
  const domain::YearMonth meant{static_cast<std::int16_t>(*draft.year), static_cast<std::uint8_t>(month)};
  const int ahead = domain::months_between(domain::month_of(today(sheet)), meant);
  return draft.kind == MonthKind::birth ? ahead <= 0 : ahead >= -1 && ahead <= months_ahead;
}

// A birth told at the check-in: the month in which it was due.
bool is_offered(const Sheet& sheet, int month) {
  const auto& due = sheet.model.due;
  return due && sheet.model.registration.year == due->year && month == due->month;
}

void draw_months(const Sheet& sheet, const Grid& grid) {
  const bool year_chosen = sheet.model.registration.year.has_value();
  for (int month = 1; month <= 12; ++month) {
    const int i = month - 1;
    const ui::Rect place =
        ui::cell_of(grid.area, i % grid.columns, grid.columns, i / grid.columns, grid.rows, sheet.theme().gap());
    const std::string id = "month." + std::to_string(month);
    const std::string label = sheet.say(id);
    if (is_possible(sheet, month)) {
      if (ui::choice_tile(sheet.ui, id, place, label, is_offered(sheet, month))) sheet.ask(ChooseMonth{month});
      continue;
    }
    // Before a year is chosen a tap says so; an impossible month does not answer.
    const auto readiness = year_chosen ? ui::Readiness::off : ui::Readiness::not_yet;
    if (ui::button(sheet.ui, id, place, {.kind = ui::ButtonKind::quiet, .label = label, .readiness = readiness})) {
      sheet.ask(ChooseMonth{month});
    }
  }
}

}  // namespace

void draw_register_month(const Sheet& sheet) {
  const bool due = sheet.model.registration.kind == MonthKind::due;
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say(due ? "month.due" : "month.birth"),
                                              .steps = sheet.model.due ? std::nullopt : std::optional(step(2))});
  const int this_year = static_cast<int>(today(sheet).year());
  const int first = due ? this_year : this_year - oldest_child_years;
  const int count = due ? 2 : oldest_child_years + 1;
  const MonthPlaces places = month_places(sheet, layout, count);
  draw_years(sheet, places.years, first, count);
  draw_months(sheet, places.months);
}

void draw_register_more(const Sheet& sheet) {
  const ui::PageLayout layout =
      begin(sheet, {.title = sheet.say("more.title"), .steps = step(3), .notice = NoticeAt::title});
  std::vector<RowEntry> rows;
  const auto& months = sheet.model.registration.months;
  for (std::size_t i = 0; i < months.size(); ++i) rows.push_back(month_row(sheet, months[i], i));
  draw_row_list(sheet, "more", layout.body, rows);
  const std::string label = sheet.say("more.next");
  const ui::Rect next = next_place(sheet, layout, label, Company::beside);
  if (other_button(sheet, layout, next, "more.add", sheet.say("more.add"), ui::ButtonKind::secondary,
                   sheet.is_large() ? ui::icon::none : ui::icon::add)) {
    sheet.ask(AddAnother{});
  }
  next_button(sheet, next, label);
}

void draw_register_area(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("area.title"), .steps = step(4)});
  const PictureTile inside{
      ui::Family::kaki, sheet.say("area.inside"), sheet.common.hub.ward_name, [&](const ui::Rect& area) {
        const float s = std::min(area.h, sheet.u(190));
        ui::draw_hub_house(sheet.ui.canvas(), sheet.theme(), area.centre().x, area.bottom() - sheet.u(8), s);
        ground(sheet, area, sheet.ui.colours().kaki);
      }};
  const PictureTile outside{
      ui::Family::asagi, sheet.say("area.outside"), sheet.say("area.outside_more"), [&](const ui::Rect& area) {
        const float s = std::min(area.h, sheet.u(190));
        ui::draw_ward_house(sheet.ui.canvas(), sheet.theme(), area.centre().x, area.bottom() - sheet.u(8), s * 0.9F);
        ground(sheet, area, sheet.ui.colours().asagi);
      }};
  if (picture_tile(sheet, "area.inside", half(sheet, layout, 0), inside)) sheet.ask(ChooseArea{true});
  if (picture_tile(sheet, "area.outside", half(sheet, layout, 1), outside)) sheet.ask(ChooseArea{false});
}

void draw_register_card(const Sheet& sheet) {
  std::vector<std::string> sentences{sheet.say("card.more")};
  if (!sheet.is_large()) sentences.push_back(sheet.say("card.next_time"));
  const bool print = draw_code_page(sheet, {.title = sheet.say("card.title"),
                                            .sentences = std::move(sentences),
                                            .code_label = sheet.say("card.code"),
                                            .next = sheet.say("card.done"),
                                            .other_id = print_id(sheet),
                                            .other = sheet.say("print.do")});
  if (print) sheet.ask(PrintCode{});
}

}  // namespace tsunagu::kiosk::check_in
