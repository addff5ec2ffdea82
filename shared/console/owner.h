// Whose data folders these are, for what is said about them.
#pragma once

#include <string>

#include "shared/domain/facts.h"

namespace tsunagu::console {

struct Owner {
  std::string program, other;  // "tsunagu-kiosk", "tsunagu-ward"
  std::string settings;        // "hub.toml": what people wrote, which no backup of the journal holds
  domain::Program runs;
};
inline const Owner kiosk_owner{"tsunagu-kiosk", "tsunagu-ward", "hub.toml", domain::Program::hub};
inline const Owner ward_owner{"tsunagu-ward", "tsunagu-kiosk", "ward.toml", domain::Program::ward};

}  // namespace tsunagu::console
