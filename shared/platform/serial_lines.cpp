#include "shared/platform/serial_lines.h"

#include <utility>

namespace tsunagu::platform {
namespace {

constexpr char end_of_text = 0x03;

bool ends_code(char letter) { return letter == '\r' || letter == '\n' || letter == '\t' || letter == end_of_text; }
bool is_control(char letter) { return (letter >= 0 && letter < 0x20) || letter == 0x7F; }

}  // namespace

void SerialLines::add(char letter) {
  if (is_control(letter) || overflowed_) return;
  if (text_.size() == most) {
    clear();
    overflowed_ = true;
    return;
  }
  text_ += letter > 0 ? letter : '?';
}

std::optional<std::string> SerialLines::flush() {
  const bool whole = !overflowed_ && text_.size() >= least;
  auto text = std::move(text_);
  clear();
  return whole ? std::optional(std::move(text)) : std::nullopt;
}

void SerialLines::clear() {
  text_.clear();
  overflowed_ = false;
}

std::vector<std::string> SerialLines::feed(std::string_view bytes) {
  std::vector<std::string> codes;
  for (const char letter : bytes) {
    if (!ends_code(letter)) {
      add(letter);
    } else if (auto code = flush()) {
      codes.push_back(std::move(*code));
    }
  }
  return codes;
}

}  // namespace tsunagu::platform
