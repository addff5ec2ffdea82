// How long an officer waits at a desk of 1,000, 10,000 and 100,000 cases: the list, the search as one types (kana, a
// telephone number, a case number), and who might be the family of a request that arrived.
//
//   ward_bench [CASES...]      prints one line of JSON: of each size the medians and p95 in milliseconds
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>

#include "shared/crypto/random.h"
#include "shared/domain/matching.h"
#include "shared/journal/ward_view.h"
#include "tests/bench/many_cases.h"
#include "tests/support/temp_folder.h"
#include "ward/cases/case_file.h"
#include "ward/office/case_no.h"

namespace tsunagu::bench {
namespace {

using Stopwatch = std::chrono::steady_clock;

constexpr int rounds = 15;
constexpr std::size_t rows_of_the_desk = 500;  // as Cases::show_list

[[noreturn]] void give_up(const Error& error) {
  std::fprintf(stderr, "ward_bench: %s %s\n", std::string(name_of(error.code)).c_str(), error.detail.c_str());
  std::exit(1);
}

template <class T>
T must(Result<T> result) {
  if (!result) give_up(result.error());
  return std::move(*result);
}

// `ask` gets a number that is another each time and tells how many cases it found.
void measure(const char* what, const std::function<std::size_t(std::size_t)>& ask) {
  std::vector<double> times;
  std::size_t found = 0;
  for (std::size_t round = 0; round < rounds; ++round) {
    const auto start = Stopwatch::now();
    found += ask(round);
    times.push_back(std::chrono::duration<double, std::milli>(Stopwatch::now() - start).count());
  }
  std::sort(times.begin(), times.end());
  std::printf("\"%s\": {\"p50\": %.2f, \"p95\": %.2f, \"found\": %.1f}, ", what, times[rounds / 2],
              times[rounds * 95 / 100], static_cast<double>(found) / rounds);
}

void measure_desk(std::size_t count) {
  const tests::TempFolder folder;
  const SystemClock clock;
  crypto::SystemRandom random;
  auto journal =
      must(journal::Journal::open(folder.path() / "journal.sqlite", {.program = domain::Program::ward}, clock, random));
  const auto cases = must(make_many_cases(journal, count));
  // Spread over all of them.
  const auto at = [&](std::size_t round) { return (round * 7919 + 13) % count; };
  const auto search = [&](const std::string& text) {
    return must(ward::cases::find_cases(journal, text, rows_of_the_desk)).size();
  };
  std::printf("\"%zu\": {", count);
  measure("list", [&](std::size_t) { return search(""); });
  measure("kana", [&](std::size_t round) { return search(nth_family(at(round)).kana); });
  measure("telephone", [&](std::size_t round) { return search(nth_family(at(round)).contact.address); });
  measure("case number", [&](std::size_t round) { return search(ward::case_no_of(cases[at(round)])); });
  measure("candidates", [&](std::size_t round) {
    const auto wanted = domain::household_of(nth_family(at(round)));
    std::vector<std::pair<Ulid, domain::Household>> households;
    for (const auto& row : must(journal.ward().candidates(wanted))) {
      households.emplace_back(row.case_id, domain::household_of(row.record));
    }
    return domain::order_candidates(wanted, households).size();
  });
  std::printf("\"cases\": %zu}", count);
}

}  // namespace
}  // namespace tsunagu::bench

int main(int argc, char** argv) {
  std::vector<std::size_t> counts;
  for (int i = 1; i < argc; ++i) counts.push_back(std::strtoul(argv[i], nullptr, 10));
  if (counts.empty()) counts = {1'000, 10'000, 100'000};
  std::printf("{");
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (i > 0) std::printf(", ");
    tsunagu::bench::measure_desk(std::max<std::size_t>(counts[i], 1));
  }
  std::printf("}\n");
  return 0;
}
