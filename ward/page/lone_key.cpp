#include "ward/page/lone_key.h"

#include <utility>

namespace tsunagu::ward::page {

std::optional<char32_t> LoneKeys::strike(char32_t key, Millis at) {
  const bool alone = !last_ || at - *last_ >= quiet;
  waiting_.reset();
  if (key == key::up || key == key::down || key == key::escape) return key;
  if (key == key::enter) return alone ? std::optional(key) : std::nullopt;
  last_ = at;
  if (alone && key != key::other) waiting_ = key;
  return std::nullopt;
}

std::optional<char32_t> LoneKeys::due(Millis now) {
  if (!waiting_ || now - *last_ < quiet) return std::nullopt;
  return std::exchange(waiting_, std::nullopt);
}

std::optional<Millis> LoneKeys::deadline() const { return waiting_ ? std::optional(*last_ + quiet) : std::nullopt; }

}  // namespace tsunagu::ward::page
