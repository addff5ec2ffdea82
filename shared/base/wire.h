// Reading and writing fixed big-endian layouts: key files and code envelopes. The reader never throws and never reads
// past its end: after the first short read it stays failed and answers zeros and empty views, so a parser checks once.
#pragma once

#include <cstdint>
#include <string_view>

#include "shared/base/bytes.h"

namespace tsunagu {

class ByteWriter {
 public:
  ByteWriter& u8(std::uint8_t value) {
    bytes_.push_back(value);
    return *this;
  }
  ByteWriter& u16(std::uint16_t value) { return big_endian(value, 2); }
  ByteWriter& u32(std::uint32_t value) { return big_endian(value, 4); }
  ByteWriter& u64(std::uint64_t value) { return big_endian(value, 8); }
  ByteWriter& raw(ByteView bytes) {
    append(bytes_, bytes);
    return *this;
  }
  // A length of two bytes, then the bytes. The caller has checked that there are at most 65535.
  ByteWriter& sized(ByteView bytes) { return u16(static_cast<std::uint16_t>(bytes.size())).raw(bytes); }
  [[nodiscard]] const Bytes& bytes() const { return bytes_; }
  [[nodiscard]] Bytes take() { return std::move(bytes_); }

 private:
  ByteWriter& big_endian(std::uint64_t value, int count) {
    for (int shift = 8 * (count - 1); shift >= 0; shift -= 8)
      bytes_.push_back(static_cast<std::uint8_t>(value >> shift));
    return *this;
  }
  Bytes bytes_;
};

class ByteReader {
 public:
  explicit ByteReader(ByteView bytes) : rest_(bytes) {}
  [[nodiscard]] bool ok() const { return ok_; }
  // Everything was there and nothing is left over.
  [[nodiscard]] bool finished() const { return ok_ && rest_.empty(); }
  [[nodiscard]] std::size_t left() const { return rest_.size(); }

  std::uint8_t u8() { return static_cast<std::uint8_t>(big_endian(1)); }
  std::uint16_t u16() { return static_cast<std::uint16_t>(big_endian(2)); }
  std::uint32_t u32() { return static_cast<std::uint32_t>(big_endian(4)); }
  std::uint64_t u64() { return big_endian(8); }
  // Borrowed from what the reader was given.
  ByteView raw(std::size_t count) {
    if (count > rest_.size()) {
      ok_ = false;
      rest_ = {};
      return {};
    }
    const auto taken = rest_.first(count);
    rest_ = rest_.subspan(count);
    return taken;
  }
  ByteView sized() { return raw(u16()); }
  ByteView rest() { return raw(rest_.size()); }
  template <std::size_t N>
  ByteArray<N> array() {
    ByteArray<N> out{};
    const auto taken = raw(N);
    for (std::size_t i = 0; i < taken.size(); ++i) out[i] = taken[i];
    return out;
  }

 private:
  std::uint64_t big_endian(std::size_t count) {
    std::uint64_t value = 0;
    for (const auto byte : raw(count)) value = value << 8 | byte;
    return value;
  }
  ByteView rest_;
  bool ok_ = true;
};

}  // namespace tsunagu
