// The words of the screens: gettext catalogues, compiled at build time from assets/locale/<code>/<domain>.po.
//
// A msgid is a symbol ("menu.talk"), never a sentence. Placeholders are named: "{count}人". A plural has the same
// symbol as msgid and msgid_plural. Furigana is written {漢字|かんじ} (furigana.h) and U+200B marks where a phrase may
// break.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/base/result.h"
#include "shared/i18n/language.h"

namespace tsunagu::i18n {

using Arguments = std::initializer_list<std::pair<std::string_view, std::string_view>>;

// Replaces {name} (a-z, 0-9, _) by its argument; what is not the name of an argument stays as it is, and what was put
// in is not looked at again.
[[nodiscard]] std::string fill_in(std::string_view pattern, Arguments arguments);

// One domain in one language. Not for use by several threads at once (it notes what was missing).
class Catalogue {
 public:
  // Reads assets/locale/<code>/<domain>.mo. not_found, or corrupt when any part of it lies outside the file.
  [[nodiscard]] static Result<Catalogue> load(const std::filesystem::path& assets, Language language,
                                              std::string_view domain);
  // A catalogue with no words: every key is missing.
  Catalogue(Language language, std::string_view domain);
  Catalogue(Catalogue&&) noexcept;
  Catalogue& operator=(Catalogue&&) noexcept;
  ~Catalogue();

  // The words for `key`; the key itself when there are none, and then missing() has it. The copying overload fills in.
  [[nodiscard]] std::string tr(std::string_view key) const;
  [[nodiscard]] std::string tr(std::string_view key, Arguments arguments) const;
  // The form for `count` things; {count} is filled in by itself.
  [[nodiscard]] std::string tr_count(std::string_view key, long count, Arguments arguments = {}) const;
  [[nodiscard]] bool has(std::string_view key) const;

  [[nodiscard]] Language language() const { return language_; }
  // Every key asked for in vain since loading, sorted. Tests assert that it is empty.
  [[nodiscard]] std::vector<std::string> missing() const;

 private:
  struct Words;
  Language language_;
  std::string domain_;
  std::unique_ptr<Words> words_;
  mutable std::set<std::string, std::less<>> missing_;
};

// The catalogues of one domain, each read when its language is first chosen.
class Catalogues {
 public:
  Catalogues(std::filesystem::path assets, std::string domain);

  // The catalogue of `language`. When it cannot be read the log says so and the Japanese one takes its place, so that a
  // damaged file costs words and never the kiosk. The reference lives as long as this object.
  [[nodiscard]] const Catalogue& in(Language language);
  // Keys asked for in vain, as "code/domain: key".
  [[nodiscard]] std::vector<std::string> missing() const;

 private:
  std::filesystem::path assets_;
  std::string domain_;
  std::map<Language, Catalogue> loaded_;
};

}  // namespace tsunagu::i18n
