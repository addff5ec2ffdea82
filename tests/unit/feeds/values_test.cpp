#include "shared/feeds/values.h"

#include <gtest/gtest.h>

#include <string>

#include "shared/feeds/encoding.h"
#include "shared/feeds/session.h"

namespace tsunagu::feeds {
namespace {

std::string day(std::string_view written) {
  const auto parsed = parse_days(folded(written));
  return parsed ? domain::text_of(parsed->first) : "none";
}

TEST(Dates, AreReadInTheFormsPeopleWrite) {
  for (const char* written :
       {"2026-04-02", "2026/4/2", "２０２６/４/２", "2026.4.2", "20260402", "2026年4月2日", "令和8年4月2日", "R8.4.2",
        "2026/4/2(木)", "2026/4/2 0:00", "2026-04-02T10:00:00", " 2026/4/2 "}) {
    EXPECT_EQ(day(written), "2026-04-02") << written;
  }
  EXPECT_EQ(day("令和元年5月1日"), "2019-05-01");
  for (const char* written :
       {"2026年 4月 2日（木・祝）", "2026 / 4 / 2", "2026年4月2日木曜日", "4/2/2026", "2026/4/2（木）10:00",
        "2026-04-02T00:00:00+09:00", "2026-04-01T15:00:00Z", "2026-04-01T15:00:00.000Z", "2026-04-01T10:00:00-0500",
        "2026/4/2から", "2026/4/2 10:00～11:30"}) {
    EXPECT_EQ(day(written), "2026-04-02") << written;
  }
  EXPECT_EQ(day("平成31年4月30日"), "2019-04-30");
  EXPECT_EQ(day("H31.4.30"), "2019-04-30");
  EXPECT_EQ(day("昭和64年1月7日"), "1989-01-07");
}

std::string days(std::string_view written) {
  const auto parsed = parse_days(folded(written));
  if (!parsed) return "none";
  std::string text = domain::text_of(parsed->first).substr(5) + ".." + domain::text_of(parsed->last).substr(5);
  if (parsed->start_minute) text += " " + std::to_string(*parsed->start_minute);
  if (parsed->end_minute) text += "-" + std::to_string(*parsed->end_minute);
  return text;
}

TEST(Dates, MayBeSeveralAndHaveTheirTimesWithThem) {
  EXPECT_EQ(days("2026/4/2～2026/4/5"), "04-02..04-05");
  EXPECT_EQ(days("2026年4月2日（木）〜5日（日）"), "04-02..04-05");
  EXPECT_EQ(days("2026/12/30〜1/5"), "12-30..01-05");
  EXPECT_EQ(days("2026/4/2(木) 10:00〜11:30"), "04-02..04-02 600-690");
  EXPECT_EQ(days("2026/4/2 10:00～4/3 15:00"), "04-02..04-03 600-900");
  EXPECT_EQ(days("2026/4/5～2026/4/2"), "none");
}

TEST(Dates, ThatDoNotExistOrAreNotOnesAreRefused) {
  for (const char* written : {"", "2026-02-30", "2026/13/1", "46114", "1.00E+12", "4/2", "2026/4", "2026/4/2まで",
                              "未定", "0000-01-01", "99999/1/1", "2026--04-02", "令和年4月2日"}) {
    EXPECT_EQ(day(written), "none") << written;
  }
}

TEST(Times, AreReadInTheFormsPeopleWrite) {
  const struct {
    const char* written;
    int minutes;
  } cases[] = {{"9:30", 570},       {"09:30", 570},     {"９：３０", 570}, {"09:30:00", 570}, {"0930", 570},
               {"930", 570},        {"9時", 540},       {"9時30分", 570},  {"9時半", 570},    {"午後1時15分", 795},
               {"午前9:30", 570},   {"0:00", 0},        {"24:00", 1440},   {"午後12時", 720}, {"1:15 PM", 795},
               {"9:30:00 AM", 570}, {"12:00:00 AM", 0}, {"正午", 720},     {"AM9:30", 570}};
  for (const auto& one : cases) EXPECT_EQ(parse_time(folded(one.written)), one.minutes) << one.written;
}

TEST(Times, ThatAreNotOnesAreRefused) {
  for (const char* written :
       {"", "25:00", "9:60", "24:01", "0.395833", "午後から", "9", "10:00~12:00", "午後13時", "9:3:"}) {
    EXPECT_FALSE(parse_time(folded(written))) << written;
  }
}

std::string times(std::string_view written) {
  const auto parsed = parse_times(folded(written));
  if (!parsed) return "none";
  const auto text = [](std::optional<int> minute) { return minute ? std::to_string(*minute) : std::string(); };
  return text(parsed->start_minute) + "-" + text(parsed->end_minute) + (parsed->is_all ? "" : " and more");
}

TEST(Times, MayStandTwoInOneColumn) {
  for (const char* written : {"10:00～11:30", "10:00〜11:30", "10:00-11:30", "10時から11時半まで", "午前10時〜11時30分",
                              "10:00 ～ 11:30", "10：00～11：30", "AM10:00～AM11:30"}) {
    EXPECT_EQ(times(written), "600-690") << written;
  }
  EXPECT_EQ(times("午後1時～3時"), "780-900");
  EXPECT_EQ(times("午前10時～午後3時"), "600-900");
  EXPECT_EQ(times("10:00～"), "600-");
  EXPECT_EQ(times("～15:00"), "-900");
  EXPECT_EQ(times("15:00まで"), "-900");
  EXPECT_EQ(times("10:00～11:30（受付9:45）"), "600-690 and more");
  for (const char* written : {"", "午後から", "①10:00～ ②13:00～", "10:00～未定", "0.5"})
    EXPECT_EQ(times(written), "none") << written;
}

TEST(Capacity, IsTheOnlyNumberThereIs) {
  EXPECT_EQ(parse_capacity(folded("15")), 15);
  EXPECT_EQ(parse_capacity(folded("１５組（申込順）")), 15);
  EXPECT_EQ(parse_capacity(folded("先着40名")), 40);
  for (const char* written : {"午前20組 午後20組", "なし", "1.00E+12", "0", "1,5", "1.5", "9999999", "10～15組"}) {
    EXPECT_FALSE(parse_capacity(folded(written))) << written;
  }
}

TEST(Capacity, CountsFamiliesWhereBothAreCounted) {
  for (const char* written : {"10組20名", "20名(10組)", "親子10組（20名）", "１０組２０人", "各回10組"}) {
    EXPECT_EQ(parse_capacity(folded(written)), 10) << written;
  }
  EXPECT_EQ(parse_capacity(folded("1,000人")), 1000);
}

TEST(Capacity, OfANoteNeedsItsUnit) {
  EXPECT_EQ(parse_capacity_note(folded("15組（申込順）")), 15);
  EXPECT_EQ(parse_capacity_note(folded("先着40名")), 40);
  EXPECT_FALSE(parse_capacity_note(folded("3か月まで")));
  EXPECT_FALSE(parse_capacity_note(folded("おおむね15組")));
}

TEST(SpreadsheetDamage, IsALongNumberInShortForm) {
  EXPECT_TRUE(is_spreadsheet_damage("1.00E+12"));
  EXPECT_TRUE(is_spreadsheet_damage("4E+09"));
  EXPECT_FALSE(is_spreadsheet_damage("E+12"));
  EXPECT_FALSE(is_spreadsheet_damage("100"));
  EXPECT_FALSE(is_spreadsheet_damage("1.00E+12か"));
}

TEST(PrenatalClasses, AreKnownByTheirNamesInAnyWidth) {
  EXPECT_TRUE(names_prenatal_class("プレパパ・プレママ教室"));
  EXPECT_TRUE(names_prenatal_class("ﾌﾟﾚﾏﾏ教室"));
  EXPECT_TRUE(names_prenatal_class("第2回 両親教室"));
  EXPECT_FALSE(names_prenatal_class("離乳食教室"));
}

TEST(Urls, AreWebAddressesOrNothing) {
  EXPECT_EQ(sound_url("https://example.jp/a?b=c"), "https://example.jp/a?b=c");
  for (const char* written : {"javascript:alert(1)", "https://example.jp/a b", "file:///etc/passwd", "example.jp"}) {
    EXPECT_EQ(sound_url(written), "") << written;
  }
}

TEST(Texts, LoseWhatHidesOrReordersThem) {
  EXPECT_EQ(cleaned("  a\x01\xE2\x80\xAE"
                    "b\tc\n ",
                    100, Lines::join),
            "ab c");
  EXPECT_EQ(cleaned("あいうえお", 3, Lines::join), "あい…");
}

}  // namespace
}  // namespace tsunagu::feeds
