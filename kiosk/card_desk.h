// A new member card, made by staff: for a family that has lost its own, and for one that so far had only the hub's
// number.
//
// The old card opens nothing from the moment the new one is recorded. What the old card part held (last time's party,
// the key of the tags) went with it; children and months come from the sealed part, which staff may read, and every
// reading is a fact.
#pragma once

#include <optional>

#include "kiosk/room.h"
#include "shared/domain/people.h"

namespace tsunagu::kiosk {

class CardDesk {
 public:
  explicit CardDesk(Room& room) : room_(room) {}
  void forget() { renew(found_); }

  void open();  // asks for the member number
  void number_typed();
  void take_number(std::string_view number);  // read from the hub's own card
  void issue();                               // makes the card and shows it

 private:
  struct Found {
    Ulid family_id;  // nil: no family under this number yet
    domain::FamilyDetail detail;
  };
  void find(std::string number);
  [[nodiscard]] bool is_signed_in() const { return room_.tools.keyring.is_unlocked(); }

  Room& room_;
  std::optional<Found> found_;
};

// A family's sealed part with the births it was told of later.
[[nodiscard]] domain::FamilyDetail with_births(domain::FamilyDetail detail,
                                               const std::vector<domain::YearMonth>& births);

}  // namespace tsunagu::kiosk
