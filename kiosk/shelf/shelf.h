// 読みもの: the leaflets one may read here, and the code that takes their public page along.
#pragma once

#include "kiosk/hand/hand.h"
#include "kiosk/shelf/leaflets.h"

namespace tsunagu::kiosk::shelf {

class Facilities;

class Shelf {
 public:
  Shelf(Hand& hand, Model& model, const Facilities& places) : hand_(hand), model_(model), places_(places) {}

  [[nodiscard]] bool has_anything() const;
  void open();
  void open_leaflet(std::size_t index);
  void show_code();
  void language_changed();

 private:
  Hand& hand_;
  Model& model_;
  const Facilities& places_;
};

}  // namespace tsunagu::kiosk::shelf
