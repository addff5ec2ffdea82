#include <algorithm>
#include <array>
#include <cmath>

#include "shared/domain/matching.h"
#include "ward/screens/sheet.h"

namespace tsunagu::ward::screens {
namespace {

constexpr std::size_t shown_digits = 4;

// Enough of a number to compare by eye; the verdict beside it says whether the whole agrees.
std::string end_of_number(const std::string& number) {
  const auto key = domain::phone_key(number);
  if (key.size() <= shown_digits) return key;
  return "…" + key.substr(key.size() - shown_digits);
}

struct CompareRow {
  std::string name;
  std::string arrived;
  std::vector<std::string> on_file;  // one a candidate
  std::vector<domain::Verdict> verdicts;
};

std::vector<CompareRow> rows_for(const Sheet& sheet, std::span<const Candidate> candidates) {
  const auto& say = sheet.say;
  const auto& arrived = sheet.state.arrived->detail;
  const auto wanted = domain::household_of(arrived);
  const auto nicknames = [&](const std::vector<domain::Child>& children) {
    std::vector<std::string> out;
    for (const auto& child : children) out.push_back(child.nickname);
    return say.list(out);
  };
  std::vector<CompareRow> rows{
      {say("compare.name"), wanted.kana.empty() ? wanted.called : wanted.kana, {}, {}},
      {say("compare.births"), say.birth_months(wanted.children, wanted.due), {}, {}},
      {say("compare.nicknames"), nicknames(wanted.children), {}, {}},
      {say("compare.number"), wanted.member_number, {}, {}},
      {say("compare.phone"), end_of_number(wanted.phone), {}, {}},
  };
  for (const auto& candidate : candidates) {
    const auto known = domain::household_of(candidate.record);
    const auto& c = candidate.comparison;
    const std::array<std::string, 5> values{known.kana.empty() ? known.called : known.kana,
                                            say.birth_months(known.children, known.due), nicknames(known.children),
                                            known.member_number, end_of_number(known.phone)};
    const std::array<domain::Verdict, 5> verdicts{c.name, c.births, c.nicknames, c.member_number, c.phone};
    for (std::size_t i = 0; i < rows.size(); ++i) {
      rows[i].on_file.push_back(values[i]);
      rows[i].verdicts.push_back(verdicts[i]);
    }
  }
  return rows;
}

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
  auto value_look = sheet.look(verdict == domain::Verdict::same ? ui::DeskType::body_bold : ui::DeskType::body);
  value_look.align = ui::Align::centre;
  value_look.most_lines = 1;
  value_look.least = 0.7F;
  value_look.markup = ui::Markup::none;
  const auto shown = value.empty() ? sheet.say("compare.none") : value;
  const bool fits = sheet.ui.words({rect.x, rect.y + sheet.px(10), rect.w, sheet.px(28)}, shown, value_look);
  const auto words = sheet.say(seen.key);
  if (seen.icon != ui::icon::none) {
    auto look = sheet.look(ui::DeskType::small, seen.colour);
    look.bold = true;
    look.most_lines = 1;
    const float wide = sheet.ui.measure(words, look).w;
    const float x = std::round(rect.centre().x - (wide + sheet.px(26)) / 2);
    sheet.ui.icon(seen.icon, {x + sheet.px(9), rect.y + sheet.px(52)}, sheet.icon(19), seen.colour);
    sheet.ui.words({x + sheet.px(24), rect.y + sheet.px(41), wide + sheet.px(6), sheet.px(24)}, words, look);
  }
  ui::Target target;
  target.id = id;
  target.rect = rect;
  target.role = ui::Role::text;
  target.label = shown;
  target.value = words;
  target.clipped = !fits;
  sheet.ui.show(std::move(target));
}

struct Table {
  ui::Rect names;
  std::vector<ui::Rect> columns;  // candidates
  ui::Rect new_case;
  float head, row, first_row;
};

Table lay_out(const Sheet& sheet, const ui::Rect& area, std::size_t candidates, std::size_t rows) {
  Table t{};
  const float gap = sheet.px(10);
  const float names = area.w * (candidates > 0 ? 0.2F : 0.4F);
  t.names = area.left_part(names);
  const auto rest = area.without_left(names + gap);
  const int columns = static_cast<int>(candidates) + 1;
  for (int i = 0; i < columns - 1; ++i) t.columns.push_back(ui::column_of(rest, i, columns, gap));
  t.new_case = ui::column_of(rest, columns - 1, columns, gap);
  t.head = sheet.px(112);
  const float button = sheet.px(84);
  t.row = std::min(sheet.px(78), (area.h - t.head - button) / static_cast<float>(rows));
  t.first_row = area.y + t.head;
  return t;
}

void draw_candidate_head(const Sheet& sheet, const Candidate& candidate, std::size_t index, const ui::Rect& column) {
  const auto& say = sheet.say;
  const auto id = "candidate." + std::to_string(index);
  auto name = sheet.look(ui::DeskType::heading);
  name.align = ui::Align::centre;
  name.most_lines = 1;
  name.least = 0.6F;
  name.markup = ui::Markup::none;
  auto no = sheet.look(ui::DeskType::small, sheet.ui.colours().ink2);
  no.align = ui::Align::centre;
  no.most_lines = 1;
  no.least = 0.7F;
  auto same = sheet.look(ui::DeskType::body_bold);
  same.align = ui::Align::centre;
  same.most_lines = 1;
  const auto inside = column.shrunk(sheet.px(8), 0);
  sheet.ui.text(id + ".called", {inside.x, column.y + sheet.px(14), inside.w, sheet.px(32)},
                say.called(candidate.record.called), name);
  sheet.ui.text(id + ".no", {inside.x, column.y + sheet.px(48), inside.w, sheet.px(24)},
                say("case.no", {{"no", candidate.case_no}}), no);
  sheet.ui.text(id + ".same", {inside.x, column.y + sheet.px(74), inside.w, sheet.px(28)},
                say.count("compare.fields", static_cast<std::size_t>(candidate.same)), same);
}

void draw_columns(const Sheet& sheet, const Table& t, std::span<const Candidate> candidates, std::size_t first,
                  float bottom) {
  const auto& p = sheet.ui.colours();
  const float button = sheet.px(52);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const auto& column = t.columns[i];
    sheet.ui.canvas().fill(column, p.white, sheet.px(18));
    draw_candidate_head(sheet, candidates[i], first + i, column);
    const auto label = sheet.say("arrived.accept");
    if (ui::desk_button(sheet.ui, "candidate." + std::to_string(first + i) + ".accept",
                        {column.x + sheet.px(12), bottom - button - sheet.px(18), column.w - sheet.px(24), button},
                        {.kind = ui::ButtonKind::secondary, .label = label})) {
      sheet.ask(AcceptCase{candidates[i].case_id});
    }
  }
}

void draw_new_case(const Sheet& sheet, const ui::Rect& column, bool alone) {
  const auto& p = sheet.ui.colours();
  sheet.ui.canvas().fill(column, p.sand, sheet.px(18));
  auto title = sheet.look(ui::DeskType::heading);
  title.align = ui::Align::centre;
  title.most_lines = 1;
  title.least = 0.7F;
  auto text = sheet.look(ui::DeskType::body);
  text.most_lines = 10;
  text.least = 0.85F;
  sheet.ui.text("arrived.new.title",
                {column.x + sheet.px(8), column.y + sheet.px(14), column.w - sheet.px(16), sheet.px(32)},
                sheet.say("arrived.new_title"), title);
  sheet.ui.text("arrived.new.why",
                {column.x + sheet.px(18), column.y + sheet.px(64), column.w - sheet.px(36), column.h - sheet.px(150)},
                sheet.say(alone ? "arrived.new_alone" : "arrived.new_why"), text);
  const float button = sheet.px(52);
  const auto label = sheet.say("arrived.new");
  if (ui::desk_button(
          sheet.ui, "arrived.new",
          {column.x + sheet.px(12), column.bottom() - button - sheet.px(18), column.w - sheet.px(24), button},
          {.kind = ui::ButtonKind::secondary, .label = label})) {
    sheet.ask(AcceptNew{});
  }
}

void draw_rows(const Sheet& sheet, const Table& t, const std::vector<CompareRow>& rows, std::size_t first) {
  const auto& p = sheet.ui.colours();
  auto name_look = sheet.look(ui::DeskType::small, p.ink2);
  name_look.most_lines = 1;
  auto value_look = sheet.look(ui::DeskType::body);
  value_look.most_lines = 1;
  value_look.least = 0.65F;
  value_look.markup = ui::Markup::none;
  const float right = t.columns.empty() ? t.names.right() : t.columns.back().right();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const float y = std::round(t.first_row + static_cast<float>(i) * t.row);
    sheet.ui.canvas().fill({t.names.x, y, right - t.names.x, sheet.px(2)}, p.sand2);
    sheet.ui.text("", {t.names.x, y + sheet.px(10), t.names.w, sheet.px(24)}, rows[i].name, name_look);
    sheet.ui.text("", {t.names.x, y + sheet.px(36), t.names.w, sheet.px(28)},
                  rows[i].arrived.empty() ? sheet.say("compare.none") : rows[i].arrived, value_look);
    for (std::size_t c = 0; c < t.columns.size(); ++c) {
      draw_cell(sheet, "candidate." + std::to_string(first + c) + ".field." + std::to_string(i),
                {t.columns[c].x + sheet.px(8), y, t.columns[c].w - sheet.px(16), t.row}, rows[i].on_file[c],
                rows[i].verdicts[c]);
    }
  }
}

// Which of the candidates are seen: two at a time, so that each can be compared and not only skimmed.
std::span<const Candidate> shown_candidates(const State& state) {
  const auto& all = state.arrived->candidates;
  const auto first = std::min(state.first_candidate, all.size());
  return std::span(all).subspan(first, std::min(candidates_a_page, all.size() - first));
}

void draw_paging(const Sheet& sheet, const ui::Rect& row) {
  const auto& all = sheet.state.arrived->candidates;
  if (all.size() <= candidates_a_page) return;
  const float wide = sheet.px(132);
  const auto prev = sheet.say("candidates.prev");
  const auto next = sheet.say("candidates.next");
  const bool at_start = sheet.state.first_candidate == 0;
  const bool at_end = sheet.state.first_candidate + candidates_a_page >= all.size();
  if (ui::desk_button(sheet.ui, "candidates.prev", {row.right() - 2 * wide - sheet.px(10), row.y, wide, sheet.px(40)},
                      {.kind = ui::ButtonKind::quiet,
                       .label = prev,
                       .icon = ui::icon::chevron_left,
                       .readiness = at_start ? ui::Readiness::off : ui::Readiness::ready})) {
    sheet.ask(TurnCandidates{-1});
  }
  if (ui::desk_button(sheet.ui, "candidates.next", {row.right() - wide, row.y, wide, sheet.px(40)},
                      {.kind = ui::ButtonKind::quiet,
                       .label = next,
                       .icon_after = ui::icon::chevron_right,
                       .readiness = at_end ? ui::Readiness::off : ui::Readiness::ready})) {
    sheet.ask(TurnCandidates{1});
  }
}

void draw_compare(const Sheet& sheet, const ui::Rect& area) {
  const auto candidates = shown_candidates(sheet.state);
  auto title = sheet.look(ui::DeskType::heading);
  title.most_lines = 1;
  auto hint = sheet.look(ui::DeskType::small, sheet.ui.colours().ink2);
  hint.most_lines = 1;
  hint.least = 0.8F;
  const bool paged = sheet.state.arrived->candidates.size() > candidates_a_page;
  sheet.ui.text("compare.title", {area.x, area.y, area.w - (paged ? sheet.px(290) : 0), sheet.px(32)},
                sheet.say(candidates.empty() ? "compare.title_none" : "compare.title"), title);
  sheet.ui.text("compare.hint", {area.x, area.y + sheet.px(34), area.w, sheet.px(24)}, sheet.say("compare.hint"), hint);
  draw_paging(sheet, area);
  const auto rows = rows_for(sheet, candidates);
  const ui::Rect place = area.without_top(sheet.px(68));
  const auto table = lay_out(sheet, place, candidates.size(), rows.size());
  const auto first = std::min(sheet.state.first_candidate, sheet.state.arrived->candidates.size());
  draw_columns(sheet, table, candidates, first, place.bottom());
  draw_rows(sheet, table, rows, first);
  const auto label = sheet.say("arrived.decline");
  if (ui::desk_button(sheet.ui, "arrived.decline",
                      {table.names.x, place.bottom() - sheet.px(70), table.names.w - sheet.px(8), sheet.px(52)},
                      {.kind = ui::ButtonKind::secondary, .label = label})) {
    sheet.ask(Decline{});
  }
  draw_new_case(sheet, table.new_case, candidates.empty());
}

}  // namespace

void draw_arrived(const Sheet& sheet) {
  const auto& say = sheet.say;
  const auto& arrived = *sheet.state.arrived;
  auto body = begin_sheet(sheet, "arrived", say("scan.title"), "scan");
  const bool warned = arrived.for_review || arrived.may_be_forgotten;
  const auto names = check_names(say);
  const std::vector<std::string_view> checks(names.begin(), names.end());
  const auto headline = say(arrived.for_review         ? "arrived.review"
                            : arrived.may_be_forgotten ? "arrived.restored"
                                                       : "arrived.ready");
  const auto facts = say("arrived.from", {{"hub", arrived.hub},
                                          {"device", arrived.device},
                                          {"no", std::to_string(arrived.running_no)},
                                          {"day", say.day(arrived.issued)},
                                          {"time", say.time(arrived.issued)}});
  const auto passed = arrived.for_review         ? static_cast<int>(Check::signature)
                      : arrived.may_be_forgotten ? static_cast<int>(Check::first_time)
                                                 : static_cast<int>(checks.size());
  const float high = sheet.px(116);
  ui::verdict(sheet.ui, "verdict", body.top_part(high),
              {.tone = warned ? ui::Tone::today : ui::Tone::good,
               .icon = warned ? ui::icon::warning : ui::icon::check,
               .headline = headline,
               .facts = facts,
               .checks = checks,
               .passed = passed});
  body = body.without_top(high + sheet.px(18));
  const ui::Rect card = body.left_part(std::round(body.w * 0.33F));
  ui::desk_card(sheet.ui, card, say("arrived.request"));
  scrolled_facts(sheet, "arrived.request",
                 {card.x + sheet.px(24), card.y + sheet.px(64), card.w - sheet.px(44), card.h - sheet.px(80)},
                 facts_of(sheet, arrived.detail, sheet.state.now));
  draw_compare(sheet, body.without_left(card.w + sheet.px(26)));
}

}  // namespace tsunagu::ward::screens
