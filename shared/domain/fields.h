// Typed structs to and from `Fields`. A struct names its members once:
//
//   struct NoteText {
//     std::string text;
//     template <class Self, class Visit> static void describe(Self& self, Visit&& visit) { visit("text", self.text); }
//   };
//
// Members may be integers, bool, enums (with an `enum_limit`), text, bytes, Ulid, YearMonth, Day, Instant,
// std::optional, std::vector, std::array and other described structs. What is empty (zero, "", false, an empty list,
// none) is left out, so each value has one spelling. Reading is strict: an unknown key, a wrong type or a number
// outside its type is refused.
#pragma once

#include <array>
#include <chrono>
#include <concepts>
#include <limits>
#include <optional>
#include <type_traits>

#include "shared/base/clock.h"
#include "shared/base/result.h"
#include "shared/base/ulid.h"
#include "shared/domain/calendar.h"
#include "shared/domain/value.h"

namespace tsunagu::domain {

// The greatest number an enum has; specialised beside each enum that is stored. Numbers from 0 are accepted.
template <class E>
inline constexpr std::int64_t enum_limit = -1;

template <class T>
[[nodiscard]] Fields to_fields(const T& described);
// corrupt, with the key as detail.
template <class T>
[[nodiscard]] Result<T> from_fields(const Fields& fields);

namespace detail {

template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = true;
template <class T>
inline constexpr bool is_array = false;
template <class T, std::size_t N>
inline constexpr bool is_array<std::array<T, N>> = true;
template <class T>
inline constexpr bool is_byte_array = false;
template <std::size_t N>
inline constexpr bool is_byte_array<ByteArray<N>> = true;
template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <class T>
bool is_nothing(const T& value) {
  if constexpr (is_optional<T>) {
    return !value.has_value();
  } else {
    return value == T{};
  }
}

inline std::int64_t ordinal_of(const Day& day) {
  return day.ok() ? std::chrono::sys_days{day}.time_since_epoch().count() : std::numeric_limits<std::int32_t>::min();
}

template <class T>
Value to_value(const T& value) {
  if constexpr (std::same_as<T, bool> || std::same_as<T, std::string> || std::same_as<T, Bytes>) {
    return {value};
  } else if constexpr (std::is_enum_v<T> || std::integral<T>) {
    return {static_cast<std::int64_t>(value)};
  } else if constexpr (std::same_as<T, Ulid>) {
    return {copy_of(value.view())};
  } else if constexpr (is_byte_array<T>) {
    return {copy_of(value)};
  } else if constexpr (std::same_as<T, YearMonth>) {
    return {static_cast<std::int64_t>(value.ordinal())};
  } else if constexpr (std::same_as<T, Day>) {
    return {ordinal_of(value)};
  } else if constexpr (std::same_as<T, Instant>) {
    return {static_cast<std::int64_t>(value.time_since_epoch().count())};
  } else if constexpr (is_optional<T>) {
    return to_value(*value);
  } else if constexpr (is_vector<T> || is_array<T>) {
    Value::Array array;
    array.reserve(value.size());
    for (const auto& item : value) array.push_back(to_value(item));
    return {std::move(array)};
  } else {
    return {to_fields(value)};
  }
}

template <class T>
bool read_value(const Value& from, T& to);

template <class T>
bool read_number(const Value& from, T& to) {
  const auto* number = std::get_if<std::int64_t>(&from.held);
  if (number == nullptr) return false;
  if constexpr (std::is_enum_v<T>) {
    static_assert(enum_limit<T> >= 0, "a stored enum needs its enum_limit");
    if (*number < 0 || *number > enum_limit<T>) return false;
  } else {
    if (!std::in_range<T>(*number)) return false;
  }
  to = static_cast<T>(*number);
  return true;
}

inline bool read_month(const Value& from, YearMonth& to) {
  std::int32_t ordinal = 0;
  if (!read_number(from, ordinal)) return false;
  const auto month = YearMonth::from_ordinal(ordinal);
  if (!month || !month->ok()) return false;
  to = *month;
  return true;
}

inline bool read_day(const Value& from, Day& to) {
  std::int32_t ordinal = 0;
  // 1900..2199 in days from 1970, the span that YearMonth holds.
  if (!read_number(from, ordinal) || ordinal < -25'567 || ordinal > 84'005) return false;
  to = Day{std::chrono::sys_days{std::chrono::days{ordinal}}};
  return true;
}

template <class Container>
bool read_items(const Value& from, Container& to) {
  const auto* array = std::get_if<Value::Array>(&from.held);
  if (array == nullptr) return false;
  if constexpr (is_vector<Container>) {
    to.clear();
    for (const auto& item : *array) {
      if (!read_value(item, to.emplace_back())) return false;
    }
  } else {
    if (array->size() != to.size()) return false;
    for (std::size_t i = 0; i < to.size(); ++i) {
      if (!read_value((*array)[i], to[i])) return false;
    }
  }
  return true;
}

inline bool read_exact(const Value& from, std::span<std::uint8_t> to) {
  const auto* bytes = std::get_if<Bytes>(&from.held);
  if (bytes == nullptr || bytes->size() != to.size()) return false;
  std::copy(bytes->begin(), bytes->end(), to.begin());
  return true;
}

template <class T>
bool read_plain(const Value& from, T& to) {
  const auto* held = std::get_if<T>(&from.held);
  if (held == nullptr) return false;
  to = *held;
  return true;
}

template <class T>
bool read_value(const Value& from, T& to) {
  if constexpr (std::same_as<T, bool> || std::same_as<T, std::string> || std::same_as<T, Bytes>) {
    return read_plain(from, to);
  } else if constexpr (std::is_enum_v<T> || std::integral<T>) {
    return read_number(from, to);
  } else if constexpr (std::same_as<T, Ulid>) {
    return read_exact(from, to.bytes);
  } else if constexpr (is_byte_array<T>) {
    return read_exact(from, to);
  } else if constexpr (std::same_as<T, YearMonth>) {
    return read_month(from, to);
  } else if constexpr (std::same_as<T, Day>) {
    return read_day(from, to);
  } else if constexpr (std::same_as<T, Instant>) {
    std::int64_t millis = 0;
    if (!read_number(from, millis)) return false;
    to = Instant{Millis{millis}};
    return true;
  } else if constexpr (is_optional<T>) {
    return read_value(from, to.emplace());
  } else if constexpr (is_vector<T> || is_array<T>) {
    return read_items(from, to);
  } else {
    const auto* fields = std::get_if<Fields>(&from.held);
    if (fields == nullptr) return false;
    auto read = from_fields<T>(*fields);
    if (!read) return false;
    to = std::move(*read);
    return true;
  }
}

}  // namespace detail

template <class T>
Fields to_fields(const T& described) {
  Fields fields;
  T::describe(described, [&fields](std::string_view key, const auto& member) {
    if (!detail::is_nothing(member)) fields.set(key, detail::to_value(member));
  });
  return fields;
}

template <class T>
Result<T> from_fields(const Fields& fields) {
  T described{};
  std::size_t used = 0;
  std::string wrong;
  T::describe(described, [&](std::string_view key, auto& member) {
    const Value* value = fields.find(key);
    if (value == nullptr) return;
    ++used;
    if (!detail::read_value(*value, member)) wrong = key;
  });
  if (!wrong.empty()) return fail(Code::corrupt, "field " + wrong);
  if (used != fields.size()) return fail(Code::corrupt, "a field that this kind does not have");
  return described;
}

}  // namespace tsunagu::domain
