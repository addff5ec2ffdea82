#include "kiosk/booking/bookings.h"

#include <algorithm>

#include "kiosk/hand/typed.h"
#include "shared/base/log.h"
#include "shared/base/text.h"
#include "shared/crypto/hash.h"
#include "shared/domain/booking_facts.h"
#include "shared/domain/booking_need.h"

namespace tsunagu::kiosk::booking {
namespace {

void append(std::vector<domain::NewFact>& to, std::vector<domain::NewFact> more) {
  std::move(more.begin(), more.end(), std::back_inserter(to));
}

domain::Booked rule_of(const journal::BookingRow& row) { return {row.booking_id, row.places, row.state}; }

}  // namespace

EventRow event_row(const journal::SessionRow& from, const Hand& hand) {
  const auto& s = from.session;
  const auto now = domain::day_minute_of(hand.common.now);
  const auto end = domain::end_of(s);
  return {.session_id = from.session_id,
          .title = s.title,
          .place = s.place,
          .day = s.first_day,
          .last_day = end.last_day,
          .start_minute = s.start_minute,
          .end_minute = end.minute,
          .capacity = s.capacity,
          .prenatal_class = s.prenatal_class,
          .cancelled = s.cancelled,
          .other_titles = s.other_titles,
          .booking = domain::booking_need(s),
          .booking_ended = domain::is_past_apply_until(s, now),
          .hub_closed = hand.is_closed(s.first_day),
          .moment = domain::moment_of(s, now)};
}

bool CodeHashes::is_of(const journal::BookingRow& row) const {
  if (row.code) return crypto::same_bytes(*row.code, code);
  return row.old_code && old_code && crypto::same_bytes(*row.old_code, *old_code);
}

EventRow Bookings::row_of(const journal::SessionRow& from) const {
  auto row = event_row(from, hand_);
  if (!row.capacity) return row;
  const auto bookings = booked(from.session_id);
  row.taken = domain::places_taken(bookings);
  row.waiting = static_cast<int>(std::count_if(bookings.begin(), bookings.end(), [](const domain::Booked& one) {
    return one.state == domain::BookingState::waiting;
  }));
  return row;
}

std::vector<domain::Booked> Bookings::booked(const Ulid& session_id) const {
  std::vector<domain::Booked> out;
  const auto rows = hand_.tools.journal.hub().bookings(session_id);
  if (!rows) {
    log::error(std::string("bookings could not be read: ") + name_of(rows.error().code));
    return out;
  }
  for (const auto& row : *rows) {
    if (!row.ahead) out.push_back(rule_of(row));
  }
  return out;
}

std::optional<domain::BookingTag> Bookings::tag_of(const Ulid& booking_id) const {
  const auto& key = hand_.guest.profile.link_key;
  if (key.empty()) return std::nullopt;
  return crypto::keyed_128(key, booking_id.view());
}

bool Bookings::has_arrived(const Ulid& session_id, const Ulid& booking_id) const {
  const auto arrivals = hand_.tools.journal.hub().arrivals(session_id);
  return arrivals && std::any_of(arrivals->begin(), arrivals->end(),
                                 [&](const journal::ArrivalRow& arrival) { return arrival.booking_id == booking_id; });
}

CodeHashes Bookings::hashes_of_code(std::string_view digits) const {
  const auto& device = hand_.tools.device;
  return {device.hash_of_code(digits), device.old_hash_of_code(digits)};
}

std::optional<OwnBooking> Bookings::shown(const journal::BookingRow& row) const {
  const auto session = hand_.tools.journal.hub().session(row.session_id);
  if (!session || !*session) return std::nullopt;
  return OwnBooking{.row = row_of(**session),
                    .booking_id = row.booking_id,
                    .places = row.places,
                    .state = row.state,
                    .position = domain::queue_position(booked(row.session_id), row.booking_id),
                    .arrived = has_arrived(row.session_id, row.booking_id)};
}

template <class Is>
std::vector<OwnBooking> Bookings::find(Is is) const {
  std::vector<OwnBooking> out;
  const auto rows = hand_.tools.journal.hub().bookings_from(hand_.today());
  if (!rows) return out;
  for (const auto& row : *rows) {
    if (row.state == domain::BookingState::cancelled || !is(row)) continue;
    if (auto one = shown(row)) out.push_back(std::move(*one));
  }
  return out;
}

bool Bookings::is_own(const journal::BookingRow& row) const {
  const auto tag = row.tag ? tag_of(row.booking_id) : std::nullopt;
  return tag && row.state != domain::BookingState::cancelled && crypto::same_bytes(*row.tag, *tag);
}

std::vector<OwnBooking> Bookings::own() const {
  if (hand_.guest.profile.link_key.empty()) return {};
  return find([this](const journal::BookingRow& row) { return is_own(row); });
}

std::vector<OwnBooking> Bookings::of_code(const CodeHashes& hashes) const {
  return find([&](const journal::BookingRow& row) { return hashes.is_of(row); });
}

std::optional<OwnBooking> Bookings::own_of(const Ulid& session_id) const {
  if (hand_.guest.profile.link_key.empty()) return std::nullopt;
  const auto rows = hand_.tools.journal.hub().bookings(session_id);
  if (!rows) return std::nullopt;
  const auto row = std::find_if(rows->begin(), rows->end(), [this](const auto& one) { return is_own(one); });
  return row == rows->end() ? std::nullopt : shown(*row);
}

// Sessions that the family has booked already are left as they are.
void Bookings::book(std::vector<EventRow> sessions) {
  std::erase_if(sessions, [this](const EventRow& row) { return own_of(row.session_id).has_value(); });
  if (sessions.empty()) return hand_.tell("booking.already");
  auto& common = hand_.common;
  model_.draft = {};
  model_.draft.sessions = std::move(sessions);
  model_.draft.with_card = !hand_.guest.profile.link_key.empty();
  model_.draft.name = words_entry(common.language, most_called_letters);
  model_.draft.phone = phone_entry();
  offer_what_was_given();
  hand_.go(Page::places);
}

void Bookings::offer_what_was_given() {
  auto& draft = model_.draft;
  const auto& given = hand_.guest.given;
  draft.name_given = !draft.with_card && !given.name.empty();
  draft.phone_given = given.phone.has_value();
  if (draft.name_given) draft.name.text = given.name;
  if (draft.phone_given) draft.phone.text = *given.phone;
}

void Bookings::keep_what_was_given() {
  const auto& draft = model_.draft;
  auto& given = hand_.guest.given;
  if (!draft.with_card) given.name = draft.name.text;
  if (draft.asks_phone()) given.phone = draft.phone.text;
}

void Bookings::change_places(int by) {
  int& places = model_.draft.places;
  places = std::clamp(places + by, 1, domain::most_places);
}

void Bookings::go_on(Page page) {
  const bool corrected = std::exchange(model_.draft.correcting, false);
  hand_.go(corrected ? Page::check : page);
}

void Bookings::places_chosen() {
  const auto& draft = model_.draft;
  if (!draft.with_card && !draft.name_given) return go_on(Page::name);
  go_on(draft.asks_phone() && !draft.phone_given ? Page::phone : Page::check);
}

void Bookings::name_typed() {
  trim_end(model_.draft.name.text);
  if (model_.draft.name.text.empty()) return hand_.refuse("error.called_missing");
  go_on(Page::phone);
}

void Bookings::phone_typed() {
  if (const auto wrong = wrong_with_phone(model_.draft.phone.text)) return hand_.refuse(std::string(*wrong));
  go_on(Page::check);
}

void Bookings::skip_phone() {
  model_.draft.phone.text.clear();
  go_on(Page::check);
}

void Bookings::correct(Page page) {
  const bool known = page == Page::places || page == Page::name || page == Page::phone;
  if (!known || hand_.common.page != Page::check) return;
  model_.draft.correcting = true;
  hand_.go(page);
}

// Random, and not in use for anything that is to come.
std::string Bookings::new_code() {
  for (;;) {
    ByteArray<8> noise{};
    hand_.tools.random.fill(noise);
    std::string digits;
    for (const auto byte : noise) {
      if (byte >= 250) break;  // every digit is as likely as the others
      digits += static_cast<char>('0' + byte % 10);
    }
    if (digits.size() == booking_code_digits && of_code(hashes_of_code(digits)).empty()) return digits;
  }
}

// With a notice, on the page where something is missing: going back from there keeps what was written, whatever it is.
bool Bookings::is_complete() {
  auto& draft = model_.draft;
  const auto ask_again = [&](Page page, std::string_view why) {
    draft.correcting = true;
    hand_.go(page);
    hand_.refuse(std::string(why));
    return false;
  };
  if (!draft.with_card) {
    trim_end(draft.name.text);
    if (draft.name.text.empty()) return ask_again(Page::name, "error.called_missing");
  }
  if (draft.phone.text.empty()) return true;
  const auto wrong = wrong_with_phone(draft.phone.text);
  return !wrong || ask_again(Page::phone, *wrong);
}

// The decision is made here, recorded beside the booking, and shown only then.
void Bookings::record_booking() {
  auto& common = hand_.common;
  auto& draft = model_.draft;
  const auto& guest = hand_.guest;
  if (!is_complete()) return;
  for (auto& row : draft.sessions) {  // much may have happened since it was chosen
    const auto session = hand_.tools.journal.hub().session(row.session_id);
    if (!session || !*session) return hand_.refuse("error.not_read");
    row = row_of(**session);
    if (!row.is_bookable()) return hand_.refuse("error.session_gone");
  }
  const Ulid booking_id = hand_.tools.journal.new_id();
  domain::BookingMade made{booking_id, static_cast<std::uint16_t>(draft.places), tag_of(booking_id), std::nullopt};
  const std::string code = draft.with_card ? std::string{} : new_code();
  if (!code.empty()) made.code = hand_.tools.device.hash_of_code(code);
  const domain::BookingDetail detail{draft.with_card ? guest.profile.called : encode_utf8(draft.name.text),
                                     guest.family_id, encode_utf8(draft.phone.text), guest.number};
  std::vector<domain::NewFact> facts;
  for (const auto& row : draft.sessions) {
    facts.push_back(domain::fact(row.session_id, made, hand_.sealed(detail)));
    if (domain::fits(row.capacity, booked(row.session_id), draft.places)) {
      facts.push_back(domain::fact(row.session_id, domain::PlaceGranted{booking_id}));
    } else {
      facts.push_back(domain::fact(row.session_id, domain::PutOnWaitlist{booking_id}));
    }
  }
  if (!hand_.record(std::move(facts))) return;
  keep_what_was_given();
  auto just_booked = find([&](const journal::BookingRow& row) { return row.booking_id == booking_id; });
  model_.draft = {};
  model_.draft.own = std::move(just_booked);
  model_.draft.code = code;
  common.code.reset();
  if (!code.empty()) {
    CodeView view;
    view.purpose = CodeView::Purpose::booking;
    view.parts = {code};
    common.code = std::move(view);
  }
  hand_.land(Page::done);
  if (hand_.chime) hand_.chime();
}

void Bookings::open_own() {
  model_.draft = {};
  if (hand_.guest.profile.link_key.empty()) {
    model_.draft.number = digits_entry(booking_code_digits);
    return hand_.go(Page::number);
  }
  model_.draft.own = own();
  hand_.go(Page::own);
}

void Bookings::cancel(const OwnBooking& one) {
  model_.draft = {};
  model_.draft.with_card = true;
  model_.draft.cancelling = {one};
  hand_.go(Page::cancel);
}

// The code itself is forgotten here; what follows looks the same for every code.
void Bookings::number_typed() {
  auto& draft = model_.draft;
  if (draft.number.text.size() != booking_code_digits) return hand_.refuse("error.booking_code_length");
  typed_code_ = hashes_of_code(encode_utf8(draft.number.text));
  renew(draft.number.text);
  draft.with_card = false;
  hand_.go(Page::cancel);
}

void Bookings::confirm_cancel() {
  const auto cancelling = typed_code_ ? of_code(*typed_code_) : model_.draft.cancelling;
  std::vector<domain::NewFact> facts;
  for (const auto& one : cancelling) {
    if (one.arrived) continue;
    append(facts, cancellation(one.row.session_id, one.booking_id, domain::Actor::family));
  }
  if (!facts.empty() && !hand_.record(std::move(facts))) return;
  typed_code_.reset();
  const bool with_card = model_.draft.with_card;
  model_.draft = {};
  cancelled_();
  hand_.land(menu_page);
  hand_.tell(with_card ? "booking.cancelled" : "booking.cancelled_if_known");
}

void Bookings::let_old_key_go() {
  auto& device = hand_.tools.device;
  if (!device.has_old_key()) return;
  const auto clock = hand_.tools.journal.clock();
  if (!clock || clock->is_doubted()) return;  // one that runs ahead would end it too soon
  const auto rows = hand_.tools.journal.hub().bookings_from(hand_.today());
  if (!rows) return;
  const bool needed = std::any_of(rows->begin(), rows->end(), [](const journal::BookingRow& row) {
    return row.old_code && row.state != domain::BookingState::cancelled;
  });
  if (needed) return;
  const auto gone = device.let_old_key_go();
  if (!gone) log::error(std::string("the old key of the hashes is still there: ") + name_of(gone.error().code));
}

std::vector<OwnBooking> Bookings::news() const {
  const auto& guest = hand_.guest;
  if (guest.profile.link_key.empty()) return {};
  const auto rows = hand_.tools.journal.hub().bookings_from(hand_.today());
  if (!rows) return {};
  std::vector<OwnBooking> out;
  for (const auto& row : *rows) {
    auto one = is_own(row) ? shown(row) : std::nullopt;
    if (one && one->row.prenatal_class && !guest.due_ahead(hand_.today())) continue;
    if (!one || !row.news) continue;
    one->news = row.news;
    out.push_back(std::move(*one));
  }
  return out;
}

// Not recorded, it is told once more: rather that than never.
void Bookings::told(const std::vector<OwnBooking>& read) {
  const auto same = [](const OwnBooking& a, const OwnBooking& b) {
    return a.booking_id == b.booking_id && a.row.session_id == b.row.session_id && a.news == b.news &&
           a.row.day == b.row.day && a.row.start_minute == b.row.start_minute;
  };
  std::vector<domain::NewFact> facts;
  for (const auto& one : news()) {
    if (std::none_of(read.begin(), read.end(), [&](const OwnBooking& was) { return same(one, was); })) continue;
    facts.push_back(
        domain::fact(one.row.session_id, domain::FamilyTold{one.booking_id, *one.news, domain::Actor::family}));
  }
  if (facts.empty()) return;
  const auto done = hand_.tools.journal.append(std::move(facts));
  if (!done) log::error(std::string("what a family was told could not be recorded: ") + name_of(done.error().code));
}

void Bookings::leave_prenatal_queues() {
  std::vector<domain::NewFact> facts;
  for (const auto& one : own()) {
    if (!one.row.prenatal_class || one.state != domain::BookingState::waiting) continue;
    append(facts, cancellation(one.row.session_id, one.booking_id, domain::Actor::family));
  }
  if (facts.empty()) return;
  const auto done = hand_.tools.journal.append(std::move(facts));
  if (!done) log::error(std::string("a queue could not be left: ") + name_of(done.error().code));
}

std::vector<domain::NewFact> Bookings::promotions(const Ulid& session_id,
                                                  const std::vector<domain::Booked>& bookings) const {
  std::vector<domain::NewFact> facts;
  const auto session = hand_.tools.journal.hub().session(session_id);
  if (!session || !*session || (*session)->session.cancelled) return facts;
  const auto moment = domain::moment_of((*session)->session, domain::day_minute_of(hand_.common.now));
  if (moment != domain::SessionMoment::ahead) return facts;
  for (const auto& booking_id : domain::promotions((*session)->session.capacity, bookings)) {
    facts.push_back(domain::fact(session_id, domain::Promoted{booking_id}));
  }
  return facts;
}

// Who moves up does so in the same append: whoever is interrupted leaves no place that nobody has.
std::vector<domain::NewFact> Bookings::cancellation(const Ulid& session_id, const Ulid& booking_id,
                                                    domain::Actor by) const {
  std::vector<domain::NewFact> facts{domain::fact(session_id, domain::BookingCancelled{booking_id, by})};
  auto left = booked(session_id);
  std::erase_if(left, [&](const domain::Booked& one) { return one.booking_id == booking_id; });
  append(facts, promotions(session_id, left));
  return facts;
}

void Bookings::promote(const Ulid& session_id) {
  auto facts = promotions(session_id, booked(session_id));
  if (facts.empty()) return;
  const auto done = hand_.tools.journal.append(std::move(facts));
  if (!done) log::error(std::string("a promotion could not be recorded: ") + name_of(done.error().code));
}

// Capacity may also grow by an import, or a place become free on another tablet.
void Bookings::promote_everywhere() {
  const auto sessions = hand_.tools.journal.hub().sessions_with_queue(hand_.today());
  if (!sessions) return;
  for (const auto& session_id : *sessions) promote(session_id);
}

}  // namespace tsunagu::kiosk::booking
