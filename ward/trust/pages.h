// The pages of this room; each is a row of rows().
#pragma once

#include <span>

#include "ward/page/page_row.h"
#include "ward/trust/model.h"

namespace tsunagu::ward::trust {

using Pages = page::PagesOf<Model, Intent, Page>;
using Sheet = page::SheetOf<Pages>;

// In the order of Page.
[[nodiscard]] std::span<const page::PageRow<Pages>> rows();

void draw_trust(const Sheet& sheet);
void draw_officers(const Sheet& sheet);

}  // namespace tsunagu::ward::trust
