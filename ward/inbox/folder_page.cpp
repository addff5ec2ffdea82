// Many pictures: a bead each on a winding thread, in the order in which they were read, and what was refused.
#include <algorithm>
#include <array>
#include <cmath>

#include "ward/inbox/pages.h"

namespace tsunagu::ward::inbox {
namespace {

constexpr std::size_t most_beads = 400;
constexpr float bead_step = 22;

// What is drawn for the nth picture: those that came, those that were known, those refused, those to come.
ui::Colour colour_of(const Sheet& sheet, const FolderCounts& counts, std::size_t nth) {
  const auto& p = sheet.ui.colours();
  if (nth >= counts.read) return p.line;
  const auto known = counts.already + counts.received + counts.declined + counts.withdrawn;
  if (nth < counts.held) return p.asagi;
  return nth < counts.held + known ? p.honey : p.akane;
}

void draw_beads(const Sheet& sheet, const FolderCounts& counts, const ui::Rect& area) {
  const auto beads = std::min(counts.total, most_beads);
  const float step = sheet.px(bead_step);
  const auto in_row = std::max<std::size_t>(static_cast<std::size_t>(area.w / step), 1);
  for (std::size_t i = 0; i < beads; ++i) {
    const auto row = i / in_row;
    const auto column = row % 2 == 0 ? i % in_row : in_row - 1 - i % in_row;
    const ui::Point at{area.x + (static_cast<float>(column) + 0.5F) * step,
                       area.y + (static_cast<float>(row) + 0.5F) * step};
    if (at.y > area.bottom()) return;
    const auto colour = colour_of(sheet, counts, i);
    if (i < counts.read) {
      sheet.ui.canvas().circle(at, step * 0.34F, colour);
    } else {
      sheet.ui.canvas().ring(at, step * 0.28F, colour, sheet.px(2));
    }
  }
}

void draw_figures(const Sheet& sheet, const FolderCounts& counts, const ui::Rect& row) {
  const auto known = counts.already + counts.received + counts.declined + counts.withdrawn;
  const auto to_come = counts.total - std::min(counts.total, counts.read);
  const std::array<std::pair<std::string_view, std::size_t>, 4> figures{
      {{"held", counts.held}, {"known", known}, {"refused", counts.refused}, {"to_come", to_come}}};
  auto number = sheet.look(ui::DeskType::title);
  auto word = sheet.look(ui::DeskType::small, sheet.ui.colours().ink2);
  word.most_lines = 2;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const auto at = ui::column_of(row, static_cast<int>(i), 4, sheet.px(12));
    sheet.ui.text("folder." + std::string(figures[i].first), at.top_part(sheet.px(40)),
                  std::to_string(figures[i].second), number);
    sheet.ui.text("", at.without_top(sheet.px(40)), sheet.say("folder." + std::string(figures[i].first)), word);
  }
}

void draw_refused_files(const Sheet& sheet, const FolderView& folder, const ui::Rect& area) {
  ui::desk_card(sheet.ui, area, sheet.say("folder.refused_title"));
  std::vector<page::LabelledLine> lines;
  for (const auto& file : folder.refused) {
    auto words = sheet.say(file.why);
    if (file.why.starts_with("refusal.")) words += "\n" + sheet.say(file.why + ".todo", {{"case", ""}});
    lines.push_back({file.file, std::move(words), false});
  }
  if (folder.counts.more) lines.push_back({sheet.say("folder.more_name"), sheet.say("folder.more"), true});
  scrolled_lines(sheet, "folder.refused",
                 area.shrunk(sheet.px(24), 0).without_top(sheet.px(60)).without_bottom(sheet.px(16)), lines);
}

void draw_foot(const Sheet& sheet, const FolderView& folder, const ui::Rect& row) {
  const auto half = [&](int at) { return ui::column_of(row, at, 2, sheet.px(12)); };
  if (folder.running) {
    const auto stop = sheet.say("folder.stop");
    if (ui::desk_button(sheet.ui, "folder.stop", half(0), {.kind = ui::ButtonKind::secondary, .label = stop})) {
      sheet.ask(StopFolder{});
    }
  } else {
    const auto back = sheet.say("folder.back");
    if (ui::desk_button(sheet.ui, "folder.back", half(0), {.kind = ui::ButtonKind::secondary, .label = back})) {
      sheet.ask(BackToList{});
    }
  }
  const auto first = sheet.say("folder.first");
  if (ui::desk_button(
          sheet.ui, "folder.first", half(1),
          {.label = first, .readiness = sheet.model.held.empty() ? ui::Readiness::off : ui::Readiness::ready})) {
    sheet.ask(OpenHeld{});
  }
}

}  // namespace

void draw_folder(const Sheet& sheet) {
  const auto& folder = *sheet.model.folder;
  auto body = begin_sheet(sheet, sheet.say("folder.title", {{"name", folder.name}}), "scan");
  draw_keys(sheet, body.bottom_part(sheet.px(30)), folder.running ? "folder.keys_running" : "folder.keys");
  body = body.without_bottom(sheet.px(38));
  const auto left = body.left_part(std::round(body.w * 0.52F));
  ui::desk_card(sheet.ui, left);
  const auto inside = left.shrunk(sheet.px(24), sheet.px(20));
  draw_foot(sheet, folder, inside.bottom_part(sheet.px(52)));
  const auto figures = inside.without_bottom(sheet.px(70)).bottom_part(sheet.px(90));
  draw_figures(sheet, folder.counts, figures);
  draw_beads(sheet, folder.counts, {inside.x, inside.y, inside.w, figures.y - inside.y - sheet.px(12)});
  draw_refused_files(sheet, folder, body.without_left(left.w + sheet.px(16)));
}

}  // namespace tsunagu::ward::inbox
