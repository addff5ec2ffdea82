// 近くの施設: places for families near the hub, from the imported lists, by kind and distance.
#pragma once

#include "kiosk/hand/hand.h"
#include "kiosk/shelf/model.h"
#include "shared/domain/facility.h"

namespace tsunagu::kiosk::shelf {

inline constexpr std::size_t most_places_shown = 60;  // the nearest

class Facilities {
 public:
  Facilities(Hand& hand, Model& model) : hand_(hand), model_(model) {}

  [[nodiscard]] bool has_any() const;
  // Straight to the list where there is only one kind.
  void open();
  void choose_kind(domain::FacilityKind kind);
  void open_place(std::size_t index);
  void show_map();
  void show_page();

 private:
  // In force, each place once, nearest first (by name where the hub's own position is not set).
  [[nodiscard]] std::vector<PlaceView> all() const;

  Hand& hand_;
  Model& model_;
};

}  // namespace tsunagu::kiosk::shelf
