// What an officer may do: asked by every page, command and room, decided here alone.
#pragma once

#include <cstdint>

#include "shared/domain/roles.h"

namespace tsunagu::ward {

enum class Deed : std::uint8_t {
  see_names,        // and topics, in lists
  read_case,        // its timeline; recorded as a reading
  write_case,       // notes, receipts, corrections, persons
  decide_arrival,   // take a handoff in, or decline it
  export_cases,     // to another system, or printed
  trust_device,     // and revoke
  manage_officers,  // add, remove, give roles, give a new passphrase
  renew_keys,
  erase,
  protect,           // set and end protection measures
  read_disclosures,  // 開示: who read what
};

[[nodiscard]] bool may(domain::Role role, Deed deed);
// With any of the roles.
[[nodiscard]] bool may(const domain::Roles& roles, Deed deed);

}  // namespace tsunagu::ward
