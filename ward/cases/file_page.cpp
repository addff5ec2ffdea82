#include <algorithm>
#include <array>
#include <cmath>

#include "ward/cases/pages.h"

namespace tsunagu::ward::cases {
namespace {

using What = TimelineEntry::What;

// The request that the buttons answer.
const CaseRequest* answering(const CaseView& view) {
  return view.answering < view.requests.size() ? &view.requests[view.answering] : nullptr;
}

// An entry in words; drawn at the hub's side of the cord or at the ward's.
struct Told {
  bool hub = false;
  std::string day;
  std::string title;
  std::string text;
};

std::string fields_in(const Sheet& sheet, const std::vector<domain::CaseField>& fields) {
  constexpr std::array<const char*, 10> keys{
      "",          "fact.called",   "person.kana", "fact.children", "fact.due", "fact.contact", "fact.number",
      "fact.area", "fact.language", "fact.hub"};
  std::vector<std::string> names;
  for (const auto field : fields) names.push_back(sheet.say(keys.at(static_cast<std::size_t>(field))));
  return sheet.say.list(names);
}

std::string changed(const Sheet& sheet, const TimelineEntry& entry) {
  const auto& say = sheet.say;
  const auto name = entry.change == "corrected" ? fields_in(sheet, entry.fields)
                    : entry.until               ? say.full_day(*entry.until)
                    : entry.name.empty()        ? say("family.unnamed")
                                                : entry.name;
  return say("change." + entry.change, {{"name", name}, {"no", std::to_string(entry.running_no)}});
}

Told told(const Sheet& sheet, const TimelineEntry& entry) {
  const auto& say = sheet.say;
  const bool at_the_hub = entry.what == What::asked || entry.what == What::withdrawn;
  Told out{at_the_hub, say.full_day(entry.at), {}, {}};
  const auto number = std::to_string(entry.running_no);
  switch (entry.what) {
    case What::asked:
      out.title = say("timeline.asked", {{"no", number}});
      if (entry.intake) {
        out.text = page::in_lines({say.topics(entry.intake->topics), entry.intake->words, entry.intake->wish,
                                   entry.intake->decision.empty()
                                       ? std::string{}
                                       : say("timeline.decision", {{"decision", entry.intake->decision}}),
                                   entry.device});
      } else {
        out.text = entry.device;
      }
      break;
    case What::taken_in:
      out.title = say("timeline.taken_in", {{"no", number}});
      out.text = page::in_lines({entry.new_case ? say("timeline.opened") : std::string{}, entry.by});
      break;
    case What::note:
      out.title = say("timeline.note");
      out.text = page::in_lines({entry.text, entry.by});
      break;
    case What::receipt:
      out.title = say(entry.receipt == domain::ReceiptState::closed ? "timeline.closed" : "timeline.contacted",
                      {{"no", number}});
      out.text = entry.by;
      break;
    case What::withdrawn:
      out.title = say("timeline.withdrawn", {{"no", number}});
      out.text = page::in_lines({entry.device, entry.by});
      break;
    case What::changed:
      out.title = changed(sheet, entry);
      out.text = page::in_lines({entry.text, entry.by});
      break;
  }
  if (entry.erased) out.text = say("timeline.erased");
  return out;
}

struct Looks {
  ui::TextLook day, title, text;
};
Looks looks_for(const Sheet& sheet, bool hub) {
  Looks looks{sheet.look(ui::DeskType::small, sheet.ui.colours().ink2), sheet.look(ui::DeskType::body_bold),
              sheet.look(ui::DeskType::body)};
  looks.day.most_lines = 1;
  looks.title.most_lines = 4;
  looks.title.least = 1;
  looks.text.most_lines = 60;
  looks.text.least = 1;
  looks.text.markup = letters::Markup::none;
  if (hub) looks.day.align = looks.title.align = looks.text.align = letters::Align::right;
  return looks;
}

constexpr float day_high = 24;
constexpr float title_least = 28;
constexpr float between = 30;

float side_width(const Sheet& sheet, float width) { return width / 2 - sheet.px(62); }

// From the top of an entry to where its text begins: day and title, however many lines that takes.
float text_top(const Sheet& sheet, const Told& entry, float side) {
  const auto looks = looks_for(sheet, entry.hub);
  const float title = std::ceil(sheet.ui.measure(entry.title, looks.title, side).h);
  return sheet.px(day_high) + std::max(sheet.px(title_least), title + sheet.px(4));
}

float height_of(const Sheet& sheet, const Told& entry, float width) {
  const auto looks = looks_for(sheet, entry.hub);
  const float side = side_width(sheet, width);
  const float text = entry.text.empty() ? 0 : sheet.ui.measure(entry.text, looks.text, side).h;
  return text_top(sheet, entry, side) + text + sheet.px(between);
}

void draw_entry(const Sheet& sheet, std::size_t index, const Told& entry, const ui::Rect& rect, bool newest) {
  const auto& p = sheet.ui.colours();
  const float cord = std::round(rect.centre().x);
  const float y = std::round(rect.y + sheet.px(day_high + 12));
  const auto thread = entry.hub ? ui::Thread::hub : ui::Thread::ward;
  const float scale = newest ? 0.8F : 1.0F;
  ui::draw_bead(sheet.ui.canvas(), sheet.ui.theme(), {cord, y}, thread, newest ? ui::Bead::next : ui::Bead::met,
                p.white, scale);
  const float reach = sheet.px(26);
  const float tick = sheet.px(16);
  const float from = entry.hub ? cord - reach - tick : cord + reach;
  sheet.ui.canvas().line({from, y}, {from + tick, y}, entry.hub ? p.kaki : p.asagi, sheet.px(3));
  const auto looks = looks_for(sheet, entry.hub);
  const float wide = side_width(sheet, rect.w);
  const float x = entry.hub ? rect.x : cord + sheet.px(54);
  const auto id = "timeline." + std::to_string(index);
  sheet.ui.text(id + ".day", {x, rect.y, wide, sheet.px(day_high)}, entry.day, looks.day);
  const float top = text_top(sheet, entry, wide);
  const float day = sheet.px(day_high);
  sheet.ui.text(id, {x, rect.y + day, wide, top - day}, entry.title, looks.title);
  if (entry.text.empty()) return;
  sheet.ui.text(id + ".text", {x, rect.y + top, wide, rect.h - top}, entry.text, looks.text);
}

void draw_timeline(const Sheet& sheet, const ui::Rect& card) {
  ui::desk_card(sheet.ui, card, sheet.say("case.timeline"));
  const auto& p = sheet.ui.colours();
  std::vector<Told> entries;
  for (const auto& entry : sheet.model.open_case->timeline) entries.push_back(told(sheet, entry));
  const ui::Rect place{card.x + sheet.px(20), card.y + sheet.px(104), card.w - sheet.px(40), card.h - sheet.px(116)};
  const float wide = place.w;
  const auto height = [&](float width) {
    float high = sheet.px(16);
    for (const auto& entry : entries) high += height_of(sheet, entry, width);
    return high;
  };
  // Whose side is whose stands over the cord, where the entries begin.
  const bool scrolls = height(wide) > place.h;
  const float cord = place.x + (wide - (scrolls ? sheet.ui.theme().target() + sheet.ui.theme().gap() : 0)) / 2;
  const auto hub = sheet.say("timeline.hub_side");
  const auto ward = sheet.say("timeline.ward_side");
  auto tag_look = sheet.look(ui::DeskType::small);
  tag_look.bold = true;
  const float hub_wide = sheet.ui.measure(hub, tag_look).w + sheet.px(24);
  ui::tag(sheet.ui, "timeline.hub", {cord - sheet.px(40) - hub_wide, card.y + sheet.px(62)}, hub, p.kaki_tint,
          p.kaki_deep);
  ui::tag(sheet.ui, "timeline.ward", {cord + sheet.px(40), card.y + sheet.px(62)}, ward, p.asagi_tint, p.asagi_deep);

  scrolled(sheet, "case.timeline", place, height, [&](const ui::Rect& area) {
    ui::draw_cord_down(sheet.ui.canvas(), sheet.ui.theme(),
                       {.x0 = area.y - sheet.px(20),
                        .x1 = area.bottom() + sheet.px(20),
                        .y = std::round(area.centre().x),
                        .amplitude = sheet.px(13),
                        .pitch = sheet.px(110),
                        .first_crossing = sheet.px(56),
                        .width = sheet.px(5),
                        .now_x = area.bottom() + sheet.px(400)});
    float y = area.y + sheet.px(8);
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const float high = height_of(sheet, entries[i], area.w);
      draw_entry(sheet, i, entries[i], {area.x, y, area.w, high - sheet.px(between)}, i == 0);
      y += high;
    }
  });
}

std::vector<page::LabelledLine> record_lines(const Sheet& sheet, const domain::CaseRecord& record) {
  const auto& say = sheet.say;
  std::vector<page::LabelledLine> out;
  const auto add = [&](std::string_view key, std::string value) {
    if (!value.empty()) out.push_back({say(key), std::move(value), false});
  };
  add("person.kana", record.kana);
  add("fact.children", page::in_lines(say.children(record.children, sheet.common.now)));
  if (record.due) add("fact.due", say.due(*record.due));
  add("fact.contact", say.contact(record.contact));
  add("fact.number", record.member_number);
  add("fact.language", record.language.empty() ? std::string{} : say.language(record.language));
  add("fact.hub", record.hub);
  return out;
}

// Wish and decision are the parent's own, both on honey.
void draw_own_words(const Sheet& sheet, std::string_view id, std::string_view key, const std::string& words,
                    ui::Rect& rest) {
  if (words.empty()) return;
  auto look = sheet.look(ui::DeskType::body);
  look.most_lines = 4;
  look.markup = letters::Markup::none;
  const float wide = rest.w - sheet.px(36);
  const float text = std::min(sheet.ui.measure(words, look, wide).h, sheet.px(108));
  const ui::Rect plate = rest.top_part(text + sheet.px(48));
  sheet.ui.canvas().fill(plate, sheet.ui.colours().honey_tint, sheet.px(14));
  auto name = sheet.look(ui::DeskType::small, sheet.ui.colours().ink2);
  name.most_lines = 1;
  sheet.ui.text("", {plate.x + sheet.px(18), plate.y + sheet.px(10), wide, sheet.px(24)}, sheet.say(key), name);
  sheet.ui.text(id, {plate.x + sheet.px(18), plate.y + sheet.px(34), wide, text + sheet.px(4)}, words, look);
  rest = rest.without_top(plate.h + sheet.px(12));
}

void draw_record(const Sheet& sheet, const ui::Rect& card) {
  const auto& view = *sheet.model.open_case;
  ui::desk_card(sheet.ui, card, sheet.say("case.record"));
  ui::Rect rest{card.x + sheet.px(24), card.y + sheet.px(62), card.w - sheet.px(44), card.h - sheet.px(76)};
  const auto* request = answering(view);
  if (request != nullptr && request->detail) {
    draw_own_words(sheet, "case.wish", "fact.wish", request->detail->wish, rest);
    draw_own_words(sheet, "case.decision", "fact.decision", request->detail->decision, rest);
  }
  scrolled_lines(sheet, "case.record", rest, record_lines(sheet, view.row.record));
}

void draw_note(const Sheet& sheet, const ui::Rect& card) {
  ui::desk_card(sheet.ui, card, sheet.say("case.note_title"));
  const auto inside = card.shrunk(sheet.px(24), 0);
  const float button = sheet.px(120);
  const float y = card.y + sheet.px(60);
  const auto placeholder = sheet.say("case.note_hint");
  const bool entered =
      entry_field(sheet, "case.note", {inside.x, y, inside.w - button - sheet.px(12), sheet.px(50)}, sheet.model.note,
                  {.placeholder = placeholder, .icon = ui::icon::edit, .limit = 1000});
  const auto label = sheet.say("case.note_add");
  const bool pressed =
      ui::desk_button(sheet.ui, "case.note.add", {inside.right() - button, y, button, sheet.px(50)}, {.label = label});
  if (entered || pressed) sheet.ask(AddNote{});
}

// Which request is answered; with several of them, the way to the others.
void draw_answered(const Sheet& sheet, const ui::Rect& card, const CaseRequest& request) {
  const auto& view = *sheet.model.open_case;
  if (view.requests.size() < 2) return ui::desk_card(sheet.ui, card, sheet.say("case.answer"));
  ui::desk_card(sheet.ui, card);
  const auto head = card.shrunk(sheet.px(24), 0).top_part(sheet.px(52)).without_top(sheet.px(8));
  const float wide = sheet.px(160);
  auto title = sheet.look(ui::DeskType::heading);
  title.most_lines = 1;
  title.middle = true;
  sheet.ui.text("case.answered", head.without_right(wide + sheet.px(8)),
                sheet.say("case.answer_to", {{"no", std::to_string(request.running_no)}}), title);
  const auto label = sheet.say("case.next_request");
  if (ui::desk_button(sheet.ui, "case.next_request", head.right_part(wide),
                      {.kind = ui::ButtonKind::quiet, .label = label, .icon_after = ui::icon::chevron_right})) {
    sheet.ask(ChooseRequest{view.requests[(view.answering + 1) % view.requests.size()].request_id});
  }
}

void draw_answer(const Sheet& sheet, const ui::Rect& card, const CaseRequest& request) {
  using domain::ReceiptState;
  draw_answered(sheet, card, request);
  const auto row = card.shrunk(sheet.px(24), 0);
  const float y = card.y + sheet.px(58);
  const auto now = request.state;
  struct Choice {
    std::string_view id, key;
    ReceiptState state;
    char32_t icon;
  };
  const std::array<Choice, 3> choices{
      {{"case.receipt", "case.receipt", now, ui::icon::qr_code_2},
       {"case.contacted", "case.contacted", ReceiptState::contacted, ui::icon::phone_in_talk},
       {"case.closed", "case.closed", ReceiptState::closed, ui::icon::done}}};
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const auto& choice = choices[i];
    const bool taken_back = request.withdrawn && choice.state == ReceiptState::contacted;
    const bool past = i > 0 && (taken_back || static_cast<int>(choice.state) <= static_cast<int>(now));
    const auto label = sheet.say(choice.key);
    const auto place = ui::column_of({row.x, y, row.w, sheet.px(52)}, static_cast<int>(i), 3, sheet.px(10));
    if (ui::desk_button(sheet.ui, choice.id, place,
                        {.kind = ui::ButtonKind::secondary,
                         .label = label,
                         .icon = choice.icon,
                         .readiness = past ? ui::Readiness::off : ui::Readiness::ready})) {
      sheet.ask(MakeReceipt{choice.state});
    }
  }
}

void draw_tags(const Sheet& sheet, const ui::Rect& row) {
  const auto& view = *sheet.model.open_case;
  const auto& p = sheet.ui.colours();
  float x = row.x;
  const auto add = [&](std::string_view id, const std::string& words, ui::Colour ground, ui::Colour ink) {
    x += ui::tag(sheet.ui, id, {x, row.y}, words, ground, ink) + sheet.px(10);
  };
  add("case.no", sheet.say("case.no", {{"no", view.row.case_no}}), p.sand, p.ink);
  if (view.row.protected_until) add("case.protected", sheet.say("protection.mark"), p.ink, p.white);
  if (const auto* pregnancy = view.family.expected()) {
    add("case.pregnant", pregnancy->due ? sheet.say.due(*pregnancy->due) : sheet.say("pregnancy.goes_on"), p.honey_tint,
        p.honey_text);
  }
  if (!view.row.record.hub.empty()) add("case.hub", view.row.record.hub, p.kaki_tint, p.kaki_deep);
  if (const auto* request = answering(view)) {
    const bool closed = request->state == domain::ReceiptState::closed;
    const auto key = closed                                              ? "receipt.closed"
                     : request->state == domain::ReceiptState::contacted ? "receipt.contacted"
                                                                         : "receipt.received";
    if (request->withdrawn) add("case.withdrawn", sheet.say("case.withdrawn"), p.sand, p.ink);
    add("case.state", sheet.say(key), closed ? p.asagi_tint : p.honey_tint, closed ? p.asagi_deep : p.honey_text);
  }
}

// Nothing of the household stands here before the officer has passed it.
void draw_warning(const Sheet& sheet, const CaseView& view) {
  const auto body = begin_sheet(sheet, sheet.say("protection.name_hidden"), "cases");
  const auto& p = sheet.ui.colours();
  const auto plate = body.top_part(sheet.px(240)).left_part(std::min(body.w, sheet.px(860)));
  sheet.ui.canvas().fill(plate, p.ink, sheet.px(20));
  sheet.ui.icon(ui::icon::shield, {plate.x + sheet.px(48), plate.y + sheet.px(52)}, sheet.icon(34), p.white);
  auto title = sheet.look(ui::DeskType::title, p.white);
  title.most_lines = 1;
  auto text = sheet.look(ui::DeskType::body, p.white);
  text.most_lines = 4;
  const auto inside = plate.shrunk(sheet.px(84), sheet.px(28));
  sheet.ui.text("case.warning", inside.top_part(sheet.px(46)), sheet.say("protection.warning"), title);
  sheet.ui.text("case.warning.how", inside.without_top(sheet.px(56)).top_part(sheet.px(84)),
                sheet.say("protection.how", {{"day", sheet.say.full_day(*view.row.protected_until)}}), text);
  const auto label = sheet.say("protection.pass");
  if (ui::desk_button(sheet.ui, "case.uncover", {plate.x, plate.bottom() + sheet.px(20), sheet.px(380), sheet.px(54)},
                      {.kind = ui::ButtonKind::secondary, .label = label, .icon = ui::icon::visibility})) {
    sheet.ask(Uncover{});
  }
}

}  // namespace

void draw_file(const Sheet& sheet) {
  const auto& view = *sheet.model.open_case;
  if (view.covered) return draw_warning(sheet, view);
  auto body = begin_sheet(sheet, sheet.say("case.of", {{"name", sheet.say.called(view.row.record.called)}}), "cases");
  draw_tags(sheet, body.top_part(sheet.px(28)));
  const auto family = sheet.say.count("case.family", view.family.members.size());
  if (ui::desk_button(sheet.ui, "case.family", body.top_part(sheet.px(44)).right_part(sheet.px(200)),
                      {.kind = ui::ButtonKind::secondary, .label = family, .icon = ui::icon::family})) {
    sheet.ask(page::Open{page::Room::people});
  }
  body = body.without_top(sheet.px(56));
  const float right = std::round(body.w * 0.42F);
  draw_timeline(sheet, body.without_right(right + sheet.px(16)));
  const auto column = body.right_part(right);
  const auto* request = answering(view);
  const float answer = request != nullptr ? sheet.px(130) : 0;
  const float note = sheet.px(130);
  const float below = note + answer + (answer > 0 ? sheet.px(16) : 0);
  draw_record(sheet, column.without_bottom(below + sheet.px(16)));
  draw_note(sheet, {column.x, column.bottom() - below, column.w, note});
  if (request != nullptr) draw_answer(sheet, column.bottom_part(answer), *request);
}

}  // namespace tsunagu::ward::cases
