// The kiosk as one object: session, pages and the shell they are drawn in. main() runs it on a real window; the driver
// steps it headless with its own clock.
#pragma once

#include <filesystem>
#include <functional>

#include "kiosk/home.h"
#include "kiosk/leaflets.h"
#include "kiosk/screens/screens.h"
#include "kiosk/session.h"
#include "shared/ui/shell.h"
#include "shared/ui/stage.h"

namespace tsunagu::kiosk {

// Borrowed; all outlive the app.
struct AppTools {
  platform::Window& window;
  ui::Shell& shell;
  Home& home;
  const KioskConfig& config;
  const Clock& clock;  // the civil time
  RandomSource& random;
  std::filesystem::path assets;
  std::function<void()> chime = {};  // the one soft sound
};

class App {
 public:
  explicit App(AppTools tools);

  [[nodiscard]] ui::Program program();
  [[nodiscard]] const Session& session() const { return session_; }
  [[nodiscard]] const screens::Words& words() const { return words_; }
  // The window was closed or the program was asked to end.
  void on_quit(std::function<void()> quit) { quit_ = std::move(quit); }

 private:
  void draw(ui::Ui& ui);
  void hear(const platform::TimedInput& input);
  [[nodiscard]] ui::Tick tick(Millis steady);

  AppTools tools_;
  screens::Words words_;
  Leaflets leaflets_;
  Session session_;
  std::function<void()> quit_;
  std::uint64_t wipes_seen_ = 0;
};

}  // namespace tsunagu::kiosk
