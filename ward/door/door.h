// Signing in: which officer, and the passphrase, which is only ever in locked memory.
#pragma once

#include <chrono>
#include <functional>

#include "shared/crypto/secret.h"
#include "ward/door/model.h"
#include "ward/office/hand.h"

namespace tsunagu::ward::door {

struct Rules {
  int tries = 5;  // wrong passphrases in a row, then a pause
  std::chrono::seconds pause{60};
};

class Door {
 public:
  using Intent = door::Intent;
  using Page = door::Page;
  // Borrowed; all outlive the door. `enter` shows what an officer finds first.
  struct Tools {
    crypto::SecretArena& arena;
    std::function<void()> enter;
  };
  Door(Hand& hand, Model& model, Rules rules, Tools tools)
      : hand_(hand), model_(model), rules_(rules), tools_(std::move(tools)) {}

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

  Hand& hand_;
  Model& model_;
  Rules rules_;
  Tools tools_;
  crypto::Secret passphrase_;
  int wrong_tries_ = 0;
  Instant pause_until_{};
};

}  // namespace tsunagu::ward::door
