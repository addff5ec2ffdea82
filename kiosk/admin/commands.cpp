#include "kiosk/admin/commands.h"

#include "kiosk/home/health.h"
#include "shared/console/journal_commands.h"

namespace tsunagu::kiosk::commands {

std::unique_ptr<Home> Context::open() const {
  return console::opened(
      open_home(data, clock, random), [this] { return examine(data, clock, random); }, data, console::kiosk_owner);
}

journal::Journal Context::open_journal(journal::Access access) const {
  return console::opened(
      kiosk::open_journal(data, access, clock, random), [this] { return examine(data, clock, random); }, data,
      console::kiosk_owner);
}

}  // namespace tsunagu::kiosk::commands
