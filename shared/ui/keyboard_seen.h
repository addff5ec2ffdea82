// For whoever types on a frame's keyboard from outside: the driver, and tests.
#pragma once

#include <optional>

#include "shared/ui/registry.h"
#include "shared/writing/keyboard.h"

namespace tsunagu::ui {

// The keyboard a frame shows, found from its keys; nothing when there is none.
struct KeyboardSeen {
  writing::KeyboardMode mode;
  writing::KanaSteps steps;
};
[[nodiscard]] std::optional<KeyboardSeen> keyboard_in(const Registry& registry);

}  // namespace tsunagu::ui
