#include "shared/i18n/assets.h"
#include "tests/drive/stand.h"
#include "ward/app.h"
#include "ward/office/config.h"

namespace tsunagu::drive {
namespace {

constexpr const char* no_camera = "/dev/video-that-nobody-has";  // whatever the machine has

// Members in the order in which they need each other: the arena outlives every secret.
class WardStand final : public Stand {
 public:
  WardStand(platform::Window window, ManualClock& clock) : window_(std::move(window)), clock_(clock) {}

  Status start(const StandOptions& options, RandomSource& random, float px_per_mm) {
    ward::WardConfig config;
    config.scanner.camera = no_camera;
    if (!options.config.empty()) {
      const auto read = ward::read_config(options.config);
      if (!read) return read.forward();
      config = *read;
    }
    auto office = ward::Office::open(options.data, {arena_, clock_, random});
    if (!office) return office.forward();
    office_ = std::make_unique<ward::Office>(std::move(*office));
    const auto assets = i18n::assets_folder();
    if (!assets) return assets.forward();
    ui::ShellOptions look;
    look.theme.px_per_mm = px_per_mm;
    look.hand = ui::HandKind::mouse;
    auto shell = ui::Shell::open(window_, look);
    if (!shell) return shell.forward();
    shell_ = std::move(*shell);
    app_ = std::make_unique<ward::App>(ward::AppTools{window_,
                                                      *shell_,
                                                      *office_,
                                                      reader_,
                                                      arena_,
                                                      clock_,
                                                      *assets,
                                                      {.lock_after = config.lock_after},
                                                      config.scanner});
    stage_ = std::make_unique<ui::Stage>(window_, *shell_, app_->program());
    return {};
  }

  [[nodiscard]] Driven driven() override { return {window_, *shell_, *stage_, clock_, Hand::mouse}; }
  [[nodiscard]] std::vector<std::string> missing_words() const override { return app_->words().missing(); }

 private:
  crypto::SecretArena arena_;
  platform::Window window_;
  ManualClock& clock_;
  worker::Reader reader_;
  std::unique_ptr<ward::Office> office_;
  std::unique_ptr<ui::Shell> shell_;
  std::unique_ptr<ward::App> app_;
  std::unique_ptr<ui::Stage> stage_;
};

}  // namespace

Result<std::unique_ptr<Stand>> stand_ward(const StandOptions& options, ManualClock& clock, RandomSource& random) {
  const ward::WardConfig usual;
  auto window = platform::Window::open({.mode = platform::WindowMode::headless,
                                        .width = options.width > 0 ? options.width : usual.screen.width,
                                        .height = options.height > 0 ? options.height : usual.screen.height,
                                        .time = platform::EventTime::stepped});
  if (!window) return window.forward();
  auto stand = std::make_unique<WardStand>(std::move(*window), clock);
  const auto px = static_cast<float>(options.px_per_mm > 0 ? options.px_per_mm : usual.screen.px_per_mm);
  if (auto started = stand->start(options, random, px); !started) return started.forward();
  return std::unique_ptr<Stand>(std::move(stand));
}

}  // namespace tsunagu::drive
