#include "ward/door/door.h"

#include <algorithm>

namespace tsunagu::ward::door {
namespace {

constexpr std::size_t most_passphrase = crypto::max_password;

}  // namespace

Model Door::fresh_model() const {
  Model fresh;
  for (const auto& person : hand_.office().keys().officers()) fresh.officers.push_back({person.name, person.role});
  return fresh;
}

void Door::on(const ChooseOfficer& what) {
  if (what.index < model_.officers.size()) model_.chosen_officer = what.index;
}

void Door::on(TypePassphrase& what) {
  const auto bytes = view_of(what.text).first(std::min(what.text.size(), most_passphrase));
  passphrase_ = bytes.empty() ? crypto::Secret{} : tools_.arena.copy(bytes);
  wipe_text(what.text);
  model_.passphrase = text_of(passphrase_.view());
}

void Door::on(const SignIn&) {
  const auto people = hand_.office().keys().officers();
  if (model_.chosen_officer >= people.size()) return;
  if (passphrase_.empty()) return hand_.tell({.key = "notice.no_passphrase"});
  const auto& who = people.at(model_.chosen_officer);
  auto done = hand_.office().sign_in(text_of(passphrase_.view()), who.person_id);
  passphrase_.reset();
  model_.passphrase = {};
  hand_.forget_typed();
  if (!done) return turn_away(done.error(), who.person_id);
  hand_.let_in({who.name, who.role});
  tools_.enter();
}

void Door::turn_away(const Error& why, const Ulid& officer_id) {
  const auto left = hand_.office().pause_left(officer_id);
  const auto minutes = std::to_string(std::chrono::ceil<std::chrono::minutes>(left).count());
  if (left > Millis{}) return hand_.tell({.key = "notice.pause", .no = minutes});
  switch (why.code) {
    case Code::wrong_secret: return hand_.tell({.key = "notice.wrong_passphrase"});
    case Code::locked: return hand_.tell({.key = "notice.other_try"});
    case Code::refused: return hand_.tell({.key = "notice.old_keys"});
    default: return hand_.failed(why);
  }
}

}  // namespace tsunagu::ward::door
