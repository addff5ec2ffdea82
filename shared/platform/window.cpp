#include "shared/platform/window.h"

#include <SDL.h>

#include <algorithm>
#include <array>
#include <utility>

#include "shared/platform/gl_calls.h"

namespace tsunagu::platform {
namespace {

// The OpenGL calls this room needs itself; loaded at run time so that nothing links against one vendor's library.
struct Gl {
  void(APIENTRY* viewport)(GLint, GLint, GLsizei, GLsizei) = nullptr;
  void(APIENTRY* clear_color)(GLfloat, GLfloat, GLfloat, GLfloat) = nullptr;
  void(APIENTRY* clear)(GLbitfield) = nullptr;
  void(APIENTRY* pixel_store)(GLenum, GLint) = nullptr;
  void(APIENTRY* enable)(GLenum) = nullptr;
  void(APIENTRY* disable)(GLenum) = nullptr;
  void(APIENTRY* scissor)(GLint, GLint, GLsizei, GLsizei) = nullptr;
  void(APIENTRY* finish)() = nullptr;
  void(APIENTRY* read_pixels)(GLint, GLint, GLsizei, GLsizei, GLenum, GLenum, void*) = nullptr;

  bool load_all() {
    return load_gl(viewport, "glViewport") && load_gl(clear_color, "glClearColor") && load_gl(clear, "glClear") &&
           load_gl(pixel_store, "glPixelStorei") && load_gl(enable, "glEnable") && load_gl(disable, "glDisable") &&
           load_gl(scissor, "glScissor") && load_gl(finish, "glFinish") && load_gl(read_pixels, "glReadPixels");
  }
};

// The colour of the pixel in a corner, with a count of pictures in its lowest bits: nobody sees it, and a buffer that
// holds it is the one that was shown last.
using Stamp = std::array<std::uint8_t, 3>;

void set_hints(const WindowOptions& options) {
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");  // a finger is a finger, a mouse a mouse: never both
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
  SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
  SDL_SetHint(SDL_HINT_APP_NAME, options.title.c_str());
  if (options.mode == WindowMode::headless) SDL_SetHint(SDL_HINT_VIDEODRIVER, "offscreen");
}

bool is_control_down() { return (SDL_GetModState() & KMOD_CTRL) != 0; }

constexpr std::array<std::pair<Key, SDL_Keycode>, 13> plain_keys{{
    {Key::backspace, SDLK_BACKSPACE},
    {Key::erase, SDLK_DELETE},
    {Key::enter, SDLK_RETURN},
    {Key::tab, SDLK_TAB},
    {Key::escape, SDLK_ESCAPE},
    {Key::left, SDLK_LEFT},
    {Key::right, SDLK_RIGHT},
    {Key::up, SDLK_UP},
    {Key::down, SDLK_DOWN},
    {Key::home, SDLK_HOME},
    {Key::end, SDLK_END},
    {Key::page_up, SDLK_PAGEUP},
    {Key::page_down, SDLK_PAGEDOWN},
}};

std::optional<Key> plain_key(SDL_Keycode code) {
  if (code == SDLK_KP_ENTER) code = SDLK_RETURN;
  const auto* found =
      std::find_if(plain_keys.begin(), plain_keys.end(), [&](const auto& one) { return one.second == code; });
  return found == plain_keys.end() ? std::nullopt : std::optional(found->first);
}

std::string clipboard_text() {
  char* const text = SDL_GetClipboardText();
  std::string copy = text ? text : "";
  SDL_free(text);
  return copy;
}

}  // namespace

struct Window::State {
  SDL_Window* window = nullptr;
  SDL_GLContext context = nullptr;
  Gl gl;
  EventTime time = EventTime::real;
  bool headless = false;
  Uint32 wake_event = 0;
  bool repeating = false;  // the last key pressed was a repeat; so is the text it gives
  int width = 0;
  int height = 0;
  Stamp stamp{};  // of the picture shown last
  unsigned shown = 0;
  std::pair<int, int> drawn{};  // size of the picture that was begun last

  ~State() {
    if (context) SDL_GL_DeleteContext(context);
    if (window) SDL_DestroyWindow(window);
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
  }

  void measure() { SDL_GL_GetDrawableSize(window, &width, &height); }
  [[nodiscard]] Stamp corner() const;
  void leave_stamp();
  [[nodiscard]] std::pair<float, float> scale() const {  // window units to pixels
    int w = 0;
    int h = 0;
    SDL_GetWindowSize(window, &w, &h);
    return {static_cast<float>(width) / static_cast<float>(std::max(w, 1)),
            static_cast<float>(height) / static_cast<float>(std::max(h, 1))};
  }

  [[nodiscard]] std::optional<Input> translate(const SDL_Event& event);
  [[nodiscard]] std::optional<Input> translate_key(const SDL_KeyboardEvent& event);
  [[nodiscard]] std::optional<Input> translate_window(const SDL_WindowEvent& event);
  [[nodiscard]] std::optional<Input> translate_mouse(const SDL_Event& event) const;
};

std::optional<Input> Window::State::translate_key(const SDL_KeyboardEvent& event) {
  repeating = event.repeat != 0;
  const SDL_Keycode code = event.keysym.sym;
  if ((event.keysym.mod & KMOD_CTRL) != 0) {
    switch (code) {
      case SDLK_v: return Paste{clipboard_text()};
      case SDLK_a: return KeyDown{Key::select_all, false, repeating};
      case SDLK_c: return KeyDown{Key::copy, false, repeating};
      case SDLK_x: return KeyDown{Key::cut, false, repeating};
      default: break;
    }
  }
  if (const auto key = plain_key(code)) return KeyDown{*key, (event.keysym.mod & KMOD_SHIFT) != 0, repeating};
  return std::nullopt;
}

std::optional<Input> Window::State::translate_window(const SDL_WindowEvent& event) {
  switch (event.event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED: measure(); return Resized{width, height};
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_RESTORED: return Exposed{};
    case SDL_WINDOWEVENT_FOCUS_LOST:
    case SDL_WINDOWEVENT_MINIMIZED: return FocusLost{};
    default: return std::nullopt;
  }
}

std::optional<Input> Window::State::translate_mouse(const SDL_Event& event) const {
  const auto [sx, sy] = scale();
  if (event.type == SDL_MOUSEMOTION) {
    if (event.motion.which == SDL_TOUCH_MOUSEID) return std::nullopt;
    return Pointer{Pointer::Kind::move, static_cast<float>(event.motion.x) * sx,
                   static_cast<float>(event.motion.y) * sy};
  }
  if (event.type == SDL_MOUSEWHEEL) {
    int x = 0;
    int y = 0;
    SDL_GetMouseState(&x, &y);
    return Wheel{static_cast<float>(x) * sx, static_cast<float>(y) * sy, event.wheel.preciseY};
  }
  if (event.button.which == SDL_TOUCH_MOUSEID || event.button.button != SDL_BUTTON_LEFT) return std::nullopt;
  return Pointer{event.type == SDL_MOUSEBUTTONDOWN ? Pointer::Kind::down : Pointer::Kind::up,
                 static_cast<float>(event.button.x) * sx, static_cast<float>(event.button.y) * sy};
}

std::optional<Input> Window::State::translate(const SDL_Event& event) {
  const auto w = static_cast<float>(width);
  const auto h = static_cast<float>(height);
  switch (event.type) {
    case SDL_FINGERDOWN: return FingerDown{event.tfinger.fingerId, event.tfinger.x * w, event.tfinger.y * h};
    case SDL_FINGERMOTION: return FingerMove{event.tfinger.fingerId, event.tfinger.x * w, event.tfinger.y * h};
    case SDL_FINGERUP: return FingerUp{event.tfinger.fingerId, event.tfinger.x * w, event.tfinger.y * h};
    case SDL_MOUSEMOTION:
    case SDL_MOUSEWHEEL:
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP: return translate_mouse(event);
    case SDL_KEYDOWN: return translate_key(event.key);
    case SDL_TEXTINPUT:
      if (repeating || is_control_down()) return std::nullopt;
      return Text{event.text.text};
    case SDL_TEXTEDITING: return Compose{event.edit.text};
    case SDL_DROPFILE: {
      std::string path = event.drop.file ? event.drop.file : "";
      SDL_free(event.drop.file);
      return FileDropped{std::move(path)};
    }
    case SDL_WINDOWEVENT: return translate_window(event.window);
    case SDL_QUIT: return QuitAsked{};
    default: break;
  }
  if (event.type == wake_event) return Woken{};
  return std::nullopt;
}

Window::Window(std::unique_ptr<State> state) : state_(std::move(state)) {}
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;
Window::~Window() = default;

Result<Window> Window::open(const WindowOptions& options) {
  set_hints(options);
  auto state = std::make_unique<State>();
  if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0)
    return fail(Code::unsupported, std::string("no display: ") + SDL_GetError());
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  Uint32 flags = SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI;
  if (options.mode == WindowMode::fullscreen) flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
  if (options.mode == WindowMode::windowed) flags |= SDL_WINDOW_RESIZABLE;
  state->window = SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, options.width,
                                   options.height, flags);
  if (!state->window) return fail(Code::unsupported, std::string("no window: ") + SDL_GetError());
  state->context = SDL_GL_CreateContext(state->window);
  if (!state->context || !state->gl.load_all()) {
    return fail(Code::unsupported, std::string("no OpenGL 3.3: ") + SDL_GetError());
  }
  SDL_GL_SetSwapInterval(options.mode == WindowMode::headless ? 0 : 1);
  if (options.mode == WindowMode::fullscreen) SDL_ShowCursor(SDL_DISABLE);
  state->time = options.time;
  state->headless = options.mode == WindowMode::headless;
  state->wake_event = SDL_RegisterEvents(1);
  state->measure();
  SDL_StartTextInput();  // a scanner types at any moment
  SDL_EventState(SDL_DROPFILE, SDL_ENABLE);
  return Window(std::move(state));
}

int Window::width() const { return state_->width; }
int Window::height() const { return state_->height; }

std::vector<TimedInput> Window::poll(Millis now) {
  std::vector<TimedInput> inputs;
  const Uint32 ticks = SDL_GetTicks();
  SDL_Event event;
  while (SDL_PollEvent(&event) != 0) {
    const Uint32 age = state_->time == EventTime::real ? ticks - std::min(ticks, event.common.timestamp) : 0;
    if (auto input = state_->translate(event)) inputs.push_back({now - Millis{age}, std::move(*input)});
  }
  return inputs;
}

void Window::sleep(std::optional<Millis> timeout) {
  if (!timeout) {
    SDL_WaitEvent(nullptr);
  } else if (*timeout > Millis{0}) {
    SDL_WaitEventTimeout(nullptr, static_cast<int>(std::min<Millis::rep>(timeout->count(), 3'600'000)));
  }
}

Waker Window::waker() const {
  return [type = state_->wake_event] {
    SDL_Event event{};
    event.type = type;
    SDL_PushEvent(&event);
  };
}

namespace {

void push_finger(Uint32 type, FingerId finger, float x, float y) {
  SDL_Event event{};
  event.type = type;
  event.tfinger.touchId = 1;
  event.tfinger.fingerId = finger;
  event.tfinger.x = x;
  event.tfinger.y = y;
  event.tfinger.pressure = 1.0F;
  SDL_PushEvent(&event);
}

void push_key(const KeyDown& key) {
  const auto* found =
      std::find_if(plain_keys.begin(), plain_keys.end(), [&](const auto& pair) { return pair.first == key.key; });
  SDL_Event event{};
  event.type = SDL_KEYDOWN;
  if (found != plain_keys.end()) {
    event.key.keysym.sym = found->second;
  } else {
    event.key.keysym.sym = key.key == Key::select_all ? SDLK_a : key.key == Key::copy ? SDLK_c : SDLK_x;
    event.key.keysym.mod = KMOD_LCTRL;
  }
  if (key.shift) event.key.keysym.mod = KMOD_LSHIFT;
  event.key.repeat = key.repeat ? 1 : 0;
  SDL_PushEvent(&event);
}

void push_text(const std::string& utf8) {
  // SDL hands over at most 31 bytes at once; cut between characters.
  for (std::size_t at = 0; at < utf8.size();) {
    std::size_t end = std::min(utf8.size(), at + SDL_TEXTINPUTEVENT_TEXT_SIZE - 1);
    while (end < utf8.size() && (static_cast<unsigned char>(utf8[end]) & 0xC0U) == 0x80U) --end;
    SDL_Event event{};
    event.type = SDL_TEXTINPUT;
    std::memcpy(event.text.text, utf8.data() + at, end - at);
    SDL_PushEvent(&event);
    at = end;
  }
}

void push_pointer(const Pointer& pointer, float sx, float sy) {
  SDL_Event event{};
  const auto x = static_cast<Sint32>(pointer.x / sx);
  const auto y = static_cast<Sint32>(pointer.y / sy);
  if (pointer.kind == Pointer::Kind::move) {
    event.type = SDL_MOUSEMOTION;
    event.motion.x = x;
    event.motion.y = y;
  } else {
    event.type = pointer.kind == Pointer::Kind::down ? SDL_MOUSEBUTTONDOWN : SDL_MOUSEBUTTONUP;
    event.button.button = SDL_BUTTON_LEFT;
    event.button.x = x;
    event.button.y = y;
  }
  SDL_PushEvent(&event);
}

}  // namespace

void Window::push(const Input& input) {
  const auto w = static_cast<float>(state_->width);
  const auto h = static_cast<float>(state_->height);
  SDL_Event event{};
  if (const auto* down = std::get_if<FingerDown>(&input)) {
    push_finger(SDL_FINGERDOWN, down->finger, down->x / w, down->y / h);
  } else if (const auto* move = std::get_if<FingerMove>(&input)) {
    push_finger(SDL_FINGERMOTION, move->finger, move->x / w, move->y / h);
  } else if (const auto* up = std::get_if<FingerUp>(&input)) {
    push_finger(SDL_FINGERUP, up->finger, up->x / w, up->y / h);
  } else if (const auto* pointer = std::get_if<Pointer>(&input)) {
    const auto [sx, sy] = state_->scale();
    push_pointer(*pointer, sx, sy);
  } else if (const auto* text = std::get_if<Text>(&input)) {
    push_text(text->utf8);
  } else if (const auto* key = std::get_if<KeyDown>(&input)) {
    push_key(*key);
  } else if (const auto* wheel = std::get_if<Wheel>(&input)) {
    event.type = SDL_MOUSEWHEEL;
    event.wheel.preciseY = wheel->lines;
    SDL_PushEvent(&event);
  } else if (std::holds_alternative<QuitAsked>(input)) {
    event.type = SDL_QUIT;
    SDL_PushEvent(&event);
  } else if (std::holds_alternative<Woken>(input)) {
    waker()();
  } else if (const auto* file = std::get_if<FileDropped>(&input)) {
    event.type = SDL_DROPFILE;
    event.drop.file = SDL_strdup(file->path.c_str());
    SDL_PushEvent(&event);
  }
}

void Window::place_input_method(int x, int y, int w, int h) {
  const auto [sx, sy] = state_->scale();
  const SDL_Rect rect{static_cast<int>(static_cast<float>(x) / sx), static_cast<int>(static_cast<float>(y) / sy),
                      static_cast<int>(static_cast<float>(w) / sx), static_cast<int>(static_cast<float>(h) / sy)};
  SDL_SetTextInputRect(&rect);
}

void Window::copy_to_clipboard(const std::string& utf8) { SDL_SetClipboardText(utf8.c_str()); }

void Window::make_current() { SDL_GL_MakeCurrent(state_->window, state_->context); }

Stamp Window::State::corner() const {
  Stamp pixel{};
  gl.pixel_store(GL_PACK_ALIGNMENT, 1);
  gl.read_pixels(0, 0, 1, 1, GL_RGB, GL_UNSIGNED_BYTE, pixel.data());
  return pixel;
}

void Window::State::leave_stamp() {
  ++shown;
  stamp = corner();
  for (unsigned i = 0; i < stamp.size(); ++i) {
    stamp[i] = static_cast<std::uint8_t>((stamp[i] & 0xFCU) | (shown >> 2U * i & 3U));
  }
  const auto part = [](std::uint8_t value) { return static_cast<float>(value) / 255.0F; };
  gl.enable(GL_SCISSOR_TEST);
  gl.scissor(0, 0, 1, 1);
  gl.clear_color(part(stamp[0]), part(stamp[1]), part(stamp[2]), 1.0F);
  gl.clear(GL_COLOR_BUFFER_BIT);
  gl.disable(GL_SCISSOR_TEST);
}

bool Window::keeps_picture() {
  make_current();
  if (state_->drawn != std::pair{state_->width, state_->height}) return false;
  return state_->headless || state_->corner() == state_->stamp;
}

void Window::begin_frame(float red, float green, float blue) {
  make_current();
  state_->drawn = {state_->width, state_->height};
  state_->gl.viewport(0, 0, state_->width, state_->height);
  state_->gl.clear_color(red, green, blue, 1.0F);
  state_->gl.clear(GL_COLOR_BUFFER_BIT);
}

void Window::begin_parts(float red, float green, float blue, std::span<const Part> parts) {
  make_current();
  const Gl& gl = state_->gl;
  gl.viewport(0, 0, state_->width, state_->height);
  gl.clear_color(red, green, blue, 1.0F);
  gl.enable(GL_SCISSOR_TEST);
  for (const Part& part : parts) {
    gl.scissor(part.x, state_->height - part.y - part.height, part.width, part.height);
    gl.clear(GL_COLOR_BUFFER_BIT);
  }
  gl.disable(GL_SCISSOR_TEST);
}

void Window::show() {
  if (state_->headless) {
    state_->gl.finish();  // as a swap does: commands that nobody waits for pile up in memory
    return;
  }
  state_->leave_stamp();
  SDL_GL_SwapWindow(state_->window);
}

Picture Window::capture() const {
  SDL_GL_MakeCurrent(state_->window, state_->context);
  Picture picture{state_->width, state_->height, {}};
  const auto row = static_cast<std::size_t>(picture.width) * 3;
  picture.rgb.resize(row * static_cast<std::size_t>(picture.height));
  state_->gl.pixel_store(GL_PACK_ALIGNMENT, 1);
  state_->gl.read_pixels(0, 0, picture.width, picture.height, GL_RGB, GL_UNSIGNED_BYTE, picture.rgb.data());
  for (int top = 0, bottom = picture.height - 1; top < bottom; ++top, --bottom) {  // OpenGL's rows start at the bottom
    const auto a = picture.rgb.begin() + static_cast<std::ptrdiff_t>(row) * top;
    std::swap_ranges(a, a + static_cast<std::ptrdiff_t>(row),
                     picture.rgb.begin() + static_cast<std::ptrdiff_t>(row) * bottom);
  }
  return picture;
}

}  // namespace tsunagu::platform
