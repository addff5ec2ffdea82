#include "shared/domain/course.h"

#include "shared/base/text.h"

namespace tsunagu::domain {
namespace {

constexpr int most_sessions = 20;

std::optional<int> length_in(std::string_view utf8) {
  std::u32string text = decode_utf8(utf8);
  for (char32_t& c : text) {
    if (c >= U'０' && c <= U'９') c = c - U'０' + U'0';
  }
  for (std::size_t at = text.find(U'回'); at != std::u32string::npos; at = text.find(U'回', at + 1)) {
    std::size_t first = at;
    while (first > 0 && text[first - 1] >= U'0' && text[first - 1] <= U'9') --first;
    if (first == at || at - first > 2) continue;
    const std::u32string_view before = std::u32string_view(text).substr(0, first);
    const std::u32string_view after = std::u32string_view(text).substr(at + 1);
    const bool whole = before.ends_with(U"全") || before.ends_with(U"連続") || after.starts_with(U"コース") ||
                       after.starts_with(U"連続") || after.starts_with(U"シリーズ") || after.starts_with(U"講座");
    if (!whole) continue;
    int length = 0;
    for (std::size_t i = first; i < at; ++i) length = length * 10 + static_cast<int>(text[i] - U'0');
    if (length >= 2 && length <= most_sessions) return length;
  }
  return std::nullopt;
}

}  // namespace

std::string_view event_key(std::string_view source_key) {
  const auto end = source_key.rfind('|');
  return end == std::string_view::npos ? source_key : source_key.substr(0, end);
}

std::optional<int> course_length(const EventSession& session) {
  if (const auto said = length_in(session.title)) return said;
  return length_in(session.description);
}

}  // namespace tsunagu::domain
