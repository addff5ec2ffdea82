// A program on the test stand: built as its main() builds it, with a headless window, a clock that the driver moves and
// a data folder given from outside.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "shared/base/random.h"
#include "shared/base/result.h"
#include "tests/drive/driver.h"

namespace tsunagu::drive {

struct StandOptions {
  std::filesystem::path data;
  int width = 0;  // 0: the program's usual size
  int height = 0;
  double px_per_mm = 0;
  std::filesystem::path config;  // a ward.toml, for the scanner and the lock; empty: no scanner and no camera
  std::string language;          // code; empty: as the program starts
};

class Stand {
 public:
  virtual ~Stand() = default;
  [[nodiscard]] virtual Driven driven() = 0;
  // Catalogue keys that were asked for in vain.
  [[nodiscard]] virtual std::vector<std::string> missing_words() const = 0;
};

// `clock` and `random` outlive the stand.
[[nodiscard]] Result<std::unique_ptr<Stand>> stand_kiosk(const StandOptions& options, ManualClock& clock,
                                                         RandomSource& random);
[[nodiscard]] Result<std::unique_ptr<Stand>> stand_ward(const StandOptions& options, ManualClock& clock,
                                                        RandomSource& random);

}  // namespace tsunagu::drive
