#include "kiosk/shelf/facilities.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>

#include "shared/base/log.h"
#include "shared/journal/hub_view.h"

namespace tsunagu::kiosk::shelf {

std::vector<PlaceView> Facilities::all() const {
  std::vector<PlaceView> out;
  const auto rows = hand_.tools.journal.hub().facilities();
  if (!rows) {
    log::error(std::string("places could not be read: ") + name_of(rows.error().code));
    return out;
  }
  const auto& here = hand_.tools.config.hub.position;
  std::set<std::pair<std::string, std::string>> seen;  // two lists may hold the same place
  for (const auto& row : *rows) {
    if (row.withdrawn || !seen.emplace(row.facility.name, row.facility.address).second) continue;
    PlaceView place{row.facility, domain::kind_of(row.facility), std::nullopt};
    const auto there = row.facility.position();
    if (here && there) place.metres = static_cast<int>(std::lround(domain::distance_metres(*here, *there)));
    out.push_back(std::move(place));
  }
  std::sort(out.begin(), out.end(), [](const PlaceView& a, const PlaceView& b) {
    const int far = 1'000'000'000;
    const int a_metres = a.metres.value_or(far);
    const int b_metres = b.metres.value_or(far);
    return a_metres != b_metres ? a_metres < b_metres : a.facility.name < b.facility.name;
  });
  return out;
}

bool Facilities::has_any() const {
  const auto some = hand_.tools.journal.hub().has_facilities();
  return some && *some;
}

void Facilities::open() {
  auto& shelf = model_;
  shelf.kinds.clear();
  for (const auto& place : all()) {
    const auto known = std::find_if(shelf.kinds.begin(), shelf.kinds.end(),
                                    [&](const PlaceCount& one) { return one.kind == place.kind; });
    if (known == shelf.kinds.end()) {
      shelf.kinds.push_back({place.kind, 1});
    } else {
      ++known->count;
    }
  }
  std::sort(shelf.kinds.begin(), shelf.kinds.end(),
            [](const PlaceCount& a, const PlaceCount& b) { return a.kind < b.kind; });
  if (shelf.kinds.size() == 1) return choose_kind(shelf.kinds.front().kind);
  hand_.go(Page::kinds);
}

void Facilities::choose_kind(domain::FacilityKind kind) {
  auto& shelf = model_;
  shelf.kind = kind;
  shelf.places = all();
  std::erase_if(shelf.places, [&](const PlaceView& place) { return place.kind != kind; });
  if (shelf.places.size() > most_places_shown) shelf.places.resize(most_places_shown);
  hand_.go(Page::places);
}

void Facilities::open_place(std::size_t index) {
  auto& shelf = model_;
  if (index >= shelf.places.size()) return;
  shelf.place = index;
  hand_.go(Page::place);
}

// RFC 5870: a phone's own map opens it, with or without a network.
void Facilities::show_map() {
  auto& shelf = model_;
  if (shelf.place >= shelf.places.size()) return;
  const auto at = shelf.places[shelf.place].facility.position();
  if (!at) return;
  char text[64];
  std::snprintf(text, sizeof text, "geo:%.6f,%.6f", static_cast<double>(at->latitude) / 1e6,
                static_cast<double>(at->longitude) / 1e6);
  hand_.show(hand_.code_of_text(CodeView::Purpose::map, text), Page::code);
}

void Facilities::show_page() {
  auto& shelf = model_;
  if (shelf.place >= shelf.places.size()) return;
  const auto& url = shelf.places[shelf.place].facility.url;
  if (url.empty()) return;
  hand_.show(hand_.code_of_text(CodeView::Purpose::address, url), Page::code);
}

}  // namespace tsunagu::kiosk::shelf
