#include "kiosk/commands.h"

#include "shared/console/journal_commands.h"

namespace tsunagu::kiosk::commands {

std::unique_ptr<Home> Context::open() const {
  return console::opened(open_home(data, clock, random), data, console::kiosk_owner);
}

}  // namespace tsunagu::kiosk::commands
