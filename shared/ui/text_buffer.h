// Our own line of text with a caret: what the on-screen keyboard and the desk's fields edit. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "shared/platform/input.h"

namespace tsunagu::ui {

class TextBuffer {
 public:
  explicit TextBuffer(std::u32string text = {}, std::size_t limit = 200)
      : text_(std::move(text)), caret_(text_.size()), anchor_(caret_), limit_(limit) {}

  [[nodiscard]] const std::u32string& text() const { return text_; }
  [[nodiscard]] std::string utf8() const;
  [[nodiscard]] std::size_t caret() const { return caret_; }
  [[nodiscard]] bool has_selection() const { return caret_ != anchor_; }
  [[nodiscard]] std::size_t selection_begin() const { return std::min(caret_, anchor_); }
  [[nodiscard]] std::size_t selection_end() const { return std::max(caret_, anchor_); }
  [[nodiscard]] std::string selected_utf8() const;

  // Control characters are dropped, line ends become spaces; what is over the limit is cut.
  void insert(std::string_view utf8);
  void backspace();
  void erase();  // the letter behind the caret
  void move_to(std::size_t position, bool select);
  void select_all();
  // Moves, deletes and selects; false when the key means nothing to a line of text (Enter, Tab, ...).
  bool take(const platform::KeyDown& key);
  // Overwrites the letters before they are freed.
  void wipe();

 private:
  void remove_selection();

  std::u32string text_;
  std::size_t caret_;
  std::size_t anchor_;
  std::size_t limit_;
};

}  // namespace tsunagu::ui
