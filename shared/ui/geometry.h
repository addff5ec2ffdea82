// Points and rectangles in pixels, origin at the top left. Plain values; layout is arithmetic on them, tested without
// drawing.
#pragma once

#include <algorithm>
#include <cmath>

namespace tsunagu::ui {

struct Point {
  float x = 0;
  float y = 0;
  bool operator==(const Point&) const = default;
};

struct Size {
  float w = 0;
  float h = 0;
  bool operator==(const Size&) const = default;
};

struct Rect {
  float x = 0;
  float y = 0;
  float w = 0;
  float h = 0;
  bool operator==(const Rect&) const = default;

  [[nodiscard]] float right() const { return x + w; }
  [[nodiscard]] float bottom() const { return y + h; }
  [[nodiscard]] Point centre() const { return {x + w / 2, y + h / 2}; }
  [[nodiscard]] bool is_empty() const { return w <= 0 || h <= 0; }
  [[nodiscard]] bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
  [[nodiscard]] bool contains(const Rect& r) const {
    return r.x >= x && r.y >= y && r.right() <= right() && r.bottom() <= bottom();
  }
  [[nodiscard]] Rect shrunk(float by) const { return {x + by, y + by, w - 2 * by, h - 2 * by}; }
  [[nodiscard]] Rect shrunk(float dx, float dy) const { return {x + dx, y + dy, w - 2 * dx, h - 2 * dy}; }
  [[nodiscard]] Rect moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }
  [[nodiscard]] Rect left_part(float width) const { return {x, y, width, h}; }
  [[nodiscard]] Rect right_part(float width) const { return {right() - width, y, width, h}; }
  [[nodiscard]] Rect top_part(float height) const { return {x, y, w, height}; }
  [[nodiscard]] Rect bottom_part(float height) const { return {x, bottom() - height, w, height}; }
  [[nodiscard]] Rect without_left(float width) const { return {x + width, y, w - width, h}; }
  [[nodiscard]] Rect without_right(float width) const { return {x, y, w - width, h}; }
  [[nodiscard]] Rect without_top(float height) const { return {x, y + height, w, h - height}; }
  [[nodiscard]] Rect without_bottom(float height) const { return {x, y, w, h - height}; }
};

inline Rect common_part(const Rect& a, const Rect& b) {
  const float x = std::max(a.x, b.x);
  const float y = std::max(a.y, b.y);
  return {x, y, std::max(0.0F, std::min(a.right(), b.right()) - x),
          std::max(0.0F, std::min(a.bottom(), b.bottom()) - y)};
}
// How far apart two rectangles are, along the axis that separates them; negative when they overlap.
inline float gap_between(const Rect& a, const Rect& b) {
  const float dx = std::max(a.x - b.right(), b.x - a.right());
  const float dy = std::max(a.y - b.bottom(), b.y - a.bottom());
  return std::max(dx, dy);
}

// Where the `index`th of `count` equal pieces of a length begins and ends, at whole pixels: edges stay crisp.
struct Piece {
  float begin, length;
};
inline Piece piece_of(float begin, float length, int index, int count, float gap) {
  const float each = (length - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
  const float from = std::round(begin + static_cast<float>(index) * (each + gap));
  const float to = index + 1 == count ? std::round(begin + length) : from + std::floor(each);
  return {from, to - from};
}
// `column` of `columns` equal parts of `area` with `gap` between them.
inline Rect column_of(const Rect& area, int column, int columns, float gap) {
  const Piece piece = piece_of(area.x, area.w, column, columns, gap);
  return {piece.begin, area.y, piece.length, area.h};
}
inline Rect row_of(const Rect& area, int row, int rows, float gap) {
  const Piece piece = piece_of(area.y, area.h, row, rows, gap);
  return {area.x, piece.begin, area.w, piece.length};
}
inline Rect cell_of(const Rect& area, int column, int columns, int row, int rows, float gap) {
  return row_of(column_of(area, column, columns, gap), row, rows, gap);
}

}  // namespace tsunagu::ui
