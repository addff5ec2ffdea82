// 控え: a request's own slip.
#pragma once

#include "kiosk/page/model.h"

namespace tsunagu::kiosk::slip {

enum class Page : std::uint8_t {
  code,       // to photograph
  progress,   // a slip was scanned: how far its request is; without Model::view, the one answer to any other
  withdraw,   // really?
  withdrawn,  // done; with a code for the ward when the request had been handed over
};
constexpr Room room_of(Page) { return Room::slip; }

// What a slip says about its own request: nothing personal, no topic.
struct View {
  RequestHow how = RequestHow::here_now;
  RequestState state = RequestState::open;
  Instant made_at{};
  bool handed_over = false;  // a code for the ward was made
  std::optional<domain::Day> receipt_day = {};
  std::string contact_role = {};  // whom the ward's receipt names: a catalogue key; empty: nobody
  std::optional<domain::Day> answer_by = {};
  bool can_withdraw = false;
};

struct Model {
  std::optional<View> view;
};

struct AskWithdrawal {};
struct Withdraw {};
struct ShowWithdrawalCode {};

using Intent = std::variant<AskWithdrawal, Withdraw, ShowWithdrawalCode>;

}  // namespace tsunagu::kiosk::slip
