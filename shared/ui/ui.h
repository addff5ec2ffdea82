// What a screen draws with. One Ui lives for one frame; what has to last longer (scroll positions, the page shown
// before) is kept by the Shell.
//
// A screen is `void draw(ui::Ui&, const State&, Intents&)`. Widgets are functions that take the Ui, an id, a rectangle
// and what to show, and tell what the finger asked for. A widget acts when the finger is lifted on it, one act a frame.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/clock.h"
#include "shared/letters/text.h"
#include "shared/ui/canvas.h"
#include "shared/ui/icons.h"
#include "shared/ui/layout.h"
#include "shared/ui/registry.h"
#include "shared/ui/theme.h"

namespace tsunagu::ui {

struct ShellState;  // shell_state.h, for this room

// How words are set.
struct TextLook {
  TypeRole role = TypeRole::body;
  std::optional<Colour> colour = std::nullopt;  // ink
  letters::Align align = letters::Align::left;
  int most_lines = 4;
  bool middle = false;                       // vertically in the middle of the box, else at its top
  float em_units = 0;                        // an exact size instead of the role's
  std::optional<bool> bold = std::nullopt;   // else the role's
  float least = 0.8F;                        // may shrink to this part of its size before it is clipped
  std::optional<float> line = std::nullopt;  // distance of lines, of the em; else the role's
  bool one_line_first = false;               // rather a little smaller on one line than larger on two
  letters::Markup markup = letters::Markup::furigana;
  letters::Wrap wrap = letters::Wrap::greedy;
};

// One block of a stack.
struct Line {
  std::string_view words;
  TextLook look = {};
};

// What the hand is doing with one target in this frame.
struct Press {
  bool down = false;       // under the finger now
  bool activated = false;  // lifted on it in this frame
  bool hovered = false;    // desk only
  bool focused = false;    // Tab came here: a keyboard may be plugged into a tablet too
  float sink = 0;          // 1 pressed, 0 at rest, between while it rises
};

class Ui {
 public:
  explicit Ui(ShellState& state) : state_(state) {}
  Ui(const Ui&) = delete;
  Ui& operator=(const Ui&) = delete;

  [[nodiscard]] const Theme& theme() const;
  [[nodiscard]] const Palette& colours() const { return theme().colours(); }
  [[nodiscard]] Size size() const;
  [[nodiscard]] Millis now() const;  // steady time of this frame
  [[nodiscard]] const Canvas& canvas() const;
  [[nodiscard]] letters::Fonts& fonts();
  [[nodiscard]] Registry& registry();
  [[nodiscard]] float units(float reference_px) const { return theme().units(reference_px); }

  // Draws words into a box and registers them as text. The box that the words took.
  Rect text(std::string_view id, const Rect& box, std::string_view words, const TextLook& look = {});
  // The same as part of a widget: drawn, not registered. False when the words did not fit.
  bool words(const Rect& box, std::string_view words, const TextLook& look = {});
  // Whether they would fit there at body size at least; draws nothing.
  [[nodiscard]] bool fits(const Rect& box, std::string_view words, const TextLook& look);
  // Tells the registry of the widget registered last whether its words fitted, and whether only below body size.
  void note_fit(bool fits);
  // Blocks one under the other, together in the middle of the box.
  bool stack(const Rect& box, std::span<const Line> lines, float gap);
  // How high such a stack comes out at this width.
  [[nodiscard]] float stack_height(float width, std::span<const Line> lines, float gap);
  [[nodiscard]] Size measure(std::string_view words, const TextLook& look, float width = letters::any_width);
  // The lines into which words fall at this width, without marks and readings.
  [[nodiscard]] std::vector<std::string> lines(std::string_view words, const TextLook& look, float width);
  // How wide words come out in a box after they were fitted to it.
  [[nodiscard]] float fitted_width(const Rect& box, std::string_view words, const TextLook& look);
  void icon(char32_t code, Point centre, float size_units, Colour colour);

  // Registers a target and tells what the hand does with it. Every action goes through here.
  Press press(Target target);
  // Of a target that shows something while it is pressed, for `id`: whether it does. A tap keeps it shown for a few
  // seconds, until the next press anywhere, or until the page goes: a hand that holds a child cannot hold a button.
  [[nodiscard]] bool is_shown_by(const Press& press, std::string_view id);
  // Registers something that is only looked at.
  void show(Target target);

  // From 0 to 1 in `length` since `key` was first asked for on this page; 1 at once without motion.
  [[nodiscard]] float grow(std::string_view key, Millis length);
  // The frame after this one must be drawn at `when`, whatever happens.
  void draw_again_at(Millis when);
  void draw_again();

  // A second language, small beneath the words of the visitor's: `other` gives it for what a label says, or nothing.
  // Counts for this frame. Labels carry it where it fits without taking room from anything else.
  void set_beneath(std::function<std::string(std::string_view)> other);
  [[nodiscard]] std::string beneath(std::string_view words) const;
  // How it is set under words that look like `above`.
  [[nodiscard]] TextLook beneath_look(const TextLook& above) const;

  [[nodiscard]] ShellState& state() { return state_; }

 private:
  [[nodiscard]] letters::LaidText lay(const Rect& box, std::string_view words, const TextLook& look, bool* fits);
  Rect place(const letters::LaidText& laid, const Rect& box, const TextLook& look);
  void note_ink(const Rect& box, Colour colour, bool words);
  ShellState& state_;
};

}  // namespace tsunagu::ui
