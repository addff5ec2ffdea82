#include "shared/journal/schema.h"

#include <array>

namespace tsunagu::journal {
namespace {

// A part of zero bytes never existed; NULL was erased. Hashes of parts stay. `quarantine` holds facts that came without
// a part of which nobody said that it was erased. `ahead` names facts whose time has not come and which therefore
// decide no place yet. `meta` rows carry a digest of themselves. What version 2 brought stands behind, as ALTER TABLE
// puts it.
constexpr const char* facts_sql = R"sql(
CREATE TABLE facts(
  id BLOB PRIMARY KEY, device BLOB NOT NULL, sequence INTEGER NOT NULL, kind INTEGER NOT NULL, aggregate BLOB NOT NULL,
  open BLOB NOT NULL, sealed BLOB, card BLOB, sealed_hash BLOB NOT NULL, card_hash BLOB NOT NULL,
  previous BLOB NOT NULL, hash BLOB NOT NULL, version INTEGER NOT NULL DEFAULT 1, recorded INTEGER, mark INTEGER NOT NULL DEFAULT 0, follows BLOB, more BLOB) WITHOUT ROWID;
CREATE INDEX facts_by_aggregate ON facts(aggregate, id);
CREATE UNIQUE INDEX facts_by_chain ON facts(device, sequence);
CREATE INDEX facts_following ON facts(aggregate, follows) WHERE follows IS NOT NULL;
CREATE INDEX facts_doubted ON facts(id) WHERE mark = 1;
CREATE TABLE quarantine(
  id BLOB PRIMARY KEY, device BLOB NOT NULL, sequence INTEGER NOT NULL, kind INTEGER NOT NULL, aggregate BLOB NOT NULL,
  open BLOB NOT NULL, sealed BLOB, card BLOB, sealed_hash BLOB NOT NULL, card_hash BLOB NOT NULL,
  previous BLOB NOT NULL, hash BLOB NOT NULL, version INTEGER NOT NULL DEFAULT 1, recorded INTEGER, mark INTEGER NOT NULL DEFAULT 0, follows BLOB, more BLOB) WITHOUT ROWID;
CREATE TABLE ahead(fact_id BLOB PRIMARY KEY, aggregate BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE meta(name TEXT PRIMARY KEY, value BLOB NOT NULL, digest BLOB NOT NULL) WITHOUT ROWID;
)sql";

constexpr const char* from_1_sql = R"sql(
ALTER TABLE facts ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE facts ADD COLUMN recorded INTEGER;
ALTER TABLE facts ADD COLUMN mark INTEGER NOT NULL DEFAULT 0;
ALTER TABLE facts ADD COLUMN follows BLOB;
ALTER TABLE facts ADD COLUMN more BLOB;
ALTER TABLE quarantine ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE quarantine ADD COLUMN recorded INTEGER;
ALTER TABLE quarantine ADD COLUMN mark INTEGER NOT NULL DEFAULT 0;
ALTER TABLE quarantine ADD COLUMN follows BLOB;
ALTER TABLE quarantine ADD COLUMN more BLOB;
CREATE INDEX facts_following ON facts(aggregate, follows) WHERE follows IS NOT NULL;
CREATE INDEX facts_doubted ON facts(id) WHERE mark = 1;
CREATE TABLE ahead(fact_id BLOB PRIMARY KEY, aggregate BLOB NOT NULL) WITHOUT ROWID;
)sql";

using domain::AggregateKind;

// Times are milliseconds since 1970 UTC, days are days since 1970 in Japan, months are YearMonth::ordinal().
constexpr Table chains{"chains",
                       "CREATE TABLE chains(device BLOB PRIMARY KEY, sequence INTEGER NOT NULL, hash BLOB NOT NULL, "
                       "facts INTEGER NOT NULL) WITHOUT ROWID;",
                       "device",
                       std::nullopt,
                       nullptr,
                       ""};
constexpr Table merges{"merges",
                       "CREATE TABLE merges(merge_id BLOB PRIMARY KEY, a BLOB NOT NULL, b BLOB NOT NULL, "
                       "undone INTEGER NOT NULL) WITHOUT ROWID;",
                       "merge_id",
                       AggregateKind::merge,
                       "DELETE FROM merges WHERE merge_id = ?",
                       "CREATE INDEX merges_by_a ON merges(a) WHERE undone = 0;"
                       "CREATE INDEX merges_by_b ON merges(b) WHERE undone = 0;"};
constexpr Table erasures{"erasures",
                         "CREATE TABLE erasures(fact_id BLOB, part INTEGER, erasure_id BLOB, "
                         "PRIMARY KEY(fact_id, part, erasure_id)) WITHOUT ROWID;",
                         "fact_id, part, erasure_id",
                         AggregateKind::erasure,
                         "DELETE FROM erasures WHERE erasure_id = ?",
                         "CREATE INDEX erasures_by_id ON erasures(erasure_id);"};
constexpr Table restorations{"restorations",
                             "CREATE TABLE restorations(restoration_id BLOB PRIMARY KEY, last_fact BLOB NOT NULL, "
                             "restored INTEGER NOT NULL, tablet INTEGER, device BLOB NOT NULL) WITHOUT ROWID;",
                             "restoration_id",
                             AggregateKind::restoration,
                             "DELETE FROM restorations WHERE restoration_id = ?",
                             ""};
constexpr Table corrections{"corrections",
                            "CREATE TABLE corrections(fact_id BLOB, correction_id BLOB, day INTEGER NOT NULL, "
                            "undone INTEGER NOT NULL, PRIMARY KEY(fact_id, correction_id)) WITHOUT ROWID;",
                            "fact_id, correction_id",
                            AggregateKind::correction,
                            "DELETE FROM corrections WHERE correction_id = ?",
                            "CREATE INDEX corrections_by_id ON corrections(correction_id);"};

constexpr std::array hub_tables{
    Table{"sessions",
          "CREATE TABLE sessions(session_id BLOB PRIMARY KEY, fact_id BLOB NOT NULL, first_day INTEGER NOT NULL, "
          "last_day INTEGER NOT NULL, start_minute INTEGER, title TEXT NOT NULL, cancelled INTEGER NOT NULL, "
          "gone INTEGER NOT NULL) "
          "WITHOUT ROWID;",
          "session_id", AggregateKind::session, "DELETE FROM sessions WHERE session_id = ?",
          "CREATE INDEX sessions_by_day ON sessions(last_day, first_day);"},
    Table{
        "bookings",
        "CREATE TABLE bookings(session_id BLOB, booking_id BLOB, fact_id BLOB NOT NULL, places INTEGER NOT NULL, "
        "tag BLOB, code BLOB, old_code BLOB, state INTEGER NOT NULL, walk_in INTEGER NOT NULL, told INTEGER NOT NULL, "
        "ahead INTEGER NOT NULL, known_day INTEGER, known_start INTEGER, PRIMARY KEY(session_id, booking_id)) "
        "WITHOUT ROWID;",
        "session_id, booking_id", AggregateKind::session, "DELETE FROM bookings WHERE session_id = ?", ""},
    Table{"arrivals",
          "CREATE TABLE arrivals(session_id BLOB, arrival_id BLOB, fact_id BLOB NOT NULL, booking_id BLOB, "
          "people INTEGER NOT NULL, way INTEGER NOT NULL, PRIMARY KEY(session_id, arrival_id)) WITHOUT ROWID;",
          "session_id, arrival_id", AggregateKind::session, "DELETE FROM arrivals WHERE session_id = ?", ""},
    Table{"facilities",
          "CREATE TABLE facilities(facility_id BLOB PRIMARY KEY, fact_id BLOB NOT NULL, list TEXT NOT NULL, "
          "withdrawn INTEGER NOT NULL) WITHOUT ROWID;",
          "facility_id", AggregateKind::facility, "DELETE FROM facilities WHERE facility_id = ?", ""},
    Table{
        "visits",
        "CREATE TABLE visits(visit_id BLOB PRIMARY KEY, fact_id BLOB NOT NULL, started INTEGER NOT NULL, "
        "day INTEGER NOT NULL, ended INTEGER, band0 INTEGER NOT NULL, band1 INTEGER NOT NULL, "
        "band2 INTEGER NOT NULL, band3 INTEGER NOT NULL, band4 INTEGER NOT NULL, band5 INTEGER NOT NULL, "
        "adults INTEGER NOT NULL, pregnant INTEGER NOT NULL, first_time INTEGER, inside_ward INTEGER, "
        "tag BLOB, device BLOB NOT NULL, doubted INTEGER NOT NULL, sealed_fact BLOB NOT NULL, here0 INTEGER NOT NULL, "
        "here1 INTEGER NOT NULL, here2 INTEGER NOT NULL, here3 INTEGER NOT NULL, here4 INTEGER NOT NULL, "
        "here5 INTEGER NOT NULL, here_adults INTEGER NOT NULL, here_pregnant INTEGER NOT NULL, "
        "nobody INTEGER NOT NULL) WITHOUT ROWID;",
        "visit_id", AggregateKind::visit, "DELETE FROM visits WHERE visit_id = ?",
        "CREATE INDEX visits_by_day ON visits(day);"
        "CREATE INDEX visits_open ON visits(started) WHERE ended IS NULL;"},
    Table{"families",
          "CREATE TABLE families(family_id BLOB PRIMARY KEY, card_key BLOB, seen INTEGER, sealed_fact BLOB, "
          "card_fact BLOB) WITHOUT ROWID;",
          "family_id", AggregateKind::family, "DELETE FROM families WHERE family_id = ?",
          "CREATE INDEX families_by_card ON families(card_key) WHERE card_key IS NOT NULL;"},
    Table{"requests",
          "CREATE TABLE requests(request_id BLOB PRIMARY KEY, fact_id BLOB NOT NULL, how INTEGER NOT NULL, "
          "state INTEGER NOT NULL, made INTEGER NOT NULL, day INTEGER NOT NULL, slip_hash BLOB, triage INTEGER, "
          "was_read INTEGER NOT NULL, notes INTEGER NOT NULL, handed_over INTEGER, receipt_day INTEGER, "
          "receipt_role INTEGER) WITHOUT ROWID;",
          "request_id", AggregateKind::request, "DELETE FROM requests WHERE request_id = ?",
          "CREATE INDEX requests_by_day ON requests(day);"
          "CREATE INDEX requests_waiting ON requests(made) WHERE state < 6;"
          "CREATE INDEX requests_by_slip ON requests(slip_hash) WHERE slip_hash IS NOT NULL;"},
    Table{"staff",
          "CREATE TABLE staff(staff_id BLOB PRIMARY KEY, fact_id BLOB NOT NULL, role INTEGER NOT NULL, "
          "removed INTEGER NOT NULL, signed_in INTEGER) WITHOUT ROWID;",
          "staff_id", AggregateKind::staff, "DELETE FROM staff WHERE staff_id = ?", ""},
    Table{"wards",
          "CREATE TABLE wards(ward_id BLOB PRIMARY KEY, fact_id BLOB NOT NULL, distrusted INTEGER NOT NULL) "
          "WITHOUT ROWID;",
          "ward_id", AggregateKind::ward_key, "DELETE FROM wards WHERE ward_id = ?", ""},
    Table{"numbers",
          "CREATE TABLE numbers(numbers_id BLOB PRIMARY KEY, ward_key BLOB NOT NULL, device BLOB NOT NULL, "
          "last INTEGER NOT NULL) WITHOUT ROWID;",
          "numbers_id", AggregateKind::numbers, "DELETE FROM numbers WHERE numbers_id = ?", ""},
    Table{"alerts",
          "CREATE TABLE alerts(alert_id BLOB PRIMARY KEY, raised INTEGER NOT NULL, place INTEGER NOT NULL, "
          "acknowledged INTEGER, repeated INTEGER) WITHOUT ROWID;",
          "alert_id", AggregateKind::alert, "DELETE FROM alerts WHERE alert_id = ?",
          "CREATE INDEX alerts_waiting ON alerts(raised) WHERE acknowledged IS NULL;"},
    Table{"closed_days", "CREATE TABLE closed_days(closed_id BLOB PRIMARY KEY, day INTEGER NOT NULL) WITHOUT ROWID;",
          "closed_id", AggregateKind::closed_day, "DELETE FROM closed_days WHERE closed_id = ?", ""},
    chains,
    merges,
    erasures,
    restorations,
    corrections,
};

constexpr std::array ward_tables{
    Table{"cases",
          "CREATE TABLE cases(case_id BLOB PRIMARY KEY, case_no TEXT NOT NULL, record_fact BLOB NOT NULL, "
          "opened INTEGER NOT NULL, changed INTEGER NOT NULL, due INTEGER, changed_fact BLOB NOT NULL) "
          "WITHOUT ROWID;",
          "case_id", AggregateKind::household_case, "DELETE FROM cases WHERE case_id = ?",
          "CREATE INDEX cases_by_change ON cases(changed, changed_fact);"
          "CREATE INDEX cases_by_no ON cases(case_no);"
          "CREATE INDEX cases_by_due ON cases(due) WHERE due IS NOT NULL;"},
    // Beside its key each word stands in the index alone, so that a search reads nothing else.
    Table{
        "case_words",
        "CREATE TABLE case_words(case_id BLOB, source BLOB, place INTEGER, kind INTEGER NOT NULL, word TEXT NOT NULL, "
        "PRIMARY KEY(case_id, source, place)) WITHOUT ROWID;",
        "case_id, source, place", AggregateKind::household_case, "DELETE FROM case_words WHERE case_id = ?",
        "CREATE INDEX case_words_by_word ON case_words(kind, word);"},
    Table{"case_children",
          "CREATE TABLE case_children(case_id BLOB, place INTEGER, birth INTEGER, nickname TEXT, "
          "PRIMARY KEY(case_id, place)) WITHOUT ROWID;",
          "case_id, place", AggregateKind::household_case, "DELETE FROM case_children WHERE case_id = ?",
          "CREATE INDEX case_children_by_birth ON case_children(birth) WHERE birth IS NOT NULL;"},
    Table{"intakes",
          "CREATE TABLE intakes(request_id BLOB, fact_id BLOB, case_id BLOB NOT NULL, device_key BLOB NOT NULL, "
          "ward_key BLOB NOT NULL, number INTEGER NOT NULL, accepted INTEGER NOT NULL, receipt_state INTEGER, "
          "receipt_fact BLOB, PRIMARY KEY(request_id, fact_id)) WITHOUT ROWID;",
          "request_id, fact_id", AggregateKind::household_case, "DELETE FROM intakes WHERE case_id = ?",
          "CREATE INDEX intakes_by_case ON intakes(case_id);"
          "CREATE INDEX intakes_by_number ON intakes(device_key, ward_key, number);"},
    Table{"intake_moves",
          "CREATE TABLE intake_moves(request_id BLOB PRIMARY KEY, case_id BLOB NOT NULL, fact_id BLOB NOT NULL) "
          "WITHOUT ROWID;",
          "request_id", AggregateKind::moved_intake, "DELETE FROM intake_moves WHERE request_id = ?",
          "CREATE INDEX intake_moves_by_case ON intake_moves(case_id);"},
    Table{"intake_stays",
          "CREATE TABLE intake_stays(request_id BLOB, case_id BLOB, PRIMARY KEY(request_id, case_id)) WITHOUT ROWID;",
          "request_id, case_id", AggregateKind::moved_intake, "DELETE FROM intake_stays WHERE request_id = ?",
          "CREATE INDEX intake_stays_by_case ON intake_stays(case_id);"},
    Table{"persons",
          "CREATE TABLE persons(case_id BLOB, person_id BLOB, added BLOB NOT NULL, fact_id BLOB NOT NULL, "
          "role INTEGER NOT NULL, gone INTEGER NOT NULL, kana_key TEXT, called TEXT, birth INTEGER, "
          "PRIMARY KEY(case_id, person_id)) WITHOUT ROWID;",
          "case_id, person_id", AggregateKind::household_case, "DELETE FROM persons WHERE case_id = ?",
          "CREATE INDEX persons_by_kana ON persons(kana_key) WHERE kana_key IS NOT NULL;"
          "CREATE INDEX persons_by_birth ON persons(birth) WHERE birth IS NOT NULL;"},
    Table{"person_phones",
          "CREATE TABLE person_phones(case_id BLOB, person_id BLOB, phone_key TEXT, "
          "PRIMARY KEY(case_id, person_id, phone_key)) WITHOUT ROWID;",
          "case_id, person_id, phone_key", AggregateKind::household_case, "DELETE FROM person_phones WHERE case_id = ?",
          "CREATE INDEX person_phones_by_key ON person_phones(phone_key);"},
    Table{"pregnancies",
          "CREATE TABLE pregnancies(case_id BLOB, pregnancy_id BLOB, fact_id BLOB NOT NULL, due INTEGER, "
          "outcome INTEGER, ended INTEGER, end_fact BLOB, PRIMARY KEY(case_id, pregnancy_id)) WITHOUT ROWID;",
          "case_id, pregnancy_id", AggregateKind::household_case, "DELETE FROM pregnancies WHERE case_id = ?", ""},
    Table{"case_marks",
          "CREATE TABLE case_marks(case_id BLOB, mark INTEGER, fact_id BLOB NOT NULL, until INTEGER NOT NULL, "
          "ended INTEGER NOT NULL, PRIMARY KEY(case_id, mark)) WITHOUT ROWID;",
          "case_id, mark", AggregateKind::household_case, "DELETE FROM case_marks WHERE case_id = ?", ""},
    Table{"refusals",
          "CREATE TABLE refusals(refusal_id BLOB PRIMARY KEY, at INTEGER NOT NULL, day INTEGER NOT NULL, "
          "reason INTEGER NOT NULL, device_key BLOB) WITHOUT ROWID;",
          "refusal_id", AggregateKind::refusal, "DELETE FROM refusals WHERE refusal_id = ?",
          "CREATE INDEX refusals_by_day ON refusals(day);"},
    Table{"withdrawals",
          "CREATE TABLE withdrawals(request_id BLOB PRIMARY KEY, fact_id BLOB NOT NULL, withdrawn INTEGER NOT NULL) "
          "WITHOUT ROWID;",
          "request_id", AggregateKind::withdrawal, "DELETE FROM withdrawals WHERE request_id = ?", ""},
    Table{"held_arrivals",
          "CREATE TABLE held_arrivals(request_id BLOB PRIMARY KEY, fact_id BLOB NOT NULL, device_key BLOB NOT NULL, "
          "ward_key BLOB NOT NULL, number INTEGER NOT NULL, issued INTEGER NOT NULL, urgent INTEGER NOT NULL, "
          "declined INTEGER, decline_fact BLOB) WITHOUT ROWID;",
          "request_id", AggregateKind::arrival, "DELETE FROM held_arrivals WHERE request_id = ?",
          "CREATE INDEX held_arrivals_by_number ON held_arrivals(device_key, ward_key, number);"
          "CREATE INDEX held_arrivals_by_age ON held_arrivals(issued);"},
    Table{"arrival_envelopes",
          "CREATE TABLE arrival_envelopes(request_id BLOB, fact_id BLOB, PRIMARY KEY(request_id, fact_id)) "
          "WITHOUT ROWID;",
          "request_id, fact_id", AggregateKind::arrival, "DELETE FROM arrival_envelopes WHERE request_id = ?", ""},
    Table{"officers",
          "CREATE TABLE officers(officer_id BLOB PRIMARY KEY, fact_id BLOB NOT NULL, removed INTEGER NOT NULL, "
          "signed_in INTEGER, roles INTEGER NOT NULL, wrong INTEGER NOT NULL, wrong_fact BLOB) WITHOUT ROWID;",
          "officer_id", AggregateKind::officer, "DELETE FROM officers WHERE officer_id = ?", ""},
    Table{"devices",
          "CREATE TABLE devices(device_id BLOB PRIMARY KEY, fact_id BLOB NOT NULL, revoked_from INTEGER) "
          "WITHOUT ROWID;",
          "device_id", AggregateKind::device_key, "DELETE FROM devices WHERE device_id = ?", ""},
    Table{"old_wraps",
          "CREATE TABLE old_wraps(officer_id BLOB, wrap BLOB, PRIMARY KEY(officer_id, wrap)) WITHOUT ROWID;",
          "officer_id, wrap", AggregateKind::officer, "DELETE FROM old_wraps WHERE officer_id = ?", ""},
    Table{"own_keys", "CREATE TABLE own_keys(key_id BLOB PRIMARY KEY, fact_id BLOB NOT NULL) WITHOUT ROWID;", "key_id",
          AggregateKind::ward_key, "DELETE FROM own_keys WHERE key_id = ?", ""},
    Table{"readings",
          "CREATE TABLE readings(fact_id BLOB PRIMARY KEY, at INTEGER NOT NULL, case_id BLOB NOT NULL, "
          "officer_id BLOB NOT NULL) WITHOUT ROWID;",
          "fact_id", AggregateKind::household_case, "DELETE FROM readings WHERE case_id = ?",
          "CREATE INDEX readings_by_case ON readings(case_id, fact_id);"
          "CREATE INDEX readings_by_officer ON readings(officer_id, fact_id);"},
    Table{"disclosures",
          "CREATE TABLE disclosures(disclosure_id BLOB PRIMARY KEY, fact_id BLOB NOT NULL, at INTEGER NOT NULL, "
          "how INTEGER NOT NULL, case_id BLOB NOT NULL, cases INTEGER NOT NULL, officer_id BLOB NOT NULL) "
          "WITHOUT ROWID;",
          "disclosure_id", AggregateKind::disclosure, "DELETE FROM disclosures WHERE disclosure_id = ?",
          "CREATE INDEX disclosures_by_fact ON disclosures(fact_id);"},
    chains,
    merges,
    erasures,
    restorations,
    corrections,
};

}  // namespace

const char* fact_tables() { return facts_sql; }

const char* upgrade_from(std::int64_t older_schema) { return older_schema == 1 ? from_1_sql : nullptr; }

std::span<const Table> read_models(domain::Program program) {
  if (program == domain::Program::hub) return hub_tables;
  return ward_tables;
}

}  // namespace tsunagu::journal
