#include "shared/i18n/japanese_reading.h"

namespace tsunagu::i18n {
namespace {

std::string_view own_reading(unsigned day) {
  switch (day) {
    case 1: return "ついたち";
    case 2: return "ふつか";
    case 3: return "みっか";
    case 4: return "よっか";
    case 5: return "いつか";
    case 6: return "むいか";
    case 7: return "なのか";
    case 8: return "ようか";
    case 9: return "ここのか";
    case 10: return "とおか";
    case 14: return "じゅうよっか";
    case 20: return "はつか";
    case 24: return "にじゅうよっか";
    default: return {};
  }
}

}  // namespace

std::string day_with_reading(unsigned day) {
  const auto number = std::to_string(day);
  const auto reading = own_reading(day);
  return reading.empty() ? number + "{日|にち}" : "{" + number + "日|" + std::string(reading) + "}";
}

std::string_view minute_reading(int minute) {
  switch (minute % 10) {
    case 2:
    case 5:
    case 7:
    case 9: return "ふん";
    default: return "ぷん";  // いっぷん, さんぷん, よんぷん, ろっぷん, はっぷん, じゅっぷん
  }
}

}  // namespace tsunagu::i18n
