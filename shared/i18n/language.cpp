#include "shared/i18n/language.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <vector>

#include "shared/base/result.h"

namespace tsunagu::i18n {
namespace {

struct Row {
  Language language;
  std::string_view code;
  std::string_view bcp47;
  std::string_view own_name;
};

constexpr auto rows = std::to_array<Row>({
    {Language::ja, "ja", "ja", "日本語"},
    {Language::ja_easy, "ja@easy", "ja", "やさしい にほんご"},
    {Language::en, "en", "en", "English"},
    {Language::zh_hans, "zh-Hans", "zh-Hans", "简体中文"},
    {Language::ko, "ko", "ko", "한국어"},
    {Language::vi, "vi", "vi", "Tiếng Việt"},
    {Language::ne, "ne", "ne", "नेपाली"},
    {Language::tl, "tl", "fil", "Tagalog"},
    {Language::pt, "pt", "pt-BR", "Português"},
    {Language::es, "es", "es", "Español"},
});

constexpr auto all = std::apply([](const auto&... each) { return std::array{each.language...}; }, rows);

const Row& row_of(Language language) {
  const auto at = static_cast<std::size_t>(language);
  TSUNAGU_INVARIANT(at < rows.size() && rows[at].language == language);
  return rows[at];
}

}  // namespace

std::string_view code_of(Language language) { return row_of(language).code; }
std::string_view own_name_of(Language language) { return row_of(language).own_name; }
std::string_view bcp47_of(Language language) { return row_of(language).bcp47; }

std::optional<Language> language_of(std::string_view code) {
  for (const auto& row : rows) {
    if (row.code == code) return row.language;
  }
  return std::nullopt;
}

std::span<const Language> all_languages() { return all; }

std::span<const Language> offered_languages() {
  static const std::vector<Language> offered = [] {
    const auto drafts = draft_languages();
    std::vector<Language> out(all.begin(), all.end());
    std::erase_if(out, [&](Language one) { return std::find(drafts.begin(), drafts.end(), one) != drafts.end(); });
    return out;
  }();
  return offered;
}

}  // namespace tsunagu::i18n
