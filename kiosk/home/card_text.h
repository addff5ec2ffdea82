// What a scanner's text may say as the number of a card. Scanners put the symbology in front (ISO/IEC 15424: "]F0"),
// send what stands around a number in NW-7 (A123456A) and Code 39 (*123456*), and write in the other case under caps
// lock.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tsunagu::kiosk {

// All that it may say, the likeliest first: each 3 to 24 letters that may stand in the number of a card. Hostile.
[[nodiscard]] std::vector<std::string> spellings_of(std::string_view scanned);

}  // namespace tsunagu::kiosk
