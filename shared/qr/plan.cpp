// Which spelling, correction and module size a screen or a page gets.
#include <algorithm>
#include <cmath>
#include <optional>

#include "shared/qr/drawing.h"

namespace tsunagu::qr {
namespace {

constexpr double least_screen_module_mm = 0.8;
constexpr double least_paper_module_mm = 0.6;
constexpr double largest_paper_module_mm = 1.0;

// All parts in one version, so that they look alike and the reader's distance stays the same.
std::optional<std::vector<Matrix>> draw_all(const std::vector<std::string>& texts, Correction correction) {
  int version = 1;
  for (const std::string& text : texts) {
    const auto matrix = draw(text, correction);
    if (!matrix) return std::nullopt;
    version = std::max(version, matrix->version);
  }
  std::vector<Matrix> parts;
  for (const std::string& text : texts) {
    auto matrix = draw(text, correction, version);
    if (!matrix) return std::nullopt;
    parts.push_back(std::move(*matrix));
  }
  return parts;
}

bool is_drawable(Spellings spellings) {
  return !spellings.empty() && std::all_of(spellings.begin(), spellings.end(), [](const auto& texts) {
    return !texts.empty() && std::none_of(texts.begin(), texts.end(), [](const auto& text) { return text.empty(); });
  });
}

}  // namespace

Result<ScreenPlan> plan_screen(Spellings spellings, const ScreenSquare& square) {
  if (!is_drawable(spellings) || square.side_px <= 0 || !std::isfinite(square.px_per_mm) || square.px_per_mm <= 0) {
    return fail(Code::usage, "showing a code");
  }
  for (const auto& texts : spellings) {
    for (const Correction correction : {Correction::medium, Correction::low}) {
      auto parts = draw_all(texts, correction);
      if (!parts) continue;
      const int px = square.side_px / parts->front().size_with_quiet_zone();
      if (px >= 1 && px / square.px_per_mm >= least_screen_module_mm) return ScreenPlan{std::move(*parts), px};
    }
  }
  return fail(Code::too_large, "the code does not fit this screen");
}

Result<PaperPlan> plan_paper(Spellings spellings, double side_mm) {
  if (!is_drawable(spellings) || !std::isfinite(side_mm) || side_mm <= 0) return fail(Code::usage, "printing a code");
  for (const auto& texts : spellings) {
    auto parts = draw_all(texts, Correction::medium);
    if (!parts) continue;
    const double module_mm = std::min(side_mm / parts->front().size_with_quiet_zone(), largest_paper_module_mm);
    if (module_mm >= least_paper_module_mm) return PaperPlan{std::move(*parts), module_mm};
  }
  return fail(Code::too_large, "the code does not fit this page");
}

}  // namespace tsunagu::qr
