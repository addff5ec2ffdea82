#include "kiosk/booking/class_desk.h"

#include <algorithm>

#include "kiosk/hand/typed.h"
#include "shared/base/text.h"
#include "shared/crypto/hash.h"
#include "shared/domain/booking_facts.h"

namespace tsunagu::kiosk::booking {
namespace {

// The visit of grown-ups who came to a class.
domain::NewFact visit_of(Hand& hand, const Ulid& visit_id, std::uint16_t adults, std::uint16_t pregnant) {
  domain::VisitStarted open;
  open.adults = adults;
  open.pregnant = pregnant;
  // As at the front door: whoever has a number has been here before, and the card says where they live.
  if (!hand.guest.number.empty()) open.first_time = false;
  if (!hand.guest.profile.area.empty()) open.inside_ward = hand.guest.profile.area == "inside";
  return visit_fact(hand, visit_id, open, {{}, adults, pregnant});
}

}  // namespace

void ClassDesk::open() {
  auto& common = hand_.common;
  if (!common.hub.class_today) return;
  model_.arrival = {};
  if (!common.hub.classes_beside.empty()) {
    model_.arrival.which = common.hub.classes_beside;
    model_.arrival.which.insert(model_.arrival.which.begin(), *common.hub.class_today);
    return hand_.go(Page::class_which);
  }
  model_.arrival.row = common.hub.class_today;
  open_door();
}

void ClassDesk::choose_class(std::size_t index) {
  if (index >= model_.arrival.which.size()) return;
  model_.arrival.row = model_.arrival.which[index];
  open_door();
}

void ClassDesk::open_door() {
  const bool card_is_known = !hand_.guest.profile.link_key.empty();
  hand_.go(card_is_known ? Page::class_people : Page::class_door);
}

void ClassDesk::choose(domain::ArrivalWay way) {
  auto& draft = model_.arrival;
  draft.way = way;
  switch (way) {
    case domain::ArrivalWay::number:
    case domain::ArrivalWay::code: draft.number = member_number_entry(); return hand_.go(Page::class_number);
    case domain::ArrivalWay::walk_in: return hand_.go(Page::class_people);
    case domain::ArrivalWay::card:
    case domain::ArrivalWay::staff: return;  // shown to the reader; not a visitor's way
  }
}

void ClassDesk::take_card(const handoff::MemberCard& card) {
  recognise(hand_, card);
  model_.arrival.way = domain::ArrivalWay::card;
  hand_.go(Page::class_people);
}

void ClassDesk::take_number(std::string_view read) {
  choose(domain::ArrivalWay::number);
  model_.arrival.number.text = decode_utf8(read);
  number_typed();
}

void ClassDesk::number_typed() {
  if (member_number(hand_, model_.arrival.number)) hand_.go(Page::class_people);
}

std::vector<domain::NewFact> ClassDesk::arrival_by_card(const Ulid& session_id, std::uint16_t people) {
  const auto own = bookings_.own_of(session_id);
  if (!own) return arrival_without_booking(session_id, people);
  if (own->arrived) return {};
  if (!domain::has_place(own->state)) {  // still in the queue: staff decide at the door
    model_.arrival.answer = ClassAnswer::full;
    return {};
  }
  return {domain::fact(
      session_id, domain::Attended{hand_.tools.journal.new_id(), own->booking_id, people, domain::ArrivalWay::card})};
}

// The same fact with the same parts whether the digits are known or not. A member number is never looked up here.
std::vector<domain::NewFact> ClassDesk::arrival_by_number(const Ulid& session_id, std::uint16_t people,
                                                          const Ulid& visit_id) {
  const std::string digits = encode_utf8(model_.arrival.number.text);
  const auto hashes = bookings_.hashes_of_code(digits);
  domain::Attended open{hand_.tools.journal.new_id(), std::nullopt, people, domain::ArrivalWay::number};
  if (const auto rows = hand_.tools.journal.hub().bookings(session_id)) {
    for (const auto& row : *rows) {
      if (hashes.is_of(row) && domain::has_place(row.state) && !bookings_.has_arrived(session_id, row.booking_id)) {
        open.booking_id = row.booking_id;
        open.way = domain::ArrivalWay::code;
      }
    }
  }
  return {domain::fact(session_id, open, hand_.sealed(domain::ArrivalDetail{digits, Ulid{}, visit_id}))};
}

std::vector<domain::NewFact> ClassDesk::arrival_without_booking(const Ulid& session_id, std::uint16_t people) {
  const auto& draft = model_.arrival;
  const auto& guest = hand_.guest;
  if (!domain::fits(draft.row->capacity, bookings_.booked(session_id), 1)) {
    model_.arrival.answer = ClassAnswer::full;
    return {};
  }
  domain::WalkedIn open{hand_.tools.journal.new_id(), 1, people, std::nullopt};
  open.tag = bookings_.tag_of(open.booking_id);
  Bytes sealed;
  if (!guest.number.empty()) {
    sealed = hand_.sealed(domain::BookingDetail{guest.profile.called, guest.family_id, {}, guest.number});
  }
  return {domain::fact(session_id, open, std::move(sealed))};
}

void ClassDesk::choose_people(ClassPeople people) {
  auto& draft = model_.arrival;
  if (!draft.row) return;
  draft.people = people;
  draft.answer = ClassAnswer::received;
  const Ulid session_id = draft.row->session_id;
  const std::uint16_t count = people_of(people);
  // Whose card was shown before "no booking" was chosen may have one.
  if (draft.way == domain::ArrivalWay::walk_in && bookings_.own_of(session_id)) draft.way = domain::ArrivalWay::card;
  // Who comes to a class has come to the hub: counted as a visit, unless the family is inside already.
  const Ulid visit_id = hand_.guest.is_inside() ? Ulid{} : hand_.tools.journal.new_id();
  std::vector<domain::NewFact> facts;
  switch (draft.way) {
    case domain::ArrivalWay::card: facts = arrival_by_card(session_id, count); break;
    case domain::ArrivalWay::number:
    case domain::ArrivalWay::code: facts = arrival_by_number(session_id, count, visit_id); break;
    case domain::ArrivalWay::walk_in:
    case domain::ArrivalWay::staff: facts = arrival_without_booking(session_id, count); break;
  }
  if (!facts.empty() && !visit_id.is_nil()) {
    facts.push_back(visit_of(hand_, visit_id, count, people == ClassPeople::partner ? 0 : 1));
  }
  if (!facts.empty()) {
    if (!hand_.record(std::move(facts))) return;
    if (!visit_id.is_nil()) hand_.guest.visit_id = visit_id;
  }
  renew(draft.number.text);
  hand_.land(Page::class_done);
  if (hand_.chime && draft.answer == ClassAnswer::received) hand_.chime();
}

}  // namespace tsunagu::kiosk::booking
