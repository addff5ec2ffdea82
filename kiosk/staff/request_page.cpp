// One request, whole: the staff's own view, where topics have their names. And the pages on which staff write.
#include <algorithm>

#include "kiosk/page/request_words.h"
#include "kiosk/page/typing.h"
#include "kiosk/staff/lines_of_page.h"
#include "kiosk/staff/pages.h"
#include "kiosk/staff/words_of_page.h"

namespace tsunagu::kiosk::staff {
namespace {

// When the ward answered last, and whom it names.
std::string answer_words(const Sheet& sheet, const RequestView& request) {
  const std::string day = sheet.say.dates().day(*request.receipt_day);
  return request.contact_role.empty()
             ? day
             : day + "\n" + sheet.say("slip.contact", {{"role", sheet.say(request.contact_role)}});
}

std::vector<StaffLine> lines_of(const Sheet& sheet, const RequestView& request) {
  const std::string unsaid = sheet.say("request.unsaid");
  const auto or_unsaid = [&](const std::string& words) { return words.empty() ? unsaid : words; };
  std::vector<StaffLine> out;
  const auto add = [&](const char* key, std::string value, bool typed) {
    const std::string id = std::string("request.") + key;
    out.push_back({id + ".value", sheet.say.small(sheet.say(id)), std::move(value), typed});
  };
  add("called", or_unsaid(request.detail.called), !request.detail.called.empty());
  add("topics", or_unsaid(sheet.say.list(topic_names(sheet, request.detail.topics, TopicsFor::staff))), false);
  add("words", or_unsaid(request.detail.words), !request.detail.words.empty());
  add("contact", contact_words(sheet, request.detail.contact), false);
  if (request.receipt_day) add("answer", answer_words(sheet, request), false);
  add("family", family_words(sheet, request.detail.children, request.detail.due), false);
  for (std::size_t i = 0; i < request.notes.size(); ++i) {
    const auto& note = request.notes[i];
    const std::string name = sheet.say("request.notes") + "  " + ago(sheet, note.at);
    out.push_back({"request.note." + std::to_string(i), sheet.say.small(name), note.text, true});
  }
  return out;
}

struct Spots {
  ui::Rect card;
  std::vector<ui::Rect> buttons;  // the last one is the bottom right
};

Spots places_of(const Sheet& sheet, const ui::PageLayout& l, int buttons) {
  Spots p;
  const float gap = sheet.theme().gap();
  if (is_tall(l)) {
    const float high = sheet.theme().target();
    const int rows = (buttons + 1) / 2;
    const float all = high * static_cast<float>(rows) + gap * static_cast<float>(rows - 1);
    const ui::Rect area = l.actions.bottom_part(l.actions.h).moved(0, 0);
    const ui::Rect grid{area.x, area.bottom() - all, area.w, all};
    for (int i = 0; i < buttons; ++i) {
      const int slot = i + (rows * 2 - buttons);  // an empty place comes first, the primary stays at the right
      p.buttons.push_back(ui::cell_of(grid, slot % 2, 2, slot / 2, rows, gap));
    }
    const float up = sheet.u(sheet.common.notice ? 0 : 82);
    p.card = {l.body.x, l.body.y - up, l.body.w, grid.y - sheet.u(18) - l.body.y + up};
    return p;
  }
  const ui::Rect body = ui::body_with_actions(l);
  const ui::Rect column = body.right_part(sheet.u(sheet.is_large() ? 400 : 350));
  const float high = sheet.theme().target();
  for (int i = 0; i < buttons; ++i) {
    const float y =
        column.bottom() - high * static_cast<float>(buttons - i) - gap * static_cast<float>(buttons - 1 - i);
    p.buttons.push_back({column.x, y, column.w, high});
  }
  p.card = body.without_right(column.w + gap);
  return p;
}

ui::TextLook state_look() {
  return {.role = ui::TypeRole::caption, .align = letters::Align::right, .most_lines = 1, .middle = true};
}

bool fits_beside(const Sheet& sheet, float width, std::string_view title, std::string_view state) {
  return sheet.ui.measure(title, title_look()).w + sheet.u(24) + sheet.ui.measure(state, state_look()).w <= width;
}

// What it is and how; how alone says enough where the state beside it needs the room.
std::string title_of(const Sheet& sheet, std::string_view state) {
  std::string title = sheet.say("request.title");
  if (!sheet.model.request) return title;
  const std::string how = how_words(sheet, sheet.model.request->row.how);
  const float width = ui::lay_out_page(sheet.theme(), sheet.ui.size()).title.w;
  return fits_beside(sheet, width, title + "  " + how, state) ? title + "  " + how : how;
}

}  // namespace

void draw_request(const Sheet& sheet) {
  const auto& request = sheet.model.request;
  const std::string state =
      request ? sheet.say.small(state_words(sheet, request->row.state) + "  " + ago(sheet, request->row.made_at)) : "";
  const std::string title = title_of(sheet, state);
  const ui::PageLayout layout = begin(sheet, {.title = title});
  if (!request) return;
  const bool ward = sheet.common.hub.can_hand_over;
  Spots p = places_of(sheet, layout, ward ? 4 : 3);
  if (!sheet.common.notice) {
    ui::TextLook look = state_look();
    look.colour = sheet.ui.colours().ink2;
    if (fits_beside(sheet, layout.title.w, title, state)) {
      sheet.ui.text("request.state", layout.title.top_part(sheet.u(72)), state, look);
    } else {
      look.align = letters::Align::left;
      const float high = sheet.ui.measure(state, look).h;
      const float top = std::max(p.card.y, title_bottom(sheet, layout) + sheet.u(2));
      sheet.ui.text("request.state", {p.card.x, top, p.card.w, high}, state, look);
      p.card = p.card.without_top(top - p.card.y + high + sheet.u(8));
    }
  }
  ui::card(sheet.ui, p.card);
  draw_staff_lines(sheet, "request", p.card.shrunk(sheet.u(sheet.is_large() ? 24 : 36), sheet.u(24)),
                   lines_of(sheet, *request));
  const auto button = [&](std::string_view id, std::size_t slot, ui::ButtonKind kind, char32_t icon) {
    return ui::button(sheet.ui, id, p.buttons[slot], {.kind = kind, .label = sheet.say(id), .icon = icon});
  };
  using Kind = ui::ButtonKind;
  if (button("request.close", 0, Kind::quiet, ui::icon::done)) sheet.ask(CloseRequest{});
  if (button("request.note", 1, Kind::secondary, ui::icon::edit)) sheet.ask(WriteNote{});
  if (button("request.talking", 2, Kind::secondary, ui::icon::forum)) sheet.ask(MarkTalking{});
  if (ward && button("request.ward", 3, Kind::primary, ui::icon::arrow_forward)) sheet.ask(HandToWard{});
}

void draw_close(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("close.title")});
  std::vector<ChoiceRow> rows;
  rows.push_back({"close.done", ui::icon::done, ui::Family::kaki, sheet.say("close.done_more"), EndRequest{}});
  rows.push_back(
      {"close.withdrawn", ui::icon::undo, ui::Family::sand, sheet.say("close.withdrawn_more"), WithdrawForParent{}});
  draw_choices(sheet, ui::body_with_actions(layout), std::move(rows));
}

void draw_note(const Sheet& sheet) {
  draw_keyboard_page(sheet,
                     {.title = sheet.say("note.title"), .entry = &sheet.model.note, .next = sheet.say("note.next")});
}

void draw_decision(const Sheet& sheet) {
  draw_keyboard_page(sheet, {.title = sheet.say("decision.title"),
                             .entry = &sheet.model.decision,
                             .next = sheet.say("decision.next"),
                             .short_title = sheet.say("decision.short")});
}

}  // namespace tsunagu::kiosk::staff
