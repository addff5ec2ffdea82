// The ward's keys, <data>/keys/ward: several generations of (X25519, Ed25519) pairs whose validity overlaps, and the
// officers who may unlock them, each by an own passphrase. A change is written before it takes effect in memory, and
// refused when the file is no longer the one that was unlocked (unlocking reads it again).
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "shared/base/clock.h"
#include "shared/crypto/people.h"
#include "shared/crypto/sign.h"

namespace tsunagu::crypto {

// One generation as everybody may know it. Its id is that of the X25519 key followed by the Ed25519 key.
struct WardPublicKey {
  BoxPublicKey box;
  VerifyKey verify;
  Instant valid_from;
  Instant valid_to;  // exclusive

  auto operator<=>(const WardPublicKey&) const = default;
  [[nodiscard]] KeyId id() const;
  [[nodiscard]] bool valid_at(Instant at) const { return valid_from <= at && at < valid_to; }
};

struct WardSecretKey {
  KeyId id;
  BoxKeyPair box;
  SigningKey signing;
};

class WardKeys {
 public:
  static constexpr std::size_t max_generations = 32;

  struct NewOfficer {
    std::string name;
    std::string role;
    std::string_view passphrase;
    PasswordCost cost = moderate_cost;
  };
  struct Validity {
    Instant from;
    Instant to;
  };

  // Unlocked by the first officer. exists, usage (an empty validity, a name of 1..96 bytes).
  static Result<WardKeys> create(const std::filesystem::path& keys_folder, SecretArena& arena, RandomSource& random,
                                 std::string ward_name, const NewOfficer& first, Validity validity, Instant now);
  static Result<WardKeys> load(const std::filesystem::path& keys_folder, SecretArena& arena);

  // Without unlocking.
  [[nodiscard]] const std::string& ward_name() const { return contents_.ward_name; }
  [[nodiscard]] std::vector<Person> officers() const;
  // Names the wrap that this officer's passphrase opens: another after every new passphrase. None: no such officer.
  [[nodiscard]] std::optional<ByteArray<32>> wrap_of(const Ulid& officer_id) const;
  // Every generation, as it may be known.
  [[nodiscard]] std::vector<WardPublicKey> generations() const;
  // The generation to give out at `now`: among those valid the one that stays valid longest.
  [[nodiscard]] std::optional<WardPublicKey> current(Instant now) const;

  // wrong_secret, not_found, corrupt.
  [[nodiscard]] Status unlock(const Ulid& officer_id, std::string_view passphrase);
  void lock();
  [[nodiscard]] bool is_unlocked() const { return !master_.empty(); }
  [[nodiscard]] std::optional<Ulid> unlocked_by() const { return unlocked_by_; }

  // Only while unlocked. The pointer lives until lock() or the next change; nullptr: no such generation, or locked.
  [[nodiscard]] const WardSecretKey* secret(const KeyId& id) const;
  [[nodiscard]] std::span<const WardSecretKey> secrets() const { return secrets_; }
  [[nodiscard]] const WardSecretKey* current_secret(Instant now) const;
  [[nodiscard]] Result<Person> add_officer(const NewOfficer& who, RandomSource& random, Instant now);
  // Deletes the wrap and replaces the master secret. refused: oneself. Whoever left may have kept the keys themselves:
  // make a new generation too and have the hubs trust it.
  [[nodiscard]] Status remove_officer(const Ulid& officer_id, RandomSource& random);
  // The same person with another passphrase: their own, or a new one for whoever forgot theirs. not_found, usage.
  [[nodiscard]] Status replace_passphrase(const Ulid& officer_id, std::string_view passphrase, PasswordCost cost,
                                          RandomSource& random);
  [[nodiscard]] Result<WardPublicKey> add_generation(Validity validity, RandomSource& random);

 private:
  struct Generation {
    WardPublicKey key;
    Bytes wrapped;  // X25519 secret 32, Ed25519 seed 32, under the master secret
  };
  struct Contents {
    std::string ward_name;
    std::vector<Generation> generations;
    std::vector<PersonWrap> people;
    ByteArray<32> seal_of_contents{};  // keyed by the master secret
  };
  WardKeys(std::filesystem::path path, SecretArena& arena) : path_(std::move(path)), arena_(&arena) {}
  [[nodiscard]] Status refresh();
  [[nodiscard]] static Bytes encode_body(const Contents& contents);
  [[nodiscard]] static Result<Contents> decode(ByteView payload);
  [[nodiscard]] static Bytes context_of(const std::string& ward_name, const WardPublicKey& key);
  [[nodiscard]] static Result<Generation> make_generation(SecretArena& arena, const std::string& ward_name,
                                                          Validity validity, const Secret& master,
                                                          RandomSource& random);
  [[nodiscard]] Status adopt(Secret master);
  [[nodiscard]] Status save(Contents contents, const Secret& master);

  std::filesystem::path path_;
  SecretArena* arena_;
  Contents contents_;
  Bytes stored_;  // the payload as it lies in the file
  Secret master_;
  std::vector<WardSecretKey> secrets_;
  std::optional<Ulid> unlocked_by_;
};

}  // namespace tsunagu::crypto
