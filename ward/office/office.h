// The ward's data folder, opened: its keys, its journal, its key card. Both the desk and the commands work on one.
//
//   <data>/journal.sqlite       facts and read models
//   <data>/keys/ward        the ward's keys, wrapped for each officer
//   <data>/keys/ward-card   the signed key card, which is public
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "shared/crypto/ward_keys.h"
#include "shared/handoff/cards.h"
#include "shared/handoff/receipt.h"
#include "shared/journal/journal.h"
#include "shared/journal/ward_view.h"
#include "ward/office/may.h"

namespace tsunagu::ward {

// A passphrase stands alone, without a card beside it, and whoever copies the folder may guess at it: what is shorter
// than this is taken with a warning.
inline constexpr std::size_t advised_passphrase = 12;

struct NewOffice {
  std::string ward_name;  // 1..48 characters
  std::string officer;
  handoff::ContactRole role = handoff::ContactRole::mch_coordinator;
  std::string_view passphrase;
  crypto::WardKeys::Validity key_validity;
  crypto::PasswordCost cost = crypto::moderate_cost;
};

class Office {
 public:
  // Borrowed; both outlive the office.
  struct Tools {
    crypto::SecretArena& arena;
    const Clock& clock;
    RandomSource& random;
  };

  // Makes the folder, its keys and the first officer, who is signed in. exists: there is an office already. usage: a
  // name or passphrase outside its limits, or the folder of the other program. A failure leaves nothing behind;
  // interrupted, it can be begun again or is repaired by open().
  [[nodiscard]] static Result<Office> create(const std::filesystem::path& data, const NewOffice& what, Tools tools);
  // Nobody is signed in. not_found: no office here, or a journal without its keys. corrupt: keys without their journal.
  // usage: the folder of the other program.
  [[nodiscard]] static Result<Office> open(const std::filesystem::path& data, Tools tools);

  // The journal alone, for what needs no keys: with Access::read nothing is changed, on any medium.
  [[nodiscard]] static Result<journal::Journal> open_journal(const std::filesystem::path& data, journal::Access access,
                                                             Tools tools);
  // New keys beside a whole journal, for keys/ward damaged or lost; a damaged file is kept beside it. Its hubs have to
  // trust the new card. The ward's name comes from the card that was last given out when `what` has none. The officers
  // whom the journal knows are gone with the old keys. exists: keys/ward is whole. usage: as create(), or no name
  // known.
  [[nodiscard]] static Result<Office> renew_keys(const std::filesystem::path& data, NewOffice what, Tools tools);

  // Puts a backup of the journal in place, in a folder that is made if need be; its keys are kept apart and copied in
  // before or after. Fails like Journal::restore.
  [[nodiscard]] static Status restore(const std::filesystem::path& data, const std::filesystem::path& backup,
                                      Tools tools);

  // Records who signed in, or that a passphrase was wrong. Without an id: the only officer there is. usage: there are
  // several. wrong_secret. timeout: the pause after wrong ones is not over. locked: somebody tries to sign in as this
  // officer at this moment. refused: keys/ward is an old copy, in which this officer is still there or has another
  // passphrase.
  [[nodiscard]] Status sign_in(std::string_view passphrase, std::optional<Ulid> officer_id = std::nullopt);
  [[nodiscard]] Millis pause_left(const Ulid& officer_id) const;
  void sign_out() {
    keys_.lock();
    roles_ = {};
  }
  [[nodiscard]] std::optional<Ulid> officer() const { return keys_.unlocked_by(); }
  // Of the officer who is signed in.
  [[nodiscard]] handoff::ContactRole role() const;
  // Whether the officer who is signed in may do this.
  [[nodiscard]] bool may(Deed deed) const { return ward::may(roles_, deed); }

  struct NewOfficer {
    std::string name;  // 1..48 characters, and nobody else's here
    domain::Roles roles;
    std::string_view passphrase;  // of advised_passphrase bytes at least
    crypto::PasswordCost cost = crypto::moderate_cost;
  };
  // Changes of the office's people: each is written into the keys, if it concerns them, and recorded. locked: nobody is
  // signed in. refused: this is for a lead; or the last lead would go; or one would remove oneself. not_found, exists,
  // usage.
  [[nodiscard]] Result<Ulid> add_officer(const NewOfficer& who);
  [[nodiscard]] Status remove_officer(const Ulid& officer_id);
  [[nodiscard]] Status give_role(const Ulid& officer_id, domain::Role role);
  [[nodiscard]] Status take_role(const Ulid& officer_id, domain::Role role);
  // One's own, or by a lead for whoever forgot theirs.
  [[nodiscard]] Status new_passphrase(const Ulid& officer_id, std::string_view passphrase,
                                      crypto::PasswordCost cost = crypto::moderate_cost);
  // Another key of the ward, from now on; what is sealed to the one before opens until that one ends. Its card is given
  // to the hubs.
  [[nodiscard]] Result<crypto::WardPublicKey> renew_key(std::chrono::years years);

  [[nodiscard]] const std::filesystem::path& data() const { return data_; }
  [[nodiscard]] const crypto::WardKeys& keys() const { return keys_; }
  [[nodiscard]] journal::Journal& journal() { return journal_; }
  [[nodiscard]] const journal::Journal& journal() const { return journal_; }
  [[nodiscard]] RandomSource& random() const { return tools_.random; }

  struct OwnCard {
    Bytes envelope;
    handoff::WardKeyCard card;
  };
  // not_found: nobody has signed in since the key was made.
  [[nodiscard]] Result<OwnCard> own_card() const;

 private:
  Office(std::filesystem::path data, crypto::WardKeys keys, journal::Journal journal, Tools tools)
      : data_(std::move(data)), keys_(std::move(keys)), journal_(std::move(journal)), tools_(tools) {}
  [[nodiscard]] Status record_officers_of_keys();
  // An office without a lead has nobody who could make one: then its first officer is it.
  [[nodiscard]] Status see_to_a_lead();
  [[nodiscard]] Status learn_roles();
  [[nodiscard]] Result<journal::OfficerRow> row_of(const Ulid& officer_id) const;
  [[nodiscard]] Status expect_lead(Deed deed) const;
  [[nodiscard]] Status expect_another_lead(const Ulid& officer_id) const;
  [[nodiscard]] Status record(domain::NewFact fact);
  [[nodiscard]] Status refresh_card();

  std::filesystem::path data_;
  crypto::WardKeys keys_;
  journal::Journal journal_;
  Tools tools_;
  domain::Roles roles_;  // of who is signed in
};

// A warning begins 8 weeks before the end of a key, and says 8, 4 or 1; 0 when it is over.
[[nodiscard]] std::optional<int> weeks_left(Instant valid_to, Instant now);

// Records that the officer who is signed in gives this of these cases out of the desk. Before it is given.
[[nodiscard]] Status record_disclosure(Office& office, domain::DisclosedAs how, const std::vector<Ulid>& case_ids);

// The stored number of a role; nothing for a word that is none.
[[nodiscard]] std::optional<handoff::ContactRole> role_of(std::string_view name);

}  // namespace tsunagu::ward
