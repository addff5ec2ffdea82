#include "shared/base/ulid.h"

#include <algorithm>

namespace tsunagu {
namespace {

constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

int value_of(char c) {
  if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  if (c == 'I' || c == 'L') c = '1';
  if (c == 'O') c = '0';
  const auto at = letters.find(c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

std::uint64_t millis_of(const Ulid& id) {
  std::uint64_t millis = 0;
  for (std::size_t i = 0; i < 6; ++i) millis = (millis << 8) | id.bytes[i];
  return millis;
}

constexpr std::size_t counted_bytes = 9;  // time and counter

// The smallest time and counter past those of `id`, with nothing behind them.
Ulid counted_on(const Ulid& id) {
  Ulid next;
  std::copy_n(id.bytes.begin(), counted_bytes, next.bytes.begin());
  for (std::size_t i = counted_bytes; i-- > 0;) {
    if (++next.bytes[i] != 0) break;
  }
  return next;
}

Ulid at_the_minute(Instant now) {
  const auto millis =
      static_cast<std::uint64_t>(std::max<std::int64_t>(0, to_the_minute(now).time_since_epoch().count()));
  Ulid id;
  for (std::size_t i = 0; i < 6; ++i) id.bytes[i] = static_cast<std::uint8_t>(millis >> (8 * (5 - i)));
  return id;
}

}  // namespace

Instant Ulid::time() const { return Instant{Millis{static_cast<std::int64_t>(millis_of(*this))}}; }

std::string Ulid::text() const {
  // 26 letters carry 130 bits; the first letter holds the top 3 bits.
  std::string out(26, '0');
  for (std::size_t i = 0; i < 26; ++i) {
    unsigned value = 0;
    for (std::size_t b = 0; b < 5; ++b) {
      const std::size_t bit = i * 5 + b;  // counted from the top of 130
      const bool set = bit >= 2 && ((bytes[(bit - 2) / 8] >> (7 - (bit - 2) % 8)) & 1) != 0;
      value = (value << 1) | (set ? 1U : 0U);
    }
    out[i] = letters[value];
  }
  return out;
}

std::optional<Ulid> Ulid::parse(std::string_view text) {
  if (text.size() != 26) return std::nullopt;
  Ulid id;
  for (std::size_t i = 0; i < 26; ++i) {
    const int value = value_of(text[i]);
    if (value < 0 || (i == 0 && value > 7)) return std::nullopt;
    for (std::size_t b = 0; b < 5; ++b) {
      const std::size_t bit = i * 5 + b;
      if (bit >= 2 && ((value >> (4 - b)) & 1) != 0) {
        id.bytes[(bit - 2) / 8] = static_cast<std::uint8_t>(id.bytes[(bit - 2) / 8] | (0x80U >> ((bit - 2) % 8)));
      }
    }
  }
  return id;
}

std::optional<Ulid> Ulid::from(ByteView bytes) {
  if (bytes.size() != 16) return std::nullopt;
  Ulid id;
  std::copy(bytes.begin(), bytes.end(), id.bytes.begin());
  return id;
}

Ulid UlidSource::next(Instant now) {
  const Ulid at = at_the_minute(now);
  if (last_ < at) last_ = at;  // as if seen: the count within the minute begins at 1
  return next_in_order();
}

Ulid UlidSource::next_in_order() {
  last_ = counted_on(last_);
  random_.fill(std::span(last_.bytes).subspan<counted_bytes>());
  return last_;
}

void UlidSource::observe(const Ulid& seen) { last_ = std::max(last_, seen); }

}  // namespace tsunagu
