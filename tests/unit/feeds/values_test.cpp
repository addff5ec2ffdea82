#include "shared/feeds/values.h"

#include <gtest/gtest.h>

#include <string>

#include "shared/feeds/encoding.h"
#include "shared/feeds/session.h"

namespace tsunagu::feeds {
namespace {

std::string day(std::string_view written) {
  const auto parsed = parse_date(folded(written));
  return parsed ? domain::text_of(*parsed) : "none";
}

TEST(Dates, AreReadInTheFormsPeopleWrite) {
  for (const char* written :
       {"2026-04-02", "2026/4/2", "２０２６/４/２", "2026.4.2", "20260402", "2026年4月2日", "令和8年4月2日", "R8.4.2",
        "2026/4/2(木)", "2026/4/2 0:00", "2026-04-02T10:00:00", " 2026/4/2 "}) {
    EXPECT_EQ(day(written), "2026-04-02") << written;
  }
  EXPECT_EQ(day("令和元年5月1日"), "2019-05-01");
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
  } cases[] = {{"9:30", 570}, {"09:30", 570},   {"９：３０", 570}, {"09:30:00", 570},    {"0930", 570},
               {"9時", 540},  {"9時30分", 570}, {"9時半", 570},    {"午後1時15分", 795}, {"午前9:30", 570},
               {"0:00", 0},   {"24:00", 1440},  {"午後12時", 720}};
  for (const auto& one : cases) EXPECT_EQ(parse_time(folded(one.written)), one.minutes) << one.written;
}

TEST(Times, ThatAreNotOnesAreRefused) {
  for (const char* written :
       {"", "25:00", "9:60", "24:01", "0.395833", "午後から", "9", "10:00~12:00", "午後13時", "9:3:"}) {
    EXPECT_FALSE(parse_time(folded(written))) << written;
  }
}

TEST(Capacity, IsTheOnlyNumberThereIs) {
  EXPECT_EQ(parse_capacity(folded("15")), 15);
  EXPECT_EQ(parse_capacity(folded("１５組（申込順）")), 15);
  EXPECT_EQ(parse_capacity(folded("先着40名")), 40);
  for (const char* written : {"午前20組 午後20組", "なし", "1.00E+12", "0", "1,000", "1.5", "9999999"}) {
    EXPECT_FALSE(parse_capacity(folded(written))) << written;
  }
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
