// The faces of a page: what a person at the kiosk would call another state of it (nothing there, full, refused, in two
// parts), told apart by the State alone. The samples that every page is judged by and the program under the driver are
// named by the same function, so that a test can say which samples nobody ever gets to see.
#pragma once

#include <string>
#include <vector>

#include "kiosk/model.h"

namespace tsunagu::drive {

// "who_came due error": the page's name, then what sets this face apart from the page's plainest.
[[nodiscard]] std::string face_of(const kiosk::State& state);

// Of every room.
[[nodiscard]] std::vector<kiosk::PageId> all_pages();

}  // namespace tsunagu::drive
