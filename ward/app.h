// The desk as one object: desk, pages and the shell they are drawn in. main() runs it on a real window; the driver
// steps it headless with its own clock.
#pragma once

#include <filesystem>
#include <functional>

#include "shared/ui/shell.h"
#include "shared/ui/stage.h"
#include "ward/desk.h"
#include "ward/screens/screens.h"

namespace tsunagu::ward {

// Borrowed; all outlive the app. The shell's hand is a mouse (ui::HandKind::mouse).
struct AppTools {
  platform::Window& window;
  ui::Shell& shell;
  Office& office;
  worker::Reader& reader;
  crypto::SecretArena& arena;
  const Clock& clock;  // the civil time
  std::filesystem::path assets;
  DeskRules rules = {};
  std::function<void(Cue)> sound = {};
};

class App {
 public:
  explicit App(AppTools tools);

  [[nodiscard]] ui::Program program();
  [[nodiscard]] const Desk& desk() const { return desk_; }
  [[nodiscard]] const screens::Words& words() const { return words_; }
  // The window was closed or the program was asked to end.
  void on_quit(std::function<void()> quit) { quit_ = std::move(quit); }

 private:
  void draw(ui::Ui& ui);
  void hear(const platform::TimedInput& input);
  [[nodiscard]] ui::Tick tick(Millis steady);
  void follow_up();

  AppTools tools_;
  screens::Words words_;
  Desk desk_;
  std::function<void()> quit_;
  bool forget_ = false;
};

}  // namespace tsunagu::ward
