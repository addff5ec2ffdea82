// The code that takes a withdrawal to the ward: made beside the parent, by the slip's pages and by staff.
#pragma once

#include "kiosk/hand/hand.h"

namespace tsunagu::kiosk::slip {

// Of a request that was handed over and is withdrawn: the same code every time. Nothing, with a notice, when it cannot
// be made.
[[nodiscard]] std::optional<CodeView> withdrawal_code(Hand& hand, const Ulid& request_id);

}  // namespace tsunagu::kiosk::slip
