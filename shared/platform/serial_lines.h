// What a scanner on a serial line sends, cut into codes. A pure state machine over hostile bytes: a code is printable
// ASCII and never longer than `most`; what is longer is dropped whole, up to its end.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tsunagu::platform {

class SerialLines {
 public:
  static constexpr std::size_t least = 6;  // shorter is noise on the line
  static constexpr std::size_t most = 10'000;

  // The codes that end within `bytes`: at a return, a line feed, a tab or an end of text. Other control letters frame
  // a code and are left out; a byte that is no ASCII becomes a question mark, so that the code is not taken for a whole
  // one.
  [[nodiscard]] std::vector<std::string> feed(std::string_view bytes);
  // Nothing has come for a while: what there is was a code without an end.
  [[nodiscard]] std::optional<std::string> flush();
  // A code has begun and not ended.
  [[nodiscard]] bool is_open() const { return overflowed_ || !text_.empty(); }
  // What had begun goes: the line was interrupted.
  void clear();

 private:
  void add(char letter);

  std::string text_;
  bool overflowed_ = false;
};

}  // namespace tsunagu::platform
