// Signing in: which officer, and the passphrase, which is only ever in locked memory.
#pragma once

#include <functional>

#include "shared/crypto/secret.h"
#include "ward/door/model.h"
#include "ward/office/hand.h"

namespace tsunagu::ward::door {

class Door {
 public:
  using Intent = door::Intent;
  using Page = door::Page;
  // Borrowed; all outlive the door. `enter` shows what an officer finds first.
  struct Tools {
    crypto::SecretArena& arena;
    std::function<void()> enter;
  };
  Door(Hand& hand, Model& model, Tools tools) : hand_(hand), model_(model), tools_(std::move(tools)) {}

  // As nobody has been here: who may sign in, of the office's keys.
  [[nodiscard]] Model fresh_model() const;

  void apply(Intent&& intent) {
    std::visit([this](auto& what) { on(what); }, intent);
  }
  void open() {}  // nobody chooses it: it is what is left when the officer goes
  void leave(Page) {}
  void forget() { passphrase_.reset(); }

 private:
  void on(const ChooseOfficer& what);
  void on(TypePassphrase& what);
  void on(const SignIn& what);
  // Why not, in words.
  void turn_away(const Error& why, const Ulid& officer_id);

  Hand& hand_;
  Model& model_;
  Tools tools_;
  crypto::Secret passphrase_;
};

}  // namespace tsunagu::ward::door
