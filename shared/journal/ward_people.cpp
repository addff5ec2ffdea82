#include "shared/journal/ward_people.h"

#include <algorithm>
#include <chrono>

#include "shared/journal/components.h"
#include "shared/journal/fact_table.h"
#include "shared/journal/impl.h"
#include "shared/journal/ward_view.h"

namespace tsunagu::journal {
namespace {

using domain::FactKind;

// What was known of a person before its newest fact.
std::vector<domain::PersonRecord> known_before(Database& database, const domain::Person& person, const Ulid& newest) {
  std::vector<domain::PersonRecord> out;
  const auto keep = [&](const Fact& fact, const Ulid& whom) {
    if (whom != person.person_id || fact.id == newest || !fact.sealed) return;
    if (auto record = decode_part<domain::PersonRecord>(*fact.sealed)) out.push_back(std::move(*record));
  };
  database.query(
      "SELECT " TSUNAGU_FACT_COLUMNS " FROM facts WHERE aggregate = ? AND kind IN (?, ?) " TSUNAGU_FOLD_ORDER,
      [&](const Row& row) {
        const auto fact = fact_of(row);
        const auto added = fact.as<domain::PersonAdded>();
        const auto changed = fact.as<domain::PersonChanged>();
        if (fact.is(FactKind::person_added) && added) keep(fact, added->person_id);
        if (fact.is(FactKind::person_changed) && changed) keep(fact, changed->person_id);
      },
      person.case_id, FactKind::person_added, FactKind::person_changed);
  return out;
}

std::vector<domain::Person> persons_of(Database& database, const std::vector<Ulid>& case_ids) {
  struct Found {
    Ulid added, newest;
    domain::Person person;
  };
  std::vector<Found> found;
  for (const auto& case_id : case_ids) {
    database.query(
        "SELECT person_id, added, fact_id, role, gone, sealed FROM persons JOIN facts ON id = fact_id WHERE case_id = "
        "?",
        [&](const Row& row) {
          found.push_back({row.id(1),
                           row.id(2),
                           {row.id(0),
                            case_id,
                            static_cast<domain::PersonRole>(row.number(3)),
                            row.number(4) != 0,
                            decode_part<domain::PersonRecord>(row.bytes(5)).value_or(domain::PersonRecord{}),
                            {}}});
        },
        case_id);
  }
  std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.added < b.added; });
  std::vector<domain::Person> out;
  for (auto& each : found) {
    each.person.before = known_before(database, each.person, each.newest);
    out.push_back(std::move(each.person));
  }
  return out;
}

}  // namespace

std::vector<domain::Pregnancy> pregnancies_of(Database& database, const std::vector<Ulid>& case_ids) {
  std::vector<domain::Pregnancy> out;
  const auto month = [](const Row& row, int column) {
    return row.is_null(column) ? std::nullopt : domain::YearMonth::from_ordinal(static_cast<int>(row.number(column)));
  };
  for (const auto& case_id : case_ids) {
    database.query(
        "SELECT pregnancy_id, due, outcome, ended, open FROM pregnancies LEFT JOIN facts ON id = end_fact WHERE "
        "case_id = ? ORDER BY pregnancy_id",
        [&](const Row& row) {
          domain::Pregnancy one{row.id(0), case_id, month(row, 1), {}};
          if (!row.is_null(2)) {
            one.end = domain::PregnancyEnd{
                static_cast<domain::PregnancyOutcome>(row.number(2)), month(row, 3).value_or(domain::YearMonth{}), {}};
            const auto open = decode_part<domain::PregnancyEnded>(row.bytes(4));
            if (open) one.end->born = open->born;
          }
          out.push_back(std::move(one));
        },
        case_id);
  }
  return out;
}

std::optional<domain::Day> protected_until(Database& database, const std::vector<Ulid>& case_ids) {
  std::optional<domain::Day> until;
  for (const auto& case_id : case_ids) {
    database.query(
        "SELECT until FROM case_marks WHERE case_id = ? AND mark = 1 AND ended = 0",
        [&](const Row& row) {
          const domain::Day day{std::chrono::sys_days{std::chrono::days{row.number(0)}}};
          if (!until || day > *until) until = day;
        },
        case_id);
  }
  return until;
}

Result<domain::Written> WardView::written(const Ulid& case_id) const {
  return guarded([&]() -> Result<domain::Written> {
    const auto ids = component_of(impl_.database, case_id);
    return domain::Written{persons_of(impl_.database, ids), pregnancies_of(impl_.database, ids),
                           protected_until(impl_.database, ids)};
  });
}

Result<domain::Family> WardView::family(const Ulid& case_id) const {
  auto row = find_case(case_id);
  if (!row) return row.forward();
  if (!*row) return fail(Code::not_found, case_id.text());
  auto all = written(case_id);
  if (!all) return all.forward();
  return domain::family_of((*row)->case_id, (*row)->record, *all);
}

}  // namespace tsunagu::journal
