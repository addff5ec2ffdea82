#include "kiosk/slip/slip.h"

#include <algorithm>

#include "kiosk/slip/withdrawal_code.h"
#include "shared/handoff/cards.h"
#include "shared/handoff/frame.h"
#include "shared/handoff/receipt.h"

namespace tsunagu::kiosk::slip {
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
  auto& common = hand_.common;
  if (!request_id) return;
  if (!common.slip_code) {
    const auto secret = hand_.tools.arena.random(handoff::slip_secret_size, hand_.tools.random);
    auto envelope = handoff::encode_slip(secret.view());
    auto code = hand_.code_for(CodeView::Purpose::slip, static_cast<int>(handoff::Kind::request_slip), envelope);
    crypto::wipe(envelope);
    if (!code) return;
    if (!hand_.record({domain::fact(*request_id, domain::SlipIssued{handoff::slip_hash(secret.view())})})) return;
    common.slip_code = std::move(*code);
  }
  hand_.go(Page::code);
}

void Slip::open(ByteView envelope) {
  model_.view.reset();
  hand_.common.code.reset();
  request_id_.reset();
  if (const auto secret = handoff::read_slip(envelope, hand_.tools.arena)) {
    const auto row = hand_.tools.journal.hub().request_by_slip(handoff::slip_hash(secret->view()));
    if (!row) return hand_.refuse("error.not_read");
    if (*row) {
      request_id_ = (*row)->request_id;
      show(**row);
    }
  }
  hand_.go(Page::progress);
}

void Slip::show(const journal::RequestRow& row) {
  View view;
  view.how = row.how;
  view.state = row.state;
  view.made_at = row.made;
  view.handed_over = row.handed_over.has_value();
  view.receipt_day = row.receipt_day;
  view.contact_role = contact_role_key(row.receipt_role);
  view.can_withdraw = may_withdraw(row.state);
  const auto& hub = hand_.tools.config.hub;
  const bool waits = row.state < RequestState::contacted;
  if (waits && (row.handed_over || row.how != RequestHow::here_now)) {
    view.answer_by = domain::expected_answer(row.handed_over.value_or(row.made), hub.answer_within_working_days,
                                             row.handed_over ? ward_days(hub) : hand_.hub_days());
  }
  model_.view = view;
}

std::optional<journal::RequestRow> Slip::row() const {
  if (!request_id_) return std::nullopt;
  const auto row = hand_.tools.journal.hub().request(*request_id_);
  return row ? *row : std::nullopt;
}

void Slip::ask_withdrawal() {
  if (hand_.common.page == Page::progress && model_.view && model_.view->can_withdraw) {
    hand_.go(Page::withdraw);
  }
}

void Slip::withdraw() {
  const auto before = row();
  if (!before || hand_.common.page != Page::withdraw) return;
  if (may_withdraw(before->state) &&
      !hand_.record({domain::fact(*request_id_, domain::RequestWithdrawn{domain::Actor::family})})) {
    return;
  }
  if (const auto now = row()) show(*now);
  hand_.common.code.reset();
  if (before->handed_over) hand_.common.code = withdrawal_code(hand_, *request_id_);
  hand_.land(Page::withdrawn);
  if (hand_.chime) hand_.chime();
}

void Slip::show_withdrawal_code() {
  const auto now = row();
  if (hand_.common.page != Page::progress || !now || now->state != RequestState::withdrawn || !now->handed_over) return;
  hand_.common.code = withdrawal_code(hand_, *request_id_);
  if (hand_.common.code) hand_.go(Page::withdrawn);
}

void Slip::show_withdrawn(const Ulid& request_id) {
  model_.view = View{.state = RequestState::withdrawn, .handed_over = true};
  hand_.common.code = withdrawal_code(hand_, request_id);
  hand_.land(Page::withdrawn);
}

}  // namespace tsunagu::kiosk::slip
