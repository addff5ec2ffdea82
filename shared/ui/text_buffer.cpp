#include "shared/ui/text_buffer.h"

#include <algorithm>

#include "shared/base/text.h"

namespace tsunagu::ui {
namespace {

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029; }

std::u32string one_line(std::string_view utf8) {
  std::u32string line;
  for (const char32_t c : decode_utf8(utf8)) {
    if (c == U'\n' || c == U'\t') {
      line.push_back(U' ');
    } else if (!is_control(c)) {
      line.push_back(c);
    }
  }
  return line;
}

}  // namespace

std::string TextBuffer::utf8() const { return encode_utf8(text_); }

std::string TextBuffer::selected_utf8() const {
  return encode_utf8(std::u32string_view(text_).substr(selection_begin(), selection_end() - selection_begin()));
}

void TextBuffer::remove_selection() {
  if (!has_selection()) return;
  const std::size_t begin = selection_begin();
  text_.erase(begin, selection_end() - begin);
  caret_ = anchor_ = begin;
}

void TextBuffer::insert(std::string_view utf8) {
  remove_selection();
  std::u32string more = one_line(utf8);
  more.resize(std::min(more.size(), limit_ - std::min(limit_, text_.size())));
  text_.insert(caret_, more);
  caret_ += more.size();
  anchor_ = caret_;
}

void TextBuffer::backspace() {
  if (!has_selection() && caret_ > 0) anchor_ = caret_ - 1;
  remove_selection();
}

void TextBuffer::erase() {
  if (!has_selection() && caret_ < text_.size()) anchor_ = caret_ + 1;
  remove_selection();
}

void TextBuffer::move_to(std::size_t position, bool select) {
  caret_ = std::min(position, text_.size());
  if (!select) anchor_ = caret_;
}

void TextBuffer::select_all() {
  anchor_ = 0;
  caret_ = text_.size();
}

bool TextBuffer::take(const platform::KeyDown& key) {
  using platform::Key;
  switch (key.key) {
    case Key::backspace: backspace(); return true;
    case Key::erase: erase(); return true;
    case Key::left:
      move_to(has_selection() && !key.shift ? selection_begin() : caret_ - std::min<std::size_t>(caret_, 1), key.shift);
      return true;
    case Key::right: move_to(has_selection() && !key.shift ? selection_end() : caret_ + 1, key.shift); return true;
    case Key::home: move_to(0, key.shift); return true;
    case Key::end: move_to(text_.size(), key.shift); return true;
    case Key::select_all: select_all(); return true;
    case Key::cut: remove_selection(); return true;
    case Key::copy:
    case Key::enter:
    case Key::tab:
    case Key::escape:
    case Key::up:
    case Key::down:
    case Key::page_up:
    case Key::page_down: return false;
  }
  return false;
}

void TextBuffer::wipe() {
  volatile char32_t* const letters = text_.data();  // volatile: the compiler must not drop writes to what is freed next
  for (std::size_t i = 0; i < text_.capacity(); ++i) letters[i] = 0;
  text_.clear();
  caret_ = anchor_ = 0;
}

}  // namespace tsunagu::ui
