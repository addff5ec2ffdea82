// The request beside the households that it might belong to: a row a fact, a column a household, and a new one.
#include <algorithm>
#include <array>
#include <cmath>

#include "shared/domain/matching.h"
#include "ward/inbox/pages.h"

namespace tsunagu::ward::inbox {
namespace {

constexpr std::size_t shown_digits = 4;
// Pixels of the desk's drawings.
constexpr float column_gap = 10;
constexpr float button_high = 52;
constexpr float foot_high = button_high + 24;  // of a column: its button and the room around it
constexpr float small_line = 24;
constexpr float cell_pad = 6;     // beside and above what stands in a cell
constexpr float most_spare = 20;  // what a row takes beyond its words where the page has room

// Enough of a number to compare by eye; the verdict beside it says whether the whole agrees.
std::string end_of_number(const std::string& number) {
  auto key = domain::phone_key(number);
  if (key.size() <= shown_digits) return key;
  return "…" + key.substr(key.size() - shown_digits);
}

struct CompareRow {
  std::string name;
  std::string arrived;
  std::vector<std::string> on_file;  // one a candidate
  std::vector<domain::Verdict> verdicts;
};

std::array<std::string, 5> values_of(const page::Words& say, const domain::Household& household) {
  std::vector<std::string> nicknames;
  for (const auto& child : household.children) nicknames.push_back(child.nickname);
  std::array<std::string, 5> out{household.kana.empty() ? household.called : household.kana,
                                 say.birth_months(household.children, household.due), say.list(nicknames),
                                 household.member_number, end_of_number(household.phone)};
  for (auto& value : out) {
    if (value.empty()) value = say("compare.none");
  }
  return out;
}

std::vector<CompareRow> rows_for(const Sheet& sheet, std::span<const Candidate> candidates) {
  constexpr std::array<std::string_view, 5> keys{"name", "births", "nicknames", "number", "phone"};
  const auto& say = sheet.say;
  const auto wanted = values_of(say, domain::household_of(sheet.model.arrived->detail));
  std::vector<CompareRow> rows;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    rows.push_back({say("compare." + std::string(keys[i])), wanted[i], {}, {}});
  }
  for (const auto& candidate : candidates) {
    if (candidate.covered) {
      for (auto& row : rows) {
        row.on_file.push_back(say("protection.hidden"));
        row.verdicts.push_back(domain::Verdict::unknown);
      }
      continue;
    }
    const auto values = values_of(say, domain::household_of(candidate.record));
    const auto& c = candidate.comparison;
    const std::array<domain::Verdict, 5> verdicts{c.name, c.births, c.nicknames, c.member_number, c.phone};
    for (std::size_t i = 0; i < rows.size(); ++i) {
      rows[i].on_file.push_back(values[i]);
      rows[i].verdicts.push_back(verdicts[i]);
    }
  }
  return rows;
}

// ---- places ----

struct Columns {
  ui::Rect names;  // what is compared, and what the request says
  std::vector<ui::Rect> candidates;
};

Columns columns_in(const Sheet& sheet, const ui::Rect& area, std::size_t candidates) {
  if (candidates == 0) return {area, {}};
  Columns out{area.left_part(std::round(area.w * (candidates == 1 ? 0.36F : 0.27F))), {}};
  const auto rest = area.without_left(out.names.w + sheet.px(column_gap));
  for (std::size_t i = 0; i < candidates; ++i) {
    out.candidates.push_back(
        ui::column_of(rest, static_cast<int>(i), static_cast<int>(candidates), sheet.px(column_gap)));
  }
  return out;
}

ui::TextLook whole(ui::TextLook look) {
  look.most_lines = 12;
  look.least = 1;
  look.markup = letters::Markup::none;
  return look;
}
ui::TextLook centred(ui::TextLook look) {
  look.align = letters::Align::centre;
  return look;
}
ui::TextLook value_look(const Sheet& sheet, domain::Verdict verdict) {
  const bool same = verdict == domain::Verdict::same;
  return centred(whole(sheet.look(same ? ui::DeskType::body_bold : ui::DeskType::body)));
}
float cell_width(const Sheet& sheet, const ui::Rect& column) { return column.w - 2 * sheet.px(cell_pad); }

float row_height(const Sheet& sheet, const CompareRow& row, const Columns& columns) {
  float high = sheet.ui.measure(row.arrived, whole(sheet.look(ui::DeskType::body)), columns.names.w).h;
  for (std::size_t i = 0; i < columns.candidates.size(); ++i) {
    const float wide = cell_width(sheet, columns.candidates[i]);
    high = std::max(high, sheet.ui.measure(row.on_file[i], value_look(sheet, row.verdicts[i]), wide).h);
  }
  return std::ceil(high) + sheet.px(small_line + 2 * cell_pad);
}

// A name that is too long for a heading is set smaller and in full: it is what the officer decides by.
ui::TextLook called_look(const Sheet& sheet, const std::string& called, float width) {
  const auto heading = centred(whole(sheet.look(ui::DeskType::heading)));
  if (sheet.ui.measure(called, heading).w <= width) return heading;
  return centred(whole(sheet.look(ui::DeskType::body_bold)));
}

// A protected household has its warning where others have their name.
std::string heading_of(const Sheet& sheet, const Candidate& candidate) {
  return candidate.covered ? sheet.say("protection.name_hidden") : sheet.say.called(candidate.record.called);
}
ui::TextLook on_shield(const Sheet& sheet, const Candidate& candidate, ui::TextLook look) {
  if (candidate.covered) look.colour = sheet.ui.colours().white;
  return look;
}
void draw_shield(const Sheet& sheet, const ui::Rect& head) {
  sheet.ui.canvas().fill(head, sheet.ui.colours().ink, sheet.px(18));
}

float head_height(const Sheet& sheet, std::span<const Candidate> candidates, const Columns& columns) {
  float high = sheet.px(32);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const auto called = heading_of(sheet, candidates[i]);
    const float wide = cell_width(sheet, columns.candidates[i]);
    high = std::max(high, sheet.ui.measure(called, called_look(sheet, called, wide), wide).h);
  }
  return std::ceil(high) + sheet.px(80);
}

// With paging buttons beside the rows the columns are narrower, and heads and feet with them.
enum class Paging { none, beside };
struct Places {
  ui::Rect new_case, table;
  Columns columns;
  float head;
};
Places places_in(const Sheet& sheet, const ui::Rect& area, std::span<const Candidate> candidates, Paging paging) {
  const bool tight = paging == Paging::beside;
  const float share = candidates.empty() ? 0.5F : candidates.size() == 1 ? 0.36F : tight ? 0.22F : 0.26F;
  Places out{};
  out.new_case = area.right_part(std::round(area.w * share));
  out.table = area.without_right(out.new_case.w + sheet.px(column_gap));
  const float strip = tight ? sheet.ui.theme().target() + sheet.ui.theme().gap() : 0;
  out.columns = columns_in(sheet, out.table.without_right(strip), candidates.size());
  out.head = head_height(sheet, candidates, out.columns);
  return out;
}

// ---- what stands in them ----

struct VerdictLook {
  char32_t icon;
  ui::Colour colour;
  std::string_view key;
};
VerdictLook look_of(const Sheet& sheet, domain::Verdict verdict) {
  const auto& p = sheet.ui.colours();
  switch (verdict) {
    case domain::Verdict::same: return {ui::icon::check_circle, p.asagi_deep, "compare.same"};
    case domain::Verdict::near: return {ui::icon::info, p.honey_text, "compare.near"};
    case domain::Verdict::differs: return {ui::icon::close, p.akane, "compare.differs"};
    case domain::Verdict::unknown: break;
  }
  return {ui::icon::none, p.ink2, "compare.unknown"};
}

void draw_cell(const Sheet& sheet, std::string_view id, const ui::Rect& rect, const std::string& value,
               domain::Verdict verdict) {
  const auto seen = look_of(sheet, verdict);
  const auto words = sheet.say(seen.key);
  const float line = sheet.px(small_line);
  const auto inside = rect.shrunk(sheet.px(cell_pad));
  const bool fits = sheet.ui.words(inside.without_bottom(line), value, value_look(sheet, verdict));
  if (seen.icon != ui::icon::none) {
    auto look = sheet.look(ui::DeskType::small, seen.colour);
    look.bold = true;
    look.most_lines = 1;
    look.middle = true;
    const float wide = sheet.ui.measure(words, look).w;
    const auto foot = inside.bottom_part(line);
    const float x = std::round(foot.centre().x - (wide + sheet.px(26)) / 2);
    sheet.ui.icon(seen.icon, {x + sheet.px(9), foot.centre().y}, sheet.icon(19), seen.colour);
    sheet.ui.words({x + sheet.px(24), foot.y, wide + sheet.px(6), foot.h}, words, look);
  }
  ui::Target target;
  target.id = id;
  target.rect = rect;
  target.role = ui::Role::text;
  target.label = value;
  target.value = words;
  target.clipped = !fits;
  sheet.ui.show(std::move(target));
}

void draw_rows(const Sheet& sheet, const ui::Rect& area, const std::vector<CompareRow>& rows, std::size_t first,
               float spare) {
  const auto columns = columns_in(sheet, area, rows.front().on_file.size());
  auto name = sheet.look(ui::DeskType::small, sheet.ui.colours().ink2);
  name.most_lines = 1;
  float y = area.y;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& row = rows[i];
    const float high = row_height(sheet, row, columns);
    sheet.ui.canvas().fill({area.x, std::round(y), area.w, sheet.px(2)}, sheet.ui.colours().sand2);
    y += spare / 2;
    const ui::Rect said{columns.names.x, y + sheet.px(cell_pad), columns.names.w, high - sheet.px(cell_pad)};
    sheet.ui.text("", said.top_part(sheet.px(small_line)), row.name, name);
    sheet.ui.text("", said.without_top(sheet.px(small_line)), row.arrived, whole(sheet.look(ui::DeskType::body)));
    for (std::size_t c = 0; c < columns.candidates.size(); ++c) {
      const auto& column = columns.candidates[c];
      draw_cell(sheet, "candidate." + std::to_string(first + c) + ".field." + std::to_string(i),
                {column.x, y, column.w, high}, row.on_file[c], row.verdicts[c]);
    }
    y += high + spare / 2;
  }
}

bool foot_button(const Sheet& sheet, std::string_view id, const ui::Rect& column, std::string_view key) {
  const auto label = sheet.say(key);
  const float high = sheet.px(button_high);
  return ui::desk_button(sheet.ui, id, {column.x, column.bottom() - high - sheet.px(14), column.w, high},
                         {.kind = ui::ButtonKind::secondary, .label = label});
}

void draw_candidate(const Sheet& sheet, const Candidate& candidate, std::size_t index, const ui::Rect& column,
                    float head) {
  const auto id = "candidate." + std::to_string(index);
  sheet.ui.canvas().fill(column, sheet.ui.colours().white, sheet.px(18));
  auto no = centred(sheet.look(ui::DeskType::small, sheet.ui.colours().ink2));
  no.most_lines = 1;
  no.least = 0.7F;
  auto same = centred(sheet.look(ui::DeskType::body_bold));
  same.most_lines = 1;
  const auto inside = column.top_part(head).shrunk(sheet.px(cell_pad), 0);
  const auto called = heading_of(sheet, candidate);
  if (candidate.covered) draw_shield(sheet, column.top_part(head));
  sheet.ui.text(id + ".called", inside.without_top(sheet.px(14)).without_bottom(sheet.px(62)), called,
                on_shield(sheet, candidate, called_look(sheet, called, inside.w)));
  sheet.ui.text(id + ".no", {inside.x, inside.bottom() - sheet.px(62), inside.w, sheet.px(24)},
                sheet.say("case.no", {{"no", candidate.case_no}}), on_shield(sheet, candidate, no));
  sheet.ui.text(id + ".same", {inside.x, inside.bottom() - sheet.px(36), inside.w, sheet.px(28)},
                sheet.say(candidate.rank == domain::Rank::likely ? "rank.likely" : "rank.possible") + "　" +
                    sheet.say.count("compare.fields", static_cast<std::size_t>(candidate.same)),
                on_shield(sheet, candidate, same));
  if (candidate.covered) {
    if (foot_button(sheet, id + ".uncover", column.shrunk(sheet.px(8), 0), "protection.pass_short")) {
      sheet.ask(Uncover{candidate.case_id});
    }
    return;
  }
  if (foot_button(sheet, id + ".accept", column.shrunk(sheet.px(8), 0), "arrived.accept")) {
    sheet.ask(AcceptCase{candidate.case_id});
  }
}

// Closed until the officer asks for them: opening it is a reading.
void draw_possible(const Sheet& sheet, const ui::Rect& inside, std::size_t count) {
  auto title = sheet.look(ui::DeskType::body_bold);
  title.most_lines = 1;
  title.least = 0.7F;
  auto text = sheet.look(ui::DeskType::small, sheet.ui.colours().ink2);
  text.most_lines = 4;
  sheet.ui.text("possible.title", inside.top_part(sheet.px(28)), sheet.say.count("possible.title", count), title);
  sheet.ui.text("possible.why", inside.without_top(sheet.px(30)).without_bottom(sheet.px(52)),
                sheet.say("possible.why"), text);
  const auto label = sheet.say.count("possible.show", count);
  if (ui::desk_button(sheet.ui, "possible.show", inside.bottom_part(sheet.px(44)),
                      {.kind = ui::ButtonKind::quiet, .label = label})) {
    sheet.ask(ShowPossible{});
  }
}

void draw_new_case(const Sheet& sheet, const ui::Rect& column, bool alone) {
  constexpr float possible_high = 176;
  sheet.ui.canvas().fill(column, sheet.ui.colours().sand, sheet.px(18));
  auto title = centred(sheet.look(ui::DeskType::heading));
  title.most_lines = 1;
  title.least = 0.7F;
  auto text = sheet.look(ui::DeskType::body);
  text.most_lines = 12;
  const auto inside = column.shrunk(sheet.px(14), 0);
  const auto& all = sheet.model.arrived->candidates;
  const auto closed = sheet.model.shows_possible ? 0 : all.size() - likely_in(all);
  const float foot = sheet.px(foot_high + (closed > 0 ? possible_high : 0));
  sheet.ui.text("arrived.new.title", {inside.x, inside.y + sheet.px(14), inside.w, sheet.px(32)},
                sheet.say("arrived.new_title"), title);
  sheet.ui.text("arrived.new.why", inside.without_top(sheet.px(64)).without_bottom(foot),
                sheet.say(alone ? "arrived.new_alone" : "arrived.new_why"), text);
  if (closed > 0) {
    draw_possible(sheet, inside.bottom_part(foot).without_bottom(sheet.px(foot_high)), closed);
  }
  if (foot_button(sheet, "arrived.new", column.shrunk(sheet.px(8), 0), "arrived.new")) sheet.ask(AcceptNew{});
}

std::size_t seen_in_all(const Model& model) {
  const auto& all = model.arrived->candidates;
  return model.shows_possible ? all.size() : likely_in(all);
}

void draw_paging(const Sheet& sheet, const ui::Rect& row) {
  const auto all = seen_in_all(sheet.model);
  if (all <= candidates_a_page) return;
  const float wide = sheet.px(132);
  const auto turn = [&](std::string_view id, float x, bool back, bool possible) {
    const auto label = sheet.say(id);
    if (ui::desk_button(sheet.ui, id, {x, row.y, wide, sheet.px(40)},
                        {.kind = ui::ButtonKind::quiet,
                         .label = label,
                         .icon = back ? ui::icon::chevron_left : ui::icon::none,
                         .icon_after = back ? ui::icon::none : ui::icon::chevron_right,
                         .readiness = possible ? ui::Readiness::ready : ui::Readiness::off})) {
      sheet.ask(TurnCandidates{back ? -1 : 1});
    }
  };
  const auto first = sheet.model.first_candidate;
  turn("candidates.prev", row.right() - 2 * wide - sheet.px(column_gap), true, first > 0);
  turn("candidates.next", row.right() - wide, false, first + candidates_a_page < all);
}

void draw_heading(const Sheet& sheet, const ui::Rect& row, bool any) {
  auto title = sheet.look(ui::DeskType::heading);
  title.most_lines = 1;
  title.middle = true;
  const bool paged = seen_in_all(sheet.model) > candidates_a_page;
  sheet.ui.text("compare.title", row.without_right(paged ? sheet.px(290) : 0),
                sheet.say(any ? "compare.title" : "compare.title_none"), title);
  draw_paging(sheet, row);
}

}  // namespace

void draw_compare(const Sheet& sheet, const ui::Rect& area) {
  const auto& all = sheet.model.arrived->candidates;
  const auto first = sheet.model.first_candidate;
  // Two at a time, so that each can be compared and not only skimmed.
  const auto candidates = seen_candidates(all, sheet.model.shows_possible, first);
  draw_heading(sheet, area.top_part(sheet.px(40)), !candidates.empty());
  const auto place = area.without_top(sheet.px(50));
  const auto rows = rows_for(sheet, candidates);
  const auto height = [&](const Places& p, float width) {
    const auto columns = columns_in(sheet, p.table.left_part(width), candidates.size());
    float high = 0;
    for (const auto& row : rows) high += row_height(sheet, row, columns);
    return high;
  };
  auto p = places_in(sheet, place, candidates, Paging::none);
  const float foot = sheet.px(foot_high);
  if (height(p, p.table.w) > p.table.h - p.head - foot) p = places_in(sheet, place, candidates, Paging::beside);
  auto hint = sheet.look(ui::DeskType::small, sheet.ui.colours().ink2);
  hint.most_lines = 5;
  sheet.ui.text("compare.hint",
                p.columns.names.top_part(p.head).without_top(sheet.px(14)).without_right(sheet.px(column_gap)),
                sheet.say("compare.hint"), hint);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    draw_candidate(sheet, candidates[i], first + i, p.columns.candidates[i], p.head);
  }
  const float left_over = p.table.h - p.head - foot - height(p, p.table.w);
  const float spare = std::clamp(left_over / static_cast<float>(rows.size()), 0.0F, sheet.px(most_spare));
  scrolled(
      sheet, "compare", p.table.without_top(p.head).without_bottom(foot), [&](float width) { return height(p, width); },
      [&](const ui::Rect& rect) { draw_rows(sheet, rect, rows, first, spare); });
  if (foot_button(sheet, "arrived.decline", p.columns.names.without_right(sheet.px(8)), "arrived.decline")) {
    sheet.ask(AskDecline{});
  }
  draw_new_case(sheet, p.new_case, candidates.empty());
}

}  // namespace tsunagu::ward::inbox
