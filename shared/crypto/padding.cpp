#include "shared/crypto/padding.h"

#include <algorithm>
#include <array>

#include "shared/base/wire.h"
#include "shared/crypto/secret.h"

namespace tsunagu::crypto {
namespace {

constexpr std::uint8_t marker = 0x01;
constexpr std::size_t head_size = 5;
constexpr std::array<std::size_t, 3> small_sizes{128, 512, 2048};
constexpr std::size_t step = 8192;

std::size_t size_for(std::size_t needed) {
  for (const auto size : small_sizes) {
    if (needed <= size) return size;
  }
  return (needed + step - 1) / step * step;
}

bool is_map(std::uint8_t first) { return first >= 0xA0 && first <= 0xBF; }

}  // namespace

Bytes padded(ByteView plain, std::size_t at_least) {
  TSUNAGU_INVARIANT(plain.size() <= UINT32_MAX - head_size);
  const auto size = size_for(std::max(head_size + plain.size(), at_least));
  Bytes out;
  out.reserve(size);  // no copy of the plain bytes is left behind by growing
  out.push_back(marker);
  for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<std::uint8_t>(plain.size() >> shift));
  append(out, plain);
  out.resize(size);
  return out;
}

Result<Bytes> unpadded(Bytes opened) {
  if (!opened.empty() && is_map(opened.front())) return opened;
  ByteReader in(opened);
  const bool marked = in.u8() == marker;
  const std::size_t length = in.u32();
  const auto plain = in.raw(length);
  const auto rest = in.rest();
  const bool zeros = std::all_of(rest.begin(), rest.end(), [](std::uint8_t byte) { return byte == 0; });
  const bool good = in.ok() && marked && zeros && size_for(opened.size()) == opened.size();
  auto out = good ? Result<Bytes>(copy_of(plain)) : Result<Bytes>(fail(Code::corrupt, "padding"));
  wipe(opened);
  return out;
}

}  // namespace tsunagu::crypto
