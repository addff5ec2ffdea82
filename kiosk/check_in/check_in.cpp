#include "kiosk/check_in/check_in.h"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "kiosk/hand/member_card.h"
#include "kiosk/hand/party.h"
#include "kiosk/hand/typed.h"
#include "kiosk/home/member_numbers.h"
#include "shared/base/log.h"
#include "shared/base/text.h"
#include "shared/crypto/hash.h"
#include "shared/domain/rules.h"
#include "shared/handoff/frame.h"
#include "shared/journal/hub_view.h"

namespace tsunagu::kiosk::check_in {
namespace {

constexpr std::size_t most_children = 8;  // as many as a handoff record holds

Party less(Party from, const Party& party) {
  for (int column = 0; column < party_columns; ++column) {
    count_at(from, column) = std::max(0, count_at(from, column) - count_at(party, column));
  }
  return from;
}

}  // namespace

// Somebody else may stand here now: nothing stays of whoever was recognised before.
void CheckIn::begin() {
  auto& common = hand_.common;
  renew(hand_.guest);
  model_.party = {.adults = 1};
  model_.party_first = 0;
  model_.counting = Counting::coming;
  model_.here = {};
  model_.has_card = model_.adult_asked = false;
  renew(model_.months);
  model_.forgetting.reset();
  model_.preselected = common.checked_in = false;
  model_.due.reset();
  model_.baby_born.reset();
  model_.stopped = model_.birth_freed_pregnant = false;
  model_.news.clear();
}

void CheckIn::choose(Way way) {
  auto& common = hand_.common;
  begin();
  model_.way = way;
  switch (way) {
    case Way::card: return;  // shown to the reader, not tapped
    case Way::number:
      model_.member_no = member_number_entry();
      hand_.go(Page::member_no);
      return;
    case Way::first_time:
      model_.registration = {};
      model_.registration.called = words_entry(common.language, most_called_letters);
      hand_.go(Page::register_called);
      return;
    case Way::without_card: hand_.go(Page::who_came); return;
  }
}

// An unknown or replaced card is answered like a typed number: nothing on a public screen says who is registered.
void CheckIn::take_card(const handoff::MemberCard& card) {
  auto& common = hand_.common;
  begin();
  renew(model_.registration);  // begun, and left for a card
  model_.way = Way::card;
  recognise(hand_, card);
  if (hand_.guest.family_id.is_nil()) return hand_.go(Page::who_came);
  preselect();
  common.checked_in = hand_.guest.is_inside();
  common.checked_in ? open_leaving() : hand_.go(Page::who_came);
}

void CheckIn::preselect() {
  const auto& profile = hand_.guest.profile;
  Party party;
  // Of a due month that has passed nothing is taken for granted; who has just registered has just said it.
  const bool told = model_.way == Way::first_time || hand_.guest.due_ahead(hand_.today());
  party.pregnant = told ? profile.last_party.pregnant : std::uint16_t{0};
  party.adults = profile.last_party.adults - party.pregnant;
  for (const auto index : profile.last_party.children) {
    if (index < profile.children.size() && profile.children[index].birth) {
      ++count_at(party, band_column(*profile.children[index].birth, hand_.today()));
    }
  }
  if (party.people() == 0) party.adults = 1;
  model_.party = party;
  model_.preselected = true;
  model_.due = profile.due;
}

void CheckIn::number_typed() { answer_number(member_number(hand_, model_.member_no)); }

void CheckIn::take_number(std::string_view number) { answer_number(member_number(hand_, number)); }

void CheckIn::answer_number(std::optional<std::string> number) {
  if (!number) return;
  begin();
  renew(model_.registration);
  hand_.guest.number = std::move(*number);
  model_.way = Way::number;
  hand_.go(Page::who_came);
}

void CheckIn::called_typed() {
  auto& text = model_.registration.called.text;
  trim_end(text);
  if (text.empty()) return hand_.refuse("error.called_missing");
  hand_.go(Page::register_kind);
}

void CheckIn::choose_kind(MonthKind kind) {
  model_.registration.kind = kind;
  model_.registration.year.reset();
  hand_.go(Page::register_month);
}

void CheckIn::choose_month(int month) {
  auto& draft = model_.registration;
  if (!draft.year || month < 1 || month > 12) return hand_.refuse("error.year_first");
  const domain::YearMonth chosen{static_cast<std::int16_t>(*draft.year), static_cast<std::uint8_t>(month)};
  const int ahead = domain::months_between(domain::month_of(hand_.today()), chosen);
  if (draft.kind == MonthKind::birth && ahead > 0) return hand_.refuse("error.birth_in_future");
  if (hand_.common.page == Page::born_month) {
    renew(draft);
    tell_birth(chosen);
    return hand_.back();
  }
  if (draft.kind == MonthKind::due && (ahead < -1 || ahead > 10)) return hand_.refuse("error.due_too_far");
  // Who went back to this page means this month, not one more.
  const auto before = std::min(draft.months.size(), hand_.times_behind(Page::register_more));
  draft.months.resize(before);
  draft.months.push_back({draft.kind, chosen});
  draft.year.reset();
  hand_.go(Page::register_more);
}

void CheckIn::add_another() {
  if (model_.registration.months.size() >= most_children) return hand_.refuse("error.too_many_children");
  hand_.go(Page::register_kind);
}

void CheckIn::choose_area(bool inside_ward) {
  model_.registration.inside_ward = inside_ward;
  register_family();
}

domain::FamilyDetail CheckIn::detail_of_registration() const {
  const auto& draft = model_.registration;
  domain::FamilyDetail detail;
  detail.number = hand_.guest.number;
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
  detail.language = i18n::code_of(hand_.common.language);
  return detail;
}

// Series, tablet and a counter that was never drawn before, typed on a keypad of digits.
Result<std::string> CheckIn::next_number() {
  const auto& hub = hand_.tools.config.hub;
  const auto& data = hand_.tools.config.data;
  const auto counter =
      draw_member_counter(data.empty() ? data : data / "keys", hand_.tools.journal, hand_.tools.random);
  if (!counter) return counter.forward();
  char out[32];
  std::snprintf(out, sizeof out, "%d%02d%05u", hub.number_series, hand_.tools.tablet.value_or(hub.device_number),
                *counter);
  return std::string(out);
}

// The family is on record, with its card, before the card is shown.
void CheckIn::register_family() {
  auto& common = hand_.common;
  begin();
  auto number = next_number();
  if (!number) return hand_.refuse("error.not_saved");
  hand_.guest.number = std::move(*number);
  hand_.guest.family_id = hand_.tools.journal.new_id();
  auto detail = detail_of_registration();
  hand_.guest.profile = first_profile(detail, hand_.tools.random);
  auto card = make_member_card(hand_, hand_.guest.number);
  if (!card) return;
  hand_.guest.card_key = card->key;

  domain::FamilyRegistered open;
  open.card_public_key = hand_.guest.card_key->bytes;
  open.seen = domain::month_of(hand_.today());
  if (!hand_.record({domain::fact(hand_.guest.family_id, open, hand_.sealed(detail),
                                  sealed_to_card(hand_.guest.profile, *hand_.guest.card_key, hand_.tools.random))})) {
    return;
  }
  common.code = std::move(card->code);
  model_.way = Way::first_time;
  preselect();
  model_.preselected = false;
  hand_.land(Page::register_card);
}

void CheckIn::change_party(int column, int by) {
  if (column < 0 || column >= party_columns) return;
  int& count = count_at(model_.party, column);
  const bool leaving = model_.counting == Counting::leaving;
  count = std::clamp(count + by, 0, leaving ? count_at(std::as_const(model_.here), column) : party_column_limit);
  model_.adult_asked = false;
}

void CheckIn::baby_born() {
  const auto& guest = hand_.guest;
  const bool here = hand_.common.page == Page::who_came || hand_.common.page == Page::now;
  if (guest.family_id.is_nil() || !here) return;
  if (guest.due_before) return take_birth_back();
  if (!guest.profile.due) return;
  if (guest.profile.children.size() >= most_children) return hand_.refuse("error.too_many_children");
  const auto now = domain::month_of(hand_.today());
  if (guest.due_ahead(hand_.today())) return tell_birth(domain::likely_birth(*guest.profile.due, now));
  model_.registration = {};
  model_.registration.kind = MonthKind::birth;
  model_.registration.year = guest.profile.due->year;
  hand_.replace(Page::born_month);
}

void CheckIn::tell_birth(domain::YearMonth birth) {
  auto& profile = hand_.guest.profile;
  auto& party = model_.party;
  int& babies = count_at(party, band_column(birth, hand_.today()));
  babies = std::min(party_column_limit, babies + 1);
  if (party.pregnant > 0) {
    --party.pregnant;
    party.adults = std::min(party_column_limit, party.adults + 1);
    model_.birth_freed_pregnant = true;
  }
  profile.children.push_back({{}, birth});
  hand_.guest.due_before = profile.due;
  profile.due.reset();
  model_.baby_born = birth;
}

void CheckIn::take_birth_back() {
  auto& profile = hand_.guest.profile;
  auto& party = model_.party;
  int& babies = count_at(party, band_column(*model_.baby_born, hand_.today()));
  babies = std::max(0, babies - 1);
  if (std::exchange(model_.birth_freed_pregnant, false)) {
    party.adults = std::max(0, party.adults - 1);
    party.pregnant = std::min(party_column_limit, party.pregnant + 1);
  }
  profile.children.pop_back();
  profile.due = hand_.guest.due_before;
  hand_.guest.due_before.reset();
  model_.baby_born.reset();
}

void CheckIn::stop_due_messages() {
  auto& guest = hand_.guest;
  if (guest.family_id.is_nil()) return;
  if (std::exchange(model_.stopped, false)) {
    auto before = guest.profile;
    before.due = model_.due;
    if (!change_profile(hand_, std::move(before))) return;
    guest.stopped_due_messages = false;
    return hand_.tell("outlook.undone");
  }
  if (!guest.profile.due || !change_profile(hand_, without_due(guest.profile))) return;
  guest.stopped_due_messages = model_.stopped = true;
  hand_.back();
  hand_.tell("outlook.stopped");
}

bool CheckIn::counted() {
  const bool leaving = model_.counting == Counting::leaving;
  if (model_.party.people() == 0) {
    hand_.refuse("error.nobody");
    return false;
  }
  const Party stay = leaving ? less(model_.here, model_.party) : model_.party;
  if (is_without_adult(stay) && !model_.adult_asked) {
    hand_.go(Page::adult);
    return false;
  }
  switch (model_.counting) {
    case Counting::coming: return start_visit();
    case Counting::correcting: return correct_visit();
    case Counting::leaving: return some_leave();
  }
  return false;
}

void CheckIn::add_adult() { model_.party.adults = std::min(party_column_limit, model_.party.adults + 1); }

void CheckIn::receive() {
  hand_.land(Page::received);
  if (hand_.chime) hand_.chime();
}

bool CheckIn::start_visit() {
  auto& common = hand_.common;
  const Ulid visit_id = hand_.tools.journal.new_id();
  const auto counts = counts_of(model_.party);
  domain::VisitStarted open;
  open.bands = counts.bands;
  open.adults = counts.adults;
  open.pregnant = counts.pregnant;
  if (model_.way != Way::without_card) open.first_time = model_.way == Way::first_time;
  if (!hand_.guest.profile.area.empty()) open.inside_ward = hand_.guest.profile.area == "inside";

  hand_.guest.profile.last_party = party_of_family(hand_.guest.profile, model_.party, hand_.today());
  std::vector<domain::NewFact> facts;
  facts.push_back(visit_fact(hand_, visit_id, open, hand_.guest.profile.last_party));
  if (model_.baby_born && hand_.guest.due_before) {
    facts.push_back(
        domain::fact(hand_.guest.family_id, domain::BirthTold{}, hand_.sealed(domain::BirthDetail{*model_.baby_born})));
  }
  if (hand_.guest.card_key) facts.push_back(profile_fact(hand_));
  if (!hand_.record(std::move(facts))) return false;
  hand_.guest.due_before.reset();
  hand_.guest.visit_id = visit_id;
  common.checked_in = true;
  common.code.reset();
  renew(model_.registration);
  receive();
  return true;
}

void CheckIn::open_leaving() {
  model_.has_card = hand_.guest.is_inside() && hand_.guest.card_key.has_value();
  if (model_.has_card) {
    const auto visit = hand_.tools.journal.hub().visit(hand_.guest.visit_id);
    model_.here = visit && *visit ? party_of((*visit)->here) : Party{};
  }
  hand_.go(Page::leaving);
}

void CheckIn::count_anew(Counting what, Page page) {
  if (!model_.has_card || !hand_.guest.is_inside() || !hand_.guest.card_key) return;
  const auto visit = hand_.tools.journal.hub().visit(hand_.guest.visit_id);
  if (!visit || !*visit) return hand_.refuse("error.not_read");
  model_.here = party_of((*visit)->here);
  model_.party = what == Counting::leaving ? Party{} : model_.here;
  model_.party_first = 0;
  model_.counting = what;
  model_.preselected = model_.adult_asked = false;
  model_.due.reset();
  model_.baby_born.reset();
  model_.stopped = false;
  hand_.go(page);
}

void CheckIn::open_correction() { count_anew(Counting::correcting, Page::correct); }
void CheckIn::open_leaving_of_some() { count_anew(Counting::leaving, Page::some_leave); }

Bytes CheckIn::sealed_party(const Party& party) const {
  const auto& guest = hand_.guest;
  const auto who = party_of_family(guest.profile, party, hand_.today());
  return hand_.sealed(domain::VisitDetail{guest.family_id, guest.number, who});
}

// Who is here again had left before, and was counted then; who is new came later; whoever was one too many never came.
bool CheckIn::correct_visit() {
  const auto visit = hand_.tools.journal.hub().visit(hand_.guest.visit_id);
  if (!visit || !*visit) {
    hand_.refuse("error.not_read");
    return false;
  }
  const Party before = party_of((*visit)->here);
  if (before == model_.party) {
    receive();
    return true;
  }
  Party came = party_of((*visit)->counts);
  for (int column = 0; column < party_columns; ++column) {
    const int left = std::max(0, count_at(std::as_const(came), column) - count_at(before, column));
    const int more = count_at(std::as_const(model_.party), column) - count_at(before, column);
    count_at(came, column) += more - std::clamp(more, 0, left);
  }
  const auto party_on_card = hand_.guest.profile.last_party;
  hand_.guest.profile.last_party = party_of_family(hand_.guest.profile, came, hand_.today());
  const domain::VisitCorrected open{counts_of(came), counts_of(model_.party)};
  if (!hand_.record({domain::fact(hand_.guest.visit_id, open, sealed_party(came)), profile_fact(hand_)})) {
    hand_.guest.profile.last_party = party_on_card;
    return false;
  }
  receive();
  return true;
}

bool CheckIn::some_leave() {
  if (model_.party == model_.here) {
    end_visit();
    return false;
  }
  const domain::SomeLeft open{counts_of(model_.party)};
  if (!hand_.record({domain::fact(hand_.guest.visit_id, open, sealed_party(model_.party))})) return false;
  receive();
  return true;
}

void CheckIn::end_visit() {
  if (hand_.guest.visit_id.is_nil()) return;
  if (!hand_.record({domain::fact(hand_.guest.visit_id, domain::VisitEnded{domain::Actor::family})})) return;
  hand_.land(Page::left);
  if (hand_.chime) hand_.chime();
}

}  // namespace tsunagu::kiosk::check_in
