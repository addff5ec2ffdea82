// The pages of this room; each is a row of rows().
#pragma once

#include <span>

#include "ward/door/model.h"
#include "ward/page/page_row.h"

namespace tsunagu::ward::door {

using Pages = page::PagesOf<Model, Intent, Page>;
using Sheet = page::SheetOf<Pages>;

// In the order of Page.
[[nodiscard]] std::span<const page::PageRow<Pages>> rows();

void draw_sign_in(const Sheet& sheet);
void draw_closed(const Sheet& sheet);

}  // namespace tsunagu::ward::door
