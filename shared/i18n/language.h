// The languages a person may choose, each named in its own script. Adding one is a line here, its catalogues under
// assets/locale/<code>/ and a chain of faces in shared/ui/glyph_face.cpp.
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

// Every language in the order in which it is offered.
[[nodiscard]] std::span<const Language> all_languages();
// Those of them whose catalogues are complete and shipped.
[[nodiscard]] std::span<const Language> offered_languages();

}  // namespace tsunagu::i18n
