// Coming in and going out: card, number, first time, without a card; who came; the visit's facts; check-out.
//
// The kiosk never matches families. A typed number gets the same answer whether it is known or not; only a card, which
// carries the key to its own family's profile, brings back "last time's children" (safety rule 6).
#pragma once

#include <string>
#include <string_view>

#include "kiosk/check_in/model.h"
#include "kiosk/hand/hand.h"
#include "shared/domain/people.h"
#include "shared/handoff/cards.h"

namespace tsunagu::kiosk::check_in {

class CheckIn {
 public:
  CheckIn(Hand& hand, Model& model) : hand_(hand), model_(model) {}

  void choose(Way way);
  void take_card(const handoff::MemberCard& card);
  void number_typed();
  // The hub's own card, read by the scanner: Code 39, Code 128, EAN-13 or QR, all of them the number as a text.
  // Answered like a typed number.
  void take_number(std::string_view number);
  // Registration, page by page.
  void called_typed();
  void choose_kind(MonthKind kind);
  void choose_year(int year) { model_.registration.year = year; }
  void choose_month(int month);
  void add_another();
  void choose_area(bool inside_ward);
  void register_family();
  void change_party(int column, int by);
  // One tap: the family stays the same, its pregnancy becomes a child. A second tap before the visit is recorded takes
  // it back. When the due month has passed the month of birth is asked.
  void baby_born();
  // One tap as well; nobody asks why.
  void stop_due_messages();
  // Whose card it is may say anew who is here, or that some of them leave.
  void open_leaving();
  void open_correction();
  void open_leaving_of_some();
  // The people were counted, for whatever it was. True: it was recorded, and `received` says so. Children alone are
  // asked about first, once.
  [[nodiscard]] bool counted();
  void add_adult();
  void no_adult_is_right() { model_.adult_asked = true; }
  void end_visit();

 private:
  void begin();
  void preselect();
  void tell_birth(domain::YearMonth birth);
  void take_birth_back();
  // What was typed to register is not kept beyond it. False (with a notice): not recorded.
  [[nodiscard]] bool start_visit();
  [[nodiscard]] bool correct_visit();
  [[nodiscard]] bool some_leave();
  void count_anew(Counting what, Page page);
  [[nodiscard]] Bytes sealed_party(const Party& party) const;
  void receive();
  void answer_number(std::optional<std::string> number);
  [[nodiscard]] Result<std::string> next_number();
  [[nodiscard]] domain::FamilyDetail detail_of_registration() const;

  Hand& hand_;
  Model& model_;
};

}  // namespace tsunagu::kiosk::check_in
