// Three machines record about the same things and hand each other their chains: cut anywhere, in any order, repeatedly,
// with clocks that differ, with erasures and corrections in between. In the end all have the same tables.
#include <cstdlib>

#include "tests/unit/journal/histories.h"

namespace tsunagu::journal {
namespace {

using namespace std::chrono_literals;

int histories() { return std::getenv("TSUNAGU_LONG") != nullptr ? 1000 : 50; }

class Exchange : public JournalTest {
 protected:
  Exchange() : JournalTest(true) {}

  struct Machine {
    std::unique_ptr<ManualClock> clock;
    std::unique_ptr<Journal> journal;
  };

  std::vector<Machine> three_machines(Program program, std::uint64_t seed, RandomHistory& history) {
    std::vector<Machine> out;
    for (int i = 0; i < 3; ++i) {
      const auto off = std::array{0min, 23h + 0min, -90min}[(seed + static_cast<std::uint64_t>(i)) % 3];
      Machine machine{std::make_unique<ManualClock>(opening + (history.pick(3) == 0 ? off : 0min)), nullptr};
      const auto file =
          folder / (std::to_string(seed) + "-" + std::to_string(i) + (program == Program::hub ? "h" : "w"));
      machine.journal = std::make_unique<Journal>(
          std::move(Journal::open(file, {.program = program}, *machine.clock, random)).value());
      out.push_back(std::move(machine));
    }
    return out;
  }

  static void something_happens(Machine& machine, RandomHistory& history) {
    machine.clock->advance(Millis{history.pick(90'000)});
    auto& journal = *machine.journal;
    ASSERT_TRUE(journal.append(history.next()));
    const auto what = history.pick(40);
    if (what == 0) {
      const auto facts = facts_of(journal);
      const auto& fact = facts[history.pick(facts.size())];
      const auto part = history.pick(2) == 0 ? domain::Part::sealed : domain::Part::card;
      ASSERT_TRUE(journal.erase(std::array{domain::ErasedPart{fact.id, part}}, Ulid{}));
    } else if (what == 1) {
      machine.clock->set(machine.clock->now() + std::chrono::minutes{history.pick(5000)} - 2500min);
    } else if (what == 2) {
      ASSERT_TRUE(journal.confirm_clock(Ulid{}));
    } else if (what == 3) {
      const auto facts = facts_of(journal);
      (void)journal.correct_clock(std::array{facts[history.pick(facts.size())].id, facts.back().id},
                                  domain::day_of(opening), Ulid{});  // refused while the clock is doubted
    } else if (what == 4 && !journal.corrections()->empty()) {
      const auto one = journal.corrections()->front();
      EXPECT_TRUE(one.undone || journal.undo_correction(one.correction_id, Ulid{}));
    }
  }

  // What `to` lacks of each chain, as far as `from` has it without a gap; cut and repeated by chance.
  static std::size_t hand_over(const Journal& from, Journal& to, RandomHistory* chance) {
    std::size_t added = 0;
    const auto held = to.contiguous_ends().value();
    for (const auto& end : from.contiguous_ends().value()) {
      const auto at = std::find_if(held.begin(), held.end(), [&](const auto& one) { return one.device == end.device; });
      auto after = at == held.end() ? std::int64_t{0} : at->sequence;
      if (chance != nullptr && after > 0 && chance->pick(4) == 0) after -= static_cast<std::int64_t>(chance->pick(3));
      auto facts = from.chain_after(end.device, std::max<std::int64_t>(after, 0), 200).value();
      if (chance != nullptr) {
        facts.resize(chance->pick(facts.size() + 1));
        for (auto i = facts.size(); i > 1 && chance->pick(2) == 0; --i) {
          std::swap(facts[i - 1], facts[chance->pick(i)]);
        }
        for (auto& fact : facts) {  // the part is lost on the way; the next time it is there
          if (chance->pick(30) == 0) fact.sealed.reset();
        }
      }
      const auto received = to.receive(facts);
      EXPECT_TRUE(received) << received.error().detail;
      if (!received) return 0;
      EXPECT_TRUE(received->stopped.empty()) << received->stopped.front().why.detail;
      added += received->added;
    }
    return added;
  }

  static void until_all_have_all(std::vector<Machine>& machines) {
    for (std::size_t added = 1; added > 0;) {
      added = 0;
      for (auto& from : machines) {
        for (auto& to : machines) {
          if (&from != &to) added += hand_over(*from.journal, *to.journal, nullptr);
        }
      }
    }
  }

  void one_history(Program program, std::uint64_t seed) {
    RandomHistory history(seed, program);
    auto machines = three_machines(program, seed, history);
    for (int i = 0; i < 60; ++i) {
      something_happens(machines[history.pick(3)], history);
      if (history.pick(6) == 0) {
        hand_over(*machines[history.pick(3)].journal, *machines[history.pick(3)].journal, &history);
      }
    }
    until_all_have_all(machines);
    std::vector<Hash> digests;
    for (auto& machine : machines) {
      machine.clock->set(opening + std::chrono::days{30});
      ASSERT_TRUE(machine.journal->confirm_clock(Ulid{}));
    }
    until_all_have_all(machines);
    for (auto& machine : machines) {
      ASSERT_TRUE(machine.journal->let_in_what_is_due());
      EXPECT_EQ(problems_of(*machine.journal), "") << seed;
      EXPECT_EQ(machine.journal->waiting()->ahead, 0U) << seed;
      EXPECT_EQ(machine.journal->waiting()->quarantined, 0U) << seed;
      digests.push_back(digest_of(*machine.journal));
    }
    EXPECT_EQ(digests[0], digests[1]) << seed;
    EXPECT_EQ(digests[0], digests[2]) << seed;
    ASSERT_TRUE(machines[0].journal->rebuild());
    EXPECT_EQ(digest_of(*machines[0].journal), digests[0]) << seed;
  }
};

TEST_F(Exchange, RandomHistoriesOfThreeHubTabletsEndInTheSameTables) {
  for (int seed = 1; seed <= histories(); ++seed) one_history(Program::hub, static_cast<std::uint64_t>(seed));
}

TEST_F(Exchange, RandomHistoriesOfThreeWardDesksEndInTheSameTables) {
  for (int seed = 1; seed <= histories(); ++seed) one_history(Program::ward, static_cast<std::uint64_t>(seed));
}

}  // namespace
}  // namespace tsunagu::journal
