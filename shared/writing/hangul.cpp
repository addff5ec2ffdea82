#include "shared/writing/hangul.h"

#include <array>
#include <optional>

namespace tsunagu::writing {
namespace {

// The order of the Unicode Standard, section 3.12; finals begin with "none", here a space.
constexpr std::u32string_view initials = U"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
constexpr std::u32string_view vowel_jamo = U"ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
constexpr std::u32string_view final_jamo = U" ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
constexpr char32_t first_syllable = U'가';
constexpr char32_t last_syllable = U'힣';
constexpr char32_t no_final = U' ';

struct Pair {
  char32_t both, first, second;
};
constexpr std::array<Pair, 7> vowel_pairs{{{U'ㅘ', U'ㅗ', U'ㅏ'},
                                           {U'ㅙ', U'ㅗ', U'ㅐ'},
                                           {U'ㅚ', U'ㅗ', U'ㅣ'},
                                           {U'ㅝ', U'ㅜ', U'ㅓ'},
                                           {U'ㅞ', U'ㅜ', U'ㅔ'},
                                           {U'ㅟ', U'ㅜ', U'ㅣ'},
                                           {U'ㅢ', U'ㅡ', U'ㅣ'}}};
constexpr std::array<Pair, 11> final_pairs{{{U'ㄳ', U'ㄱ', U'ㅅ'},
                                            {U'ㄵ', U'ㄴ', U'ㅈ'},
                                            {U'ㄶ', U'ㄴ', U'ㅎ'},
                                            {U'ㄺ', U'ㄹ', U'ㄱ'},
                                            {U'ㄻ', U'ㄹ', U'ㅁ'},
                                            {U'ㄼ', U'ㄹ', U'ㅂ'},
                                            {U'ㄽ', U'ㄹ', U'ㅅ'},
                                            {U'ㄾ', U'ㄹ', U'ㅌ'},
                                            {U'ㄿ', U'ㄹ', U'ㅍ'},
                                            {U'ㅀ', U'ㄹ', U'ㅎ'},
                                            {U'ㅄ', U'ㅂ', U'ㅅ'}}};

template <std::size_t N>
std::optional<char32_t> joined(const std::array<Pair, N>& pairs, char32_t first, char32_t second) {
  for (const Pair& pair : pairs) {
    if (pair.first == first && pair.second == second) return pair.both;
  }
  return std::nullopt;
}

template <std::size_t N>
std::optional<Pair> parted(const std::array<Pair, N>& pairs, char32_t both) {
  for (const Pair& pair : pairs) {
    if (pair.both == both) return pair;
  }
  return std::nullopt;
}

bool is_in(std::u32string_view letters, char32_t letter) { return letters.find(letter) != std::u32string_view::npos; }

struct Syllable {
  char32_t initial;
  char32_t vowel;
  char32_t final = no_final;

  static Syllable of(char32_t code) {
    const auto index = static_cast<std::size_t>(code - first_syllable);
    const std::size_t finals = final_jamo.size();
    return {initials[index / finals / vowel_jamo.size()], vowel_jamo[index / finals % vowel_jamo.size()],
            final_jamo[index % finals]};
  }
  [[nodiscard]] char32_t code() const {
    const std::size_t index =
        (initials.find(initial) * vowel_jamo.size() + vowel_jamo.find(vowel)) * final_jamo.size() +
        final_jamo.find(final);
    return first_syllable + static_cast<char32_t>(index);
  }
};

// 한 + ㅏ: the final, or the second half of a double one, begins the next syllable.
std::u32string split_before(Syllable syllable, char32_t vowel) {
  char32_t next = syllable.final;
  syllable.final = no_final;
  if (const auto pair = parted(final_pairs, next)) {
    syllable.final = pair->first;
    next = pair->second;
  }
  return {syllable.code(), Syllable{next, vowel}.code()};
}

// What `last` becomes with one more letter; nothing when they do not combine.
std::optional<std::u32string> combined(char32_t last, char32_t jamo) {
  const bool vowel = is_in(vowel_jamo, jamo);
  if (!is_syllable(last)) {
    if (vowel && is_in(initials, last)) return std::u32string{Syllable{last, jamo}.code()};
    if (const auto both = joined(vowel_pairs, last, jamo)) return std::u32string{*both};
    return std::nullopt;
  }
  Syllable syllable = Syllable::of(last);
  if (vowel) {
    if (syllable.final != no_final) return split_before(syllable, jamo);
    const auto both = joined(vowel_pairs, syllable.vowel, jamo);
    if (!both) return std::nullopt;
    syllable.vowel = *both;
    return std::u32string{syllable.code()};
  }
  if (syllable.final == no_final) {
    if (!is_in(final_jamo, jamo)) return std::nullopt;  // ㄸ, ㅃ and ㅉ end no syllable
    syllable.final = jamo;
    return std::u32string{syllable.code()};
  }
  const auto both = joined(final_pairs, syllable.final, jamo);
  if (!both) return std::nullopt;
  syllable.final = *both;
  return std::u32string{syllable.code()};
}

}  // namespace

bool is_jamo(char32_t letter) { return letter >= U'ㄱ' && letter <= U'ㅣ'; }
bool is_syllable(char32_t letter) { return letter >= first_syllable && letter <= last_syllable; }

std::u32string with_jamo(std::u32string_view text, char32_t jamo) {
  if (!text.empty()) {
    if (const auto last = combined(text.back(), jamo)) {
      std::u32string out(text.substr(0, text.size() - 1));
      return out += *last;
    }
  }
  std::u32string out(text);
  out.push_back(jamo);
  return out;
}

std::u32string without_last_jamo(std::u32string_view text) {
  if (text.empty()) return {};
  const char32_t last = text.back();
  std::u32string out(text.substr(0, text.size() - 1));
  const auto letters = jamo_of(last);
  if (letters.size() < 2) return out;  // one jamo, or no Korean at all
  for (std::size_t i = 0; i + 1 < letters.size(); ++i) {
    // The first letter of a syllable never joins what stands before it.
    if (i == 0) {
      out.push_back(letters[i]);
    } else {
      out = with_jamo(out, letters[i]);
    }
  }
  return out;
}

std::u32string jamo_of(char32_t letter) {
  std::u32string out;
  const auto add = [&](const auto& pairs, char32_t one) {
    const auto pair = parted(pairs, one);
    out += pair ? std::u32string{pair->first, pair->second} : std::u32string{one};
  };
  if (!is_syllable(letter)) {
    if (is_in(vowel_jamo, letter)) {
      add(vowel_pairs, letter);
    } else if (is_jamo(letter)) {
      add(final_pairs, letter);
    } else {
      out.push_back(letter);
    }
    return out;
  }
  const Syllable syllable = Syllable::of(letter);
  out.push_back(syllable.initial);
  add(vowel_pairs, syllable.vowel);
  if (syllable.final != no_final) add(final_pairs, syllable.final);
  return out;
}

}  // namespace tsunagu::writing
