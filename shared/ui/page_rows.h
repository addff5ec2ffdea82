// A room's table of its pages: each page has one row, in the order of its enumeration, or it does not compile.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace tsunagu::ui {

// The compiler's own name of an enumerator; a number that has none is written "(Page)7".
template <auto value>
consteval bool has_name() {
  return std::string_view(__PRETTY_FUNCTION__).find("value = (") == std::string_view::npos;
}
// How many enumerators an enum has that counts from 0.
template <class Enum, std::size_t count = 0>
consteval std::size_t count_of() {
  if constexpr (has_name<static_cast<Enum>(count)>()) {
    return count_of<Enum, count + 1>();
  } else {
    return count;
  }
}

// `Row` has at least: page, name, draw.
template <class Row, std::size_t count>
consteval bool every_page_once(const std::array<Row, count>& rows) {
  if (count != count_of<decltype(Row::page)>()) return false;
  for (std::size_t i = 0; i < count; ++i) {
    if (static_cast<std::size_t>(rows[i].page) != i || rows[i].name.empty() || rows[i].draw == nullptr) return false;
  }
  return true;
}

}  // namespace tsunagu::ui
