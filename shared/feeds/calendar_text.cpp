#include "shared/feeds/calendar_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace tsunagu::feeds {
namespace {

constexpr std::size_t longest_tag = 1'000;

// "<b>", "</p>", "<a href=...>", "<br/>": a letter or a slash after the bracket, so that "3<5" stays.
std::size_t tag_size(std::string_view text) {
  if (text.size() < 3 || text[0] != '<') return 0;
  const auto second = static_cast<unsigned char>(text[1]);
  if (std::isalpha(second) == 0 && second != '/') return 0;
  const std::size_t end = text.substr(0, longest_tag).find('>');
  return end == std::string_view::npos ? 0 : end + 1;
}

bool begins_line(std::string_view tag) {
  constexpr std::array<std::string_view, 6> breaking{"<br", "<p>", "</p", "<li", "<div", "<BR"};
  return std::any_of(breaking.begin(), breaking.end(), [&](std::string_view start) { return tag.starts_with(start); });
}

constexpr std::array<std::pair<std::string_view, char>, 6> entities{
    {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}, {"&nbsp;", ' '}}};

}  // namespace

std::string without_markup(std::string_view text) {
  std::string plain;
  bool had_tags = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t tag = tag_size(text.substr(at));
    if (tag == 0) {
      plain.push_back(text[at++]);
      continue;
    }
    had_tags = true;
    if (begins_line(text.substr(at, tag)) && !plain.empty() && plain.back() != '\n') plain.push_back('\n');
    at += tag;
  }
  if (!had_tags) return std::string(text);
  std::string resolved;
  for (std::size_t at = 0; at < plain.size();) {
    const std::string_view rest = std::string_view(plain).substr(at);
    const auto* entity =
        std::find_if(entities.begin(), entities.end(), [&](const auto& e) { return rest.starts_with(e.first); });
    resolved.push_back(entity == entities.end() ? plain[at] : entity->second);
    at += entity == entities.end() ? 1 : entity->first.size();
  }
  return resolved;
}

}  // namespace tsunagu::feeds
