#include "kiosk/page/sheet.h"

#include <algorithm>

#include "shared/ui/plate.h"

namespace tsunagu::kiosk::page {

void scrolled(const Frame& sheet, std::string_view id, const ui::Rect& area, const ui::HeightAt& height_at,
              const std::function<void(const ui::Rect& inside)>& draw, const ui::RowsAt& rows) {
  const std::string up = sheet.say("scroll.up");
  const std::string down = sheet.say("scroll.down");
  ui::scroll_area(sheet.ui, id, area, height_at, {.up = up, .down = down}, draw, rows);
}

void scrolled_rows(const Frame& sheet, std::string_view id, const ui::Rect& area, const Rows& rows) {
  const auto height_at = [&](float width) {
    float sum = -rows.gap;
    for (std::size_t i = 0; i < rows.count; ++i) sum += rows.height(i, width) + rows.gap;
    return std::max(0.0F, sum);
  };
  const auto starts = [&](float width) {
    std::vector<float> out;
    float y = 0;
    for (std::size_t i = 0; i < rows.count; ++i) {
      out.push_back(y);
      y += rows.height(i, width) + rows.gap;
    }
    return out;
  };
  const auto draw = [&](const ui::Rect& inside) {
    float y = inside.y;
    for (std::size_t i = 0; i < rows.count; ++i) {
      const float high = rows.height(i, inside.w);
      rows.draw(i, {inside.x, y, inside.w, high});
      y += high + rows.gap;
    }
  };
  scrolled(sheet, id, area, height_at, draw, rows.whole ? ui::RowsAt(starts) : ui::RowsAt{});
}

ui::TextLook body_look() { return {.role = ui::TypeRole::body, .most_lines = 8, .least = 1.0F}; }
ui::TextLook title_look() { return {.role = ui::TypeRole::title, .most_lines = 2, .least = 0.75F}; }

letters::Wrap centred_wrap(const Frame& sheet) {
  return sheet.say.is_foreign() ? letters::Wrap::balanced : letters::Wrap::greedy;
}

namespace {

void answer_rail(const Frame& sheet, ui::RailChoice chosen) {
  switch (chosen) {
    case ui::RailChoice::none: return;
    case ui::RailChoice::language: return sheet.ask(Open{Door::languages});
    case ui::RailChoice::help: return sheet.ask(Open{Door::help});
    case ui::RailChoice::close: return sheet.ask(CloseNow{});
    case ui::RailChoice::display: return sheet.ask(Open{Door::display});
    case ui::RailChoice::back: return sheet.ask(Back{});
  }
}

}  // namespace

ui::PageLayout begin(const Frame& sheet, const Face& face) {
  const Say& say = sheet.say;
  const std::string language = say("rail.language");
  const std::string help = say("rail.help");
  const auto kind = !face.rail                  ? ui::RailKind::none
                    : sheet.side == Side::staff ? ui::RailKind::staff
                                                : ui::RailKind::visitor;
  const std::string close = say(sheet.side == Side::staff ? "rail.close_staff" : "rail.close");
  const std::string back = say("rail.back");
  const std::string display = say("rail.display");
  const std::string near = say("rail.near");
  const bool over_title = face.notice == NoticeAt::title && sheet.common.notice.has_value();
  std::string steps;
  if (face.steps) {
    steps = say("steps", {{"done", std::to_string(face.steps->done)}, {"count", std::to_string(face.steps->count)}});
  }
  ui::PageSpec spec{.id = sheet.name,
                    .title = over_title ? std::string_view{} : std::string_view{face.title},
                    .rail = {language, help, close, back, display, near},
                    .kind = kind,
                    .back = sheet.common.can_go_back,
                    .steps = face.steps,
                    .steps_label = steps};
  if (face.title.empty() || over_title) spec.steps_label = {};
  const ui::PageFrame frame = ui::begin_page(sheet.ui, spec);
  answer_rail(sheet, frame.chosen);
  if (over_title) {
    // Over the title and, when it is long, over the thread above it: nothing that can be pressed is there.
    const ui::Rect& title = frame.layout.title;
    const float top = frame.layout.page.y + sheet.u(4);
    draw_notice(sheet, {title.x, top, title.w, title.bottom() - sheet.u(8) - top});
  }
  return frame.layout;
}

float title_bottom(const Frame& sheet, const ui::PageLayout& layout) {
  if (const ui::Target* second = sheet.ui.registry().find("page.beneath")) return second->rect.bottom();
  const ui::Target* title = sheet.ui.registry().find("page.title");
  return title ? title->rect.bottom() : layout.title.bottom() - sheet.u(8);
}

std::string notice_words(const Frame& sheet) {
  return sheet.common.notice ? sheet.say(sheet.common.notice->key) : std::string{};
}

namespace {

constexpr float message_lead_units = 92;  // icon and its gap
constexpr float message_pad_units = 11;

ui::TextLook message_look(const Frame& sheet) {
  ui::TextLook look{.role = ui::TypeRole::body_bold, .most_lines = 5, .middle = true, .least = 0.75F};
  if (sheet.is_large()) {  // two lines of it have to stand where the title was
    look.em_units = 43;
    look.bold = true;
  }
  return look;
}

Message notice_of(const Frame& sheet) {
  const bool error = sheet.common.notice->kind != Notice::Kind::info;
  return {error ? ui::Family::akane : ui::Family::asagi, error ? ui::icon::error : ui::icon::info, notice_words(sheet)};
}

}  // namespace

float message_height(const Frame& sheet, const Message& message, float width) {
  const float room = width - sheet.u(message_lead_units + 24);
  const float words = sheet.ui.measure(message.words, message_look(sheet), room).h;
  return std::max(sheet.u(84), words + sheet.u(2 * message_pad_units) + sheet.theme().foot());
}

void draw_message(const Frame& sheet, std::string_view id, const ui::Rect& rect, const Message& message) {
  const float high = std::min(rect.h, message_height(sheet, message, rect.w));
  ui::PlateLook look = ui::family_plate(sheet.theme(), message.family);
  look.foot_height = sheet.theme().foot();
  look.radius = sheet.theme().radius_button();
  const ui::Rect face = ui::draw_plate(sheet.ui, rect.bottom_part(high), look, {});
  const auto& c = sheet.ui.colours();
  const ui::Colour ink = message.family == ui::Family::akane ? c.akane : c.ink;
  sheet.ui.icon(message.icon, {face.x + sheet.u(50), face.centre().y}, 50, ink);
  const float edge = sheet.theme().is_high_contrast() ? sheet.u(6) : 0;  // readings over the words keep off it
  const ui::Rect words = face.without_left(sheet.u(message_lead_units)).without_right(sheet.u(24)).shrunk(0, edge);
  sheet.ui.text(id, words, message.words, message_look(sheet));
}

float notice_height(const Frame& sheet, float width) {
  return sheet.common.notice ? message_height(sheet, notice_of(sheet), width) : 0;
}

void draw_notice(const Frame& sheet, const ui::Rect& rect) {
  if (sheet.common.notice) draw_message(sheet, "notice", rect, notice_of(sheet));
}

ui::Rect beside(const Frame& sheet, const ui::PageLayout& layout, const ui::Rect& button) {
  const float taken = button.w + sheet.theme().gap();
  return ui::without_near(sheet.theme(), layout.actions, std::min(taken, layout.actions.w));
}

namespace {

float width_for(const Frame& sheet, std::string_view label, bool has_icon) {
  const float words = sheet.ui.measure(label, {.role = ui::TypeRole::label, .most_lines = 1}).w;
  return words + sheet.u(has_icon ? 140 : 72);
}

}  // namespace

ui::Rect next_place(const Frame& sheet, const ui::PageLayout& layout, std::string_view label, Company company) {
  const float gap = sheet.theme().gap();
  if (is_tall(layout)) {
    if (company == Company::alone) return layout.actions;
    return ui::near_part(sheet.theme(), layout.actions, (layout.actions.w - gap) / 2);
  }
  const float most = company == Company::alone ? layout.actions.w : layout.actions.w * 0.6F;
  const float wanted = std::max(sheet.u(420), width_for(sheet, label, true));
  return ui::near_part(sheet.theme(), layout.actions, std::min(wanted, most));
}

void next_button(const Frame& sheet, const ui::Rect& rect, std::string_view label, char32_t icon_after) {
  if (ui::button(sheet.ui, "next", rect, {.label = label, .icon_after = icon_after})) sheet.ask(Next{});
}

bool other_button(const Frame& sheet, const ui::PageLayout& layout, const ui::Rect& primary, std::string_view id,
                  std::string_view label, ui::ButtonKind kind, char32_t icon) {
  const ui::Rect room = beside(sheet, layout, primary);
  const float wanted = std::max(sheet.u(300), width_for(sheet, label, icon != ui::icon::none));
  const float width = is_tall(layout) ? room.w : std::min(room.w, wanted);
  // Far from the primary, where nobody hits it by mistake; with one hand next to it, where it can be reached.
  const ui::Rect place =
      sheet.theme().is_one_handed() ? ui::near_part(sheet.theme(), room, width) : room.left_part(width);
  return ui::button(sheet.ui, id, place, {.kind = kind, .label = label, .icon = icon});
}

ui::Rect write(const Frame& sheet, std::string_view id, const ui::Rect& area, std::string_view words,
               const ui::TextLook& look, float gap_units) {
  if (words.empty()) return area;
  const ui::Rect taken = sheet.ui.text(id, area, words, look);
  return area.without_top(std::min(area.h, taken.h + sheet.u(gap_units)));
}

}  // namespace tsunagu::kiosk::page
