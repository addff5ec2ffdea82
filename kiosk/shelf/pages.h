// The pages of this room: one function, and in pages.cpp one row, each.
#pragma once

#include <span>

#include "kiosk/page/page_row.h"
#include "kiosk/page/parts.h"
#include "kiosk/page/row_list.h"
#include "kiosk/shelf/model.h"

namespace tsunagu::kiosk::shelf {

using namespace page;  // what every page is made of
using Sheet = SheetOf<Model, Intent>;
using RowEntry = RowEntryOf<Sheet::Act>;
using Action = ActionOf<Sheet::Act>;
using ChoiceRow = ChoiceRowOf<Sheet::Act>;

void draw_leaflets(const Sheet& sheet);
void draw_leaflet(const Sheet& sheet);
void draw_code(const Sheet& sheet);
void draw_kinds(const Sheet& sheet);
void draw_places(const Sheet& sheet);
void draw_place(const Sheet& sheet);

using Row = PageRow<Page, Model, Intent>;
[[nodiscard]] std::span<const Row> rows();

}  // namespace tsunagu::kiosk::shelf
