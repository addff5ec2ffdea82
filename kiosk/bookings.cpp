#include "kiosk/bookings.h"

#include <algorithm>

#include "kiosk/typed.h"
#include "shared/base/log.h"
#include "shared/base/text.h"
#include "shared/crypto/hash.h"
#include "shared/domain/booking_facts.h"

namespace tsunagu::kiosk {
namespace {

void append(std::vector<domain::NewFact>& to, std::vector<domain::NewFact> more) {
  std::move(more.begin(), more.end(), std::back_inserter(to));
}

domain::Booked rule_of(const journal::BookingRow& row) { return {row.booking_id, row.places, row.state}; }

}  // namespace

EventRow event_row(const journal::SessionRow& from) {
  const auto& s = from.session;
  return {from.session_id, s.title,      s.place,    s.first_day,      s.last_day,
          s.start_minute,  s.end_minute, s.capacity, s.prenatal_class, s.cancelled};
}

bool CodeHashes::is_of(const journal::BookingRow& row) const {
  if (row.code) return crypto::same_bytes(*row.code, code);
  return row.old_code && old_code && crypto::same_bytes(*row.old_code, *old_code);
}

EventRow Bookings::row_of(const journal::SessionRow& from) const {
  auto row = event_row(from);
  if (!row.capacity) return row;
  const auto bookings = booked(from.session_id);
  row.taken = domain::places_taken(bookings);
  row.waiting = static_cast<int>(std::count_if(bookings.begin(), bookings.end(), [](const domain::Booked& one) {
    return one.state == domain::BookingState::waiting;
  }));
  return row;
}

bool Bookings::has_begun(const EventRow& row) const {
  const auto today = room_.today();
  if (row.day != today) return row.day < today;
  return row.start_minute && *row.start_minute <= domain::minute_of_day(room_.state.now);
}

std::vector<domain::Booked> Bookings::booked(const Ulid& session_id) const {
  std::vector<domain::Booked> out;
  const auto rows = room_.tools.journal.hub().bookings(session_id);
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
  const auto& key = check_in_.guest().profile.link_key;
  if (key.empty()) return std::nullopt;
  return crypto::keyed_128(key, booking_id.view());
}

CodeHashes Bookings::hashes_of_code(std::string_view digits) const {
  const auto& device = room_.tools.device;
  return {device.hash_of_code(digits), device.old_hash_of_code(digits)};
}

std::optional<OwnBooking> Bookings::shown(const journal::BookingRow& row) const {
  const auto session = room_.tools.journal.hub().session(row.session_id);
  if (!session || !*session) return std::nullopt;
  return OwnBooking{row_of(**session), row.booking_id, row.places, row.state,
                    domain::queue_position(booked(row.session_id), row.booking_id)};
}

template <class Is>
std::vector<OwnBooking> Bookings::find(Is is) const {
  std::vector<OwnBooking> out;
  const auto rows = room_.tools.journal.hub().bookings_from(room_.today());
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
  if (check_in_.guest().profile.link_key.empty()) return {};
  return find([this](const journal::BookingRow& row) { return is_own(row); });
}

std::vector<OwnBooking> Bookings::of_code(const CodeHashes& hashes) const {
  return find([&](const journal::BookingRow& row) { return hashes.is_of(row); });
}

std::optional<OwnBooking> Bookings::own_of(const Ulid& session_id) const {
  if (check_in_.guest().profile.link_key.empty()) return std::nullopt;
  const auto rows = room_.tools.journal.hub().bookings(session_id);
  if (!rows) return std::nullopt;
  const auto row = std::find_if(rows->begin(), rows->end(), [this](const auto& one) { return is_own(one); });
  return row == rows->end() ? std::nullopt : shown(*row);
}

void Bookings::book(BookWhat what) {
  const auto& detail = room_.state.events.detail;
  if (!detail || detail->over || detail->row.cancelled || !detail->row.capacity) return;
  start(what == BookWhat::course && !detail->course.empty() ? detail->course : std::vector{detail->row});
}

// Sessions that the family has booked already are left as they are.
void Bookings::start(std::vector<EventRow> sessions) {
  std::erase_if(sessions, [this](const EventRow& row) { return own_of(row.session_id).has_value(); });
  if (sessions.empty()) return room_.tell("booking.already");
  auto& state = room_.state;
  state.booking = {};
  state.booking.sessions = std::move(sessions);
  state.booking.with_card = !check_in_.guest().profile.link_key.empty();
  state.booking.name = words_entry(state.language, most_called_letters);
  state.booking.phone = phone_entry();
  room_.go(Page::booking_places);
}

void Bookings::change_places(int by) {
  int& places = room_.state.booking.places;
  places = std::clamp(places + by, 1, domain::most_places);
}

void Bookings::go_on(Page page) {
  const bool corrected = std::exchange(room_.state.booking.correcting, false);
  room_.go(corrected ? Page::booking_check : page);
}

void Bookings::next() {
  auto& draft = room_.state.booking;
  switch (room_.state.page) {
    case Page::booking_places:
      return go_on(!draft.with_card     ? Page::booking_name
                   : draft.asks_phone() ? Page::booking_phone
                                        : Page::booking_check);
    case Page::booking_name:
      trim_end(draft.name.text);
      if (draft.name.text.empty()) return room_.refuse("error.called_missing");
      return go_on(Page::booking_phone);
    case Page::booking_phone:
      if (const auto wrong = wrong_with_phone(draft.phone.text)) return room_.refuse(std::string(*wrong));
      return go_on(Page::booking_check);
    case Page::booking_check: return record_booking();
    default: return;
  }
}

void Bookings::skip() {
  room_.state.booking.phone.text.clear();
  go_on(Page::booking_check);
}

void Bookings::correct(Page page) {
  const bool known = page == Page::booking_places || page == Page::booking_name || page == Page::booking_phone;
  if (!known || room_.state.page != Page::booking_check) return;
  room_.state.booking.correcting = true;
  room_.go(page);
}

// Random, and not in use for anything that is to come.
std::string Bookings::new_code() {
  for (;;) {
    ByteArray<8> noise{};
    room_.tools.random.fill(noise);
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
  auto& draft = room_.state.booking;
  const auto ask_again = [&](Page page, std::string_view why) {
    draft.correcting = true;
    room_.go(page);
    room_.refuse(std::string(why));
    return false;
  };
  if (!draft.with_card) {
    trim_end(draft.name.text);
    if (draft.name.text.empty()) return ask_again(Page::booking_name, "error.called_missing");
  }
  if (draft.phone.text.empty()) return true;
  const auto wrong = wrong_with_phone(draft.phone.text);
  return !wrong || ask_again(Page::booking_phone, *wrong);
}

// The decision is made here, recorded beside the booking, and shown only then.
void Bookings::record_booking() {
  auto& state = room_.state;
  auto& draft = state.booking;
  const auto& guest = check_in_.guest();
  if (!is_complete()) return;
  for (auto& row : draft.sessions) {  // much may have happened since it was chosen
    const auto session = room_.tools.journal.hub().session(row.session_id);
    if (!session || !*session) return room_.refuse("error.not_read");
    row = row_of(**session);
    if (row.cancelled || has_begun(row)) return room_.refuse("error.session_gone");
  }
  const Ulid booking_id = room_.tools.journal.new_id();
  domain::BookingMade made{booking_id, static_cast<std::uint16_t>(draft.places), tag_of(booking_id), std::nullopt};
  const std::string code = draft.with_card ? std::string{} : new_code();
  if (!code.empty()) made.code = room_.tools.device.hash_of_code(code);
  const domain::BookingDetail detail{draft.with_card ? guest.profile.called : encode_utf8(draft.name.text),
                                     guest.family_id, encode_utf8(draft.phone.text), guest.number};
  std::vector<domain::NewFact> facts;
  for (const auto& row : draft.sessions) {
    facts.push_back(domain::fact(row.session_id, made, room_.sealed(detail)));
    if (domain::fits(row.capacity, booked(row.session_id), draft.places)) {
      facts.push_back(domain::fact(row.session_id, domain::PlaceGranted{booking_id}));
    } else {
      facts.push_back(domain::fact(row.session_id, domain::PutOnWaitlist{booking_id}));
    }
  }
  if (!room_.record(std::move(facts))) return;
  auto just_booked = find([&](const journal::BookingRow& row) { return row.booking_id == booking_id; });
  state.booking = {};
  state.booking.own = std::move(just_booked);
  state.booking.code = code;
  state.code.reset();
  if (!code.empty()) {
    CodeView view;
    view.purpose = CodeView::Purpose::booking;
    view.parts = {code};
    state.code = std::move(view);
  }
  room_.land(Page::booking_done);
  if (room_.chime) room_.chime();
}

void Bookings::open_own() {
  auto& state = room_.state;
  state.booking = {};
  if (check_in_.guest().profile.link_key.empty()) {
    state.booking.number = digits_entry(booking_code_digits);
    return room_.go(Page::booking_number);
  }
  state.booking.own = own();
  room_.go(Page::own_bookings);
}

void Bookings::cancel_shown() {
  const auto& detail = room_.state.events.detail;
  if (!detail || !detail->own) return;
  room_.state.booking = {};
  room_.state.booking.with_card = true;
  room_.state.booking.cancelling = {*detail->own};
  room_.go(Page::booking_cancel);
}

// The code itself is forgotten here; what follows looks the same for every code.
void Bookings::number_typed() {
  auto& draft = room_.state.booking;
  if (draft.number.text.size() != booking_code_digits) return room_.refuse("error.booking_code_length");
  typed_code_ = hashes_of_code(encode_utf8(draft.number.text));
  renew(draft.number.text);
  draft.with_card = false;
  room_.go(Page::booking_cancel);
}

void Bookings::confirm_cancel() {
  auto& state = room_.state;
  const auto cancelling = typed_code_ ? of_code(*typed_code_) : state.booking.cancelling;
  std::vector<domain::NewFact> facts;
  for (const auto& one : cancelling) {
    append(facts, cancellation(one.row.session_id, one.booking_id, domain::Actor::family));
  }
  if (!facts.empty() && !room_.record(std::move(facts))) return;
  typed_code_.reset();
  const bool with_card = state.booking.with_card;
  state.booking = {};
  state.events.detail.reset();
  room_.land(Page::menu);
  room_.tell(with_card ? "booking.cancelled" : "booking.cancelled_if_known");
}

void Bookings::let_old_key_go() {
  auto& device = room_.tools.device;
  if (!device.has_old_key()) return;
  const auto clock = room_.tools.journal.clock();
  if (!clock || clock->is_doubted()) return;  // one that runs ahead would end it too soon
  const auto rows = room_.tools.journal.hub().bookings_from(room_.today());
  if (!rows) return;
  const bool needed = std::any_of(rows->begin(), rows->end(), [](const journal::BookingRow& row) {
    return row.old_code && row.state != domain::BookingState::cancelled;
  });
  if (needed) return;
  const auto gone = device.let_old_key_go();
  if (!gone) log::error(std::string("the old key of the hashes is still there: ") + name_of(gone.error().code));
}

void Bookings::greet() {
  const auto& guest = check_in_.guest();
  if (guest.profile.link_key.empty()) return;
  const auto rows = room_.tools.journal.hub().bookings_from(room_.today());
  if (!rows) return;
  std::vector<domain::NewFact> facts;
  std::vector<OwnBooking> news;
  for (const auto& row : *rows) {
    auto one = is_own(row) ? shown(row) : std::nullopt;
    if (one && one->row.prenatal_class && !guest.profile.due) continue;
    if (!one || !row.news) continue;
    one->news = row.news;
    facts.push_back(domain::fact(row.session_id, domain::FamilyTold{row.booking_id, *row.news, domain::Actor::family}));
    news.push_back(std::move(*one));
  }
  if (facts.empty() || !room_.record(std::move(facts))) return;
  room_.state.moved_up = std::move(news);
}

void Bookings::leave_prenatal_queues() {
  std::vector<domain::NewFact> facts;
  for (const auto& one : own()) {
    if (!one.row.prenatal_class || one.state != domain::BookingState::waiting) continue;
    append(facts, cancellation(one.row.session_id, one.booking_id, domain::Actor::family));
  }
  if (facts.empty()) return;
  const auto done = room_.tools.journal.append(std::move(facts));
  if (!done) log::error(std::string("a queue could not be left: ") + name_of(done.error().code));
}

std::vector<domain::NewFact> Bookings::promotions(const Ulid& session_id,
                                                  const std::vector<domain::Booked>& bookings) const {
  std::vector<domain::NewFact> facts;
  const auto session = room_.tools.journal.hub().session(session_id);
  if (!session || !*session || (*session)->session.cancelled || has_begun(event_row(**session))) return facts;
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
  const auto done = room_.tools.journal.append(std::move(facts));
  if (!done) log::error(std::string("a promotion could not be recorded: ") + name_of(done.error().code));
}

// Capacity may also grow by an import, or a place become free on another tablet.
void Bookings::promote_everywhere() {
  const auto sessions = room_.tools.journal.hub().sessions_with_queue(room_.today());
  if (!sessions) return;
  for (const auto& session_id : *sessions) promote(session_id);
}

}  // namespace tsunagu::kiosk
