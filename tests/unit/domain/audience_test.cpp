#include "shared/domain/audience.h"

#include <gtest/gtest.h>

#include "shared/domain/course.h"

namespace tsunagu::domain {
namespace {

struct Case {
  const char* title;
  const char* description;
  Audience expected;
};

EventSession session(const char* title, const char* description) {
  EventSession out;
  out.title = title;
  out.description = description;
  return out;
}

std::string words_of(const Audience& audience) {
  std::string out = audience.pregnancy ? "pregnancy" : "";
  for (const auto& span : audience.ages) out += " " + std::to_string(span.from) + "-" + std::to_string(span.to);
  return out;
}

TEST(Audience, IsReadFromTheOrganisersWords) {
  const Case cases[] = {
      {"あかちゃんの朝", "0歳のお子さんと保護者のあつまりです。", {false, {{0, 11}}}},
      {"ひろば", "対象: 妊婦とその家族", {true, {}}},
      {"ひろば", "対象：０～２歳の親子\n定員: 10組", {false, {{0, 35}}}},
      {"ひろば", "対象: 1・2歳児", {false, {{24, 35}, {12, 23}}}},
      {"ひろば", "対象: 生後3〜6か月の乳児", {false, {{3, 6}, {0, 11}}}},
      {"ひろば", "対象: 1歳6か月まで", {false, {{0, 18}}}},
      {"ひろば", "対象: 1歳未満", {false, {{0, 11}}}},
      {"ひろば", "対象: 2歳以上", {false, {{24, 71}}}},
      {"ひろば", "対象: 2歳～", {false, {{24, 71}}}},
      {"ひろば", "対象: 未就学児と保護者", {false, {{0, 71}}}},
      {"ひろば", "対象: どなたでも（0歳も）", {}},
      {"ひろば", "対象: 市内在住の方", {}},
      {"1歳児のつどい", "", {false, {{12, 23}}}},
      {"マタニティヨガ", "", {true, {}}},
      {"絵本のじかん", "3歳のころに読んだ本。2階で。10時から。", {}},
      {"絵本のじかん", "", {}},
      {"講演会", "対象: 18歳以上", {}},
  };
  for (const auto& one : cases) {
    EXPECT_EQ(words_of(audience_of(session(one.title, one.description))), words_of(one.expected))
        << one.title << " / " << one.description;
  }
}

TEST(Audience, NamesGroupsByTheirYears) {
  const auto groups = [](const char* words) {
    std::string out;
    for (const bool named : groups_of(audience_of(session("会", words)))) out += named ? '1' : '0';
    return out;
  };
  EXPECT_EQ(groups("対象: 妊婦"), "1000");
  EXPECT_EQ(groups("対象: 1歳未満"), "0100");
  EXPECT_EQ(groups("対象: 1歳児"), "0010");
  EXPECT_EQ(groups("対象: 10か月から1歳6か月"), "0110");
  EXPECT_EQ(groups("対象: 2歳以上"), "0001");
  EXPECT_EQ(groups("対象: どなたでも"), "0000");
  const auto babies = audience_of(session("会", "対象: 1歳未満"));
  EXPECT_TRUE(is_for(babies, AgeGroup::age_0));
  EXPECT_FALSE(is_for(babies, AgeGroup::age_1));
  EXPECT_TRUE(is_for(Audience{}, AgeGroup::age_1)) << "what names nobody is for everybody";
}

TEST(Audience, APrenatalClassIsForExpectingFamilies) {
  auto one = session("教室", "沐浴の体験");
  one.prenatal_class = true;
  EXPECT_TRUE(audience_of(one).pregnancy);
}

TEST(Audience, ManyStrangeLettersAreReadToTheirEnd) {
  EXPECT_TRUE(audience_of(session("~~~", "対象")).is_everybody());
  EXPECT_TRUE(audience_of(session("99999999999999999999歳", "対象: 1~")).is_everybody());
  EXPECT_TRUE(audience_of(session("\xff\xfe", "対象: 0~歳")).is_everybody());
}

TEST(Audience, AFamilyFitsByItsDueMonthOrByAChildsAgeOnTheDay) {
  const Audience babies{false, {{0, 11}}};
  const Audience expecting{true, {}};
  const YearMonth november{2026, 11};
  const FamilyStage with_child{{{"", YearMonth{2025, 12}}}, std::nullopt};
  EXPECT_TRUE(is_for(babies, with_child, november));
  EXPECT_FALSE(is_for(babies, with_child, {2026, 12}));
  EXPECT_FALSE(is_for(expecting, with_child, november));
  const FamilyStage pregnant{{}, YearMonth{2027, 1}};
  EXPECT_TRUE(is_for(expecting, pregnant, november));
  EXPECT_FALSE(is_for(babies, pregnant, november));
  EXPECT_TRUE(is_for(babies, pregnant, {2027, 3})) << "born by then";
  EXPECT_FALSE(is_for(expecting, pregnant, {2027, 3}));
  EXPECT_TRUE(is_for({}, {}, november)) << "for everybody";
  EXPECT_FALSE(is_for(babies, {}, november));
}

TEST(Courses, AreThoseWhoseOrganiserSaysHowManyTimes) {
  EXPECT_EQ(course_length(session("プレパパ・プレママ教室(全3回)", "")), 3);
  EXPECT_EQ(course_length(session("教室", "３回コースです。")), 3);
  EXPECT_EQ(course_length(session("教室", "連続4回の講座")), 4);
  EXPECT_EQ(course_length(session("教室", "月に2回あります。第3回は休み")), std::nullopt);
  EXPECT_EQ(course_length(session("全1回", "全99回")), std::nullopt);
  EXPECT_EQ(event_key("uid@x|2026-11-28T10:30"), "uid@x");
  EXPECT_EQ(event_key("141999|7|2026-11-28"), "141999|7");
}

}  // namespace
}  // namespace tsunagu::domain
