// The pages of this room: one function, and in pages.cpp one row, each.
#pragma once

#include <span>

#include "kiosk/outlook/model.h"
#include "kiosk/page/page_row.h"
#include "kiosk/page/parts.h"
#include "kiosk/page/row_list.h"

namespace tsunagu::kiosk::outlook {

using namespace page;  // what every page is made of
using Sheet = SheetOf<Model, Intent>;
using RowEntry = RowEntryOf<Sheet::Act>;
using Action = ActionOf<Sheet::Act>;
using ChoiceRow = ChoiceRowOf<Sheet::Act>;

void draw_stage(const Sheet& sheet);
void draw_points(const Sheet& sheet);
void draw_point(const Sheet& sheet);
void draw_stopped(const Sheet& sheet);
void draw_plan_wish(const Sheet& sheet);
void draw_plan_step(const Sheet& sheet);
void draw_plan(const Sheet& sheet);
void draw_plan_phone(const Sheet& sheet);
void draw_plan_printed(const Sheet& sheet);

using Row = PageRow<Page, Model, Intent>;
[[nodiscard]] std::span<const Row> rows();

}  // namespace tsunagu::kiosk::outlook
