// The window of either program, as its settings say it.
#pragma once

namespace tsunagu::console {

struct ScreenSettings {
  bool fullscreen = true;
  int width = 0, height = 0;  // pixels, when not fullscreen
  double px_per_mm = 0;
};

}  // namespace tsunagu::console
