// What the kiosk writes for a parent's telephone is read back by our own importer, as a stranger would read it.
#include "shared/domain/icalendar.h"

#include <gtest/gtest.h>

#include "shared/base/text.h"
#include "shared/feeds/feeds.h"

namespace tsunagu::feeds {
namespace {

using namespace std::chrono_literals;

const Window window{2026y / 11 / 1, 2027y / 1 / 31};
const Instant stamp = domain::start_of(2026y / 11 / 24) + 10h;
constexpr std::size_t plenty = 4000;

domain::EventSession session() {
  domain::EventSession out;
  out.title = "ベビーマッサージ; 親子, いっしょに \\o/";
  out.place = "2階 多目的室";
  out.description = "バスタオルの上で、ゆっくり。\nどうぞ。";
  out.what_to_bring = "バスタオル";
  out.url = "https://hidamari.example/a?b=c";
  out.first_day = out.last_day = 2026y / 11 / 28;
  out.start_minute = 10 * 60;
  out.end_minute = 11 * 60 + 30;
  return out;
}

domain::EventSession read_back(const domain::EventSession& from, std::size_t most = plenty) {
  const std::string text = domain::icalendar_of(from, "01ABC@tsunagu", stamp, most);
  EXPECT_LE(text.size(), most);
  EXPECT_TRUE(is_utf8(text));
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text.find("\r\n", at);
    EXPECT_NE(end, std::string::npos);
    if (end == std::string::npos) break;
    EXPECT_LE(end - at, 75U) << text.substr(at, end - at);
    EXPECT_TRUE(is_utf8(text.substr(at, end - at))) << "a letter was cut in two";
    at = end + 2;
  }
  const auto result = import_calendar(view_of(text), window);
  EXPECT_TRUE(result);
  EXPECT_TRUE(result->problems.empty());
  EXPECT_EQ(result->sessions.size(), 1U) << text;
  return result->sessions.empty() ? domain::ReadSession{} : result->sessions.front();
}

TEST(CalendarText, ComesBackAsTheEventItWas) {
  const auto back = read_back(session());
  EXPECT_EQ(back.title, session().title);
  EXPECT_EQ(back.place, session().place);
  EXPECT_EQ(back.description, "持ちもの: バスタオル\n" + session().description);
  EXPECT_EQ(back.url, session().url);
  EXPECT_EQ(back.first_day, session().first_day);
  EXPECT_EQ(back.start_minute, session().start_minute);
  EXPECT_EQ(back.end_minute, session().end_minute);
  EXPECT_FALSE(back.cancelled);
}

TEST(CalendarText, EarlyMorningsAndWholeDaysKeepTheirDayInJapan) {
  auto early = session();
  early.start_minute = 8 * 60;  // the day before in UTC
  early.end_minute.reset();
  EXPECT_EQ(read_back(early).first_day, early.first_day);
  EXPECT_EQ(read_back(early).start_minute, 8 * 60);
  auto days = session();
  days.start_minute.reset();
  days.end_minute.reset();
  days.last_day = 2026y / 12 / 1;
  const auto back = read_back(days);
  EXPECT_EQ(back.first_day, days.first_day);
  EXPECT_EQ(back.last_day, days.last_day);
  EXPECT_FALSE(back.start_minute);
}

TEST(CalendarText, IsCutToOneCodeWithoutLosingWhenAndWhat) {
  auto wordy = session();
  for (int i = 0; i < 300; ++i) wordy.description += "とてもながい説明です。\n";
  for (const std::size_t most : {660U, 500U, 400U, 300U}) {
    const auto back = read_back(wordy, most);
    EXPECT_EQ(back.first_day, wordy.first_day);
    EXPECT_EQ(back.start_minute, wordy.start_minute);
    EXPECT_TRUE(back.title.starts_with("ベビーマ")) << back.title;
  }
  EXPECT_TRUE(read_back(wordy, 660).description.ends_with("…"));
}

TEST(CalendarText, ATitleOfAnyLengthFits) {
  auto wordy = session();
  wordy.title.clear();
  for (int i = 0; i < 200; ++i) wordy.title += "あ";
  wordy.place = wordy.title;
  wordy.url = "https://hidamari.example/" + std::string(400, 'x');
  EXPECT_TRUE(read_back(wordy, 300).title.starts_with("あ"));
}

TEST(Capacity, OfACalendarIsALineOfItsDescription) {
  const auto capacity = [](const std::string& description) {
    const std::string text =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:u\r\nSUMMARY:会\r\nDTSTART:20261128T010000Z\r\n"
        "DESCRIPTION:" +
        description + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    return import_calendar(view_of(text), window)->sessions.front().capacity;
  };
  EXPECT_EQ(capacity("たのしい会\\n定員: 10組"), 10);
  EXPECT_EQ(capacity("定員：先着８組\\nどうぞ"), 8);
  EXPECT_EQ(capacity("定員はありません"), std::nullopt);
  EXPECT_EQ(capacity("部屋は10組まで"), std::nullopt);
}

}  // namespace
}  // namespace tsunagu::feeds
