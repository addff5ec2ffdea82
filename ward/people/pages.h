// The pages of this room; each is a row of rows().
#pragma once

#include <span>

#include "ward/page/page_row.h"
#include "ward/people/model.h"

namespace tsunagu::ward::people {

using Pages = page::PagesOf<Model, Intent, Page>;
using Sheet = page::SheetOf<Pages>;

// In the order of Page.
[[nodiscard]] std::span<const page::PageRow<Pages>> rows();

void draw_family(const Sheet& sheet);
void draw_pregnancy(const Sheet& sheet);
void draw_join(const Sheet& sheet);
void draw_move(const Sheet& sheet);
void draw_protection(const Sheet& sheet);
void draw_open_case(const Sheet& sheet);

}  // namespace tsunagu::ward::people
