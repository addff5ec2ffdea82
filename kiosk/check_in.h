// Coming in and going out: card, number, first time, without a card; who came; the visit's facts; check-out.
//
// The kiosk never matches families. A typed number gets the same answer whether it is known or not; only a card, which
// carries the key to its own family's profile, brings back "last time's children" (safety rule 6).
#pragma once

#include <string>
#include <string_view>

#include "kiosk/room.h"
#include "shared/domain/people.h"
#include "shared/handoff/cards.h"

namespace tsunagu::kiosk {

// What the session knows of the family in front of it. Forgotten with the session.
struct Guest {
  std::string number;  // typed, or from a card
  Ulid family_id;      // nil unless a card opened it
  domain::FamilyProfile profile;
  std::optional<crypto::BoxPublicKey> card_key;
  Ulid visit_id;                                // nil before the check-in
  std::optional<domain::YearMonth> due_before;  // a birth was told just now: this was the due month
};

class CheckIn {
 public:
  explicit CheckIn(Room& room) : room_(room) {}

  [[nodiscard]] const Guest& guest() const { return guest_; }
  void forget() { renew(guest_); }

  void choose(CheckInWay way);
  void take_card(const handoff::MemberCard& card);
  // Fills the guest from a card and goes nowhere. A card that opens nothing leaves its number.
  void recognise(const handoff::MemberCard& card);
  // Already counted among those in the building.
  [[nodiscard]] bool is_inside() const { return !guest_.visit_id.is_nil(); }
  // The visit of grown-ups who came to a class.
  [[nodiscard]] domain::NewFact visit_of(const Ulid& visit_id, std::uint16_t adults, std::uint16_t pregnant);
  void has_come_in(const Ulid& visit_id) { guest_.visit_id = visit_id; }  // it is recorded
  void number_typed();
  // The hub's own card, read by the scanner: Code 39, Code 128, EAN-13 or QR, all of them the number as a text.
  // Answered like a typed number.
  void take_number(std::string_view number);
  // Registration, page by page.
  void called_typed();
  void choose_kind(MonthKind kind);
  void choose_year(int year) { room_.state.registration.year = year; }
  void choose_month(int month);
  void add_another();
  void choose_area(bool inside_ward);
  void register_family();
  void change_party(int column, int by);
  // One tap: the family stays the same, its pregnancy becomes a child. A second tap before the visit is recorded takes
  // it back.
  void baby_born();
  void start_visit();
  // A new profile on the family's own card, and in the part that staff read. Without a card nothing is recorded and it
  // counts for this session. False (with a notice): not recorded, nothing changed.
  [[nodiscard]] bool change_profile(domain::FamilyProfile profile);
  void end_visit();

 private:
  void begin();
  void preselect();
  [[nodiscard]] std::optional<Ulid> open_visit_of(const domain::FamilyProfile& profile) const;
  void answer_number(std::optional<std::string> number);
  [[nodiscard]] domain::NewFact visit_fact(const Ulid& visit_id, domain::VisitStarted open, const domain::Party& party);
  [[nodiscard]] std::vector<std::uint8_t> children_who_came() const;
  [[nodiscard]] Result<std::string> next_number();
  [[nodiscard]] domain::FamilyDetail detail_of_registration() const;
  [[nodiscard]] domain::NewFact profile_fact() const;

  Room& room_;
  Guest guest_;
};

// The column of ChangeParty for a child born in `birth`, on `day`: 2 (under one) to 7 (five and over).
[[nodiscard]] int band_column(domain::YearMonth birth, domain::Day day);

}  // namespace tsunagu::kiosk
