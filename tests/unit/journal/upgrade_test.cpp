// Journals as earlier versions of the program wrote them, and the bytes that a hash covers.
#include <gmock/gmock.h>

#include "shared/base/text.h"
#include "tests/unit/journal/histories.h"

namespace tsunagu::journal {
namespace {

namespace fs = std::filesystem;

class Upgrade : public JournalTest {
 protected:
  static std::vector<fs::path> fixtures() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(fs::path(TSUNAGU_SOURCE_DIR) / "tests/fixtures/journals")) {
      if (entry.path().extension() != ".md") files.push_back(entry.path());
    }
    return files;
  }
  static Program program_of(const fs::path& file) {
    return file.filename().string().starts_with("ward") ? Program::ward : Program::hub;
  }
};

TEST_F(Upgrade, AJournalOfEveryLandingOpensVerifiesAndGoesOn) {
  const auto files = fixtures();
  ASSERT_GE(files.size(), 8U);
  clock.advance(std::chrono::hours{24});
  for (const auto& file : files) {
    const auto name = file.filename().string();
    fs::copy_file(file, folder / name);
    const auto program = program_of(file);
    auto journal = open(name, program);
    EXPECT_EQ(problems_of(journal), "") << name;
    EXPECT_GE(*journal.count(), 46U) << name;
    EXPECT_EQ(journal.verify()->erased, 1U) << name;
    const auto before = facts_of(journal);
    ASSERT_TRUE(journal.append(domain::fact(journal.new_id(), domain::MergeAdded{}))) << name;
    const auto after = facts_of(journal);
    ASSERT_EQ(after.size(), before.size() + 1) << name;
    EXPECT_EQ(after.back().version, fact_version) << name;
    EXPECT_EQ(after.back().previous, before.back().hash) << name << ": one chain holds both versions";
    EXPECT_TRUE(std::equal(before.begin(), before.end(), after.begin())) << name;
    EXPECT_EQ(problems_of(journal), "") << name;
    const auto digest = digest_of(journal);
    journal = open(name, program);
    EXPECT_EQ(digest_of(journal), digest) << name;
    ASSERT_TRUE(journal.rebuild()) << name;
    EXPECT_EQ(digest_of(journal), digest) << name;
  }
}

TEST_F(Upgrade, ACaseOfAnEarlierVersionHasItsFamily) {
  clock.advance(std::chrono::hours{24});
  std::size_t cases = 0;
  for (const auto& file : fixtures()) {
    if (program_of(file) != Program::ward) continue;
    const auto name = file.filename().string();
    fs::copy_file(file, folder / name);
    const auto journal = open(name, Program::ward);
    const auto rows = journal.ward().cases();
    ASSERT_TRUE(rows) << name;
    for (const auto& row : *rows) {
      ++cases;
      const auto family = journal.ward().family(row.case_id);
      ASSERT_TRUE(family) << name;
      EXPECT_EQ(family->members.size(), 1 + row.record.children.size()) << name;
      EXPECT_EQ(family->expected() != nullptr, row.record.due.has_value()) << name;
      EXPECT_FALSE(row.protected_until) << name;
      EXPECT_TRUE(journal.ward().timeline(row.case_id)) << name;
    }
  }
  EXPECT_GT(cases, 0U);
}

TEST_F(Upgrade, WhatAnEarlierVersionRecordedTravels) {
  clock.advance(std::chrono::hours{24});
  for (const auto& file : fixtures()) {
    const auto name = file.filename().string();
    fs::copy_file(file, folder / name);
    const auto journal = open(name, program_of(file));
    auto other = open(name + "-other", program_of(file));
    const auto received = other.receive(facts_of(journal));
    ASSERT_TRUE(received) << name;
    EXPECT_TRUE(received->stopped.empty()) << name;
    EXPECT_EQ(digest_of(other), digest_of(journal)) << name;
  }
}

// An example whose every field differs from every other.
Fact example() {
  Fact fact;
  const auto fill = [](auto& bytes, std::uint8_t with) { bytes.fill(with); };
  fill(fact.id.bytes, 0x11), fill(fact.device.bytes, 0x22), fill(fact.aggregate.bytes, 0x33);
  fact.sequence = 7;
  fact.kind = 111;
  fact.open = {0xA0};
  fact.sealed = Bytes{1, 2, 3};
  fact.card = Bytes{};
  fact.sealed_hash = hash_of_part(*fact.sealed);
  fact.card_hash = hash_of_part(*fact.card);
  fill(fact.previous, 0x44);
  fact.recorded = Instant{std::chrono::minutes{29'950'860}};  // 2026-12-12T03:00Z
  return fact;
}

TEST(FactHash, EachVersionKeepsItsBytes) {
  Fact fact = example();
  EXPECT_EQ(to_hex(hash_of(fact)), "aeafbd3f83a601fdaf95e9e0466a102b76cf794078f7debe8ebd319455000c58");
  fact.mark = ClockMark::doubted;
  EXPECT_EQ(to_hex(hash_of(fact)), "b8dad1ca458c2c4b5013e53565c3fbb136a8fa6b72fa6d920b592d9b8b2b7d85");
  fact.mark = ClockMark::sure;
  fact.follows = Ulid{};
  fact.follows->bytes.fill(0x55);
  EXPECT_EQ(to_hex(hash_of(fact)), "8da4b5bc9f91e2b7cfe0e7226c206620be75199cad7d8ec2023219630e559250");
  fact.version = 1;
  EXPECT_EQ(to_hex(hash_of(fact)), "6e847c47c5562362d5dae425a82c07c94e2907cf1a891e7fffd4fe3bf160515f");
  fact.recorded = {};
  fact.follows.reset();
  EXPECT_EQ(to_hex(hash_of(fact)), "6e847c47c5562362d5dae425a82c07c94e2907cf1a891e7fffd4fe3bf160515f")
      << "version 1 knew no time, mark or fact to follow";
  fact.version = 3;
  fact.more = {9};
  EXPECT_EQ(to_hex(hash_of(fact)), "76226b059ce69937267ef2d3c916ae258715ef979a25f9495b9663122424e37a");
}

}  // namespace
}  // namespace tsunagu::journal
