// マイプラン: what matters to the parent and what comes next, in the parent's own words. Written here, taken away on
// paper or in a code that a phone shows without a network, and never recorded: no fact holds any of it.
#pragma once

#include "kiosk/hand/hand.h"
#include "kiosk/outlook/model.h"

namespace tsunagu::kiosk::outlook {

class Plan {
 public:
  Plan(Hand& hand, Model& model) : hand_(hand), model_(model) {}

  void open();
  void wish_written();
  void step_written();
  void change_wish();
  void change_step(std::size_t index);
  void add_step();
  void to_phone();
  void print();

 private:
  [[nodiscard]] TextEntry step_entry() const;
  [[nodiscard]] bool is_empty() const;
  [[nodiscard]] std::string words(std::string_view key) const;
  // The contact point the parent looked at, as "name, month"; empty when none is known.
  [[nodiscard]] std::string point_ahead() const;
  [[nodiscard]] std::string as_text(bool with_point) const;

  Hand& hand_;
  Model& model_;
  bool sheet_seen_ = false;  // the pages before it lead back to it
};

}  // namespace tsunagu::kiosk::outlook
