// Byte strings. Views are borrowed and must not outlive what they look at.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tsunagu {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;
template <std::size_t N>
using ByteArray = std::array<std::uint8_t, N>;

inline ByteView view_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
inline std::string_view text_of(ByteView bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }
inline Bytes copy_of(ByteView bytes) { return {bytes.begin(), bytes.end()}; }
// Not by insert(): g++ 13 and 14 see writes beyond the end in its inlined growth.
inline void append(Bytes& to, ByteView more) {
  const std::size_t before = to.size();
  to.resize(before + more.size());
  std::copy(more.begin(), more.end(), to.begin() + static_cast<std::ptrdiff_t>(before));
}

}  // namespace tsunagu
