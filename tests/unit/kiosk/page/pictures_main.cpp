// tsunagu-kiosk-pages [--out DIR] [--size WxH] [--lang CODE] [--large] [--high] [--hand left|right [--near]]
// [--sheet FILE] [PAGE...]: draws every sample page into a PNG and prints what the lint finds, for a person to look at.
// With --sheet: every page once, small, side by side on one JPEG. With --faces alone: nothing is drawn, but the name of
// each sample and its face (tests/drive/faces.h) is printed.
#include <png.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "tests/drive/faces.h"
#include "tests/unit/kiosk/page/contact_sheet.h"
#include "tests/unit/kiosk/page/samples.h"
#include "tests/unit/kiosk/page/screen_bench.h"

namespace {

bool write_png(const std::string& path, const tsunagu::platform::Picture& picture) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(picture.width);
  image.height = static_cast<png_uint_32>(picture.height);
  image.format = PNG_FORMAT_RGB;
  return png_image_write_to_file(&image, path.c_str(), 0, picture.rgb.data(), 0, nullptr) != 0;
}

int print_faces() {
  using namespace tsunagu;
  for (const auto& sample : kiosk::page::sample_states(i18n::Language::ja)) {
    std::printf("%s\t%s\n", sample.name.c_str(), drive::face_of(sample.state).c_str());
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace tsunagu;
  using namespace tsunagu::kiosk::page;
  if (argc == 2 && std::string_view(argv[1]) == "--faces") return print_faces();
  Panel panel;
  std::string folder = "pages";
  std::string sheet_path;
  auto language = i18n::Language::ja;
  bool near = false;  // with the panel of what is out of reach
  std::vector<std::string> wanted;
  for (int i = 1; i < argc; ++i) {
    const std::string_view arg = argv[i];
    const bool more = i + 1 < argc;
    if (arg == "--out" && more) {
      folder = argv[++i];
    } else if (arg == "--size" && more) {
      if (std::sscanf(argv[++i], "%dx%d", &panel.width, &panel.height) != 2) return 2;
      // The same 10.1 inch panel with more pixels.
      panel.px_per_mm = static_cast<float>(std::max(panel.width, panel.height)) / 1280.0F * 5.885F;
    } else if (arg == "--lang" && more) {
      language = i18n::language_of(argv[++i]).value_or(language);
    } else if (arg == "--sheet" && more) {
      sheet_path = argv[++i];
    } else if (arg == "--large") {
      panel.display.text = ui::TextSize::large;
    } else if (arg == "--high") {
      panel.display.contrast = ui::Contrast::high;
    } else if (arg == "--hand" && more) {
      panel.display.hand = std::string_view(argv[++i]) == "left" ? ui::Hand::left : ui::Hand::right;
    } else if (arg == "--near") {
      near = true;
    } else {
      wanted.emplace_back(arg);
    }
  }
  if (sheet_path.empty()) std::filesystem::create_directories(folder);
  ScreenBench bench(panel);
  ContactSheet sheet;
  int failures = 0;
  for (const auto& sample : sample_states(language)) {
    const bool asked = wanted.empty() || std::any_of(wanted.begin(), wanted.end(), [&](const std::string& name) {
                         return sample.name == name || sample.name.starts_with(name + ".");
                       });
    if (!asked) continue;
    if (!sheet_path.empty() && !sheet.wants(sample.state.page)) continue;
    bench.show(sample.state);
    if (!sheet_path.empty()) {
      sheet.add(bench.picture());
      continue;
    }
    if (near) {
      const bool attract = bench.registry().find("attract.near") != nullptr;
      bench.tap(attract ? "attract.near" : "rail.near");
    }
    const auto problems = bench.lint();
    for (const auto& id : sample.ids) {
      if (!near && bench.registry().find(id) == nullptr) std::printf("%s: no %s\n", sample.name.c_str(), id.c_str());
    }
    if (!problems.empty()) std::printf("%s:\n%s", sample.name.c_str(), ui::to_text(problems).c_str());
    if (!write_png(folder + "/" + sample.name + ".png", bench.picture())) ++failures;
  }
  if (!sheet_path.empty() && !sheet.write(sheet_path)) ++failures;
  for (const auto& key : bench.words().missing()) std::printf("missing: %s\n", key.c_str());
  return failures == 0 ? 0 : 1;
}
