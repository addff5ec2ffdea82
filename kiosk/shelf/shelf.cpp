#include "kiosk/shelf/shelf.h"

#include "kiosk/shelf/facilities.h"

namespace tsunagu::kiosk::shelf {

bool Shelf::has_anything() const {
  return (hand_.tools.leaflets != nullptr && !hand_.tools.leaflets->empty()) || places_.has_any();
}

void Shelf::open() {
  auto& shelf = model_;
  shelf = {};
  if (hand_.tools.leaflets != nullptr) shelf.leaflets = hand_.tools.leaflets->in(hand_.common.language);
  shelf.has_places = places_.has_any();
  hand_.go(Page::leaflets);
}

void Shelf::open_leaflet(std::size_t index) {
  auto& shelf = model_;
  if (index >= shelf.leaflets.size()) return;
  shelf.at = index;
  hand_.go(Page::leaflet);
}

void Shelf::show_code() {
  const auto& shelf = model_;
  if (shelf.at >= shelf.leaflets.size()) return;
  const auto& url = shelf.leaflets[shelf.at].url;
  if (url.empty()) return;
  hand_.show(hand_.code_of_text(CodeView::Purpose::address, url), Page::code);
}

// The shelf keeps its order in every language, so the one that is open stays open.
void Shelf::language_changed() {
  auto& shelf = model_;
  if (hand_.tools.leaflets != nullptr && !shelf.leaflets.empty())
    shelf.leaflets = hand_.tools.leaflets->in(hand_.common.language);
}

}  // namespace tsunagu::kiosk::shelf
