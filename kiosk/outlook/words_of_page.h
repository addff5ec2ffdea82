// How a contact point is put into words.
#pragma once

#include <string>

#include "kiosk/outlook/pages.h"

namespace tsunagu::kiosk::outlook {

[[nodiscard]] std::string point_name(const Sheet& sheet, const Point& point);
[[nodiscard]] std::string point_what(const Sheet& sheet, const Point& point);
[[nodiscard]] std::string point_ask(const Sheet& sheet, const Point& point);
// "4か月のころ 2027年3月": the months only where they are known.
[[nodiscard]] std::string point_when(const Sheet& sheet, const Point& point);
// Who waits there.
[[nodiscard]] std::string point_keeper(const Sheet& sheet, const Point& point);
// いま, つぎ, これから, これまで.
[[nodiscard]] std::string point_passage(const Sheet& sheet, const Point& point, bool is_next);

}  // namespace tsunagu::kiosk::outlook
