#include "shared/ui/live_view.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace tsunagu::ui {
namespace {

constexpr Colour black{0, 0, 0, 255};
constexpr float guide_share = 0.78F;  // of the shorter side

// All of the picture, as large as it fits.
Rect place_of(const Rect& rect, int width, int height) {
  const float scale = std::min(rect.w / static_cast<float>(width), rect.h / static_cast<float>(height));
  const float w = std::round(static_cast<float>(width) * scale);
  const float h = std::round(static_cast<float>(height) * scale);
  return {std::round(rect.centre().x - w / 2), std::round(rect.centre().y - h / 2), w, h};
}

// Four corners of a square.
void draw_guide(const Canvas& canvas, const Rect& rect, Colour colour) {
  const float side = std::round(std::min(rect.w, rect.h) * guide_share);
  const float arm = side * 0.18F;
  const float wide = std::max(3.0F, side * 0.014F);
  for (const float x : {-0.5F, 0.5F}) {
    for (const float y : {-0.5F, 0.5F}) {
      const Point corner{rect.centre().x + x * side, rect.centre().y + y * side};
      const float across = x < 0 ? arm : -arm;
      const float down = y < 0 ? arm : -arm;
      const std::array<Point, 3> bend{{{corner.x + across, corner.y}, corner, {corner.x, corner.y + down}}};
      canvas.polyline(bend, colour, wide);
    }
  }
}

}  // namespace

void live_view(Ui& ui, std::string_view id, const Rect& rect, const LiveViewSpec& spec) {
  const auto& canvas = ui.canvas();
  const bool seen = spec.texture != 0 && spec.width > 0 && spec.height > 0;
  const Rect place = seen ? place_of(rect, spec.width, spec.height) : place_of(rect, 16, 9);
  canvas.fill(place, black);
  if (seen) canvas.stencil(spec.texture, place, ui.colours().white, spec.mirrored);
  draw_guide(canvas, place, ui.colours().honey);
  Target target;
  target.id = id;
  target.rect = place;
  target.role = Role::image;
  target.label = spec.label;
  ui.show(std::move(target));
}

}  // namespace tsunagu::ui
