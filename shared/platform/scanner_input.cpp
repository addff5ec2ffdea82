#include "shared/platform/scanner_input.h"

#include <algorithm>

#include "shared/base/renew.h"
#include "shared/base/text.h"

namespace tsunagu::platform {
namespace {

// More digits than this, each within `slow` of the last, are nobody's typing either.
constexpr std::size_t few_enough_to_replay = 64;

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_ascii(char32_t c) { return c >= 0x20 && c < 0x7F; }
bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }
bool is_stroke(const Input& what) {
  return std::holds_alternative<Text>(what) || std::holds_alternative<KeyDown>(what) ||
         std::holds_alternative<Paste>(what);
}

// What an input method that was left on makes of a scanner's letters: full-width forms, and of a hyphen a long sound.
char32_t folded(char32_t c) {
  constexpr char32_t long_sound = U'ー';
  constexpr char32_t minus = U'\u2212';
  if (c == long_sound || c == minus) return U'-';
  return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
}

std::u32string folded(std::u32string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char32_t c) { return folded(c); });
  return text;
}

}  // namespace

ScannerRules without_keyboard() {
  return {.between = Millis{200}, .silence = Millis{250}, .least = 3, .letters_at_once = true};
}

void ScannerInput::judge() {
  burst_ = burst_ || (strokes_ >= rules_.least && !slow_) || (may_be_code_ && strokes_ > few_enough_to_replay);
}

bool ScannerInput::is_scan() const {
  return burst_ || (may_be_code_ && rules_.is_code && rules_.is_code(encode_utf8(text_)));
}

bool ScannerInput::may_begin_code(const std::u32string& text) const {
  return rules_.may_begin_code && !text.empty() && rules_.may_begin_code(encode_utf8(text));
}

void ScannerInput::finish(Millis at, std::vector<TimedInput>& out) {
  if (!is_scan()) {
    std::move(held_.begin(), held_.end(), std::back_inserter(out));
  } else if (!overflowed_ && !ended_ && !text_.empty()) {
    out.push_back({at, Scan{encode_utf8(text_)}});
  }
  renew(held_);  // a code may be a card: nothing of it stays behind
  renew(text_);
  strokes_ = 0;
  burst_ = false;
  may_be_code_ = false;
  slow_ = false;
  overflowed_ = false;
  ended_ = false;
}

void ScannerInput::hold(const TimedInput& input) {
  ++strokes_;
  last_ = input.at;
  if (held_.size() < few_enough_to_replay) held_.push_back(input);
}

void ScannerInput::add(const std::u32string& letters) {
  const bool first = text_.empty() && strokes_ == 1;
  overflowed_ = overflowed_ || text_.size() + letters.size() > rules_.most;
  if (overflowed_) return renew(text_);
  std::copy_if(letters.begin(), letters.end(), std::back_inserter(text_), [](char32_t c) { return !is_control(c); });
  const bool still = first || may_be_code_;
  may_be_code_ = still && (text_.size() > few_enough_to_replay ? std::all_of(letters.begin(), letters.end(), is_digit)
                                                               : may_begin_code(text_));
}

// After a pause that is too long for a burst, only a code that goes on is still one typing.
void ScannerInput::take_pause(const TimedInput& input, std::vector<TimedInput>& out) {
  const bool pause = slow_ || input.at - last_ >= rules_.between;
  if (strokes_ == 0 || burst_ || !pause) return;
  const auto* text = std::get_if<Text>(&input.what);
  const auto* key = std::get_if<KeyDown>(&input.what);
  const bool ends = key != nullptr && (key->key == Key::enter || key->key == Key::tab) && is_scan();
  if (ends || (text != nullptr && may_begin_code(text_ + folded(decode_utf8(text->utf8))))) {
    slow_ = true;
  } else {
    finish(input.at, out);
  }
}

void ScannerInput::take_text(const TimedInput& input, std::vector<TimedInput>& out) {
  const std::u32string typed = folded(decode_utf8(std::get<Text>(input.what).utf8));
  // An input method hands over a whole word at once; only when that may be a code was it a scanner typing into it.
  if (typed.size() > 1 && !burst_) {
    const auto of_codes = rules_.letters_at_once ? is_ascii : is_digit;
    if (typed.size() < rules_.least || !std::all_of(typed.begin(), typed.end(), of_codes)) {
      finish(input.at, out);
      out.push_back(input);
      return;
    }
  }
  hold(input);
  if (!ended_) add(typed);
  if (typed.size() > 1) strokes_ += typed.size() - 1;
  judge();
}

void ScannerInput::take_key(const TimedInput& input, std::vector<TimedInput>& out) {
  const auto* key = std::get_if<KeyDown>(&input.what);
  if (key && key->repeat && !burst_) {  // a key held down repeats as fast as a scanner types
    finish(input.at, out);
    out.push_back(input);
    return;
  }
  const bool ends = key && (key->key == Key::enter || key->key == Key::tab);
  const bool ends_code = ends && is_scan();
  hold(input);
  judge();
  burst_ = burst_ || ends_code;
  may_be_code_ = may_be_code_ && burst_;
  if (!ends || !burst_ || overflowed_ || ended_) return;
  if (!text_.empty()) out.push_back({input.at, Scan{encode_utf8(text_)}});
  renew(text_);
  ended_ = true;
}

std::vector<TimedInput> ScannerInput::feed(const TimedInput& input) {
  std::vector<TimedInput> out = flush(input.at);
  if (is_stroke(input.what)) take_pause(input, out);
  if (std::holds_alternative<Text>(input.what)) {
    take_text(input, out);
  } else if (is_stroke(input.what)) {
    take_key(input, out);
  } else {
    out.push_back(input);
  }
  return out;
}

std::optional<Millis> ScannerInput::deadline() const {
  if (strokes_ == 0) return std::nullopt;
  // Behind the end of a code only its tail is waited out: the next code of the same page may follow soon.
  if (ended_) return last_ + (slow_ ? rules_.slow : rules_.between);
  const Millis most = may_be_code_ ? rules_.slow : rules_.between;
  return last_ + (burst_ ? std::max(rules_.silence, most) : most);
}

std::vector<TimedInput> ScannerInput::flush(Millis now) {
  std::vector<TimedInput> out;
  if (const auto due = deadline(); due && now >= *due) finish(now, out);
  return out;
}

}  // namespace tsunagu::platform
