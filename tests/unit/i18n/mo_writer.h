// Catalogues for tests: msgfmt's own output for a few lines of .po, in a folder of its own.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "shared/base/bytes.h"

namespace tsunagu::i18n {

class CatalogueFolder {
 public:
  CatalogueFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "tsunagu-mo-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  CatalogueFolder(const CatalogueFolder&) = delete;
  CatalogueFolder& operator=(const CatalogueFolder&) = delete;
  ~CatalogueFolder() { std::filesystem::remove_all(path_); }

  // The header is added; `plural` is the value of Plural-Forms.
  void compile(const std::string& code, const std::string& domain, const std::string& po,
               const std::string& plural = "nplurals=1; plural=0;") const {
    const auto folder = path_ / "locale" / code;
    std::filesystem::create_directories(folder);
    const auto source = path_ / "source.po";
    std::ofstream(source) << "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Plural-Forms: "
                          << plural << "\\n\"\n"
                          << po;
    const std::string command = "msgfmt -o '" + (folder / (domain + ".mo")).string() + "' '" + source.string() + "'";
    if (std::system(command.c_str()) != 0) std::abort();
  }
  void write(const std::string& code, const std::string& domain, ByteView bytes) const {
    std::filesystem::create_directories(path_ / "locale" / code);
    std::ofstream(path_ / "locale" / code / (domain + ".mo"), std::ios::binary) << text_of(bytes);
  }
  [[nodiscard]] Bytes read(const std::string& code, const std::string& domain) const {
    std::ifstream file(path_ / "locale" / code / (domain + ".mo"), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace tsunagu::i18n
