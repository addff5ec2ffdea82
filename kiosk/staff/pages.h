// The pages of this room: one function, and in pages.cpp one row, each.
#pragma once

#include <span>

#include "kiosk/page/page_row.h"
#include "kiosk/page/parts.h"
#include "kiosk/page/row_list.h"
#include "kiosk/staff/model.h"

namespace tsunagu::kiosk::staff {

using namespace page;  // what every page is made of
using Sheet = SheetOf<Model, Intent>;
using RowEntry = RowEntryOf<Sheet::Act>;
using Action = ActionOf<Sheet::Act>;
using ChoiceRow = ChoiceRowOf<Sheet::Act>;

void draw_card(const Sheet& sheet);
void draw_pin(const Sheet& sheet);
void draw_board(const Sheet& sheet);
void draw_request(const Sheet& sheet);
void draw_note(const Sheet& sheet);
void draw_decision(const Sheet& sheet);
void draw_receipt(const Sheet& sheet);
void draw_member_no(const Sheet& sheet);
void draw_family(const Sheet& sheet);
void draw_family_card(const Sheet& sheet);
void draw_close(const Sheet& sheet);
void draw_inside(const Sheet& sheet);
void draw_clock(const Sheet& sheet);

using Row = PageRow<Page, Model, Intent>;
[[nodiscard]] std::span<const Row> rows();

}  // namespace tsunagu::kiosk::staff
