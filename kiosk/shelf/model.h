// 読みもの and 近くの施設: what one may read here, and where one may go from here.
#pragma once

#include "kiosk/page/model.h"
#include "shared/domain/facility.h"

namespace tsunagu::kiosk::shelf {

enum class Page : std::uint8_t {
  leaflets,
  leaflet,
  code,  // a public page or a place on a map, for the reader's own phone
  kinds,
  places,
  place,
};
constexpr Room room_of(Page) { return Room::shelf; }

struct LeafletBlock {
  enum class Kind : std::uint8_t { heading, paragraph, item };
  Kind kind = Kind::paragraph;
  int number = 0;     // of an item in a numbered list
  std::string words;  // furigana markup; strong words between i18n::strong_from and strong_to
};
struct Leaflet {
  std::string name;
  i18n::Language language = i18n::Language::ja;  // of the words: Japanese where there is no translation
  std::string title;
  int order = 0;
  std::string url;                     // the public page
  std::optional<domain::Day> checked;  // when somebody last read it against its sources
  std::vector<LeafletBlock> blocks;
};
struct PlaceView {
  domain::Facility facility;
  domain::FacilityKind kind = domain::FacilityKind::other;
  std::optional<int> metres;  // from the hub, as the crow flies
};
struct PlaceCount {
  domain::FacilityKind kind = domain::FacilityKind::other;
  int count = 0;
};

struct Model {
  std::vector<Leaflet> leaflets;  // in the visitor's language
  std::size_t at = 0;             // the one that is open
  bool has_places = false;
  std::vector<PlaceCount> kinds;
  domain::FacilityKind kind = domain::FacilityKind::other;  // chosen
  std::vector<PlaceView> places;                            // of that kind, nearest first
  std::size_t place = 0;                                    // the one that is open
};

struct OpenLeaflet {
  std::size_t index;
};
struct ShowLeafletCode {};
struct OpenPlaces {};
struct ChoosePlaceKind {
  domain::FacilityKind kind;
};
struct OpenPlace {
  std::size_t index;
};
struct ShowPlaceMap {};
struct ShowPlacePage {};

using Intent =
    std::variant<OpenLeaflet, ShowLeafletCode, OpenPlaces, ChoosePlaceKind, OpenPlace, ShowPlaceMap, ShowPlacePage>;

}  // namespace tsunagu::kiosk::shelf
