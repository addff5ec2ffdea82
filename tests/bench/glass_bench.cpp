// How soon the glass answers: the kiosk as main() builds it, in a window, touched through the system's own queue and in
// real time. Beside each figure one frame of a bare page, drawn in turns: SDL, OpenGL and Dear ImGui filling a whole
// window of the same size with one colour and a line of text.
//
//   glass_bench HOME [LETTERS] [PAGES]     HOME is a kiosk's data folder and is written to; prints one line of JSON
#include <SDL.h>
#include <SDL_opengl.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

#include "kiosk/app.h"
#include "shared/crypto/random.h"
#include "shared/i18n/assets.h"

namespace tsunagu::bench {
namespace {

using Stopwatch = std::chrono::steady_clock;
using platform::steady_now;

constexpr int width_px = 1280;
constexpr int height_px = 800;
constexpr Millis press{60};     // a quick finger
constexpr Millis between{350};  // past every filter for second strikes
constexpr Millis patience{10'000};

double millis_since(Stopwatch::time_point start) {
  return std::chrono::duration<double, std::milli>(Stopwatch::now() - start).count();
}

[[noreturn]] void give_up(const std::string& why) {
  std::fprintf(stderr, "glass_bench: %s\n", why.c_str());
  std::exit(1);
}

class BarePage {
 public:
  BarePage() {
    window_ = SDL_CreateWindow("bare page", 0, 0, width_px, height_px, SDL_WINDOW_OPENGL);
    context_ = window_ ? SDL_GL_CreateContext(window_) : nullptr;
    if (!context_) give_up("no second window");
    SDL_GL_SetSwapInterval(0);
    IMGUI_CHECKVERSION();
    imgui_ = ImGui::CreateContext();
    ImGui::SetCurrentContext(imgui_);
    ImGui::GetIO().IniFilename = nullptr;
    ImGui_ImplOpenGL3_Init("#version 150");
  }
  double frame() {
    SDL_GL_MakeCurrent(window_, context_);
    ImGui::SetCurrentContext(imgui_);
    const auto start = Stopwatch::now();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {width_px, height_px};
    io.DeltaTime = 1.0F / 60.0F;
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    ImGui::GetBackgroundDrawList()->AddRectFilled({0, 0}, io.DisplaySize, IM_COL32(251, 247, 239, 255));
    ImGui::GetBackgroundDrawList()->AddText({40, 40}, IM_COL32(31, 36, 48, 255), "bare page");
    ImGui::Render();
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    SDL_GL_SwapWindow(window_);
    return millis_since(start);
  }

 private:
  SDL_Window* window_ = nullptr;
  SDL_GLContext context_ = nullptr;
  ImGuiContext* imgui_ = nullptr;
};

// From the lift to the first frame on the screen that shows what it asked for, and to the last one that moves.
struct Answer {
  double first_ms = -1;
  double last_ms = 0;
};

class Kiosk {
 public:
  explicit Kiosk(const std::filesystem::path& data)
      : config_(kiosk::config_of_home(data).value()),
        home_(kiosk::open_home(data, clock_, random_).value()),
        window_(platform::Window::open({.mode = platform::WindowMode::windowed, .width = width_px, .height = height_px})
                    .value()),
        shell_(ui::Shell::open(window_,
                               {.theme = {.px_per_mm = static_cast<float>(config_.screen.px_per_mm)}, .finger = {}})
                   .value()),
        app_({window_, *shell_, *home_, config_, clock_, random_, i18n::assets_folder().value()}),
        stage_(window_, *shell_, app_.program()) {
    settle();
  }

  // As Stage::run, but that it looks at each frame.
  bool step() {
    if (!stage_.step(steady_now())) {
      std::this_thread::sleep_for(std::chrono::microseconds(100));
      return false;
    }
    if (!shell_->picture_is_new()) return false;
    window_.show();
    return true;
  }
  void run(Millis length) {
    for (const Millis end = steady_now() + length; steady_now() < end;) step();
  }
  void settle() {
    const Millis end = steady_now() + patience;
    do {
      step();
      if (steady_now() > end) give_up("never comes to rest");
    } while (!stage_.settled());
  }

  Answer tap(const std::string& id, const std::function<bool(const ui::Registry&)>& answered) {
    const ui::Target* const target = shell_->registry().find(id);
    if (!target) give_up("no " + id);
    const ui::Point at = target->visible.centre();
    window_.push(platform::FingerDown{1, at.x, at.y});
    run(press);
    Answer answer;
    const auto start = Stopwatch::now();
    window_.push(platform::FingerUp{1, at.x, at.y});
    while (answer.first_ms < 0 || !stage_.settled()) {
      const bool shown = step();
      const double passed = millis_since(start);
      if (shown && answer.first_ms < 0 && answered(shell_->registry())) answer.first_ms = passed;
      if (shown) answer.last_ms = passed;
      if (passed > static_cast<double>(patience.count())) give_up(id + " is not answered");
    }
    run(between);
    return answer;
  }
  Answer go(const std::string& id) {
    const std::string page = this->page();
    return tap(id, [&](const ui::Registry&) { return this->page() != page; });
  }
  // Typed letters in its field.
  [[nodiscard]] static std::size_t typed(const ui::Registry& registry) {
    for (const auto& target : registry.all()) {
      if (target.typed) return target.value.size();
    }
    return 0;
  }
  [[nodiscard]] const ui::Registry& registry() const { return shell_->registry(); }

 private:
  [[nodiscard]] std::string page() const {
    const auto* title = shell_->registry().find("page.title");
    return title ? title->label : std::string();
  }

  SystemClock clock_;
  crypto::SystemRandom random_;
  kiosk::KioskConfig config_;
  std::unique_ptr<kiosk::Home> home_;
  platform::Window window_;
  std::unique_ptr<ui::Shell> shell_;
  kiosk::App app_;
  ui::Stage stage_;
};

double at_share(std::vector<double> values, double share) {
  std::sort(values.begin(), values.end());
  const auto at = static_cast<std::size_t>(share * static_cast<double>(values.size()));
  return values[std::min(at, values.size() - 1)];
}

void print(const char* name, const std::vector<Answer>& answers) {
  std::vector<double> first;
  std::vector<double> last;
  for (const Answer& answer : answers) {
    first.push_back(answer.first_ms);
    last.push_back(answer.last_ms);
  }
  std::printf("\"%s\": {\"p50\": %.2f, \"p95\": %.2f, \"last\": %.1f}, ", name, at_share(first, 0.5),
              at_share(first, 0.95), at_share(last, 0.5));
}

int run(const std::filesystem::path& data, int letters, int pages) {
  Kiosk kiosk(data);
  BarePage bare;
  for (int i = 0; i < 5; ++i) bare.frame();  // it too has seen its page before
  kiosk.run(between);                        // the second window took the focus, which cancels a press
  std::vector<double> bare_ms;
  std::vector<Answer> letter;
  std::vector<Answer> code;
  std::vector<Answer> page;
  const auto in_turns = [&](std::vector<Answer>& to, const Answer& answer) {
    to.push_back(answer);
    bare_ms.push_back(bare.frame());
  };
  kiosk.go("attract.begin");
  kiosk.go("checkin.first");
  for (int i = 0; i < letters; ++i) {
    static constexpr const char* keys[] = {"key.か", "key.な", "key.ま", "key.さ", "key.ら", "key.あ", "key.き"};
    const std::size_t before = Kiosk::typed(kiosk.registry());
    const auto differs = [&](const ui::Registry& shown) { return Kiosk::typed(shown) != before; };
    in_turns(letter, kiosk.tap(keys[i % 7], differs));
    const std::size_t written = Kiosk::typed(kiosk.registry());
    kiosk.tap("key.backspace", [&](const ui::Registry& shown) { return Kiosk::typed(shown) != written; });
  }
  kiosk.tap("rail.close", [](const ui::Registry& shown) { return shown.find("attract.begin") != nullptr; });
  for (const char* id : {"attract.begin", "checkin.without", "next", "next", "menu.shelf", "leaflet.night-crying"}) {
    kiosk.go(id);
  }
  for (int i = 0; i < pages; ++i) {
    in_turns(code, kiosk.tap("leaflet.phone", [](const ui::Registry& shown) { return shown.find("code.qr"); }));
    in_turns(page, kiosk.go("next"));
  }
  std::printf("{");
  print("letter", letter);
  print("code", code);
  print("page", page);
  std::printf("\"bare\": {\"p50\": %.2f, \"p95\": %.2f}}\n", at_share(bare_ms, 0.5), at_share(bare_ms, 0.95));
  return 0;
}

}  // namespace
}  // namespace tsunagu::bench

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: glass_bench HOME [LETTERS] [PAGES]\n");
    return 2;
  }
  const int letters = argc > 2 ? std::atoi(argv[2]) : 60;
  const int pages = argc > 3 ? std::atoi(argv[3]) : 20;
  return tsunagu::bench::run(argv[1], std::max(letters, 1), std::max(pages, 1));
}
