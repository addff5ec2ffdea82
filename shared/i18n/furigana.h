// Readings written into a text: {漢字|かんじ}. A brace that does not open such a pair is an ordinary letter.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tsunagu::i18n {

// Between these two stand words that are set bold: the **strong** words of a leaflet. No keyboard types them.
inline constexpr char strong_from = '\x02';
inline constexpr char strong_to = '\x03';

struct Annotated {
  std::string_view base;     // what is read
  std::string_view reading;  // empty: plain text
};

// The text in order, cut at its readings. Views into `marked`.
[[nodiscard]] std::vector<Annotated> split_furigana(std::string_view marked);
// Without readings, phrase marks (U+200B) and strong marks: for the registry, for tests, for printing.
[[nodiscard]] std::string plain_text(std::string_view marked);
// The readings in place of what they stand above, without any marks: for speech, and where furigana would be too
// small.
[[nodiscard]] std::string reading_text(std::string_view marked);

}  // namespace tsunagu::i18n
