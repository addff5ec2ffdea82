// Flat shapes on whole pixels: all that the look is made of. A thin layer over ImDrawList.
#pragma once

#include <cstdint>
#include <span>

#include "shared/ui/colour.h"
#include "shared/ui/geometry.h"

struct ImDrawList;

namespace tsunagu::ui {

class Canvas {
 public:
  explicit Canvas(ImDrawList* list) : list_(list) {}
  [[nodiscard]] ImDrawList* list() const { return list_; }

  void fill(const Rect& rect, Colour colour, float radius = 0) const;
  // Round at the bottom only.
  void fill_bottom(const Rect& rect, Colour colour, float radius) const;
  // The line lies inside the rectangle.
  void stroke(const Rect& rect, Colour colour, float width, float radius = 0) const;
  void dashes(const Rect& rect, Colour colour, float width, float radius) const;
  void line(Point from, Point to, Colour colour, float width) const;        // flat ends
  void round_line(Point from, Point to, Colour colour, float width) const;  // round ends
  void polyline(std::span<const Point> points, Colour colour, float width) const;
  void circle(Point centre, float radius, Colour colour) const;
  void ring(Point centre, float radius, Colour colour, float width) const;  // radius: middle of the line
  // Angles in radians, clockwise from the right; round ends.
  void arc(Point centre, float radius, float from, float to, Colour colour, float width) const;
  // The part of a disc below the horizontal line `depth` under its centre.
  void disc_below(Point centre, float radius, float depth, Colour colour) const;
  void triangle(Point a, Point b, Point c, Colour colour) const;
  // Round on top, nearly square at the bottom: a doll's body, a door.
  void arch(float x, float base, float width, float height, Colour colour, float corner = -1) const;

  // What a texture of platform::AlphaTextures holds, in this colour.
  void stencil(std::uint32_t texture, const Rect& rect, Colour colour, bool mirrored) const;

  void push_clip(const Rect& rect) const;
  void pop_clip() const;

 private:
  ImDrawList* list_;
};

}  // namespace tsunagu::ui
