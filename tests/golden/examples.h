// One fixed world for the codes: keys, people and requests that never change, so that golden bytes, fuzzers and the
// benchmark speak of the same things. Whatever is random in it counts upwards.
#pragma once

#include <string>
#include <vector>

#include "shared/handoff/cards.h"
#include "shared/handoff/frame.h"
#include "shared/handoff/handoff.h"
#include "shared/handoff/receipt.h"
#include "shared/handoff/withdrawal.h"

namespace tsunagu::tests {

// `count` bytes: first, first + 1, ...
[[nodiscard]] Bytes counting(std::uint8_t first, std::size_t count);

class CountingRandom final : public RandomSource {
 public:
  explicit CountingRandom(std::uint8_t first) : next_(first) {}
  void fill(std::span<std::uint8_t> out) override {
    for (auto& byte : out) byte = next_++;
  }

 private:
  std::uint8_t next_;
};

struct ExampleWorld {
  ExampleWorld();

  crypto::SecretArena arena;
  std::vector<crypto::WardSecretKey> ward_keys;  // one generation: X25519 secret 10.., Ed25519 seed 30..
  crypto::WardPublicKey ward;
  crypto::SigningKey device;          // seed 50..
  crypto::SigningKey second_device;   // seed 70.., trusted too
  crypto::SigningKey revoked_device;  // seed B0.., revoked from `issued`
  crypto::SigningKey stranger;        // seed D0.., trusted by nobody
  Instant issued;
  Instant now;  // an hour after `issued`
  crypto::TrustedDevices devices;
  crypto::TrustedWards wards;
  crypto::TrustedWard trusted_ward;
  Ulid request_id;

  [[nodiscard]] handoff::DeskSnapshot desk() const { return {ward_keys, devices, now}; }
  [[nodiscard]] handoff::Record full_record() const;
  [[nodiscard]] handoff::Record small_record() const;
  [[nodiscard]] handoff::HandoffInput input(handoff::Record record) const;
  // Sealed with the one-time secret 90...
  [[nodiscard]] Bytes handoff(const handoff::Record& record) const;
  [[nodiscard]] handoff::Receipt receipt() const;
  [[nodiscard]] handoff::Withdrawal withdrawal() const;
  [[nodiscard]] handoff::WardKeyCard ward_card() const;
  [[nodiscard]] handoff::DeviceEnrolment enrolment() const;

  // Sealed and signed by hand, for envelopes that our own writer refuses to make.
  [[nodiscard]] Bytes inner(const crypto::KeyId& device_id, ByteView record, Instant at, std::uint8_t schema = 1) const;
  [[nodiscard]] Bytes envelope(Bytes inner_block, std::size_t bucket, const crypto::SigningKey& signer) const;
};

struct Example {
  std::string name;
  Bytes envelope;
  std::vector<std::string> codes;  // the digits, one string a part
};
// Every kind, as it must be written and read.
[[nodiscard]] std::vector<Example> accepted_examples(const ExampleWorld& world);

// What a desk scans, and the word for why it is refused. `typed` holds one scan an entry.
struct BadExample {
  std::string name;
  handoff::Refusal refusal;
  std::vector<std::string> typed;
};
[[nodiscard]] std::vector<BadExample> rejected_examples(const ExampleWorld& world);

// The whole way of a code into its program: join, then read as its kind. Nothing when it is taken.
[[nodiscard]] std::optional<handoff::Refusal> refusal_of(ExampleWorld& world, const std::vector<std::string>& typed);

}  // namespace tsunagu::tests
