// What the kiosk goes by about a page: one row in its room's pages.cpp. The order of the pages says nothing else.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "kiosk/page/sheet.h"
#include "shared/ui/page_rows.h"

namespace tsunagu::kiosk::page {

// How long a page stays that says what was received.
enum class Stay : std::uint8_t {
  ordinary,   // until it is left, or nobody has been there for the idle time
  gives_way,  // the same, and the next family's card, number or slip takes its place at once
  passes,     // gives way, and goes by itself: it has nothing that anybody has to read
};

template <class Page, class Model, class Intent>
struct PageRow {
  Page page;
  std::string_view name;  // also what the page calls itself to the shell
  void (*draw)(const SheetOf<Model, Intent>& sheet);
  Side side = Side::visitor;
  TextEntry* (*entry)(Model& model) = nullptr;  // what the keyboard writes into; nullptr also for now
  bool drops_code = false;                      // its code goes when one goes back from it
  // Whether something that was written or chosen goes with the sitting. None: nothing can be.
  bool (*has_draft)(const Model& model) = nullptr;
  Stay (*stay)(const Common& common, const Model& model) = nullptr;  // none: ordinary
};

using ui::every_page_once;

}  // namespace tsunagu::kiosk::page
