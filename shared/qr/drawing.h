// Drawing QR codes: module matrices (libqrencode), how large and how dense to show them, and PNG files of them.
// The rules for screen and paper are those of docs/HANDOFF_FORMAT.md; the white ground and the quiet zone of four
// modules belong to the code and are the drawer's duty wherever a Matrix is painted.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/bytes.h"
#include "shared/base/result.h"

namespace tsunagu::qr {

inline constexpr int quiet_zone = 4;    // modules on every side (ISO/IEC 18004)
inline constexpr int max_version = 20;  // denser codes are not read reliably from photographs

enum class Correction : std::uint8_t { low, medium };  // L: 7 % of damage, M: 15 %

// A square of modules without its quiet zone.
struct Matrix {
  int version = 0;  // 1..40
  int size = 0;     // modules on a side: 17 + 4 * version
  Correction correction = Correction::medium;
  std::vector<std::uint8_t> modules;  // row by row, 1 is dark

  [[nodiscard]] bool dark(int column, int row) const {
    return modules[static_cast<std::size_t>(row) * static_cast<std::size_t>(size) + static_cast<std::size_t>(column)] !=
           0;
  }
  [[nodiscard]] int size_with_quiet_zone() const { return size + 2 * quiet_zone; }
};

// Draws `text` in the smallest version at or above `least_version`: numeric mode when it is digits only, else 8-bit.
// usage: empty text. too_large: needs a version above `largest_version` (1..40).
[[nodiscard]] Result<Matrix> draw(std::string_view text, Correction correction, int least_version = 1,
                                  int largest_version = max_version);

// One envelope can be spelt as one code or split into more; each inner list is one such spelling, fewest parts first.
using Spellings = std::span<const std::vector<std::string>>;

// The square the code may take, quiet zone included.
struct ScreenSquare {
  int side_px = 0;
  double px_per_mm = 0;
};

// The parts to show one after the other, all of one version, each `px_per_module` whole pixels a module.
struct ScreenPlan {
  std::vector<Matrix> parts;
  int px_per_module = 0;
};

// The fewest parts whose modules are at least 0.8 mm on this screen; correction M where it fits, else L; the largest
// whole pixels that fit. too_large: no spelling fits. usage: nothing to draw, or a square that makes no sense.
[[nodiscard]] Result<ScreenPlan> plan_screen(Spellings spellings, const ScreenSquare& square);

struct PaperPlan {
  std::vector<Matrix> parts;
  double module_mm = 0;
};

// Always correction M, the fewest parts whose modules are at least 0.6 mm when each part gets a square of `side_mm`;
// modules are at most 1 mm. Failures as plan_screen.
[[nodiscard]] Result<PaperPlan> plan_paper(Spellings spellings, double side_mm);

// A gray PNG of the parts one below the other, each with its quiet zone, on white. `px_per_module` 1..40.
[[nodiscard]] Result<Bytes> png_of(std::span<const Matrix> parts, int px_per_module);
[[nodiscard]] Result<Bytes> png_of(const Matrix& part, int px_per_module);

}  // namespace tsunagu::qr
