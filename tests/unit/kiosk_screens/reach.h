// How far the one free hand has to go, in millimetres from the lower corner of the panel at its side.
//
// The tablet stands: the hand does not hold it, so its thumb is not tied to the edge. It comes over its own lower
// corner, the heel near the stand, and thumb or forefinger swings over the glass. What is on every page and
// what leads on stays within that swing. The answers of a page are not held to it: a page fills the panel.
#pragma once

#include <cmath>
#include <cstdio>
#include <string>

#include "tests/unit/kiosk_screens/screen_bench.h"

namespace tsunagu::kiosk::screens {

inline constexpr float thumb_swing_mm = 110;

inline float distance_mm(const ui::Target& target, ui::Hand hand, ui::Size page, float px_per_mm) {
  const ui::Rect touched = target.hit.value_or(target.visible);
  const float across = hand == ui::Hand::left ? touched.x : page.w - touched.right();
  const float up = page.h - touched.bottom();
  return std::hypot(std::max(0.0F, across), std::max(0.0F, up)) / px_per_mm;
}

inline bool leads_on(const std::string& id) { return id.starts_with("rail.") || id == "next"; }

// One line for each action that leads on and is too far away.
inline std::string too_far(const ScreenBench& bench) {
  std::string out;
  const auto& theme = bench.theme();
  for (const auto& target : bench.registry().all()) {
    if (!ui::is_action(target.role) || !target.enabled || target.covered || target.visible.is_empty()) continue;
    if (!leads_on(target.id)) continue;
    const float far = distance_mm(target, theme.options().hand, bench.size(), theme.px_per_mm());
    if (far <= thumb_swing_mm) continue;
    char line[32];
    std::snprintf(line, sizeof line, ": %.0f mm\n", static_cast<double>(far));
    out += target.id + line;
  }
  return out;
}

}  // namespace tsunagu::kiosk::screens
