#include "shared/platform/scanner_input.h"

#include <algorithm>

#include "shared/base/renew.h"
#include "shared/base/text.h"

namespace tsunagu::platform {
namespace {

constexpr std::size_t few_enough_to_replay = 64;

bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }
char32_t fold_digit(char32_t c) { return c >= U'０' && c <= U'９' ? c - U'０' + U'0' : c; }
bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }
bool is_stroke(const Input& what) {
  return std::holds_alternative<Text>(what) || std::holds_alternative<KeyDown>(what) ||
         std::holds_alternative<Paste>(what);
}

std::string folded(std::u32string text) {
  std::transform(text.begin(), text.end(), text.begin(), fold_digit);
  return encode_utf8(text);
}

}  // namespace

void ScannerInput::finish(Millis at, std::vector<TimedInput>& out) {
  if (!is_burst()) {
    std::move(held_.begin(), held_.end(), std::back_inserter(out));
  } else if (!overflowed_ && !ended_ && !text_.empty()) {
    out.push_back({at, Scan{folded(std::move(text_))}});
  }
  renew(held_);  // a code may be a card: nothing of it stays behind
  renew(text_);
  strokes_ = 0;
  overflowed_ = false;
  ended_ = false;
}

void ScannerInput::hold(const TimedInput& input) {
  ++strokes_;
  last_ = input.at;
  if (held_.size() < few_enough_to_replay) held_.push_back(input);
}

void ScannerInput::take_text(const TimedInput& input, std::vector<TimedInput>& out) {
  const std::u32string typed = decode_utf8(std::get<Text>(input.what).utf8);
  // An input method hands over a whole word at once; only when that is a row of digits was it a scanner typing into it.
  if (typed.size() > 1 && !is_burst()) {
    const bool digits = typed.size() >= rules_.least && std::all_of(typed.begin(), typed.end(), is_digit);
    if (!digits) {
      finish(input.at, out);
      out.push_back(input);
      return;
    }
  }
  hold(input);
  if (typed.size() > 1) strokes_ += typed.size() - 1;
  if (ended_) return;
  overflowed_ = overflowed_ || text_.size() + typed.size() > rules_.most;
  if (overflowed_) {
    renew(text_);
    return;
  }
  std::copy_if(typed.begin(), typed.end(), std::back_inserter(text_), [](char32_t c) { return !is_control(c); });
}

void ScannerInput::take_key(const TimedInput& input, std::vector<TimedInput>& out) {
  const auto* key = std::get_if<KeyDown>(&input.what);
  if (key && key->repeat && !is_burst()) {  // a key held down repeats as fast as a scanner types
    finish(input.at, out);
    out.push_back(input);
    return;
  }
  hold(input);
  const bool ends = key && (key->key == Key::enter || key->key == Key::tab);
  if (!ends || !is_burst() || overflowed_ || ended_) return;
  if (!text_.empty()) out.push_back({input.at, Scan{folded(std::move(text_))}});
  renew(text_);
  ended_ = true;
}

std::vector<TimedInput> ScannerInput::feed(const TimedInput& input) {
  std::vector<TimedInput> out = flush(input.at);
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
  return last_ + (is_burst() && !ended_ ? rules_.silence : rules_.between);
}

std::vector<TimedInput> ScannerInput::flush(Millis now) {
  std::vector<TimedInput> out;
  if (const auto due = deadline(); due && now >= *due) finish(now, out);
  return out;
}

}  // namespace tsunagu::platform
