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
  ASSERT_EQ(result_.sessions.size(), 3u);
  EXPECT_THAT(result_.problems,
              ElementsAre(problem(8, "no title"), problem(9, "last day is before the first day"),
                          problem(10, "more columns than the header"), problem(11, "in the file twice")));
}

TEST_F(OlderTable, TellsTwoSessionsWithOneNumberAndDayApart) {
  EXPECT_EQ(result_.sessions[0].source_key, "141003|0000000001|2026-04-10");
  EXPECT_EQ(result_.sessions[1].source_key, "141003|0000000001|2026-04-10|840");
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
