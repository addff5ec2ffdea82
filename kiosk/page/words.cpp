#include "kiosk/page/words.h"

#include <utility>

#include "shared/i18n/furigana.h"

namespace tsunagu::kiosk::page {

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const auto& part : parts) {
    if (!part.empty()) out += (out.empty() ? "" : "  ") + part;
  }
  return out;
}

bool is_foreign(i18n::Language language) {
  return language != i18n::Language::ja && language != i18n::Language::ja_easy;
}

bool Say::is_foreign() const { return page::is_foreign(language()); }

std::string Say::operator()(std::string_view key) const {
  std::string words = catalogue_->tr(key);
  if (is_foreign()) mirror_->note(words, japanese_->tr(key));
  return words;
}

std::string Say::count(std::string_view key, long count) const {
  std::string words = catalogue_->tr_count(key, count);
  if (is_foreign()) mirror_->note(words, japanese_->tr_count(key, count));
  return words;
}

std::string Say::small(std::string_view words) const {
  return language() == i18n::Language::ja_easy ? i18n::reading_text(words) : std::string(words);
}

std::string Say::list(const std::vector<std::string>& items) const {
  const std::string comma = (*this)("list.comma");
  std::string out;
  for (const auto& item : items) {
    if (!out.empty()) out += comma;
    out += item;
  }
  return out;
}

Words::Words(std::filesystem::path assets) : assets_(std::move(assets)), catalogues_(assets_, "kiosk") {}

Say Words::in(i18n::Language language) {
  auto known = dates_.find(language);
  if (known == dates_.end()) known = dates_.emplace(language, i18n::Dates(assets_, language)).first;
  mirror_.clear();
  return {catalogues_.in(language), known->second, catalogues_.in(i18n::Language::ja), mirror_};
}

}  // namespace tsunagu::kiosk::page
