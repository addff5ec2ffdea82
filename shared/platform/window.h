// A window with an OpenGL context, and the events that reach it. SDL is used here and nowhere else.
//
// Three ways to open one: fullscreen (the kiosk under cage), windowed (a desk, a developer), headless (SDL's
// `offscreen` driver: a real OpenGL context at an exact size with no display at all; tests, the driver and the tour).
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "shared/base/bytes.h"
#include "shared/base/result.h"
#include "shared/platform/input.h"

namespace tsunagu::platform {

enum class WindowMode { windowed, fullscreen, headless };
// Where the time of an event comes from: the machine, or whoever steps the frames (a driver with its own clock).
enum class EventTime { real, stepped };

struct WindowOptions {
  std::string title = "Tsunagu";
  WindowMode mode = WindowMode::windowed;
  int width = 1280;
  int height = 800;
  EventTime time = EventTime::real;
};

// Of a picture, in pixels from its top left.
struct Part {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  bool operator==(const Part&) const = default;
};

// Rows from the top, three bytes a pixel.
struct Picture {
  int width = 0;
  int height = 0;
  Bytes rgb;
};

// Wakes the thread that waits for events. May be copied, kept and called from any thread while the window lives.
using Waker = std::function<void()>;

class Window {
 public:
  // unsupported: no display, or no OpenGL 3.3 on it.
  [[nodiscard]] static Result<Window> open(const WindowOptions& options);
  Window(Window&&) noexcept;
  Window& operator=(Window&&) noexcept;
  ~Window();

  [[nodiscard]] int width() const;  // drawable pixels
  [[nodiscard]] int height() const;

  // What has arrived; never blocks.
  [[nodiscard]] std::vector<TimedInput> poll(Millis now);
  // Sleeps until something arrives or `timeout` has passed; without one, until something arrives.
  void sleep(std::optional<Millis> timeout);
  [[nodiscard]] Waker waker() const;

  // Puts an event into the system's own queue, as if a person had caused it.
  void push(const Input& input);

  // Where an input method may open its list: beside the text field that has the focus.
  void place_input_method(int x, int y, int w, int h);
  void copy_to_clipboard(const std::string& utf8);

  // Where there are several windows: OpenGL calls go to this one from here on. open() does it too.
  void make_current();
  // Begins a picture with nothing but this colour.
  void begin_frame(float red, float green, float blue);
  // Whether the picture before is still there to be drawn into. Systems that swap buffers promise nothing and do not
  // all tell; so it is looked for.
  [[nodiscard]] bool keeps_picture();
  // Goes on with it: this colour in `parts` alone, everything else as it was.
  void begin_parts(float red, float green, float blue, std::span<const Part> parts);
  // Puts the picture on the screen. Headless there is none: the picture stays where capture() reads it.
  void show();
  // The picture as drawn so far; call it before show().
  [[nodiscard]] Picture capture() const;

 private:
  struct State;
  explicit Window(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace tsunagu::platform
