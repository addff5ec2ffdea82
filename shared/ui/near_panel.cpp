#include "shared/ui/near_panel.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "shared/ui/keyboard_view.h"
#include "shared/ui/shell_state.h"
#include "shared/ui/widgets.h"

namespace tsunagu::ui {
namespace {

constexpr float inside_mm = 5;            // a finger does not strike the very edge
constexpr float key_pitch_mm = 14;        // where not all keys find room at once; 10.5 mm at least
constexpr float largest_pitch_mm = 22.5;  // of a keypad's
constexpr float key_gap_mm = 2;
constexpr float row_width = 640;  // units
constexpr float large_row_width = 760;
constexpr float field_units = 84;
constexpr float large_field_height = 96;

Rect touched(const Target& target) { return target.hit.value_or(target.visible); }

float reach_px(const Rect& rect, Hand hand, Size window) {
  const float across = hand == Hand::left ? rect.x : window.w - rect.right();
  const float up = window.h - rect.bottom();
  return std::hypot(std::max(0.0F, across), std::max(0.0F, up));
}

bool is_key(const Target& target) { return target.role == Role::key || target.id.starts_with("key."); }

bool is_brought(const Target& target) {
  if (!is_action(target.role) || target.role == Role::field || target.covered || target.visible.is_empty())
    return false;
  return !target.id.empty() && !target.id.starts_with("rail.") && target.id != "attract.near" &&
         (target.enabled || is_key(target));
}

bool is_far(const Target& target, const Theme& theme, Size window) {
  const Rect rect = touched(target);
  const float in = std::min(theme.mm(inside_mm), std::min(rect.w, rect.h) / 2);
  return reach_px(rect.shrunk(in), theme.options().hand, window) > theme.mm(thumb_swing_mm);
}

// Words that stand in the same line as the target: they tell apart what is called the same.
std::string words_beside(const Registry& registry, const Target& target) {
  for (const Target& other : registry.all()) {
    const bool words = other.role == Role::text || other.role == Role::heading;
    if (!words || other.covered || other.label.empty() || other.label == target.label) continue;
    const float middle = other.rect.centre().y;
    if (middle >= target.rect.y && middle < target.rect.bottom() && other.rect.x < target.rect.x) return other.label;
  }
  return {};
}

struct Far {
  std::string id;
  std::string label;
  bool on = false;
  bool repeats = false;
  bool held = false;
};

struct Collected {
  std::vector<Target> keys;
  std::vector<Far> rows;
};

// As soon as one thing is too far away all of the page comes, in its order: whoever chooses sees what there is to
// choose from, and 渡さない stands by 渡す.
Collected collect(const Ui& ui, const Registry& registry, const NearWords& words) {
  Collected all;
  std::map<std::string, int> named;
  bool any_far = false;
  for (const Target& target : registry.all()) {
    if (!is_brought(target)) continue;
    any_far = any_far || is_far(target, ui.theme(), ui.size());
    if (!is_key(target)) ++named[target.label];
  }
  for (const Target& target : registry.all()) {
    if (!any_far || !is_brought(target)) continue;
    if (is_key(target)) {
      all.keys.push_back(target);
      continue;
    }
    Far row{target.id, target.label, target.value == "on", target.repeats, target.held};
    const std::string beside = named[target.label] > 1 ? words_beside(registry, target) : std::string{};
    if (!beside.empty()) row.label = beside + " " + target.label;
    all.rows.push_back(std::move(row));
  }
  if (registry.find("rail.near")) all.rows.push_back({.id = "rail.display", .label = std::string(words.display)});
  return all;
}

// The corner in the hand's own lengths: `across` from its edge, `up` from the bottom.
class Corner {
 public:
  Corner(const Theme& theme, Size window, bool has_rail) : theme_(theme), window_(window) {
    const Rect rail = has_rail ? lay_out_page(theme, window).rail : Rect{};
    const bool beside = has_rail && shape_of(window) == Shape::landscape;
    across_ = theme.gap() + (beside ? rail.w : 0);
    up_ = theme.gap() + (beside ? 0 : rail.h);
  }
  [[nodiscard]] float across() const { return across_; }
  [[nodiscard]] float up() const { return up_; }
  [[nodiscard]] Rect place(float across, float up, float w, float h) const {
    const float x = theme_.options().hand == Hand::left ? across : window_.w - across - w;
    return {std::round(x), std::round(window_.h - up - h), std::round(w), std::round(h)};
  }
  // How far up the swing goes at this distance from the edge.
  [[nodiscard]] float height_at(float across) const {
    const float swing = theme_.mm(thumb_swing_mm);
    return across < swing ? std::sqrt(swing * swing - across * across) : 0;
  }
  // How far up its two own buttons may stand.
  [[nodiscard]] float buttons_up() const { return height_at(across_ + theme_.target() + theme_.gap()); }

 private:
  const Theme& theme_;
  Size window_;
  float across_ = 0, up_ = 0;
};

// Keys stand closer together than buttons do.
float air_over_keys(const Theme& theme) { return std::max(0.0F, theme.gap() - theme.mm(key_gap_mm)); }

// Keys side by side within the swing.
struct Block {
  float pitch = 0;
  int columns = 1, rows = 1;
  [[nodiscard]] int count() const { return columns * rows; }
};
int rows_of(int count, int columns) { return count == 0 ? 0 : (count + columns - 1) / std::max(1, columns); }

// How many rows of so many keys of this size there are, with `air` between them and the buttons above.
int rows_within(const Corner& corner, int columns, float pitch, float air) {
  const float last = corner.across() + static_cast<float>(columns - 1) * pitch;
  const float most = std::min(corner.height_at(last) + pitch, corner.buttons_up() - air);
  return std::max(0, static_cast<int>((most - corner.up()) / pitch));
}
// What holds most keys of this size.
Block block_of(const Corner& corner, float pitch, float air) {
  Block best{pitch, 0, 0};
  for (int columns = 1; columns <= 8; ++columns) {
    const Block block{pitch, columns, rows_within(corner, columns, pitch, air)};
    if (block.count() > best.count()) best = block;
  }
  return best;
}
// The largest keys that are all there at once; a keypad keeps its three columns.
Block block_for(const Theme& theme, const Corner& corner, int count) {
  constexpr int keypad_keys = 12;
  constexpr int keypad_columns = 3;
  const float least = theme.mm(key_pitch_mm);
  const float air = air_over_keys(theme);
  const int smaller = static_cast<int>(theme.mm(largest_pitch_mm) - least);  // sizes to try, a pixel apart
  for (int more = smaller; more > 0; --more) {
    const float pitch = least + static_cast<float>(more);
    Block block = block_of(corner, pitch, air);
    if (count <= keypad_keys) block = {pitch, keypad_columns, rows_within(corner, keypad_columns, pitch, air)};
    if (block.count() < count) continue;
    block.rows = rows_of(count, block.columns);
    return block;
  }
  return block_of(corner, least, air);
}

class Panel {
 public:
  Panel(Ui& ui, const NearWords& words, Collected all, std::optional<Target> field)
      : ui_(ui),
        words_(words),
        all_(std::move(all)),
        field_(std::move(field)),
        corner_(ui.theme(), ui.size(), ui.registry().find("rail.near") != nullptr) {
    const float gap = theme().gap();
    size_rows();
    rows_ = std::max(1, static_cast<int>((corner_.buttons_up() - corner_.up()) / (row_height_ + gap)));
    block_ = block_for(theme(), corner_, static_cast<int>(all_.keys.size()));
    key_pages_ = pages_of(all_.keys.size(), block_.count());
    pages_ = key_pages_ + pages_of(all_.rows.size(), rows_);
  }

  void draw() {
    int& page = ui_.state().near_page;
    if (page >= pages_) page = 0;
    if (const Far* held = held_row()) return draw_rows(held);
    draw_ground(page);
    if (page < key_pages_) {
      draw_keys(page);
    } else {
      draw_rows(nullptr);
    }
    const float up = corner_.up() + body_height(page);
    const float side = theme().target();
    if (small_tile(ui_, "nearby.close", corner_.place(corner_.across(), up, side, side), words_.close,
                   icon::keyboard_arrow_down)) {
      ui_.state().near_open = false;
      ui_.draw_again();
    }
    if (pages_ < 2) return;
    const Rect more = corner_.place(corner_.across() + side + theme().gap(), up, side, side);
    if (small_tile(ui_, "nearby.more", more, words_.more, icon::arrow_forward)) {
      page = (page + 1) % pages_;
      ui_.draw_again();
    }
  }

 private:
  [[nodiscard]] const Theme& theme() const { return ui_.theme(); }
  static int pages_of(std::size_t count, int each) { return rows_of(static_cast<int>(count), each); }
  [[nodiscard]] std::size_t first_row() const {
    return static_cast<std::size_t>(ui_.state().near_page - key_pages_) * static_cast<std::size_t>(rows_);
  }
  [[nodiscard]] int rows_on(int page) const {
    const int before = (page - key_pages_) * rows_;
    return pages_ - key_pages_ > 1 ? rows_ : std::min(rows_, static_cast<int>(all_.rows.size()) - before);
  }
  [[nodiscard]] float body_height(int page) const {
    if (page < key_pages_) return static_cast<float>(block_.rows) * block_.pitch + air_over_keys(theme());
    return static_cast<float>(rows_on(page)) * (row_height_ + theme().gap());
  }
  [[nodiscard]] float width() const {
    const Size window = ui_.size();
    return std::min(ui_.units(theme().is_large() ? large_row_width : row_width),
                    window.w - corner_.across() - 2 * theme().gap());
  }
  [[nodiscard]] float field_height() const { return ui_.units(theme().is_large() ? large_field_height : field_units); }
  // As low as the longest label allows: more rows are then within reach.
  void size_rows() {
    const bool large = theme().is_large();
    for (const float units : {large ? 154.0F : 118.0F, large ? 210.0F : 154.0F, large ? 270.0F : 210.0F}) {
      row_height_ = std::max(theme().target(), ui_.units(units));
      if (std::all_of(all_.rows.begin(), all_.rows.end(), [&](const Far& row) {
            return button_holds(ui_, {width(), row_height_}, spec_of(row));
          })) {
        return;
      }
    }
  }
  [[nodiscard]] ButtonSpec spec_of(const Far& row) const {
    return {.kind = row.id == "next" ? ButtonKind::primary : ButtonKind::secondary,
            .label = row.label,
            .icon = row.on ? icon::check : icon::none,
            .repeats = row.repeats,
            .most_lines = row_height_ > ui_.units(160) ? 3 : 2};
  }
  // While a finger rests on what shows something, the page has to be seen.
  [[nodiscard]] const Far* held_row() const {
    for (const Far& row : all_.rows) {
      const ShellState& state = ui_.state();
      const bool shown = state.kept && state.kept->id == row.id;
      if (row.held && (shown || state.hand.pressed() == std::string(near_prefix) + row.id)) return &row;
    }
    return nullptr;
  }

  // A plate over the page, which no longer answers; the rail still does.
  void draw_ground(int page) {
    const PageLayout layout = lay_out_page(theme(), ui_.size(), StepsLine::none,
                                           ui_.registry().find("rail.near") ? RailLine::shown : RailLine::none);
    ui_.canvas().fill(layout.main, ui_.colours().scrim);
    ui_.registry().cover("nearby", layout.main);
    const float edge = theme().gap() * 0.75F;
    float high = body_height(page) + theme().target();
    const bool typed = page < key_pages_ && field_;
    if (typed) high += theme().gap() + field_height();
    const Rect inside = corner_.place(corner_.across(), corner_.up(), width(), high);
    const Rect plate = inside.shrunk(-edge);
    ui_.canvas().fill(plate, ui_.colours().paper, theme().radius_dialog());
    if (theme().is_high_contrast()) {
      ui_.canvas().stroke(plate, ui_.colours().line, ui_.units(6), theme().radius_dialog());
    }
    if (typed) {
      field(ui_, "nearby.field", inside.top_part(field_height()), {.value = field_->value});
    }
  }

  void draw_keys(int page) {
    const float pitch = block_.pitch;
    const float gap = theme().mm(key_gap_mm);
    const auto first = static_cast<std::size_t>(page) * static_cast<std::size_t>(block_.count());
    const auto columns = static_cast<std::size_t>(block_.columns);
    for (std::size_t i = first; i < std::min(all_.keys.size(), first + static_cast<std::size_t>(block_.count())); ++i) {
      const std::size_t row = (i - first) / columns;
      // They are read from the left, whichever edge is the hand's.
      const std::size_t column =
          theme().options().hand == Hand::left ? (i - first) % columns : columns - 1 - (i - first) % columns;
      const float up = corner_.up() + static_cast<float>(block_.rows - 1 - static_cast<int>(row)) * pitch;
      const Rect place =
          corner_.place(corner_.across() + static_cast<float>(column) * pitch, up, pitch - gap, pitch - gap);
      key_again(ui_, place, std::string(near_prefix) + all_.keys[i].id, all_.keys[i], gap);
    }
  }

  void draw_rows(const Far* only) {
    const int page = ui_.state().near_page;
    const std::size_t first = first_row();
    const float pitch = row_height_ + theme().gap();
    const int count = rows_on(page);
    for (std::size_t i = first; i < std::min(all_.rows.size(), first + static_cast<std::size_t>(count)); ++i) {
      const Far& row = all_.rows[i];
      if (only && only != &row) continue;
      const float up = corner_.up() + static_cast<float>(count - 1 - static_cast<int>(i - first)) * pitch;
      button(ui_, std::string(near_prefix) + row.id, corner_.place(corner_.across(), up, width(), row_height_),
             spec_of(row));
    }
  }

  Ui& ui_;
  const NearWords& words_;
  Collected all_;
  std::optional<Target> field_;
  Corner corner_;
  float row_height_ = 0;
  int rows_ = 1;
  Block block_;
  int key_pages_ = 0, pages_ = 0;
};

std::optional<Target> field_of(const Registry& registry) {
  for (const Target& target : registry.all()) {
    if (target.typed && !target.covered) return target;
  }
  return std::nullopt;
}

// What was chosen there closes it, unless it is struck again and again.
void follow_hand(Ui& ui) {
  ShellState& s = ui.state();
  const std::string& id = s.hand.activated();
  if (id == "rail.near" || id == "attract.near") {
    s.near_open = !s.near_open;
    s.near_page = 0;
    ui.draw_again();
  } else if (id.starts_with(near_prefix)) {
    const Target* const chosen = s.shown.find(id);
    if (chosen == nullptr || !chosen->repeats) s.near_open = false;
  }
}

}  // namespace

float reach_mm(const Target& target, const Theme& theme, Size window) {
  return reach_px(touched(target), theme.options().hand, window) / theme.px_per_mm();
}

bool means(std::string_view id, std::string_view target_id) {
  if (id == target_id) return true;
  return id.size() == near_prefix.size() + target_id.size() && id.starts_with(near_prefix) && id.ends_with(target_id);
}

void near_panel(Ui& ui, const NearWords& words) {
  follow_hand(ui);
  if (!ui.theme().is_one_handed() || !ui.state().near_open) return;
  Panel(ui, words, collect(ui, ui.registry(), words), field_of(ui.registry())).draw();
}

}  // namespace tsunagu::ui
