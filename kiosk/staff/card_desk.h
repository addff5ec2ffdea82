// A new member card, made by staff: for a family that has lost its own, and for one that so far had only the hub's
// number.
//
// The old card opens nothing from the moment the new one is recorded. What the old card part held (last time's party,
// the key of the tags) went with it; children and months come from the sealed part, which staff may read, and every
// reading is a fact.
#pragma once

#include <optional>

#include "kiosk/hand/hand.h"
#include "kiosk/staff/model.h"
#include "kiosk/staff/number_index.h"
#include "shared/domain/people.h"

namespace tsunagu::kiosk::staff {

class CardDesk {
 public:
  CardDesk(Hand& hand, Model& model, NumberIndex& numbers) : hand_(hand), model_(model), numbers_(numbers) {}
  void forget() {
    renew(found_);
    renew(searched_);
  }

  void open();  // asks for the member number
  void number_typed();
  void key_pressed() { renew(searched_); }    // another number
  void take_number(std::string_view number);  // read from the hub's own card
  void issue();                               // makes the card and shows it
  // After NumberIndex::work(): a number that was typed before its family could be found. True when the page changed.
  bool numbers_went_on();

 private:
  struct Found {
    Ulid family_id;  // nil: no family under this number yet
    domain::FamilyDetail detail;
  };
  void find(std::string number);
  [[nodiscard]] std::optional<Found> family_with(std::string_view number) const;
  // Whoever looks a family up is written down before anything of it is shown. False (with a notice): nothing is shown.
  [[nodiscard]] bool read(Found& found);
  void show(Found found);
  [[nodiscard]] bool is_signed_in() const { return hand_.tools.keyring.is_unlocked(); }

  Hand& hand_;
  Model& model_;
  NumberIndex& numbers_;
  std::optional<Found> found_;
  std::optional<std::string> searched_;
};

// A family's sealed part with the births it was told of later.
[[nodiscard]] domain::FamilyDetail with_births(domain::FamilyDetail detail,
                                               const std::vector<domain::YearMonth>& births);

}  // namespace tsunagu::kiosk::staff
