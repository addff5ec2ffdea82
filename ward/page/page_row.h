// What the desk knows of a page: a row in its room's pages.cpp, and the room's table of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/ui/page_rows.h"
#include "ward/page/sheet.h"

namespace tsunagu::ward::page {

template <class R>
struct PageRow {
  typename R::Page page;
  std::string_view name;  // its id on the screen
  void (*draw)(const SheetOf<R>& sheet);
  std::string& (*entry)(typename R::Model& model) = nullptr;  // the field that page::Write goes into
  // What a single key asks for (lone_key.h), where no field has the caret.
  std::optional<typename R::Intent> (*key)(const typename R::Model& model, char32_t key) = nullptr;
};

using ui::every_page_once;

}  // namespace tsunagu::ward::page
