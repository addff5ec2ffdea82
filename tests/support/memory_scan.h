// Looks for texts in the memory of this very process, whole or in part, as UTF-8, UTF-16 and UTF-32.
//
// What is looked for never lies readable in memory itself: it is kept masked (Masked), and compared letter by letter.
// Everything writable that is present is read through /proc/self/mem: heap, stacks, globals, shared pages; what came
// unchanged from a file is not. Freed memory only tells the truth when it is overwritten as it is on an installed
// kiosk (GLIBC_TUNABLES, or ASAN_OPTIONS=max_free_fill_size): overwrites_freed_memory() says whether it is.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tsunagu::tests {

// A text that cannot be found in memory, because no byte of it is there.
class Masked {
 public:
  Masked() = default;
  // `what` is how a report names it; it is not the text. Any `least` letters of it in a row count as having found it;
  // 0: only the whole.
  explicit Masked(std::string what, std::size_t least = 0) : what_(std::move(what)), least_(least) {}
  void append(char32_t letter) { letters_.push_back(static_cast<std::uint32_t>(letter) ^ mask); }
  [[nodiscard]] std::size_t size() const { return letters_.size(); }
  [[nodiscard]] bool empty() const { return letters_.empty(); }
  [[nodiscard]] char32_t at(std::size_t i) const { return static_cast<char32_t>(letters_[i] ^ mask); }
  [[nodiscard]] const std::string& what() const { return what_; }
  [[nodiscard]] std::size_t least() const { return least_ == 0 ? size() : std::min(least_, size()); }
  bool operator==(const Masked& other) const { return letters_ == other.letters_; }

 private:
  static constexpr std::uint32_t mask = 0x5A3C96A5;
  std::string what_;
  std::size_t least_ = 0;
  std::vector<std::uint32_t> letters_;
};
// Masks UTF-8; the first overwrites what it was given.
[[nodiscard]] Masked masked(Masked into, std::string& text);
[[nodiscard]] Masked masked(Masked into, std::string_view text);

struct Found {
  std::string what;      // the name of the text
  std::string encoding;  // "utf-8", ...
  std::string where;     // the mapping: "[heap]", "[stack]", a library
  std::uint64_t address = 0;
  std::string around;  // the bytes there, printable ones, with the text itself
};

[[nodiscard]] std::vector<Found> scan_memory(const std::vector<Masked>& texts);
[[nodiscard]] std::uint64_t bytes_scanned_last();

[[nodiscard]] bool overwrites_freed_memory();

}  // namespace tsunagu::tests
