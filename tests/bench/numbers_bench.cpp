// How soon staff find a family by its number after they unlock: a hub of 25,000 families and 75,000 visits, with parts
// that are really sealed. TSUNAGU_FAMILIES=N: as many families, three visits each.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>

#include "kiosk/staff/number_index.h"
#include "shared/domain/hub_facts.h"
#include "tests/support/fixed_random.h"
#include "tests/support/houses.h"

namespace tsunagu::bench {
namespace {

using Stopwatch = std::chrono::steady_clock;

double millis_since(Stopwatch::time_point start) {
  return std::chrono::duration<double, std::milli>(Stopwatch::now() - start).count();
}

std::size_t families() {
  const char* given = std::getenv("TSUNAGU_FAMILIES");
  return given == nullptr ? 25'000 : static_cast<std::size_t>(std::strtoul(given, nullptr, 10));
}

std::string number_of(std::size_t n) { return std::to_string(90'100'000 + n); }

class Hub {
 public:
  Hub() {
    auto& journal = *house_.home().journal;
    std::vector<domain::NewFact> facts;
    for (std::size_t n = 0; n < families(); ++n) {
      facts.push_back(
          domain::fact(journal.new_id(), domain::FamilyRegistered{},
                       sealed(domain::FamilyDetail{
                           number_of(n), "みなと", "みなと", {{"そら", {}}}, {}, {}, "inside", "ja", Bytes(32, 7)})));
      for (int visit = 0; visit < 3; ++visit) {
        facts.push_back(domain::fact(journal.new_id(), domain::VisitStarted{}, Bytes(180, 3)));
      }
      if (facts.size() < 20'000 && n + 1 < families()) continue;
      if (!journal.append(std::exchange(facts, {}))) std::abort();
    }
  }
  void unlock() {
    const auto digits = house_.staff_card();
    const auto card =
        handoff::read_staff_card(handoff::assemble(std::span(&digits, 1))->envelope, house_.home().arena).value();
    if (!house_.home().keyring->unlock(card, "2468", clock_.now())) std::abort();
  }
  void lock() { house_.home().keyring->lock(); }
  [[nodiscard]] kiosk::Hand& hand() { return hand_; }

 private:
  Bytes sealed(const domain::FamilyDetail& detail) {
    return house_.home().keyring->seal(*journal::encode_part(detail), house_.random(), detail.sealed_size).value();
  }
  ManualClock clock_{tests::tuesday_morning()};
  tests::HubHouse house_{clock_};
  kiosk::Common shown_;
  kiosk::Hand hand_{shown_,
                    kiosk::Tools{*house_.home().journal, *house_.home().keyring, *house_.home().device,
                                 house_.home().wards, house_.home().arena, house_.random(), house_.config()},
                    kiosk::Screen{}};
};

// All pieces of work that one unlocking asks for, and the longest of them.
void read_all(kiosk::staff::NumberIndex& index, double& all, double& longest) {
  all = longest = 0;
  do {
    const auto start = Stopwatch::now();
    index.work();
    const double piece = millis_since(start);
    all += piece;
    longest = std::max(longest, piece);
  } while (index.is_busy());
}

void find_family_by_number(benchmark::State& state) {
  Hub hub;
  kiosk::staff::NumberIndex index(hub.hand());
  double first = 0, first_piece = 0, again = 0, again_piece = 0;
  hub.unlock();
  read_all(index, first, first_piece);
  hub.lock();
  index.work();
  hub.unlock();
  read_all(index, again, again_piece);
  tests::FixedRandom random(7);
  std::vector<double> times;
  for (auto _ : state) {
    const auto number = number_of(random.next() % families());
    const auto start = Stopwatch::now();
    const auto found = index.find(number);
    times.push_back(1000 * millis_since(start));
    if (found.size() != 1) std::abort();
  }
  std::sort(times.begin(), times.end());
  state.counters["median_us"] = times[times.size() / 2];
  state.counters["p99_us"] = times[times.size() * 99 / 100];
  state.counters["worst_us"] = times.back();
  state.counters["first_unlock_ms"] = first;
  state.counters["first_longest_piece_ms"] = first_piece;
  state.counters["next_unlock_ms"] = again;
  state.counters["next_longest_piece_ms"] = again_piece;
}
BENCHMARK(find_family_by_number)->Iterations(5000)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace tsunagu::bench

BENCHMARK_MAIN();
