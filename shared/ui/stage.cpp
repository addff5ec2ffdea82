#include "shared/ui/stage.h"

#include <algorithm>
#include <thread>

namespace tsunagu::ui {

Result<platform::Window> open_window(const char* title, bool windowed, int width, int height) {
  return platform::Window::open({.title = title,
                                 .mode = windowed ? platform::WindowMode::windowed : platform::WindowMode::fullscreen,
                                 .width = width,
                                 .height = height});
}

Stage::Stage(platform::Window& window, Shell& shell, Program program)
    : window_(window), shell_(shell), program_(std::move(program)), loop_(window, program_.scanner) {}

void Stage::hear(const platform::TimedInput& input) {
  shell_.feed(input);
  if (std::holds_alternative<platform::QuitAsked>(input.what)) running_ = false;
  program_.heard(input);
  const bool for_program =
      std::holds_alternative<platform::Scan>(input.what) || std::holds_alternative<platform::FileDropped>(input.what);
  if (for_program) shell_.invalidate();
}

bool Stage::step(Millis now) {
  for (const platform::TimedInput& input : loop_.gather(now)) hear(input);
  const Tick tick = program_.tick(now);
  next_tick_ = tick.next;
  if (tick.changed) shell_.invalidate();
  if (!shell_.wants_frame(now)) {
    // Whoever steps with a time of their own comes back at once and would spin while another thread draws a letter.
    if (shell_.waits_for_letters()) std::this_thread::sleep_for(Millis{1});
    return false;
  }
  shell_.frame(now, program_.draw);
  return true;
}

bool Stage::settled() const { return shell_.settled() && !loop_.deadline(); }

void Stage::run() {
  running_ = true;
  while (running_) {
    std::optional<Millis> until = shell_.next_deadline();
    if (next_tick_) until = until ? std::min(*until, *next_tick_) : *next_tick_;
    for (const platform::TimedInput& input : loop_.wait(until)) hear(input);
    if (step(platform::steady_now()) && shell_.picture_is_new()) window_.show();
  }
}

}  // namespace tsunagu::ui
