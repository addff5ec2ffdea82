// Which parts of the picture a frame changes, found from what it draws: widgets say nothing and can forget nothing.
//
// The window is divided into cells. Each cell has a number made of every triangle that reaches into it, in the order of
// drawing; a cell with the number of the frame before holds the same pixels. The cells that differ are gathered into a
// few rectangles, and only triangles that touch those are drawn again.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "shared/ui/colour.h"
#include "shared/ui/geometry.h"

struct ImDrawList;

namespace tsunagu::ui {

class Damage {
 public:
  // Where the picture of `list` on `ground` differs from that of the call before: whole pixels, apart from each other,
  // nothing when they are the same. The whole window the first time and when its size has changed. Clips of the list
  // lie on whole pixels.
  [[nodiscard]] std::vector<Rect> next(const ImDrawList& list, Size size, Colour ground);
  // The picture before is not what its list said: next() gives the whole window.
  void forget() { cells_.clear(); }

 private:
  void number(const ImDrawList& list, Colour ground);
  [[nodiscard]] std::vector<Rect> gather(std::vector<bool> differs) const;

  Size size_;
  int columns_ = 0;
  int rows_ = 0;
  std::vector<std::uint64_t> cells_;  // of the frame before
  std::vector<std::uint64_t> now_;
  std::vector<std::uint64_t> vertices_;
};

// Leaves of the list what is to be seen within the parts, and clips it to them.
void keep_only(ImDrawList& list, std::span<const Rect> parts);

}  // namespace tsunagu::ui
