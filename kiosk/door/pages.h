// The pages of this room: one function, and in pages.cpp one row, each.
#pragma once

#include <span>

#include "kiosk/door/model.h"
#include "kiosk/page/page_row.h"
#include "kiosk/page/parts.h"
#include "kiosk/page/row_list.h"

namespace tsunagu::kiosk::door {

using namespace page;  // what every page is made of
using Sheet = SheetOf<Model, Intent>;
using RowEntry = RowEntryOf<Sheet::Act>;
using Action = ActionOf<Sheet::Act>;
using ChoiceRow = ChoiceRowOf<Sheet::Act>;

void draw_attract(const Sheet& sheet);
void draw_menu(const Sheet& sheet);
void draw_language(const Sheet& sheet);
void draw_help(const Sheet& sheet);
void draw_display(const Sheet& sheet);
void draw_out_of_order(const Sheet& sheet);

using Row = PageRow<Page, Model, Intent>;
[[nodiscard]] std::span<const Row> rows();

}  // namespace tsunagu::kiosk::door
