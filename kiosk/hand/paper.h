// Paper to take home: a leaf to the hub's printer, and the code on the screen as a leaf of its own. Names nobody.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/hand/hand.h"
#include "shared/print/leaf.h"

namespace tsunagu::kiosk {

// A word of the catalogue in the visitor's language, as it is set on paper (readings in brackets).
[[nodiscard]] std::string on_paper(const Hand& hand, std::string_view key);

// False (with a notice): no printer is set up, or it did not take the leaf. The pages are wiped after they were sent.
[[nodiscard]] bool print_leaf(Hand& hand, const print::Leaf& leaf);

// A member card or a slip that is on the screen, for a parent without a telephone. The code stays on the screen.
void print_code(Hand& hand, const std::optional<CodeView>& code);

}  // namespace tsunagu::kiosk
