// Bytes that may never change under version 1. TSUNAGU_UPDATE_GOLDEN=1 writes the tables anew (a change of format: give
// it a version, and change docs/HANDOFF_FORMAT.md with it).
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "shared/base/text.h"
#include "tests/golden/examples.h"

namespace tsunagu::tests {
namespace {

std::string golden_path(const char* name) { return std::string(TSUNAGU_SOURCE_DIR) + "/tests/golden/codes/" + name; }

void expect_golden(const char* name, const std::string& made) {
  if (std::getenv("TSUNAGU_UPDATE_GOLDEN") != nullptr) std::ofstream(golden_path(name)) << made;
  std::ostringstream stored;
  stored << std::ifstream(golden_path(name)).rdbuf();
  EXPECT_EQ(stored.str(), made) << name;
}

std::string joined(const std::vector<std::string>& codes) {
  std::string line;
  for (const auto& code : codes) line += (line.empty() ? "" : ",") + code;
  return line;
}

// Every byte that is not a digit or a letter as %XX, so that control keys survive an editor. Empty is "%".
std::string escaped(const std::vector<std::string>& typed) {
  const auto escape = [](const std::string& one) {
    std::string out;
    for (const char c : one) {
      const auto byte = static_cast<std::uint8_t>(c);
      out += std::isalnum(byte) != 0 ? std::string(1, c) : "%" + to_hex(Bytes{byte});
    }
    return out.empty() ? "%" : out;
  };
  std::vector<std::string> all;
  for (const auto& one : typed) all.push_back(escape(one));
  return joined(all);
}

TEST(Golden, EveryKindIsWrittenAsItAlwaysWas) {
  const ExampleWorld world;
  std::string table = "# name, envelope in hex, digits (parts with commas between). Keys and contents: examples.h\n";
  for (const auto& each : accepted_examples(world)) {
    table += each.name + "\t" + to_hex(each.envelope) + "\t" + joined(each.codes) + "\n";
  }
  expect_golden("accepted.tsv", table);
}

TEST(Golden, EveryKindIsTaken) {
  ExampleWorld world;
  for (const auto& each : accepted_examples(world)) {
    const auto refused = refusal_of(world, each.codes);
    EXPECT_FALSE(refused) << each.name << ": " << handoff::name_of(*refused);
  }
}

TEST(Golden, EveryBadInputIsRefusedForItsOwnReason) {
  ExampleWorld world;
  std::string table = "# name, refusal, what was typed (%XX: a byte; scans with commas between; % alone: nothing)\n";
  for (const auto& each : rejected_examples(world)) {
    const auto refused = refusal_of(world, each.typed);
    ASSERT_TRUE(refused) << each.name;
    EXPECT_EQ(handoff::name_of(*refused), handoff::name_of(each.refusal)) << each.name;
    // Inputs of many thousand letters stay in examples.cpp.
    if (joined(each.typed).size() <= 4'000) {
      table += each.name + "\t" + std::string(handoff::name_of(each.refusal)) + "\t" + escaped(each.typed) + "\n";
    }
  }
  expect_golden("rejected.tsv", table);
}

TEST(Golden, TheKeysAreWhatTheDocumentSays) {
  const ExampleWorld world;
  std::string table = "# name, hex. The secret halves are counting bytes, so nobody mistakes them for real ones.\n";
  const auto row = [&](const char* name, ByteView bytes) { table += std::string(name) + "\t" + to_hex(bytes) + "\n"; };
  row("ward-x25519-secret", counting(0x10, 32));
  row("ward-x25519-public", world.ward.box.bytes);
  row("ward-ed25519-seed", counting(0x30, 32));
  row("ward-ed25519-public", world.ward.verify.bytes);
  row("ward-key-id", world.ward.id().bytes);
  row("device-ed25519-seed", counting(0x50, 32));
  row("device-ed25519-public", world.device.verify_key().bytes);
  row("device-key-id", world.device.id().bytes);
  row("second-device-ed25519-public", world.second_device.verify_key().bytes);
  row("revoked-device-ed25519-public", world.revoked_device.verify_key().bytes);
  row("seal-one-time-secret", counting(0x90, 32));
  row("request-id", world.request_id.view());
  row("member-card-secret", counting(0xA0, 16));
  crypto::SecretArena arena;
  row("member-card-x25519-public", crypto::member_card_keys(arena, counting(0xA0, 16)).public_key().bytes);
  row("request-slip-secret", counting(0xE0, 16));
  row("request-slip-hash", handoff::slip_hash(counting(0xE0, 16)));
  row("full-record", handoff::pack(world.full_record()).value());
  row("small-record", handoff::pack(world.small_record()).value());
  table += "ward-fingerprint\t" + handoff::fingerprint(world.ward_card()) + "\n";
  table += "device-fingerprint\t" + handoff::fingerprint(world.enrolment()) + "\n";
  expect_golden("keys.tsv", table);
}

}  // namespace
}  // namespace tsunagu::tests
