#include "kiosk/hand/member_card.h"

#include "shared/crypto/card.h"
#include "shared/handoff/cards.h"
#include "shared/handoff/frame.h"

namespace tsunagu::kiosk {
namespace {

constexpr std::size_t link_key_size = 32;

}  // namespace

std::optional<NewCard> make_member_card(Hand& hand, const std::string& number) {
  const auto secret = hand.tools.arena.random(crypto::card_secret_size, hand.tools.random);
  const auto keys = crypto::member_card_keys(hand.tools.arena, secret.view());
  const auto envelope = handoff::encode_member_card(number, secret.view());
  if (!envelope) {
    hand.refuse("error.not_saved");
    return std::nullopt;
  }
  auto code = hand.code_for(CodeView::Purpose::member_card, static_cast<int>(handoff::Kind::member_card), *envelope);
  if (!code) return std::nullopt;
  return NewCard{keys.public_key(), std::move(*code)};
}

domain::FamilyProfile first_profile(domain::FamilyDetail& detail, RandomSource& random) {
  domain::FamilyProfile profile;
  profile.called = detail.called;
  profile.children = detail.children;
  profile.due = detail.due;
  profile.area = detail.area;
  profile.last_party.adults = 1;
  profile.last_party.pregnant = detail.due ? 1 : 0;
  for (std::size_t i = 0; i < detail.children.size(); ++i) {
    profile.last_party.children.push_back(static_cast<std::uint8_t>(i));
  }
  if (detail.link_key.size() != link_key_size) {
    detail.link_key.resize(link_key_size);
    random.fill(detail.link_key);
  }
  profile.link_key = detail.link_key;
  return profile;
}

Bytes sealed_to_card(const domain::FamilyProfile& profile, const crypto::BoxPublicKey& card, RandomSource& random) {
  auto plain = journal::encode_part(profile);
  TSUNAGU_INVARIANT(plain.has_value());
  auto sealed = crypto::seal_part(*plain, card, random, domain::FamilyProfile::sealed_size);
  crypto::wipe(*plain);
  TSUNAGU_INVARIANT(sealed.has_value());
  return std::move(sealed).value();
}

}  // namespace tsunagu::kiosk
