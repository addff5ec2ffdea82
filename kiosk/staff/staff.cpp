#include "kiosk/staff/staff.h"

#include <algorithm>

#include "kiosk/hand/refused_card.h"
#include "kiosk/hand/typed.h"
#include "kiosk/slip/slip.h"
#include "kiosk/staff/clock_desk.h"
#include "shared/base/log.h"
#include "shared/base/text.h"
#include "shared/handoff/receipt.h"
#include "shared/journal/hub_view.h"

namespace tsunagu::kiosk::staff {
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

Ulid Staff::who() const { return hand_.tools.keyring.unlocked_by().value_or(Ulid{}); }

void Staff::open() {
  auto& staff = model_;
  staff = {};
  staff.pin = digits_entry(most_pin_digits);
  const int tries = last_ ? hand_.tools.keyring.tries_left(*last_, hand_.common.now) : 0;
  staff.card_known = tries > 0;
  staff.tries_left = staff.card_known ? tries : crypto::Keyring::max_tries;
  hand_.go(staff.card_known ? Page::pin : Page::card);
}

// A card that a command has just made is on the list in the file first.
bool Staff::knows(const crypto::StaffCard& card) {
  const auto is_listed = [&] {
    const auto people = hand_.tools.keyring.staff();
    return std::any_of(people.begin(), people.end(),
                       [&](const auto& person) { return person.person_id == card.staff_id; });
  };
  return is_listed() || (hand_.tools.keyring.refresh() && is_listed());
}

void Staff::take_card(crypto::StaffCard card) {
  if (hand_.common.page != Page::pin && hand_.common.page != Page::card) open();
  card_ = std::move(card);
  model_.card_known = true;
  model_.tries_left = crypto::Keyring::max_tries;
  hand_.go(Page::pin);
}

void Staff::pin_typed() {
  auto& staff = model_;
  std::string pin = encode_utf8(staff.pin.text);
  renew(staff.pin.text);
  auto& keyring = hand_.tools.keyring;
  const bool with_card = card_.has_value();
  Status opened = fail(Code::locked);
  if (card_) {
    opened = keyring.unlock(*card_, pin, hand_.common.now);
  } else if (last_) {
    opened = keyring.unlock_again(*last_, pin, hand_.common.now);
  }
  std::fill(pin.begin(), pin.end(), '\0');
  if (opened) {
    welcome(with_card);
    return;
  }
  switch (opened.error().code) {
    case Code::wrong_secret:
      if (!with_card && last_) staff.tries_left = keyring.tries_left(*last_, hand_.common.now);
      if (!with_card && staff.tries_left == 0) {
        hand_.replace(Page::card);
        return hand_.refuse("error.card_again");
      }
      return hand_.refuse("error.wrong_pin");
    case Code::refused: return hand_.refuse("error.pin_pause");
    case Code::locked: hand_.replace(Page::card); return hand_.refuse("error.card_again");
    case Code::not_found: return hand_.refuse("error.wrong_pin");  // a removed colleague's card says nothing more
    default:
      log::error(std::string("the keyring could not be opened: ") + name_of(opened.error().code));
      return hand_.refuse("error.keyring");
  }
}

void Staff::welcome(bool with_card) {
  const Ulid staff_id = who();
  card_.reset();
  last_ = staff_id;
  if (!hand_.record({domain::fact(staff_id, domain::StaffSignedIn{with_card})})) {
    lock_keys();  // nobody reads what cannot be written down
    if (!hand_.unsaved_alerts.empty()) hand_.refuse("error.not_saved_alert");
    return;
  }
  model_.unlocked = true;
  for (const auto& person : hand_.tools.keyring.staff()) {
    if (person.person_id == staff_id) model_.staff_name = person.name;
  }
  show_board();
}

void Staff::show_board() {
  if (!signed_in()) return lock();
  load_board();
  hand_.land(Page::board);
}

void Staff::load_board() {
  auto& staff = model_;
  const auto& hub = hand_.tools.journal.hub();
  staff.request.reset();
  detail_.reset();
  if (const auto count = hub.headcount_inside(hand_.open_visits())) {
    staff.counts = {static_cast<int>(count->groups), static_cast<int>(count->adults),
                    static_cast<int>(count->children()), static_cast<int>(count->pregnant)};
  }
  staff.alerts.clear();
  if (const auto alerts = hub.alerts_waiting()) {
    for (const auto& alert : *alerts) staff.alerts.push_back({alert.alert_id, alert.raised});
  }
  for (const auto& alert : hand_.unsaved_alerts) staff.alerts.push_back({alert.alert_id, alert.raised});
  staff.clock = clock_view(hand_);
  staff.to_call = roster_.to_call();
  roster_.close();
  staff.requests.clear();
  const auto requests = hub.requests_waiting();
  if (!requests) return hand_.refuse("error.not_read");
  for (const auto& request : *requests) staff.requests.push_back(row_of(request));
  std::reverse(staff.requests.begin(), staff.requests.end());  // the newest first: somebody may be standing there
  if (staff.first_row >= staff.requests.size()) staff.first_row = 0;
}

void Staff::turn(int by) {
  auto& staff = model_;
  const auto rows_a_page = staff.rows_a_page();
  const auto last = staff.requests.empty() ? 0 : (staff.requests.size() - 1) / rows_a_page * rows_a_page;
  if (by < 0) staff.first_row = staff.first_row >= rows_a_page ? staff.first_row - rows_a_page : 0;
  if (by > 0) staff.first_row = std::min(staff.first_row + rows_a_page, last);
}

// Who reads is written down before anything is shown.
void Staff::open_request(const Ulid& request_id) {
  if (!signed_in()) return lock();
  const auto& hub = hand_.tools.journal.hub();
  const auto sealed = hub.request_sealed(request_id);
  if (!sealed || !*sealed) return hand_.refuse("error.not_read");
  if (!hand_.record({domain::fact(request_id, domain::RequestRead{who()})})) return;
  const auto part = hand_.tools.keyring.open(**sealed);
  auto detail = part ? journal::decode_part<domain::RequestDetail>(*part) : part.forward();
  if (!detail) {
    log::error(std::string("a request's sealed part could not be opened: ") + name_of(detail.error().code));
    return hand_.refuse("error.cannot_open");
  }
  detail_ = std::move(*detail);
  load_request(request_id, *detail_);
  hand_.go(Page::request);
}

void Staff::load_request(const Ulid& request_id, const domain::RequestDetail& detail) {
  const auto& hub = hand_.tools.journal.hub();
  RequestView view;
  if (const auto row = hub.request(request_id); row && *row) {
    view.row = row_of(**row);
    view.receipt_day = (*row)->receipt_day;
    view.contact_role = slip::contact_role_key((*row)->receipt_role);
  }
  view.row.request_id = request_id;
  view.detail = detail;
  if (const auto notes = hub.notes(request_id)) {
    for (const auto& note : *notes) {
      if (!note.sealed) continue;
      const auto part = hand_.tools.keyring.open(*note.sealed);
      const auto text = part ? journal::decode_part<domain::NoteText>(*part) : part.forward();
      if (text) view.notes.push_back({note.at, text->text});
    }
  }
  model_.request = std::move(view);
}

void Staff::write_note() {
  if (!model_.request) return;
  model_.note = words_entry(i18n::Language::ja, most_note);
  hand_.go(Page::note);
}

void Staff::note_typed() {
  auto& staff = model_;
  if (!staff.request || !detail_) return lock();
  if (staff.note.text.empty()) return hand_.refuse("error.note_empty");
  const Ulid request_id = staff.request->row.request_id;
  const domain::NoteText text{encode_utf8(staff.note.text)};
  if (!hand_.record({domain::fact(request_id, domain::NoteWritten{who(), duty_consultation}, hand_.sealed(text))}))
    return;
  renew(staff.note.text);
  load_request(request_id, *detail_);
  hand_.back();
  hand_.tell("staff.note_saved");
}

void Staff::mark_talking() {
  auto& staff = model_;
  if (!staff.request || !detail_) return;
  const Ulid request_id = staff.request->row.request_id;
  if (!hand_.record({domain::fact(request_id, domain::RequestTriaged{domain::Triage::hub, who(), duty_consultation})}))
    return;
  load_request(request_id, *detail_);
  hand_.tell("staff.marked_talking");
}

void Staff::close_request() {
  if (model_.request) hand_.go(Page::close);
}

void Staff::end_request() {
  auto& staff = model_;
  if (!staff.request || hand_.common.page != Page::close) return;
  if (!hand_.record({domain::fact(staff.request->row.request_id, domain::RequestClosed{who()})})) return;
  show_board();
  hand_.tell("staff.closed");
}

// With a code for the ward the parent stands here and photographs: staff are locked meanwhile.
void Staff::withdraw_for_parent() {
  if (!model_.request || hand_.common.page != Page::close) return;
  const Ulid request_id = model_.request->row.request_id;
  const auto row = hand_.tools.journal.hub().request(request_id);
  if (!row || !*row) return hand_.refuse("error.not_read");
  if (!hand_.record({domain::fact(request_id, domain::RequestWithdrawn{domain::Actor::staff})})) return;
  if (!(*row)->handed_over) {
    show_board();
    return hand_.tell("staff.withdrawn");
  }
  lock();
  renew(model_);
  slip_.show_withdrawn(request_id);
}

void Staff::hand_to_ward() {
  auto& common = hand_.common;
  if (!model_.request || !detail_) return;
  if (!common.hub.can_hand_over) return hand_.refuse("error.no_agreement");
  model_.decision = words_entry(i18n::Language::ja, most_note);
  model_.decision.text = decode_utf8(detail_->decision);
  hand_.go(Page::decision);
}

// From here the parent reads. Nothing of the hub needs to be open for that: sealing takes public keys only.
void Staff::decision_typed() {
  auto& staff = model_;
  if (!staff.request || !detail_) return lock();
  const Ulid request_id = staff.request->row.request_id;
  const domain::RequestTriaged decided{domain::Triage::both, who(), duty_consultation};
  const auto detail = *detail_;
  const auto decision = encode_utf8(staff.decision.text);
  lock_keys();
  renew(model_);
  detail_.reset();
  hand_.land(Page::pin);
  talk_.hand_over(request_id, detail, decision, decided);
}

void Staff::after_handover() {
  talk_.end_handover();
  hand_.land(attract_page);
  open();
}

void Staff::acknowledge(const Ulid& alert_id) {
  if (!signed_in()) return lock();
  std::vector<domain::NewFact> facts;
  auto& unsaved = hand_.unsaved_alerts;
  const auto is_it = [&](const UnsavedAlert& alert) { return alert.alert_id == alert_id; };
  const auto kept = std::find_if(unsaved.begin(), unsaved.end(), is_it);
  if (kept != unsaved.end()) facts.push_back(domain::fact(alert_id, domain::AlertRaised{kept->place}));
  facts.push_back(domain::fact(alert_id, domain::AlertAcknowledged{who()}));
  if (!hand_.record(std::move(facts))) return;
  std::erase_if(unsaved, is_it);
  load_board();
}

void Staff::open_receipts() {
  if (!signed_in()) return lock();
  model_.receipt_says.reset();
  hand_.go(Page::receipt);
}

// To this ward, under this key or another one of its own: keys are changed every year.
bool Staff::was_handed_to(const Ulid& request_id, const crypto::KeyId& ward_key_id) const {
  const auto& wards = hand_.tools.wards;
  const auto* signer = wards.find(ward_key_id);
  const auto handovers = hand_.tools.journal.hub().handovers(request_id);
  return signer != nullptr && handovers &&
         std::any_of(handovers->begin(), handovers->end(), [&](const journal::HandoverRow& row) {
           const auto* ward = wards.find(crypto::KeyId{row.handover.ward_key_id});
           return ward != nullptr && ward->ward_name == signer->ward_name;
         });
}

void Staff::take_receipt(const handoff::Framed& framed) {
  auto& staff = model_;
  staff.receipt_says.reset();
  if (framed.kind != handoff::Kind::receipt) return hand_.refuse_card(words_for_refused(framed.kind));
  const auto verified = handoff::read_receipt(framed.envelope, hand_.tools.wards);
  if (!verified) return hand_.refuse_card(verified.error());
  const auto& receipt = verified->receipt;
  const auto row = hand_.tools.journal.hub().request(receipt.request_id);
  if (!row) return hand_.refuse("error.not_read");
  if (!*row || !(*row)->handed_over || !was_handed_to(receipt.request_id, verified->ward_key_id)) {
    return hand_.refuse("error.receipt_unknown");
  }
  const domain::ReceiptTaken taken{receipt.state, receipt.day, static_cast<std::uint8_t>(receipt.role),
                                   verified->ward_key_id.bytes};
  const auto history = hand_.tools.journal.history(receipt.request_id);
  const bool known =
      history && std::any_of(history->begin(), history->end(), [&](const journal::Fact& fact) {
        if (!fact.is(domain::FactKind::receipt_taken)) return false;
        const auto before = fact.as<domain::ReceiptTaken>();
        return before && before->state == taken.state && before->day == taken.day && before->role == taken.role;
      });
  if (!known && !hand_.record({domain::fact(receipt.request_id, taken)})) return;
  staff.receipt_says = receipt_key(receipt.state);
  if (known) return hand_.tell("receipt.known");
  hand_.common.notice.reset();
  if (hand_.chime) hand_.chime();
}

void Staff::lock() {
  lock_keys();
  forget();
}

void Staff::lock_keys() {
  hand_.tools.keyring.lock();
  numbers_.forget();
}

void Staff::forget() {
  renew(model_.request);
  renew(card_);
  renew(detail_);
}

}  // namespace tsunagu::kiosk::staff
