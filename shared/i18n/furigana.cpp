#include "shared/i18n/furigana.h"

#include <optional>

namespace tsunagu::i18n {
namespace {

constexpr std::string_view phrase_mark = "\u200B";

struct Pair {
  Annotated parts;
  std::size_t length;  // of the whole, braces included
};

std::optional<Pair> pair_at(std::string_view text) {
  const auto stop = text.find_first_of("{|}", 1);
  if (stop == std::string_view::npos || stop == 1 || text[stop] != '|') return std::nullopt;
  const auto close = text.find_first_of("{|}", stop + 1);
  if (close == std::string_view::npos || close == stop + 1 || text[close] != '}') return std::nullopt;
  return Pair{{text.substr(1, stop - 1), text.substr(stop + 1, close - stop - 1)}, close + 1};
}

void append_without_marks(std::string& to, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at).starts_with(phrase_mark)) {
      at += phrase_mark.size();
      continue;
    }
    if (text[at] != strong_from && text[at] != strong_to) to += text[at];
    ++at;
  }
}

}  // namespace

std::vector<Annotated> split_furigana(std::string_view marked) {
  std::vector<Annotated> parts;
  std::size_t plain_from = 0;
  for (std::size_t at = marked.find('{'); at != std::string_view::npos; at = marked.find('{', at)) {
    const auto pair = pair_at(marked.substr(at));
    if (!pair) {
      ++at;
      continue;
    }
    if (at > plain_from) parts.push_back({marked.substr(plain_from, at - plain_from), {}});
    parts.push_back(pair->parts);
    at += pair->length;
    plain_from = at;
  }
  if (plain_from < marked.size()) parts.push_back({marked.substr(plain_from), {}});
  return parts;
}

std::string plain_text(std::string_view marked) {
  std::string out;
  for (const auto& part : split_furigana(marked)) append_without_marks(out, part.base);
  return out;
}

std::string reading_text(std::string_view marked) {
  std::string out;
  for (const auto& part : split_furigana(marked))
    append_without_marks(out, part.reading.empty() ? part.base : part.reading);
  return out;
}

}  // namespace tsunagu::i18n
