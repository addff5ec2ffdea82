// A QR code on the screen: pure white, whole pixels a module, four modules quiet, nothing over it, never inverted.
#pragma once

#include <string>
#include <string_view>

#include "shared/qr/drawing.h"
#include "shared/ui/ui.h"

namespace tsunagu::ui {

// The largest whole number of pixels a module at which `modules` with their quiet zone fit into `side`; 0 when none
// does.
[[nodiscard]] int px_per_module(int modules, float side);

// Draws the code in the middle of `rect`, as large as it goes, on a white plate. Registered with role code; its value
// is the text of the code. False when it cannot be drawn that small (the page must then show it in parts).
bool code_plate(Ui& ui, std::string_view id, const Rect& rect, std::string_view text, std::string_view label,
                qr::Correction correction = qr::Correction::medium);

}  // namespace tsunagu::ui
