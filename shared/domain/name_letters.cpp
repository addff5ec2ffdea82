#include "shared/domain/name_letters.h"

#include <algorithm>

#include "shared/base/text.h"

namespace tsunagu::domain {
namespace {

constexpr char32_t voiced_mark = 0x3099;
constexpr char32_t half_voiced_mark = 0x309A;

char32_t wide_kana(char32_t letter) {
  constexpr std::u32string_view wide =
      U"・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロ"
      U"ワン";
  constexpr char32_t first = 0xFF65;
  static_assert(wide.size() == 0xFF9E - first);
  if (letter >= first && letter < first + wide.size()) return wide[letter - first];
  if (letter == 0xFF9E || letter == U'゛') return voiced_mark;
  if (letter == 0xFF9F || letter == U'゜') return half_voiced_mark;
  if (letter >= U'ぁ' && letter <= U'ゖ') return letter + (U'ァ' - U'ぁ');
  if (letter == U'ゝ' || letter == U'ゞ') return letter + (U'ヽ' - U'ゝ');
  return letter;
}

// 0: the letter takes no such mark.
char32_t marked(char32_t letter, char32_t mark) {
  constexpr std::u32string_view from = U"カキクケコサシスセソタチツテトハヒフヘホウ";
  constexpr std::u32string_view voiced = U"ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ";
  constexpr std::u32string_view half = U"パピプペポ";
  const auto at = from.find(letter);
  if (at == std::u32string_view::npos) return 0;
  if (mark == voiced_mark) return voiced[at];
  const auto ha = from.find(U'ハ');
  return at >= ha && at < ha + half.size() ? half[at - ha] : 0;
}

bool has_no_width(char32_t letter) {
  return (letter >= 0xFE00 && letter <= 0xFE0F) || (letter >= 0xE0100 && letter <= 0xE01EF) ||
         (letter >= 0x200B && letter <= 0x200F) || letter == 0xFEFF || letter == 0x2060 || letter == 0x00AD;
}

bool is_accent(char32_t letter) { return letter >= 0x0300 && letter <= 0x036F; }

// Latin-1, Latin Extended-A and what Vietnamese adds; the letter under the accent.
char32_t without_accent(char32_t letter) {
  struct Range {
    char32_t first;
    std::string_view bases;  // of one code point after the other
  };
  static constexpr Range ranges[] = {
      {0x00C0, "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty"},
      {0x0100,
       "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuu"
       "uuuuuuuwwyyyzzzzzzs"},
      {0x01A0, "oo"},
      {0x01AF, "uu"},
      {0x1EA0, "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy"},
  };
  for (const auto& [first, bases] : ranges) {
    if (letter < first || letter >= first + bases.size()) continue;
    const char base = bases[letter - first];
    return base == '*' ? letter : static_cast<char32_t>(base);
  }
  return letter;
}

// ---- Latin letters ----

std::string_view syllable(char32_t kana) {
  struct Row {
    std::u32string_view kana;
    std::string_view consonant;
  };
  static constexpr Row rows[] = {{U"アイウエオ", ""}, {U"カキクケコ", "k"}, {U"ガギグゲゴ", "g"}, {U"サ*スセソ", "s"},
                                 {U"ザ*ズゼゾ", "z"}, {U"タ**テト", "t"},   {U"ダ**デド", "d"},   {U"ナニヌネノ", "n"},
                                 {U"ハヒ*ヘホ", "h"}, {U"バビブベボ", "b"}, {U"パピプペポ", "p"}, {U"マミムメモ", "m"},
                                 {U"ヤ*ユ*ヨ", "y"},  {U"ラリルレロ", "r"}, {U"ワヰ*ヱ*", "w"}};
  static const auto table = [] {
    std::vector<std::pair<char32_t, std::string>> out{
        {U'シ', "shi"}, {U'ジ', "ji"}, {U'チ', "chi"}, {U'ヂ', "ji"}, {U'ツ', "tsu"}, {U'ヅ', "zu"}, {U'フ', "fu"},
        {U'ヲ', "o"},   {U'ン', "n"},  {U'ヴ', "bu"},  {U'ヵ', "ka"}, {U'ヶ', "ke"},  {U'ヮ', "wa"}};
    for (const auto& row : rows) {
      for (std::size_t i = 0; i < row.kana.size(); ++i) {
        if (row.kana[i] != U'*') out.emplace_back(row.kana[i], std::string(row.consonant) + "aiueo"[i]);
      }
    }
    std::sort(out.begin(), out.end());
    return out;
  }();
  const auto at = std::lower_bound(table.begin(), table.end(), kana,
                                   [](const auto& entry, char32_t letter) { return entry.first < letter; });
  return at == table.end() || at->first != kana ? std::string_view{} : std::string_view(at->second);
}

// キャ, シュ, フィ: the small letter takes the place of the vowel before it.
bool add_small(std::string& to, char32_t kana) {
  constexpr std::u32string_view with_y = U"ャュョ";
  constexpr std::u32string_view vowels = U"ァィゥェォ";
  if (const auto y = with_y.find(kana); y != std::u32string_view::npos) {
    const bool joins = !to.empty() && to.back() == 'i';
    if (joins) to.pop_back();
    const bool has_h = joins && (to.ends_with("sh") || to.ends_with("ch") || to.ends_with("j"));
    if (!has_h) to += 'y';
    to += "auo"[y];
    return true;
  }
  const auto vowel = vowels.find(kana);
  if (vowel == std::u32string_view::npos) return false;
  if (!to.empty() && std::string_view("aiueo").find(to.back()) != std::string_view::npos && to.size() > 1)
    to.pop_back();
  to += "aiueo"[vowel];
  return true;
}

bool is_vowel(char c) { return std::string_view("aiueo").find(c) != std::string_view::npos; }

// Other ways of writing the same syllable, as Hepburn has it.
std::string hepburn(std::string_view latin) {
  struct Other {
    std::string_view from, to;
  };
  static constexpr Other others[] = {
      {"dzu", "zu"}, {"tch", "ch"}, {"sy", "sh"}, {"ty", "ch"}, {"zy", "j"},  {"jy", "j"},  {"dj", "j"}, {"si", "shi"},
      {"ti", "chi"}, {"tu", "tsu"}, {"hu", "fu"}, {"zi", "ji"}, {"di", "ji"}, {"du", "zu"}, {"l", "r"},  {"v", "b"}};
  std::string out;
  for (std::size_t at = 0; at < latin.size();) {
    const auto rest = latin.substr(at);
    const auto other = std::find_if(std::begin(others), std::end(others), [&](const Other& one) {
      // chu, shu and thu keep their h.
      const bool after_h = one.from == "hu" && !out.empty() && !is_vowel(out.back()) && out.back() != 'n';
      return rest.starts_with(one.from) && !after_h;
    });
    out += other == std::end(others) ? rest.substr(0, 1) : other->to;
    at += other == std::end(others) ? 1 : other->from.size();
  }
  return out;
}

std::string sounding_alike(std::string_view latin) {
  std::string out;
  for (const char c : hepburn(latin)) {
    if (!out.empty() && out.back() == c) continue;                // Sattou, Emma, Ooshima
    if (!out.empty() && out.back() == 'o' && c == 'u') continue;  // Satou
    if (out.size() >= 2 && out.back() == 'h' && out[out.size() - 2] == 'o' && !is_vowel(c)) out.pop_back();  // Ohno
    if (!out.empty() && out.back() == 'm' && (c == 'b' || c == 'p')) out.back() = 'n';                       // Namba
    out += c;
  }
  if (out.size() > 2 && out.ends_with("oh")) out.pop_back();  // Satoh
  return out;
}

}  // namespace

std::u32string plain_letters(std::string_view text) {
  std::u32string out;
  for (const char32_t letter : decode_utf8(text)) {
    const char32_t wide = wide_kana(letter);
    if (wide == voiced_mark || wide == half_voiced_mark) {
      if (const char32_t both = out.empty() ? 0 : marked(out.back(), wide); both != 0) out.back() = both;
    } else if (!has_no_width(wide) && !is_accent(wide)) {
      out.push_back(without_variant(folded_latin(without_accent(wide))));
    }
  }
  return out;
}

std::string latin_of(std::u32string_view plain) {
  std::string out;
  for (const char32_t letter : plain) {
    if (letter >= U'a' && letter <= U'z') {
      out += static_cast<char>(letter);
    } else if (letter == U'ッ' || letter == U'ー' || letter == U'-' || letter == U'\'' || letter == U'’') {
      continue;
    } else if (!add_small(out, letter)) {
      const auto latin = syllable(letter);
      if (latin.empty()) return {};
      out += latin;
    }
  }
  return sounding_alike(out);
}

}  // namespace tsunagu::domain
