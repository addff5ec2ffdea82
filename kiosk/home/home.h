// A kiosk's data folder, opened: <data>/journal.sqlite, <data>/keys/ and <data>/hub.toml (and <data>/number-index,
// which may be thrown away at any time). Everything in it is private to the user the kiosk runs as.
#pragma once

#include <filesystem>
#include <memory>

#include "kiosk/home/config.h"
#include "shared/crypto/device_key.h"
#include "shared/crypto/keyring.h"
#include "shared/crypto/trust.h"
#include "shared/journal/journal.h"

namespace tsunagu::kiosk {

struct Home {
  std::filesystem::path folder;
  crypto::SecretArena arena;
  std::unique_ptr<journal::Journal> journal;
  std::unique_ptr<crypto::Keyring> keyring;
  std::unique_ptr<crypto::DeviceKey> device;
  crypto::TrustedWards wards;
  std::optional<int> tablet;  // its number within the hub; none: it stands in hub.toml

  [[nodiscard]] std::filesystem::path keys() const { return folder / "keys"; }
  [[nodiscard]] std::filesystem::path hub_file() const { return folder / "hub.toml"; }
};

struct NewHome {
  std::string hub_name;
  std::string device_name;
  std::string staff_name;
  std::string pin;
  crypto::PasswordCost cost = crypto::moderate_cost;
  int tablet = 1;  // its number within the hub: kiosk/home/tablet.h
};
struct MadeHome {
  std::unique_ptr<Home> home;  // its journal is closed
  crypto::StaffCard card;      // of the first staff member
};

// Makes everything a kiosk needs, with keys, journal and first staff member, in a folder inside `folder`. It is not one
// yet: whoever is interrupted before the card is in somebody's hand begins again, and settle_home() comes after that.
// exists: it has been made before, or has lost its journal. usage: a name or PIN outside its limits, or the folder of
// the other program. A failure leaves nothing behind.
[[nodiscard]] Result<MadeHome> make_home(const std::filesystem::path& folder, const NewHome& what, const Clock& clock,
                                         RandomSource& random);
// What make_home() made takes its place; open_home() goes on with it when this is interrupted.
[[nodiscard]] Result<std::unique_ptr<Home>> settle_home(const std::filesystem::path& folder, const Clock& clock,
                                                        RandomSource& random);
// The fact that says who may unlock the kiosk from now on.
[[nodiscard]] Result<domain::NewFact> staff_added(const crypto::Keyring& keyring, const crypto::Person& person,
                                                  RandomSource& random);

// Records of the staff in the keyring what the journal does not know yet, and of those who are there no more.
// not_found: run `init` first, or a journal without its keys. corrupt: keys without their journal. usage: the folder of
// the other program.
[[nodiscard]] Result<std::unique_ptr<Home>> open_home(const std::filesystem::path& folder, const Clock& clock,
                                                      RandomSource& random);

// The journal alone, for what needs no keys: with Access::read nothing is changed, on any medium. Fails like
// open_home().
[[nodiscard]] Result<journal::Journal> open_journal(const std::filesystem::path& folder, journal::Access access,
                                                    const Clock& clock, RandomSource& random);

// A kiosk configuration for a data folder that has no kiosk.toml of its own: its hub.toml and the usual screen.
[[nodiscard]] Result<KioskConfig> config_of_home(const std::filesystem::path& folder);

}  // namespace tsunagu::kiosk
