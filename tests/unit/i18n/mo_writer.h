// Catalogues for tests: msgfmt's own output for a few lines of .po, in a folder of its own.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "shared/base/bytes.h"
#include "tests/support/temp_folder.h"

namespace tsunagu::i18n {

class CatalogueFolder {
 public:
  // The header is added; `plural` is the value of Plural-Forms.
  void compile(const std::string& code, const std::string& domain, const std::string& po,
               const std::string& plural = "nplurals=1; plural=0;") const {
    const auto folder = folder_.path() / "locale" / code;
    std::filesystem::create_directories(folder);
    const auto source = folder_.path() / "source.po";
    std::ofstream(source) << "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Plural-Forms: "
                          << plural << "\\n\"\n"
                          << po;
    const std::string command = "msgfmt -o '" + (folder / (domain + ".mo")).string() + "' '" + source.string() + "'";
    if (std::system(command.c_str()) != 0) std::abort();
  }
  void write(const std::string& code, const std::string& domain, ByteView bytes) const {
    std::filesystem::create_directories(folder_.path() / "locale" / code);
    std::ofstream(folder_.path() / "locale" / code / (domain + ".mo"), std::ios::binary) << text_of(bytes);
  }
  [[nodiscard]] Bytes read(const std::string& code, const std::string& domain) const {
    std::ifstream file(folder_.path() / "locale" / code / (domain + ".mo"), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }

 private:
  tests::TempFolder folder_;
};

}  // namespace tsunagu::i18n
