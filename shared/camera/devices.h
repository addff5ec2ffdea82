// Which cameras the system has, by their names; for this room.
#pragma once

#include <string>

#include "shared/base/result.h"

namespace tsunagu::camera {

// The device to open for `which` (Camera::open), after a look whether it can be: not_found, refused, locked,
// unsupported.
[[nodiscard]] Result<std::string> device_of(const std::string& which);

}  // namespace tsunagu::camera
