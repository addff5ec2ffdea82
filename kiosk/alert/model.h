// 今つらい.
#pragma once

#include "kiosk/page/model.h"

namespace tsunagu::kiosk::alert {

enum class Page : std::uint8_t { silent };
constexpr Room room_of(Page) { return Room::alert; }

struct Model {};  // what is known of an alert follows its parent to other pages: Common::alert_known

using Intent = std::variant<std::monostate>;  // it is asked for from other rooms' pages: AskForSomeoneNow

}  // namespace tsunagu::kiosk::alert
