// The ward desk: mouse and keyboard, 48 px rows, hover tint, focus ring, Tab order. Sizes are desk pixels (desk_px).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "shared/ui/illustration.h"
#include "shared/ui/ui.h"
#include "shared/ui/widgets.h"

namespace tsunagu::ui {

enum class DeskType { small, body, body_bold, heading, title, figure };  // 16, 18, 18, 22, 30, 48 px
[[nodiscard]] TextLook desk_look(const Theme& theme, DeskType type);

struct NavItem {
  std::string_view key = {};  // id "nav.<key>"
  std::string_view label = {};
  char32_t icon = icon::none;
  int count = 0;  // a honey badge when not 0
};
struct DeskSpec {
  std::string_view id = {};
  std::string_view product = {};  // beside the sign
  std::string_view title = {};
  std::string_view who = {};  // ward and officer, at the bottom of the navigation; may hold a line break
  std::span<const NavItem> items = {};
  int chosen = -1;
};
struct DeskFrame {
  DeskLayout layout;
  std::optional<int> pressed = {};  // navigation item
};
DeskFrame begin_desk(Ui& ui, const DeskSpec& spec);

bool desk_button(Ui& ui, std::string_view id, const Rect& rect, const ButtonSpec& spec);
// A rounded label 28 px high; gives its width.
float tag(Ui& ui, std::string_view id, Point top_left, std::string_view text, Colour ground, Colour ink);
void desk_card(Ui& ui, const Rect& rect, std::string_view heading = {});

struct DeskFieldSpec {
  std::string_view value = {};
  std::string_view placeholder = {};
  char32_t icon = icon::none;
  bool masked = false;  // drawn as dots; the registry gets dots too
  bool wrong = false;
  std::size_t limit = 200;
};
struct DeskFieldResult {
  std::optional<std::string> changed = {};  // the new text
  bool entered = false;                     // Enter was pressed in it
};
// A line for a physical keyboard, input method, paste and mouse. Takes the focus by click or Tab.
DeskFieldResult desk_field(Ui& ui, std::string_view id, const Rect& rect, const DeskFieldSpec& spec);

// One row of a table: cells from the left, each as wide as `widths` says (px of the desk; 0: the rest).
struct TableCell {
  std::string_view text = {};
  float width = 0;
  bool bold = false;
  letters::Align align = letters::Align::left;
};
bool table_row(Ui& ui, std::string_view id, const Rect& rect, std::span<const TableCell> cells);

enum class Tone { today, problem, good };
// The verdict over an arrived code: disc with icon, headline, facts, and how far the checks came.
struct VerdictSpec {
  Tone tone = Tone::good;
  char32_t icon = icon::check;
  std::string_view headline = {}, facts = {};
  std::span<const std::string_view> checks = {};
  int passed = 0;  // the first `passed` checks are done; the next one failed unless all passed
};
void verdict(Ui& ui, std::string_view id, const Rect& rect, const VerdictSpec& spec);

}  // namespace tsunagu::ui
