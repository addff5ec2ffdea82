// The pages of this room: one function, and in pages.cpp one row, each.
#pragma once

#include <span>

#include "kiosk/check_in/model.h"
#include "kiosk/page/page_row.h"
#include "kiosk/page/parts.h"
#include "kiosk/page/row_list.h"

namespace tsunagu::kiosk::check_in {

using namespace page;  // what every page is made of
using Sheet = SheetOf<Model, Intent>;
using RowEntry = RowEntryOf<Sheet::Act>;
using Action = ActionOf<Sheet::Act>;
using ChoiceRow = ChoiceRowOf<Sheet::Act>;

void draw_ways(const Sheet& sheet);
void draw_member_no(const Sheet& sheet);
void draw_register_called(const Sheet& sheet);
void draw_register_kind(const Sheet& sheet);
void draw_register_month(const Sheet& sheet);
void draw_register_more(const Sheet& sheet);
void draw_register_area(const Sheet& sheet);
void draw_register_card(const Sheet& sheet);
void draw_who_came(const Sheet& sheet);
void draw_now(const Sheet& sheet);
void draw_received(const Sheet& sheet);
void draw_leaving(const Sheet& sheet);
void draw_left(const Sheet& sheet);
void draw_adult(const Sheet& sheet);
void draw_months(const Sheet& sheet);
void draw_forget_month(const Sheet& sheet);
// A registered month: "2025年9月うまれ（1歳2か月）", or when the baby is due.
[[nodiscard]] std::string words_of(const Sheet& sheet, const RegisteredMonth& entry);
[[nodiscard]] RowEntry month_row(const Sheet& sheet, const RegisteredMonth& entry, std::size_t index);

using Row = PageRow<Page, Model, Intent>;
[[nodiscard]] std::span<const Row> rows();

}  // namespace tsunagu::kiosk::check_in
