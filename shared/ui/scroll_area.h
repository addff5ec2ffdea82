// A list longer than its place: dragged with a finger, with inertia, and always with paging buttons beside it.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "shared/ui/ui.h"

namespace tsunagu::ui {

// The arithmetic of it, without drawing.
struct ScrollMotion {
  float offset = 0;    // pixels scrolled down
  float velocity = 0;  // pixels a second

  void drag(float dy, float most);
  // Lets it roll for `elapsed`; false when it has come to rest.
  bool roll(Millis elapsed, float most);
};

struct ScrollWords {
  std::string_view up = {}, down = {};  // what the paging buttons say to speech and tests
};

// How high all of it is at this width: the paging buttons make a list narrower and what is in it higher.
using HeightAt = std::function<float(float width)>;
// Where rows begin at this width, from 0 on. With it whole rows stand in the view at rest, none cut through.
using RowsAt = std::function<std::vector<float>(float width)>;

// Draws `content` moved and clipped; it gets the area for its rows (as wide as `rect` less the paging buttons, as high
// as `height` says). Ids: "<id>" the area, "<id>.up", "<id>.down". The buttons appear only when there is something to
// scroll.
void scroll_area(Ui& ui, std::string_view id, const Rect& rect, const HeightAt& height, const ScrollWords& words,
                 const std::function<void(const Rect& area)>& content, const RowsAt& rows = {});

// Paging through fixed pages instead: up, "2 / 4", down in one column. -1, 0, +1.
int paging_column(Ui& ui, std::string_view id, const Rect& rect, int page, int pages, const ScrollWords& words);

}  // namespace tsunagu::ui
