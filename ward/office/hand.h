// What the desk's rooms work with: the office, the time, and what every page shows.
#pragma once

#include <optional>
#include <utility>

#include "ward/office/office.h"
#include "ward/page/model.h"

namespace tsunagu::ward {

enum class Cue : std::uint8_t { accepted, refused };  // a short sound

// What the desk asks of a room. Each gets its own Model by reference and nothing of another room's.
template <class R>
concept Feature = requires(R room, typename R::Intent&& intent, typename R::Page page) {
  room.apply(std::move(intent));
  room.open();       // what its place in the navigation shows
  room.leave(page);  // this page of it is shown no longer
  room.forget();     // what it holds besides its Model: the sitting is over
};

class Hand {
 public:
  // Borrowed; both outlive the hand.
  Hand(Office& office, page::Common& common) : office_(office), common_(common) {}

  [[nodiscard]] Office& office() { return office_; }
  [[nodiscard]] journal::Journal& journal() { return office_.journal(); }
  [[nodiscard]] Instant now() const { return common_.now; }
  [[nodiscard]] const std::string& search() const { return common_.search; }

  template <page::RoomPage P>
  [[nodiscard]] bool shows(P page) const {
    return common_.page == page;
  }
  template <page::RoomPage P>
  void go(P page) {
    common_.page = page::id_of(page);
  }
  void let_in(page::OfficerName officer) {
    common_.signed_in = std::move(officer);
    look_at_key();
  }
  // Whether the ward's key has to be renewed soon: said on the pages.
  void look_at_key();

  void tell(page::Notice notice) { common_.notice = std::move(notice); }
  [[nodiscard]] bool has_told() const { return common_.notice.has_value(); }
  void sound(Cue cue) { cue_ = cue; }
  // Logs the error's code and says so on the page.
  void failed(const Error& error);
  // What was typed must leave the screen's memory too.
  void forget_typed() { forget_ = true; }

  [[nodiscard]] std::optional<Cue> take_cue() { return std::exchange(cue_, std::nullopt); }
  [[nodiscard]] bool take_forget() { return std::exchange(forget_, false); }

 private:
  Office& office_;
  page::Common& common_;
  std::optional<Cue> cue_;
  bool forget_ = false;
};

// The first of what is shown after so many pages, never beyond the last.
[[nodiscard]] std::size_t turned(std::size_t first, int pages, std::size_t a_page, std::size_t count);

// Empties a text that was typed, and the memory that it lay in.
void wipe_text(std::string& text);

}  // namespace tsunagu::ward
