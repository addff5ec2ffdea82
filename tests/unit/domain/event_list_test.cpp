#include "shared/domain/event_list.h"

#include <gmock/gmock.h>

namespace tsunagu::domain {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Day today = *parse_day("2026-12-01");

ReadSession read(std::string key, const char* day, std::string title = "会", int minute = 600) {
  ReadSession out;
  out.source_key = std::move(key);
  out.title = std::move(title);
  out.first_day = out.last_day = *parse_day(day);
  out.start_minute = minute;
  return out;
}
ReadSession row(const std::string& number, const char* day, std::string title = "会") {
  auto out = read("141003|" + number + "|" + day, day, std::move(title));
  out.former_key = out.source_key;
  return out;
}

// What an import has left behind, as the journal knows it.
class Lists : public testing::Test {
 protected:
  ListPlan plan(std::vector<ReadSession> sessions, std::string name = "list") {
    EventList list{std::move(name), {}, *parse_day("2026-11-01"), *parse_day("2027-12-31")};
    list.read = read_;
    list.read.sessions = std::move(sessions);
    return plan_of(known_, list, today);
  }
  // The same, and takes it over.
  std::vector<std::string> import(std::vector<ReadSession> sessions, std::string name = "list") {
    const auto planned = plan(std::move(sessions), std::move(name));
    std::vector<std::string> out;
    for (const auto& change : planned.changes) {
      static constexpr const char* names[] = {"added",      "unchanged", "changed", "moved",
                                              "called off", "gone",      "outdated"};
      out.push_back(std::string(names[static_cast<std::size_t>(change.what)]) + " " +
                    text_of(change.session.first_day).substr(5));
      take(change);
    }
    return out;
  }
  std::vector<std::string> days() const {
    std::vector<std::string> out;
    for (const auto& one : known_) {
      if (!one.gone) out.push_back(text_of(one.session.first_day).substr(5) + (one.session.cancelled ? " off" : ""));
    }
    std::sort(out.begin(), out.end());
    return out;
  }
  void book(std::size_t index) { known_.at(index).booked = true; }

  ImportResult read_;
  std::vector<KnownSession> known_;

 private:
  void take(const SessionChange& change) {
    if (!change.records) return;
    if (!change.session_id) {
      Ulid id;
      id.bytes[15] = static_cast<std::uint8_t>(known_.size() + 1);
      known_.push_back({id, change.session, false, false});
      return;
    }
    for (auto& one : known_) {
      if (one.session_id != *change.session_id) continue;
      one.session = change.session;
      one.gone = change.what == ListChange::gone;
    }
  }
};

TEST_F(Lists, TheSameFileAgainChangesNothing) {
  const std::vector file{read("a|", "2026-12-07"), read("b|", "2026-12-08"), row("1", "2026-12-09")};
  EXPECT_THAT(import(file), ElementsAre("added 12-07", "added 12-08", "added 12-09"));
  const auto again = plan(file);
  EXPECT_EQ(again.count(ListChange::unchanged), 3U);
  for (const auto& change : again.changes) EXPECT_FALSE(change.records);
}

TEST_F(Lists, WhatItsListDoesNotHaveAnyMoreIsGone) {
  import({read("a|", "2026-12-07"), read("b|", "2026-12-08"), read("c|", "2026-12-14")});
  EXPECT_THAT(import({read("a|", "2026-12-07"), read("c|", "2026-12-14")}),
              ElementsAre("unchanged 12-07", "unchanged 12-14", "gone 12-08"));
  EXPECT_THAT(import({read("a|", "2026-12-07"), read("b|", "2026-12-08"), read("c|", "2026-12-14")}),
              ElementsAre("unchanged 12-07", "changed 12-08", "unchanged 12-14"))
      << "and may come back";
  EXPECT_THAT(days(), ElementsAre("12-07", "12-08", "12-14"));
}

TEST_F(Lists, OnlyDaysOfTheFileThatAreToComeCanLoseAnything) {
  import({read("past|", "2026-11-20"), read("early|", "2026-12-02"), read("a|", "2026-12-07"),
          read("late|", "2027-01-10")});
  EXPECT_THAT(import({read("new|", "2026-11-19"), read("b|", "2026-12-05"), read("a|", "2026-12-07")}),
              ElementsAre("added 11-19", "added 12-05", "unchanged 12-07", "gone 12-02"));
}

TEST_F(Lists, OneListTakesNothingFromAnother) {
  import({read("a|", "2026-12-07"), read("b|", "2026-12-08"), read("c|", "2026-12-09")}, "one");
  EXPECT_THAT(import({read("a|", "2026-12-07", "別の会"), read("d|", "2026-12-09")}, "two"),
              ElementsAre("added 12-07", "added 12-09"))
      << "and may have the same UID";
  EXPECT_EQ(known_.size(), 5U);
}

TEST_F(Lists, AnUnfinishedFileAndOneWithUnknownRowsTakeNothingOff) {
  const std::vector all{read("a|", "2026-12-07"), read("b|", "2026-12-08"), read("c|", "2026-12-09")};
  const std::vector some{read("a|", "2026-12-07"), read("c|", "2026-12-09")};
  import(all);
  read_.whole = false;
  EXPECT_EQ(plan(some).count(ListChange::gone), 0U);
  read_.whole = true;
  read_.problems = {{3, "no title", true, {}}};
  EXPECT_EQ(plan(some).count(ListChange::gone), 0U);
  read_.problems = {{3, "DTSTART cannot be read", true, "b"}};
  EXPECT_EQ(plan(some).count(ListChange::gone), 0U) << "it is still in the list";
  read_.problems = {{3, "DTSTART cannot be read", true, "x"}};
  EXPECT_EQ(plan(some).count(ListChange::gone), 1U);
}

TEST_F(Lists, ARowMayMoveToAnotherDay) {
  import({row("1", "2026-12-03"), row("2", "2026-12-04", "教室")});
  EXPECT_THAT(import({row("1", "2026-12-10"), row("2", "2026-12-04", "教室")}),
              ElementsAre("moved 12-10", "unchanged 12-04"));
  EXPECT_THAT(days(), ElementsAre("12-04", "12-10"));
  EXPECT_THAT(import({row("1", "2026-12-10"), row("2", "2026-12-04", "教室")}),
              ElementsAre("unchanged 12-10", "unchanged 12-04"));
}

TEST_F(Lists, ANumberThatIsGivenToAnotherEventMovesNobody) {
  import({row("1", "2026-12-03", "会"), row("2", "2026-12-04", "教室")});
  EXPECT_THAT(
      import({row("1", "2026-12-03", "新しい会"), row("2", "2026-12-03", "会"), row("3", "2026-12-04", "教室")}),
      ElementsAre("added 12-03", "unchanged 12-03", "unchanged 12-04"))
      << "rows that are numbered anew";
}

TEST_F(Lists, ARowMayGetAnotherTitle) {
  import({row("1", "2026-12-03", "会")});
  EXPECT_THAT(import({row("1", "2026-12-03", "楽しい会")}), ElementsAre("changed 12-03"));
}

TEST_F(Lists, ASingleEventThatBecomesASeriesIsNotDoubled) {
  import({read("a|", "2026-12-01")});
  EXPECT_THAT(import({read("a|20261201T010000Z", "2026-12-01"), read("a|20261208T010000Z", "2026-12-08")}),
              ElementsAre("unchanged 12-01", "added 12-08"));
  EXPECT_THAT(days(), ElementsAre("12-01", "12-08"));
}

TEST_F(Lists, ASeriesMayMoveToAnotherTimeOrWeekday) {
  import({read("a|20261201T010000Z", "2026-12-01"), read("a|20261208T010000Z", "2026-12-08")});
  EXPECT_THAT(import({read("a|20261201T020000Z", "2026-12-01", "会", 660),
                      read("a|20261208T020000Z", "2026-12-08", "会", 660)}),
              ElementsAre("moved 12-01", "moved 12-08"));
  EXPECT_THAT(import({read("a|20261202T020000Z", "2026-12-02", "会", 660),
                      read("a|20261209T020000Z", "2026-12-09", "会", 660)}),
              ElementsAre("moved 12-02", "moved 12-09"));
}

TEST_F(Lists, ACalendarThatDrawsNewUidsForEveryExportIsKnownByWhatItSays) {
  import({read("x1|", "2026-12-07"), read("x2|", "2026-12-08")});
  EXPECT_THAT(import({read("y1|", "2026-12-07"), read("y2|", "2026-12-08")}),
              ElementsAre("unchanged 12-07", "unchanged 12-08"));
  EXPECT_EQ(known_.front().session.source_key, "y1|");
}

TEST_F(Lists, WhatIsCalledOffIsToldFromWhatIsGone) {
  import(
      {read("a|20261207T010000Z", "2026-12-07"), read("a|20261214T010000Z", "2026-12-14"), read("b|", "2026-12-15")});
  auto off = read("b|", "2026-12-15");
  off.cancelled = true;
  read_.taken_out = {{"a|20261214T010000Z", *parse_day("2026-12-14"), 7}};
  EXPECT_THAT(import({read("a|20261207T010000Z", "2026-12-07"), off}),
              ElementsAre("unchanged 12-07", "called off 12-15", "called off 12-14"));
  EXPECT_THAT(days(), ElementsAre("12-07", "12-14 off", "12-15 off"));
  EXPECT_THAT(import({read("a|20261207T010000Z", "2026-12-07"), off}),
              ElementsAre("unchanged 12-07", "unchanged 12-15"));
}

TEST_F(Lists, AnOlderVersionNeverWins) {
  auto older = read("a|", "2026-12-07", "ふるい");
  auto newer = read("a|", "2026-12-07", "あたらしい");
  older.version = {1, Instant{Millis{1'000}}, {}};
  newer.version = {1, Instant{Millis{2'000}}, {}};
  import({newer});
  EXPECT_THAT(import({older}), ElementsAre("outdated 12-07"));
  EXPECT_EQ(known_.front().session.title, "あたらしい");
  older.version.sequence = 2;
  EXPECT_THAT(import({older}), ElementsAre("changed 12-07"));
}

TEST_F(Lists, AnOlderFileTakesOffNothingThatCameLater) {
  auto first = read("a|", "2026-12-07");
  auto last = read("c|", "2026-12-09");
  auto later = read("b|", "2026-12-08");
  first.version.stamped = last.version.stamped = Instant{Millis{1'000}};
  later.version.stamped = Instant{Millis{2'000}};
  import({first, later, last});
  EXPECT_THAT(import({first, last}), ElementsAre("unchanged 12-07", "unchanged 12-09"));
}

TEST_F(Lists, ManyLossesOrOneOfAFamilyWantAConfirmation) {
  std::vector<ReadSession> all;
  for (const char* day : {"2026-12-02", "2026-12-03", "2026-12-04", "2026-12-05", "2026-12-06", "2026-12-07",
                          "2026-12-08", "2026-12-09", "2026-12-10"}) {
    all.push_back(read(std::string(day) + "|", day, std::string("会") + day));
  }
  import(all);
  const auto without = [&](std::size_t count) {
    auto some = all;
    some.erase(some.begin() + 1, some.begin() + 1 + static_cast<std::ptrdiff_t>(count));
    return plan(some);
  };
  EXPECT_EQ(without(3).count(ListChange::gone), 3U);
  EXPECT_FALSE(without(3).needs_confirmation()) << "three of nine are a third and no more";
  EXPECT_TRUE(without(4).needs_confirmation());
  EXPECT_FALSE(without(1).needs_confirmation());
  book(1);
  EXPECT_TRUE(without(1).needs_confirmation());
}

TEST_F(Lists, JournalsOfBeforeListsHadNamesAreFoundInTheirLists) {
  auto old_row = row("1", "2026-12-03");
  auto by_title = read("digest|abc|2026-12-05", "2026-12-05");
  for (const EventSession& session :
       {EventSession(read("a|", "2026-12-07")), EventSession(old_row), EventSession(by_title)}) {
    Ulid id;
    id.bytes[0] = static_cast<std::uint8_t>(known_.size() + 1);
    known_.push_back({id, session, false, false});
  }
  auto titled = read("digest|def|2026-12-05", "2026-12-05");
  titled.former_key = "digest|abc|2026-12-05";
  EXPECT_THAT(import({read("a|", "2026-12-07"), row("1", "2026-12-03"), titled}),
              ElementsAre("unchanged 12-07", "unchanged 12-03", "unchanged 12-05"));
  for (const auto& one : known_) EXPECT_EQ(one.session.list, "list");
  EXPECT_THAT(import({read("a|", "2026-12-07"), titled}), ElementsAre("unchanged 12-07", "unchanged 12-05"))
      << "12-03 is before the first day of the file";
}

TEST_F(Lists, WhatIsInNoListGoesForNone) {
  import({read("a|", "2026-12-07"), read("b|", "2026-12-08")}, "");
  EXPECT_THAT(import({read("a|", "2026-12-09"), read("c|", "2026-12-07")}, "other"),
              ElementsAre("moved 12-09", "added 12-07"));
  EXPECT_THAT(days(), ElementsAre("12-07", "12-08", "12-09"));
}

TEST(ListNames, AreTheFilesWithoutTheirNumberOrDate) {
  for (const char* file : {"events.csv", "events_1.csv", "events-12.ics", "events (1).csv", "events_2026-12.csv",
                           "events_2026-12-01.csv", "events_20261201.csv", "events2026年12月.csv",
                           "events_令和8年12月号.csv", "events_2026-12 (2).csv", "events", "events_2026年度.csv"}) {
    EXPECT_EQ(list_name_of(file), "events") << file;
  }
  EXPECT_EQ(list_name_of("L1_1.ics"), "L1");
  EXPECT_EQ(list_name_of("L12_2.ics"), "L12");
  EXPECT_EQ(list_name_of("hall_12_3.csv"), "hall_12");
  EXPECT_EQ(list_name_of("20261201.csv"), "20261201") << "nothing else is left";
  EXPECT_EQ(list_name_of(".csv"), ".csv");
}

}  // namespace
}  // namespace tsunagu::domain
