// The parts of a kiosk page. Each draws itself, registers itself under its id, and tells whether it was pressed.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "shared/ui/illustration.h"
#include "shared/ui/ui.h"

namespace tsunagu::ui {

enum class ButtonKind { primary, secondary, quiet, danger };
// not_yet answers to a tap (the page then says what is missing); off does not.
enum class Readiness { ready, not_yet, off };
struct ButtonSpec {
  ButtonKind kind = ButtonKind::primary;
  std::string_view label = {};
  char32_t icon = icon::none;        // before the label
  char32_t icon_after = icon::none;  // behind it
  Readiness readiness = Readiness::ready;
  float em_units = 0;    // a larger label (はじめる, つづける)
  bool repeats = false;  // Target::repeats
  int most_lines = 2;
};
// Whether its words fit there without getting smaller than what one has to read.
[[nodiscard]] bool button_holds(Ui& ui, Size size, const ButtonSpec& spec);
bool button(Ui& ui, std::string_view id, const Rect& rect, const ButtonSpec& spec);

// A quiet plate with an icon above its word (the attract page's ことば and こまったら), or the word alone.
bool small_tile(Ui& ui, std::string_view id, const Rect& rect, std::string_view label, char32_t icon = icon::none);

// A white card without function.
void card(Ui& ui, const Rect& rect);

struct MenuTileSpec {
  Family family = Family::kaki;
  Scene scene = Scene::none;
  std::string_view label = {};
  std::string_view caption = {};
};
// Picture above label above caption; a wide, low rectangle puts the picture at the left.
bool menu_tile(Ui& ui, std::string_view id, const Rect& rect, const MenuTileSpec& spec);

struct ListRowSpec {
  char32_t icon = icon::none;
  Family family = Family::ai;  // of the disc behind the icon
  std::string_view label = {};
  std::string_view body = {};
  bool chevron = true;
  TypeRole body_role = TypeRole::body;
};
bool list_row(Ui& ui, std::string_view id, const Rect& rect, const ListRowSpec& spec);
// How high it has to be at this width for its words.
[[nodiscard]] float list_row_height(Ui& ui, float width, const ListRowSpec& spec);

struct Segment {
  std::string_view key = {};  // the target's id is "<id>.<key>"
  std::string_view label = {};
};
// One of several. The index of the piece that was pressed.
std::optional<int> segments(Ui& ui, std::string_view id, const Rect& rect, std::span<const Segment> pieces, int chosen);

// Any of several.
struct TopicTileSpec {
  char32_t icon = icon::none;
  std::string_view label = {};
  bool chosen = false;
};
bool topic_tile(Ui& ui, std::string_view id, const Rect& rect, const TopicTileSpec& spec);

// One of several in a grid (years, months, languages): white plate, chosen is ai.
bool choice_tile(Ui& ui, std::string_view id, const Rect& rect, std::string_view label, bool chosen,
                 std::string_view below = {});

// Square plates with one icon: paging, showing, adding.
bool icon_button(Ui& ui, std::string_view id, const Rect& rect, char32_t icon, std::string_view label,
                 Readiness readiness = Readiness::ready);

// Typed text, seen, not edited here (the keyboard edits the model).
struct FieldSpec {
  std::string_view label = {};
  std::string_view value = {};
  bool caret = true;
  bool wrong = false;
};
void field(Ui& ui, std::string_view id, const Rect& rect, const FieldSpec& spec);
// Dots for a PIN: `typed` of `length`.
void pin_dots(Ui& ui, std::string_view id, Point first, int typed, int length);

// A banner one can press, with a picture, two lines and what it leads to.
struct TodaySpec {
  Scene scene = Scene::class_today;
  std::string_view title = {}, sentence = {}, action = {};
};
bool today_tile(Ui& ui, std::string_view id, const Rect& rect, const TodaySpec& spec);
// How high it has to be at this width for its words.
[[nodiscard]] float today_tile_height(Ui& ui, float width, const TodaySpec& spec);

// Icon and sentence, one fact of an event or of an outlook card. The height it took.
float fact_line(Ui& ui, std::string_view id, const Rect& rect, char32_t icon, std::string_view text,
                std::optional<Family> disc = std::nullopt);
void pill(Ui& ui, std::string_view id, const Rect& rect, std::string_view text, Colour ground, Colour ink);

// A figure with its name above and, where it fits, its unit behind (staff board).
void figure(Ui& ui, std::string_view id, const Rect& rect, std::string_view name, std::string_view number,
            std::string_view unit);

}  // namespace tsunagu::ui
