#include "kiosk/check_in.h"

#include <algorithm>
#include <cstdio>

#include "kiosk/member_card.h"
#include "kiosk/member_numbers.h"
#include "kiosk/typed.h"
#include "shared/base/log.h"
#include "shared/base/text.h"
#include "shared/crypto/hash.h"
#include "shared/domain/rules.h"
#include "shared/handoff/frame.h"
#include "shared/journal/hub_view.h"

namespace tsunagu::kiosk {
namespace {

constexpr std::size_t most_children = 8;  // as many as a handoff record holds
constexpr int first_band_column = 2;

int& count_at(Party& party, int column) {
  if (column == 0) return party.adults;
  if (column == 1) return party.pregnant;
  return party.children[static_cast<std::size_t>(column - first_band_column)];
}

domain::VisitStarted counts_of(const Party& party) {
  domain::VisitStarted out;
  for (std::size_t i = 0; i < out.bands.size(); ++i) out.bands[i] = static_cast<std::uint16_t>(party.children[i]);
  out.pregnant = static_cast<std::uint16_t>(party.pregnant);
  out.adults = static_cast<std::uint16_t>(party.adults + party.pregnant);
  return out;
}

}  // namespace

int band_column(domain::YearMonth birth, domain::Day day) {
  return first_band_column + static_cast<int>(domain::age_band(birth, domain::month_of(day)));
}

// Somebody else may stand here now: nothing stays of whoever was recognised before.
void CheckIn::begin() {
  auto& state = room_.state;
  renew(guest_);
  state.party = {.adults = 1};
  state.party_first = 0;
  state.preselected = state.checked_in = false;
  state.due.reset();
  state.baby_born.reset();
}

void CheckIn::choose(CheckInWay way) {
  auto& state = room_.state;
  begin();
  state.way = way;
  switch (way) {
    case CheckInWay::card: return;  // shown to the reader, not tapped
    case CheckInWay::number:
      state.member_no = member_number_entry();
      room_.go(Page::member_no);
      return;
    case CheckInWay::first_time:
      state.registration = {};
      state.registration.called = words_entry(state.language, most_called_letters);
      room_.go(Page::register_called);
      return;
    case CheckInWay::without_card: room_.go(Page::who_came); return;
  }
}

// An unknown or replaced card is answered like a typed number: nothing on a public screen says who is registered.
void CheckIn::take_card(const handoff::MemberCard& card) {
  auto& state = room_.state;
  begin();
  state.way = CheckInWay::card;
  recognise(card);
  if (guest_.family_id.is_nil()) return room_.go(Page::who_came);
  preselect();
  state.checked_in = is_inside();
  room_.go(is_inside() ? Page::leaving : Page::who_came);
}

void CheckIn::recognise(const handoff::MemberCard& card) {
  const Ulid visit_now = guest_.visit_id;  // counted already, before the card was shown
  guest_ = {};
  guest_.visit_id = visit_now;
  guest_.number = card.number;
  const auto keys = crypto::member_card_keys(room_.tools.arena, card.secret.view());
  const auto family = room_.tools.journal.hub().family_by_card(keys.public_key().bytes);
  if (family && *family) {
    const auto part = crypto::open_part((*family)->card, std::span(&keys, 1));
    auto profile = part ? journal::decode_part<domain::FamilyProfile>(*part) : part.forward();
    if (profile) {
      guest_.family_id = (*family)->family_id;
      guest_.card_key = keys.public_key();
      guest_.profile = std::move(*profile);
      if (const auto visit = open_visit_of(guest_.profile)) guest_.visit_id = *visit;
    } else {
      log::warning("a family's card part could not be opened by its own card");
    }
  }
}

domain::NewFact CheckIn::visit_of(const Ulid& visit_id, std::uint16_t adults, std::uint16_t pregnant) {
  domain::VisitStarted open;
  open.adults = adults;
  open.pregnant = pregnant;
  return visit_fact(visit_id, open, {{}, adults, pregnant});
}

// Tied to the family's card by a tag where there is one; whose visit it was is for staff.
domain::NewFact CheckIn::visit_fact(const Ulid& visit_id, domain::VisitStarted open, const domain::Party& party) {
  if (!guest_.profile.link_key.empty()) open.tag = crypto::keyed_128(guest_.profile.link_key, visit_id.view());
  Bytes sealed;
  if (!guest_.number.empty()) sealed = room_.sealed(domain::VisitDetail{guest_.family_id, guest_.number, party});
  return domain::fact(visit_id, open, std::move(sealed));
}

void CheckIn::preselect() {
  const auto& profile = guest_.profile;
  Party party;
  party.pregnant = profile.last_party.pregnant;
  party.adults = profile.last_party.adults - profile.last_party.pregnant;
  for (const auto index : profile.last_party.children) {
    if (index < profile.children.size() && profile.children[index].birth) {
      ++count_at(party, band_column(*profile.children[index].birth, room_.today()));
    }
  }
  if (party.people() == 0) party.adults = 1;
  room_.state.party = party;
  room_.state.preselected = true;
  room_.state.due = profile.due;
}

std::optional<Ulid> CheckIn::open_visit_of(const domain::FamilyProfile& profile) const {
  if (profile.link_key.empty()) return std::nullopt;
  const auto which = room_.open_visits();
  const auto inside = room_.tools.journal.hub().visits_inside(which);
  if (!inside) return std::nullopt;
  for (const auto& visit : *inside) {
    // Who comes another day comes in, whatever is still open from a day that nobody knows.
    const auto day = domain::day_of(visit.started);
    if (visit.doubted ? day != room_.today() : day < which.from) continue;
    const auto history = room_.tools.journal.history(visit.visit_id);
    if (!history || history->empty()) continue;
    const auto started = history->front().as<domain::VisitStarted>();
    if (!started || !started->tag) continue;
    const auto tag = crypto::keyed_128(profile.link_key, visit.visit_id.view());
    if (crypto::same_bytes(tag, *started->tag)) return visit.visit_id;
  }
  return std::nullopt;
}

void CheckIn::number_typed() { answer_number(member_number(room_, room_.state.member_no)); }

void CheckIn::take_number(std::string_view number) { answer_number(member_number(room_, number)); }

void CheckIn::answer_number(std::optional<std::string> number) {
  if (!number) return;
  begin();
  guest_.number = std::move(*number);
  room_.state.way = CheckInWay::number;
  room_.go(Page::who_came);
}

void CheckIn::called_typed() {
  auto& text = room_.state.registration.called.text;
  trim_end(text);
  if (text.empty()) return room_.refuse("error.called_missing");
  room_.go(Page::register_kind);
}

void CheckIn::choose_kind(MonthKind kind) {
  room_.state.registration.kind = kind;
  room_.state.registration.year.reset();
  room_.go(Page::register_month);
}

void CheckIn::choose_month(int month) {
  auto& draft = room_.state.registration;
  if (!draft.year || month < 1 || month > 12) return room_.refuse("error.year_first");
  const domain::YearMonth chosen{static_cast<std::int16_t>(*draft.year), static_cast<std::uint8_t>(month)};
  const int ahead = domain::months_between(domain::month_of(room_.today()), chosen);
  if (draft.kind == MonthKind::birth && ahead > 0) return room_.refuse("error.birth_in_future");
  if (draft.kind == MonthKind::due && (ahead < -1 || ahead > 10)) return room_.refuse("error.due_too_far");
  // Who went back to this page means this month, not one more.
  const auto before = std::min(draft.months.size(), room_.times_behind(Page::register_more));
  draft.months.resize(before);
  draft.months.push_back({draft.kind, chosen});
  draft.year.reset();
  room_.go(Page::register_more);
}

void CheckIn::add_another() {
  if (room_.state.registration.months.size() >= most_children) return room_.refuse("error.too_many_children");
  room_.go(Page::register_kind);
}

void CheckIn::choose_area(bool inside_ward) {
  room_.state.registration.inside_ward = inside_ward;
  register_family();
}

domain::FamilyDetail CheckIn::detail_of_registration() const {
  const auto& draft = room_.state.registration;
  domain::FamilyDetail detail;
  detail.number = guest_.number;
  detail.called = encode_utf8(draft.called.text);
  detail.kana = detail.called;
  for (const auto& entry : draft.months) {
    if (entry.kind == MonthKind::birth) {
      detail.children.push_back({{}, entry.month});
    } else {
      detail.due = entry.month;
    }
  }
  detail.area = draft.inside_ward.value_or(true) ? "inside" : "outside";
  detail.language = i18n::code_of(room_.state.language);
  return detail;
}

// Series, tablet and a counter that was never drawn before, typed on a keypad of digits.
Result<std::string> CheckIn::next_number() {
  const auto& hub = room_.tools.config.hub;
  const auto& data = room_.tools.config.data;
  const auto counter =
      draw_member_counter(data.empty() ? data : data / "keys", room_.tools.journal, room_.tools.random);
  if (!counter) return counter.forward();
  char out[32];
  std::snprintf(out, sizeof out, "%d%02d%05u", hub.number_series, room_.tools.tablet.value_or(hub.device_number),
                *counter);
  return std::string(out);
}

// The family is on record, with its card, before the card is shown.
void CheckIn::register_family() {
  auto& state = room_.state;
  begin();
  auto number = next_number();
  if (!number) return room_.refuse("error.not_saved");
  guest_.number = std::move(*number);
  guest_.family_id = room_.tools.journal.new_id();
  auto detail = detail_of_registration();
  guest_.profile = first_profile(detail, room_.tools.random);
  auto card = make_member_card(room_, guest_.number);
  if (!card) return;
  guest_.card_key = card->key;

  domain::FamilyRegistered open;
  open.card_public_key = guest_.card_key->bytes;
  open.seen = domain::month_of(room_.today());
  if (!room_.record({domain::fact(guest_.family_id, open, room_.sealed(detail),
                                  sealed_to_card(guest_.profile, *guest_.card_key, room_.tools.random))})) {
    return;
  }
  state.code = std::move(card->code);
  state.way = CheckInWay::first_time;
  preselect();
  state.preselected = false;
  room_.land(Page::register_card);
}

void CheckIn::change_party(int column, int by) {
  if (column < 0 || column >= party_columns) return;
  int& count = count_at(room_.state.party, column);
  count = std::clamp(count + by, 0, party_column_limit);
}

void CheckIn::baby_born() {
  auto& state = room_.state;
  auto& profile = guest_.profile;
  if (guest_.family_id.is_nil() || state.page != Page::who_came) return;
  auto& party = state.party;
  if (guest_.due_before) {
    int& babies = count_at(party, band_column(*state.baby_born, room_.today()));
    babies = std::max(0, babies - 1);
    party.adults = std::max(0, party.adults - 1);
    party.pregnant = std::min(party_column_limit, party.pregnant + 1);
    profile.children.pop_back();
    profile.due = guest_.due_before;
    guest_.due_before.reset();
    state.baby_born.reset();
    return;
  }
  if (!profile.due) return;
  if (profile.children.size() >= most_children) return room_.refuse("error.too_many_children");
  const auto birth = domain::likely_birth(*profile.due, domain::month_of(room_.today()));
  int& babies = count_at(party, band_column(birth, room_.today()));
  babies = std::min(party_column_limit, babies + 1);
  if (party.pregnant > 0) {
    --party.pregnant;
    party.adults = std::min(party_column_limit, party.adults + 1);
  }
  profile.children.push_back({{}, birth});
  guest_.due_before = profile.due;
  profile.due.reset();
  state.baby_born = birth;
}

std::vector<std::uint8_t> CheckIn::children_who_came() const {
  Party left = room_.state.party;
  std::vector<std::uint8_t> out;
  for (std::size_t i = 0; i < guest_.profile.children.size(); ++i) {
    const auto& birth = guest_.profile.children[i].birth;
    if (!birth) continue;
    int& count = count_at(left, band_column(*birth, room_.today()));
    if (count == 0) continue;
    --count;
    out.push_back(static_cast<std::uint8_t>(i));
  }
  return out;
}

// Who came last time, for the next time: sealed to the card's key, which the kiosk can do without the card.
domain::NewFact CheckIn::profile_fact() const {
  domain::ProfileUpdated open;
  open.seen = domain::month_of(room_.today());
  open.card_key = guest_.card_key->bytes;
  return domain::fact(guest_.family_id, open, {}, sealed_to_card(guest_.profile, *guest_.card_key, room_.tools.random));
}

bool CheckIn::change_profile(domain::FamilyProfile profile) {
  if (guest_.card_key) {
    domain::FamilyDetail detail;
    detail.number = guest_.number;
    detail.called = detail.kana = profile.called;
    detail.children = profile.children;
    detail.due = profile.due;
    detail.area = profile.area;
    detail.language = i18n::code_of(room_.state.language);
    detail.link_key = profile.link_key;
    domain::ProfileUpdated open;
    open.seen = domain::month_of(room_.today());
    open.card_key = guest_.card_key->bytes;
    if (!room_.record({domain::fact(guest_.family_id, open, room_.sealed(detail),
                                    sealed_to_card(profile, *guest_.card_key, room_.tools.random))})) {
      return false;
    }
  }
  guest_.profile = std::move(profile);
  return true;
}

void CheckIn::start_visit() {
  auto& state = room_.state;
  if (state.party.people() == 0) return room_.refuse("error.nobody");
  const Ulid visit_id = room_.tools.journal.new_id();
  auto open = counts_of(state.party);
  if (state.way != CheckInWay::without_card) open.first_time = state.way == CheckInWay::first_time;
  if (!guest_.profile.area.empty()) open.inside_ward = guest_.profile.area == "inside";

  guest_.profile.last_party = {children_who_came(), open.adults, open.pregnant};
  std::vector<domain::NewFact> facts;
  facts.push_back(visit_fact(visit_id, open, guest_.profile.last_party));
  if (state.baby_born && guest_.due_before) {
    facts.push_back(
        domain::fact(guest_.family_id, domain::BirthTold{}, room_.sealed(domain::BirthDetail{*state.baby_born})));
  }
  if (guest_.card_key) facts.push_back(profile_fact());
  if (!room_.record(std::move(facts))) return;
  guest_.due_before.reset();
  guest_.visit_id = visit_id;
  state.checked_in = true;
  state.code.reset();
  room_.land(Page::received);
  if (room_.chime) room_.chime();
}

void CheckIn::end_visit() {
  if (guest_.visit_id.is_nil()) return;
  if (!room_.record({domain::fact(guest_.visit_id, domain::VisitEnded{domain::Actor::family})})) return;
  room_.land(Page::left);
  if (room_.chime) room_.chime();
}

}  // namespace tsunagu::kiosk
