// What staff read of a family or a request: a small name, and under it what was said.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/staff/pages.h"

namespace tsunagu::kiosk::staff {

struct StaffLine {
  std::string id;    // of the value; its name is "<id>.name"
  std::string name;  // empty: the value stands alone
  std::string value;
  bool typed = false;  // by people: nothing in it is markup
};
void draw_staff_lines(const Sheet& sheet, std::string_view id, const ui::Rect& area,
                      const std::vector<StaffLine>& lines);

}  // namespace tsunagu::kiosk::staff
