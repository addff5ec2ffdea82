#include "shared/writing/kana.h"

#include <array>
#include <string_view>

namespace tsunagu::writing {
namespace {

constexpr char32_t katakana_shift = U'ア' - U'あ';
constexpr bool is_katakana(char32_t c) { return c >= U'ァ' && c <= U'ヶ'; }

// Pairs of letters: the plain one and the marked one, in hiragana.
struct Pair {
  char32_t plain, marked;
};
constexpr std::array<Pair, 21> dakuten_mark{{
    {U'か', U'が'}, {U'き', U'ぎ'}, {U'く', U'ぐ'}, {U'け', U'げ'}, {U'こ', U'ご'}, {U'さ', U'ざ'}, {U'し', U'じ'},
    {U'す', U'ず'}, {U'せ', U'ぜ'}, {U'そ', U'ぞ'}, {U'た', U'だ'}, {U'ち', U'ぢ'}, {U'つ', U'づ'}, {U'て', U'で'},
    {U'と', U'ど'}, {U'は', U'ば'}, {U'ひ', U'び'}, {U'ふ', U'ぶ'}, {U'へ', U'べ'}, {U'ほ', U'ぼ'}, {U'う', U'ゔ'},
}};
constexpr std::array<Pair, 5> handakuten_mark{
    {{U'は', U'ぱ'}, {U'ひ', U'ぴ'}, {U'ふ', U'ぷ'}, {U'へ', U'ぺ'}, {U'ほ', U'ぽ'}}};
constexpr std::array<Pair, 10> small_forms{{{U'あ', U'ぁ'},
                                            {U'い', U'ぃ'},
                                            {U'う', U'ぅ'},
                                            {U'え', U'ぇ'},
                                            {U'お', U'ぉ'},
                                            {U'つ', U'っ'},
                                            {U'や', U'ゃ'},
                                            {U'ゆ', U'ゅ'},
                                            {U'よ', U'ょ'},
                                            {U'わ', U'ゎ'}}};

template <std::size_t N>
std::optional<char32_t> marked_of(const std::array<Pair, N>& pairs, char32_t letter) {
  for (const Pair& pair : pairs) {
    if (pair.plain == letter) return pair.marked;
  }
  return std::nullopt;
}
template <std::size_t N>
std::optional<char32_t> plain_of(const std::array<Pair, N>& pairs, char32_t letter) {
  for (const Pair& pair : pairs) {
    if (pair.marked == letter) return pair.plain;
  }
  return std::nullopt;
}

// The letter without any mark, so that ば takes ゜ and っ takes ゛.
char32_t bare(char32_t letter) {
  if (const auto plain = plain_of(dakuten_mark, letter)) return *plain;
  if (const auto plain = plain_of(handakuten_mark, letter)) return *plain;
  if (const auto plain = plain_of(small_forms, letter)) return *plain;
  return letter;
}

template <std::size_t N>
std::optional<char32_t> toggled(const std::array<Pair, N>& pairs, char32_t letter) {
  const bool katakana = is_katakana(letter);
  const char32_t hiragana = katakana ? letter - katakana_shift : letter;
  std::optional<char32_t> to = plain_of(pairs, hiragana);
  if (!to) to = marked_of(pairs, bare(hiragana));
  if (to && katakana) *to += katakana_shift;
  return to;
}

// Each ring holds a letter and the accented ones of the languages offered (Vietnamese and Portuguese included).
constexpr std::array<std::u32string_view, 16> accents{
    U"aáàâãäå", U"AÁÀÂÃÄÅ", U"eéèêë", U"EÉÈÊË", U"iíìîï", U"IÍÌÎÏ", U"oóòôõö", U"OÓÒÔÕÖ",
    U"uúùûü",   U"UÚÙÛÜ",   U"nñ",    U"NÑ",    U"cç",    U"CÇ",    U"yýÿ",    U"YÝ",
};

constexpr std::u32string_view grid_letters =
    U"あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをんー";

}  // namespace

std::optional<char32_t> with_dakuten(char32_t letter) { return toggled(dakuten_mark, letter); }
std::optional<char32_t> with_handakuten(char32_t letter) { return toggled(handakuten_mark, letter); }
std::optional<char32_t> with_small(char32_t letter) { return toggled(small_forms, letter); }

std::optional<char32_t> with_next_accent(char32_t letter) {
  for (const std::u32string_view ring : accents) {
    const std::size_t at = ring.find(letter);
    if (at != std::u32string_view::npos) return ring[(at + 1) % ring.size()];
  }
  return std::nullopt;
}

std::optional<KanaKeys> keys_of(char32_t kana) {
  if (grid_letters.find(kana) != std::u32string_view::npos) return KanaKeys{.base = kana};
  if (const auto plain = plain_of(dakuten_mark, kana)) return KanaKeys{.base = *plain, .dakuten = true};
  if (const auto plain = plain_of(handakuten_mark, kana)) return KanaKeys{.base = *plain, .handakuten = true};
  if (const auto plain = plain_of(small_forms, kana)) return KanaKeys{.base = *plain, .small = true};
  return std::nullopt;
}

}  // namespace tsunagu::writing
