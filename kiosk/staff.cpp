#include "kiosk/staff.h"

#include <algorithm>

#include "kiosk/clock_desk.h"
#include "kiosk/slip.h"
#include "kiosk/typed.h"
#include "kiosk/withdrawal_code.h"
#include "shared/base/log.h"
#include "shared/base/text.h"
#include "shared/handoff/receipt.h"
#include "shared/journal/hub_view.h"

namespace tsunagu::kiosk {
namespace {

constexpr std::uint8_t duty_consultation = 2;  // ② 相談・情報提供・助言
constexpr std::size_t most_note = 400;
constexpr std::size_t most_pin_digits = 12;

RequestRow row_of(const journal::RequestRow& from) { return {from.request_id, from.how, from.state, from.made}; }

std::string_view receipt_key(domain::ReceiptState state) {
  switch (state) {
    case domain::ReceiptState::received: return "receipt.received";
    case domain::ReceiptState::contacted: return "receipt.contacted";
    case domain::ReceiptState::closed: return "receipt.closed";
  }
  return "receipt.received";
}

}  // namespace

Ulid Staff::who() const { return room_.tools.keyring.unlocked_by().value_or(Ulid{}); }

void Staff::open() {
  auto& staff = room_.state.staff;
  staff = {};
  staff.pin = digits_entry(most_pin_digits);
  const int tries = last_ ? room_.tools.keyring.tries_left(*last_, room_.state.now) : 0;
  staff.card_known = tries > 0;
  staff.tries_left = staff.card_known ? tries : crypto::Keyring::max_tries;
  room_.go(staff.card_known ? Page::staff_pin : Page::staff_card);
}

void Staff::take_card(crypto::StaffCard card) {
  if (room_.state.page != Page::staff_pin && room_.state.page != Page::staff_card) open();
  card_ = std::move(card);
  room_.state.staff.card_known = true;
  room_.state.staff.tries_left = crypto::Keyring::max_tries;
  room_.go(Page::staff_pin);
}

void Staff::pin_typed() {
  auto& staff = room_.state.staff;
  std::string pin = encode_utf8(staff.pin.text);
  renew(staff.pin.text);
  auto& keyring = room_.tools.keyring;
  const bool with_card = card_.has_value();
  Status opened = fail(Code::locked);
  if (card_) {
    opened = keyring.unlock(*card_, pin, room_.state.now);
  } else if (last_) {
    opened = keyring.unlock_again(*last_, pin, room_.state.now);
  }
  std::fill(pin.begin(), pin.end(), '\0');
  if (opened) {
    welcome(with_card);
    return;
  }
  switch (opened.error().code) {
    case Code::wrong_secret:
      if (!with_card && last_) staff.tries_left = keyring.tries_left(*last_, room_.state.now);
      if (!with_card && staff.tries_left == 0) {
        room_.replace(Page::staff_card);
        return room_.refuse("error.card_again");
      }
      return room_.refuse("error.wrong_pin");
    case Code::refused: return room_.refuse("error.pin_pause");
    case Code::locked: room_.replace(Page::staff_card); return room_.refuse("error.card_again");
    case Code::not_found: return room_.refuse("error.wrong_pin");  // a removed colleague's card says nothing more
    default:
      log::error(std::string("the keyring could not be opened: ") + name_of(opened.error().code));
      return room_.refuse("error.keyring");
  }
}

void Staff::welcome(bool with_card) {
  auto& state = room_.state;
  const Ulid staff_id = who();
  card_.reset();
  last_ = staff_id;
  if (!room_.record({domain::fact(staff_id, domain::StaffSignedIn{with_card})})) {
    lock_keys();  // nobody reads what cannot be written down
    return;
  }
  state.staff.unlocked = true;
  for (const auto& person : room_.tools.keyring.staff()) {
    if (person.person_id == staff_id) state.staff.staff_name = person.name;
  }
  show_board();
}

void Staff::show_board() {
  if (!signed_in()) return lock();
  load_board();
  room_.land(Page::staff_board);
}

void Staff::load_board() {
  auto& staff = room_.state.staff;
  const auto& hub = room_.tools.journal.hub();
  staff.request.reset();
  detail_.reset();
  if (const auto count = hub.headcount_inside(room_.open_visits())) {
    staff.counts = {static_cast<int>(count->groups), static_cast<int>(count->adults),
                    static_cast<int>(count->children()), static_cast<int>(count->pregnant)};
  }
  staff.alerts.clear();
  if (const auto alerts = hub.alerts_waiting()) {
    for (const auto& alert : *alerts) staff.alerts.push_back({alert.alert_id, alert.raised});
  }
  staff.clock = clock_view(room_);
  staff.to_call = roster_.to_call();
  staff.roster.reset();
  staff.requests.clear();
  const auto requests = hub.requests_waiting();
  if (!requests) return room_.refuse("error.not_read");
  for (const auto& request : *requests) staff.requests.push_back(row_of(request));
  std::reverse(staff.requests.begin(), staff.requests.end());  // the newest first: somebody may be standing there
  if (staff.first_row >= staff.requests.size()) staff.first_row = 0;
}

void Staff::turn(int by) {
  auto& staff = room_.state.staff;
  const auto rows_a_page = staff.rows_a_page();
  const auto last = staff.requests.empty() ? 0 : (staff.requests.size() - 1) / rows_a_page * rows_a_page;
  if (by < 0) staff.first_row = staff.first_row >= rows_a_page ? staff.first_row - rows_a_page : 0;
  if (by > 0) staff.first_row = std::min(staff.first_row + rows_a_page, last);
}

// Who reads is written down before anything is shown.
void Staff::open_request(const Ulid& request_id) {
  if (!signed_in()) return lock();
  const auto& hub = room_.tools.journal.hub();
  const auto sealed = hub.request_sealed(request_id);
  if (!sealed || !*sealed) return room_.refuse("error.not_read");
  if (!room_.record({domain::fact(request_id, domain::RequestRead{who()})})) return;
  const auto part = room_.tools.keyring.open(**sealed);
  auto detail = part ? journal::decode_part<domain::RequestDetail>(*part) : part.forward();
  if (!detail) {
    log::error(std::string("a request's sealed part could not be opened: ") + name_of(detail.error().code));
    return room_.refuse("error.cannot_open");
  }
  detail_ = std::move(*detail);
  load_request(request_id, *detail_);
  room_.go(Page::staff_request);
}

void Staff::load_request(const Ulid& request_id, const domain::RequestDetail& detail) {
  const auto& hub = room_.tools.journal.hub();
  RequestView view;
  if (const auto row = hub.request(request_id); row && *row) {
    view.row = row_of(**row);
    view.receipt_day = (*row)->receipt_day;
    view.contact_role = contact_role_key((*row)->receipt_role);
  }
  view.row.request_id = request_id;
  view.called = detail.called;
  view.children = detail.children;
  view.due = detail.due;
  view.topics = detail.topics;
  view.words = detail.words;
  view.contact = detail.contact;
  if (const auto notes = hub.notes(request_id)) {
    for (const auto& note : *notes) {
      if (!note.sealed) continue;
      const auto part = room_.tools.keyring.open(*note.sealed);
      const auto text = part ? journal::decode_part<domain::NoteText>(*part) : part.forward();
      if (text) view.notes.push_back({note.at, text->text});
    }
  }
  room_.state.staff.request = std::move(view);
}

void Staff::write_note() {
  if (!room_.state.staff.request) return;
  room_.state.staff.note = words_entry(i18n::Language::ja, most_note);
  room_.go(Page::staff_note);
}

void Staff::note_typed() {
  auto& staff = room_.state.staff;
  if (!staff.request || !detail_) return lock();
  if (staff.note.text.empty()) return room_.refuse("error.note_empty");
  const Ulid request_id = staff.request->row.request_id;
  const domain::NoteText text{encode_utf8(staff.note.text)};
  if (!room_.record({domain::fact(request_id, domain::NoteWritten{who(), duty_consultation}, room_.sealed(text))}))
    return;
  renew(staff.note.text);
  load_request(request_id, *detail_);
  room_.back();
  room_.tell("staff.note_saved");
}

void Staff::mark_talking() {
  auto& staff = room_.state.staff;
  if (!staff.request || !detail_) return;
  const Ulid request_id = staff.request->row.request_id;
  if (!room_.record({domain::fact(request_id, domain::RequestTriaged{domain::Triage::hub, who(), duty_consultation})}))
    return;
  load_request(request_id, *detail_);
  room_.tell("staff.marked_talking");
}

void Staff::close_request() {
  if (room_.state.staff.request) room_.go(Page::staff_close);
}

void Staff::end_request() {
  auto& staff = room_.state.staff;
  if (!staff.request || room_.state.page != Page::staff_close) return;
  if (!room_.record({domain::fact(staff.request->row.request_id, domain::RequestClosed{who()})})) return;
  show_board();
  room_.tell("staff.closed");
}

// With a code for the ward the parent stands here and photographs: staff are locked meanwhile.
void Staff::withdraw_for_parent() {
  auto& state = room_.state;
  if (!state.staff.request || state.page != Page::staff_close) return;
  const Ulid request_id = state.staff.request->row.request_id;
  const auto row = room_.tools.journal.hub().request(request_id);
  if (!row || !*row) return room_.refuse("error.not_read");
  if (!room_.record({domain::fact(request_id, domain::RequestWithdrawn{domain::Actor::staff})})) return;
  if (!(*row)->handed_over) {
    show_board();
    return room_.tell("staff.withdrawn");
  }
  lock();
  state.staff = {};
  state.slip = SlipView{.state = RequestState::withdrawn, .handed_over = true};
  state.code = withdrawal_code(room_, request_id);
  room_.land(Page::slip_withdrawn);
}

void Staff::hand_to_ward() {
  auto& state = room_.state;
  if (!state.staff.request || !detail_) return;
  if (!state.hub.can_hand_over) return room_.refuse("error.no_agreement");
  state.staff.decision = words_entry(i18n::Language::ja, most_note);
  state.staff.decision.text = decode_utf8(detail_->decision);
  room_.go(Page::staff_decision);
}

// From here the parent reads. Nothing of the hub needs to be open for that: sealing takes public keys only.
void Staff::decision_typed() {
  auto& staff = room_.state.staff;
  if (!staff.request || !detail_) return lock();
  const Ulid request_id = staff.request->row.request_id;
  const domain::RequestTriaged decided{domain::Triage::both, who(), duty_consultation};
  const auto detail = *detail_;
  const auto decision = encode_utf8(staff.decision.text);
  lock_keys();
  staff = {};
  detail_.reset();
  staff.handing_over = true;
  room_.land(Page::staff_pin);
  talk_.hand_over(request_id, detail, decision, decided);
}

void Staff::after_handover() {
  room_.state.talk = {};
  room_.state.code.reset();
  room_.state.slip_code.reset();
  talk_.forget();
  room_.land(Page::attract);
  open();
}

void Staff::acknowledge(const Ulid& alert_id) {
  if (!signed_in()) return lock();
  if (room_.record({domain::fact(alert_id, domain::AlertAcknowledged{who()})})) load_board();
}

void Staff::open_receipts() {
  if (!signed_in()) return lock();
  room_.state.staff.receipt_says.reset();
  room_.go(Page::staff_receipt);
}

// To this ward, under this key or another one of its own: keys are changed every year.
bool Staff::was_handed_to(const Ulid& request_id, const crypto::KeyId& ward_key_id) const {
  const auto& wards = room_.tools.wards;
  const auto* signer = wards.find(ward_key_id);
  const auto handovers = room_.tools.journal.hub().handovers(request_id);
  return signer != nullptr && handovers &&
         std::any_of(handovers->begin(), handovers->end(), [&](const journal::HandoverRow& row) {
           const auto* ward = wards.find(crypto::KeyId{row.handover.ward_key_id});
           return ward != nullptr && ward->ward_name == signer->ward_name;
         });
}

void Staff::take_receipt(const handoff::Framed& framed) {
  auto& staff = room_.state.staff;
  staff.receipt_says.reset();
  if (framed.kind != handoff::Kind::receipt) return room_.refuse("refusal.other_kind");
  const auto verified = handoff::read_receipt(framed.envelope, room_.tools.wards);
  if (!verified) return room_.refuse("refusal." + std::string(handoff::name_of(verified.error())));
  const auto& receipt = verified->receipt;
  const auto row = room_.tools.journal.hub().request(receipt.request_id);
  if (!row) return room_.refuse("error.not_read");
  if (!*row || !(*row)->handed_over || !was_handed_to(receipt.request_id, verified->ward_key_id)) {
    return room_.refuse("error.receipt_unknown");
  }
  const domain::ReceiptTaken taken{receipt.state, receipt.day, static_cast<std::uint8_t>(receipt.role),
                                   verified->ward_key_id.bytes};
  const auto history = room_.tools.journal.history(receipt.request_id);
  const bool known =
      history && std::any_of(history->begin(), history->end(), [&](const journal::Fact& fact) {
        if (!fact.is(domain::FactKind::receipt_taken)) return false;
        const auto before = fact.as<domain::ReceiptTaken>();
        return before && before->state == taken.state && before->day == taken.day && before->role == taken.role;
      });
  if (!known && !room_.record({domain::fact(receipt.request_id, taken)})) return;
  staff.receipt_says = receipt_key(receipt.state);
  if (known) return room_.tell("receipt.known");
  room_.state.notice.reset();
  if (room_.chime) room_.chime();
}

void Staff::lock() {
  lock_keys();
  forget();
}

void Staff::lock_keys() {
  room_.tools.keyring.lock();
  numbers_.forget();
}

void Staff::forget() {
  renew(card_);
  renew(detail_);
}

}  // namespace tsunagu::kiosk
