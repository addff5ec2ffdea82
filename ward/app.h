// The desk as one object: desk, pages and the shell they are drawn in. main() runs it on a real window; the driver
// steps it headless with its own clock.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>

#include "shared/console/journal_check.h"
#include "shared/ui/shell.h"
#include "shared/ui/stage.h"
#include "ward/beside.h"
#include "ward/desk.h"
#include "ward/page/lone_key.h"
#include "ward/pages.h"

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
  ScannerSettings scanner = {};
  worker::Options camera_reader = {};  // of a second confined process, while a camera is on
  std::function<void(Cue)> sound = {};
};

// A desk that must not go on: one page, without an office behind it. Nobody signs in and nothing is recorded.
class ClosedApp {
 public:
  // `advice`: of console::advice_on_all.
  ClosedApp(ui::Shell& shell, const std::filesystem::path& assets, const std::string& advice);

  [[nodiscard]] ui::Program program();
  [[nodiscard]] const State& state() const { return state_; }
  [[nodiscard]] const page::Words& words() const { return words_; }
  void on_quit(std::function<void()> quit) { quit_ = std::move(quit); }
  void draw(ui::Ui& ui);
  void hear(const platform::TimedInput& input);

 private:
  page::Words words_;
  State state_;
  std::function<void()> quit_;
};

class App {
 public:
  explicit App(AppTools tools);

  [[nodiscard]] ui::Program program();
  // What is on the screen: the desk's, unless the journal was found to be damaged.
  [[nodiscard]] const State& state() const { return closed_ ? closed_->state() : desk_.state(); }
  [[nodiscard]] const page::Words& words() const { return closed_ ? closed_->words() : words_; }
  // The window was closed or the program was asked to end.
  void on_quit(std::function<void()> quit) { quit_ = std::move(quit); }

 private:
  void draw(ui::Ui& ui);
  void hear(const platform::TimedInput& input);
  void hear_key(const platform::TimedInput& input);
  void act(char32_t key);
  [[nodiscard]] ui::Tick tick(Millis steady);
  void follow_up();
  void check_journal(Millis steady);

  AppTools tools_;
  page::Words words_;
  Desk desk_;
  std::function<void()> quit_;
  bool forget_ = false;
  Beside beside_;
  std::optional<ClosedApp> closed_;
  console::JournalCheck check_;
  page::LoneKeys keys_;
};

}  // namespace tsunagu::ward
