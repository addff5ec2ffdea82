// The frame every kiosk page shares: rail, thread of steps, title. And the dialog that lies over a page.
#pragma once

#include <optional>
#include <string_view>

#include "shared/ui/ui.h"

namespace tsunagu::ui {

struct RailWords {
  std::string_view language = {}, help = {}, close = {}, back = {};
  std::string_view display = {};  // empty: a page without it
  std::string_view near = {};     // with one hand in the place of `display` (near_panel.h)
};
struct Steps {
  int done = 0;
  int count = 0;
};
enum class RailKind { visitor, staff, none };

struct PageSpec {
  std::string_view id;          // "menu": a change of it is a change of page (transition, scroll positions forgotten)
  std::string_view title = {};  // empty: the page draws its own
  RailWords rail = {};
  RailKind kind = RailKind::visitor;
  bool back = true;
  std::optional<Steps> steps = std::nullopt;
  std::string_view steps_label = {};  // "1 / 6", at the right of the title
};

enum class RailChoice { none, language, help, close, display, back };
struct PageFrame {
  PageLayout layout;
  RailChoice chosen = RailChoice::none;
};
// Draws ground, rail, steps and title; ids "rail.language" "rail.help" "rail.close" "rail.display" "rail.near"
// "rail.back" "page.title" "page.steps".
PageFrame begin_page(Ui& ui, const PageSpec& spec);

// The idle warning over the page (never over the rail: すぐ閉じる always works), which is neither seen nor answers:
// shortening ring with the seconds in it, question, sentence, one huge button ("idle.continue").
struct IdleWords {
  std::string_view question = {}, sentence = {}, go_on = {};
};
bool idle_dialog(Ui& ui, const PageLayout& layout, int seconds_left, int seconds_total, const IdleWords& words);

}  // namespace tsunagu::ui
