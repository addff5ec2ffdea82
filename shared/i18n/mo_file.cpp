#include "shared/i18n/mo_file.h"

#include <cstring>

#include "shared/base/text.h"

namespace tsunagu::i18n {
namespace {

constexpr std::uint32_t magic = 0x950412DE;  // as msgfmt writes it on the machine that reads it

class Reader {
 public:
  explicit Reader(ByteView file) : file_(file) {}

  [[nodiscard]] bool holds(std::uint64_t at, std::uint64_t length) const {
    return at <= file_.size() && length <= file_.size() - at;
  }
  [[nodiscard]] std::uint32_t word(std::size_t at) const {  // the caller has checked that it lies inside
    std::uint32_t value = 0;
    std::memcpy(&value, file_.data() + at, sizeof value);
    return value;
  }
  // Entry `index` of a table of (length, offset) pairs; the byte after the string must be NUL.
  [[nodiscard]] bool string_at(std::uint32_t table, std::uint32_t index, std::string_view& out) const {
    const std::uint32_t length = word(table + index * std::size_t{8});
    const std::uint32_t at = word(table + index * std::size_t{8} + 4);
    if (!holds(at, std::uint64_t{length} + 1) || file_[std::size_t{at} + length] != 0) return false;
    out = text_of(file_.subspan(at, length));
    return is_utf8(out);
  }

 private:
  ByteView file_;
};

bool is_prime(std::uint32_t n) {
  for (std::uint64_t d = 2; d * d <= n; ++d) {
    if (n % d == 0) return false;
  }
  return n > 1;
}

// The lookup steps through the hash table until it meets an empty place: there must be one on every way.
bool hash_table_ends(const Reader& file, std::uint32_t size, std::uint32_t at, std::uint32_t count) {
  if (size <= 2 || !is_prime(size) || !file.holds(at, std::uint64_t{size} * 4)) return false;
  bool has_empty = false;
  for (std::uint32_t i = 0; i < size; ++i) {
    const std::uint32_t index = file.word(at + std::size_t{i} * 4);
    if (index > count) return false;
    has_empty = has_empty || index == 0;
  }
  return has_empty;
}

}  // namespace

Result<std::vector<std::pair<std::string_view, std::string_view>>> read_mo(ByteView bytes) {
  constexpr std::size_t header_size = 28;
  const Reader file(bytes);
  if (!file.holds(0, header_size) || file.word(0) != magic || file.word(4) >> 16 != 0) {
    return fail(Code::corrupt, "not a catalogue");
  }
  const std::uint32_t count = file.word(8);
  const std::uint32_t originals = file.word(12);
  const std::uint32_t translations = file.word(16);
  if (!file.holds(originals, std::uint64_t{count} * 8) || !file.holds(translations, std::uint64_t{count} * 8) ||
      !hash_table_ends(file, file.word(20), file.word(24), count)) {
    return fail(Code::corrupt, "a table of the catalogue lies outside it");
  }
  std::vector<std::pair<std::string_view, std::string_view>> entries(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    const bool sound = file.string_at(originals, i, entries[i].first) &&
                       file.string_at(translations, i, entries[i].second) &&
                       (i == 0 || entries[i - 1].first < entries[i].first);
    if (!sound) return fail(Code::corrupt, "a string of the catalogue lies outside it or is out of order");
  }
  return entries;
}

}  // namespace tsunagu::i18n
