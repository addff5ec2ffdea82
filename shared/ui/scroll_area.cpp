#include "shared/ui/scroll_area.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "shared/ui/shell_state.h"
#include "shared/ui/widgets.h"

namespace tsunagu::ui {
namespace {

constexpr float kFriction = 4.5F;    // a second
constexpr float kSlowest = 30.0F;    // pixels a second: stands still
constexpr float kFastest = 6000.0F;  // pixels a second
constexpr float kWheelLine = 60.0F;  // units

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
  velocity = std::clamp(velocity, -kFastest, kFastest) * std::exp(-kFriction * seconds);
  const bool at_end = offset == before && seconds > 0;
  if (std::fabs(velocity) < kSlowest || at_end) velocity = 0;
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
    kept.motion.drag(wheel->lines * ui.units(kWheelLine), most);
  }
  if (kept.motion.roll(ui.now() - kept.at, most)) ui.draw_again();
  kept.motion.offset = std::clamp(kept.motion.offset, 0.0F, most);
  kept.at = ui.now();
}

}  // namespace

void scroll_area(Ui& ui, std::string_view id, const Rect& rect, const HeightAt& height, const ScrollWords& words,
                 const std::function<void(const Rect& area)>& content) {
  ScrollKept& kept = ui.state().scrolls[std::string(id)];
  const float whole = height(rect.w);
  const bool scrolls = whole > rect.h + 1;
  const float column = scrolls ? ui.theme().target() + ui.theme().gap() : 0;
  const Rect view = rect.without_right(column);
  const float high = scrolls ? height(view.w) : whole;
  const float most = std::max(0.0F, high - view.h);
  follow_hand(ui, id, kept, view, most);

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
  const float page = view.h * 0.85F;
  const float h = std::min(ui.units(160), (buttons.h - ui.theme().gap()) / 2);
  if (icon_button(ui, std::string(id) + ".up", buttons.top_part(h), icon::keyboard_arrow_up, words.up,
                  kept.motion.offset > 0.5F ? Readiness::ready : Readiness::off)) {
    kept.motion.drag(page, most);
    ui.draw_again();
  }
  if (icon_button(ui, std::string(id) + ".down", buttons.bottom_part(h), icon::keyboard_arrow_down, words.down,
                  kept.motion.offset < most - 0.5F ? Readiness::ready : Readiness::off)) {
    kept.motion.drag(-page, most);
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
    const TextLook number{.role = TypeRole::title, .align = Align::centre, .most_lines = 1};
    TextLook of{.role = TypeRole::caption, .align = Align::centre, .most_lines = 1};
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
