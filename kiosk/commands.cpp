#include "kiosk/commands.h"

namespace tsunagu::kiosk::commands {

std::unique_ptr<Home> Context::open() const {
  return must(open_home(data, clock, random), "make the data folder first: tsunagu-kiosk init --data " + data);
}

}  // namespace tsunagu::kiosk::commands
