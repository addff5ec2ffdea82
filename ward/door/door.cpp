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
  if (model_.chosen_officer >= model_.officers.size()) return;
  const auto now = hand_.now();
  pause_until_ = std::min(pause_until_, now + rules_.pause);  // not longer when the clock was set back
  if (now < pause_until_) return hand_.tell({.key = "notice.too_many_tries"});
  if (passphrase_.empty()) return hand_.tell({.key = "notice.no_passphrase"});
  const auto people = hand_.office().keys().officers();
  const auto& who = people.at(model_.chosen_officer);
  auto done = hand_.office().sign_in(text_of(passphrase_.view()), who.person_id);
  passphrase_.reset();
  model_.passphrase = {};
  hand_.forget_typed();
  if (!done && done.error().code == Code::wrong_secret) {
    if (++wrong_tries_ >= rules_.tries) {
      wrong_tries_ = 0;
      pause_until_ = now + rules_.pause;
      return hand_.tell({.key = "notice.too_many_tries"});
    }
    return hand_.tell({.key = "notice.wrong_passphrase"});
  }
  if (!done) return hand_.failed(done.error());
  wrong_tries_ = 0;
  hand_.let_in({who.name, who.role});
  tools_.enter();
}

}  // namespace tsunagu::ward::door
