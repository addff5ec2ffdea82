// What the kiosk goes by about a page: one row in its room's pages.cpp. The order of the pages says nothing else.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "kiosk/page/sheet.h"

namespace tsunagu::kiosk::page {

// Whose page it is: when it locks, and whether Japanese stands beneath another language.
enum class Side : std::uint8_t { visitor, staff };

template <class Page, class Model, class Intent>
struct PageRow {
  Page page;
  std::string_view name;  // also what the page calls itself to the shell
  void (*draw)(const SheetOf<Model, Intent>& sheet);
  Side side = Side::visitor;
  TextEntry* (*entry)(Model& model) = nullptr;  // what the keyboard writes into; nullptr also for now
  bool drops_code = false;                      // its code goes when one goes back from it
};

// A value that the enumeration has a name for. Compilers write others as "(Page)12".
template <auto value>
constexpr bool is_named() {
  return std::string_view(__PRETTY_FUNCTION__).find("= (") == std::string_view::npos;
}

// Every page of the room has one row, in the order of its Page: else it does not compile.
template <class Page, class Model, class Intent, std::size_t count>
constexpr bool in_order(const std::array<PageRow<Page, Model, Intent>, count>& rows) {
  for (std::size_t i = 0; i < count; ++i) {
    if (static_cast<std::size_t>(rows[i].page) != i) return false;
  }
  return !is_named<static_cast<Page>(count)>();
}

}  // namespace tsunagu::kiosk::page
