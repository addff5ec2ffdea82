// The order in which facts arrive, and how often, makes no difference.
#include <algorithm>
#include <map>
#include <numeric>

#include "tests/unit/journal/histories.h"

namespace tsunagu::journal {
namespace {

constexpr int histories = 12;
constexpr int shuffles = 30;  // of each history and program: 720 in all
constexpr int facts_in_a_history = 90;

class Order : public JournalTest {
 protected:
  Order() : JournalTest(true) {}

  // What three devices record about the same things while the time goes on, some of it erased again.
  std::vector<Fact> history_of_three_devices(std::uint64_t seed, Program program) {
    RandomHistory history(seed, program);
    std::vector<Journal> devices;
    for (int i = 0; i < 3; ++i) devices.push_back(open("device" + std::to_string(++files_), program));
    for (int i = 0; i < facts_in_a_history; ++i) {
      auto& device = devices[history.pick(3)];
      clock.advance(Millis{history.pick(3)});
      EXPECT_TRUE(device.append(history.next()));
      if (history.pick(20) == 0) erase_something(device, history);
    }
    std::map<Ulid, Fact> in_order;
    for (const auto& device : devices) {
      for (auto& fact : facts_of(device)) in_order.emplace(fact.id, fact);
    }
    std::vector<Fact> all;
    for (const auto& [id, fact] : in_order) all.push_back(fact);
    return all;
  }

  static void erase_something(Journal& device, RandomHistory& history) {
    const auto facts = facts_of(device);
    const domain::ErasedPart part{facts[history.pick(facts.size())].id,
                                  history.pick(2) == 0 ? domain::Part::sealed : domain::Part::card};
    EXPECT_TRUE(device.erase(std::array{part}, Ulid{}));
  }

  Hash digest_of_arrivals(const std::vector<Fact>& arrivals, std::size_t batch, Program program, bool check) {
    const std::string name = "arrivals" + std::to_string(++files_);
    Hash digest;
    {
      auto journal = open(name, program);
      for (std::size_t at = 0; at < arrivals.size(); at += batch) {
        const auto count = std::min(batch, arrivals.size() - at);
        const auto received = journal.receive(std::span(arrivals).subspan(at, count));
        EXPECT_TRUE(received) << received.error().detail;
      }
      digest = digest_of(journal);
      if (check) {
        EXPECT_EQ(problems_of(journal), "");
        EXPECT_TRUE(journal.rebuild());
        EXPECT_EQ(digest_of(journal), digest);
      }
    }
    for (const auto* end : {"", "-wal", "-shm"}) std::filesystem::remove(folder / (name + end));
    return digest;
  }

  void shuffled_histories_agree(Program program) {
    RandomHistory order(99, program);
    int different = 0;
    for (std::uint64_t seed = 1; seed <= histories; ++seed) {
      const auto facts = history_of_three_devices(seed, program);
      const auto expected = digest_of_arrivals(facts, facts.size(), program, true);
      for (int shuffle = 0; shuffle < shuffles; ++shuffle) {
        std::vector<std::size_t> places(facts.size());
        std::iota(places.begin(), places.end(), std::size_t{0});
        for (auto repeats = order.pick(40); repeats > 0; --repeats) places.push_back(order.pick(facts.size()));
        for (std::size_t i = places.size(); i > 1; --i) std::swap(places[i - 1], places[order.pick(i)]);
        std::vector<Fact> arrivals;
        for (const auto place : places) arrivals.push_back(facts[place]);
        const auto digest = digest_of_arrivals(arrivals, 1 + order.pick(60), program, shuffle == 0);
        different += digest == expected ? 0 : 1;
      }
    }
    EXPECT_EQ(different, 0) << "of " << histories * shuffles;
  }

 private:
  int files_ = 0;
};

TEST_F(Order, ShuffledAndRepeatedArrivalGivesTheSameTablesAtTheHub) { shuffled_histories_agree(Program::hub); }
TEST_F(Order, ShuffledAndRepeatedArrivalGivesTheSameTablesAtTheWard) { shuffled_histories_agree(Program::ward); }

TEST_F(Order, FactsAppendedOneByOneGiveWhatReplayGives) {
  for (const auto program : {Program::hub, Program::ward}) {
    auto journal = open(program == Program::hub ? "h" : "w", program);
    RandomHistory history(5, program);
    for (int i = 0; i < 400; ++i) {
      clock.advance(Millis{history.pick(3)});
      ASSERT_TRUE(journal.append(history.next()));
    }
    const auto before = digest_of(journal);
    ASSERT_TRUE(journal.rebuild());
    EXPECT_EQ(digest_of(journal), before);
    EXPECT_EQ(problems_of(journal), "");
  }
}

}  // namespace
}  // namespace tsunagu::journal
