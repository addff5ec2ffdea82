// The pages of this room; each is a row of rows().
#pragma once

#include <span>
#include <string>
#include <vector>

#include "ward/inbox/model.h"
#include "ward/page/page_row.h"

namespace tsunagu::ward::inbox {

using Pages = page::PagesOf<Model, Intent, Page>;
using Sheet = page::SheetOf<Pages>;

// In the order of Page.
[[nodiscard]] std::span<const page::PageRow<Pages>> rows();

void draw_scan(const Sheet& sheet);
void draw_arrived(const Sheet& sheet);

// The households that the arrived request might belong to, beside it, and the buttons that decide.
void draw_compare(const Sheet& sheet, const ui::Rect& area);
// The checks of a code, in their order.
[[nodiscard]] std::vector<std::string> check_names(const page::Words& say);

}  // namespace tsunagu::ward::inbox
