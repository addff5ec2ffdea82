#include "kiosk/class_desk.h"

#include <algorithm>

#include "kiosk/typed.h"
#include "shared/base/text.h"
#include "shared/crypto/hash.h"
#include "shared/domain/booking_facts.h"

namespace tsunagu::kiosk {

void ClassDesk::open() {
  auto& state = room_.state;
  if (!state.hub.class_today) return;
  state.arrival = {};
  state.arrival.row = state.hub.class_today;
  const bool card_is_known = !check_in_.guest().profile.link_key.empty();
  room_.go(card_is_known ? Page::class_people : Page::class_door);
}

void ClassDesk::choose(domain::ArrivalWay way) {
  auto& draft = room_.state.arrival;
  draft.way = way;
  switch (way) {
    case domain::ArrivalWay::number:
    case domain::ArrivalWay::code: draft.number = member_number_entry(); return room_.go(Page::class_number);
    case domain::ArrivalWay::walk_in: return room_.go(Page::class_people);
    case domain::ArrivalWay::card:
    case domain::ArrivalWay::staff: return;  // shown to the reader; not a visitor's way
  }
}

void ClassDesk::take_card(const handoff::MemberCard& card) {
  check_in_.recognise(card);
  room_.state.arrival.way = domain::ArrivalWay::card;
  room_.go(Page::class_people);
}

void ClassDesk::take_number(std::string_view read) {
  choose(domain::ArrivalWay::number);
  room_.state.arrival.number.text = decode_utf8(read);
  number_typed();
}

void ClassDesk::number_typed() {
  if (member_number(room_, room_.state.arrival.number)) room_.go(Page::class_people);
}

bool ClassDesk::has_arrived(const Ulid& session_id, const Ulid& booking_id) const {
  const auto arrivals = room_.tools.journal.hub().arrivals(session_id);
  return arrivals && std::any_of(arrivals->begin(), arrivals->end(),
                                 [&](const journal::ArrivalRow& arrival) { return arrival.booking_id == booking_id; });
}

std::vector<domain::NewFact> ClassDesk::arrival_by_card(const Ulid& session_id, std::uint16_t people) {
  const auto own = bookings_.own_of(session_id);
  if (!own) return arrival_without_booking(session_id, people);
  if (has_arrived(session_id, own->booking_id)) return {};
  if (!domain::has_place(own->state)) {  // still in the queue: staff decide at the door
    room_.state.arrival.answer = ClassAnswer::full;
    return {};
  }
  return {domain::fact(
      session_id, domain::Attended{room_.tools.journal.new_id(), own->booking_id, people, domain::ArrivalWay::card})};
}

// The same fact with the same parts whether the digits are known or not. A member number is never looked up here.
std::vector<domain::NewFact> ClassDesk::arrival_by_number(const Ulid& session_id, std::uint16_t people) {
  const std::string digits = encode_utf8(room_.state.arrival.number.text);
  const auto hashes = bookings_.hashes_of_code(digits);
  domain::Attended open{room_.tools.journal.new_id(), std::nullopt, people, domain::ArrivalWay::number};
  if (const auto rows = room_.tools.journal.hub().bookings(session_id)) {
    for (const auto& row : *rows) {
      if (hashes.is_of(row) && domain::has_place(row.state) && !has_arrived(session_id, row.booking_id)) {
        open.booking_id = row.booking_id;
        open.way = domain::ArrivalWay::code;
      }
    }
  }
  return {domain::fact(session_id, open, room_.sealed(domain::ArrivalDetail{digits, Ulid{}}))};
}

std::vector<domain::NewFact> ClassDesk::arrival_without_booking(const Ulid& session_id, std::uint16_t people) {
  const auto& draft = room_.state.arrival;
  const auto& guest = check_in_.guest();
  if (!domain::fits(draft.row->capacity, bookings_.booked(session_id), 1)) {
    room_.state.arrival.answer = ClassAnswer::full;
    return {};
  }
  domain::WalkedIn open{room_.tools.journal.new_id(), 1, people, std::nullopt};
  open.tag = bookings_.tag_of(open.booking_id);
  Bytes sealed;
  if (!guest.number.empty()) {
    sealed = room_.sealed(domain::BookingDetail{guest.profile.called, guest.family_id, {}, guest.number});
  }
  return {domain::fact(session_id, open, std::move(sealed))};
}

void ClassDesk::choose_people(ClassPeople people) {
  auto& draft = room_.state.arrival;
  if (!draft.row) return;
  draft.people = people;
  draft.answer = ClassAnswer::received;
  const Ulid session_id = draft.row->session_id;
  const std::uint16_t count = people_of(people);
  // Whose card was shown before "no booking" was chosen may have one.
  if (draft.way == domain::ArrivalWay::walk_in && bookings_.own_of(session_id)) draft.way = domain::ArrivalWay::card;
  std::vector<domain::NewFact> facts;
  switch (draft.way) {
    case domain::ArrivalWay::card: facts = arrival_by_card(session_id, count); break;
    case domain::ArrivalWay::number:
    case domain::ArrivalWay::code: facts = arrival_by_number(session_id, count); break;
    case domain::ArrivalWay::walk_in:
    case domain::ArrivalWay::staff: facts = arrival_without_booking(session_id, count); break;
  }
  // Who comes to a class has come to the hub: counted as a visit, unless the family is inside already.
  std::optional<Ulid> visit_id;
  if (!facts.empty() && !check_in_.is_inside()) {
    visit_id = room_.tools.journal.new_id();
    facts.push_back(check_in_.visit_of(*visit_id, count, people == ClassPeople::partner ? 0 : 1));
  }
  if (!facts.empty() && !room_.record(std::move(facts))) return;
  if (visit_id) check_in_.has_come_in(*visit_id);
  renew(draft.number.text);
  room_.land(Page::class_done);
  if (room_.chime && draft.answer == ClassAnswer::received) room_.chime();
}

}  // namespace tsunagu::kiosk
