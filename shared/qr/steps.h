// What the steps of the reading chain share.
#pragma once

#include "shared/qr/reading.h"

namespace tsunagu::qr {

// The longest text that any QR code holds: the digits of a version 40-L.
inline constexpr std::size_t longest_code_text = 7'089;

[[nodiscard]] bool is_printable_ascii(const std::string& text);

// Sorts, and drops repeats and whatever is not printable ASCII.
void keep_sound(std::vector<CodeText>& found);

}  // namespace tsunagu::qr
