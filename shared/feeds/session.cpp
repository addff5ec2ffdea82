#include "shared/feeds/session.h"

#include <algorithm>
#include <array>

#include "shared/base/text.h"
#include "shared/feeds/encoding.h"

namespace tsunagu::feeds {

bool names_prenatal_class(std::string_view title) {
  static constexpr std::array<std::string_view, 9> names{"プレパパ",     "プレママ",       "両親教室",
                                                         "母親教室",     "父親教室",       "パパママ教室",
                                                         "ママパパ教室", "パパ・ママ教室", "ママ・パパ教室"};
  const std::string text = folded(title);
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view name) { return text.find(name) != std::string::npos; });
}

std::string sound_url(std::string_view text) {
  const bool scheme = text.starts_with("https://") || text.starts_with("http://");
  const bool printable = std::all_of(text.begin(), text.end(), [](char c) {
    return c > 0x20 && c < 0x7F && c != '"' && c != '<' && c != '>' && c != '\\';
  });
  return scheme && printable && text.size() <= longest_url ? std::string(text) : std::string();
}

std::string digest_of(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ull;
  for (const char c : text) hash = (hash ^ static_cast<std::uint8_t>(c)) * 1099511628211ull;
  Bytes bytes;
  for (int shift = 56; shift >= 0; shift -= 8) bytes.push_back(static_cast<std::uint8_t>(hash >> shift));
  return to_hex(bytes);
}

void report(domain::ImportResult& result, std::size_t line, std::string reason) {
  if (result.problems.size() >= max_problems) return;
  if (result.problems.size() + 1 == max_problems) reason = "too many problems; those from here on are not listed";
  result.problems.push_back({line, std::move(reason)});
}

}  // namespace tsunagu::feeds
