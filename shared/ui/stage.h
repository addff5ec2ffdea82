// Window, shell and program together: the loop that sleeps until there is something to show. The same stage runs the
// programs (run) and the tests (step, with a time given from outside).
#pragma once

#include <functional>
#include <optional>

#include "shared/platform/event_loop.h"
#include "shared/ui/shell.h"

namespace tsunagu::ui {

// What a timer of the program wants.
struct Tick {
  bool changed = false;                       // draw again
  std::optional<Millis> next = std::nullopt;  // steady time at which to be asked again
};

// A program as the stage sees it. `heard` gets every input: scans and dropped files to act on, the rest to know that
// somebody is there. What fingers mean comes from the widgets, in `draw`.
struct Program {
  std::function<void(Ui&)> draw;  // one frame; apply the intents before returning
  std::function<void(const platform::TimedInput&)> heard;
  std::function<Tick(Millis now)> tick;  // before every frame and at every wake-up
  platform::ScannerRules scanner = {};   // whether people type here too
};

// A program's own window: over the whole screen, unless its settings or whoever started it say otherwise.
[[nodiscard]] Result<platform::Window> open_window(const char* title, bool windowed, int width, int height);

class Stage {
 public:
  Stage(platform::Window& window, Shell& shell, Program program);

  // Until the program calls stop() or the window is closed.
  void run();
  void stop() { running_ = false; }

  // One pass at `now` without sleeping. True when a frame was built; whether the window's picture is another then, the
  // shell knows.
  bool step(Millis now);
  // Nothing more would happen without an event or the passing of time.
  [[nodiscard]] bool settled() const;

 private:
  void hear(const platform::TimedInput& input);

  platform::Window& window_;
  Shell& shell_;
  Program program_;
  platform::EventLoop loop_;
  std::optional<Millis> next_tick_;
  bool running_ = false;
};

}  // namespace tsunagu::ui
