#include "kiosk/app.h"
#include "shared/i18n/assets.h"
#include "tests/drive/faces.h"
#include "tests/drive/stand.h"

namespace tsunagu::drive {
namespace {

class KioskStand final : public Stand {
 public:
  KioskStand(kiosk::KioskConfig config, std::unique_ptr<kiosk::Home> home, platform::Window window, ManualClock& clock)
      : config_(std::move(config)), home_(std::move(home)), window_(std::move(window)), clock_(clock) {}

  Status start(const StandOptions& options, RandomSource& random) {
    const auto assets = i18n::assets_folder();
    if (!assets) return assets.forward();
    const auto px = static_cast<float>(options.px_per_mm > 0 ? options.px_per_mm : config_.screen.px_per_mm);
    auto shell = ui::Shell::open(window_, {.theme = {.px_per_mm = px}, .finger = {}});
    if (!shell) return shell.forward();
    shell_ = std::move(*shell);
    app_ = std::make_unique<kiosk::App>(kiosk::AppTools{window_, *shell_, *home_, config_, clock_, random, *assets});
    stage_ = std::make_unique<ui::Stage>(window_, *shell_, app_->program());
    return {};
  }

  [[nodiscard]] Driven driven() override {
    return {window_, *shell_, *stage_, clock_, Hand::finger, [this] { return face_of(app_->state()); }};
  }
  [[nodiscard]] std::vector<std::string> missing_words() const override { return app_->words().missing(); }

 private:
  kiosk::KioskConfig config_;
  std::unique_ptr<kiosk::Home> home_;
  platform::Window window_;
  ManualClock& clock_;
  std::unique_ptr<ui::Shell> shell_;
  std::unique_ptr<kiosk::App> app_;
  std::unique_ptr<ui::Stage> stage_;
};

}  // namespace

Result<std::unique_ptr<Stand>> stand_kiosk(const StandOptions& options, ManualClock& clock, RandomSource& random) {
  auto config = kiosk::config_of_home(options.data);
  if (!config) return config.forward();
  auto home = kiosk::open_home(options.data, clock, random);
  if (!home) return home.forward();
  const int width = options.width > 0 ? options.width : config->screen.width;
  const int height = options.height > 0 ? options.height : config->screen.height;
  auto window = platform::Window::open(
      {.mode = platform::WindowMode::headless, .width = width, .height = height, .time = platform::EventTime::stepped});
  if (!window) return window.forward();
  auto stand = std::make_unique<KioskStand>(std::move(*config), std::move(*home), std::move(*window), clock);
  if (auto started = stand->start(options, random); !started) return started.forward();
  return std::unique_ptr<Stand>(std::move(stand));
}

}  // namespace tsunagu::drive
