// What the desk knows of a page: a row in its room's pages.cpp, and the room's table of them.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "ward/page/sheet.h"

namespace tsunagu::ward::page {

template <class R>
struct PageRow {
  typename R::Page page;
  std::string_view name;  // its id on the screen
  void (*draw)(const SheetOf<R>& sheet);
  std::string& (*entry)(typename R::Model& model) = nullptr;  // the field that page::Write goes into
};

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

template <class R, std::size_t count>
consteval bool every_page_once(const std::array<PageRow<R>, count>& rows) {
  if (count != count_of<typename R::Page>()) return false;
  for (std::size_t i = 0; i < count; ++i) {
    if (static_cast<std::size_t>(rows[i].page) != i || rows[i].name.empty() || rows[i].draw == nullptr) return false;
  }
  return true;
}

}  // namespace tsunagu::ward::page
