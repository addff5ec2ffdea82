#include "kiosk/slip.h"

#include <algorithm>

#include "kiosk/withdrawal_code.h"
#include "shared/handoff/cards.h"
#include "shared/handoff/frame.h"
#include "shared/handoff/receipt.h"

namespace tsunagu::kiosk {
namespace {

bool may_withdraw(RequestState state) { return state < RequestState::closed; }

}  // namespace

std::string contact_role_key(std::optional<std::uint8_t> receipt_role) {
  using handoff::ContactRole;
  const auto role = static_cast<ContactRole>(receipt_role.value_or(0));
  switch (role) {
    case ContactRole::unnamed:
    case ContactRole::other: return {};
    case ContactRole::mch_coordinator:
    case ContactRole::phn:
    case ContactRole::midwife:
    case ContactRole::social_worker: return "role." + std::string(handoff::name_of(role));
  }
  return {};
}

void Slip::take(const std::optional<Ulid>& request_id) {
  auto& state = room_.state;
  if (!request_id || state.page != Page::talk_done) return;
  if (!state.slip_code) {
    const auto secret = room_.tools.arena.random(handoff::slip_secret_size, room_.tools.random);
    auto envelope = handoff::encode_slip(secret.view());
    auto code = room_.code_for(CodeView::Purpose::slip, static_cast<int>(handoff::Kind::request_slip), envelope);
    crypto::wipe(envelope);
    if (!code) return;
    if (!room_.record({domain::fact(*request_id, domain::SlipIssued{handoff::slip_hash(secret.view())})})) return;
    state.slip_code = std::move(*code);
  }
  room_.go(Page::slip_code);
}

void Slip::open(ByteView envelope) {
  room_.state.slip.reset();
  room_.state.code.reset();
  request_id_.reset();
  if (const auto secret = handoff::read_slip(envelope, room_.tools.arena)) {
    const auto row = room_.tools.journal.hub().request_by_slip(handoff::slip_hash(secret->view()));
    if (!row) return room_.refuse("error.not_read");
    if (*row) {
      request_id_ = (*row)->request_id;
      show(**row);
    }
  }
  room_.go(Page::slip);
}

void Slip::show(const journal::RequestRow& row) {
  SlipView view;
  view.how = row.how;
  view.state = row.state;
  view.made_at = row.made;
  view.handed_over = row.handed_over.has_value();
  view.receipt_day = row.receipt_day;
  view.contact_role = contact_role_key(row.receipt_role);
  view.can_withdraw = may_withdraw(row.state);
  const auto& hub = room_.tools.config.hub;
  const bool waits = row.state < RequestState::contacted;
  if (waits && (row.handed_over || row.how != RequestHow::here_now)) {
    view.answer_by = domain::expected_answer(row.handed_over.value_or(row.made), hub.answer_within_working_days,
                                             row.handed_over ? ward_days(hub) : hub_days(hub));
  }
  room_.state.slip = view;
}

std::optional<journal::RequestRow> Slip::row() const {
  if (!request_id_) return std::nullopt;
  const auto row = room_.tools.journal.hub().request(*request_id_);
  return row ? *row : std::nullopt;
}

void Slip::ask_withdrawal() {
  if (room_.state.page == Page::slip && room_.state.slip && room_.state.slip->can_withdraw) {
    room_.go(Page::slip_withdraw);
  }
}

void Slip::withdraw() {
  const auto before = row();
  if (!before || room_.state.page != Page::slip_withdraw) return;
  if (may_withdraw(before->state) &&
      !room_.record({domain::fact(*request_id_, domain::RequestWithdrawn{domain::Actor::family})})) {
    return;
  }
  if (const auto now = row()) show(*now);
  room_.state.code.reset();
  if (before->handed_over) room_.state.code = withdrawal_code(room_, *request_id_);
  room_.land(Page::slip_withdrawn);
  if (room_.chime) room_.chime();
}

void Slip::show_withdrawal_code() {
  const auto now = row();
  if (room_.state.page != Page::slip || !now || now->state != RequestState::withdrawn || !now->handed_over) return;
  room_.state.code = withdrawal_code(room_, *request_id_);
  if (room_.state.code) room_.go(Page::slip_withdrawn);
}

}  // namespace tsunagu::kiosk
