#include <gmock/gmock.h>

#include "shared/base/files.h"
#include "shared/feeds/feeds.h"

namespace tsunagu::feeds {
namespace {

using domain::EventSession;
using testing::AllOf;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const Window year_2026{std::chrono::year(2026) / 4 / 1, std::chrono::year(2027) / 3 / 31};

Bytes fixture(const std::string& name) {
  return read_file(std::string(TSUNAGU_SOURCE_DIR) + "/tests/fixtures/feeds/" + name, max_file_bytes).value();
}

auto problem(std::size_t line, const std::string& reason) {
  return AllOf(Field(&domain::ImportProblem::line, line), Field(&domain::ImportProblem::reason, HasSubstr(reason)));
}

class SpreadsheetTable : public testing::Test {
 protected:
  const domain::ImportResult result_ = import_table(fixture("events_cp932_spreadsheet.csv"), year_2026).value();
  const EventSession& at(std::size_t index) const { return result_.sessions.at(index); }
};

TEST_F(SpreadsheetTable, GivesEveryRowItCanAndNamesTheOthers) {
  EXPECT_EQ(result_.rows_read, 5u);
  ASSERT_EQ(result_.sessions.size(), 4u);
  EXPECT_THAT(result_.problems,
              ElementsAre(problem(4, "taken without its contact"), problem(6, "start time"), problem(6, "end time"),
                          problem(6, "taken without its capacity"), problem(7, "first day damaged by a spreadsheet")));
}

TEST_F(SpreadsheetTable, TakesMidnightForNoTimeAtAll) {
  EXPECT_FALSE(at(0).start_minute);
  EXPECT_FALSE(at(0).end_minute);
  EXPECT_EQ(domain::text_of(at(0).last_day), "2027-03-18");
}

TEST_F(SpreadsheetTable, ReadsJapaneseInQuotedLinesFeesAndNotedCapacity) {
  EXPECT_EQ(at(0).title, "ひろばで遊ぼう");
  EXPECT_THAT(at(0).description, HasSubstr("砂場と絵本、\nお茶もあります。"));
  EXPECT_EQ(at(0).fee, "無料");
  EXPECT_EQ(at(0).capacity, 15);
  EXPECT_EQ(at(0).url, "https://example.jp/a");
  EXPECT_EQ(at(1).fee, "500円 教材費");
}

TEST_F(SpreadsheetTable, KnowsAPrenatalClassAndFullWidthDigits) {
  EXPECT_TRUE(at(1).prenatal_class);
  EXPECT_EQ(at(1).title, "プレパパ・プレママ教室①");
  EXPECT_EQ(domain::text_of(at(1).first_day), "2026-05-28");
  EXPECT_EQ(at(1).first_day, at(1).last_day);
  EXPECT_EQ(at(1).start_minute, 13 * 60 + 30);
  EXPECT_FALSE(at(0).prenatal_class);
}

TEST_F(SpreadsheetTable, DoesNotUseADamagedNumberAsAKey) {
  EXPECT_EQ(at(1).source_key, "141003|102|2026-05-28");
  EXPECT_THAT(at(2).source_key, AllOf(HasSubstr("digest|"), Not(HasSubstr("E+12"))));
}

TEST_F(SpreadsheetTable, MarksCancelledSessionsAndDropsHostileAddresses) {
  EXPECT_TRUE(at(2).cancelled);
  EXPECT_EQ(at(2).url, "");
  EXPECT_EQ(at(2).place, "～台所～");
}

TEST_F(SpreadsheetTable, KeepsAsTextWhatIsNotATime) {
  EXPECT_FALSE(at(3).start_minute);
  EXPECT_THAT(at(3).description, AllOf(HasSubstr("開始: 午後から"), HasSubstr("終了: 夕方")));
  EXPECT_FALSE(at(3).capacity);
  EXPECT_THAT(at(3).description, Not(HasSubstr("1.00E+02")));
}

class OlderTable : public testing::Test {
 protected:
  const domain::ImportResult result_ = import_table(fixture("names_utf8_bom.csv"), year_2026).value();
};

TEST_F(OlderTable, GivesEveryRowItCanAndNamesTheOthers) {
  EXPECT_EQ(result_.rows_read, 7u);
  ASSERT_EQ(result_.sessions.size(), 4u);
  EXPECT_EQ(result_.refused, 2u);
  EXPECT_THAT(result_.problems,
              ElementsAre(problem(8, "no title"), problem(9, "taken without its last day: before the first day"),
                          problem(10, "more columns than the header"), problem(11, "in the file twice")));
}

TEST_F(OlderTable, TellsTwoSessionsWithOneNumberAndDayApart) {
  EXPECT_EQ(result_.sessions[0].source_key, "141003|0000000001|2026-04-10");
  EXPECT_EQ(result_.sessions[1].former_key, "141003|0000000001|2026-04-10|840") << "as journals of before have it";
  EXPECT_EQ(result_.sessions[1].source_key, "141003|0000000001|2026-04-10@840");
}

TEST_F(OlderTable, PutsTogetherPlaceContactAndDescriptionWithoutRepeats) {
  const EventSession& session = result_.sessions[0];
  EXPECT_EQ(session.place, "神奈川県横浜市西区1-1");
  EXPECT_EQ(session.contact, "サロン係 045-000-0001 (内線 12)");
  EXPECT_EQ(session.capacity, 40);
  EXPECT_THAT(session.description,
              AllOf(HasSubstr("日時: 雨天中止"), HasSubstr("申込: 電話で申し込み"), Not(HasSubstr("開始日"))));
  EXPECT_EQ(result_.sessions[1].place, "");
}

TEST_F(OlderTable, KeepsQuotationMarksAndSeveralDays) {
  EXPECT_EQ(result_.sessions[2].title, "\"まるで\"遊ぶ日");
  EXPECT_EQ(domain::text_of(result_.sessions[2].last_day), "2026-04-12");
  EXPECT_THAT(result_.sessions[2].description, HasSubstr("親子で"));
}

TEST(Table, ReadTwiceGivesTheSameSessionsAndKeys) {
  const Bytes file = fixture("names_utf8_bom.csv");
  EXPECT_EQ(import_table(file, year_2026)->sessions, import_table(file, year_2026)->sessions);
}

TEST(Table, ASessionHasTheSameKeyInEveryWindow) {
  const std::string file =
      "NO,市区町村コード,名称,開始日,終了日\n1,141003,a,2026-04-10,2026-04-10\n1,141003,b,2026-04-10,2026-05-10\n";
  const Window may{std::chrono::year(2026) / 5 / 1, std::chrono::year(2026) / 5 / 31};
  const auto all = import_table(view_of(file), year_2026).value();
  const auto some = import_table(view_of(file), may).value();
  ASSERT_EQ(some.sessions.size(), 1u);
  EXPECT_EQ(some.sessions[0].source_key, all.sessions[1].source_key);
}

TEST(Table, RowsOutsideTheWindowAreReadButNotTaken) {
  const Window march{std::chrono::year(2027) / 3 / 1, std::chrono::year(2027) / 3 / 31};
  const auto result = import_table(fixture("events_cp932_spreadsheet.csv"), march).value();
  ASSERT_EQ(result.sessions.size(), 1u);
  EXPECT_EQ(result.sessions[0].title, "ひろばで遊ぼう");
  EXPECT_EQ(result.rows_read, 5u);
  EXPECT_EQ(result.outside, 3u) << "the fifth has no first day that can be read";
}

TEST(Table, RowsHaveTheirOwnDatesAndNeedNoWindowOfWhatRepeats) {
  const Window any_day{year_2026.from, year_2026.to, std::chrono::year(1900) / 1 / 1,
                       std::chrono::year(2199) / 12 / 31};
  const std::string file =
      "名称,開始日,終了日,終了時間\n昔,1950-01-01,,\n今,2026-05-01,,\nいつか,2150-01-01,,\n"
      "終わらない,2199-12-30,2199-12-31,24:00\n";
  const auto result = import_table(view_of(file), any_day).value();
  EXPECT_EQ(result.rows_read, result.sessions.size() + result.outside);
  EXPECT_GE(result.sessions.size(), 3u);
  for (const EventSession& session : result.sessions) EXPECT_LE(session.last_day, any_day.single_to);
}

TEST(Table, AcceptsTheHeaderOfTheStandardBelowATitleLine) {
  const std::string file =
      "イベント一覧（令和8年度）\n"
      "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,イベント名,イベント名_カナ,開始日,終了日,開始時間,"
      "終了時間,場所名称\n"
      "141003,7,神奈川県,横浜市,おはなし会,,2026-07-01,,10:00,10:30,絵本の部屋\n";
  const auto result = import_table(view_of(file), year_2026).value();
  ASSERT_EQ(result.sessions.size(), 1u);
  EXPECT_EQ(result.sessions[0].source_key, "141003|7|2026-07-01");
}

// One row under the given header.
EventSession row(const std::string& header, const std::string& values) {
  return import_table(view_of(header + "\n" + values + "\n"), year_2026).value().sessions.at(0);
}
std::string when(const EventSession& session) {
  const auto clock = [](std::optional<int> minute) { return minute ? std::to_string(*minute) : std::string("?"); };
  return domain::text_of(session.first_day).substr(5) + ".." + domain::text_of(session.last_day).substr(5) + " " +
         clock(session.start_minute) + "-" + clock(session.end_minute);
}

TEST(TableHeader, MayHaveBlanksBreaksMarksAndBrackets) {
  for (const char* header : {" 名称 ,開始日,\"開始\n時間\",終了時間", "【イベント名】,【開始日】,※開始時刻,終了 時刻",
                             "イベント名（必須）,開始日(yyyy/mm/dd),開始時間（24時間表記）,終了時間（例：12:00）",
                             "件名,【必須】開催日,\"開始時間\n(半角)\",終了時間"}) {
    EXPECT_EQ(when(row(header, "会,2026-12-03,10:00,11:30")), "12-03..12-03 600-690") << header;
  }
}

TEST(TableHeader, OfHubsAndOfCalendarsThatWereSavedAsTables) {
  EXPECT_EQ(when(row("イベント名,開催日,開始時間,終了時間,会場", "会,2026/12/3,10:00,11:30,ホール")),
            "12-03..12-03 600-690");
  EXPECT_EQ(row("行事名,実施日,開催時間,会場名", "会,2026/12/3,10:00～11:30,ホール").place, "ホール");
  EXPECT_EQ(when(row("催し名,日時", "会,2026年12月3日(木)10:00～11:30")), "12-03..12-03 600-690");
  const std::string google =
      "Subject,Start Date,Start Time,End Date,End Time,All Day Event,Description,Location,Private";
  EXPECT_EQ(when(row(google, "会,12/03/2026,10:00 AM,12/03/2026,1:30 PM,False,,ホール,False")), "12-03..12-03 600-810");
  EXPECT_EQ(when(row(google, "会,12/03/2026,,12/04/2026,,True,,,False")), "12-03..12-04 ?-?");
  const std::string outlook = "件名,開始日,開始時刻,終了日,終了時刻,終日イベント,場所,内容,プライベート";
  EXPECT_EQ(when(row(outlook, "会,2026/12/3,0:00:00,2026/12/4,0:00:00,TRUE,ホール,,FALSE")), "12-03..12-03 ?-?")
      << "a whole day ends at midnight of the next";
  const auto hidden = import_table(view_of(google + "\n会,12/03/2026,,,,,,,True\n"), year_2026).value();
  EXPECT_THAT(hidden.problems, ElementsAre(problem(2, "not a public event")));
}

TEST(TableHeader, TabsAndSemicolonsAreFoundOut) {
  EXPECT_EQ(when(row("名称\t開始日\t開始時間\t終了時間", "会,春\t2026-12-03\t10:00\t11:30")), "12-03..12-03 600-690");
  EXPECT_EQ(row("名称;開始日;場所", "会;2026-12-03;a, b").place, "a, b");
  EXPECT_EQ(row("名称,開始日,場所", "会,2026-12-03,a;b;c;d;e").place, "a;b;c;d;e");
}

TEST(TableHeader, NamesTheColumnsThatNobodyKnows) {
  const auto read =
      import_table(view_of("名称,開始日,天気,名称(カナ),緯度\n会,2026-12-03,晴れ,カイ,\n"), year_2026).value();
  EXPECT_THAT(read.unknown_columns, ElementsAre("天気"));
}

TEST(TableRow, MayHaveBothTimesInOneColumn) {
  EXPECT_EQ(when(row("名称,開始日,開始時間,終了時間", "会,2026-12-03,10:00～11:30,")), "12-03..12-03 600-690");
  EXPECT_EQ(when(row("名称,開始日,開始時間,終了時間", "会,2026-12-03,,10:00～11:30")), "12-03..12-03 600-690");
  EXPECT_EQ(when(row("名称,開始日,開始時間,終了時間", "会,2026-12-03,10:00～,～11:30")), "12-03..12-03 600-690");
  EXPECT_EQ(when(row("名称,開始日,終了日", "会,2026-12-03T00:00:00+09:00,")), "12-03..12-03 ?-?");
}

TEST(TableRow, ALastDayThatIsNoneCostsOnlyItself) {
  const auto read = import_table(view_of("名称,開始日,終了日\n会,2026-12-03,未定\n"), year_2026).value();
  EXPECT_EQ(when(read.sessions.at(0)), "12-03..12-03 ?-?");
  EXPECT_THAT(read.sessions.at(0).description, HasSubstr("終了日: 未定"));
  EXPECT_THAT(read.problems, ElementsAre(problem(2, "taken without its last day")));
}

TEST(TableRow, IsCalledOffByItsStateOrItsTitle) {
  const std::string header = "名称,開始日,状態";
  for (const char* values : {"会,2026-12-03,中止", "会,2026-12-03,延期", "会,2026-12-03,開催中止",
                             "【中止】会,2026-12-03,", "会（延期になりました）,2026-12-03,予定通り"}) {
    EXPECT_TRUE(row(header, values).cancelled) << values;
  }
  for (const char* values : {"会,2026-12-03,予定通り", "会,2026-12-03,雨天中止", "会（雨天中止）,2026-12-03,"}) {
    EXPECT_FALSE(row(header, values).cancelled) << values;
  }
}

TEST(TableRow, SaysItsTitleInOtherLanguages) {
  const auto session = row("イベント名,イベント名_英語,イベント名_中国語,開始日", "会,Play morning,聚会,2026-12-03");
  EXPECT_THAT(session.other_titles,
              ElementsAre(domain::OtherTitle{"en", "Play morning"}, domain::OtherTitle{"zh-Hans", "聚会"}));
}

TEST(TableRow, SaysWhetherAndUntilWhenToBook) {
  using enum domain::BookingNeed;
  const std::string header = "名称,開始日,定員,参加申込方法,参加申込終了日,参加申込終了時間";
  const auto until = row(header, "会,2026-12-03,,電話で予約してください,2026-12-01,17:00");
  EXPECT_EQ(until.booking, by_phone);
  EXPECT_EQ(domain::text_of(until.apply_until.value()), "2026-12-01");
  EXPECT_EQ(until.apply_until_minute, 17 * 60);
  EXPECT_EQ(row(header, "会,2026-12-03,10組,受付で,,").booking, here);
  EXPECT_EQ(row(header, "会,2026-12-03,10組,申込不要,,").booking, not_needed);
  EXPECT_EQ(row(header, "会,2026-12-03,,,,").booking, unknown);
  EXPECT_EQ(row("名称,開始日,予約要否", "会,2026-12-03,要").booking, elsewhere);
  EXPECT_EQ(row("名称,開始日,予約要否", "会,2026-12-03,不要").booking, not_needed);
}

TEST(TableRow, IsKnownByItsNumberOrItsTitleAndPlaceWhateverItsDay) {
  const auto name = [](const EventSession& session) {
    return session.source_key.substr(0, session.source_key.rfind('|'));
  };
  EXPECT_EQ(name(row("NO,名称,開始日", "7,会,2026-12-03")), name(row("NO,名称,開始日", "7,会,2026-12-10")));
  EXPECT_EQ(name(row("名称,開始日,場所", "会,2026-12-03,a")), name(row("名称,開始日,場所", "会,2026-12-10,a")));
  EXPECT_NE(name(row("名称,開始日,場所", "会,2026-12-03,a")), name(row("名称,開始日,場所", "会,2026-12-03,b")));
}

TEST(Table, ARefusedRowStillNamesItsEvent) {
  const auto read = import_table(view_of("市区町村コード,NO,名称,開始日\n141003,5,会,いつか\n"), year_2026).value();
  ASSERT_EQ(read.problems.size(), 1u);
  EXPECT_TRUE(read.problems[0].refused);
  EXPECT_EQ(read.problems[0].event, "141003|5");
  EXPECT_EQ(read.refused, 1u);
}

TEST(Table, WithoutAKnownHeaderIsRefusedPlainly) {
  const auto result = import_table(view_of("a,b,c\n1,2,3\n"), year_2026);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, Code::unsupported);
  EXPECT_THAT(result.error().detail, HasSubstr("開始日"));
  EXPECT_FALSE(import_table({}, year_2026));
  EXPECT_EQ(import_table(view_of(std::string("\xFF\xFEN\0O\0", 6)), year_2026).error().code, Code::unsupported);
}

TEST(Table, OneRowInAnotherEncodingDoesNotSpoilTheFile) {
  const std::string file = "名称,開始日\n良い回,2026-04-02\n\x96\xBC\x8F,2026-04-03\n次の回,2026-04-04\n";
  const auto result = import_table(view_of(file), year_2026).value();
  EXPECT_EQ(result.sessions.size(), 2u);
  EXPECT_THAT(result.problems, ElementsAre(problem(3, "characters")));
}

TEST(Table, ATableOverTheLimitIsRefusedUnread) {
  EXPECT_EQ(import_table(Bytes(max_file_bytes + 1, 'a'), year_2026).error().code, Code::too_large);
}

TEST(Table, ProblemsAreCapped) {
  std::string file = "名称,開始日\n";
  for (int i = 0; i < 3'000; ++i) file += "a,never\n";
  const auto result = import_table(view_of(file), year_2026).value();
  EXPECT_EQ(result.problems.size(), max_problems);
  EXPECT_THAT(result.problems.back().reason, HasSubstr("not listed"));
}

}  // namespace
}  // namespace tsunagu::feeds
