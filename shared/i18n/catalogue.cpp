#include "shared/i18n/catalogue.h"

#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <exception>
#include <locale>

#include "shared/base/files.h"
#include "shared/base/log.h"
#include "shared/i18n/mo_file.h"

namespace tsunagu::i18n {
namespace {

using Messages = boost::locale::message_format<char>;

bool is_name_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

// A locale that holds nothing but these messages. The generator is left out: it would look for files by the names of
// operating system locales and start ICU; this takes 0.2 ms. May throw: the library's own checks.
std::locale locale_with(Bytes file, std::string_view code, std::string_view domain) {
  boost::locale::gnu_gettext::messages_info info;
  info.language = std::string(code.substr(0, 2));
  info.encoding = "UTF-8";
  info.domains.emplace_back(std::string(domain));
  info.paths.emplace_back("memory");
  info.callback = [file = std::move(file)](const std::string&, const std::string&) {
    return std::vector<char>(file.begin(), file.end());
  };
  return {std::locale::classic(), boost::locale::gnu_gettext::create_messages_facet<char>(info)};
}

}  // namespace

struct Catalogue::Words {
  std::locale locale;

  [[nodiscard]] const Messages& messages() const { return std::use_facet<Messages>(locale); }
};

std::string fill_in(std::string_view pattern, Arguments arguments) {
  std::string out;
  for (std::size_t at = 0; at < pattern.size();) {
    std::size_t end = at + 1;
    if (pattern[at] == '{') {
      while (end < pattern.size() && is_name_letter(pattern[end])) ++end;
      if (end < pattern.size() && pattern[end] == '}') {
        const auto name = pattern.substr(at + 1, end - at - 1);
        const auto* found = arguments.begin();
        while (found != arguments.end() && found->first != name) ++found;
        if (found != arguments.end()) {
          out += found->second;
          at = end + 1;
          continue;
        }
      }
      end = at + 1;
    }
    out.push_back(pattern[at]);
    at = end;
  }
  return out;
}

Catalogue::Catalogue(Language language, std::string_view domain) : language_(language), domain_(domain) {}
Catalogue::Catalogue(Catalogue&&) noexcept = default;
Catalogue& Catalogue::operator=(Catalogue&&) noexcept = default;
Catalogue::~Catalogue() = default;

Result<Catalogue> Catalogue::load(const std::filesystem::path& assets, Language language, std::string_view domain) {
  const auto path = assets / "locale" / code_of(language) / (std::string(domain) + ".mo");
  auto file = read_file(path, mo_size_limit);
  if (!file) return file.forward();
  const auto entries = read_mo(*file);
  if (!entries) return fail(Code::corrupt, path.string() + ": " + entries.error().detail);
  Catalogue catalogue(language, domain);
  try {
    catalogue.words_ = std::make_unique<Words>(Words{locale_with(std::move(*file), code_of(language), domain)});
    (void)catalogue.words_->messages();
  } catch (const std::exception& refused) {
    return fail(Code::corrupt, path.string() + ": " + refused.what());
  }
  return catalogue;
}

bool Catalogue::has(std::string_view key) const {
  try {
    return words_ && !key.empty() && words_->messages().get(0, nullptr, std::string(key).c_str()) != nullptr;
  } catch (const std::exception&) {
    return false;
  }
}

std::string Catalogue::tr(std::string_view key) const {
  std::string id(key);
  if (words_ && !id.empty()) {  // the empty id is the header of the file
    try {
      if (const char* found = words_->messages().get(0, nullptr, id.c_str())) return found;
    } catch (const std::exception&) {
      log::error("catalogue " + domain_ + ": the words for a key cannot be read");
    }
  }
  missing_.insert(id);
  return id;
}

std::string Catalogue::tr(std::string_view key, Arguments arguments) const { return fill_in(tr(key), arguments); }

std::string Catalogue::tr_count(std::string_view key, long count, Arguments arguments) const {
  const std::string id(key);
  const char* found = nullptr;
  if (words_ && !id.empty()) {
    try {
      // The library takes an int; plural rules depend on the last digits only.
      const int n = static_cast<int>(count > 1'000'000 ? count % 1'000'000 + 1'000'000 : count);
      found = words_->messages().get(0, nullptr, id.c_str(), n);
    } catch (const std::exception&) {
      log::error("catalogue " + domain_ + ": the words for a key cannot be read");
    }
  }
  if (found == nullptr) missing_.insert(id);
  return fill_in(fill_in(found == nullptr ? id : std::string(found), {{"count", std::to_string(count)}}), arguments);
}

std::vector<std::string> Catalogue::missing() const { return {missing_.begin(), missing_.end()}; }

Catalogues::Catalogues(std::filesystem::path assets, std::string domain)
    : assets_(std::move(assets)), domain_(std::move(domain)) {}

const Catalogue& Catalogues::in(Language language) {
  if (const auto found = loaded_.find(language); found != loaded_.end()) return found->second;
  auto loaded = Catalogue::load(assets_, language, domain_);
  if (!loaded) {
    log::error("catalogue not read: " + loaded.error().detail);
    loaded = language == Language::ja ? Catalogue(language, domain_) : Catalogue::load(assets_, Language::ja, domain_);
    if (!loaded) loaded = Catalogue(language, domain_);
  }
  return loaded_.emplace(language, std::move(*loaded)).first->second;
}

std::vector<std::string> Catalogues::missing() const {
  std::vector<std::string> all;
  for (const auto& [language, catalogue] : loaded_) {
    for (const auto& key : catalogue.missing()) {
      all.push_back(std::string(code_of(language)) + "/" + domain_ + ": " + key);
    }
  }
  return all;
}

}  // namespace tsunagu::i18n
