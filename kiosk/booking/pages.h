// The pages of this room: one function, and in pages.cpp one row, each.
#pragma once

#include <span>

#include "kiosk/booking/model.h"
#include "kiosk/page/page_row.h"
#include "kiosk/page/parts.h"
#include "kiosk/page/row_list.h"

namespace tsunagu::kiosk::booking {

using namespace page;  // what every page is made of
using Sheet = SheetOf<Model, Intent>;
using RowEntry = RowEntryOf<Sheet::Act>;
using Action = ActionOf<Sheet::Act>;
using ChoiceRow = ChoiceRowOf<Sheet::Act>;

void draw_places(const Sheet& sheet);
void draw_name(const Sheet& sheet);
void draw_phone(const Sheet& sheet);
void draw_check(const Sheet& sheet);
void draw_done(const Sheet& sheet);
void draw_own(const Sheet& sheet);
void draw_number(const Sheet& sheet);
void draw_cancel(const Sheet& sheet);
void draw_class_which(const Sheet& sheet);
void draw_class_door(const Sheet& sheet);
void draw_class_number(const Sheet& sheet);
void draw_class_people(const Sheet& sheet);
void draw_class_done(const Sheet& sheet);
void draw_sessions(const Sheet& sheet);
void draw_roster(const Sheet& sheet);
void draw_line(const Sheet& sheet);
void draw_walk_in(const Sheet& sheet);
void draw_cancel_session(const Sheet& sheet);
void draw_close_days(const Sheet& sheet);
void draw_close_day(const Sheet& sheet);

using Row = PageRow<Page, Model, Intent>;
[[nodiscard]] std::span<const Row> rows();

}  // namespace tsunagu::kiosk::booking
