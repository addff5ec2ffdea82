// An individual number (マイナンバー) is taken into no field: of a text, and of all texts of a record.
#pragma once

#include <string_view>

#include "shared/domain/fields.h"

namespace tsunagu::domain {

// Whether one stands anywhere in a text, in half or full width, in groups or not.
[[nodiscard]] bool holds_individual_number(std::string_view text);

// The same for every text of a described struct.
template <class T>
[[nodiscard]] bool has_individual_number(const T& value) {
  if constexpr (std::same_as<T, std::string>) {
    return holds_individual_number(value);
  } else if constexpr (detail::is_vector<T>) {
    for (const auto& item : value) {
      if (has_individual_number(item)) return true;
    }
    return false;
  } else if constexpr (requires { T::describe(value, [](std::string_view, const auto&) {}); }) {
    bool found = false;
    T::describe(value,
                [&found](std::string_view, const auto& member) { found = found || has_individual_number(member); });
    return found;
  } else {
    return false;
  }
}

}  // namespace tsunagu::domain
