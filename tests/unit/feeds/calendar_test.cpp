#include <gmock/gmock.h>

#include "shared/feeds/feeds.h"

namespace tsunagu::feeds {
namespace {

using domain::ImportResult;
using testing::AllOf;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

const Window year_2026{std::chrono::year(2026) / 4 / 1, std::chrono::year(2027) / 3 / 31};

// A calendar around the given lines; the first of them is line 3 of the file.
std::string calendar(const std::string& lines) {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + lines + "END:VCALENDAR\r\n";
}
std::string event(const std::string& lines) {
  return "BEGIN:VEVENT\r\nUID:u\r\nSUMMARY:会\r\n" + lines + "END:VEVENT\r\n";
}

ImportResult imported(const std::string& lines) { return import_calendar(view_of(calendar(lines)), year_2026).value(); }

// "2026-04-02 10:00-11:00", "2026-04-02..2026-04-03" and so on.
std::string when(const domain::EventSession& session) {
  std::string text = domain::text_of(session.first_day);
  if (session.last_day != session.first_day) text += ".." + domain::text_of(session.last_day);
  const auto clock = [](int minute) {
    const std::string minutes = std::to_string(minute % 60);
    return std::to_string(minute / 60) + ":" + (minutes.size() == 1 ? "0" : "") + minutes;
  };
  if (session.start_minute) text += " " + clock(*session.start_minute);
  if (session.end_minute) text += "-" + clock(*session.end_minute);
  return text;
}

std::string only(const std::string& lines) {
  const ImportResult result = imported(event(lines));
  if (result.sessions.size() != 1) return result.problems.empty() ? "none" : result.problems[0].reason;
  return when(result.sessions[0]);
}

auto problem(std::size_t line, const std::string& reason) {
  return AllOf(Field(&domain::ImportProblem::line, line), Field(&domain::ImportProblem::reason, HasSubstr(reason)));
}

TEST(CalendarTimes, FloatingAndWholeDayTimesAreJapans) {
  EXPECT_EQ(only("DTSTART:20260402T100000\r\nDTEND:20260402T110000\r\n"), "2026-04-02 10:00-11:00");
  EXPECT_EQ(only("DTSTART;VALUE=DATE:20260402\r\nDTEND;VALUE=DATE:20260404\r\n"), "2026-04-02..2026-04-03");
  EXPECT_EQ(only("DTSTART;VALUE=DATE:20260402\r\n"), "2026-04-02");
}

TEST(CalendarTimes, UtcBecomesTheJapaneseDay) {
  EXPECT_EQ(only("DTSTART:20260401T230000Z\r\nDTEND:20260402T003000Z\r\n"), "2026-04-02 8:00-9:30");
}

TEST(CalendarTimes, NamesOfZonesMayBeIanaWindowsOrPrefixed) {
  for (const char* zone : {"Asia/Tokyo", "Tokyo Standard Time", "/freeassociation.sourceforge.net/Asia/Tokyo",
                           "/mozilla.org/20050126_1/Asia/Tokyo", "\"(UTC+09:00) Osaka, Sapporo, Tokyo\""}) {
    EXPECT_EQ(only("DTSTART;TZID=" + std::string(zone) + ":20260402T100000\r\n"), "2026-04-02 10:00") << zone;
  }
  EXPECT_EQ(only("DTSTART;TZID=Eastern Standard Time:20260702T200000\r\n"), "2026-07-03 9:00");
  EXPECT_EQ(only("DTSTART;TZID=America/New_York:20261202T200000\r\n"), "2026-12-03 10:00");
}

TEST(CalendarTimes, AZoneDefinedInTheFileIsUsed) {
  const std::string zone =
      "BEGIN:VTIMEZONE\r\nTZID:Our Zone\r\nBEGIN:STANDARD\r\nDTSTART:19701101T020000\r\n"
      "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\nEND:STANDARD\r\n"
      "BEGIN:DAYLIGHT\r\nDTSTART:19700308T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\nTZOFFSETFROM:-0500\r\n"
      "TZOFFSETTO:-0400\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
  const auto summer = imported(zone + event("DTSTART;TZID=Our Zone:20260702T200000\r\n"));
  const auto winter = imported(event("DTSTART;TZID=Our Zone:20261202T200000\r\n") + zone);
  EXPECT_EQ(when(summer.sessions.at(0)), "2026-07-03 9:00");
  EXPECT_EQ(when(winter.sessions.at(0)), "2026-12-03 10:00");
}

TEST(CalendarTimes, AZoneWhoseDefinitionIsDamagedIsUnknownUnlessItsNameIsKnown) {
  const auto in_zone = [](const std::string& name) {
    return imported("BEGIN:VTIMEZONE\r\nTZID:" + name +
                    "\r\nBEGIN:STANDARD\r\nDTSTART:19701101T020000\r\nTZOFFSETFROM:-0400\r\nEND:STANDARD\r\n"
                    "END:VTIMEZONE\r\n" +
                    event("DTSTART;TZID=" + name + ":20260402T100000\r\n"));
  };
  EXPECT_THAT(in_zone("Our Zone").problems, ElementsAre(problem(13, "the time zone is unknown")));
  EXPECT_EQ(when(in_zone("Asia/Tokyo").sessions.at(0)), "2026-04-02 10:00");
}

TEST(CalendarTimes, AnUnknownZoneIsRefusedWithItsLine) {
  const auto result = imported(event("DTSTART;TZID=Nowhere/Town:20260402T100000\r\n"));
  EXPECT_THAT(result.sessions, IsEmpty());
  EXPECT_THAT(result.problems, ElementsAre(problem(6, "the time zone is unknown")));
}

TEST(CalendarTimes, TheEndMayBeADuration) {
  EXPECT_EQ(only("DTSTART:20260402T100000\r\nDURATION:PT1H30M\r\n"), "2026-04-02 10:00-11:30");
  EXPECT_EQ(only("DTSTART;VALUE=DATE:20260402\r\nDURATION:P2D\r\n"), "2026-04-02..2026-04-03");
  EXPECT_EQ(only("DTSTART:20260402T100000\r\n"), "2026-04-02 10:00");
}

TEST(CalendarTimes, FromMidnightToMidnightIsAWholeDay) {
  EXPECT_EQ(only("DTSTART:20260402T000000\r\nDTEND:20260403T000000\r\n"), "2026-04-02");
}

TEST(CalendarTimes, AnEndBeforeTheStartIsLeftOutAndSaid) {
  const auto result = imported(event("DTSTART:20260402T100000\r\nDTEND:20260402T090000\r\n"));
  EXPECT_EQ(when(result.sessions.at(0)), "2026-04-02 10:00");
  EXPECT_THAT(result.problems, ElementsAre(problem(7, "taken without its end")));
}

TEST(CalendarTimes, ThatDoNotExistAreRefused) {
  EXPECT_THAT(only("DTSTART:20260230T100000\r\n"), HasSubstr("DTSTART"));
  EXPECT_THAT(only("DTSTART:tomorrow\r\n"), HasSubstr("DTSTART"));
  EXPECT_THAT(only(""), HasSubstr("DTSTART"));
}

TEST(CalendarTimes, OfTwoStartsTheFirstCounts) {
  const auto result = imported(event("DTSTART:20260402T100000\r\nDTSTART:20260403T100000\r\n"));
  EXPECT_EQ(when(result.sessions.at(0)), "2026-04-02 10:00");
  EXPECT_THAT(result.problems, ElementsAre(problem(6, "there are several")));
}

TEST(CalendarTimes, AnEndInAnUnknownZoneIsLeftOutAndSaid) {
  const auto result = imported(event("DTSTART:20260402T100000\r\nDTEND;TZID=Nowhere/Town:20260402T110000\r\n"));
  EXPECT_EQ(when(result.sessions.at(0)), "2026-04-02 10:00");
  EXPECT_THAT(result.problems, ElementsAre(problem(7, "taken without its end")));
}

TEST(CalendarTexts, AreUnfoldedUnescapedAndFreeOfMarkup) {
  const auto result = imported(
      "BEGIN:VEVENT\r\nUID:u\r\nSUMMARY:パパママ\r\n 教室\\, 春\r\nLOCATION:拠点\\; 2階\r\nDTSTART:20260402T100000\r\n"
      "DESCRIPTION:<p>持ち物<br>タオル &amp; 水</p>\\n3<5\r\nURL:https://example.jp/\r\nEND:VEVENT\r\n");
  ASSERT_EQ(result.sessions.size(), 1u);
  EXPECT_EQ(result.sessions[0].title, "パパママ教室, 春");
  EXPECT_TRUE(result.sessions[0].prenatal_class);
  EXPECT_EQ(result.sessions[0].place, "拠点; 2階");
  EXPECT_EQ(result.sessions[0].description, "持ち物\nタオル & 水\n\n3<5");
  EXPECT_EQ(result.sessions[0].url, "https://example.jp/");
}

TEST(CalendarTexts, KeepWhatJoinsLetters) {
  const std::string title = "गर्\u200dयौं 葛\U000E0100城 👩\u200d👧 ☎\uFE0F";
  const auto result =
      imported("BEGIN:VEVENT\r\nUID:u\r\nDTSTART:20260402T100000\r\nSUMMARY:" + title + "\r\nEND:VEVENT\r\n");
  EXPECT_EQ(result.sessions.at(0).title, title);
}

TEST(CalendarTexts, AFoldInsideACharacterIsHealed) {
  const std::string word = "会";
  const auto result = import_calendar(
      view_of(calendar("BEGIN:VEVENT\r\nUID:u\r\nDTSTART:20260402T100000\r\nSUMMARY:" + word.substr(0, 1) + "\r\n " +
                       word.substr(1) + "\r\nEND:VEVENT\r\n")),
      year_2026);
  EXPECT_EQ(result->sessions.at(0).title, word);
}

TEST(CalendarTexts, AlarmsDoNotReplaceTheEventsOwn) {
  const auto result = imported(event("DTSTART:20260402T100000\r\nBEGIN:VALARM\r\nDESCRIPTION:alarm\r\nEND:VALARM\r\n"));
  EXPECT_EQ(result.sessions.at(0).description, "");
}

TEST(CalendarEvents, CancelledOnesAreMarkedAndPrivateOnesStayOut) {
  EXPECT_TRUE(imported(event("DTSTART:20260402T100000\r\nSTATUS:CANCELLED\r\n")).sessions.at(0).cancelled);
  const auto hidden = imported(event("DTSTART:20260402T100000\r\nCLASS:PRIVATE\r\n"));
  EXPECT_THAT(hidden.sessions, IsEmpty());
  EXPECT_THAT(hidden.problems, ElementsAre(problem(7, "not a public event")));
}

TEST(CalendarEvents, EveryWayToCallOneOffIsUnderstood) {
  const auto called_off = [](const std::string& title, const std::string& line) {
    return imported("BEGIN:VEVENT\r\nUID:u\r\nDTSTART:20260402T100000\r\nSUMMARY:" + title + "\r\n" + line +
                    "END:VEVENT\r\n")
        .sessions.at(0)
        .cancelled;
  };
  for (const char* status : {"CANCELED", "cancelled", "Canceled"}) {
    EXPECT_TRUE(called_off("会", "STATUS:" + std::string(status) + "\r\n")) << status;
  }
  for (const char* title : {"【中止】会", "［延期］会", "会（開催中止）", "中止：会", "Canceled: 会"}) {
    EXPECT_TRUE(called_off(title, {})) << title;
  }
  for (const char* title :
       {"【雨天中止】会", "会（荒天時は中止）", "【延期のため日程変更】会", "中止になった会を語る"}) {
    EXPECT_FALSE(called_off(title, {})) << title;
  }
}

TEST(CalendarEvents, AMessageThatCancelsCallsItsEventOffAndIsNoWholeList) {
  const auto result = imported("METHOD:CANCEL\r\n" + event("DTSTART;VALUE=DATE:20261203\r\n"));
  EXPECT_TRUE(result.sessions.at(0).cancelled);
  EXPECT_FALSE(result.whole);
  EXPECT_TRUE(imported("METHOD:PUBLISH\r\n" + event("DTSTART;VALUE=DATE:20261203\r\n")).whole);
}

TEST(CalendarEvents, OneBrokenEventDoesNotTakeTheOthersWithIt) {
  const auto result = imported(
      "BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:a\r\nBEGIN:VEVENT\r\nUID:b\r\nSUMMARY:b\r\n"
      "DTSTART:20260402T100000\r\nEND:VEVENT\r\nEND:VTODO\r\n" +
      event("DTSTART:20260403T100000\r\n") + "BEGIN:VEVENT\r\nUID:c\r\n");
  EXPECT_EQ(result.sessions.size(), 2u);
  EXPECT_THAT(result.problems,
              ElementsAre(problem(3, "not ended"), problem(3, "no DTSTART"), problem(11, "END without"),
                          problem(17, "not ended"), problem(19, "END without")));
  EXPECT_FALSE(result.whole) << "the last one was cut short";
  EXPECT_EQ(result.refused, 2u);
  EXPECT_EQ(result.problems[1].event, "a") << "what was refused is still in the list";
  EXPECT_EQ(result.problems[3].event, "c");
}

TEST(CalendarEvents, AMissingEndCostsNothing) {
  const auto result = imported("BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:a\r\nDTSTART:20260402T100000\r\n" +
                               event("DTSTART:20260403T100000\r\n"));
  EXPECT_EQ(result.sessions.size(), 2u);
  EXPECT_TRUE(result.whole);
}

TEST(CalendarEvents, ALineThatCannotBeReadCostsOnlyItself) {
  const std::string much(70'000, 'A');
  const auto unread = imported(event("DTSTART:20260402T100000\r\nATTACH;ENCODING=BASE64:" + much + "\r\n"));
  EXPECT_EQ(when(unread.sessions.at(0)), "2026-04-02 10:00");
  EXPECT_THAT(unread.problems, IsEmpty());
  const auto read = imported(event("DTSTART:20260402T100000\r\nDESCRIPTION:" + much + "\r\n"));
  EXPECT_EQ(read.sessions.at(0).description, "");
  EXPECT_THAT(read.problems, ElementsAre(problem(7, "taken without its DESCRIPTION")));
  const auto damaged = imported(event("DTSTART:20260402T100000\r\nLOCATION:\xFF\xFE\xFF\r\nand on\r\n"));
  EXPECT_EQ(when(damaged.sessions.at(0)), "2026-04-02 10:00");
  EXPECT_THAT(damaged.problems, ElementsAre(problem(7, "characters"), problem(8, "no property")));
}

TEST(CalendarEvents, TheLaterVersionOfOneUidCounts) {
  const auto result =
      imported(event("SEQUENCE:2\r\nDTSTART:20260402T100000\r\n") + event("SEQUENCE:1\r\nDTSTART:20260403T100000\r\n"));
  ASSERT_EQ(result.sessions.size(), 1u);
  EXPECT_EQ(when(result.sessions[0]), "2026-04-02 10:00");
}

TEST(CalendarEvents, WithoutASequenceTheLaterChangeCounts) {
  const std::string stamp = "DTSTAMP:20260301T000000Z\r\n";
  const auto result = imported(event(stamp + "LAST-MODIFIED:20260320T000000Z\r\nDTSTART:20260402T020000Z\r\n") +
                               event(stamp + "LAST-MODIFIED:20260301T000000Z\r\nDTSTART:20260402T010000Z\r\n"));
  ASSERT_EQ(result.sessions.size(), 1u);
  EXPECT_EQ(when(result.sessions[0]), "2026-04-02 11:00");
  EXPECT_THAT(result.problems, ElementsAre(problem(10, "a later version")));
  const auto stamped = imported(event("DTSTAMP:20260320T000000Z\r\nDTSTART:20260402T020000Z\r\n") +
                                event("DTSTAMP:20260301T000000Z\r\nDTSTART:20260402T010000Z\r\n"));
  EXPECT_EQ(when(stamped.sessions.at(0)), "2026-04-02 11:00");
}

TEST(CalendarEvents, OneUidOnSeveralDaysIsSeveralEvents) {
  const auto result = imported(event("DTSTART:20260402T100000\r\n") + event("DTSTART:20260409T100000\r\n") +
                               event("DTSTART:20260416T100000\r\n"));
  ASSERT_EQ(result.sessions.size(), 3u);
  EXPECT_EQ(result.sessions[1].source_key, "u|20260409T010000Z");
  EXPECT_THAT(result.problems, IsEmpty());
}

TEST(CalendarEvents, KeysAreStableAndNeverEmpty) {
  EXPECT_EQ(imported(event("DTSTART:20260402T100000\r\n")).sessions.at(0).source_key, "u|");
  const std::string nameless = "BEGIN:VEVENT\r\nSUMMARY:会\r\nDTSTART:20260402T100000\r\nEND:VEVENT\r\n";
  const std::string key = imported(nameless).sessions.at(0).source_key;
  EXPECT_THAT(key, HasSubstr("digest:"));
  EXPECT_EQ(imported(nameless).sessions.at(0).source_key, key);
}

TEST(Calendar, OtherFilesAreRefusedPlainly) {
  EXPECT_EQ(import_calendar(view_of("名称,開始日\n"), year_2026).error().code, Code::unsupported);
  EXPECT_EQ(import_calendar({}, year_2026).error().code, Code::unsupported);
  EXPECT_EQ(import_calendar(Bytes(max_file_bytes + 1, 'a'), year_2026).error().code, Code::too_large);
}

TEST(Calendar, MayBeInShiftJis) {
  const auto result =
      imported("BEGIN:VEVENT\r\nUID:u\r\nSUMMARY:\x89\xEF\r\nDTSTART:20260402T100000\r\nEND:VEVENT\r\n");
  EXPECT_EQ(result.sessions.at(0).title, "会");
}

TEST(Calendar, MayEndItsLinesWithCarriageReturnsAlone) {
  std::string file = calendar(event("DTSTART:20260402T100000\r\n"));
  std::erase(file, '\n');
  EXPECT_EQ(when(import_calendar(view_of(file), year_2026).value().sessions.at(0)), "2026-04-02 10:00");
}

TEST(Calendar, SaysWhatItIsCalledAndWhetherItIsWhole) {
  const std::string named = "X-WR-CALNAME:ひだまり\\, 催し\r\n" + event("DTSTART:20260402T100000\r\n");
  EXPECT_EQ(imported(named).list_name, "ひだまり, 催し");
  EXPECT_TRUE(imported(named).whole);
  EXPECT_FALSE(import_calendar(view_of("BEGIN:VCALENDAR\r\n" + named), year_2026)->whole);
}

TEST(Calendar, IsToldFromATable) {
  EXPECT_EQ(kind_of(view_of("\xEF\xBB\xBF\r\nbegin:vcalendar\r\n")), Kind::calendar);
  EXPECT_EQ(kind_of(view_of("名称,開始日\n")), Kind::table);
  EXPECT_EQ(kind_of({}), Kind::table);
}

}  // namespace
}  // namespace tsunagu::feeds
