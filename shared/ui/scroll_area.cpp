#include "shared/ui/scroll_area.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "shared/ui/shell_state.h"
#include "shared/ui/widgets.h"

namespace tsunagu::ui {
namespace {

constexpr float friction = 4.5F;     // a second
constexpr float slowest = 30.0F;     // pixels a second: stands still
constexpr float fastest = 6000.0F;   // pixels a second
constexpr float wheel_line = 60.0F;  // units

}  // namespace

void ScrollMotion::drag(float dy, float most) {
  offset = std::clamp(offset - dy, 0.0F, std::max(most, 0.0F));
  velocity = 0;
}

bool ScrollMotion::roll(Millis elapsed, float most) {
  if (velocity == 0) return false;
  const float seconds = std::min(static_cast<float>(elapsed.count()) / 1000.0F, 0.1F);
  const float before = offset;
  offset = std::clamp(offset + velocity * seconds, 0.0F, std::max(most, 0.0F));
  velocity = std::clamp(velocity, -fastest, fastest) * std::exp(-friction * seconds);
  const bool at_end = offset == before && seconds > 0;
  if (std::fabs(velocity) < slowest || at_end) velocity = 0;
  return velocity != 0;
}

namespace {

void follow_hand(Ui& ui, std::string_view id, ScrollKept& kept, const Rect& view, float most) {
  const HandTracker& hand = ui.state().hand;
  const bool ours = hand.scroll() == id;
  if (ours && hand.is_down() && !hand.is_dragging()) kept.motion.velocity = 0;
  if (ours && hand.dragged() != 0) kept.motion.drag(hand.dragged(), most);
  if (ours && hand.thrown() != 0 && ui.theme().options().motion == Motion::on) kept.motion.velocity = -hand.thrown();
  if (const auto& wheel = ui.state().wheel; wheel && view.contains(Point{wheel->x, wheel->y})) {
    kept.motion.drag(wheel->lines * ui.units(wheel_line), most);
  }
  if (kept.motion.roll(ui.now() - kept.at, most)) ui.draw_again();
  kept.motion.offset = std::clamp(kept.motion.offset, 0.0F, most);
  kept.at = ui.now();
}

// Whole rows at rest: where the view may begin, and how much of it is shown.
class RowStops {
 public:
  RowStops(std::vector<float> starts, float height, float view) : starts_(std::move(starts)), view_(view) {
    if (starts_.empty()) return;
    // So that the last rows are whole too, the end lies where a row begins.
    most_ = starts_.back();
    for (const float start : starts_) {
      if (height - start <= view_ + 1) {
        most_ = start;
        break;
      }
    }
    starts_.push_back(height);
  }
  [[nodiscard]] bool apply() const { return starts_.size() > 2; }
  [[nodiscard]] float most() const { return most_; }
  [[nodiscard]] float nearest(float offset) const {
    float best = 0;
    for (const float start : starts_) {
      if (start <= most_ && std::fabs(start - offset) < std::fabs(best - offset)) best = start;
    }
    return best;
  }
  // The first row that is not whole in a view from `offset`; a row higher than the view is shown in part.
  [[nodiscard]] float end_of_view(float offset) const {
    float end = offset;
    for (const float start : starts_) {
      if (start <= offset + view_ + 1) end = std::max(end, start);
    }
    return end > offset ? end : offset + view_;
  }
  [[nodiscard]] float page_up(float offset) const {
    for (const float start : starts_) {
      if (offset - start <= view_ + 1) return std::min(start, offset);
    }
    return 0;
  }

 private:
  std::vector<float> starts_;
  float view_;
  float most_ = 0;
};

}  // namespace

void scroll_area(Ui& ui, std::string_view id, const Rect& rect, const HeightAt& height, const ScrollWords& words,
                 const std::function<void(const Rect& area)>& content, const RowsAt& rows) {
  ScrollKept& kept = ui.state().scrolls[std::string(id)];
  const float whole = height(rect.w);
  const bool scrolls = whole > rect.h + 1;
  const float column = scrolls ? ui.theme().target() + ui.theme().gap() : 0;
  Rect view = rect.without_right(column);
  const float high = scrolls ? height(view.w) : whole;
  const RowStops stops(scrolls && rows ? rows(view.w) : std::vector<float>{}, high, view.h);
  const float most = stops.apply() ? stops.most() : std::max(0.0F, high - view.h);
  follow_hand(ui, id, kept, view, most);
  const float page = view.h * 0.85F;
  float up = -page;
  float down = page;
  if (stops.apply()) {
    const bool rests = kept.motion.velocity == 0 && !(ui.state().hand.scroll() == id && ui.state().hand.is_dragging());
    if (rests) {
      kept.motion.offset = stops.nearest(kept.motion.offset);
      view.h = std::min(view.h, stops.end_of_view(kept.motion.offset) - kept.motion.offset);
    }
    up = stops.page_up(kept.motion.offset) - kept.motion.offset;
    down = stops.end_of_view(kept.motion.offset) - kept.motion.offset;
  }

  Target target;
  target.id = id;
  target.rect = view;
  target.role = Role::scroll;
  target.value = std::to_string(static_cast<int>(kept.motion.offset)) + "/" + std::to_string(static_cast<int>(most));
  ui.show(std::move(target));
  ui.state().clips.push_back(view);
  ui.canvas().push_clip(view);
  content({view.x, std::round(view.y - kept.motion.offset), view.w, std::max(high, view.h)});
  ui.canvas().pop_clip();
  ui.state().clips.pop_back();
  if (!scrolls) return;

  const Rect buttons = rect.right_part(ui.theme().target());
  const float h = std::min(ui.units(160), (buttons.h - ui.theme().gap()) / 2);
  if (icon_button(ui, std::string(id) + ".up", buttons.top_part(h), icon::keyboard_arrow_up, words.up,
                  kept.motion.offset > 0.5F ? Readiness::ready : Readiness::off)) {
    kept.motion.drag(-up, most);
    ui.draw_again();
  }
  if (icon_button(ui, std::string(id) + ".down", buttons.bottom_part(h), icon::keyboard_arrow_down, words.down,
                  kept.motion.offset < most - 0.5F ? Readiness::ready : Readiness::off)) {
    kept.motion.drag(-down, most);
    ui.draw_again();
  }
}

int paging_column(Ui& ui, std::string_view id, const Rect& rect, int page, int pages, const ScrollWords& words) {
  const float h = std::min(ui.units(160), (rect.h - ui.theme().gap()) / 2);
  int turn = 0;
  if (icon_button(ui, std::string(id) + ".up", rect.top_part(h), icon::keyboard_arrow_up, words.up,
                  page > 0 ? Readiness::ready : Readiness::off)) {
    turn = -1;
  }
  const Rect middle = rect.without_top(h).without_bottom(h);
  if (middle.h > ui.units(100)) {
    const TextLook number{.role = TypeRole::title, .align = letters::Align::centre, .most_lines = 1};
    TextLook of{.role = TypeRole::caption, .align = letters::Align::centre, .most_lines = 1};
    of.colour = ui.colours().ink2;
    const std::string all = "/ " + std::to_string(pages);
    const std::string current = std::to_string(page + 1);
    const std::array<Line, 2> lines{{{current, number}, {all, of}}};
    ui.stack(middle, lines, ui.units(8));
    Target target;
    target.id = std::string(id) + ".page";
    target.rect = middle;
    target.role = Role::status;
    target.label = current + " " + all;
    ui.show(std::move(target));
  }
  if (icon_button(ui, std::string(id) + ".down", rect.bottom_part(h), icon::keyboard_arrow_down, words.down,
                  page + 1 < pages ? Readiness::ready : Readiness::off)) {
    turn = 1;
  }
  return turn;
}

}  // namespace tsunagu::ui
