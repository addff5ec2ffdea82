#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "shared/ui/plate.h"
#include "shared/ui/widget_parts.h"
#include "shared/ui/widgets.h"

namespace tsunagu::ui {

namespace {
// Where a text that is being written stands, and where it ends.
struct Written {
  Rect line;
  float end = 0;
};

constexpr TextLook written_look(TypeRole role) {
  return {.role = role, .most_lines = 1, .middle = true, .bold = false, .least = 1.0F, .markup = letters::Markup::none};
}

// On one line, a little smaller before its beginning is out of sight; a text that is longer still runs out at the
// left, because what was typed last must be seen.
Written write_line(Ui& ui, const Rect& line, std::string_view words) {
  if (words.empty()) return {line, line.x};
  const float room = line.w - ui.units(16);
  TextLook look = written_look(TypeRole::title);
  float width = 0;
  for (const auto role : {TypeRole::title, TypeRole::label, TypeRole::body}) {
    look.role = role;
    width = ui.measure(words, look).w;
    if (width <= room) break;
  }
  const float x = width > room ? line.x + room - width : line.x;
  ui.canvas().push_clip(line);
  ui.words({x, line.y, width + ui.units(4), line.h}, words, look);
  ui.canvas().pop_clip();
  return {line, x + width};
}

// On two lines, the last of a longer text. None when one line is enough, or two have no room.
std::optional<Written> write_two_lines(Ui& ui, const Rect& box, std::string_view words) {
  const TextLook look = written_look(TypeRole::body);
  const float room = box.w - ui.units(16);
  if (ui.measure(words, look).w <= room) return std::nullopt;
  const auto lines = ui.lines(words, look, room);
  if (lines.size() < 2) return std::nullopt;
  const auto& last = lines.back();
  const auto& before = lines[lines.size() - 2];
  const Size size = ui.measure(last, look);
  const float high = std::max(size.h, ui.measure(before, look).h);
  if (2 * high > box.h) return std::nullopt;
  const Rect both{box.x, box.y + (box.h - 2 * high) / 2, box.w, 2 * high};
  const Rect line = both.bottom_part(high);
  ui.words(both.top_part(high), before, look);
  ui.words(line, last, look);
  return Written{line, line.x + size.w};
}
}  // namespace

void field(Ui& ui, std::string_view id, const Rect& rect, const FieldSpec& spec) {
  const Palette& p = ui.colours();
  const float radius = ui.theme().radius_button();
  ui.canvas().fill(rect, spec.wrong ? p.akane : p.ink, radius);
  const float edge = spec.wrong ? ui.units(6) : ui.theme().focus();
  ui.canvas().fill(rect.shrunk(edge), p.white, radius - edge);
  const Rect inside = rect.shrunk(ui.units(26), ui.units(8));
  // Once it is written, a long text matters more than its question; what is wrong with it matters more than the text.
  std::optional<Written> written;
  if (!spec.wrong) written = write_two_lines(ui, rect.shrunk(ui.units(26), edge), spec.value);
  bool fits = true;
  if (!written) {
    TextLook label{.role = TypeRole::caption, .most_lines = 1, .least = 0.7F};
    label.colour = p.ink2;
    // Where both have no room, what is written is what matters; the page's title says what it is.
    const float value_h = ui.units(ui.theme().is_large() ? 70 : 60);
    const bool has_label = !spec.label.empty() && ui.units(33) + value_h <= inside.h + ui.units(6);
    if (has_label) {
      Rect at{inside.x, inside.y + ui.units(4), inside.w, ui.units(31)};
      if (spec.wrong) {  // told by a sign too, not by the colour of the edge alone
        ui.icon(icon::error, {at.x + ui.units(15), at.centre().y}, 30, p.akane);
        at = at.without_left(ui.units(38));
        label.colour = p.akane;
      }
      fits = ui.words(at, spec.label, label);
    }
    written = write_line(ui, has_label ? inside.bottom_part(value_h) : inside, spec.value);
  }
  const Rect& line = written->line;
  if (spec.caret) {
    const float high = std::min(line.h, ui.units(48));
    ui.canvas().fill({std::round(written->end + ui.units(7)), line.centre().y - high / 2, ui.units(5), high}, p.kaki,
                     ui.units(2));
  }
  Target target = action_target(id, rect, Role::status, spec.label);
  target.value = spec.value;
  target.typed = true;
  target.clipped = !fits;
  ui.show(std::move(target));
}

void pin_dots(Ui& ui, std::string_view id, Point first, int typed, int length) {
  const Palette& p = ui.colours();
  for (int i = 0; i < length; ++i) {
    const Point at{first.x + static_cast<float>(i) * ui.units(66), first.y};
    if (i < typed) {
      ui.canvas().circle(at, ui.units(22), p.ai);
    } else {
      ui.canvas().circle(at, ui.units(22), p.line);
      ui.canvas().circle(at, ui.units(19), p.white);
    }
  }
  Target target = action_target(
      id, {first.x - ui.units(22), first.y - ui.units(22), ui.units(66) * static_cast<float>(length), ui.units(44)},
      Role::status, "");
  target.value = std::to_string(typed);
  ui.show(std::move(target));
}

float fact_line(Ui& ui, std::string_view id, const Rect& rect, char32_t code, std::string_view text,
                std::optional<Family> family) {
  const float lead = ui.units(family ? 96 : 62);
  const TextLook look{.role = TypeRole::body, .most_lines = 3, .least = 0.8F};
  const float least = ui.units(family ? 68 : 48);
  const Rect words = rect.without_left(lead);
  const Size size = ui.measure(text, look, words.w);
  const float height = std::max(least, std::min(rect.h, size.h));
  const Point centre{rect.x + ui.units(family ? 36 : 24), rect.y + least / 2};
  if (family) {
    draw_disc(ui, centre, ui.units(34), *family, code, 42);
  } else {
    ui.icon(code, centre, 42, ui.colours().asagi);
  }
  ui.text(id, {words.x, rect.y + std::max(0.0F, (least - size.h) / 2), words.w, height}, text, look);
  return height;
}

void pill(Ui& ui, std::string_view id, const Rect& rect, std::string_view text, Colour ground, Colour ink) {
  ui.canvas().fill(rect, ground, rect.h / 2);
  TextLook look{.role = TypeRole::caption,
                .align = letters::Align::centre,
                .most_lines = 1,
                .middle = true,
                .bold = true,
                .least = 0.7F};
  look.colour = ink;
  ui.text(id, rect.shrunk(ui.units(8), 0), text, look);
}

void figure(Ui& ui, std::string_view id, const Rect& rect, std::string_view name, std::string_view number,
            std::string_view unit) {
  TextLook caption{.role = TypeRole::caption, .most_lines = 1, .least = 0.8F};
  caption.colour = ui.colours().ink2;
  Target target = action_target(id, rect, Role::status, name);
  target.value = number;
  ui.show(std::move(target));
  bool fits = ui.words({rect.x, rect.y + ui.units(8), rect.w, ui.units(36)}, name, caption);
  const TextLook big{.role = TypeRole::display, .most_lines = 1, .least = 0.6F};
  const Rect at{rect.x, rect.y + ui.units(44), rect.w - ui.units(50), ui.units(80)};
  fits = ui.words(at, number, big) && fits;
  const float w = ui.fitted_width(at, number, big);
  // The name says what is counted: a unit that does not fit is left out.
  const TextLook small{.role = TypeRole::body, .most_lines = 1};
  const Rect behind{rect.x + w + ui.units(8), rect.y + ui.units(70), rect.right() - rect.x - w - ui.units(8),
                    ui.units(54)};
  const Size size = ui.measure(unit, small);
  if (size.w <= behind.w && size.h <= behind.h) fits = ui.words(behind, unit, small) && fits;
  note_fit(ui, fits);
}

}  // namespace tsunagu::ui
