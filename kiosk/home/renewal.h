// Making a file of keys anew that is damaged or lost, beside a whole journal, which stays where it is. Each is refused
// with exists while the file that it would replace is whole.
#pragma once

#include "kiosk/home/home.h"

namespace tsunagu::kiosk {

struct NewStaffMember {
  std::string name;
  std::string pin;
  crypto::PasswordCost cost = crypto::moderate_cost;
};

// A new hub key with one lead, in a folder of its own inside `folder`; it is in nobody's place yet, and whoever is
// interrupted before the card is in somebody's hand begins again. What was sealed to the lost key stays closed.
// not_found, corrupt: there is no journal to go on with.
[[nodiscard]] Result<crypto::StaffCard> begin_keyring(const std::filesystem::path& folder, const NewStaffMember& first,
                                                      crypto::SecretArena& arena, const Clock& clock,
                                                      RandomSource& random);
// What begin_keyring() made takes its place, a damaged one is kept beside it, and the journal learns who may unlock
// the kiosk from now on.
[[nodiscard]] Status settle_keyring(const std::filesystem::path& folder, const Clock& clock, RandomSource& random);

// A new device key; a damaged one is kept beside it. The ward has to enrol it. The device's name comes from the card
// that was last shown to the ward when `name` is empty. usage: there is no such card.
[[nodiscard]] Result<crypto::DeviceKey> renew_device(const std::filesystem::path& folder, std::string name,
                                                     crypto::SecretArena& arena, const Clock& clock,
                                                     RandomSource& random);

// keys/wards from what the journal says. exists: it says so already. The former file is kept beside it.
[[nodiscard]] Result<crypto::TrustedWards> remake_wards(const std::filesystem::path& folder, const Clock& clock,
                                                        RandomSource& random);

}  // namespace tsunagu::kiosk
