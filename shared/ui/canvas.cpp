#include "shared/ui/canvas.h"

#include <imgui.h>

#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace tsunagu::ui {
namespace {

constexpr float pi = std::numbers::pi_v<float>;

ImVec2 vec(Point p) { return {p.x, p.y}; }
int segments_for(float radius, float angle) {
  const float full = std::clamp(radius * 1.2F, 16.0F, 96.0F);
  return std::max(4, static_cast<int>(std::ceil(full * std::fabs(angle) / (2 * pi))));
}

}  // namespace

void Canvas::fill(const Rect& rect, Colour colour, float radius) const {
  if (rect.is_empty() || colour.a == 0) return;
  list_->AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, colour.packed(),
                       std::min({radius, rect.w / 2, rect.h / 2}));
}

void Canvas::fill_bottom(const Rect& rect, Colour colour, float radius) const {
  if (rect.is_empty() || colour.a == 0) return;
  list_->AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, colour.packed(),
                       std::min({radius, rect.w / 2, rect.h}), ImDrawFlags_RoundCornersBottom);
}

void Canvas::stroke(const Rect& rect, Colour colour, float width, float radius) const {
  if (rect.is_empty()) return;
  const Rect middle = rect.shrunk(width / 2);
  // AddRect draws half a pixel inside its corners; give that back.
  list_->AddRect({middle.x - 0.5F, middle.y - 0.5F}, {middle.right() + 0.5F, middle.bottom() + 0.5F}, colour.packed(),
                 std::max(0.0F, radius - width / 2), 0, width);
}

void Canvas::dashes(const Rect& rect, Colour colour, float width, float radius) const {
  // The outline as points, walked in strokes and gaps.
  const Rect r = rect.shrunk(width / 2);
  list_->PathRect({r.x, r.y}, {r.right(), r.bottom()}, radius - width / 2);
  std::vector<ImVec2> outline(list_->_Path.begin(), list_->_Path.end());
  list_->PathClear();
  if (outline.empty()) return;
  outline.push_back(outline.front());
  const float dash = width * 3;
  const float period = width * 5;
  float walked = 0;
  for (std::size_t i = 0; i + 1 < outline.size(); ++i) {
    const ImVec2 a = outline[i];
    const ImVec2 b = outline[i + 1];
    const float length = std::hypot(b.x - a.x, b.y - a.y);
    for (float at = 0; at < length;) {
      const float phase = std::fmod(walked + at, period);
      const float step = std::min(length - at, phase < dash ? dash - phase : period - phase) + 0.01F;
      if (phase < dash) {
        const float end = std::min(length, at + step);
        list_->AddLine({a.x + (b.x - a.x) * at / length, a.y + (b.y - a.y) * at / length},
                       {a.x + (b.x - a.x) * end / length, a.y + (b.y - a.y) * end / length}, colour.packed(), width);
      }
      at += step;
    }
    walked += length;
  }
}

void Canvas::line(Point from, Point to, Colour colour, float width) const {
  // Upright and level lines are rectangles: crisp, with flat ends.
  if (from.y == to.y) {
    fill({std::min(from.x, to.x), std::round(from.y - width / 2), std::fabs(to.x - from.x), width}, colour);
  } else if (from.x == to.x) {
    fill({std::round(from.x - width / 2), std::min(from.y, to.y), width, std::fabs(to.y - from.y)}, colour);
  } else {
    list_->PathLineTo(vec(from));
    list_->PathLineTo(vec(to));
    list_->PathStroke(colour.packed(), 0, width);
  }
}

void Canvas::round_line(Point from, Point to, Colour colour, float width) const {
  if (from.y == to.y) {
    fill({std::min(from.x, to.x) - width / 2, from.y - width / 2, std::fabs(to.x - from.x) + width, width}, colour,
         width / 2);
    return;
  }
  line(from, to, colour, width);
  circle(from, width / 2, colour);
  circle(to, width / 2, colour);
}

void Canvas::polyline(std::span<const Point> points, Colour colour, float width) const {
  for (const Point& p : points) list_->PathLineTo(vec(p));
  list_->PathStroke(colour.packed(), 0, width);
}

void Canvas::circle(Point centre, float radius, Colour colour) const {
  if (colour.a == 0) return;
  list_->AddCircleFilled(vec(centre), radius, colour.packed(), segments_for(radius, 2 * pi));
}

void Canvas::ring(Point centre, float radius, Colour colour, float width) const {
  list_->AddCircle(vec(centre), radius, colour.packed(), segments_for(radius, 2 * pi), width);
}

void Canvas::arc(Point centre, float radius, float from, float to, Colour colour, float width) const {
  if (to <= from) return;
  list_->PathArcTo(vec(centre), radius, from, to, segments_for(radius, to - from));
  list_->PathStroke(colour.packed(), 0, width);
  circle({centre.x + radius * std::cos(from), centre.y + radius * std::sin(from)}, width / 2, colour);
  circle({centre.x + radius * std::cos(to), centre.y + radius * std::sin(to)}, width / 2, colour);
}

void Canvas::disc_below(Point centre, float radius, float depth, Colour colour) const {
  const float t = std::asin(std::clamp(depth / radius, -1.0F, 1.0F));
  list_->PathArcTo(vec(centre), radius, t, pi - t, 48);
  list_->PathFillConvex(colour.packed());
}

void Canvas::triangle(Point a, Point b, Point c, Colour colour) const {
  // ImDrawList smooths only edges that run clockwise.
  const float turn = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  if (turn < 0) std::swap(b, c);
  list_->AddTriangleFilled(vec(a), vec(b), vec(c), colour.packed());
}

void Canvas::arch(float x, float base, float width, float height, Colour colour, float corner) const {
  const float r = width / 2;
  const float c = corner >= 0 ? corner : std::min(12.0F, width * 0.14F);
  const float shoulder = std::min(base - height + r, base - c);
  list_->PathArcTo({x, shoulder}, r, pi, 2 * pi, segments_for(r, pi));
  if (c > 0.5F) {
    list_->PathArcTo({x + r - c, base - c}, c, 0, pi / 2, 6);
    list_->PathArcTo({x - r + c, base - c}, c, pi / 2, pi, 6);
  } else {
    list_->PathLineTo({x + r, base});
    list_->PathLineTo({x - r, base});
  }
  list_->PathFillConvex(colour.packed());
}

void Canvas::stencil(std::uint32_t texture, const Rect& rect, Colour colour, bool mirrored) const {
  // ImGui carries textures as pointers.
  auto* const id =
      reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(texture));  // NOLINT(performance-no-int-to-ptr)
  const float left = mirrored ? 1.0F : 0.0F;
  list_->AddImage(id, {rect.x, rect.y}, {rect.right(), rect.bottom()}, {left, 0}, {1 - left, 1}, colour.packed());
}

void Canvas::push_clip(const Rect& rect) const {
  // Whole pixels: a part of the picture that is drawn by itself must end where the whole one does.
  list_->PushClipRect({std::round(rect.x), std::round(rect.y)}, {std::round(rect.right()), std::round(rect.bottom())},
                      true);
}
void Canvas::pop_clip() const { list_->PopClipRect(); }

}  // namespace tsunagu::ui
