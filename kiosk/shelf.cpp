#include "kiosk/shelf.h"

#include "kiosk/places.h"

namespace tsunagu::kiosk {

bool Shelf::has_anything() const {
  return (room_.tools.leaflets != nullptr && !room_.tools.leaflets->empty()) || places_.has_any();
}

void Shelf::open() {
  auto& shelf = room_.state.shelf;
  shelf = {};
  if (room_.tools.leaflets != nullptr) shelf.leaflets = room_.tools.leaflets->in(room_.state.language);
  shelf.has_places = places_.has_any();
  room_.go(Page::shelf);
}

void Shelf::open_leaflet(std::size_t index) {
  auto& shelf = room_.state.shelf;
  if (index >= shelf.leaflets.size()) return;
  shelf.at = index;
  room_.go(Page::leaflet);
}

void Shelf::show_code() {
  const auto& shelf = room_.state.shelf;
  if (shelf.at >= shelf.leaflets.size()) return;
  const auto& url = shelf.leaflets[shelf.at].url;
  if (url.empty()) return;
  room_.show(room_.code_of_text(CodeView::Purpose::address, url), Page::address_code);
}

// The shelf keeps its order in every language, so the one that is open stays open.
void Shelf::language_changed() {
  auto& shelf = room_.state.shelf;
  if (room_.tools.leaflets != nullptr && !shelf.leaflets.empty())
    shelf.leaflets = room_.tools.leaflets->in(room_.state.language);
}

}  // namespace tsunagu::kiosk
