// The kiosk as one object: sitting, pages and the shell they are drawn in. main() runs it on a real window; the driver
// steps it headless with its own clock.
#pragma once

#include <filesystem>
#include <functional>

#include "kiosk/home/home.h"
#include "kiosk/out_of_order.h"
#include "kiosk/pages.h"
#include "kiosk/shelf/leaflets.h"
#include "kiosk/sitting.h"
#include "shared/console/journal_check.h"
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
  std::function<void()> chime = {};    // something was received: one soft sound for all of it
  std::function<void()> refused = {};  // a card was not taken
};

// A kiosk that must not go on: pages without a sitting.
class ClosedApp {
 public:
  struct Tools {  // as of App
    platform::Window& window;
    ui::Shell& shell;
    const HubConfig& hub;
    const Clock& clock;
    std::filesystem::path assets;
  };
  ClosedApp(const Tools& tools, const std::string& advice);

  [[nodiscard]] ui::Program program();
  [[nodiscard]] const State& state() const { return pages_.state(); }
  void on_quit(std::function<void()> quit) { quit_ = std::move(quit); }
  void draw(ui::Ui& ui);
  void hear(const platform::TimedInput& input);
  [[nodiscard]] ui::Tick tick(Millis steady);

 private:
  Tools tools_;
  page::Words words_;
  OutOfOrder pages_;
  std::function<void()> quit_;
};

class App {
 public:
  explicit App(AppTools tools);

  [[nodiscard]] ui::Program program();
  [[nodiscard]] const Sitting& sitting() const { return sitting_; }
  // What is on the screen: the sitting's, unless the journal was found to be damaged.
  [[nodiscard]] const State& state() const { return closed_ ? closed_->state() : sitting_.state(); }
  [[nodiscard]] const page::Words& words() const { return words_; }
  // The window was closed or the program was asked to end.
  void on_quit(std::function<void()> quit) { quit_ = std::move(quit); }

 private:
  void draw(ui::Ui& ui);
  void hear(const platform::TimedInput& input);
  [[nodiscard]] ui::Tick tick(Millis steady);
  void check_journal(Millis steady, Instant now);

  AppTools tools_;
  page::Words words_;
  shelf::Leaflets leaflets_;
  Sitting sitting_;
  std::function<void()> quit_;
  std::uint64_t wipes_seen_ = 0;
  std::optional<ClosedApp> closed_;
  console::JournalCheck check_;
};

}  // namespace tsunagu::kiosk
