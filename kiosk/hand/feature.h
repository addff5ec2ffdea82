// What a room's logic is to the sitting: a contract that the compiler checks.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "shared/base/result.h"
#include "shared/handoff/frame.h"
#include "shared/handoff/refusal.h"

namespace tsunagu::kiosk {

// What a scanner read, of any kind; hostile until verified.
struct Scanned {
  std::string_view text;                             // without what only tells how it was read
  Result<handoff::Framed, handoff::Refusal> framed;  // one of our codes, or why it is none
  std::optional<std::string> own_number = {};        // of the hub's own member cards, as the hub spells it

  [[nodiscard]] bool is(handoff::Kind kind) const { return framed && framed->kind == kind; }
};

// What most rooms do: nothing.
struct QuietFeature {
  template <class Page>
  void skip(Page) {}
  template <class Page>
  void typed(Page) {}
  template <class Page>
  [[nodiscard]] bool take(Page, const Scanned&) {
    return false;
  }
  void forget() {}
};

template <class F>
concept Feature = requires(F room, const typename F::Intent& intent, typename F::Page page, const Scanned& code) {
  room.apply(intent);                               // what a finger asked for on one of its pages
  room.next(page);                                  // the page's primary action
  room.skip(page);                                  // go on without answering
  room.typed(page);                                 // a key was pressed, and the page's entry has changed
  { room.take(page, code) } -> std::same_as<bool>;  // false: not for this page
  room.forget();                                    // the sitting is over
};

}  // namespace tsunagu::kiosk
