// A hub's tablet and a ward's desk with real journals, real keys (cheap passwords) and keys exchanged, in a temporary
// folder; time stands still until it is moved.
#pragma once

#include <filesystem>
#include <memory>

#include "kiosk/home/home.h"
#include "kiosk/sitting.h"
#include "shared/crypto/random.h"
#include "shared/crypto/ward_keys.h"
#include "shared/domain/calendar.h"
#include "shared/handoff/cards.h"
#include "shared/handoff/frame.h"
#include "tests/support/temp_folder.h"

namespace tsunagu::tests {

// Tuesday, 10:30 in Japan.
inline Instant tuesday_morning() {
  using namespace std::chrono_literals;
  return domain::start_of(2026y / 11 / 24) + 10h + 30min;
}

// A hub with its first staff member (PIN 2468), trusting `ward` when one is given.
class HubHouse {
 public:
  explicit HubHouse(ManualClock& clock) : clock_(clock) {
    auto made = kiosk::make_home(folder_.path() / "hub", {"ひだまり", "1号機", "佐藤", "2468", crypto::test_cost},
                                 clock_, random_);
    TSUNAGU_INVARIANT(made.has_value());
    home_ = kiosk::settle_home(folder_.path() / "hub", clock_, random_).value();
    staff_card_ = handoff::frame(handoff::Kind::staff_card, handoff::encode_staff_card(made->card)).value().front();
    config_ = kiosk::config_of_home(home_->folder).value();
  }

  void trust(const crypto::WardKeys& ward, std::vector<std::uint8_t> items = {1, 2, 3, 4, 5, 6, 7, 8, 9}) {
    crypto::TrustedWard trusted;
    trusted.ward_name = ward.ward_name();
    trusted.key = ward.current(clock_.now()).value();
    trusted.agreement = {trusted.key.valid_from, trusted.key.valid_to, std::move(items)};
    trusted.trusted_at = clock_.now();
    TSUNAGU_INVARIANT(home_->wards.add(trusted).has_value());
    TSUNAGU_INVARIANT(home_->wards.save(home_->keys()).has_value());
  }

  // As after the program was started again. Sessions from before must be gone.
  void reopen() {
    home_.reset();
    home_ = kiosk::open_home(folder_.path() / "hub", clock_, random_).value();
  }

  // `words` stand for the catalogues.
  [[nodiscard]] std::unique_ptr<kiosk::Sitting> sitting(
      std::function<std::string(i18n::Language, std::string_view key)> words = {}) {
    return std::make_unique<kiosk::Sitting>(kiosk::Tools{*home_->journal, *home_->keyring, *home_->device, home_->wards,
                                                         home_->arena, random_, config_, std::move(words)},
                                            kiosk::Screen{}, clock_.now());
  }
  [[nodiscard]] kiosk::Home& home() { return *home_; }
  [[nodiscard]] kiosk::KioskConfig& config() { return config_; }
  [[nodiscard]] const std::string& staff_card() const { return staff_card_; }
  [[nodiscard]] RandomSource& random() { return random_; }
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }

 private:
  TempFolder folder_;
  ManualClock& clock_;
  crypto::SystemRandom random_;
  std::unique_ptr<kiosk::Home> home_;
  kiosk::KioskConfig config_;
  std::string staff_card_;
};

// The ward's keys and the devices it trusts; no journal (that is the desk's).
class WardHouse {
 public:
  explicit WardHouse(ManualClock& clock) : clock_(clock) {
    TSUNAGU_INVARIANT(make_private_folder().has_value());
    auto keys = crypto::WardKeys::create(
        folder_.path() / "keys", arena_, random_, "汐見区福祉保健センター",
        {"三上", "phn", "harbour lantern", crypto::test_cost},
        {clock_.now() - std::chrono::hours(1), clock_.now() + std::chrono::hours(24 * 365)}, clock_.now());
    TSUNAGU_INVARIANT(keys.has_value());
    keys_ = std::make_unique<crypto::WardKeys>(std::move(*keys));
  }
  void trust(kiosk::Home& hub) {
    TSUNAGU_INVARIANT(
        devices_.add({"ひだまり", hub.device->name(), hub.device->signing_key().verify_key(), clock_.now(), {}})
            .has_value());
  }
  [[nodiscard]] crypto::WardKeys& keys() { return *keys_; }
  [[nodiscard]] crypto::TrustedDevices& devices() { return devices_; }

 private:
  Status make_private_folder() {
    std::filesystem::create_directories(folder_.path() / "keys");
    return {};
  }
  TempFolder folder_;
  ManualClock& clock_;
  crypto::SystemRandom random_;
  crypto::SecretArena arena_;
  std::unique_ptr<crypto::WardKeys> keys_;
  crypto::TrustedDevices devices_;
};

}  // namespace tsunagu::tests
