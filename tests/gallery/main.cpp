// Draws the gallery headless and writes a PNG a plate; prints what the lint finds.
//   tsunagu-gallery [--out DIR] [NAME...]      pictures
//   tsunagu-gallery --window NAME              one plate in a window, to be touched
//   tsunagu-gallery --cost NAME                its first frame in milliseconds and memory, like tests/bench/bare_floor
#include <png.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "shared/platform/event_loop.h"
#include "shared/ui/lint.h"
#include "shared/ui/stage.h"
#include "tests/gallery/gallery.h"

namespace tsunagu::gallery {
namespace {

bool write_png(const std::string& path, const platform::Picture& picture) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(picture.width);
  image.height = static_cast<png_uint_32>(picture.height);
  image.format = PNG_FORMAT_RGB;
  return png_image_write_to_file(&image, path.c_str(), 0, picture.rgb.data(), 0, nullptr) != 0;
}

// Steps until nothing moves any more.
void settle(ui::Stage& stage, Millis& now) {
  for (int i = 0; i < 300; ++i) {
    stage.step(now);
    now += Millis{16};
    if (stage.settled()) return;
  }
}

bool draw_plate(const Plate& plate, const std::string& folder) {
  auto window = platform::Window::open({.title = "gallery",
                                        .mode = platform::WindowMode::headless,
                                        .width = plate.width,
                                        .height = plate.height,
                                        .time = platform::EventTime::stepped});
  if (!window) {
    std::fprintf(stderr, "%s\n", window.error().detail.c_str());
    return false;
  }
  auto shell = ui::Shell::open(*window, {.theme = plate.theme, .hand = plate.hand, .finger = {}});
  if (!shell) {
    std::fprintf(stderr, "%s\n", shell.error().detail.c_str());
    return false;
  }
  (*shell)->set_language(plate.language);
  ui::Stage stage(*window, **shell,
                  {.draw = plate.draw, .heard = [](const auto&) {}, .tick = [](Millis) { return ui::Tick{}; }});
  Millis now{1000};
  settle(stage, now);
  if (!plate.press.empty()) {
    if (const ui::Target* const target = (*shell)->registry().find(plate.press)) {
      window->push(platform::FingerDown{1, target->rect.centre().x, target->rect.centre().y});
      settle(stage, now);
    }
  }
  (*shell)->invalidate();
  stage.step(now);
  const bool written = write_png(folder + "/" + plate.name + ".png", window->capture());
  const auto problems = ui::lint((*shell)->registry(), (*shell)->theme(),
                                 {static_cast<float>(plate.width), static_cast<float>(plate.height)},
                                 plate.hand == ui::HandKind::mouse ? ui::LintFor::desk : ui::LintFor::touch);
  std::printf("%s: %zu targets, %zu problems\n", plate.name.c_str(), (*shell)->registry().all().size(),
              problems.size());
  if (plate.linted) std::printf("%s", ui::to_text(problems).c_str());
  return written;
}

// Proportional memory, as the kernel counts it.
long pss_kib() {
  std::ifstream file("/proc/self/smaps_rollup");
  std::string line;
  while (std::getline(file, line)) {
    if (line.starts_with("Pss:")) return std::stol(line.substr(4));
  }
  return -1;
}

bool cost_of_plate(const Plate& plate, std::chrono::steady_clock::time_point start) {
  auto window = platform::Window::open({.title = plate.name,
                                        .mode = platform::WindowMode::headless,
                                        .width = plate.width,
                                        .height = plate.height,
                                        .time = platform::EventTime::stepped});
  if (!window) return false;
  auto shell = ui::Shell::open(*window, {.theme = plate.theme, .hand = plate.hand, .finger = {}});
  if (!shell) return false;
  (*shell)->set_language(plate.language);
  (*shell)->frame(Millis{0}, plate.draw);
  (void)window->capture();  // waits until it is drawn
  const std::chrono::duration<double, std::milli> passed = std::chrono::steady_clock::now() - start;
  std::printf("{\"first_frame_ms\": %.1f, \"complete\": %s, \"pss_kib\": %ld}\n", passed.count(),
              (*shell)->waits_for_letters() ? "false" : "true", pss_kib());
  return true;
}

// Until the window is closed. Prints what it cost when it ends.
bool show_plate(const Plate& plate) {
  auto window = platform::Window::open({.title = plate.name, .width = plate.width, .height = plate.height});
  if (!window) return false;
  auto shell = ui::Shell::open(*window, {.theme = plate.theme, .hand = plate.hand, .finger = {}});
  if (!shell) return false;
  (*shell)->set_language(plate.language);
  ui::Stage stage(*window, **shell,
                  {.draw = plate.draw, .heard = [](const auto&) {}, .tick = [](Millis) { return ui::Tick{}; }});
  stage.run();
  std::printf("%llu frames\n", static_cast<unsigned long long>((*shell)->frames_drawn()));
  return true;
}

}  // namespace
}  // namespace tsunagu::gallery

int main(int argc, char** argv) {
  using namespace tsunagu::gallery;
  std::string folder = "gallery";
  const auto start = std::chrono::steady_clock::now();
  std::string in_window;
  std::string cost;
  std::vector<std::string> wanted;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--out") == 0 && i + 1 < argc) {
      folder = argv[++i];
    } else if (std::strcmp(argv[i], "--window") == 0 && i + 1 < argc) {
      in_window = argv[++i];
    } else if (std::strcmp(argv[i], "--cost") == 0 && i + 1 < argc) {
      cost = argv[++i];
    } else {
      wanted.emplace_back(argv[i]);
    }
  }
  const std::vector<Plate> plates = component_plates();
  if (const std::string& one = in_window.empty() ? cost : in_window; !one.empty()) {
    const auto found = std::find_if(plates.begin(), plates.end(), [&](const Plate& p) { return p.name == one; });
    if (found == plates.end()) return 1;
    return (in_window.empty() ? cost_of_plate(*found, start) : show_plate(*found)) ? 0 : 1;
  }
  std::filesystem::create_directories(folder);
  int failures = 0;
  for (const Plate& plate : plates) {
    const bool asked = wanted.empty() || std::any_of(wanted.begin(), wanted.end(), [&](const std::string& name) {
                         return plate.name.starts_with(name);
                       });
    if (asked && !draw_plate(plate, folder)) ++failures;
  }
  return failures == 0 ? 0 : 1;
}
