// The pages of this room: one function, and in pages.cpp one row, each.
#pragma once

#include <span>

#include "kiosk/events/model.h"
#include "kiosk/page/page_row.h"
#include "kiosk/page/parts.h"
#include "kiosk/page/row_list.h"

namespace tsunagu::kiosk::events {

using namespace page;  // what every page is made of
using Sheet = SheetOf<Model, Intent>;
using RowEntry = RowEntryOf<Sheet::Act>;
using Action = ActionOf<Sheet::Act>;
using ChoiceRow = ChoiceRowOf<Sheet::Act>;

void draw_list(const Sheet& sheet);
void draw_event(const Sheet& sheet);
void draw_month(const Sheet& sheet);
void draw_code(const Sheet& sheet);

using Row = PageRow<Page, Model, Intent>;
[[nodiscard]] std::span<const Row> rows();

}  // namespace tsunagu::kiosk::events
