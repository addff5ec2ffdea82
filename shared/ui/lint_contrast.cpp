#include <cmath>
#include <cstdio>
#include <map>

#include "shared/ui/lint.h"

namespace tsunagu::ui {
namespace {

constexpr double least_for_words = 7.0;
constexpr double least_for_signs = 3.0;

Colour pixel(const platform::Picture& picture, int x, int y) {
  const auto at =
      (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(x)) * 3;
  return {picture.rgb[at], picture.rgb[at + 1], picture.rgb[at + 2], 255};
}

// The colour that is most around a box: letters and signs lie inside it.
Colour ground_of(const platform::Picture& picture, const Rect& box) {
  std::map<std::uint32_t, std::pair<int, Colour>> found;
  const auto see = [&](int x, int y) {
    if (x < 0 || y < 0 || x >= picture.width || y >= picture.height) return;
    const Colour colour = pixel(picture, x, y);
    auto& [count, kept] = found[colour.packed()];
    ++count;
    kept = colour;
  };
  const int left = static_cast<int>(std::floor(box.x)) - 1;
  const int right = static_cast<int>(std::ceil(box.right()));
  const int top = static_cast<int>(std::floor(box.y));
  const int bottom = static_cast<int>(std::ceil(box.bottom())) - 1;
  for (int x = left; x <= right; ++x) {
    see(x, top);
    see(x, bottom);
  }
  for (int y = top; y <= bottom; ++y) {
    see(left, y);
    see(right, y);
  }
  std::pair<int, Colour> most{0, {}};
  for (const auto& [packed, counted] : found) {
    if (counted.first > most.first) most = counted;
  }
  return most.second;
}

std::string hex(Colour c) {
  char text[8];
  std::snprintf(text, sizeof text, "#%02X%02X%02X", c.r, c.g, c.b);
  return text;
}

}  // namespace

std::vector<LintProblem> lint_contrast(const Registry& registry, const platform::Picture& picture) {
  std::vector<LintProblem> problems;
  for (const Ink& ink : registry.inks()) {
    const Target* const target = registry.action_at(ink.box.centre());
    const bool off = target && !target->enabled;
    const double least = ink.words && !off ? least_for_words : least_for_signs;
    const Colour ground = ground_of(picture, ink.box);
    const double contrast = contrast_between(ink.colour, ground);
    if (contrast + 0.005 >= least) continue;
    char detail[96];
    std::snprintf(detail, sizeof detail, "%s on %s is %.2f at %.0f,%.0f", hex(ink.colour).c_str(), hex(ground).c_str(),
                  contrast, static_cast<double>(ink.box.x), static_cast<double>(ink.box.y));
    problems.push_back({LintRule::low_contrast, target ? target->id : std::string("page"), detail});
  }
  return problems;
}

}  // namespace tsunagu::ui
