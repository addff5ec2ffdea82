#include "shared/ui/theme.h"

#include <cmath>

namespace tsunagu::ui {
namespace {

constexpr float cap_of_em = 0.765F;  // BIZ UDPGothic
constexpr float large_factor = 1.27F;

constexpr Palette normal_palette{
    .paper = rgb(0xFBF7EF),
    .sand = rgb(0xF1E8D9),
    .sand2 = rgb(0xE3D6C1),
    .white = rgb(0xFFFFFF),
    .ink = rgb(0x1F2430),
    .ink2 = rgb(0x4A4B52),
    .line = rgb(0x877B68),
    .ai = rgb(0x1B3A8A),
    .ai_deep = rgb(0x102863),
    .ai_tint = rgb(0xE4EAF8),
    .on_ai = rgb(0xFFFFFF),
    .kaki = rgb(0xD9603B),
    .kaki_deep = rgb(0x7A2B0C),
    .kaki_tint = rgb(0xFDE7DA),
    .asagi = rgb(0x1F86A0),
    .asagi_deep = rgb(0x0B5266),
    .asagi_tint = rgb(0xDCEFF3),
    .honey = rgb(0xF2BE4B),
    .honey_deep = rgb(0x9A6B00),
    .honey_text = rgb(0x644500),
    .honey_tint = rgb(0xFFF0C7),
    .on_honey = rgb(0x1F2430),
    .akane = rgb(0x9F1239),
    .akane_tint = rgb(0xFBE4E9),
    .wood = rgb(0xE9C79B),
    .wood_absent = rgb(0xEADFCB),
    .absent = rgb(0xE3D6C1),
    .ground = rgb(0xF9DE9B),
    .hub_wall = rgb(0xFBD9C4),
    .ward_wall = rgb(0xBFE0E7),
    .kaki_on_dark = rgb(0xF08A63),
    .asagi_on_dark = rgb(0x6CC3D8),
    .scrim = {0x1F, 0x24, 0x30, 158},
};

// Black ground, white lines, one yellow for what acts; the two threads keep their families.
constexpr Colour black = rgb(0x000000);
constexpr Colour pure_white = rgb(0xFFFFFF);
constexpr Colour yellow = rgb(0xFFE24A);
constexpr Colour light_kaki = rgb(0xFF9A73);
constexpr Colour light_asagi = rgb(0x7FD6EA);
constexpr Colour grey = rgb(0x777777);
constexpr Colour rose = rgb(0xFFB0C0);
constexpr Palette high_palette{
    .paper = black,
    .sand = black,
    .sand2 = grey,
    .white = black,
    .ink = pure_white,
    .ink2 = pure_white,
    .line = pure_white,
    .ai = yellow,
    .ai_deep = yellow,
    .ai_tint = black,
    .on_ai = black,
    .kaki = light_kaki,
    .kaki_deep = pure_white,
    .kaki_tint = black,
    .asagi = light_asagi,
    .asagi_deep = pure_white,
    .asagi_tint = black,
    .honey = yellow,
    .honey_deep = pure_white,
    .honey_text = pure_white,
    .honey_tint = black,
    .on_honey = black,
    .akane = rose,
    .akane_tint = black,
    .wood = pure_white,
    .wood_absent = grey,
    .absent = grey,
    .ground = rgb(0x333333),
    .hub_wall = black,
    .ward_wall = black,
    .kaki_on_dark = light_kaki,
    .asagi_on_dark = light_asagi,
    .scrim = {0, 0, 0, 214},
};

struct Scale {
  float cap_mm;
  bool bold;
  float line;
};
constexpr Scale scale_of(TypeRole role) {
  switch (role) {
    case TypeRole::caption: return {3.64F, false, 1.4F};
    case TypeRole::body: return {4.81F, false, 1.4F};
    case TypeRole::body_bold: return {4.81F, true, 1.4F};
    case TypeRole::label: return {5.2F, true, 1.25F};
    case TypeRole::title: return {6.76F, true, 1.3F};
    case TypeRole::display: return {9.88F, true, 1.2F};
  }
  return {};
}

}  // namespace

const Palette& palette_of(Contrast contrast) { return contrast == Contrast::high ? high_palette : normal_palette; }

float Theme::mm(float millimetres) const {
  const float px = std::round(millimetres * options_.px_per_mm);
  return millimetres > 0 ? std::max(px, 1.0F) : px;
}

FamilyColours Theme::family(Family which) const {
  const Palette& p = colours();
  switch (which) {
    case Family::sand: return {p.sand, p.line, p.ink};
    case Family::ai: return {p.ai_tint, p.ai, p.ai_deep};
    case Family::kaki: return {p.kaki_tint, p.kaki, p.kaki_deep};
    case Family::asagi: return {p.asagi_tint, p.asagi, p.asagi_deep};
    case Family::honey: return {p.honey_tint, p.honey_deep, p.honey_text};
    case Family::akane: return {p.akane_tint, p.akane, p.akane};
  }
  return {};
}

TypeSpec Theme::type(TypeRole role) const {
  const Scale scale = scale_of(role);
  const float cap = scale.cap_mm * options_.px_per_mm * (is_large() ? large_factor : 1.0F);
  const float em = std::round(cap / cap_of_em);
  return {em * cap_of_em, em, scale.bold, scale.line};
}

TypeSpec Theme::type_em(float reference_em, bool bold) const {
  const float em = std::round(reference_em * options_.px_per_mm / reference_px_per_mm);
  return {em * cap_of_em, em, bold, 1.3F};
}

MotionTimes Theme::motion() const {
  if (options_.motion == Motion::off) return {0, 0, 0, 0};
  return {80, 160, 200, 120};
}

}  // namespace tsunagu::ui
