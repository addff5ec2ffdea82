#include "kiosk/card_desk.h"

#include "kiosk/member_card.h"
#include "kiosk/typed.h"
#include "shared/base/log.h"
#include "shared/domain/matching.h"
#include "shared/journal/hub_view.h"

namespace tsunagu::kiosk {
namespace {

// Births that the family told after its sealed part was written.
std::vector<domain::YearMonth> births_since(const std::vector<journal::Fact>& history, const crypto::Keyring& keyring) {
  std::vector<domain::YearMonth> births;
  for (const auto& fact : history) {
    if (fact.sealed && !fact.sealed->empty() && !fact.is(domain::FactKind::birth_told)) births.clear();
    if (!fact.is(domain::FactKind::birth_told) || !fact.sealed) continue;
    const auto part = keyring.open(*fact.sealed);
    const auto detail = part ? journal::decode_part<domain::BirthDetail>(*part) : part.forward();
    if (detail) births.push_back(detail->birth);
  }
  return births;
}

}  // namespace

domain::FamilyDetail with_births(domain::FamilyDetail detail, const std::vector<domain::YearMonth>& births) {
  for (const auto& birth : births) {
    detail.children.push_back({{}, birth});
    detail.due.reset();
  }
  return detail;
}

void CardDesk::open() {
  found_.reset();
  room_.state.staff.card = {};
  room_.state.staff.card.number = member_number_entry();
  room_.go(Page::staff_member_no);
}

void CardDesk::number_typed() {
  if (auto number = member_number(room_, room_.state.staff.card.number)) find(std::move(*number));
}

void CardDesk::take_number(std::string_view number) {
  if (auto read = member_number(room_, number)) find(std::move(*read));
}

// Who looks a family up is written down before anything of it is shown.
void CardDesk::find(std::string number) {
  if (!is_signed_in()) return;
  auto& tools = room_.tools;
  Found found;
  const auto hash = tools.device.hash_of_number(domain::number_key(number));
  const auto family = tools.journal.hub().family_by_number(hash);
  if (!family) return room_.refuse("error.not_read");
  if (*family) {
    found.family_id = (*family)->family_id;
    domain::FamilyRead read;
    read.staff_id = tools.keyring.unlocked_by().value_or(Ulid{});
    if (!room_.record({domain::fact(found.family_id, read)})) return;
    const auto part = tools.keyring.open((*family)->sealed);
    auto detail = part ? journal::decode_part<domain::FamilyDetail>(*part) : part.forward();
    const auto history = tools.journal.history(found.family_id);
    if (!detail || !history) return room_.refuse("error.cannot_open");
    found.detail = with_births(std::move(*detail), births_since(*history, tools.keyring));
  }
  found.detail.number = std::move(number);
  auto& view = room_.state.staff.card;
  view.shown_number = found.detail.number;
  view.known = !found.family_id.is_nil();
  view.called = found.detail.called;
  view.children = found.detail.children;
  view.due = found.detail.due;
  found_ = std::move(found);
  room_.go(Page::staff_family);
}

void CardDesk::issue() {
  if (!found_ || !is_signed_in()) return;
  auto& tools = room_.tools;
  auto& detail = found_->detail;
  // The due month stays behind: whether its messages were stopped was on the old card alone, and what was stopped must
  // not come back.
  detail.due.reset();
  const bool is_new = found_->family_id.is_nil();
  const Ulid family_id = is_new ? tools.journal.new_id() : found_->family_id;

  const auto profile = first_profile(detail, tools.random);
  auto card = make_member_card(room_, detail.number);
  if (!card) return;
  Bytes sealed_profile = sealed_to_card(profile, card->key, tools.random);
  domain::NewFact fact;
  if (is_new) {
    domain::FamilyRegistered open;
    open.number_hash = tools.device.hash_of_number(domain::number_key(detail.number));
    open.card_public_key = card->key.bytes;
    open.seen = domain::month_of(room_.today());
    fact = domain::fact(family_id, open, room_.sealed(detail), std::move(sealed_profile));
  } else {
    domain::CardIssued open;
    open.card_public_key = card->key.bytes;
    fact = domain::fact(family_id, open, room_.sealed(detail), std::move(sealed_profile));
  }
  if (!room_.record({std::move(fact)})) return;
  found_.reset();
  room_.state.code = std::move(card->code);
  room_.state.staff.card = {};
  room_.land(Page::staff_family_card);
}

}  // namespace tsunagu::kiosk
