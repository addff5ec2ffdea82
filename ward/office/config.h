// ward.toml: what a person sets up once. Read at start; a mistake is named with its file and line.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "shared/base/result.h"
#include "shared/console/screen_settings.h"

namespace tsunagu::ward {

// What reads codes besides a scanner that types.
struct ScannerSettings {
  std::filesystem::path serial;  // a device; empty: none
  int baud = 115'200;
  std::string camera;    // a device, or "files:FOLDER" for tests and demonstrations; empty: the first there is
  bool mirrored = true;  // the live picture, as whoever sits before the camera expects it
};

struct WardConfig {
  std::filesystem::path data;
  console::ScreenSettings screen{.fullscreen = false, .width = 1440, .height = 900, .px_per_mm = 3.6};
  std::chrono::seconds lock_after{600};
  ScannerSettings scanner;
  std::vector<std::string> export_columns;  // of interop::layout_of; empty: the default layout
};

// not_found, corrupt (with "file:line: what").
[[nodiscard]] Result<WardConfig> read_config(const std::filesystem::path& ward_toml);

}  // namespace tsunagu::ward
