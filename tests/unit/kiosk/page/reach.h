// How far the one free hand has to go, in millimetres from the lower corner of the panel at its side.
//
// The tablet stands: the hand does not hold it, so its thumb is not tied to the edge. It comes over its own lower
// corner, the heel near the stand, and thumb or forefinger swings over the glass. What is on every page and what leads
// on lies within that swing; everything else does or is said again in the panel that its button opens
// (shared/ui/near_panel.h).
#pragma once

#include <cmath>
#include <cstdio>
#include <set>
#include <string>

#include "tests/unit/kiosk/page/screen_bench.h"

namespace tsunagu::kiosk::page {

inline constexpr float swing_mm = 110;

inline float distance_mm(const ui::Target& target, ui::Hand hand, ui::Size page, float px_per_mm) {
  const ui::Rect touched = target.hit.value_or(target.visible);
  const float across = hand == ui::Hand::left ? touched.x : page.w - touched.right();
  const float up = page.h - touched.bottom();
  return std::hypot(std::max(0.0F, across), std::max(0.0F, up)) / px_per_mm;
}

inline bool leads_on(const std::string& id) {
  return id.starts_with("rail.") || id.starts_with("nearby.") || id.starts_with("near.") || id == "next" ||
         id == "attract.near" || id == "idle.continue";
}

// What a finger could do now, had it to go no further than it can.
struct Reach {
  std::set<std::string> far;  // ids of actions beyond the swing
  std::string broken;         // one line for each that has to be within it and is not
};

inline Reach reach_of(const ScreenBench& bench) {
  Reach reach;
  const auto& theme = bench.theme();
  for (const auto& target : bench.registry().all()) {
    if (!ui::is_action(target.role) || !target.enabled || target.covered || target.visible.is_empty()) continue;
    const float far = distance_mm(target, theme.options().hand, bench.size(), theme.px_per_mm());
    if (far <= swing_mm) continue;
    reach.far.insert(target.id);
    if (!leads_on(target.id)) continue;
    char line[32];
    std::snprintf(line, sizeof line, ": %.0f mm\n", static_cast<double>(far));
    reach.broken += target.id + line;
  }
  return reach;
}

inline const char* near_button(const ScreenBench& bench) {
  return bench.registry().find("rail.near") ? "rail.near" : "attract.near";
}

// Opens the panel, shows each of its pages to `look`, and closes it. The page's ids that have a second place there.
template <class Look>
std::set<std::string> brought_near(ScreenBench& bench, const Look& look) {
  constexpr int most_pages = 30;
  std::set<std::string> ids;
  bench.tap(near_button(bench));
  for (int page = 0; page < most_pages; ++page) {
    look();
    std::size_t new_ones = 0;
    for (const auto& target : bench.registry().all()) {
      if (target.id.starts_with("near.")) new_ones += ids.insert(target.id.substr(5)).second ? 1 : 0;
    }
    if (new_ones == 0 || bench.registry().find("nearby.more") == nullptr) break;
    bench.tap("nearby.more");
  }
  bench.tap("nearby.close");
  return ids;
}

}  // namespace tsunagu::kiosk::page
