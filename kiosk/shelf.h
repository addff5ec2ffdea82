// 読みもの: the leaflets one may read here, and the code that takes their public page along.
#pragma once

#include "kiosk/leaflets.h"
#include "kiosk/room.h"

namespace tsunagu::kiosk {

class Places;

class Shelf {
 public:
  Shelf(Room& room, const Places& places) : room_(room), places_(places) {}

  [[nodiscard]] bool has_anything() const;
  void open();
  void open_leaflet(std::size_t index);
  void show_code();
  void language_changed();

 private:
  Room& room_;
  const Places& places_;
};

}  // namespace tsunagu::kiosk
