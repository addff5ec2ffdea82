// The languages of the catalogues, each named in its own script. docs/ADDING.md says how one is added. It begins as a
// draft.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace tsunagu::i18n {

enum class Language { ja, ja_easy, en, zh_hans, ko, vi, ne, tl, pt, es };

// "ja", "ja@easy", "en", "zh-Hans", "ko", "vi", "ne", "tl", "pt", "es": the folder of its catalogues, and what is
// stored.
[[nodiscard]] std::string_view code_of(Language language);
[[nodiscard]] std::optional<Language> language_of(std::string_view code);
// "日本語", "やさしい にほんご", "English": shown on the button that chooses it.
[[nodiscard]] std::string_view own_name_of(Language language);
// BCP 47, for ICU and for shaping: やさしい日本語 is "ja".
[[nodiscard]] std::string_view bcp47_of(Language language);

// Every language that has catalogues, in the order in which they are offered.
[[nodiscard]] std::span<const Language> all_languages();
// Those whose translation has begun and is not complete (draft_languages.cpp). No page offers them to anybody; their
// words may be missing, but what is there is checked.
[[nodiscard]] std::span<const Language> draft_languages();
// The others: what a person at the kiosk may choose.
[[nodiscard]] std::span<const Language> offered_languages();

}  // namespace tsunagu::i18n
