// tsunagu-glyphs CATALOGUE.mo OUT.glyphs: writes every letter that the catalogue can put on a screen, once, in order of
// code points, as UTF-8. The atlas is warmed from it, and a test asserts that the faces draw all of it.
#include <cstdio>
#include <set>

#include "shared/base/files.h"
#include "shared/base/text.h"
#include "shared/i18n/furigana.h"
#include "shared/i18n/mo_file.h"

namespace {

void collect(std::set<char32_t>& letters, std::string_view text) {
  for (const auto& part : tsunagu::i18n::split_furigana(text)) {
    for (const auto piece : {part.base, part.reading}) {
      for (const char32_t letter : tsunagu::decode_utf8(piece)) {
        if (letter > U' ' && letter != U'\u200B') letters.insert(letter);
      }
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: tsunagu-glyphs CATALOGUE.mo OUT.glyphs\n");
    return 2;
  }
  const auto file = tsunagu::read_file(argv[1], tsunagu::i18n::mo_size_limit);
  if (!file) {
    std::fprintf(stderr, "%s: %s\n", argv[1], file.error().detail.c_str());
    return 1;
  }
  const auto entries = tsunagu::i18n::read_mo(*file);
  if (!entries) {
    std::fprintf(stderr, "%s: %s\n", argv[1], entries.error().detail.c_str());
    return 1;
  }
  std::set<char32_t> letters;
  for (const auto& [key, words] : *entries) {
    if (!key.empty()) collect(letters, words);  // the empty key is the header
  }
  std::u32string all(letters.begin(), letters.end());
  const auto written = tsunagu::write_file_atomically(argv[2], tsunagu::view_of(tsunagu::encode_utf8(all)));
  if (!written) std::fprintf(stderr, "%s: %s\n", argv[2], written.error().detail.c_str());
  return written ? 0 : 1;
}
