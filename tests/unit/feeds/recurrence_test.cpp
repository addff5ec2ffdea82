#include <gmock/gmock.h>

#include "shared/feeds/feeds.h"

namespace tsunagu::feeds {
namespace {

using domain::ImportResult;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const Window spring{std::chrono::year(2026) / 4 / 1, std::chrono::year(2026) / 5 / 31};

ImportResult imported(const std::string& events, const Window& window = spring) {
  return import_calendar(view_of("BEGIN:VCALENDAR\r\n" + events + "END:VCALENDAR\r\n"), window).value();
}
std::string event(const std::string& lines) {
  return "BEGIN:VEVENT\r\nUID:u\r\nSUMMARY:会\r\n" + lines + "END:VEVENT\r\n";
}

std::vector<std::string> days(const ImportResult& result) {
  std::vector<std::string> texts;
  for (const auto& session : result.sessions) {
    std::string text = domain::text_of(session.first_day).substr(5);
    if (session.start_minute) text += " " + std::to_string(*session.start_minute / 60);
    texts.push_back(text);
  }
  return texts;
}
std::vector<std::string> days(const std::string& lines, const Window& window = spring) {
  return days(imported(event(lines), window));
}

TEST(Recurrence, CountsFromTheStartAndShowsOnlyTheWindow) {
  EXPECT_THAT(days("DTSTART:20260320T100000\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\n"), ElementsAre("04-03 10", "04-10 10"));
}

TEST(Recurrence, MonthlyOnTheSecondThursday) {
  EXPECT_THAT(days("DTSTART;TZID=Asia/Tokyo:20260108T100000\r\nRRULE:FREQ=MONTHLY;BYDAY=2TH\r\n"),
              ElementsAre("04-09 10", "05-14 10"));
}

TEST(Recurrence, UntilInUtcIncludesTheLastOccurrence) {
  EXPECT_THAT(days("DTSTART;TZID=Asia/Tokyo:20260402T080000\r\nRRULE:FREQ=DAILY;UNTIL=20260403T230000Z\r\n"),
              ElementsAre("04-02 8", "04-03 8", "04-04 8"));
  EXPECT_THAT(days("DTSTART;TZID=Asia/Tokyo:20260402T080000\r\nRRULE:FREQ=DAILY;UNTIL=20260403T225959Z\r\n"),
              ElementsAre("04-02 8", "04-03 8"));
}

TEST(Recurrence, UntilADayIncludesThatDay) {
  EXPECT_THAT(days("DTSTART:20260402T080000\r\nRRULE:FREQ=DAILY;UNTIL=20260403\r\n"),
              ElementsAre("04-02 8", "04-03 8"));
  EXPECT_THAT(days("DTSTART;VALUE=DATE:20260402\r\nRRULE:FREQ=DAILY;UNTIL=20260403\r\n"),
              ElementsAre("04-02", "04-03"));
}

TEST(Recurrence, FollowsTheWallClockOfItsZoneAcrossSummerTime) {
  const Window march{std::chrono::year(2026) / 3 / 1, std::chrono::year(2026) / 3 / 31};
  EXPECT_THAT(days("DTSTART;TZID=America/New_York:20260306T200000\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\n", march),
              ElementsAre("03-07 10", "03-14 9"));
}

TEST(Recurrence, ExcludedDatesAndTimesStayOut) {
  EXPECT_THAT(days("DTSTART;TZID=Asia/Tokyo:20260402T100000\r\nRRULE:FREQ=DAILY;COUNT=4\r\n"
                   "EXDATE;TZID=Asia/Tokyo:20260403T100000\r\nEXDATE:20260404T010000Z\r\n"),
              ElementsAre("04-02 10", "04-05 10"));
  EXPECT_THAT(days("DTSTART:20260402T100000\r\nRRULE:FREQ=DAILY;COUNT=3\r\nEXDATE;VALUE=DATE:20260403,20260404\r\n"),
              ElementsAre("04-02 10"));
}

TEST(Recurrence, ExtraDatesKeepTheirZone) {
  EXPECT_THAT(
      days("DTSTART;TZID=Asia/Tokyo:20260402T100000\r\nRDATE;TZID=Asia/Tokyo:20260410T140000,20260411T140000\r\n"),
      ElementsAre("04-02 10", "04-10 14", "04-11 14"));
  EXPECT_THAT(days("DTSTART;TZID=Asia/Tokyo:20260402T100000\r\nRDATE;TZID=America/New_York:20260410T200000\r\n"),
              ElementsAre("04-02 10", "04-11 9"));
  EXPECT_THAT(days("DTSTART:20260402T100000\r\nRDATE;VALUE=PERIOD:20260410T010000Z/PT1H\r\n"),
              ElementsAre("04-02 10", "04-10 10"));
}

TEST(Recurrence, AnOverrideTakesThePlaceOfItsOccurrence) {
  const auto result =
      imported(event("DTSTART;TZID=Asia/Tokyo:20260402T100000\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n") +
               event("RECURRENCE-ID;TZID=Asia/Tokyo:20260409T100000\r\nDTSTART;TZID=Asia/Tokyo:20260410T150000\r\n"));
  EXPECT_THAT(days(result), testing::UnorderedElementsAre("04-02 10", "04-10 15", "04-16 10"));
  EXPECT_EQ(result.sessions[0].source_key, "u|20260409T010000Z") << "the moved one keeps its occurrence's key";
}

TEST(Recurrence, AnOverrideMayComeFirstBeInUtcOrCancel) {
  const auto result =
      imported(event("RECURRENCE-ID:20260409T010000Z\r\nDTSTART:20260409T010000Z\r\nSTATUS:CANCELLED\r\n") +
               event("DTSTART;TZID=Asia/Tokyo:20260402T100000\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\n"));
  ASSERT_THAT(days(result), testing::UnorderedElementsAre("04-02 10", "04-09 10"));
  EXPECT_TRUE(result.sessions[0].cancelled);
  EXPECT_FALSE(result.sessions[1].cancelled);
}

TEST(Recurrence, OnlyWhatRepeatsNeedsAWindow) {
  const Window any_day{spring.from, spring.to, std::chrono::year(1900) / 1 / 1, std::chrono::year(2199) / 12 / 31};
  EXPECT_THAT(days("DTSTART:20010402T100000\r\n", any_day), ElementsAre("04-02 10"));
  EXPECT_THAT(days("DTSTART:20010402T100000\r\nRDATE:20010403T100000,20260405T100000\r\n", any_day),
              ElementsAre("04-05 10"));
  EXPECT_THAT(days("DTSTART:20260320T100000\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\n", any_day),
              ElementsAre("04-03 10", "04-10 10"));
}

TEST(Recurrence, WhatLiesOutsideTheWindowIsCountedAsEventsNotAsDays) {
  EXPECT_EQ(imported(event("DTSTART:20010402T100000\r\n")).outside, 1u);
  EXPECT_EQ(imported(event("DTSTART:20010402T100000\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\n")).outside, 1u);
  EXPECT_EQ(imported(event("DTSTART:20260320T100000\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\n")).outside, 0u);
  const auto moved_away = imported(event("DTSTART:20260402T100000\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\n") +
                                   event("RECURRENCE-ID:20260409T100000\r\nDTSTART:20260909T100000\r\n"));
  EXPECT_THAT(days(moved_away), ElementsAre("04-02 10"));
  EXPECT_EQ(moved_away.outside, 1u);
}

TEST(Recurrence, OccurrencesHaveDifferentKeysThatDoNotDependOnTheWindow) {
  const Window may{std::chrono::year(2026) / 5 / 1, std::chrono::year(2026) / 5 / 31};
  const std::string weekly = event("DTSTART:20260402T100000\r\nRRULE:FREQ=WEEKLY\r\n");
  const auto all = imported(weekly);
  const auto some = imported(weekly, may);
  EXPECT_EQ(some.sessions.front().source_key, "u|20260507T010000Z");
  EXPECT_EQ(all.sessions.back(), some.sessions.back());
}

TEST(Recurrence, OfARuleFasterThanDailyTheFirstDateRemains) {
  for (const char* rule : {"FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MINUTELY", "FREQ=HOURLY;COUNT=3"}) {
    const auto result = imported(event("DTSTART:20260402T100000\r\nRRULE:" + std::string(rule) + "\r\n"));
    EXPECT_THAT(days(result), ElementsAre("04-02 10")) << rule;
    ASSERT_THAT(result.problems, SizeIs(1)) << rule;
    EXPECT_EQ(result.problems[0].line, 6u);
    EXPECT_THAT(result.problems[0].reason, HasSubstr("more often than daily"));
  }
}

TEST(Recurrence, OfARuleThatCannotBeReadTheFirstDateRemains) {
  for (const char* rule :
       {"FREQ=SOMETIMES", "COUNT=3", "FREQ=DAILY;COUNT=2;UNTIL=20260405", "RSCALE=HEBREW;FREQ=YEARLY", ""}) {
    const auto result = imported(event("DTSTART:20260402T100000\r\nRRULE:" + std::string(rule) + "\r\n"));
    EXPECT_THAT(days(result), ElementsAre("04-02 10")) << rule;
    EXPECT_THAT(result.problems, SizeIs(1)) << rule;
  }
  const auto old = imported(event("DTSTART:20260402T100000\r\nRRULE:FREQ=DAILY;COUNT=3\r\nEXRULE:FREQ=DAILY\r\n"));
  EXPECT_THAT(days(old), ElementsAre("04-02 10")) << "what an EXRULE takes out is not known";
  EXPECT_THAT(old.problems, SizeIs(1));
}

TEST(Recurrence, TheGregorianCalendarIsThePlainOne) {
  EXPECT_THAT(days("DTSTART;VALUE=DATE:20260401\r\nRRULE:RSCALE=GREGORIAN;FREQ=WEEKLY;COUNT=2\r\n"),
              ElementsAre("04-01", "04-08"));
}

TEST(Recurrence, ATimeInUtcTakesOutTheDayThatItIsInJapan) {
  EXPECT_THAT(days("DTSTART;VALUE=DATE:20260401\r\nRRULE:FREQ=DAILY;COUNT=3\r\nEXDATE:20260401T150000Z\r\n"),
              ElementsAre("04-01", "04-03"));
  EXPECT_THAT(days("DTSTART:20260401T150000Z\r\nRRULE:FREQ=DAILY;COUNT=2\r\nEXDATE;VALUE=DATE:20260402\r\n"),
              ElementsAre("04-03 0"));
}

TEST(Recurrence, TheMidnightOfADayTakesOutTheDay) {
  EXPECT_THAT(days("DTSTART;TZID=Asia/Tokyo:20260402T100000\r\nRRULE:FREQ=DAILY;COUNT=3\r\n"
                   "EXDATE;TZID=Asia/Tokyo:20260403T000000\r\n"),
              ElementsAre("04-02 10", "04-04 10"));
}

TEST(Recurrence, AnEmptyPartOfARuleCostsNothing) {
  for (const char* rule : {"FREQ=DAILY;COUNT=2;", "FREQ=DAILY;UNTIL=;COUNT=2", "FREQ=DAILY;;COUNT=2",
                           "freq=daily;count=2", "FREQ=DAILY; COUNT=2", "FREQ=DAILY;X-A=1;COUNT=2"}) {
    EXPECT_THAT(days("DTSTART:20260402T100000\r\nRRULE:" + std::string(rule) + "\r\n"),
                ElementsAre("04-02 10", "04-03 10"))
        << rule;
  }
}

TEST(Recurrence, WhatIsTakenOutIsTold) {
  const auto result =
      imported(event("DTSTART:20260402T100000\r\nRRULE:FREQ=DAILY;COUNT=3\r\nEXDATE:20260403T100000\r\n"));
  ASSERT_THAT(result.taken_out, SizeIs(1));
  EXPECT_EQ(result.taken_out[0].source_key, "u|20260403T010000Z");
  EXPECT_EQ(domain::text_of(result.taken_out[0].day), "2026-04-03");
}

TEST(Recurrence, ADateThatCannotBeReadCostsOnlyItself) {
  const auto result =
      imported(event("DTSTART:20260402T100000\r\nRRULE:FREQ=DAILY;COUNT=2\r\nRDATE:never\r\nEXDATE:x\r\n"));
  EXPECT_THAT(days(result), ElementsAre("04-02 10", "04-03 10"));
  EXPECT_THAT(result.problems, SizeIs(2));
  EXPECT_THAT(days("DTSTART:20260402T100000\r\nRRULE:FREQ=DAILY;COUNT=2\r\nEXDATE;TZID=Nowhere:20260403T100000\r\n"),
              ElementsAre("04-02 10"))
      << "in whatever zone, it is one of the event's own starts";
}

TEST(Recurrence, AnOverrideMayBeForAllThatFollow) {
  const auto result = imported(
      event("DTSTART;TZID=Asia/Tokyo:20260402T100000\r\nDTEND;TZID=Asia/Tokyo:20260402T110000\r\n"
            "RRULE:FREQ=WEEKLY;COUNT=4\r\n") +
      "BEGIN:VEVENT\r\nUID:u\r\nSUMMARY:新\r\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Asia/Tokyo:20260409T100000\r\n"
      "DTSTART;TZID=Asia/Tokyo:20260409T110000\r\nDTEND;TZID=Asia/Tokyo:20260409T120000\r\nEND:VEVENT\r\n");
  EXPECT_THAT(days(result), testing::UnorderedElementsAre("04-02 10", "04-09 11", "04-16 11", "04-23 11"));
  EXPECT_THAT(result.problems, IsEmpty());
  const auto& last = result.sessions.back();
  EXPECT_EQ(last.title, "新");
  EXPECT_EQ(last.end_minute, 12 * 60);
  EXPECT_EQ(last.source_key, "u|20260423T010000Z") << "it is still the occurrence of the rule";
}

TEST(Recurrence, OneOccurrenceMayStillDifferFromAllThatFollow) {
  const std::string rule = event("DTSTART:20260402T100000\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\n");
  const std::string further = event("RECURRENCE-ID;RANGE=THISANDFUTURE:20260409T100000\r\nDTSTART:20260410T110000\r\n");
  const std::string again = event("RECURRENCE-ID;RANGE=THISANDFUTURE:20260423T100000\r\nDTSTART:20260423T090000\r\n");
  const std::string one = event("RECURRENCE-ID:20260416T100000\r\nDTSTART:20260416T150000\r\n");
  EXPECT_THAT(days(imported(rule + again + one + further)),
              testing::UnorderedElementsAre("04-02 10", "04-10 11", "04-16 15", "04-23 9"));
}

TEST(Recurrence, ADateThatNeverComesEnds) {
  EXPECT_THAT(days("DTSTART:20260402T100000\r\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n"),
              ElementsAre("04-02 10"));
  EXPECT_THAT(days("DTSTART:20260402T100000\r\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\n"), ElementsAre("04-02 10"));
}

TEST(Recurrence, ARuleWithoutMeasureIsCutAndSaid) {
  const auto result =
      imported(event("DTSTART:20260402T000000\r\nRRULE:FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,"
                     "16,17,18,19,20,21,22,23;BYMINUTE=0,10,20,30,40,50\r\n"));
  EXPECT_LE(result.sessions.size(), max_occurrences + 1);
  ASSERT_THAT(result.problems, SizeIs(1));
  EXPECT_THAT(result.problems[0].reason, HasSubstr("2000 occurrences"));
}

TEST(Recurrence, ADailyEventOfManyYearsReachesTheWindow) {
  const Window two_days{std::chrono::year(2026) / 4 / 1, std::chrono::year(2026) / 4 / 2};
  EXPECT_THAT(days("DTSTART:19900101T100000\r\nRRULE:FREQ=DAILY\r\n", two_days), ElementsAre("04-01 10", "04-02 10"));
}

TEST(Recurrence, AnExcludedStartStaysOut) {
  EXPECT_THAT(days("DTSTART:20260402T100000\r\nRRULE:FREQ=DAILY;COUNT=2\r\nEXDATE:20260402T100000\r\n"),
              ElementsAre("04-03 10"));
}

}  // namespace
}  // namespace tsunagu::feeds
