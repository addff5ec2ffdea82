#include "kiosk/hand/guest.h"

#include "kiosk/hand/feature.h"
#include "kiosk/hand/hand.h"
#include "kiosk/hand/member_card.h"
#include "shared/base/log.h"
#include "shared/crypto/card.h"
#include "shared/crypto/hash.h"

namespace tsunagu::kiosk {
namespace {

std::optional<Ulid> open_visit_of(const Hand& hand, const domain::FamilyProfile& profile) {
  if (profile.link_key.empty()) return std::nullopt;
  const auto which = hand.open_visits();
  const auto inside = hand.tools.journal.hub().visits_inside(which);
  if (!inside) return std::nullopt;
  for (const auto& visit : *inside) {
    // Who comes another day comes in, whatever is still open from a day that nobody knows.
    const auto day = domain::day_of(visit.started);
    if (visit.doubted ? day != hand.today() : day < which.from) continue;
    const auto history = hand.tools.journal.history(visit.visit_id);
    if (!history || history->empty()) continue;
    const auto started = history->front().as<domain::VisitStarted>();
    if (!started || !started->tag) continue;
    const auto tag = crypto::keyed_128(profile.link_key, visit.visit_id.view());
    if (crypto::same_bytes(tag, *started->tag)) return visit.visit_id;
  }
  return std::nullopt;
}

}  // namespace

void recognise(Hand& hand, const handoff::MemberCard& card) {
  auto& guest = hand.guest;
  const Ulid visit_now = guest.visit_id;  // counted already, before the card was shown
  renew(guest);
  guest.visit_id = visit_now;
  guest.number = card.number;
  const auto keys = crypto::member_card_keys(hand.tools.arena, card.secret.view());
  const auto family = hand.tools.journal.hub().family_by_card(keys.public_key().bytes);
  if (family && *family) {
    const auto part = crypto::open_part((*family)->card, std::span(&keys, 1));
    auto profile = part ? journal::decode_part<domain::FamilyProfile>(*part) : part.forward();
    if (profile) {
      guest.family_id = (*family)->family_id;
      guest.card_key = keys.public_key();
      guest.profile = std::move(*profile);
      if (const auto visit = open_visit_of(hand, guest.profile)) guest.visit_id = *visit;
    } else {
      log::warning("a family's card part could not be opened by its own card");
    }
  }
}

bool is_of_guest(const Hand& hand, const Scanned& code) {
  if (hand.guest.number.empty()) return false;
  if (code.own_number) return hand.guest.number == *code.own_number;
  if (!code.is(handoff::Kind::member_card)) return false;
  const auto card = handoff::read_member_card(code.framed->envelope, hand.tools.arena);
  return card && card->number == hand.guest.number;
}

// Tied to the family's card by a tag where there is one; whose visit it was is for staff.
domain::NewFact visit_fact(Hand& hand, const Ulid& visit_id, domain::VisitStarted open, const domain::Party& party) {
  const auto& guest = hand.guest;
  if (guest.has_card()) open.tag = crypto::keyed_128(guest.profile.link_key, visit_id.view());
  Bytes sealed;
  if (!guest.number.empty()) sealed = hand.sealed(domain::VisitDetail{guest.family_id, guest.number, party});
  return domain::fact(visit_id, open, std::move(sealed));
}

// Who came last time, for the next time: sealed to the card's key, which the kiosk can do without the card.
domain::NewFact profile_fact(const Hand& hand) {
  const auto& guest = hand.guest;
  domain::ProfileUpdated open;
  open.seen = domain::month_of(hand.today());
  open.card_key = guest.card_key->bytes;
  return domain::fact(guest.family_id, open, {}, sealed_to_card(guest.profile, *guest.card_key, hand.tools.random));
}

domain::FamilyProfile without_due(domain::FamilyProfile profile) {
  profile.due.reset();
  profile.last_party.pregnant = 0;
  return profile;
}

domain::FamilyProfile without_child(domain::FamilyProfile profile, std::size_t index) {
  if (index >= profile.children.size()) return profile;
  profile.children.erase(profile.children.begin() + static_cast<std::ptrdiff_t>(index));
  const auto gone = static_cast<std::uint8_t>(index);
  auto& came = profile.last_party.children;
  std::erase(came, gone);
  for (auto& one : came) one = static_cast<std::uint8_t>(one > gone ? one - 1 : one);
  return profile;
}

bool change_profile(Hand& hand, domain::FamilyProfile profile) {
  auto& guest = hand.guest;
  if (guest.card_key) {
    domain::FamilyDetail detail;
    detail.number = guest.number;
    detail.called = detail.kana = profile.called;
    detail.children = profile.children;
    detail.due = profile.due;
    detail.area = profile.area;
    detail.language = i18n::code_of(hand.common.language);
    detail.link_key = profile.link_key;
    domain::ProfileUpdated open;
    open.seen = domain::month_of(hand.today());
    open.card_key = guest.card_key->bytes;
    if (!hand.record({domain::fact(guest.family_id, open, hand.sealed(detail),
                                   sealed_to_card(profile, *guest.card_key, hand.tools.random))})) {
      return false;
    }
  }
  guest.profile = std::move(profile);
  return true;
}

}  // namespace tsunagu::kiosk
