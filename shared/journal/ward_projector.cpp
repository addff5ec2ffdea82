#include <chrono>

#include "shared/journal/arrival_fold.h"
#include "shared/journal/case_index.h"
#include "shared/journal/fold_by_kind.h"
#include "shared/journal/fold_people.h"

namespace tsunagu::journal {
namespace {

using namespace domain;

std::optional<std::string> unless_empty(std::string text) {
  return text.empty() ? std::nullopt : std::optional(std::move(text));
}
std::optional<std::int64_t> ordinal(const std::optional<YearMonth>& month) {
  return month ? std::optional<std::int64_t>(month->ordinal()) : std::nullopt;
}

// What an erased record leaves behind: nothing.
CaseRecord record_of(const FoldedFact& fact) { return decode_part<CaseRecord>(fact.sealed).value_or(CaseRecord{}); }

CaseWords searchable_words(const Ulid& case_id, const CaseRecord& record) {
  CaseWords words{.names = {record.kana, record.called},
                  .nicknames = {},
                  .phones = {record.contact.address},
                  .numbers = {record.member_number},
                  .case_no = case_no_of(case_id)};
  for (const auto& child : record.children) words.nicknames.push_back(child.nickname);
  return words;
}

void write_record(Database& database, const FoldedFact& fact, const CaseRecord& record) {
  database.run("UPDATE cases SET record_fact = ?, due = ? WHERE case_id = ?", fact.id, ordinal(record.due),
               fact.aggregate);
  write_case_words(database, fact.aggregate, words_of_record, searchable_words(fact.aggregate, record));
  database.run("DELETE FROM case_children WHERE case_id = ?", fact.aggregate);
  std::int64_t place = 0;
  for (const auto& child : record.children) {
    database.run("INSERT INTO case_children SELECT case_id, ?, ?, ? FROM cases WHERE case_id = ?", place++,
                 ordinal(child.birth), unless_empty(child.nickname), fact.aggregate);
  }
}

void touch(Database& database, const FoldedFact& fact) {
  database.run("UPDATE cases SET changed = ?, changed_fact = ? WHERE case_id = ?", fact.at, fact.id, fact.aggregate);
}

void fold_open(Database& database, const FoldedFact& fact, const CaseOpened&) {
  const int added = database.run("INSERT INTO cases VALUES(?1, ?4, ?2, ?3, ?3, NULL, ?2) ON CONFLICT DO NOTHING",
                                 fact.aggregate, fact.id, fact.at, case_no_of(fact.aggregate));
  if (added == 1) write_record(database, fact, record_of(fact));
}

void fold_open(Database& database, const FoldedFact& fact, const CaseUpdated&) {
  touch(database, fact);
  write_record(database, fact, record_of(fact));
}

void fold_open(Database& database, const FoldedFact& fact, const CaseCorrected&) {
  touch(database, fact);
  write_record(database, fact, decode_part<CorrectedRecord>(fact.sealed).value_or(CorrectedRecord{}).record);
}

// Where a request lies is told by the last move, and every case that it lay in has it on its timeline.
void fold_open(Database& database, const FoldedFact& fact, const IntakeMoved& open) {
  database.run("INSERT INTO intake_moves VALUES(?1, ?2, ?3) ON CONFLICT DO UPDATE SET case_id = ?2, fact_id = ?3",
               fact.aggregate, open.to, fact.id);
  for (const auto& case_id : {open.from, open.to}) {
    database.run("INSERT INTO intake_stays VALUES(?, ?) ON CONFLICT DO NOTHING", fact.aggregate, case_id);
  }
}

template <class Open>
requires folds_people<Open>
void fold_open(Database& database, const FoldedFact& fact, const Open& open) {
  touch(database, fact);
  fold_people(database, fact, open);
}

void fold_open(Database& database, const FoldedFact& fact, const IntakeAccepted& open) {
  touch(database, fact);
  database.run("INSERT INTO intakes SELECT ?, ?, case_id, ?, ?, ?, ?, NULL, NULL FROM cases WHERE case_id = ?",
               open.request_id, fact.id, open.device_key_id, open.ward_key_id, open.number, fact.at, fact.aggregate);
}

void fold_open(Database& database, const FoldedFact& fact, const CaseNoteWritten&) { touch(database, fact); }

void fold_open(Database& database, const FoldedFact& fact, const ReceiptIssued& open) {
  touch(database, fact);
  database.run("UPDATE intakes SET receipt_state = ?, receipt_fact = ? WHERE request_id = ? AND case_id = ?",
               open.state, fact.id, open.request_id, fact.aggregate);
}

void fold_open(Database& database, const FoldedFact& fact, const IntakeRefused& open) {
  const auto day = std::chrono::sys_days{day_of(fact.at)}.time_since_epoch().count();
  database.run("INSERT INTO refusals VALUES(?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", fact.aggregate, fact.at, day,
               open.reason, open.device_key_id);
}

// Taken by two desks: the first one tells when.
void fold_open(Database& database, const FoldedFact& fact, const WithdrawalTaken& open) {
  database.run("INSERT INTO withdrawals VALUES(?, ?, ?) ON CONFLICT DO NOTHING", fact.aggregate, fact.id,
               open.withdrawn);
}

void fold_open(Database& database, const FoldedFact& fact, const OfficerAdded& open) {
  database.run("INSERT INTO officers VALUES(?, ?, 0, NULL, ?, 0, NULL) ON CONFLICT DO NOTHING", fact.aggregate, fact.id,
               roles_of_contact(open.role).bits());
}

void fold_open(Database& database, const FoldedFact& fact, const OfficerRemoved&) {
  database.run("UPDATE officers SET removed = 1 WHERE officer_id = ?", fact.aggregate);
}

void fold_open(Database& database, const FoldedFact& fact, const OfficerSignedIn&) {
  database.run("UPDATE officers SET signed_in = ?, wrong = 0, wrong_fact = NULL WHERE officer_id = ?", fact.at,
               fact.aggregate);
}

void fold_open(Database& database, const FoldedFact& fact, const RoleGiven& open) {
  database.run("UPDATE officers SET roles = roles | ? WHERE officer_id = ?", Roles().with(open.role).bits(),
               fact.aggregate);
}

void fold_open(Database& database, const FoldedFact& fact, const RoleTaken& open) {
  database.run("UPDATE officers SET roles = roles & ~? WHERE officer_id = ?", Roles().with(open.role).bits(),
               fact.aggregate);
}

void fold_open(Database& database, const FoldedFact& fact, const PassphraseChanged& open) {
  database.run("INSERT INTO old_wraps VALUES(?, ?) ON CONFLICT DO NOTHING", fact.aggregate, open.wrap);
  database.run("UPDATE officers SET wrong = 0, wrong_fact = NULL WHERE officer_id = ?", fact.aggregate);
}

void fold_open(Database& database, const FoldedFact& fact, const SignInRefused&) {
  database.run("UPDATE officers SET wrong = wrong + 1, wrong_fact = ? WHERE officer_id = ?", fact.id, fact.aggregate);
}

void fold_open(Database& database, const FoldedFact& fact, const KeyRenewed&) {
  database.run("INSERT INTO own_keys VALUES(?, ?) ON CONFLICT DO NOTHING", fact.aggregate, fact.id);
}

void fold_open(Database& database, const FoldedFact& fact, const CaseRead& open) {
  database.run("INSERT INTO readings VALUES(?, ?, ?, ?)", fact.id, fact.at, fact.aggregate, open.officer_id);
}

void fold_open(Database& database, const FoldedFact& fact, const Disclosed& open) {
  database.run("INSERT INTO disclosures VALUES(?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", fact.aggregate, fact.id,
               fact.at, open.how, open.case_id, open.cases, open.officer_id);
}

void fold_open(Database& database, const FoldedFact& fact, const DeviceTrusted&) {
  database.run("INSERT INTO devices VALUES(?, ?, NULL) ON CONFLICT DO NOTHING", fact.aggregate, fact.id);
}

void fold_open(Database& database, const FoldedFact& fact, const DeviceRevoked& open) {
  database.run("UPDATE devices SET revoked_from = min(coalesce(revoked_from, ?1), ?1) WHERE device_id = ?2", open.from,
               fact.aggregate);
}

}  // namespace

void fold_ward(Database& database, const FoldedFact& fact) {
  fold_by_kind<Scope::ward>(
      fact, [&](const auto& open) -> decltype(fold_open(database, fact, open)) { fold_open(database, fact, open); });
}

}  // namespace tsunagu::journal
