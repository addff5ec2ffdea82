#include "shared/journal/fold_people.h"

#include <chrono>

#include "shared/domain/family.h"
#include "shared/domain/matching.h"
#include "shared/journal/case_index.h"

namespace tsunagu::journal {
namespace {

using namespace domain;

std::optional<std::string> unless_empty(std::string text) {
  return text.empty() ? std::nullopt : std::optional(std::move(text));
}
std::optional<std::int64_t> ordinal(const std::optional<YearMonth>& month) {
  return month ? std::optional<std::int64_t>(month->ordinal()) : std::nullopt;
}

CaseWords searchable_words(const PersonRecord& record, bool is_child) {
  CaseWords words{.names = {record.kanji, record.kana, record.latin},
                  .nicknames = {},
                  .phones = {},
                  .numbers = {record.addressee_number, record.handbook_number},
                  .case_no = {}};
  (is_child ? words.nicknames : words.names).push_back(record.called);
  for (const auto& phone : record.phones) words.phones.push_back(phone.rule.address);
  return words;
}

// By what a person is found; nothing of one who is gone or was erased.
void write_keys(Database& database, const FoldedFact& fact, const Ulid& person_id, bool is_child, bool gone) {
  auto record = decode_part<PersonRecord>(fact.sealed).value_or(PersonRecord{});
  if (gone) record = {};
  write_case_words(database, fact.aggregate, ByteView(person_id.bytes), searchable_words(record, is_child));
  const auto& name = record.kana.empty() ? record.called : record.kana;
  database.run("UPDATE persons SET kana_key = ?, called = ?, birth = ? WHERE case_id = ? AND person_id = ?",
               unless_empty(kana_key(name)), unless_empty(name_of(record)), ordinal(record.birth_month), fact.aggregate,
               person_id);
  database.run("DELETE FROM person_phones WHERE case_id = ? AND person_id = ?", fact.aggregate, person_id);
  for (const auto& phone : record.phones) {
    const auto key = phone_key(phone.rule.address);
    if (key.empty()) continue;
    database.run(
        "INSERT INTO person_phones SELECT case_id, person_id, ? FROM persons WHERE case_id = ? AND person_id = ? "
        "ON CONFLICT DO NOTHING",
        key, fact.aggregate, person_id);
  }
}

}  // namespace

void fold_people(Database& database, const FoldedFact& fact, const PersonAdded& open) {
  const int added = database.run(
      "INSERT INTO persons SELECT case_id, ?1, ?2, ?2, ?3, 0, NULL, NULL, NULL FROM cases WHERE case_id = ?4 "
      "ON CONFLICT DO NOTHING",
      open.person_id, fact.id, open.role, fact.aggregate);
  if (added == 1) write_keys(database, fact, open.person_id, open.role == PersonRole::child, false);
}

void fold_people(Database& database, const FoldedFact& fact, const PersonChanged& open) {
  const int changed =
      database.run("UPDATE persons SET fact_id = ?, role = ?, gone = ? WHERE case_id = ? AND person_id = ?", fact.id,
                   open.role, open.gone ? 1 : 0, fact.aggregate, open.person_id);
  if (changed == 1) write_keys(database, fact, open.person_id, open.role == PersonRole::child, open.gone);
}

void fold_people(Database& database, const FoldedFact& fact, const PregnancyStarted& open) {
  const auto record = decode_part<PregnancyRecord>(fact.sealed).value_or(PregnancyRecord{});
  database.run(
      "INSERT INTO pregnancies SELECT case_id, ?1, ?2, ?3, NULL, NULL, NULL FROM cases WHERE case_id = ?4 "
      "ON CONFLICT DO UPDATE SET fact_id = ?2, due = ?3, outcome = NULL, ended = NULL, end_fact = NULL",
      open.pregnancy_id, fact.id, ordinal(record.due), fact.aggregate);
}

void fold_people(Database& database, const FoldedFact& fact, const PregnancyEnded& open) {
  database.run("UPDATE pregnancies SET outcome = ?, ended = ?, end_fact = ? WHERE case_id = ? AND pregnancy_id = ?",
               open.outcome, static_cast<std::int64_t>(open.month.ordinal()), fact.id, fact.aggregate,
               open.pregnancy_id);
}

void fold_people(Database& database, const FoldedFact& fact, const MarkSet& open) {
  if (!open.until.ok()) return;
  const auto until = static_cast<std::int64_t>(std::chrono::sys_days{open.until}.time_since_epoch().count());
  database.run(
      "INSERT INTO case_marks SELECT case_id, ?1, ?2, ?3, 0 FROM cases WHERE case_id = ?4 "
      "ON CONFLICT DO UPDATE SET fact_id = ?2, until = ?3, ended = 0",
      open.mark, fact.id, until, fact.aggregate);
}

void fold_people(Database& database, const FoldedFact& fact, const MarkEnded& open) {
  database.run("UPDATE case_marks SET ended = 1, fact_id = ? WHERE case_id = ? AND mark = ?", fact.id, fact.aggregate,
               open.mark);
}

}  // namespace tsunagu::journal
