// A folder of its own, a clock that stands still and repeatable ids for the tests of the journal.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <stdexcept>

#include "shared/journal/hub_view.h"
#include "shared/journal/journal.h"
#include "shared/journal/ward_view.h"
#include "tests/support/all_facts.h"
#include "tests/support/fixed_random.h"
#include "tests/support/temp_folder.h"

namespace tsunagu::journal {

inline const Instant opening = domain::start_of(*domain::parse_day("2026-11-24")) + std::chrono::hours{10};

// `in_memory`: where the machine has such a place, for tests that make thousands of journals and prove nothing about
// the disk.
class Folder {
 public:
  explicit Folder(bool in_memory = false)
      : folder_(in_memory && std::filesystem::is_directory("/dev/shm") ? "/dev/shm"
                                                                       : std::filesystem::temp_directory_path()) {}
  [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return folder_.path() / name; }

 private:
  tests::TempFolder folder_;
};

class JournalTest : public testing::Test {
 protected:
  explicit JournalTest(bool in_memory = false) : folder(in_memory) {}
  Journal open(const std::string& name = "journal", Program program = Program::hub) {
    Options options;
    options.program = program;
    auto opened = Journal::open(folder / name, options, clock, random);
    if (!opened) throw std::runtime_error("cannot open: " + opened.error().detail);
    return std::move(*opened);
  }
  static Hash digest_of(const Journal& journal) {
    const auto digest = journal.digest();
    return digest ? *digest : Hash{};
  }
  static std::string problems_of(const Journal& journal) {
    const auto report = journal.verify();
    if (!report) return "cannot verify: " + report.error().detail;
    std::string all;
    for (const auto& problem : report->problems) all += problem + "\n";
    return all;
  }
  // Every fact there is.
  static std::vector<Fact> facts_of(const Journal& journal) { return tests::all_facts(journal); }

  Folder folder;
  ManualClock clock{opening};
  tests::FixedRandom random{42};
};

template <class T>
Bytes part(const T& described) {
  return *encode_part(described);
}

}  // namespace tsunagu::journal
