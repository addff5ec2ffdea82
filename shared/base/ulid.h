// 128-bit time-ordered identifiers (https://github.com/ulid/spec): 48 bits of Unix milliseconds, 80 more bits,
// big-endian, so that byte order is time order. Written as 26 letters of Crockford's base 32. Ids made here tell the
// minute only: the milliseconds are those of a whole minute, 24 bits count within it, 56 are random.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "shared/base/bytes.h"
#include "shared/base/clock.h"
#include "shared/base/random.h"

namespace tsunagu {

struct Ulid {
  ByteArray<16> bytes{};

  auto operator<=>(const Ulid&) const = default;
  [[nodiscard]] bool is_nil() const { return *this == Ulid{}; }
  [[nodiscard]] Instant time() const;
  [[nodiscard]] std::string text() const;  // 26 upper-case letters and digits
  [[nodiscard]] ByteView view() const { return bytes; }

  // Accepts lower case and Crockford's look-alikes (i, l -> 1; o -> 0); nothing else, and no value over 128 bits.
  [[nodiscard]] static std::optional<Ulid> parse(std::string_view text);
  // Exactly 16 bytes, else nothing.
  [[nodiscard]] static std::optional<Ulid> from(ByteView bytes);
};

// Makes ids that strictly increase, even when the clock stands still or runs backwards (hybrid clock). Others who saw
// the same id count on from it too; the random bits keep them from arriving at one id.
class UlidSource {
 public:
  explicit UlidSource(RandomSource& random) : random_(random) {}
  // The next id: at the minute of `now` or, when ids at or past it were already seen, just past the greatest of them.
  [[nodiscard]] Ulid next(Instant now);
  // Just past the greatest that was seen, whatever time it is: for a clock that is not believed.
  [[nodiscard]] Ulid next_in_order();
  // Makes every later id greater than `seen` (the greatest id in the journal, or one received).
  void observe(const Ulid& seen);

 private:
  RandomSource& random_;
  Ulid last_{};
};

}  // namespace tsunagu

template <>
struct std::hash<tsunagu::Ulid> {
  std::size_t operator()(const tsunagu::Ulid& id) const noexcept {
    return std::hash<std::string_view>{}(tsunagu::text_of(id.bytes));
  }
};
