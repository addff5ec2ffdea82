#include "shared/domain/case_words.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "shared/base/text.h"
#include "shared/domain/calendar.h"
#include "shared/domain/matching.h"
#include "shared/domain/name_letters.h"

namespace tsunagu::domain {
namespace {

using Kind = CaseWord::Kind;

constexpr std::size_t most_letters = 24;  // of a word: what is typed beyond them is not compared
constexpr std::size_t fewest_digits = 3;  // of any number that is typed
constexpr std::size_t fewest_letters_of_whole = 4;

std::string cut(std::string_view text) {
  const auto letters = decode_utf8(text);
  return letters.size() <= most_letters ? std::string(text) : encode_utf8(letters.substr(0, most_letters));
}

void add(std::vector<CaseWord>& to, Kind kind, std::string_view word) {
  if (!word.empty()) to.push_back({kind, cut(word)});
}

void add_from_each_letter(std::vector<CaseWord>& to, const std::string& key) {
  const auto letters = decode_utf8(key);
  for (std::size_t at = 0; at < letters.size(); ++at) add(to, Kind::written, encode_utf8(letters.substr(at)));
}

void add_name(std::vector<CaseWord>& to, const std::string& name) {
  add_from_each_letter(to, kana_key(name));
  add(to, Kind::whole, sound_of(name));
  for (const auto& part : parts_of_name(name)) {
    add(to, Kind::part, sound_of(part));
    for (const auto& reading : readings_of(kana_key(part))) add(to, Kind::part, reading);
  }
}

void add_phone(std::vector<CaseWord>& to, const std::string& phone) {
  const auto digits = phone_key(phone);
  for (std::size_t at = 0; at + fewest_digits <= digits.size(); ++at) {
    add(to, Kind::phone, std::string_view(digits).substr(at));
  }
}

bool is_between_parts(char32_t letter) {
  constexpr std::u32string_view between = U" \t\n\u3000\u00A0・=＝,、，/／()（）「」.．";
  return between.find(letter) != std::u32string_view::npos;
}

// As plain_letters has them.
constexpr std::array<std::u32string_view, 13> endearments{
    U"チャンママ", U"チャンパパ", U"チャン", U"クンママ", U"クンパパ", U"クン", U"ママ",
    U"パパ",       U"サン",       U"サマ",   U"様",       U"君",       U"タン"};

std::u32string without_title(std::u32string letters) {
  const auto cut_one = [&](std::u32string_view end) {
    if (letters.size() < end.size() + 2 || !letters.ends_with(end)) return false;
    letters.resize(letters.size() - end.size());
    return true;
  };
  // そらのママ: the の goes with the title and never by itself.
  while (std::any_of(endearments.begin(), endearments.end(), cut_one)) cut_one(U"ノ");
  return letters;
}

std::string digits_in(std::string_view word) {
  std::string out;
  for (const char32_t letter : decode_utf8(word)) {
    const char32_t folded = folded_latin(letter);
    const bool digit = folded >= U'0' && folded <= U'9';
    constexpr std::u32string_view between = U"-+()‐–—ーｰ−.";
    if (!digit && between.find(folded) == std::u32string_view::npos) return {};
    if (digit) out += static_cast<char>(folded);
  }
  return out;
}

TypedWord typed_word(const std::string& word) {
  TypedWord out;
  add(out, Kind::written, kana_key(word));
  const auto plain = plain_letters(word);
  const auto sound = latin_of(plain);
  // What a kana begins is found as written too; a whole name differs from its first part only beyond it.
  const bool in_latin = !sound.empty() && plain.front() < U'\u0080';
  add(out, Kind::part, sound);
  if (sound.size() >= fewest_letters_of_whole) add(out, Kind::whole, sound);
  if (in_latin) add(out, Kind::nickname, sound);
  if (const auto digits = digits_in(word); digits.size() >= fewest_digits) add(out, Kind::phone, phone_key(word));
  const auto number = number_key(word);
  const bool is_number = number.size() >= fewest_digits && number.find_first_of("0123456789") != std::string::npos;
  // The four letters of a case number need not hold a digit.
  if (is_number) add(out, Kind::number, number);
  if (is_number || number.size() == 4) add(out, Kind::case_no, number);
  return out;
}

}  // namespace

std::vector<CaseWord> words_of(const CaseWords& words) {
  std::vector<CaseWord> out;
  for (const auto& name : words.names) add_name(out, name);
  for (const auto& nickname : words.nicknames) {
    add_from_each_letter(out, kana_key(nickname));
    add(out, Kind::nickname, sound_of(without_endearment(nickname)));
  }
  for (const auto& phone : words.phones) add_phone(out, phone);
  for (const auto& number : words.numbers) add(out, Kind::number, number_key(number));
  const auto case_no = number_key(words.case_no);
  add(out, Kind::case_no, case_no);
  constexpr std::size_t letters_behind_the_day = 4;
  if (case_no.size() > letters_behind_the_day) {
    add(out, Kind::case_no, std::string_view(case_no).substr(case_no.size() - letters_behind_the_day));
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// A name, not a date: it follows from the id, whatever clock gave it.
std::string case_no_of(const Ulid& case_id) {
  const auto day = day_of(case_id.time());
  std::array<char, 16> date{};
  std::snprintf(date.data(), date.size(), "%02d%02u%02u-", static_cast<int>(day.year()) % 100,
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  const auto text = case_id.text();
  return date.data() + text.substr(text.size() - 4);
}

std::vector<TypedWord> typed_words(std::string_view text) {
  // A telephone number may be typed in groups.
  std::string in_one;
  for (const char32_t letter : decode_utf8(text)) {
    if (!is_between_parts(letter)) append_utf8(in_one, letter);
  }
  if (!digits_in(in_one).empty()) return {typed_word(in_one)};
  std::vector<TypedWord> out;
  std::string word;
  const auto end_word = [&] {
    if (auto typed = typed_word(word); !typed.empty()) out.push_back(std::move(typed));
    word.clear();
  };
  for (const char32_t letter : decode_utf8(text)) {
    if (is_between_parts(letter)) {
      end_word();
    } else {
      append_utf8(word, letter);
    }
  }
  end_word();
  return out;
}

std::vector<std::string> parts_of_name(std::string_view name) {
  std::vector<std::string> out;
  std::u32string part;
  const auto end_part = [&] {
    auto kept = without_title(std::exchange(part, {}));
    if (!kept.empty()) out.push_back(encode_utf8(kept));
  };
  for (const char32_t letter : plain_letters(name)) {
    if (is_between_parts(letter)) {
      end_part();
    } else {
      part.push_back(letter);
    }
  }
  end_part();
  return out;
}

std::string sound_of(std::string_view name) {
  std::u32string letters;
  for (const auto& part : parts_of_name(name)) letters += decode_utf8(part);
  auto latin = latin_of(letters);
  return latin.empty() ? kana_key(encode_utf8(letters)) : latin;
}

std::string without_endearment(std::string_view nickname) {
  return encode_utf8(without_title(plain_letters(nickname)));
}

}  // namespace tsunagu::domain
