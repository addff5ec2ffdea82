// ward.toml: what a person sets up once. Read at start; a mistake is named with its file and line.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "shared/base/result.h"

namespace tsunagu::ward {

struct WardConfig {
  std::filesystem::path data;
  bool fullscreen = false;
  int width = 1440;
  int height = 900;
  double px_per_mm = 3.6;
  std::chrono::seconds lock_after{600};
  std::vector<std::string> export_columns;  // of interop::layout_of; empty: the default layout
};

// not_found, corrupt (with "file:line: what").
[[nodiscard]] Result<WardConfig> read_config(const std::filesystem::path& ward_toml);

}  // namespace tsunagu::ward
