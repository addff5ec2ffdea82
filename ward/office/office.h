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

  // wrong_secret: no officer (or not this one) has this passphrase. Records who signed in.
  [[nodiscard]] Status sign_in(std::string_view passphrase, std::optional<Ulid> officer_id = std::nullopt);
  void sign_out() { keys_.lock(); }
  [[nodiscard]] std::optional<Ulid> officer() const { return keys_.unlocked_by(); }
  // Of the officer who is signed in.
  [[nodiscard]] handoff::ContactRole role() const;

  [[nodiscard]] const std::filesystem::path& data() const { return data_; }
  [[nodiscard]] const crypto::WardKeys& keys() const { return keys_; }
  [[nodiscard]] journal::Journal& journal() { return journal_; }
  [[nodiscard]] const journal::Journal& journal() const { return journal_; }

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
  [[nodiscard]] Status refresh_card();

  std::filesystem::path data_;
  crypto::WardKeys keys_;
  journal::Journal journal_;
  Tools tools_;
};

// The stored number of a role; nothing for a word that is none.
[[nodiscard]] std::optional<handoff::ContactRole> role_of(std::string_view name);

}  // namespace tsunagu::ward
