// What both kinds of feed do with a session once they have read it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "shared/domain/event.h"
#include "shared/feeds/feeds.h"

namespace tsunagu::feeds {

// Longest texts that are kept, in code points.
inline constexpr std::size_t longest_title = 200;
inline constexpr std::size_t longest_line = 300;
inline constexpr std::size_t longest_url = 500;
inline constexpr std::size_t longest_description = 6'000;

// プレパパ・プレママ教室, 両親教室, 母親教室, パパママ教室 in any width of kana.
[[nodiscard]] bool names_prenatal_class(std::string_view title);

// 【中止】, [延期], 中止: before or behind the words; never 雨天中止, which says when it would be.
[[nodiscard]] bool names_called_off(std::string_view title);

// An http or https address of a sensible length without blanks, else empty: it will become a QR code on a public
// screen.
[[nodiscard]] std::string sound_url(std::string_view text);

// 16 hexadecimal letters (FNV-1a, 64 bits): names a session that has no number of its own. Not a protection against
// anybody: a feed that wants two of its sessions to collide can just give them one number.
[[nodiscard]] std::string digest_of(std::string_view text);

enum class Dates { single, repeating };

// Days before 1900 and after 2199 are in no window: nothing else here can hold them.
[[nodiscard]] inline bool touches(const domain::EventSession& session, const Window& window, Dates dates) {
  const bool held =
      session.first_day.year() >= std::chrono::year(1900) && session.last_day.year() <= std::chrono::year(2199);
  const auto from = dates == Dates::single ? window.single_from : window.from;
  const auto to = dates == Dates::single ? window.single_to : window.to;
  return held && session.last_day >= from && session.first_day <= to;
}

// Adds a problem unless there are max_problems already. What is refused past them might be anything, so the file is no
// longer a whole list.
void report(domain::ImportResult& result, domain::ImportProblem problem);
void report(domain::ImportResult& result, std::size_t line, std::string reason);
// The same of a whole row, which is counted as refused; `event` is its own name, or empty.
void refuse(domain::ImportResult& result, std::size_t line, std::string reason, std::string event);

}  // namespace tsunagu::feeds
