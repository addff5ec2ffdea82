#include "kiosk/booking/roster.h"

#include <algorithm>

#include "kiosk/booking/class_desk.h"
#include "kiosk/hand/typed.h"
#include "shared/base/log.h"
#include "shared/base/text.h"
#include "shared/domain/booking_facts.h"

namespace tsunagu::kiosk::booking {
namespace {

constexpr int days_listed = 60;

template <class Detail>
std::optional<Detail> opened(const Hand& hand, const Result<std::optional<Bytes>>& sealed) {
  if (!sealed || !*sealed) return std::nullopt;
  const auto part = hand.tools.keyring.open(**sealed);
  auto detail = part ? journal::decode_part<Detail>(*part) : part.forward();
  if (!detail) {
    log::error(std::string("a sealed part of a roster could not be opened: ") + name_of(detail.error().code));
    return std::nullopt;
  }
  return std::move(*detail);
}

template <class Detail>
std::optional<Detail> opened(const Hand& hand, const Ulid& fact_id) {
  return opened<Detail>(hand, hand.tools.journal.hub().sealed_of(fact_id));
}

}  // namespace

bool Roster::is_open() const { return hand_.tools.keyring.is_unlocked() && model_.roster.has_value(); }

SessionLine Roster::line_of(const journal::SessionRow& session) const {
  const auto& hub = hand_.tools.journal.hub();
  SessionLine line;
  line.row = bookings_.row_of(session);
  const auto rules = bookings_.booked(session.session_id);
  line.over = domain::overbooked_by(session.session.capacity, rules);
  const auto bookings = hub.bookings(session.session_id);
  const auto arrivals = hub.arrivals(session.session_id);
  if (!bookings || !arrivals) {
    line.booked = domain::places_taken(rules);
    return line;
  }
  for (const auto& row : *bookings) {
    if (row.news) ++line.to_call;
    if (row.state == domain::BookingState::cancelled) continue;
    if (row.walk_in) line.walk_ins += row.places;
    const bool came = std::any_of(arrivals->begin(), arrivals->end(), [&](const journal::ArrivalRow& arrival) {
      return arrival.booking_id == row.booking_id;
    });
    if (came) line.arrived += row.places;
  }
  line.booked = domain::places_taken(rules) - line.walk_ins;
  line.to_match = static_cast<int>(std::count_if(
      arrivals->begin(), arrivals->end(), [](const journal::ArrivalRow& arrival) { return !arrival.booking_id; }));
  return line;
}

int Roster::to_call() const {
  const auto& hub = hand_.tools.journal.hub();
  const auto rows = hub.bookings_from(hand_.today());
  if (!rows) return 0;
  return static_cast<int>(
      std::count_if(rows->begin(), rows->end(), [](const journal::BookingRow& row) { return row.news.has_value(); }));
}

// Those that have places to give, or whom somebody has come to.
bool Roster::list_sessions() {
  const auto& hub = hand_.tools.journal.hub();
  const auto today = hand_.today();
  auto sessions =
      hub.sessions_for_staff(today, domain::Day{std::chrono::sys_days{today} + std::chrono::days{days_listed}});
  const auto bookings = hub.bookings_from(today);
  if (!sessions || !bookings) return false;
  for (const auto& booking : *bookings) {  // whoever is to be called is on the list, however far away the day is
    if (!booking.news) continue;
    const auto is_listed = [&](const journal::SessionRow& one) { return one.session_id == booking.session_id; };
    if (std::ranges::any_of(*sessions, is_listed)) continue;
    auto session = hub.session(booking.session_id);
    if (!session) return false;
    if (*session) sessions->push_back(std::move(**session));
  }
  model_.sessions.clear();
  model_.roster.reset();
  for (const auto& session : *sessions) {
    auto line = line_of(session);
    if (line.row.capacity || line.row.prenatal_class || line.booked > 0 || line.walk_ins > 0 || line.to_match > 0) {
      model_.sessions.push_back(std::move(line));
    }
  }
  return true;
}

void Roster::open_sessions() {
  if (!hand_.tools.keyring.is_unlocked()) return;
  if (!list_sessions()) return hand_.refuse("error.not_read");
  hand_.go(Page::sessions);
}

void Roster::open(const Ulid& session_id) {
  const auto who = hand_.tools.keyring.unlocked_by();
  if (!who) return;
  if (!hand_.record({domain::fact(session_id, domain::RosterRead{*who})})) return;
  load(session_id);
  if (model_.roster) hand_.go(Page::roster);
}

std::vector<RosterLine> Roster::lines_of(const Ulid& session_id, const std::vector<journal::BookingRow>& bookings,
                                         const std::vector<journal::ArrivalRow>& arrivals) const {
  std::vector<RosterLine> lines;
  const auto rules = bookings_.booked(session_id);
  for (const auto& row : bookings) {
    if (row.state == domain::BookingState::cancelled) continue;
    RosterLine line;
    line.id = row.booking_id;
    line.places = row.places;
    line.state = row.state;
    line.position = domain::queue_position(rules, row.booking_id);
    line.walk_in = row.walk_in;
    line.to_tell = row.news;
    for (const auto& arrival : arrivals) {
      if (arrival.booking_id != row.booking_id) continue;
      line.arrived = true;
      line.people = std::max(line.people, arrival.people);  // checked in twice, they came once
    }
    if (auto detail = opened<domain::BookingDetail>(hand_, row.fact_id)) {
      line.name = std::move(detail->name);
      line.contact = std::move(detail->contact);
      line.number = std::move(detail->number);
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

void Roster::load(const Ulid& session_id) {
  const auto& hub = hand_.tools.journal.hub();
  model_.roster.reset();
  const auto session = hub.session(session_id);
  const auto bookings = hub.bookings(session_id);
  const auto arrivals = hub.arrivals(session_id);
  if (!session || !*session || !bookings || !arrivals) return hand_.refuse("error.not_read");
  RosterView view;
  view.session = line_of(**session);
  for (const auto& arrival : *arrivals) {
    if (arrival.booking_id) continue;
    RosterLine line;
    line.kind = RosterLine::Kind::arrival;
    line.id = arrival.arrival_id;
    line.people = arrival.people;
    if (auto detail = opened<domain::ArrivalDetail>(hand_, arrival.fact_id)) {
      line.number = std::move(detail->number);
      line.visit_id = detail->visit_id;
    }
    view.lines.push_back(std::move(line));
  }
  for (auto& line : lines_of(session_id, *bookings, *arrivals)) view.lines.push_back(std::move(line));
  // Those who have booked a place first, then the queue, then who came without; what has to be matched or told stands
  // above all.
  const auto rank = [](const RosterLine& line) {
    if (line.kind == RosterLine::Kind::arrival) return 0;
    if (line.to_tell) return 1;
    if (line.walk_in) return 4;
    return line.state == domain::BookingState::waiting ? 3 : 2;
  };
  std::stable_sort(view.lines.begin(), view.lines.end(),
                   [&](const RosterLine& a, const RosterLine& b) { return rank(a) < rank(b); });
  for (auto& line : model_.sessions) {
    if (line.row.session_id == session_id) line = view.session;
  }
  model_.roster = std::move(view);
}

const RosterLine* Roster::chosen() const {
  if (!is_open()) return nullptr;
  const auto& roster = *model_.roster;
  return roster.chosen && *roster.chosen < roster.lines.size() ? &roster.lines[*roster.chosen] : nullptr;
}

void Roster::open_line(std::size_t index) {
  if (!is_open() || index >= model_.roster->lines.size()) return;
  model_.roster->chosen = index;
  hand_.go(Page::line);
}

void Roster::record_and_show(std::vector<domain::NewFact> facts) {
  const Ulid session_id = model_.roster->session.row.session_id;
  if (!hand_.record(std::move(facts))) return;
  bookings_.promote(session_id);
  load(session_id);
  if (hand_.common.page != Page::roster) hand_.back();
}

void Roster::mark_arrived(ClassPeople people) {
  const auto* line = chosen();
  if (line == nullptr || line->kind != RosterLine::Kind::booking || line->arrived) return;
  const Ulid session_id = model_.roster->session.row.session_id;
  std::vector<domain::NewFact> facts;
  // Somebody from the queue who is let in has a place, even when that is one more than fit.
  if (!domain::has_place(line->state)) facts.push_back(domain::fact(session_id, domain::Promoted{line->id}));
  facts.push_back(domain::fact(session_id, domain::Attended{hand_.tools.journal.new_id(), line->id, people_of(people),
                                                            domain::ArrivalWay::staff}));
  record_and_show(std::move(facts));
}

void Roster::mark_told() {
  const auto* line = chosen();
  if (line == nullptr || !line->to_tell) return;
  record_and_show({domain::fact(model_.roster->session.row.session_id,
                                domain::FamilyTold{line->id, *line->to_tell, domain::Actor::staff})});
}

void Roster::cancel_for_family() {
  const auto* line = chosen();
  if (line == nullptr || line->kind != RosterLine::Kind::booking || (line->arrived && !line->walk_in)) return;
  record_and_show(bookings_.cancellation(model_.roster->session.row.session_id, line->id, domain::Actor::staff));
}

// By the front door, with its card or its number, before it typed the number for the class.
bool Roster::is_inside_already(const RosterLine& arrival, const std::string& booked_number) const {
  const auto visits = hand_.tools.journal.hub().visits_inside(hand_.open_visits());
  if (!visits || arrival.visit_id.is_nil()) return false;
  return std::ranges::any_of(*visits, [&](const journal::VisitRow& visit) {
    if (visit.visit_id == arrival.visit_id) return false;
    const auto who = opened<domain::VisitDetail>(hand_, hand_.tools.journal.hub().visit_sealed(visit.visit_id));
    return who && !who->number.empty() && (who->number == arrival.number || who->number == booked_number);
  });
}

// Who has come already is checked in a second time: the visit that began with it was none.
void Roster::match(const Ulid& booking_id) {
  const auto* line = chosen();
  if (line == nullptr || line->kind != RosterLine::Kind::arrival) return;
  const auto& lines = model_.roster->lines;
  const auto to = std::ranges::find_if(
      lines, [&](const RosterLine& one) { return one.kind == RosterLine::Kind::booking && one.id == booking_id; });
  if (to == lines.end()) return;
  const Ulid session_id = model_.roster->session.row.session_id;
  std::vector<domain::NewFact> facts;
  if (!domain::has_place(to->state)) facts.push_back(domain::fact(session_id, domain::Promoted{booking_id}));
  facts.push_back(domain::fact(
      session_id,
      domain::Attended{line->id, booking_id, static_cast<std::uint16_t>(line->people), domain::ArrivalWay::staff}));
  const bool came_before = to->arrived || is_inside_already(*line, to->number);
  if (came_before && !line->visit_id.is_nil()) {
    facts.push_back(domain::fact(line->visit_id, domain::VisitCorrected{}));
  }
  record_and_show(std::move(facts));
}

// The arrival becomes a walk-in under its own id, so that it is counted once.
void Roster::admit() {
  const auto* line = chosen();
  if (line == nullptr || line->kind != RosterLine::Kind::arrival) return;
  const domain::WalkedIn open{line->id, 1, static_cast<std::uint16_t>(line->people), std::nullopt};
  std::vector<domain::NewFact> facts{domain::fact(model_.roster->session.row.session_id, open,
                                                  hand_.sealed(domain::BookingDetail{{}, Ulid{}, {}, line->number}))};
  if (is_inside_already(*line, {})) facts.push_back(domain::fact(line->visit_id, domain::VisitCorrected{}));
  record_and_show(std::move(facts));
}

void Roster::open_walk_in() {
  if (!is_open()) return;
  model_.roster->walk_in = words_entry(i18n::Language::ja, most_called_letters);
  hand_.go(Page::walk_in);
}

// Staff may take in one more than fit; the roster then says so.
void Roster::walk_in_typed() {
  if (!is_open()) return;
  auto& roster = *model_.roster;
  trim_end(roster.walk_in.text);
  const domain::BookingDetail detail{encode_utf8(roster.walk_in.text), Ulid{}, {}, {}};
  record_and_show(
      {domain::fact(roster.session.row.session_id, domain::WalkedIn{hand_.tools.journal.new_id(), 1, 1, std::nullopt},
                    hand_.sealed(detail))});
}

void Roster::open_cancel_session() {
  if (is_open()) hand_.go(Page::cancel_session);
}

void Roster::cancel_session() {
  const auto who = hand_.tools.keyring.unlocked_by();
  if (!is_open() || !who) return;
  record_and_show({domain::fact(model_.roster->session.row.session_id, domain::SessionCancelled{*who})});
}

}  // namespace tsunagu::kiosk::booking
