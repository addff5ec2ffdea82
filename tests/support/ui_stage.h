// A headless window with a shell on it, stepped frame by frame: for tests of widgets and pages.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "shared/ui/stage.h"
#include "shared/ui/ui.h"

namespace tsunagu::test {

// Frames are always built; rasterising them is nearly all of their time.
enum class Rasterised { for_pictures, always };

// Letters are drawn on a thread of their own, which knows nothing of the clock here; a frame that nobody looks at does
// not wait for them.
inline void wait_for_letters(platform::Window& window, ui::Shell& shell) {
  if (!shell.fonts().pending()) return;
  window.make_current();
  shell.fonts().upload(std::chrono::milliseconds(4));
}

class UiStage {
 public:
  explicit UiStage(std::function<void(ui::Ui&)> draw, ui::ShellOptions options = {}, int width = 1280, int height = 800,
                   Rasterised rasterised = Rasterised::for_pictures)
      : draw_(std::move(draw)), is_blind_(rasterised == Rasterised::for_pictures) {
    auto window = platform::Window::open({.title = "test",
                                          .mode = platform::WindowMode::headless,
                                          .width = width,
                                          .height = height,
                                          .time = platform::EventTime::stepped});
    TSUNAGU_INVARIANT(window.has_value());
    window_ = std::make_unique<platform::Window>(std::move(window).value());
    auto shell = ui::Shell::open(*window_, options);
    TSUNAGU_INVARIANT(shell.has_value());
    shell_ = std::move(shell).value();
    stage_ = std::make_unique<ui::Stage>(
        *window_, *shell_,
        ui::Program{.draw = [this](ui::Ui& ui) { draw_(ui); },
                    .heard = [this](const platform::TimedInput& input) { heard_.push_back(input.what); },
                    .tick = [](Millis) { return ui::Tick{}; }});
    shell_->set_blind(is_blind_);
    settle();
  }

  // One frame's time; true when a frame was drawn.
  bool step() {
    now_ += Millis{16};
    return stage_->step(now_);
  }
  // Steps until nothing moves; the number of frames drawn.
  int settle() {
    int frames = 0;
    for (int i = 0; i < 4'000; ++i) {
      if (step()) ++frames;
      if (stage_->settled()) return frames;
      if (is_blind_) wait_for_letters(*window_, *shell_);
    }
    ADD_FAILURE() << "never settles";
    return frames;
  }
  void pass(Millis time) { now_ += time; }

  [[nodiscard]] ui::Point centre_of(std::string_view id) const {
    const ui::Target* const target = shell_->registry().find(id);
    if (!target) {
      ADD_FAILURE() << "no target " << id;
      return {};
    }
    return target->visible.centre();
  }
  void down(ui::Point at, platform::FingerId finger = 1) { window_->push(platform::FingerDown{finger, at.x, at.y}); }
  void move(ui::Point to, platform::FingerId finger = 1) { window_->push(platform::FingerMove{finger, to.x, to.y}); }
  void up(ui::Point at, platform::FingerId finger = 1) { window_->push(platform::FingerUp{finger, at.x, at.y}); }
  void tap(std::string_view id) {
    const ui::Point at = centre_of(id);
    pass(Millis{400});  // no double strike
    down(at);
    step();
    up(at);
    settle();
  }

  [[nodiscard]] const ui::Target* find(std::string_view id) const { return shell_->registry().find(id); }
  [[nodiscard]] ui::Shell& shell() { return *shell_; }
  [[nodiscard]] platform::Window& window() { return *window_; }
  [[nodiscard]] ui::Stage& stage() { return *stage_; }
  // The picture of a frame drawn for it.
  [[nodiscard]] platform::Picture picture() {
    shell_->set_blind(false);
    step();
    shell_->set_blind(is_blind_);
    return window_->capture();
  }
  [[nodiscard]] ui::Size size() const {
    return {static_cast<float>(window_->width()), static_cast<float>(window_->height())};
  }

  [[nodiscard]] const std::vector<platform::Input>& heard() const { return heard_; }
  [[nodiscard]] std::vector<std::string> scans() const {
    std::vector<std::string> texts;
    for (const platform::Input& input : heard_) {
      if (const auto* scan = std::get_if<platform::Scan>(&input)) texts.push_back(scan->text);
    }
    return texts;
  }

 private:
  std::function<void(ui::Ui&)> draw_;
  bool is_blind_;
  std::unique_ptr<platform::Window> window_;
  std::unique_ptr<ui::Shell> shell_;
  std::unique_ptr<ui::Stage> stage_;
  std::vector<platform::Input> heard_;
  Millis now_{1'000};
};

inline ui::Colour pixel(const platform::Picture& picture, int x, int y) {
  const auto at =
      (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(x)) * 3;
  return {picture.rgb[at], picture.rgb[at + 1], picture.rgb[at + 2], 255};
}

}  // namespace tsunagu::test
