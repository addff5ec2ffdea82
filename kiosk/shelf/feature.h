#pragma once

#include "kiosk/hand/feature.h"
#include "kiosk/shelf/facilities.h"
#include "kiosk/shelf/shelf.h"

namespace tsunagu::kiosk::shelf {

class Feature : public QuietFeature {
 public:
  using Page = shelf::Page;
  using Intent = shelf::Intent;
  Feature(Hand& hand, Model& model) : facilities(hand, model), shelf(hand, model, facilities), hand_(hand) {}

  Facilities facilities;
  Shelf shelf;

  void apply(const Intent& intent) {
    std::visit([this](const auto& what) { on(what); }, intent);
  }
  void next(Page page) {
    if (page == Page::code) hand_.ask_back();
  }

 private:
  void on(const OpenLeaflet& what) { shelf.open_leaflet(what.index); }
  void on(const ShowLeafletCode&) { shelf.show_code(); }
  void on(const OpenPlaces&) { facilities.open(); }
  void on(const ChoosePlaceKind& what) { facilities.choose_kind(what.kind); }
  void on(const OpenPlace& what) { facilities.open_place(what.index); }
  void on(const ShowPlaceMap&) { facilities.show_map(); }
  void on(const ShowPlacePage&) { facilities.show_page(); }

  Hand& hand_;
};

}  // namespace tsunagu::kiosk::shelf
