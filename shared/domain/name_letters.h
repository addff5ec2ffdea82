// Letters as names are compared by them: written in a hurry, by another keyboard, or as another register writes them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tsunagu::domain {

// Half-width kana made full-width, marks that stand by themselves put onto their letters, hiragana made katakana, Latin
// letters in lower case without accents; variation selectors and what has no width dropped.
[[nodiscard]] std::u32string plain_letters(std::string_view text);

// The kanji under which all its variants (異体字) are found: 高 for 髙, 崎 for 﨑, 斉 for 齋.
[[nodiscard]] char32_t without_variant(char32_t kanji);

// Katakana of plain_letters as Latin ones, as Hepburn writes them; empty when any other script is in it. Long vowels,
// doubled letters and other ways of writing Latin (si, tu, Ohno) are folded, so that equal keys sound alike.
[[nodiscard]] std::string latin_of(std::u32string_view plain);

// How a common family name is read, in the letters of latin_of; several where several are usual, none for other names.
// `written` is a kana_key().
[[nodiscard]] std::vector<std::string> readings_of(std::string_view written);

}  // namespace tsunagu::domain
