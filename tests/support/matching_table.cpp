#include "tests/support/matching_table.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

#include "shared/domain/matching.h"
#include "shared/journal/cbor.h"
#include "shared/journal/ward_view.h"

namespace tsunagu::tests {
namespace {

constexpr std::size_t facts_in_a_transaction = 10'000;
constexpr std::size_t strangers_a_kind = 4;

Result<std::vector<Ulid>> record(journal::Journal& journal, const std::vector<domain::CaseRecord>& households) {
  std::vector<Ulid> cases;
  std::vector<domain::NewFact> facts;
  for (const auto& household : households) {
    auto part = journal::encode_part(household);
    if (!part) return part.forward();
    cases.push_back(journal.new_id());
    facts.push_back(domain::fact(cases.back(), domain::CaseOpened{}, std::move(*part)));
    if (facts.size() < facts_in_a_transaction && cases.size() < households.size()) continue;
    if (auto recorded = journal.append(std::exchange(facts, {})); !recorded) return recorded.forward();
  }
  return cases;
}

class Measuring {
 public:
  Measuring(journal::Journal& journal, MatchingTable& table) : journal_(journal), table_(table) {}

  Result<std::vector<journal::CandidateRow>> ask(const domain::IntakeDetail& detail) {
    const auto start = std::chrono::steady_clock::now();
    auto found = journal_.ward().candidates(domain::household_of(detail));
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    table_.milliseconds.push_back(took.count());
    if (!found) return found.forward();
    const auto possible = static_cast<std::size_t>(std::count_if(
        found->begin(), found->end(), [](const auto& one) { return one.rank == domain::Rank::possible; }));
    table_.most_possible = std::max(table_.most_possible, possible);
    return found;
  }
  Status again(Again kind, const domain::IntakeDetail& detail, const Ulid& is) {
    auto found = ask(detail);
    if (!found) return found.forward();
    const auto at = std::find_if(found->begin(), found->end(), [&](const auto& one) { return one.row.case_id == is; });
    for (auto* of : {&table_.kinds[static_cast<std::size_t>(kind)], &table_.all}) {
      ++of->asked;
      if (at == found->end()) continue;
      ++(at->rank == domain::Rank::likely ? of->likely : of->possible);
      if (at == found->begin()) ++of->first;
    }
    return {};
  }
  Status stranger(const domain::IntakeDetail& detail) {
    auto found = ask(detail);
    if (!found) return found.forward();
    ++table_.strangers;
    if (!found->empty() && found->front().rank == domain::Rank::likely) ++table_.strangers_likely;
    return {};
  }

 private:
  journal::Journal& journal_;
  MatchingTable& table_;
};

double percent(std::size_t part, std::size_t of) {
  return of == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(of);
}

std::string line_of(const char* what, const Found& found) {
  std::array<char, 128> line{};
  std::snprintf(line.data(), line.size(), "| %-26s | %5.1f %% | %5.1f %% | %5.1f %% |\n", what,
                percent(found.likely + found.possible, found.asked), percent(found.likely, found.asked),
                percent(found.first, found.asked));
  return line.data();
}

}  // namespace

Result<MatchingTable> measure_matching(journal::Journal& journal, std::uint32_t seed, std::size_t households,
                                       std::size_t each) {
  Families families(seed);
  std::vector<domain::CaseRecord> records;
  std::vector<std::pair<Again, std::size_t>> asked;
  for (std::size_t kind = 0; kind < kinds_of_again; ++kind) {
    for (std::size_t n = 0; n < each; ++n) {
      asked.emplace_back(static_cast<Again>(kind), records.size());
      records.push_back(families.household_for(static_cast<Again>(kind)));
    }
  }
  while (records.size() < households) records.push_back(families.household());
  auto cases = record(journal, records);
  if (!cases) return cases.forward();

  MatchingTable table;
  Measuring measuring(journal, table);
  for (const auto& [kind, at] : asked) {
    if (auto done = measuring.again(kind, families.again(kind, records[at]), (*cases)[at]); !done)
      return done.forward();
  }
  for (std::size_t n = 0; n < strangers_a_kind * each; ++n) {
    if (auto done = measuring.stranger(families.stranger()); !done) return done.forward();
  }
  std::sort(table.milliseconds.begin(), table.milliseconds.end());
  return table;
}

std::string text_of(const MatchingTable& table) {
  std::string out = "| kind                       | found   | likely  | first   |\n|---|---|---|---|\n";
  for (std::size_t kind = 0; kind < kinds_of_again; ++kind)
    out += line_of(name_of(static_cast<Again>(kind)), table.kinds[kind]);
  out += line_of("all", table.all);
  std::array<char, 256> line{};
  const auto at = [&](std::size_t share) {
    return table.milliseconds.empty() ? 0 : table.milliseconds[(table.milliseconds.size() - 1) * share / 100];
  };
  std::snprintf(
      line.data(), line.size(),
      "strangers in the first rank: %.1f %% of %zu new families; at most %zu in the second; %.1f ms, p95 %.1f ms\n",
      percent(table.strangers_likely, table.strangers), table.strangers, table.most_possible, at(50), at(95));
  return out + line.data();
}

}  // namespace tsunagu::tests
