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
void draw_folder(const Sheet& sheet);

[[nodiscard]] std::optional<Intent> list_key(const Model& model, char32_t letter);
[[nodiscard]] std::optional<Intent> arrived_key(const Model& model, char32_t letter);
[[nodiscard]] std::optional<Intent> folder_key(const Model& model, char32_t letter);

// What waits, line by line, and what was declined in the last day.
void draw_held(const Sheet& sheet, const ui::Rect& area);
// What the chosen request says, and what can be done with it.
void draw_chosen(const Sheet& sheet, const ui::Rect& area);
// Why it is not taken.
void draw_reasons(const Sheet& sheet, const ui::Rect& area);
// Which keys work now.
void draw_keys(const Sheet& sheet, const ui::Rect& row, std::string_view key);

// The households that the arrived request might belong to, beside it, and the buttons that decide.
void draw_compare(const Sheet& sheet, const ui::Rect& area);
// The checks of a code, in their order.
[[nodiscard]] std::vector<std::string> check_names(const page::Words& say);

}  // namespace tsunagu::ward::inbox
