#include "kiosk/admin/commands.h"

#include <cstdio>

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

std::string clock_text(const std::optional<int>& minute) {
  if (!minute) return "";
  char out[16];
  std::snprintf(out, sizeof out, "%02d:%02d", *minute / 60, *minute % 60);
  return out;
}

}  // namespace tsunagu::kiosk::commands
