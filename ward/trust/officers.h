// The office's people at the desk: added, given roles, given a new passphrase, removed. What is asked of a lead is
// asked once more before it is done.
#pragma once

#include "shared/crypto/secret.h"
#include "ward/office/hand.h"
#include "ward/trust/model.h"

namespace tsunagu::ward::trust {

class Officers {
 public:
  // Borrowed; all outlive it.
  Officers(Hand& hand, OfficersView& view, crypto::SecretArena& arena) : hand_(hand), view_(view), arena_(arena) {}

  void show();
  // What was typed, and what was asked.
  void forget();

  void on(const ChooseEntry& what);
  void on(const BeginAdding& what);
  void on(NameOfficer& what);
  void on(const ToggleRole& what);
  void on(TypeNew& what) { take(what.text, passphrase_, view_.passphrase); }
  void on(TypeAgain& what) { take(what.text, again_, view_.again); }
  void on(const AddOfficer& what);
  void on(const SetPassphrase& what);
  void on(const AskRemove& what);
  void on(const ConfirmChange& what);
  void on(const KeepOfficer& what);

 private:
  void take(std::string& typed, crypto::Secret& into, std::string_view& shown);
  void forget_typed();
  // Whether both are there, alike and long enough; says what is not.
  [[nodiscard]] bool is_passphrase_fine();
  [[nodiscard]] const OfficerEntry* chosen() const;
  void done(const Status& status, const char* notice);

  Hand& hand_;
  OfficersView& view_;
  crypto::SecretArena& arena_;
  crypto::Secret passphrase_, again_;
};

}  // namespace tsunagu::ward::trust
