// journal_fixture FILE hub|ward: writes a small journal with something of every kind, for tests/fixtures/journals.
#include <sqlite3.h>

#include <cstring>
#include <iostream>

#include "tests/unit/journal/histories.h"

namespace tsunagu::journal {
namespace {

constexpr int facts_written = 45;

int write_fixture(const std::filesystem::path& file, Program program) {
  ManualClock clock(opening);
  tests::FixedRandom random(42);
  {
    auto journal = Journal::open(file, {.program = program}, clock, random);
    if (!journal) return std::cerr << journal.error().detail << "\n", 1;
    RandomHistory history(7, program);
    for (int i = 0; i < facts_written; ++i) {
      clock.advance(std::chrono::minutes{1 + i % 7});
      if (i == 30) clock.set(clock.now() - std::chrono::hours{1});  // doubted from here on
      if (!journal->append(history.next())) return 1;
    }
    if (!journal->confirm_clock(Ulid{})) return 1;
    const auto facts = tests::all_facts(*journal);
    if (!journal->erase(std::array{domain::ErasedPart{facts[5].id, domain::Part::sealed}}, Ulid{})) return 1;
  }
  sqlite3* small = nullptr;
  const bool done = sqlite3_open(file.c_str(), &small) == SQLITE_OK &&
                    sqlite3_exec(small, "PRAGMA journal_mode = DELETE; PRAGMA page_size = 512; VACUUM", nullptr,
                                 nullptr, nullptr) == SQLITE_OK;
  sqlite3_close(small);
  return done ? 0 : 1;
}

}  // namespace
}  // namespace tsunagu::journal

int main(int argc, char** argv) {
  using tsunagu::journal::Program;
  if (argc != 3 || std::filesystem::exists(argv[1]))
    return std::cerr << "usage: journal_fixture NEW-FILE hub|ward\n", 2;
  return tsunagu::journal::write_fixture(argv[1], std::strcmp(argv[2], "ward") == 0 ? Program::ward : Program::hub);
}
