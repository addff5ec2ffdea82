// Whom a place has decided to trust, after comparing a fingerprint over the telephone: plain values in small checked
// files, <data>/keys/wards at the hub and <data>/keys/devices at the ward.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/clock.h"
#include "shared/base/result.h"
#include "shared/crypto/ward_keys.h"

namespace tsunagu::crypto {

// The written agreement (協働契約) between ward and hub: when it holds, and which items may pass. Items are the numbers
// of handoff::ConsentItem.
struct Agreement {
  Instant valid_from;
  Instant valid_to;                 // exclusive
  std::vector<std::uint8_t> items;  // ascending
  auto operator<=>(const Agreement&) const = default;
  [[nodiscard]] bool holds_at(Instant at) const { return valid_from <= at && at < valid_to; }
  [[nodiscard]] bool allows(std::uint8_t item) const;
};

struct TrustedWard {
  std::string ward_name;
  WardPublicKey key;
  Agreement agreement;
  Instant trusted_at;
  auto operator<=>(const TrustedWard&) const = default;
};

struct TrustedDevice {
  std::string hub;
  std::string device_name;
  VerifyKey key;
  Instant trusted_at;
  std::optional<Instant> revoked_from;
  auto operator<=>(const TrustedDevice&) const = default;
  [[nodiscard]] bool revoked_at(Instant at) const { return revoked_from && *revoked_from <= at; }
};

class TrustedWards {
 public:
  static constexpr std::size_t max_entries = 256;
  // An absent file is an empty list.
  static Result<TrustedWards> load(const std::filesystem::path& keys_folder);
  [[nodiscard]] Status save(const std::filesystem::path& keys_folder) const;

  // The same key again replaces its entry (a new agreement). exists: another key has this id. usage: a name outside
  // 1..96 bytes, items not ascending. too_large.
  [[nodiscard]] Status add(TrustedWard ward);
  [[nodiscard]] const TrustedWard* find(const KeyId& id) const;
  // Whom to seal to at `now`: a valid key with a valid agreement, the one that stays valid longest. nullptr: none.
  [[nodiscard]] const TrustedWard* current(Instant now) const;
  [[nodiscard]] const std::vector<TrustedWard>& all() const { return wards_; }

 private:
  std::vector<TrustedWard> wards_;
};

class TrustedDevices {
 public:
  static constexpr std::size_t max_entries = 4096;
  static Result<TrustedDevices> load(const std::filesystem::path& keys_folder);
  [[nodiscard]] Status save(const std::filesystem::path& keys_folder) const;

  // The same key again is refused with exists, revoked or not: a revoked tablet gets a new key.
  [[nodiscard]] Status add(TrustedDevice device);
  [[nodiscard]] Status revoke(const KeyId& id, Instant from);  // not_found; an earlier revocation stays
  [[nodiscard]] const TrustedDevice* find(const KeyId& id) const;
  [[nodiscard]] const std::vector<TrustedDevice>& all() const { return devices_; }

 private:
  std::vector<TrustedDevice> devices_;
  std::map<KeyId, std::size_t> by_id_;
};

}  // namespace tsunagu::crypto
