#include <gmock/gmock.h>

#include "shared/base/files.h"
#include "shared/feeds/feeds.h"

namespace tsunagu::feeds {
namespace {

using domain::Facility;
using testing::AllOf;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

Result<domain::ImportResult> import(std::string_view csv) { return import_facilities(view_of(csv)); }
auto problem(std::size_t line, const std::string& reason) {
  return AllOf(Field(&domain::ImportProblem::line, line), Field(&domain::ImportProblem::reason, HasSubstr(reason)));
}

constexpr std::string_view header = "備考,NO,名称,電話番号,経度,緯度,種別,住所\n";

TEST(Facilities, AreReadByHeaderNameAndNeverByPosition) {
  const auto read = import(std::string(header) + "木の下,7,つどいの広場,045-000-0101,139.6402,35.4451,広場,浜町1-2\n");
  ASSERT_TRUE(read);
  EXPECT_THAT(read->problems, IsEmpty());
  ASSERT_THAT(read->facilities, SizeIs(1));
  const Facility& one = read->facilities[0];
  EXPECT_EQ(one.name, "つどいの広場");
  EXPECT_EQ(one.phone, "045-000-0101");
  EXPECT_EQ(one.latitude, 35'445'100);
  EXPECT_EQ(one.longitude, 139'640'200);
  EXPECT_EQ(one.remarks, "木の下");
  EXPECT_EQ(one.source_key, "|7");
  EXPECT_EQ(domain::kind_of(one), domain::FacilityKind::play);
}

TEST(Facilities, TheStandardsOwnHeaderIsOne) {
  const auto bytes =
      read_file(std::string(TSUNAGU_SOURCE_DIR) + "/config/example/facilities.csv", max_file_bytes).value();
  EXPECT_EQ(kind_of(bytes), Kind::facilities);
  const auto read = import_facilities(bytes);
  ASSERT_TRUE(read);
  EXPECT_THAT(read->facilities, SizeIs(6));
  EXPECT_THAT(read->problems, IsEmpty());
  EXPECT_EQ(read->facilities[0].hours, "火水木金 10:00〜15:00 祝日は休み");
  EXPECT_EQ(read->facilities[0].childminding, "有(1時間から)");
}

TEST(Facilities, ATableOfEventsIsNone) {
  EXPECT_EQ(kind_of(view_of("名称,開始日,住所\nx,2026-04-01,y\n")), Kind::table);
  EXPECT_EQ(kind_of(view_of("BEGIN:VCALENDAR\n")), Kind::calendar);
  EXPECT_EQ(kind_of(view_of("名称,住所\nx,y\n")), Kind::facilities);
  EXPECT_EQ(import("名称,開始日,住所\nx,2026-04-01,y\n").error().code, Code::unsupported);
  EXPECT_EQ(import("a,b\n1,2\n").error().code, Code::unsupported);
}

TEST(Facilities, ATableOfEventsWithOtherHeadersIsNoneEither) {
  EXPECT_EQ(import("イベント名,開催日時,施設名,住所\nx,2026-04-01 10:00,y,z\n").error().code, Code::unsupported);
}

TEST(Facilities, OneCellOfAnySizeSpoilsNoImport) {
  const std::string digits(40'000, '7');
  const auto read = import("NO,名称,住所,電話番号,内線番号,URL\n" + digits + ",a,b,045-000-0101," + digits +
                           ",https://example.jp/ \n");
  ASSERT_TRUE(read);
  ASSERT_THAT(read->facilities, SizeIs(1));
  EXPECT_LE(read->facilities[0].source_key.size(), 70U);
  EXPECT_EQ(read->facilities[0].phone, "045-000-0101");
  EXPECT_EQ(read->facilities[0].url, "https://example.jp/") << "the blank behind it is nobody's address";
}

TEST(Facilities, EveryEncodingThatCitiesUseGivesTheSame) {
  const auto with_mark = import("\xEF\xBB\xBF名称,住所\r\n保育園,浜町\r\n");
  const auto cp932 = import("\x96\xBC\x8F\xCC,\x8F\x5A\x8F\x8A\n\x95\xDB\x88\xE7\x89\x80,\x95\x6C\x92\xAC\n");
  ASSERT_TRUE(with_mark);
  ASSERT_TRUE(cp932);
  EXPECT_EQ(with_mark->facilities, cp932->facilities);
  EXPECT_EQ(cp932->facilities.at(0).name, "保育園");
  EXPECT_EQ(import("\xFF\xFEx").error().code, Code::unsupported);
}

TEST(Facilities, WhatASpreadsheetDestroyedIsLeftOutAndSaid) {
  struct Row {
    const char* row;
    const char* says;
  };
  for (const auto& row :
       {Row{",1,a,450000101,139.6,35.4,,b", "cannot be dialled"},
        Row{",1,a,4.50E+08,139.6,35.4,,b", "cannot be dialled"}, Row{",1,a,,35.4,139.6,,b", "not in Japan"},
        Row{",1,a,,x,35.4,,b", "not in Japan"}, Row{",1,a,,139.6,35.4,1.00E+12,b", "damaged by a spreadsheet"}}) {
    const auto read = import(std::string(header) + row.row + "\n");
    ASSERT_TRUE(read) << row.row;
    ASSERT_THAT(read->facilities, SizeIs(1)) << row.row;
    EXPECT_THAT(read->problems, testing::Contains(problem(2, row.says))) << row.row;
    EXPECT_EQ(read->facilities[0].phone, "") << row.row;
  }
}

TEST(Facilities, AnEndlessTelephoneNumberCostsNoOtherRow) {
  const std::string endless = "045" + std::string(40'000, '-') + "0000101";
  const auto read = import(std::string(header) + ",1,a," + endless + ",,,,b\n,2,c,045-000-0101,,,,d\n");
  ASSERT_TRUE(read);
  ASSERT_THAT(read->facilities, SizeIs(2));
  EXPECT_THAT(read->problems, testing::ElementsAre(problem(2, "cannot be dialled")));
  EXPECT_EQ(read->facilities[0].phone, "");
  EXPECT_EQ(read->facilities[1].phone, "045-000-0101");
}

TEST(Facilities, ARowThatCannotBeUsedIsNamedAndTheOthersGoIn) {
  const auto read =
      import(std::string(header) + ",1,,,,,,x\n,2,a,,,,,b\n,3,c,,,,,d,too,many\n,4,a,,,,,b\n,2,z,,,,,y\n");
  ASSERT_TRUE(read);
  EXPECT_THAT(read->facilities, SizeIs(3));
  EXPECT_THAT(read->problems, testing::ElementsAre(problem(2, "no name"), problem(4, "more columns")));
  EXPECT_EQ(read->facilities[0].source_key, "|2");
  EXPECT_THAT(read->facilities[2].source_key, testing::StartsWith("|2|")) << "another place under the same number";
}

TEST(Facilities, AnAddressThatIsNoWebPageIsDropped) {
  const auto read = import("名称,住所,URL\na,b,javascript:alert(1)\nc,d,https://example.jp/x\n");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->facilities[0].url, "");
  EXPECT_EQ(read->facilities[1].url, "https://example.jp/x");
}

TEST(FacilityRules, KindsAreReadFromTheListsOwnWords) {
  using domain::FacilityKind;
  struct Row {
    const char* kind;
    const char* name;
    FacilityKind is;
  };
  for (const auto& row : {Row{"認可保育所", "x", FacilityKind::nursery}, Row{"幼稚園", "x", FacilityKind::kindergarten},
                          Row{"幼保連携型認定こども園", "x", FacilityKind::nursery},
                          Row{"", "子育て支援センター みなみ", FacilityKind::play},
                          Row{"あかちゃんの駅", "x保育園", FacilityKind::baby_stop},
                          Row{"一時預かり", "x", FacilityKind::childminding}, Row{"病院", "x", FacilityKind::other}}) {
    Facility facility;
    facility.kind = row.kind;
    facility.name = row.name;
    EXPECT_EQ(domain::kind_of(facility), row.is) << row.kind << " " << row.name;
  }
}

TEST(FacilityRules, DistancesAreThoseOfAMap) {
  // Yokohama and Sakuragicho stations: 2.0 km apart.
  const double metres = domain::distance_metres({35'465'798, 139'622'314}, {35'450'865, 139'631'050});
  EXPECT_NEAR(metres, 1'840, 60);
  EXPECT_EQ(domain::distance_metres({35'000'000, 139'000'000}, {35'000'000, 139'000'000}), 0);
}

TEST(Facilities, OfABabyStationList) {
  const auto read = import(
      "ID,登録施設名,住所,方書,緯度,経度,業種,施設電話番号,提供内容,提供時間,定休日\n"
      "0000001,港の授乳室,汐見区1-1,,35.4,139.6,公共施設,045-000-0000,授乳,9:00～17:00,月曜日\n");
  ASSERT_TRUE(read);
  ASSERT_EQ(read->facilities.size(), 1u);
  const auto& place = read->facilities[0];
  EXPECT_EQ(place.name, "港の授乳室");
  EXPECT_EQ(place.phone, "045-000-0000");
  EXPECT_EQ(place.remarks, "授乳");
  EXPECT_EQ(place.hours, "9:00～17:00 休: 月曜日");
  EXPECT_EQ(domain::kind_of(place), domain::FacilityKind::baby_stop);
  EXPECT_TRUE(read->unknown_columns.empty());
}

}  // namespace
}  // namespace tsunagu::feeds
