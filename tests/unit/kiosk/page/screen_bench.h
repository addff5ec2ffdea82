// Shows one page headless and taps on it: a window, a shell and the words, kept for as long as one size is tested.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "kiosk/pages.h"
#include "shared/i18n/assets.h"
#include "shared/platform/window.h"
#include "shared/ui/lint.h"
#include "shared/ui/shell.h"
#include "shared/ui/stage.h"

namespace tsunagu::kiosk::page {

struct Panel {
  int width = 1280;
  int height = 800;
  float px_per_mm = 5.885F;
  Display display{.motion = ui::Motion::off};  // of whoever looks at the pages
};

class ScreenBench {
 public:
  explicit ScreenBench(const Panel& panel)
      : panel_(panel),
        window_(open_window(panel)),
        shell_(open_shell(window_, panel)),
        words_(i18n::assets_folder().value()),
        stage_(window_, *shell_,
               {.draw = [this](ui::Ui& ui) { draw_once(ui); },
                .heard = [](const auto&) {},
                .tick = [](Millis) { return ui::Tick{}; }}) {
    shell_->set_blind(true);  // until a picture is asked for: rasterising is nearly all of a frame's time
  }
  ScreenBench(const ScreenBench&) = delete;
  ScreenBench& operator=(const ScreenBench&) = delete;

  // Draws until nothing moves any more.
  void show(const State& state) {
    begin_to_show(state);
    settle();
    asked_.clear();
  }
  // The next frame is the first one with this page.
  void begin_to_show(const State& state) {
    state_ = state;
    state_.display = panel_.display;
    shell_->forget();
    shell_->set_theme(theme_for(state_, panel_.px_per_mm));
    shell_->set_language(state.language);
    shell_->invalidate();
  }
  void pass(Millis time) { now_ += time; }
  // What a finger's tap on `id` asked for.
  Intents tap(std::string_view id) {
    press(id);
    stage_.step(now_);  // however long a letter takes, a tap is short
    now_ += Millis(16);
    release();
    return asked_;
  }
  // The finger stays where it is.
  void hold(std::string_view id) {
    press(id);
    settle();
  }
  // A finger that stayed there is lifted.
  void let_go() {
    pass(Millis(500));
    release();
  }
  void redraw() {
    shell_->invalidate();
    settle();
  }
  void release() {
    window_.push(platform::FingerUp{1, finger_.x, finger_.y});
    settle();
  }

  [[nodiscard]] const ui::Registry& registry() const { return shell_->registry(); }
  [[nodiscard]] std::vector<ui::LintProblem> lint() const {
    return ui::lint(registry(), shell_->theme(), {static_cast<float>(panel_.width), static_cast<float>(panel_.height)});
  }
  [[nodiscard]] const ui::Theme& theme() const { return shell_->theme(); }
  [[nodiscard]] ui::Size size() const { return {static_cast<float>(panel_.width), static_cast<float>(panel_.height)}; }
  [[nodiscard]] const Words& words() const { return words_; }
  [[nodiscard]] letters::Fonts& fonts() { return shell_->fonts(); }
  // What is shown, with every letter; only this one frame is rasterised.
  [[nodiscard]] platform::Picture picture() {
    wait_for_letters();
    shell_->set_blind(false);
    stage_.step(now_);
    shell_->set_blind(true);
    return window_.capture();
  }
  // The same without anything of the picture before: on another ground, everything differs.
  [[nodiscard]] platform::Picture picture_anew() {
    const ui::ThemeOptions theme = shell_->theme().options();
    ui::ThemeOptions other = theme;
    other.contrast = theme.contrast == ui::Contrast::high ? ui::Contrast::normal : ui::Contrast::high;
    shell_->set_theme(other);
    (void)picture();
    shell_->set_theme(theme);
    return picture();
  }

 private:
  void press(std::string_view id) {
    asked_.clear();
    now_ += Millis(400);  // no double strike
    finger_ = registry().find(id)->rect.centre();
    window_.push(platform::FingerDown{1, finger_.x, finger_.y});
  }
  static platform::Window open_window(const Panel& panel) {
    return platform::Window::open({.title = "screens",
                                   .mode = platform::WindowMode::headless,
                                   .width = panel.width,
                                   .height = panel.height,
                                   .time = platform::EventTime::stepped})
        .value();
  }
  static std::unique_ptr<ui::Shell> open_shell(platform::Window& window, const Panel& panel) {
    return ui::Shell::open(window,
                           {.theme = {.px_per_mm = panel.px_per_mm}, .hand = ui::HandKind::finger, .finger = {}})
        .value();
  }

  void draw_once(ui::Ui& ui) {
    Intents intents;
    draw(ui, words_, state_, intents);
    for (auto& intent : intents) asked_.push_back(std::move(intent));
  }
  void wait_for_letters() {
    window_.make_current();
    for (int i = 0; i < 2000 && shell_->fonts().pending(); ++i) {
      shell_->fonts().upload(std::chrono::milliseconds(5));
    }
  }
  void settle() {
    for (int i = 0; i < 400; ++i) {
      stage_.step(now_);
      now_ += Millis(16);
      if (i > 2 && stage_.settled()) return;
    }
  }

  Panel panel_;
  platform::Window window_;
  std::unique_ptr<ui::Shell> shell_;
  Words words_;
  ui::Stage stage_;
  State state_;
  Intents asked_;
  Millis now_{1000};
  ui::Point finger_;
};

}  // namespace tsunagu::kiosk::page
