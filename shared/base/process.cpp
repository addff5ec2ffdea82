#include "shared/base/process.h"

#include <cstdlib>
#include <fstream>
#include <string>

namespace tsunagu {

std::optional<long> proportional_memory_kib() {
  std::ifstream file("/proc/self/smaps_rollup");
  for (std::string line; std::getline(file, line);) {
    if (line.rfind("Pss:", 0) == 0) return std::strtol(line.c_str() + 4, nullptr, 10);
  }
  return std::nullopt;
}

}  // namespace tsunagu
