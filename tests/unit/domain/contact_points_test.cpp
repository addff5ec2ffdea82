#include "shared/domain/contact_points.h"

#include <gmock/gmock.h>

namespace tsunagu::domain {
namespace {

using testing::ElementsAre;

const std::vector<ContactPoint> points{{"check_4_months", Keeper::ward, 4, 4},
                                       {"handbook", Keeper::ward, -8, -6},
                                       {"checkups", Keeper::clinic, -8, 0},
                                       {"class", Keeper::hub, -5, -1},
                                       {"visit", Keeper::home, 0, 4}};

std::vector<std::string> keys_of(const Outlook& outlook) {
  std::vector<std::string> out;
  for (const auto& one : outlook.prospects) out.push_back(points[one.point].key);
  return out;
}
Passage passage(const Outlook& outlook, std::string_view key) {
  for (const auto& one : outlook.prospects) {
    if (points[one.point].key == key) return one.passage;
  }
  throw std::invalid_argument("no such point");
}

TEST(ContactPoints, StandInTheOrderOfTimeTheShorterFirst) {
  const auto outlook = outlook_of(points, {2027, 3}, {2026, 11});
  EXPECT_THAT(keys_of(outlook), ElementsAre("handbook", "checkups", "class", "visit", "check_4_months"));
}

TEST(ContactPoints, AreCountedFromTheDueMonthAcrossTheYear) {
  const auto outlook = outlook_of(points, {2027, 3}, {2026, 11});
  EXPECT_EQ(outlook.prospects[0].from, (YearMonth{2026, 7}));
  EXPECT_EQ(outlook.prospects[0].to, (YearMonth{2026, 9}));
  EXPECT_EQ(outlook.prospects[4].from, (YearMonth{2027, 7}));
}

TEST(ContactPoints, BeginWithTheirFirstMonthAndEndAfterTheirLast) {
  struct Row {
    YearMonth now;
    Passage passage;
  };
  for (const auto& row : {Row{{2026, 9}, Passage::ahead}, Row{{2026, 10}, Passage::now}, Row{{2027, 2}, Passage::now},
                          Row{{2027, 3}, Passage::over}}) {
    EXPECT_EQ(passage(outlook_of(points, {2027, 3}, row.now), "class"), row.passage) << row.now.text();
  }
}

// Check-ups go on through the whole pregnancy; the class is what is on now.
TEST(ContactPoints, OneBeginsToReadAtWhatBeganLastOfWhatIsNow) {
  const auto begins = [](YearMonth now) {
    const auto outlook = outlook_of(points, {2027, 3}, now);
    return std::string(points[outlook.prospects[outlook.begin].point].key);
  };
  EXPECT_EQ(begins({2026, 8}), "handbook") << "before the others";
  EXPECT_EQ(begins({2026, 11}), "class");
  EXPECT_EQ(begins({2027, 3}), "visit");
  EXPECT_EQ(begins({2027, 7}), "check_4_months");
  EXPECT_EQ(begins({2027, 9}), "check_4_months") << "all are over";
  EXPECT_EQ(outlook_of({}, {2027, 3}, {2026, 11}).begin, 0U);
}

TEST(ContactPoints, NextIsTheFirstThatIsNotOver) {
  EXPECT_EQ(keys_of(outlook_of(points, {2027, 3}, {2026, 11}))[outlook_of(points, {2027, 3}, {2026, 11}).next],
            "checkups");
  const auto born = outlook_of(points, {2026, 6}, {2026, 11});
  EXPECT_EQ(born.next, born.prospects.size() - 1) << "all are over: the last one stays in sight";
  EXPECT_EQ(outlook_of({}, {2027, 3}, {2026, 11}).next, 0U);
}

TEST(ContactPoints, ADueMonthThatHasPassedIsStillADueMonth) {
  const auto outlook = outlook_of(points, {2026, 10}, {2026, 11});
  EXPECT_EQ(passage(outlook, "checkups"), Passage::over);
  EXPECT_EQ(passage(outlook, "visit"), Passage::now);
}

}  // namespace
}  // namespace tsunagu::domain
