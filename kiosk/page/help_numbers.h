// The checked telephone numbers of the help list: in which order they stand, and how.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/page/sheet.h"

namespace tsunagu::kiosk::page {

// Who has just asked for somebody silently reads the line for minds first, everybody else the one about children; who
// does not read Japanese, an interpreter's before both. One of each kind comes before a second one of any.
[[nodiscard]] std::vector<HelpNumber> help_in_order(const Frame& sheet);

// Number, name, purpose, languages and hours of each, in columns. The first four stand there without turning a page:
// their letters are as large as that allows. Ids "<id>.<n>".
void draw_help_numbers(const Frame& sheet, std::string_view id, const ui::Rect& area, int columns = 1);

// The day on which they were checked, and the hours, where these are the same for all; each number says for itself what
// is not. Empty without numbers.
[[nodiscard]] std::string help_foot(const Frame& sheet);

}  // namespace tsunagu::kiosk::page
