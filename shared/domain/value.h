// What a part of a fact holds, before it is bytes: whole numbers, truth values, text, bytes, lists and named fields.
// Plain data with one spelling: fields are kept sorted by key, so that equal contents encode to equal bytes.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "shared/base/bytes.h"

namespace tsunagu::domain {

// Containers inside containers, counting the outermost `Fields` as 1: what the codec writes and reads at most.
inline constexpr int max_value_depth = 4;

struct Field;
struct Value;

// A list of named values, each key once, shorter keys first and then by bytes (RFC 8949, 4.2.1).
class Fields {
 public:
  [[nodiscard]] const Value* find(std::string_view key) const;
  // Adds or replaces.
  void set(std::string_view key, Value value);
  [[nodiscard]] const std::vector<Field>& items() const { return items_; }
  [[nodiscard]] std::size_t size() const;
  // Whether `a` comes before `b`.
  [[nodiscard]] static bool in_order(std::string_view a, std::string_view b) {
    return a.size() != b.size() ? a.size() < b.size() : a < b;
  }
  // Takes fields that are already in order, each once; the caller has made sure of it.
  [[nodiscard]] static Fields from_sorted(std::vector<Field> items);

  bool operator==(const Fields& other) const;

 private:
  std::vector<Field> items_;
};

struct Value {
  using Array = std::vector<Value>;
  std::variant<std::int64_t, bool, std::string, Bytes, Array, Fields> held;

  bool operator==(const Value& other) const;
};

struct Field {
  std::string key;
  Value value;

  bool operator==(const Field& other) const = default;
};

// How many containers lie inside each other, counting `fields` itself as 1.
[[nodiscard]] int depth_of(const Fields& fields);

}  // namespace tsunagu::domain
