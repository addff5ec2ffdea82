// Who is in the building: the first to come first, how many, nothing else. Staff mark who has gone.
#include <algorithm>

#include "kiosk/page/event_words.h"
#include "kiosk/staff/pages.h"

namespace tsunagu::kiosk::staff {
namespace {

// "おとな 1人  1歳 2人", by the names of the columns at the door.
std::string party_words(const Sheet& sheet, const Party& party) {
  std::string out;
  const auto add = [&](int column, int count) {
    if (count == 0) return;
    const std::string who = sheet.say("who." + std::to_string(column));
    out += (out.empty() ? "" : "  ") + sheet.say("inside.count", {{"who", who}, {"count", std::to_string(count)}});
  };
  add(0, party.adults);
  add(1, party.pregnant);
  for (std::size_t i = 0; i < party.children.size(); ++i) add(static_cast<int>(i) + 2, party.children[i]);
  return out;
}

RowEntry row_of(const Sheet& sheet, const InsideRow& row, std::size_t index) {
  const std::string when = clock_of(domain::minute_of_day(row.came_at));
  const std::string who = sheet.say.small(row.gone ? sheet.say("inside.gone") : party_words(sheet, row.party));
  return {.id = "inside." + std::to_string(index),
          .icon = row.gone ? ui::icon::logout : ui::icon::people,
          .family = row.gone ? ui::Family::sand : ui::Family::asagi,
          .label = when,
          .body = who,
          .act = MarkGone{index},
          .marked = row.gone};
}

}  // namespace

void draw_inside(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("inside.title")});
  const auto& inside = sheet.model.inside;
  if (inside.empty()) {
    write(sheet, "inside.none", layout.body, sheet.say("inside.none"), body_look(), 0);
    return;
  }
  const ui::Rect body = write(sheet, "inside.more", layout.body, sheet.say("inside.more"), body_look(), 14);
  std::vector<RowEntry> rows;
  for (std::size_t i = 0; i < inside.size(); ++i) rows.push_back(row_of(sheet, inside[i], i));
  draw_row_list(sheet, "inside", body, rows);
  const bool marked = std::any_of(inside.begin(), inside.end(), [](const InsideRow& row) { return row.gone; });
  const std::string label = sheet.say("inside.record");
  if (ui::button(sheet.ui, "next", next_place(sheet, layout, label),
                 {.label = label, .readiness = marked ? ui::Readiness::ready : ui::Readiness::not_yet})) {
    sheet.ask(Next{});
  }
}

}  // namespace tsunagu::kiosk::staff
