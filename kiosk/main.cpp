// The one place where the kiosk's concrete objects are built.
#include <chrono>
#include <iostream>
#include <thread>

#include "kiosk/admin/admin.h"
#include "kiosk/app.h"
#include "kiosk/home/health.h"
#include "shared/base/files.h"
#include "shared/base/log.h"
#include "shared/base/process.h"
#include "shared/crypto/random.h"
#include "shared/i18n/assets.h"
#include "shared/platform/sound.h"

namespace {

using namespace tsunagu;

int stop(const Error& error, const char* what) {
  std::cerr << "tsunagu-kiosk: " << what << ": " << name_of(error.code) << " " << error.detail << "\n";
  return 1;
}

using Stopwatch = std::chrono::steady_clock;

// One finished picture on the screen: the figure that scripts/bench compares with an empty program's.
int show_first_frame(platform::Window& window, ui::Shell& shell, ui::Stage& stage, Stopwatch::time_point start) {
  constexpr std::chrono::seconds patience(20);
  while (!stage.step(platform::steady_now()) || !shell.settled()) {
    if (Stopwatch::now() - start > patience) return 1;
    window.show();
    std::this_thread::sleep_for(std::chrono::microseconds(100));
  }
  window.show();
  const std::chrono::duration<double, std::milli> took = Stopwatch::now() - start;
  std::cout << "{\"first_frame_ms\": " << took.count() << ", \"pss_kib\": " << proportional_memory_kib().value_or(-1)
            << "}\n";
  return 0;
}

Result<platform::Window> open_window(const kiosk::RunRequest& request, const kiosk::KioskConfig& config) {
  return ui::open_window("つなぐ", request.windowed || !config.screen.fullscreen, config.screen.width,
                         config.screen.height);
}

// Staff find a screen that says what is wrong, and not a dark one.
int show_out_of_order(const kiosk::RunRequest& request, const kiosk::KioskConfig& config, const std::string& advice,
                      const Clock& clock) {
  std::cerr << advice;
  const auto assets = i18n::assets_folder();
  if (!assets) return stop(assets.error(), "the program's own files are missing");
  auto window = open_window(request, config);
  if (!window) return stop(window.error(), "no window could be opened");
  auto shell =
      ui::Shell::open(*window, {.theme = {.px_per_mm = static_cast<float>(config.screen.px_per_mm)}, .finger = {}});
  if (!shell) return stop(shell.error(), "nothing can be drawn");
  kiosk::ClosedApp app({*window, **shell, config.hub, clock, *assets}, advice);
  ui::Stage stage(*window, **shell, app.program());
  app.on_quit([&stage] { stage.stop(); });
  stage.run();
  return 1;
}

// Of a kiosk that is run with a data folder alone, empty.
std::filesystem::path settings_of(const kiosk::RunRequest& request) {
  if (!request.data.empty()) return {};
  return request.config.empty() ? "/etc/tsunagu/kiosk.toml" : request.config;
}

// Of the data folder with its settings, or of these alone where they name no such folder.
std::string advice_on(const std::filesystem::path& data, const std::filesystem::path& settings, const Error& error,
                      const Clock& clock, RandomSource& random) {
  auto advice = console::advice_on_opening(
      error, [&] { return kiosk::examine(data, clock, random, settings); }, data.string(), console::kiosk_owner);
  const bool of_files = error.code != Code::locked && error.code != Code::usage;
  if (advice.empty() && of_files && is_there(settings)) {
    advice = console::advice_on_all(kiosk::examine_settings(settings), data.string(), console::kiosk_owner);
  }
  return advice;
}

Result<kiosk::KioskConfig> config_for(const kiosk::RunRequest& request) {
  return request.data.empty() ? kiosk::read_config(settings_of(request)) : kiosk::config_of_home(request.data);
}

std::filesystem::path data_of(const kiosk::RunRequest& request) {
  if (!request.data.empty()) return request.data;
  const auto paths = kiosk::settings_paths(settings_of(request));
  return paths ? paths->data : std::filesystem::path();
}

// Without its settings a hub has no name to show.
kiosk::KioskConfig nameless(const std::filesystem::path& data) {
  kiosk::KioskConfig config;
  config.data = data;
  for (auto* text : {&config.hub.shown_name, &config.hub.short_name, &config.hub.phone_hours}) text->emplace("ja", "");
  return config;
}

void warn_of_contradictions(const kiosk::Home& home) {
  const auto found = kiosk::contradictions(home.folder, *home.journal);
  if (!found) return;
  for (const auto& each : *found) log::warning(each.problem + "; `tsunagu-kiosk verify` says what to do");
}

int run(const kiosk::RunRequest& request, const Clock& clock, RandomSource& random, Stopwatch::time_point start) {
  auto config = config_for(request);
  if (!config) {
    (void)stop(config.error(), "the configuration cannot be used");
    const auto data = data_of(request);
    const auto advice = advice_on(data, settings_of(request), config.error(), clock, random);
    return advice.empty() ? 1 : show_out_of_order(request, nameless(data), advice, clock);
  }
  auto home = kiosk::open_home(config->data, clock, random);
  if (!home) {
    (void)stop(home.error(), "the data folder cannot be opened; `tsunagu-kiosk verify` says what to do");
    const auto advice = advice_on(config->data, settings_of(request), home.error(), clock, random);
    return advice.empty() || request.first_frame ? 1 : show_out_of_order(request, *config, advice, clock);
  }
  if (!(*home)->arena.locked()) log::warning("secrets are not locked in memory; raise the memlock limit");
  warn_of_contradictions(**home);
  const auto assets = i18n::assets_folder();
  if (!assets) return stop(assets.error(), "the program's own files are missing");

  auto window = open_window(request, *config);
  if (!window) return stop(window.error(), "no window could be opened");
  auto shell =
      ui::Shell::open(*window, {.theme = {.px_per_mm = static_cast<float>(config->screen.px_per_mm)}, .finger = {}});
  if (!shell) return stop(shell.error(), "nothing can be drawn");
  platform::Sound sound(config->hub.sound_percent / 100.0);
  kiosk::App app({*window, **shell, **home, *config, clock, random, *assets,
                  [&sound] { sound.play(platform::received_notes()); },
                  [&sound] { sound.play(platform::refused_notes()); }});
  ui::Stage stage(*window, **shell, app.program());
  app.on_quit([&stage] { stage.stop(); });
  if (request.first_frame) return show_first_frame(*window, **shell, stage, start);
  stage.run();
  log::info("ended after " + std::to_string((*shell)->frames_drawn()) + " frames");
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const auto start = Stopwatch::now();
  const SystemClock clock;
  crypto::SystemRandom random;
  return kiosk::command_line(argc, argv, clock, random,
                             [&](const kiosk::RunRequest& request) { return run(request, clock, random, start); });
}
