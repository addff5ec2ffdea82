// Which settings a program of page tests shows: every_setting.cpp or few_settings.cpp is linked in.
#pragma once

#include <cstddef>

namespace tsunagu::kiosk::screens {

// A setting's place in the product: which language, which way of showing, lying or upright.
struct Place {
  std::size_t language = 0;
  std::size_t way = 0;
  bool is_upright = false;
};

[[nodiscard]] bool is_shown(const Place& place);

// Of the settings that are pictured to measure contrast, every how manieth.
[[nodiscard]] std::size_t contrast_stride();

}  // namespace tsunagu::kiosk::screens
