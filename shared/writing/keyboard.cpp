#include "shared/writing/keyboard.h"

#include <algorithm>
#include <array>
#include <optional>

#include "shared/base/text.h"
#include "shared/writing/hangul.h"
#include "shared/writing/kana.h"
#include "shared/writing/telex.h"

namespace tsunagu::writing {
namespace {

constexpr std::array<std::u32string_view, 10> key_rows{U"あいうえお", U"かきくけこ", U"さしすせそ", U"たちつてと",
                                                       U"なにぬねの", U"はひふへほ", U"まみむめも", U"やゆよ",
                                                       U"らりるれろ", U"わをん、。"};
constexpr std::u32string_view latin_signs = U".,?!-'@";
constexpr std::u32string_view kana_signs = U"、。";
constexpr std::u32string_view shifted_jamo = U"ㄲㄸㅃㅆㅉㅒㅖ";

std::optional<char32_t> changed_letter(const KeyPress& press, char32_t before) {
  switch (press.kind) {
    case KeyPress::Kind::dakuten: return with_dakuten(before);
    case KeyPress::Kind::handakuten: return with_handakuten(before);
    case KeyPress::Kind::small: return with_small(before);
    case KeyPress::Kind::accent: return with_next_accent(before);
    case KeyPress::Kind::letter:
    case KeyPress::Kind::telex:
    case KeyPress::Kind::backspace:
    case KeyPress::Kind::mode: break;
  }
  return std::nullopt;
}

// `text` after a press that is more than one letter at its end.
std::u32string composed(const KeyPress& press, std::u32string_view text) {
  return press.kind == KeyPress::Kind::telex ? with_telex(text, press.letter) : with_jamo(text, press.letter);
}
bool composes(const KeyPress& press) {
  return press.kind == KeyPress::Kind::telex || (press.kind == KeyPress::Kind::letter && is_jamo(press.letter));
}

// What was written before is not kept in freed or spare memory: this may be a secret.
void replace(std::u32string& text, std::u32string&& with) {
  std::fill(text.begin(), text.end(), U'\0');
  text.assign(with);
  std::fill(with.begin(), with.end(), U'\0');
}

KeyboardMode without_shift(KeyboardMode mode) {
  switch (mode) {
    case KeyboardMode::latin_shift: return KeyboardMode::latin;
    case KeyboardMode::hangul_shift: return KeyboardMode::hangul;
    case KeyboardMode::telex_shift: return KeyboardMode::telex;
    case KeyboardMode::kana:
    case KeyboardMode::latin:
    case KeyboardMode::digits:
    case KeyboardMode::hangul:
    case KeyboardMode::telex: break;
  }
  return mode;
}

bool is_capital(char32_t c) { return c >= U'A' && c <= U'Z'; }
bool is_latin(char32_t c) { return (c >= U'a' && c <= U'z') || is_capital(c); }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

std::string_view mode_name(KeyboardMode mode) {
  switch (mode) {
    case KeyboardMode::kana: return "kana";
    case KeyboardMode::latin: return "abc";
    case KeyboardMode::latin_shift: return "shift";
    case KeyboardMode::digits: return "123";
    case KeyboardMode::hangul: return "hangul";
    case KeyboardMode::telex: return "viet";
    case KeyboardMode::hangul_shift:
    case KeyboardMode::telex_shift: return "shift";
  }
  return "";
}

// Finds the taps for one text, keeping in mind which keyboard is shown.
class Typist {
 public:
  Typist(KeyboardMode mode, KanaSteps steps) : mode_(mode), steps_(steps) {}

  // From the front of `rest`: how many letters were typed, 0 when no key writes the first.
  std::size_t type_some(std::u32string_view rest) {
    if (without_shift(mode_) == KeyboardMode::telex && is_telex_letter(rest.front())) return type_word(rest);
    return type(rest.front()) ? 1 : 0;
  }
  std::vector<std::string> ids;

 private:
  bool type(char32_t c) {
    if (c == U' ' || c == U'　') return tap_and_lower("key.space");
    if (is_digit(c)) return type_digit(c);
    if (is_syllable(c) || is_jamo(c)) return type_korean(c);
    if (is_latin(c)) return type_latin(c);
    if (latin_signs.find(c) != std::u32string_view::npos) {
      const bool on_telex = without_shift(mode_) == KeyboardMode::telex;
      if (!on_telex) to_latin();
      return tap_and_lower(key_of(c));
    }
    if (kana_signs.find(c) != std::u32string_view::npos) return type_kana({.base = c});
    if (const auto keys = keys_of(c)) return type_kana(*keys);
    return type_accented(c);
  }

  // A word of Vietnamese: its marks and its tone are keys after the letters.
  std::size_t type_word(std::u32string_view rest) {
    std::size_t length = 0;
    while (length < rest.size() && is_telex_letter(rest[length])) ++length;
    const auto keys = telex_keys(rest.substr(0, length));
    for (const char32_t key : keys) {
      if (is_capital(key) != (mode_ == KeyboardMode::telex_shift)) ids.emplace_back("key.shift");
      mode_ = KeyboardMode::telex;
      tap(key_of(key));
    }
    return keys.empty() ? 0 : length;
  }
  bool type_korean(char32_t c) {
    if (mode_ == KeyboardMode::hangul_shift) {
      ids.emplace_back("key.shift");
      mode_ = KeyboardMode::hangul;
    }
    change(KeyboardMode::hangul);
    for (const char32_t jamo : jamo_of(c)) {
      if (shifted_jamo.find(jamo) != std::u32string_view::npos) ids.emplace_back("key.shift");
      tap(key_of(jamo));
    }
    return true;
  }
  static std::string key_of(char32_t c) { return key_id({.kind = KeyPress::Kind::letter, .letter = c}); }
  bool tap(std::string id) {
    ids.push_back(std::move(id));
    return true;
  }
  bool tap_and_lower(std::string id) {
    mode_ = without_shift(mode_);  // any letter uses up the shift
    return tap(std::move(id));
  }
  void change(KeyboardMode to) {
    if (mode_ == to) return;
    ids.push_back(key_id({.kind = KeyPress::Kind::mode, .mode = to}));
    mode_ = to;
  }
  void to_latin() {
    if (mode_ == KeyboardMode::latin_shift) {
      ids.emplace_back("key.shift");
      mode_ = KeyboardMode::latin;
    }
    change(KeyboardMode::latin);
  }
  bool type_digit(char32_t c) {
    // Upright there is no room for a key to the digits alone; the other keyboards have them too.
    if (mode_ == KeyboardMode::kana) change(steps_ == KanaSteps::two ? KeyboardMode::latin : KeyboardMode::digits);
    return tap_and_lower(key_of(c));
  }
  bool type_latin(char32_t c) {
    if (!is_capital(c)) {
      to_latin();
      return tap(key_of(c));
    }
    if (mode_ != KeyboardMode::latin_shift) {
      to_latin();
      ids.emplace_back("key.shift");
    }
    mode_ = KeyboardMode::latin;  // the shift is used up by this letter
    return tap(key_of(c));
  }
  bool type_kana(const KanaKeys& keys) {
    change(KeyboardMode::kana);
    if (steps_ == KanaSteps::two && keys.base != U'ー') {
      for (const std::u32string_view row : key_rows) {
        if (row.find(keys.base) != std::u32string_view::npos) ids.push_back(row_id(row.front()));
      }
    }
    tap(key_of(keys.base));
    if (keys.dakuten) tap("key.dakuten");
    if (keys.handakuten) tap("key.handakuten");
    if (keys.small) tap("key.small");
    return true;
  }
  // á is a, then the accent key until it is there.
  bool type_accented(char32_t c) {
    for (char32_t base = U'A'; base <= U'z'; ++base) {
      if (!is_latin(base)) continue;
      char32_t letter = base;
      for (int presses = 1; presses < 8; ++presses) {
        const auto next = with_next_accent(letter);
        if (!next || *next == base) break;
        letter = *next;
        if (letter != c) continue;
        type_latin(base);
        for (int i = 0; i < presses; ++i) tap("key.accent");
        return true;
      }
    }
    return false;
  }

  KeyboardMode mode_;
  KanaSteps steps_;
};

}  // namespace

KeyboardFor keyboard_for(i18n::Language language) {
  switch (language) {
    case i18n::Language::ja:
    case i18n::Language::ja_easy: return {};
    case i18n::Language::ko: return {.kind = KeyboardKind::korean, .first = KeyboardMode::hangul};
    case i18n::Language::vi: return {.kind = KeyboardKind::vietnamese, .first = KeyboardMode::telex};
    case i18n::Language::tl: return {.first = KeyboardMode::latin, .own_letters = U"ñ"};
    case i18n::Language::pt: return {.first = KeyboardMode::latin, .own_letters = U"çãõ"};
    case i18n::Language::es: return {.first = KeyboardMode::latin, .own_letters = U"ñ¿¡"};
    case i18n::Language::en:
    case i18n::Language::zh_hans:
    case i18n::Language::ne: break;
  }
  return {.first = KeyboardMode::latin};
}

void apply(const KeyPress& press, std::u32string& text, KeyboardMode& mode, std::size_t limit) {
  if (press.kind == KeyPress::Kind::mode) {
    mode = press.mode;
    return;
  }
  if (!can_press(press, text, limit)) return;
  switch (press.kind) {
    case KeyPress::Kind::letter:
    case KeyPress::Kind::telex:
      if (composes(press)) {
        replace(text, composed(press, text));
      } else {
        text.push_back(press.letter);
      }
      mode = without_shift(mode);
      return;
    case KeyPress::Kind::backspace:
      if (is_syllable(text.back())) return replace(text, without_last_jamo(text));
      text.back() = U'\0';  // a letter taken back is not kept in the spare capacity
      text.pop_back();
      return;
    case KeyPress::Kind::dakuten:
    case KeyPress::Kind::handakuten:
    case KeyPress::Kind::small:
    case KeyPress::Kind::accent: text.back() = *changed_letter(press, text.back()); return;
    case KeyPress::Kind::mode: return;
  }
}

bool can_press(const KeyPress& press, const std::u32string& text, std::size_t limit) {
  switch (press.kind) {
    case KeyPress::Kind::letter:
    case KeyPress::Kind::telex:
      return text.size() < limit || (composes(press) && composed(press, text).size() <= limit);
    case KeyPress::Kind::backspace: return !text.empty();
    case KeyPress::Kind::dakuten:
    case KeyPress::Kind::handakuten:
    case KeyPress::Kind::small:
    case KeyPress::Kind::accent: return !text.empty() && changed_letter(press, text.back()).has_value();
    case KeyPress::Kind::mode: return true;
  }
  return false;
}

std::string key_id(const KeyPress& press) {
  switch (press.kind) {
    case KeyPress::Kind::letter:
    case KeyPress::Kind::telex:
      if (press.letter == U' ' || press.letter == U'　') return "key.space";
      return "key." + encode_utf8(std::u32string(1, press.letter));
    case KeyPress::Kind::dakuten: return "key.dakuten";
    case KeyPress::Kind::handakuten: return "key.handakuten";
    case KeyPress::Kind::small: return "key.small";
    case KeyPress::Kind::accent: return "key.accent";
    case KeyPress::Kind::backspace: return "key.backspace";
    case KeyPress::Kind::mode: return "key." + std::string(mode_name(press.mode));
  }
  return "";
}

std::string row_id(char32_t first_letter) { return "key.row." + encode_utf8(std::u32string(1, first_letter)); }

std::u32string row_of_kana(char32_t first_letter) {
  for (const std::u32string_view row : key_rows) {
    if (row.front() == first_letter) return std::u32string(row);
  }
  return {};
}

Result<std::vector<std::string>> keystrokes_for(std::string_view text, KeyboardMode mode, KanaSteps steps) {
  Typist typist(mode, steps);
  const std::u32string letters = decode_utf8(text);
  for (std::size_t at = 0; at < letters.size();) {
    const std::size_t typed = typist.type_some(std::u32string_view(letters).substr(at));
    if (typed == 0) return fail(Code::unsupported, "no key writes " + encode_utf8(letters.substr(at, 1)));
    at += typed;
  }
  return std::move(typist.ids);
}

}  // namespace tsunagu::writing
