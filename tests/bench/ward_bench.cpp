// How long an officer waits at a desk of 1,000, 10,000 and 100,000 cases: the list, the search as one types (kana, a
// telephone number, a case number), a case, and who might be the family of a request that arrived.
//
//   ward_bench [CASES...] [--notes N]   prints one line of JSON: of each size the medians and p95 in milliseconds;
//                                       with so many notes in each case
//   ward_bench --kinds HOUSEHOLDS [SEED]  who is found again, kind by kind, among so many
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string_view>

#include "shared/base/text.h"
#include "shared/crypto/random.h"
#include "shared/domain/matching.h"
#include "shared/journal/ward_view.h"
#include "tests/bench/many_cases.h"
#include "tests/support/matching_table.h"
#include "tests/support/temp_folder.h"
#include "ward/cases/case_file.h"
#include "ward/office/case_no.h"

namespace tsunagu::bench {
namespace {

using Stopwatch = std::chrono::steady_clock;

constexpr int rounds = 15;

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

void measure_desk(std::size_t count, std::size_t notes) {
  const tests::TempFolder folder;
  const SystemClock clock;
  crypto::SystemRandom random;
  auto journal =
      must(journal::Journal::open(folder.path() / "journal.sqlite", {.program = domain::Program::ward}, clock, random));
  const auto cases = must(make_many_cases(journal, count, notes));
  // Spread over all of them.
  const auto at = [&](std::size_t round) { return (round * 7919 + 13) % count; };
  const auto search = [&](const std::string& text) {
    return must(ward::cases::find_cases(journal, text, ward::cases::rows_a_page)).count;
  };
  std::printf("\"%zu\": {", count);
  measure("list", [&](std::size_t) { return search(""); });
  measure("kana", [&](std::size_t round) { return search(nth_family(at(round)).kana); });
  measure("telephone", [&](std::size_t round) { return search(nth_family(at(round)).contact.address); });
  measure("case number", [&](std::size_t round) { return search(ward::case_no_of(cases[at(round)])); });
  measure("one letter",
          [&](std::size_t round) { return search(encode_utf8(decode_utf8(nth_family(at(round)).kana).substr(0, 1))); });
  measure("two letters",
          [&](std::size_t round) { return search(encode_utf8(decode_utf8(nth_family(at(round)).kana).substr(0, 2))); });
  measure("three digits",
          [&](std::size_t round) { return search(nth_family(at(round)).contact.address.substr(5, 3)); });
  measure("candidates", [&](std::size_t round) {
    return must(journal.ward().candidates(domain::household_of(nth_family(at(round))))).size();
  });
  measure("case", [&](std::size_t round) {
    const auto& case_id = cases[at(round)];
    return must(journal.ward().find_case(case_id)).has_value() + must(journal.ward().timeline(case_id)).size() +
           must(journal.ward().intakes_of(case_id)).size();
  });
  std::printf("\"cases\": %zu}", count);
}

int show_kinds(std::size_t households, std::uint32_t seed) {
  constexpr std::size_t of_each_kind = 100;
  const tests::TempFolder folder;
  const SystemClock clock;
  crypto::SystemRandom random;
  auto journal =
      must(journal::Journal::open(folder.path() / "journal.sqlite", {.program = domain::Program::ward}, clock, random));
  std::printf("%s", tests::text_of(must(tests::measure_matching(journal, seed, households, of_each_kind))).c_str());
  return 0;
}

}  // namespace
}  // namespace tsunagu::bench

int main(int argc, char** argv) {
  const auto number_at = [&](int i, std::size_t otherwise) {
    return i < argc ? static_cast<std::size_t>(std::strtoul(argv[i], nullptr, 10)) : otherwise;
  };
  std::vector<std::size_t> counts;
  std::size_t notes = 0;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word(argv[i]);
    if (word == "--kinds") {
      return tsunagu::bench::show_kinds(number_at(i + 1, 100'000), static_cast<std::uint32_t>(number_at(i + 2, 1)));
    }
    if (word == "--notes") {
      notes = number_at(++i, 0);
    } else {
      counts.push_back(number_at(i, 1));
    }
  }
  if (counts.empty()) counts = {1'000, 10'000, 100'000};
  std::printf("{");
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (i > 0) std::printf(", ");
    tsunagu::bench::measure_desk(std::max<std::size_t>(counts[i], 1), notes);
  }
  std::printf("}\n");
  return 0;
}
