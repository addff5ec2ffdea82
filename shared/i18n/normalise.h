// Folding what people and scanners type: full-width digits and letters, half-width kana.
#pragma once

#include <string>
#include <string_view>

namespace tsunagu::i18n {

// Unicode normalisation form NFKC. Malformed UTF-8 comes out as U+FFFD.
[[nodiscard]] std::string nfkc(std::string_view text);
// The ASCII digits that are left after nfkc(): "０４７-1" gives "0471". Circled and superscript digits count as digits.
[[nodiscard]] std::string digits_of(std::string_view text);

}  // namespace tsunagu::i18n
