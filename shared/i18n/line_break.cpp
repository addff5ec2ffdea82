#include "shared/i18n/line_break.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>
#include <string>

namespace tsunagu::i18n {
namespace {

struct Close {
  void operator()(UBreakIterator* it) const { ubrk_close(it); }
  void operator()(UText* text) const { utext_close(text); }
};

constexpr std::string_view phrase_mark = "\u200B";

// Opening takes 6 us after the first time (4 ms, when ICU maps its data), and layouts are kept: nothing is cached here.
std::vector<Break> by_iterator(UBreakIteratorType type, std::string_view text, Language language) {
  UErrorCode error = U_ZERO_ERROR;
  const std::string locale = std::string(bcp47_of(language)) + "@lb=strict";
  const std::unique_ptr<UText, Close> source(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &error));
  const std::unique_ptr<UBreakIterator, Close> breaks(ubrk_open(type, locale.c_str(), nullptr, 0, &error));
  if (U_SUCCESS(error)) ubrk_setUText(breaks.get(), source.get(), &error);
  std::vector<Break> found;
  if (U_FAILURE(error)) return {{text.size(), false}};  // ICU without its data: one long line, which is reported
  for (std::int32_t at = ubrk_next(breaks.get()); at != UBRK_DONE; at = ubrk_next(breaks.get())) {
    const auto status = ubrk_getRuleStatus(breaks.get());
    found.push_back({static_cast<std::size_t>(at), type == UBRK_LINE && status >= UBRK_LINE_HARD});
  }
  // The end of the text is a hard break to ICU, to us only where a newline stands before it.
  if (!found.empty() && text.back() != '\n') found.back().mandatory = false;
  return found;
}

bool after_phrase(std::string_view text, std::size_t at) {
  const auto before = text.substr(0, at);
  return at == text.size() || before.ends_with(phrase_mark) || before.ends_with(' ') || before.ends_with("\u3000");
}

// A number stays with what it counts, and the end of a span with its beginning: 10|月 and 13:00〜|14:30 are no breaks.
bool splits_number(std::string_view text, std::size_t at) {
  static constexpr std::string_view counters[] = {"年", "月", "日", "時", "分", "階", "件", "組", "名",
                                                  "人", "歳", "回", "円", "才", "週", "か", "つ", "枚"};
  static constexpr std::string_view until = "〜";
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto before = text.substr(0, at);
  const auto after = text.substr(at);
  if (before.empty() || after.empty()) return false;
  if (is_digit(before.back())) {
    return std::any_of(std::begin(counters), std::end(counters), [&](auto sign) { return after.starts_with(sign); });
  }
  return before.ends_with(until) && before.size() > until.size() &&
         is_digit(before[before.size() - until.size() - 1]) && is_digit(after.front());
}

}  // namespace

std::vector<Break> line_breaks(std::string_view text, Language language, Breaking breaking) {
  if (text.empty()) return {{0, false}};
  auto breaks = by_iterator(UBRK_LINE, text, language);
  const bool by_spaces = language == Language::ko;  // UAX #14 alone would end a line after any syllable
  if (breaking == Breaking::phrases && (by_spaces || text.find(phrase_mark) != std::string_view::npos)) {
    std::erase_if(breaks, [&](const Break& one) { return !one.mandatory && !after_phrase(text, one.at); });
  }
  std::erase_if(breaks, [&](const Break& one) { return !one.mandatory && splits_number(text, one.at); });
  if (breaking == Breaking::anywhere) {
    for (const auto& one : by_iterator(UBRK_CHARACTER, text, language)) {
      const auto at = std::lower_bound(breaks.begin(), breaks.end(), one.at,
                                       [](const Break& b, std::size_t offset) { return b.at < offset; });
      if (at == breaks.end() || at->at != one.at) breaks.insert(at, one);
    }
  }
  return breaks;
}

}  // namespace tsunagu::i18n
