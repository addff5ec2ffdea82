// What is said of a card that was shown where it is not taken: what it is, and what to do with it.
#pragma once

#include <string>

#include "kiosk/hand/feature.h"

namespace tsunagu::kiosk {

[[nodiscard]] std::string words_for_refused(const Scanned& code);
// Of one of our own codes, whole or not.
[[nodiscard]] std::string words_for_refused(handoff::Kind kind);

}  // namespace tsunagu::kiosk
