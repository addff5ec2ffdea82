#include "kiosk/staff/card_desk.h"

#include "kiosk/hand/member_card.h"
#include "kiosk/hand/typed.h"
#include "shared/base/log.h"
#include "shared/domain/matching.h"
#include "shared/journal/hub_view.h"

namespace tsunagu::kiosk::staff {
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
  forget();
  model_.card = {};
  model_.card.number = member_number_entry();
  hand_.go(Page::member_no);
  (void)numbers_went_on();
}

void CardDesk::number_typed() {
  if (auto number = member_number(hand_, model_.card.number)) find(std::move(*number));
}

void CardDesk::take_number(std::string_view number) {
  if (auto read = member_number(hand_, number)) find(std::move(*read));
}

// The index only says where to look: what counts is the number in the family's part as it is now.
std::optional<CardDesk::Found> CardDesk::family_with(std::string_view number) const {
  auto& tools = hand_.tools;
  for (const auto& family_id : numbers_.find(number)) {
    const auto family = tools.journal.hub().family(family_id);
    if (!family || !*family) continue;
    const auto part = tools.keyring.open((*family)->sealed);
    auto detail = part ? journal::decode_part<domain::FamilyDetail>(*part) : part.forward();
    if (!detail || domain::number_key(detail->number) != domain::number_key(number)) continue;
    return Found{(*family)->family_id, std::move(*detail)};
  }
  return std::nullopt;
}

bool CardDesk::read(Found& found) {
  auto& tools = hand_.tools;
  domain::FamilyRead read;
  read.staff_id = tools.keyring.unlocked_by().value_or(Ulid{});
  if (!hand_.record({domain::fact(found.family_id, read)})) return false;
  const auto history = tools.journal.history(found.family_id);
  if (!history) {
    hand_.refuse("error.cannot_open");
    return false;
  }
  found.detail = with_births(std::move(found.detail), births_since(*history, tools.keyring));
  return true;
}

void CardDesk::find(std::string number) {
  if (!is_signed_in()) return;
  renew(searched_);
  numbers_.work();
  auto found = family_with(number);
  if (!found && numbers_.is_busy()) {
    searched_ = std::move(number);
    return (void)numbers_went_on();
  }
  if (!found && !numbers_.is_current()) return hand_.refuse("error.not_read");
  if (!found) found.emplace();  // no family has this number
  if (!found->family_id.is_nil() && !read(*found)) return;
  found->detail.number = std::move(number);
  show(std::move(*found));
}

void CardDesk::show(Found found) {
  auto& view = model_.card;
  view.searching = false;
  view.shown_number = found.detail.number;
  view.known = !found.family_id.is_nil();
  view.called = found.detail.called;
  view.children = found.detail.children;
  view.due = found.detail.due;
  found_ = std::move(found);
  hand_.go(Page::family);
}

bool CardDesk::numbers_went_on() {
  auto& view = model_.card;
  if (hand_.common.page != Page::member_no) {
    renew(searched_);
    view.searching = false;
    return false;
  }
  const auto before = std::pair(view.ready_percent, view.searching);
  view.searching = searched_.has_value();
  const bool tells = numbers_.is_busy() && (view.searching || !numbers_.was_read());
  view.ready_percent = tells ? std::optional(numbers_.percent()) : std::nullopt;
  const bool ready = searched_ && (!numbers_.is_busy() || family_with(*searched_));
  if (ready) find(std::string(*searched_));
  return ready || before != std::pair(view.ready_percent, view.searching);
}

void CardDesk::issue() {
  if (!found_ || !is_signed_in()) return;
  auto& tools = hand_.tools;
  auto& detail = found_->detail;
  // The due month stays behind: whether its messages were stopped was on the old card alone, and what was stopped must
  // not come back.
  detail.due.reset();
  const bool is_new = found_->family_id.is_nil();
  const Ulid family_id = is_new ? tools.journal.new_id() : found_->family_id;

  const auto profile = first_profile(detail, tools.random);
  auto card = make_member_card(hand_, detail.number);
  if (!card) return;
  Bytes sealed_profile = sealed_to_card(profile, card->key, tools.random);
  domain::NewFact fact;
  if (is_new) {
    domain::FamilyRegistered open;
    open.card_public_key = card->key.bytes;
    open.seen = domain::month_of(hand_.today());
    fact = domain::fact(family_id, open, hand_.sealed(detail), std::move(sealed_profile));
  } else {
    domain::CardIssued open;
    open.card_public_key = card->key.bytes;
    fact = domain::fact(family_id, open, hand_.sealed(detail), std::move(sealed_profile));
  }
  if (!hand_.record({std::move(fact)})) return;
  found_.reset();
  hand_.common.code = std::move(card->code);
  model_.card = {};
  hand_.land(Page::family_card);
}

}  // namespace tsunagu::kiosk::staff
