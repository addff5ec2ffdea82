// The one place where the desk's concrete objects are built.
#include <iostream>

#include "shared/base/log.h"
#include "shared/crypto/random.h"
#include "shared/i18n/assets.h"
#include "shared/platform/sound.h"
#include "ward/admin/admin.h"
#include "ward/app.h"
#include "ward/office/config.h"
#include "ward/office/health.h"

namespace {

using namespace tsunagu;

int stop(const Error& error, const char* what) {
  std::cerr << "tsunagu-ward: " << what << ": " << name_of(error.code) << " " << error.detail << "\n";
  return 1;
}

Result<ward::WardConfig> config_for(const ward::RunRequest& request) {
  if (request.data.empty())
    return ward::read_config(request.config.empty() ? "/etc/tsunagu/ward.toml" : request.config);
  ward::WardConfig config;
  if (!request.config.empty()) {
    auto read = ward::read_config(request.config);
    if (!read) return read;
    config = *read;
  }
  config.data = request.data;
  return config;
}

Result<platform::Window> open_window(const ward::RunRequest& request, const ward::WardConfig& config) {
  return ui::open_window("区のつなぐ", request.windowed || !config.screen.fullscreen, config.screen.width,
                         config.screen.height);
}

Result<std::unique_ptr<ui::Shell>> open_shell(platform::Window& window, const ward::WardConfig& config) {
  ui::ShellOptions look;
  look.theme.px_per_mm = static_cast<float>(config.screen.px_per_mm);
  look.hand = ui::HandKind::mouse;
  return ui::Shell::open(window, look);
}

// Officers find a screen that says what is wrong, and not a dark one.
int show_closed(const ward::RunRequest& request, const ward::WardConfig& config, const std::string& advice) {
  std::cerr << advice;
  const auto assets = i18n::assets_folder();
  if (!assets) return stop(assets.error(), "the program's own files are missing");
  auto window = open_window(request, config);
  if (!window) return stop(window.error(), "no window could be opened");
  auto shell = open_shell(*window, config);
  if (!shell) return stop(shell.error(), "nothing can be drawn");
  ward::ClosedApp app(**shell, *assets, advice);
  ui::Stage stage(*window, **shell, app.program());
  app.on_quit([&stage] { stage.stop(); });
  stage.run();
  return 1;
}

int run(const ward::RunRequest& request, const Clock& clock, RandomSource& random) {
  const auto config = config_for(request);
  if (!config) {
    (void)stop(config.error(), "the configuration cannot be used");
    const console::Examination settings{{console::Part::ward_settings, request.config, config.error()}};
    const auto advice = console::advice_on_all(settings, "FOLDER", console::ward_owner);
    if (config.error().code != Code::not_found) return show_closed(request, {}, advice);
    std::cerr << advice;  // a ward that has not been set up has no ward.toml either
    return 1;
  }
  crypto::SecretArena arena;
  if (!arena.locked()) log::warning("secrets are not locked in memory; raise the memlock limit");
  auto office = ward::Office::open(config->data, {arena, clock, random});
  if (!office) {
    (void)stop(office.error(), "the data folder cannot be opened; `tsunagu-ward verify` says what to do");
    const auto advice = console::advice_on_opening(
        office.error(), [&] { return ward::examine(config->data, clock, random); }, config->data.string(),
        console::ward_owner);
    return advice.empty() ? 1 : show_closed(request, *config, advice);
  }
  const auto assets = i18n::assets_folder();
  if (!assets) return stop(assets.error(), "the program's own files are missing");

  auto window = open_window(request, *config);
  if (!window) return stop(window.error(), "no window could be opened");
  auto shell = open_shell(*window, *config);
  if (!shell) return stop(shell.error(), "nothing can be drawn");
  platform::Sound sound;
  worker::Reader reader;
  ward::App app({*window,
                 **shell,
                 *office,
                 reader,
                 arena,
                 clock,
                 *assets,
                 {.lock_after = config->lock_after},
                 config->scanner,
                 {},
                 [&sound](ward::Cue cue) {
                   sound.play(cue == ward::Cue::accepted ? platform::desk_accepted_notes()
                                                         : platform::desk_refused_notes());
                 }});
  ui::Stage stage(*window, **shell, app.program());
  app.on_quit([&stage] { stage.stop(); });
  stage.run();
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const SystemClock clock;
  crypto::SystemRandom random;
  return ward::command_line(argc, argv, clock, random,
                            [&](const ward::RunRequest& request) { return run(request, clock, random); });
}
