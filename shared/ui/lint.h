// What every page must keep, whatever is on it: found from the registry, no pixels needed.
#pragma once

#include <string>
#include <vector>

#include "shared/platform/window.h"
#include "shared/ui/registry.h"
#include "shared/ui/theme.h"

namespace tsunagu::ui {

enum class LintRule {
  too_small,     // an action under 20 x 20 mm, a key under its pitch
  too_close,     // actions nearer than 2.5 mm, keys nearer than 1 mm
  overlap,       // two actions share pixels, or words lie on other words or reach under an action
  off_screen,    // part of a target is outside the window
  small_text,    // words set smaller than body size because they did not fit otherwise
  clipped_text,  // words that did not fit
  unnamed,       // an action without id or label
  repeated_id,   // two targets with one id
  low_contrast,  // words under 7:1, signs and what cannot be pressed under 3:1
};
[[nodiscard]] std::string_view name_of(LintRule rule);

struct LintProblem {
  LintRule rule;
  std::string id;
  std::string detail;  // lengths in millimetres
};
// Touch pages (kiosk). The desk is for a mouse: only overlap, off_screen, clipped_text, unnamed and repeated_id apply
// there.
enum class LintFor { touch, desk };
[[nodiscard]] std::vector<LintProblem> lint(const Registry& registry, const Theme& theme, Size window,
                                            LintFor what = LintFor::touch);
// What only the picture shows: the words and signs of the frame against the colour they really stand on.
[[nodiscard]] std::vector<LintProblem> lint_contrast(const Registry& registry, const platform::Picture& picture);
[[nodiscard]] std::string to_text(const std::vector<LintProblem>& problems);

}  // namespace tsunagu::ui
