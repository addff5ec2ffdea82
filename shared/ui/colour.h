// Colours as values, and the contrast rules that are tested on them.
#pragma once

#include <cmath>
#include <cstdint>

namespace tsunagu::ui {

struct Colour {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  std::uint8_t a = 255;
  bool operator==(const Colour&) const = default;

  // The byte order ImDrawList takes: red lowest.
  [[nodiscard]] constexpr std::uint32_t packed() const {
    return static_cast<std::uint32_t>(r) | static_cast<std::uint32_t>(g) << 8U | static_cast<std::uint32_t>(b) << 16U |
           static_cast<std::uint32_t>(a) << 24U;
  }
  [[nodiscard]] Colour with_alpha(float alpha) const {
    return {r, g, b, static_cast<std::uint8_t>(std::lround(static_cast<float>(a) * alpha))};
  }
};

// rgb(0xFBF7EF)
constexpr Colour rgb(std::uint32_t hex) {
  return {static_cast<std::uint8_t>(hex >> 16U & 0xFFU), static_cast<std::uint8_t>(hex >> 8U & 0xFFU),
          static_cast<std::uint8_t>(hex & 0xFFU), 255};
}
[[nodiscard]] Colour mixed(Colour from, Colour to, float part);

// WCAG 2: (L1 + 0.05) / (L2 + 0.05) of relative luminances, 1 to 21. Alpha is ignored.
[[nodiscard]] double contrast_between(Colour a, Colour b);

}  // namespace tsunagu::ui
