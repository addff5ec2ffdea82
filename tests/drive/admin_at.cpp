// admin-at NOW kiosk|ward ARGUMENTS: the administration of either program with a clock that stands at NOW (local time,
// 2026-11-24T10:30). Journeys are played on fixed days; what they begin with has to be made before these, whatever the
// day of the test is. The programs themselves read no clock but the machine's.
#include <iostream>
#include <string_view>

#include "kiosk/admin/admin.h"
#include "shared/base/clock.h"
#include "shared/crypto/random.h"
#include "tests/drive/script.h"
#include "ward/admin/admin.h"

int main(int argc, char** argv) {
  using namespace tsunagu;
  const auto now = argc > 2 ? drive::instant_from(argv[1]) : std::nullopt;
  const std::string_view which = argc > 2 ? argv[2] : "";
  if (!now || (which != "kiosk" && which != "ward")) {
    std::cerr << "usage: admin-at 2026-11-24T10:30 kiosk|ward ARGUMENTS\n";
    return 2;
  }
  const ManualClock clock(*now);
  crypto::SystemRandom random;
  const auto no_window = [](const auto&) {
    std::cerr << "admin-at: opens no window\n";
    return 2;
  };
  if (which == "kiosk") return kiosk::command_line(argc - 2, argv + 2, clock, random, no_window);
  return ward::command_line(argc - 2, argv + 2, clock, random, no_window);
}
