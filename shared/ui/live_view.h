// What a camera sees, with the frame that a code is held into.
#pragma once

#include <cstdint>
#include <string_view>

#include "shared/ui/ui.h"

namespace tsunagu::ui {

struct LiveViewSpec {
  std::string_view label = {};  // what it is, for whoever cannot see it
  std::uint32_t texture = 0;    // of platform::LivePicture; 0: no picture yet
  int width = 0;                // of the picture
  int height = 0;
  bool mirrored = false;
};
void live_view(Ui& ui, std::string_view id, const Rect& rect, const LiveViewSpec& spec);

}  // namespace tsunagu::ui
