// The words a page is written with: the kiosk's catalogue and the dates, in the visitor's language.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/page/mirror.h"
#include "shared/base/clock.h"
#include "shared/domain/calendar.h"
#include "shared/i18n/catalogue.h"
#include "shared/i18n/dates.h"

namespace tsunagu::kiosk::page {

// The parts that say something, in one line with room between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts);

// Not Japanese: what is said is then mirrored (mirror.h).
[[nodiscard]] bool is_foreign(i18n::Language language);

// One language. Cheap to copy; valid as long as the Words it came from.
class Say {
 public:
  Say(const i18n::Catalogue& catalogue, const i18n::Dates& dates, const i18n::Catalogue& japanese, Mirror& mirror)
      : catalogue_(&catalogue), dates_(&dates), japanese_(&japanese), mirror_(&mirror) {}

  [[nodiscard]] std::string operator()(std::string_view key) const;
  [[nodiscard]] std::string operator()(std::string_view key, i18n::Arguments arguments) const {
    return catalogue_->tr(key, arguments);
  }
  [[nodiscard]] std::string count(std::string_view key, long count) const;
  [[nodiscard]] const i18n::Dates& dates() const { return *dates_; }
  [[nodiscard]] i18n::Language language() const { return catalogue_->language(); }
  [[nodiscard]] bool is_foreign() const;
  // For captions: readings instead of kanji where furigana would be too small to read.
  [[nodiscard]] std::string small(std::string_view words) const;
  // "a、b" or "a, b".
  [[nodiscard]] std::string list(const std::vector<std::string>& items) const;

 private:
  const i18n::Catalogue* catalogue_;
  const i18n::Dates* dates_;
  const i18n::Catalogue* japanese_;
  Mirror* mirror_;
};

// All languages, each read when it is first chosen. `assets` holds locale/ (i18n::assets_folder).
class Words {
 public:
  explicit Words(std::filesystem::path assets);

  // Begins a frame: what was said before is forgotten by the mirror.
  [[nodiscard]] Say in(i18n::Language language);
  [[nodiscard]] const Mirror& mirror() const { return mirror_; }
  // Keys asked for in vain, as "code/domain: key": tests assert that there is none.
  [[nodiscard]] std::vector<std::string> missing() const { return catalogues_.missing(); }

 private:
  std::filesystem::path assets_;
  i18n::Catalogues catalogues_;
  std::map<i18n::Language, i18n::Dates> dates_;
  Mirror mirror_;
};

}  // namespace tsunagu::kiosk::page
