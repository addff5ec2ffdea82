// A whole kiosk for the monkey: a hub with staff, a trusted ward, events, places, a printer; its program on a headless
// window with a clock that is moved from outside. The PIN and every code that is personal are known masked only.
#pragma once

#include <memory>

#include "kiosk/app.h"
#include "shared/crypto/ward_keys.h"
#include "shared/platform/window.h"
#include "shared/ui/stage.h"
#include "tests/support/fixed_random.h"
#include "tests/support/memory_scan.h"
#include "tests/support/temp_folder.h"

namespace tsunagu::monkey {

struct PanelSize {
  int width = 1280;
  int height = 800;
  double px_per_mm = 5.885;
};

// Window, shell, program: what a restart of the kiosk makes anew.
class Running {
 public:
  Running(kiosk::Home& home, const kiosk::KioskConfig& config, ManualClock& clock, RandomSource& random,
          PanelSize panel);
  // Steps until nothing moves, drawing every frame, and gives the picture.
  [[nodiscard]] platform::Picture picture(Millis& steady);
  // One pass after `by`.
  void step(Millis by, Millis& steady);

  [[nodiscard]] platform::Window& window() { return *window_; }
  [[nodiscard]] ui::Shell& shell() { return *shell_; }
  [[nodiscard]] kiosk::App& app() { return *app_; }
  [[nodiscard]] const ui::Registry& registry() const { return shell_->registry(); }
  [[nodiscard]] const kiosk::State& state() const { return app_->sitting().state(); }

 private:
  ManualClock& clock_;
  std::unique_ptr<platform::Window> window_;
  std::unique_ptr<ui::Shell> shell_;
  std::unique_ptr<kiosk::App> app_;
  std::unique_ptr<ui::Stage> stage_;
};

class KioskHouse {
 public:
  KioskHouse(ManualClock& clock, std::uint64_t seed);

  [[nodiscard]] kiosk::Home& home() { return *home_; }
  [[nodiscard]] const kiosk::KioskConfig& config() const { return config_; }
  [[nodiscard]] RandomSource& random() { return random_; }
  [[nodiscard]] const tests::Masked& pin() const { return pin_; }
  [[nodiscard]] const tests::Masked& staff_card() const { return staff_card_; }
  // The ward's answer to a request, as digits. Nothing in it is personal.
  [[nodiscard]] std::string receipt_for(const Ulid& request_id, domain::ReceiptState what);
  // Of a ward that this hub has never heard of.
  [[nodiscard]] std::string strange_receipt(const Ulid& request_id);
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }

 private:
  void make_home();
  void make_ward();
  void import(const std::string& file);

  ManualClock& clock_;
  tests::TempFolder folder_;
  tests::FixedRandom random_;
  crypto::SecretArena ward_arena_;
  tests::Masked pin_;
  tests::Masked staff_card_;
  std::unique_ptr<kiosk::Home> home_;
  std::unique_ptr<crypto::WardKeys> ward_;
  std::unique_ptr<crypto::WardKeys> stranger_;
  kiosk::KioskConfig config_;
};

}  // namespace tsunagu::monkey
