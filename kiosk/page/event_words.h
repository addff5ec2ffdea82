// How an event is written: when, where, and what is left of its places.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/page/sheet.h"

namespace tsunagu::kiosk::page {

[[nodiscard]] std::string clock_of(int minute);  // "9:05", the same in every language
// "10:30〜11:15", "10:30", or "終日".
[[nodiscard]] std::string time_of(const Frame& sheet, const EventRow& row);
// The same for lists; やさしい日本語 spells times out, so there it is the start alone.
[[nodiscard]] std::string start_of(const Frame& sheet, const EventRow& row);
// "11/28(土) 10:00  2階 多目的室"
[[nodiscard]] std::string when_where(const Frame& sheet, const EventRow& row);
// In the reader's language when the organiser gives it.
[[nodiscard]] std::string_view title_of(const Frame& sheet, const EventRow& row);
// The same, or its beginning and an ellipsis when that alone fits; in a line where all of it cannot stand.
[[nodiscard]] std::string shortened(const std::string& words, const std::function<bool(const std::string&)>& fits);
// A prenatal class has a word in every language.
[[nodiscard]] std::string class_title_of(const Frame& sheet, const EventRow& row);
// "あと 3組", "満員 キャンセル待ち 2組", "予約はいりません", "はじまりました"; that staff know when the organiser says
// nothing of booking.
[[nodiscard]] std::string places_words(const Frame& sheet, const EventRow& row);
// "予約ができています", "キャンセル待ち 2番目", "受付がすんでいます".
[[nodiscard]] std::string own_words(const Frame& sheet, const OwnBooking& own);

}  // namespace tsunagu::kiosk::page
