#include "shared/domain/booking_need.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace tsunagu::domain {
namespace {

BookingNeed need(const std::string& title, const std::string& description, std::optional<int> capacity = {}) {
  EventSession session;
  session.title = title;
  session.description = description;
  session.capacity = capacity;
  return booking_need(session);
}

TEST(BookingNeed, IsSaidInWords) {
  for (const char* words :
       {"要予約", "予約制です。", "申込: 電話で予約してください", "電話でお申し込みください",
        "事前にお電話で申込が必要です", "予約が必要です（TEL 045-000-0000で予約）", "申込順10組（電話申込）"}) {
    const auto need_of = need("会", words);
    EXPECT_TRUE(need_of == BookingNeed::by_phone || need_of == BookingNeed::elsewhere) << words;
  }
  EXPECT_EQ(need("会", "申込: 電話で予約してください\n申込期限: 2026-12-01"), BookingNeed::by_phone);
  EXPECT_EQ(need("会", "ホームページのフォームからお申込みください。"), BookingNeed::elsewhere);
  EXPECT_EQ(need("会（要予約）", "", 10), BookingNeed::here);
  EXPECT_EQ(need("会", "ＴＥＬにて予約受付", 10), BookingNeed::by_phone) << "the hub's own list is not asked then";
}

TEST(BookingNeed, IsDeniedInWords) {
  for (const char* words : {"予約不要", "申込は不要です", "お申し込みは必要ありません", "予約の必要はありません",
                            "予約なしで参加できます", "当日、直接会場へお越しください",
                            "直接、集合場所にお越しください。", "参加自由", "事前申込不要。問合せ: 電話045-000-0000",
                            "予約不要（団体は要予約）", "申込方法：不要", "予約：不要", "申込・予約は不要"}) {
    EXPECT_EQ(need("会", words), BookingNeed::not_needed) << words;
  }
  EXPECT_EQ(need("会", "定員15組。予約不要", 15), BookingNeed::not_needed) << "a number of places is no booking";
}

// As organisers write it. Whoever reads "no booking needed" at the kiosk relies on it, so nearly all that say so have
// to be understood, and none that asks for a booking may be among them.
TEST(BookingNeed, NearlyAllThatSayItIsNotNeededAreUnderstood) {
  const std::vector<const char*> not_needed{
      "予約不要",
      "予約は不要です。",
      "ご予約は不要です。お気軽にどうぞ",
      "※予約不要、参加無料",
      "予約はいりません",
      "予約なし・出入り自由",
      "事前予約なしで参加できます",
      "予約等は必要ありません",
      "よやくはいりません",
      "申込不要",
      "申込みは不要です",
      "お申し込みは不要です。直接お越しください。",
      "事前の申込は必要ありません",
      "参加申込不要。先着20組",
      "申し込み方法:不要(当日先着順)",
      "申込: 当日受付(先着順)",
      "当日直接会場へお越しください。",
      "当日、直接ひろばへどうぞ",
      "直接会場へ",
      "直接、集合場所にお越しください。",
      "直接ご来館ください",
      "当日会場へお越しください",
      "当日お越しください",
      "当日先着15組",
      "当日自由参加",
      "参加自由。時間内の入退室自由",
      "自由参加です",
      "入退場自由",
  };
  const auto count =
      std::ranges::count_if(not_needed, [](const char* words) { return need("会", words) == BookingNeed::not_needed; });
  EXPECT_GE(static_cast<double>(count), 0.95 * static_cast<double>(not_needed.size()));
  for (const char* words :
       {"要予約", "予約が必要です。当日の受付はありません", "電話で申込。連絡がない場合は当日会場へお越しください",
        "希望者は電話でお申し込みください。当日直接会場へお越しください", "往復はがき・直接来館・Eメールで申込",
        "窓口か電話で先着順に受付。どなたでも気軽にご参加ください", "予約制です。参加無料",
        "事前申込をしていない方は入れません", "抽選で20組。申込不要の見学席はありません",
        "電話・FAX・メールで申込。当日先着300名に記念品"}) {
    EXPECT_NE(need("会", words), BookingNeed::not_needed) << words;
  }
}

TEST(BookingNeed, IsAskedWhenBothAreSaidAndItComesFirst) {
  EXPECT_EQ(need("会", "電話でお申し込みください。当日参加もできます。"), BookingNeed::by_phone);
}

TEST(BookingNeed, IsNotKnownWhenNothingIsSaid) {
  EXPECT_EQ(need("会", "みんなで遊びましょう。問合せ: 電話045-000-0000"), BookingNeed::unknown);
  EXPECT_EQ(need("会", "", 10), BookingNeed::here) << "the hub counts its places itself";
}

TEST(BookingNeed, IsReadFromColumnsFirst) {
  const auto columns = [](std::string needed, std::string how, bool until = false, bool capacity = false) {
    return need_of_columns({std::move(needed), std::move(how), {}, until, capacity});
  };
  EXPECT_EQ(columns("", ""), BookingNeed::unknown);
  EXPECT_EQ(columns("", "", false, true), BookingNeed::unknown) << "words may still say that none is needed";
  EXPECT_EQ(columns("要", ""), BookingNeed::elsewhere);
  EXPECT_EQ(columns("要", "", false, true), BookingNeed::here);
  EXPECT_EQ(columns("不要", ""), BookingNeed::not_needed);
  EXPECT_EQ(columns("", "なし"), BookingNeed::not_needed);
  EXPECT_EQ(columns("", "申込不要。直接会場へ"), BookingNeed::not_needed);
  EXPECT_EQ(columns("", "窓口または電話"), BookingNeed::by_phone);
  EXPECT_EQ(columns("", "往復はがき"), BookingNeed::elsewhere);
  EXPECT_EQ(columns("", "受付で"), BookingNeed::here);
  EXPECT_EQ(columns("", "", true), BookingNeed::elsewhere) << "a last day to apply";
  EXPECT_EQ(need_of_columns({{}, {}, "会\n予約不要です", true, false}), BookingNeed::not_needed);
  EXPECT_EQ(need_of_columns({{}, "電話で申込", "会\n予約不要です", true, false}), BookingNeed::by_phone);
  EventSession session;
  session.description = "予約不要";
  session.booking = BookingNeed::by_phone;
  EXPECT_EQ(booking_need(session), BookingNeed::by_phone);
}

}  // namespace
}  // namespace tsunagu::domain
