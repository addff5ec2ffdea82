#include "shared/domain/icalendar.h"

#include <algorithm>
#include <cstdio>

#include "shared/base/result.h"
#include "shared/base/text.h"

namespace tsunagu::domain {
namespace {

constexpr std::size_t line_octets = 75;    // RFC 5545, 3.1
constexpr std::size_t least_bytes = 300;   // what cannot be left out
constexpr std::size_t longest_title = 90;  // octets of a title or place when there is no room for all of it

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

// 3.1: a line of more than 75 octets goes on in the next one after a blank, never inside a letter.
std::string folded(std::string_view line) {
  std::string out;
  std::size_t room = line_octets;
  while (line.size() > room) {
    std::size_t end = room;
    while (continues(line[end])) --end;
    out += std::string(line.substr(0, end)) + "\r\n ";
    line.remove_prefix(end);
    room = line_octets - 1;
  }
  return out + std::string(line) + "\r\n";
}

// 3.3.11
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) >= 0x20 || c == '\t') {
      out += c;
    }
  }
  return out;
}

// The first `octets` of the text at most, with "…" where something is missing; whole letters only.
std::string cut(std::string_view text, std::size_t octets) {
  constexpr std::string_view rest = "…";
  if (text.size() <= octets) return std::string(text);
  if (octets <= rest.size()) return {};
  std::size_t end = octets - rest.size();
  while (end > 0 && continues(text[end])) --end;
  return std::string(text.substr(0, end)) + std::string(rest);
}

std::string utc(Day day, int minute) {
  const Instant at = start_of(day) + std::chrono::minutes(minute);
  const auto days = std::chrono::floor<std::chrono::days>(at);
  const Day date{days};
  const std::chrono::hh_mm_ss time{at - days};
  char out[48];
  std::snprintf(out, sizeof out, "%04d%02u%02uT%02d%02d%02dZ", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                static_cast<int>(time.seconds().count()));
  return out;
}

std::string date(Day day) {
  char out[32];
  std::snprintf(out, sizeof out, "%04d%02u%02u", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                static_cast<unsigned>(day.day()));
  return out;
}

std::string times(const EventSession& session) {
  if (session.start_minute) {
    std::string out = folded("DTSTART:" + utc(session.first_day, *session.start_minute));
    if (session.end_minute) out += folded("DTEND:" + utc(session.last_day, *session.end_minute));
    return out;
  }
  const Day after{std::chrono::sys_days{session.last_day} + std::chrono::days(1)};  // DTEND is not part of it
  return folded("DTSTART;VALUE=DATE:" + date(session.first_day)) + folded("DTEND;VALUE=DATE:" + date(after));
}

std::string about(const EventSession& session) {
  std::string out;
  if (!session.what_to_bring.empty()) out += "持ちもの: " + session.what_to_bring + "\n";
  return out + session.description;
}

struct Texts {
  std::string title, place, url, about;
};

std::string written(const EventSession& session, std::string_view uid, Instant stamp, const Texts& texts) {
  std::string out = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Tsunagu//kiosk//JA\r\nBEGIN:VEVENT\r\n";
  const int minute = minute_of_day(stamp);
  out += folded("UID:" + escaped(uid)) + folded("DTSTAMP:" + utc(day_of(stamp), minute)) + times(session);
  out += folded("SUMMARY:" + escaped(texts.title));
  if (!texts.place.empty()) out += folded("LOCATION:" + escaped(texts.place));
  if (!texts.about.empty()) out += folded("DESCRIPTION:" + escaped(texts.about));
  if (!texts.url.empty()) out += folded("URL:" + texts.url);
  if (session.cancelled) out += "STATUS:CANCELLED\r\n";
  return out + "END:VEVENT\r\nEND:VCALENDAR\r\n";
}

}  // namespace

std::string icalendar_of(const EventSession& session, std::string_view uid, Instant stamp, std::size_t most_bytes) {
  TSUNAGU_INVARIANT(most_bytes >= least_bytes);
  Texts texts{session.title, session.place, session.url, about(session)};
  const auto now = [&] { return written(session, uid, stamp, texts); };
  std::string out = now();
  // The longest beginning of the organiser's words that fits: escapes and folds make its length jump.
  for (std::size_t octets = std::min(texts.about.size(), most_bytes); out.size() > most_bytes && octets > 0;) {
    octets -= std::min<std::size_t>(octets, 6);
    texts.about = cut(about(session), octets);
    out = now();
  }
  if (out.size() > most_bytes) texts.url.clear(), out = now();
  for (std::size_t octets = longest_title; out.size() > most_bytes && octets > 0; octets -= 10) {
    texts.title = cut(session.title, octets);
    texts.place = cut(session.place, octets / 2);
    out = now();
  }
  return out;
}

}  // namespace tsunagu::domain
