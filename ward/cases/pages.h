// The pages of this room; each is a row of rows().
#pragma once

#include <span>

#include "ward/cases/model.h"
#include "ward/page/page_row.h"

namespace tsunagu::ward::cases {

using Pages = page::PagesOf<Model, Intent, Page>;
using Sheet = page::SheetOf<Pages>;

// In the order of Page.
[[nodiscard]] std::span<const page::PageRow<Pages>> rows();

void draw_list(const Sheet& sheet);
void draw_file(const Sheet& sheet);
void draw_receipt(const Sheet& sheet);

}  // namespace tsunagu::ward::cases
