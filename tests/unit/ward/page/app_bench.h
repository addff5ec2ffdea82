// The whole desk in a headless window: real pages on a real journal, clicked and typed at through the system's own
// events, the clock moved by hand.
#pragma once

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <cstdlib>
#include <fstream>
#include <thread>

#include "shared/base/text.h"
#include "shared/i18n/assets.h"
#include "shared/ui/lint.h"
#include "tests/support/ui_stage.h"
#include "tests/unit/ward/desk_house.h"
#include "ward/app.h"

namespace tsunagu::tests {

struct Monitor {
  int width = 1440;
  int height = 900;
  float px_per_mm = 3.6F;
};

class AppBench {
 public:
  explicit AppBench(const Monitor& monitor = {}, const ward::ScannerSettings& scanner = no_scanner())
      : monitor_(monitor),
        window_(open_window(monitor)),
        shell_(open_shell(window_, monitor)),
        app_({window_,
              *shell_,
              house.office,
              house.reader,
              house.arena,
              *house.clock,
              i18n::assets_folder().value(),
              {},
              scanner,
              house_reader()}),
        stage_(window_, *shell_, app_.program()) {
    shell_->set_blind(true);  // until a picture is asked for: rasterising is nearly all of a frame's time
    settle();
  }
  AppBench(const AppBench&) = delete;
  AppBench& operator=(const AppBench&) = delete;

  void click(std::string_view id) {
    const auto* target = registry().find(id);
    ASSERT_NE(target, nullptr) << "no target " << id;
    ASSERT_TRUE(target->enabled) << id;
    const auto middle = target->visible.is_empty() ? target->rect.centre() : target->visible.centre();
    now_ += Millis(400);
    window_.push(platform::Pointer{platform::Pointer::Kind::move, middle.x, middle.y});
    window_.push(platform::Pointer{platform::Pointer::Kind::down, middle.x, middle.y});
    settle();
    window_.push(platform::Pointer{platform::Pointer::Kind::up, middle.x, middle.y});
    settle();
    window_.push(platform::Pointer{platform::Pointer::Kind::move, 1.0F, static_cast<float>(monitor_.height) - 1.0F});
    settle();
  }
  // As a person types: one letter after the other, slowly.
  void type(std::string_view text) {
    for (const char32_t letter : decode_utf8(text)) {
      window_.push(platform::Text{encode_utf8(std::u32string(1, letter))});
      now_ += Millis(200);
      settle();
    }
  }
  void press(platform::Key key) {
    now_ += Millis(300);
    window_.push(platform::KeyDown{.key = key});
    now_ += Millis(300);
    settle();
  }
  // As a USB scanner types: all at once, with Enter behind it.
  void scan(const std::string& digits) {
    now_ += Millis(500);
    for (const char digit : digits) window_.push(platform::Text{std::string(1, digit)});
    window_.push(platform::KeyDown{.key = platform::Key::enter});
    settle();
    now_ += Millis(500);
    settle();
  }
  // As one over Bluetooth does.
  void scan_slowly(const std::string& digits, Millis pace) {
    now_ += Millis(500);
    for (const char digit : digits) {
      window_.push(platform::Text{std::string(1, digit)});
      now_ += pace;
      stage_.step(now_);
    }
    window_.push(platform::KeyDown{.key = platform::Key::enter});
    settle();
  }
  void scan(const Bytes& envelope) { scan(digits_of(envelope).front()); }
  // One event of the window, whatever it means.
  void feel(const platform::Input& input) {
    window_.push(input);
    settle();
    now_ += Millis(500);
    settle();
  }
  // Nothing happens for so long.
  void rest(Millis length) {
    now_ += length;
    settle();
  }
  void sign_in() {
    click("signin.passphrase");
    type(test_passphrase);
    click("signin.go");
  }
  // The journal is read on a thread of its own, which knows nothing of the bench's time.
  void wait_for_the_check() {
    for (int i = 0; i < 3000 && state().page != ward::door::Page::closed; ++i) {
      now_ += Millis(100);
      stage_.step(now_);
      std::this_thread::sleep_for(10ms);
    }
    settle();
  }
  void step() { stage_.step(now_ += Millis(16)); }
  // What threads of their own bring takes real time.
  template <class Done>
  void await(Done done) {
    for (int i = 0; i < 12000 && !done(); ++i) {
      step();
      std::this_thread::sleep_for(5ms);
    }
    EXPECT_TRUE(done());
  }
  void settle() {
    for (int i = 0; i < 600; ++i) {
      stage_.step(now_);
      now_ += Millis(16);
      if (i > 2 && stage_.settled()) return;
      test::wait_for_letters(window_, *shell_);
    }
    ADD_FAILURE() << "never settles";
  }

  [[nodiscard]] const ui::Registry& registry() const { return shell_->registry(); }
  [[nodiscard]] const ward::State& state() const { return app_.state(); }
  [[nodiscard]] const ward::App& app() const { return app_; }
  [[nodiscard]] ui::Shell& shell() { return *shell_; }
  [[nodiscard]] bool shows(std::string_view id) const { return registry().find(id) != nullptr; }

  // What the lint finds on this page, and letters that no face could draw. With TSUNAGU_PICTURES=<folder> the page is
  // also written there for a person to look at.
  [[nodiscard]] std::string look_at(const std::string& name) {
    const ui::Size size{static_cast<float>(monitor_.width), static_cast<float>(monitor_.height)};
    auto out = ui::to_text(ui::lint(registry(), shell_->theme(), size, ui::LintFor::desk));
    for (const char32_t letter : shell_->fonts().undrawable()) {
      out += "no face draws " + encode_utf8(std::u32string(1, letter)) + "\n";
    }
    for (const auto& key : app_.words().missing()) out += "no words for " + key + "\n";
    if (const char* folder = std::getenv("TSUNAGU_PICTURES")) write_picture(folder, name);
    return out.empty() ? out : name + ":\n" + out;
  }

  DeskHouse house;

 private:
  // No camera, whatever the machine has.
  static ward::ScannerSettings no_scanner() { return {.camera = "/dev/video-that-nobody-has"}; }
  static worker::Options house_reader() {
    return {.program = std::filesystem::path(TSUNAGU_BIN_DIR) / "tsunagu-reader"};
  }
  static platform::Window open_window(const Monitor& monitor) {
    return platform::Window::open({.title = "desk",
                                   .mode = platform::WindowMode::headless,
                                   .width = monitor.width,
                                   .height = monitor.height,
                                   .time = platform::EventTime::stepped})
        .value();
  }
  static std::unique_ptr<ui::Shell> open_shell(platform::Window& window, const Monitor& monitor) {
    ui::ShellOptions options;
    options.theme.px_per_mm = monitor.px_per_mm;
    options.hand = ui::HandKind::mouse;
    return ui::Shell::open(window, options).value();
  }
  void write_picture(const std::string& folder, const std::string& name) {
    shell_->set_blind(false);
    for (int i = 0; i < 20; ++i) stage_.step(now_ += Millis(16));  // with every letter
    const auto picture = window_.capture();
    shell_->set_blind(true);
    std::filesystem::create_directories(folder);
    std::ofstream file(folder + "/" + name + "-" + std::to_string(monitor_.width) + ".ppm", std::ios::binary);
    file << "P6\n" << picture.width << " " << picture.height << "\n255\n";
    file.write(reinterpret_cast<const char*>(picture.rgb.data()), static_cast<std::streamsize>(picture.rgb.size()));
  }

  Monitor monitor_;
  platform::Window window_;
  std::unique_ptr<ui::Shell> shell_;
  ward::App app_;
  ui::Stage stage_;
  Millis now_{1000};
};

// The hash of one fact, as a disk might lose it.
inline void damage_a_fact(const DeskHouse& house) {
  sqlite3* file = nullptr;
  ASSERT_EQ(sqlite3_open((house.data() / "journal.sqlite").c_str(), &file), SQLITE_OK);
  const auto* sql = "UPDATE facts SET hash = zeroblob(length(hash)) WHERE id = (SELECT min(id) FROM facts)";
  EXPECT_EQ(sqlite3_exec(file, sql, nullptr, nullptr, nullptr), SQLITE_OK);
  EXPECT_EQ(sqlite3_changes(file), 1);
  sqlite3_close(file);
}

}  // namespace tsunagu::tests
