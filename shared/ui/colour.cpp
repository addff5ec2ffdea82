#include "shared/ui/colour.h"

#include <algorithm>
#include <cmath>

namespace tsunagu::ui {
namespace {

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}
double luminance(Colour c) { return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b); }

std::uint8_t between(std::uint8_t from, std::uint8_t to, float part) {
  return static_cast<std::uint8_t>(std::lround(static_cast<float>(from) * (1 - part) + static_cast<float>(to) * part));
}

}  // namespace

Colour mixed(Colour from, Colour to, float part) {
  return {between(from.r, to.r, part), between(from.g, to.g, part), between(from.b, to.b, part),
          between(from.a, to.a, part)};
}

double contrast_between(Colour a, Colour b) {
  const double la = luminance(a);
  const double lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace tsunagu::ui
