// The hub's keyring, <data>/keys/keyring: the X25519 pair that personal parts are sealed to, and who may unlock it.
// Sealing needs no unlocking. Unlocking needs a staff card and that person's PIN; while the card is remembered (half a
// working day is the idea, `card_memory` the limit) the PIN alone unlocks again, five tries, then the card is needed.
//
//   create / load -> seal()                                   what any kiosk does
//   unlock(card, pin) -> open(), add_staff(), remove_staff()  what staff do
//   lock() -> unlock_again(staff_id, pin)                     after the screen timed out
//
// Every change is written before it takes effect in memory; a failed write changes nothing. Unlocking reads
// the file again, so that staff added by another program can sign in; a change is refused (Code::refused) when the file
// is no longer the one that was unlocked.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "shared/base/clock.h"
#include "shared/crypto/card.h"
#include "shared/crypto/people.h"

namespace tsunagu::crypto {

class Keyring {
 public:
  static constexpr int max_tries = 5;
  static constexpr std::chrono::hours card_memory{14};
  static constexpr std::chrono::minutes pause_after_wrong_pins{5};
  static constexpr std::size_t max_old_keys = 256;

  struct NewStaff {
    std::string name;
    std::string role;
    std::string_view pin;
    PasswordCost cost = interactive_cost;
  };
  struct Created;

  // Makes the hub key, its first staff member and that person's card. The keyring is left unlocked by that person.
  // exists: there is a keyring already.
  static Result<Created> create(const std::filesystem::path& keys_folder, SecretArena& arena, RandomSource& random,
                                const NewStaff& first, Instant now);
  // Locked. not_found, io, corrupt, unsupported.
  static Result<Keyring> load(const std::filesystem::path& keys_folder, SecretArena& arena);

  // Without unlocking.
  [[nodiscard]] const BoxPublicKey& public_key() const { return contents_.public_key; }
  [[nodiscard]] Result<Bytes> seal(ByteView plain, RandomSource& random, std::size_t at_least = 0) const {
    return seal_part(plain, public_key(), random, at_least);
  }
  [[nodiscard]] std::vector<Person> staff() const;

  // wrong_secret: this card and this PIN do not belong together. not_found: no such staff member (any more).
  // refused: five wrong PINs in a row for this person; try again after pause_after_wrong_pins.
  // corrupt: the file was changed by somebody who does not hold the key.
  [[nodiscard]] Status unlock(const StaffCard& card, std::string_view pin, Instant now);
  // locked: the card is needed (never scanned since start, forgotten after five wrong PINs or card_memory).
  [[nodiscard]] Status unlock_again(const Ulid& staff_id, std::string_view pin, Instant now);
  // The people whose cards are remembered at `now`, and the tries each has left.
  [[nodiscard]] int tries_left(const Ulid& staff_id, Instant now) const;
  // Reads the file again: another program may have added or removed somebody, and what is sealed under a key that was
  // replaced could be opened by whoever left. Locks when something changed; on an error what was read before stays.
  [[nodiscard]] Status refresh();
  void lock();          // wipes the hub's secrets; remembered cards stay
  void forget_cards();  // closing time: lock, and every card is needed again

  [[nodiscard]] bool is_unlocked() const { return !keys_.empty(); }
  [[nodiscard]] std::optional<Ulid> unlocked_by() const { return unlocked_by_; }

  // Only while unlocked; locked otherwise.
  [[nodiscard]] Result<Bytes> open(ByteView part) const;
  // A key of 32 bytes for what is kept beside the journal for whoever may open it. Each purpose has its own, and each
  // hub key: what was kept under the key before cannot be read any more, and is made anew.
  [[nodiscard]] Result<Secret> key_for(std::string_view purpose) const;
  [[nodiscard]] Result<StaffCard> add_staff(const NewStaff& who, RandomSource& random, Instant now);
  // Deletes the wrap and replaces the hub key; what was sealed before still opens. refused: oneself.
  [[nodiscard]] Status remove_staff(const Ulid& staff_id, RandomSource& random);
  // A lost card or a forgotten PIN: the same person with a new card and PIN, and a new hub key.
  [[nodiscard]] Result<StaffCard> reissue(const Ulid& staff_id, std::string_view pin, PasswordCost cost,
                                          RandomSource& random);

 private:
  struct OldKey {
    BoxPublicKey public_key;
    Bytes wrapped;  // under a key derived from the current secret
  };
  struct Contents {
    BoxPublicKey public_key;
    std::vector<PersonWrap> people;
    std::vector<OldKey> old_keys;
    ByteArray<32> seal_of_contents{};  // keyed by the hub secret
  };
  struct Remembered {
    Secret card;
    Instant until;
    int tries_left;
  };
  struct WrongPins {
    int count = 0;
    Instant last;
  };

  Keyring(std::filesystem::path path, SecretArena& arena) : path_(std::move(path)), arena_(&arena) {}
  [[nodiscard]] static Bytes encode_body(const Contents& contents);
  [[nodiscard]] static Result<Contents> decode(ByteView payload);
  [[nodiscard]] const PersonWrap* find(const Ulid& staff_id) const;
  [[nodiscard]] Result<std::vector<BoxKeyPair>> keys_under(Secret root) const;
  [[nodiscard]] Status open_with(const PersonWrap& wrap, const Credential& credential);
  [[nodiscard]] Status save(Contents contents, ByteView root);
  [[nodiscard]] Status rotate(Contents contents, RandomSource& random);
  [[nodiscard]] bool paused(const Ulid& staff_id, Instant now) const;

  std::filesystem::path path_;
  SecretArena* arena_;
  Contents contents_;
  Bytes stored_;                  // the payload as it lies in the file
  std::vector<BoxKeyPair> keys_;  // the current one first; empty while locked
  std::optional<Ulid> unlocked_by_;
  std::map<Ulid, Remembered> remembered_;
  std::map<Ulid, WrongPins> wrong_pins_;
};

struct Keyring::Created {
  Keyring keyring;
  StaffCard card;
};

}  // namespace tsunagu::crypto
