#include "shared/i18n/dates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shared/i18n/furigana.h"
#include "shared/i18n/japanese_reading.h"

namespace tsunagu::i18n {
namespace {

using namespace std::chrono;

class DatesTest : public ::testing::Test {
 protected:
  Dates japanese{TSUNAGU_ASSETS, Language::ja};
  Dates easy{TSUNAGU_ASSETS, Language::ja_easy};
  Dates english{TSUNAGU_ASSETS, Language::en};
  const Day tuesday{year{2026} / November / 24};

  void TearDown() override {
    for (const auto* dates : {&japanese, &easy, &english}) {
      EXPECT_THAT(dates->patterns().missing(), ::testing::IsEmpty()) << code_of(dates->patterns().language());
    }
  }
};

TEST_F(DatesTest, ADayInEveryLanguage) {
  EXPECT_EQ(japanese.day(tuesday), "11月24日(火)");
  EXPECT_EQ(japanese.day_with_year(tuesday), "2026年11月24日(火)");
  EXPECT_EQ(english.day(tuesday), "Tue, Nov 24");
  EXPECT_EQ(english.day_with_year(tuesday), "Tue, Nov 24, 2026");
  EXPECT_EQ(easy.day(tuesday), "11{月|がつ}{24日|にじゅうよっか}({火|か})");
  EXPECT_EQ(plain_text(easy.day(tuesday)), "11月24日(火)");
  EXPECT_EQ(reading_text(easy.day(tuesday)), "11がつにじゅうよっか(か)");
}

TEST_F(DatesTest, ADayThatDoesNotExistIsEmpty) {
  EXPECT_EQ(japanese.day(year{2026} / February / 30), "");
  EXPECT_EQ(japanese.relative_day(year{2026} / February / 30, tuesday), "");
}

TEST_F(DatesTest, TodayAndTomorrowHaveNames) {
  EXPECT_EQ(japanese.relative_day(tuesday, tuesday), "今日");
  EXPECT_EQ(english.relative_day(year{2027} / January / 1, year{2026} / December / 31), "Tomorrow");
  EXPECT_EQ(japanese.relative_day(year{2026} / November / 26, tuesday), "11月26日(木)");
  EXPECT_EQ(japanese.relative_day(year{2026} / November / 23, tuesday), "11月23日(月)");
}

TEST_F(DatesTest, TimesAreShortExceptInEasyJapanese) {
  EXPECT_EQ(japanese.time(10 * 60 + 42), "10:42");
  EXPECT_EQ(english.time(9 * 60 + 5), "9:05");
  EXPECT_EQ(plain_text(easy.time(13 * 60 + 30)), "午後1時30分");
  EXPECT_EQ(reading_text(easy.time(13 * 60 + 30)), "ごご1じ30ぷん");
  EXPECT_EQ(reading_text(easy.time(10 * 60 + 42)), "ごぜん10じ42ふん");
  EXPECT_EQ(plain_text(easy.time(12 * 60)), "午後12時");
  EXPECT_EQ(japanese.span(600, 690), "10:00〜11:30");
  EXPECT_EQ(japanese.time(-1), "");
  EXPECT_EQ(japanese.time(24 * 60 + 1), "");
}

TEST_F(DatesTest, AgesOfChildren) {
  const Month today = year{2026} / November;
  EXPECT_EQ(japanese.age(year{2025} / September, today), "1歳2か月");
  EXPECT_EQ(japanese.age(year{2026} / August, today), "3か月");
  EXPECT_EQ(japanese.age(today, today), "0か月");
  EXPECT_EQ(japanese.age(year{2024} / November, today), "2歳");
  EXPECT_EQ(japanese.age(year{2026} / December, today), "");
  EXPECT_EQ(english.age(year{2025} / October, today), "1 year 1 month");
  EXPECT_EQ(plain_text(easy.age(year{2025} / September, today)), "1歳2か月");
  EXPECT_EQ(japanese.born(year{2025} / September, today), "2025年9月生まれ (1歳2か月)");
  EXPECT_EQ(english.born(year{2025} / September, today), "Born September 2025 (1 year 2 months)");
  EXPECT_EQ(japanese.due(year{2027} / January), "2027年1月ごろ出産予定");
}

struct Written {
  Language language;
  const char* day;
  const char* day_with_year;
  const char* born;
  const char* span;
};

class DatesAbroad : public ::testing::TestWithParam<Written> {};

TEST_P(DatesAbroad, AreWrittenTheWayTheirReadersWriteThem) {
  const Written& as = GetParam();
  const Dates dates(TSUNAGU_ASSETS, as.language);
  const Day tuesday = year{2026} / November / 24;
  EXPECT_EQ(dates.day(tuesday), as.day);
  EXPECT_EQ(dates.day_with_year(tuesday), as.day_with_year);
  EXPECT_EQ(dates.born(year{2025} / September, year{2026} / November), as.born);
  EXPECT_EQ(dates.span(9 * 60, 11 * 60 + 30), as.span);
  EXPECT_THAT(dates.patterns().missing(), ::testing::IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(EveryLanguage, DatesAbroad,
                         ::testing::Values(Written{Language::zh_hans, "11月24日 周二", "2026年11月24日 周二",
                                                   "2025年9月出生（1岁2个月）", "9:00–11:30"},
                                           Written{Language::ko, "11월 24일(화)", "2026년 11월 24일(화)",
                                                   "2025년 9월생 (1세 2개월)", "9:00~11:30"},
                                           Written{Language::vi, "Thứ 3, 24/11", "Thứ 3, 24/11/2026",
                                                   "Sinh tháng 9/2025 (1 tuổi 2 tháng)", "9:00–11:30"},
                                           Written{Language::ne, "नोभेम्बर 24, मङ्गल", "2026 नोभेम्बर 24, मङ्गल",
                                                   "2025 सेप्टेम्बर मा जन्म (1 वर्ष 2 महिना)", "9:00–11:30"},
                                           Written{Language::tl, "Mar, Nob 24", "Mar, Nob 24, 2026",
                                                   "Isinilang Setyembre 2025 (1 taon at 2 buwan)", "9:00–11:30"},
                                           Written{Language::pt, "ter., 24 de nov.", "ter., 24 de nov. de 2026",
                                                   "Nasceu em setembro de 2025 (1 ano e 2 meses)", "9:00–11:30"},
                                           Written{Language::es, "mar, 24 nov", "mar, 24 nov 2026",
                                                   "Nació en septiembre de 2025 (1 año y 2 meses)", "9:00–11:30"}),
                         [](const auto& one) {
                           return one.param.language == Language::zh_hans ? "zh"
                                                                          : std::string(code_of(one.param.language));
                         });

TEST(Dates, AMissingCatalogueShowsKeysAndDoesNotFail) {
  const Dates dates("/nowhere", Language::vi);
  EXPECT_EQ(dates.day(year{2026} / November / 24), "date.day");
  EXPECT_EQ(dates.weekday(year{2026} / November / 24), "Th 3") << "from ICU";
}

TEST(JapaneseReading, EveryDayAndMinuteHasOne) {
  EXPECT_EQ(day_with_reading(1), "{1日|ついたち}");
  EXPECT_EQ(day_with_reading(20), "{20日|はつか}");
  EXPECT_EQ(day_with_reading(21), "21{日|にち}");
  EXPECT_EQ(minute_reading(0), "ぷん");
  EXPECT_EQ(minute_reading(13), "ぷん");
  EXPECT_EQ(minute_reading(45), "ふん");
}

}  // namespace
}  // namespace tsunagu::i18n
