// The pages of this room: one function, and in pages.cpp one row, each.
#pragma once

#include <span>

#include "kiosk/page/page_row.h"
#include "kiosk/page/parts.h"
#include "kiosk/page/row_list.h"
#include "kiosk/talk/model.h"

namespace tsunagu::kiosk::talk {

using namespace page;  // what every page is made of
using Sheet = SheetOf<Model, Intent>;
using RowEntry = RowEntryOf<Sheet::Act>;
using Action = ActionOf<Sheet::Act>;
using ChoiceRow = ChoiceRowOf<Sheet::Act>;

void draw_how(const Sheet& sheet);
void draw_topics(const Sheet& sheet);
void draw_words(const Sheet& sheet);
void draw_method(const Sheet& sheet);
void draw_phone(const Sheet& sheet);
void draw_hours(const Sheet& sheet);
void draw_message(const Sheet& sheet);
void draw_caller(const Sheet& sheet);
void draw_name(const Sheet& sheet);
void draw_consent(const Sheet& sheet);
void draw_check(const Sheet& sheet);
void draw_done(const Sheet& sheet);

// Steps of talking to someone.
inline constexpr int talk_steps = 6;
[[nodiscard]] inline ui::Steps talk_step(int done) { return {done, talk_steps}; }

using Row = PageRow<Page, Model, Intent>;
[[nodiscard]] std::span<const Row> rows();

}  // namespace tsunagu::kiosk::talk
