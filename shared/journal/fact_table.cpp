#include "shared/journal/fact_table.h"

#include <algorithm>

#include "shared/journal/projector.h"

namespace tsunagu::journal {
namespace {

constexpr std::int64_t latest_minute = (84'006LL * 24 - 9) * 60 - 1;

}  // namespace

Fact fact_of(const Row& row) {
  Fact fact;
  fact.id = row.id(0);
  fact.device = row.id(1);
  fact.sequence = row.number(2);
  // A number outside the type cannot be hashed back to what was recorded; 0 is no kind.
  fact.kind =
      std::in_range<std::uint16_t>(row.number(3)) ? static_cast<std::uint16_t>(row.number(3)) : std::uint16_t{0};
  fact.aggregate = row.id(4);
  fact.open = copy_of(row.bytes(5));
  fact.sealed = row.maybe_bytes(6);
  fact.card = row.maybe_bytes(7);
  fact.sealed_hash = row.array<32>(8);
  fact.card_hash = row.array<32>(9);
  fact.previous = row.array<32>(10);
  fact.hash = row.array<32>(11);
  // What cannot be such a number cannot be hashed back to what was recorded; 0 is no version.
  fact.version = static_cast<std::uint16_t>(std::in_range<std::uint16_t>(row.number(12)) ? row.number(12) : 0);
  fact.recorded = recorded_of(row, 12, 13, 0);
  fact.mark = static_cast<ClockMark>(std::in_range<std::uint8_t>(row.number(14)) ? row.number(14) : 255);
  if (const auto follows = row.id(15); !follows.is_nil()) fact.follows = follows;
  fact.more = row.maybe_bytes(16).value_or(Bytes{});
  return fact;
}

Instant recordable(Instant now) {
  return std::clamp(to_the_minute(now), Instant{}, Instant{std::chrono::minutes{latest_minute}});
}

Instant recorded_of(const Row& row, int version, int recorded, int id) {
  if (row.number(version) == 1) return row.id(id).time();
  const auto minutes = std::clamp<std::int64_t>(row.number(recorded), 0, latest_minute + 1);
  return Instant{std::chrono::minutes{minutes}};
}

namespace {

void insert(Database& database, const char* sql, const Fact& fact) {
  const bool has_time = fact.version != 1;
  const auto minute = std::chrono::floor<std::chrono::minutes>(fact.recorded).time_since_epoch().count();
  database.run(sql, fact.id, fact.device, fact.sequence, fact.kind, fact.aggregate, fact.open, fact.sealed, fact.card,
               fact.sealed_hash, fact.card_hash, fact.previous, fact.hash, fact.version,
               has_time ? std::optional<std::int64_t>(minute) : std::nullopt, fact.mark, fact.follows,
               fact.more.empty() ? std::nullopt : std::optional(fact.more));
}

#define VALUES "(" TSUNAGU_FACT_COLUMNS ") VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"

}  // namespace

void insert_fact(Database& database, const Fact& fact) { insert(database, "INSERT INTO facts" VALUES, fact); }

void insert_quarantined(Database& database, const Fact& fact) {
  insert(database, "INSERT INTO quarantine" VALUES " ON CONFLICT DO NOTHING", fact);
}

std::optional<Fact> find_fact(Database& database, const Ulid& id) {
  std::optional<Fact> found;
  database.query(
      "SELECT " TSUNAGU_FACT_COLUMNS " FROM facts WHERE id = ?", [&](const Row& row) { found = fact_of(row); }, id);
  return found;
}

Ulid greatest_id(Database& database, Instant until) {
  Ulid id;
  database.query(
      "SELECT id FROM facts WHERE id < ? ORDER BY id DESC LIMIT 1", [&](const Row& row) { id = row.id(0); },
      first_id_at(until + Millis{1}));
  return id;
}

Instant happened(Database& corrections, const Row& row, int version, int recorded, int id) {
  const auto day = corrected_day(corrections, row.id(id));
  const auto at = recorded_of(row, version, recorded, id);
  return day ? domain::same_time_on(*day, at) : at;
}

Ulid first_id_at(Instant at) {
  auto millis = static_cast<std::uint64_t>(std::max<std::int64_t>(0, at.time_since_epoch().count()));
  Ulid id;
  for (std::size_t i = 6; i-- > 0; millis >>= 8) id.bytes[i] = static_cast<std::uint8_t>(millis);
  return id;
}

std::optional<Instant> last_sure(Database& database, const DeviceId& device) {
  std::optional<Instant> at;
  database.query(
      "SELECT id, version, recorded FROM facts WHERE device = ? AND mark = 0 ORDER BY sequence DESC LIMIT 1",
      [&](const Row& row) { at = recorded_of(row, 1, 2, 0); }, device);
  return at;
}

ChainEnd chain_end(Database& database, const DeviceId& device) {
  ChainEnd end;
  end.device = device;
  database.query(
      "SELECT sequence, hash, id FROM facts WHERE device = ? ORDER BY sequence DESC LIMIT 1",
      [&](const Row& row) {
        end = {device, row.number(0), row.array<32>(1), row.id(2)};
      },
      device);
  return end;
}

namespace {

// What the version allows in the columns that version 2 brought.
bool has_own_shape(const Fact& fact) {
  if (!fact.more.empty()) return false;
  if (fact.version == 1) return fact.mark == ClockMark::sure && !fact.follows;
  const auto minute = std::chrono::floor<std::chrono::minutes>(fact.recorded);
  return fact.mark <= ClockMark::doubted && minute == fact.recorded && minute.time_since_epoch().count() >= 0 &&
         minute.time_since_epoch().count() <= latest_minute;
}

}  // namespace

std::optional<std::string> fault_of(const Fact& fact) {
  if (fact.hash != hash_of(fact)) return "does not match its hash";
  if (fact.version == 0 || (fact.version <= fact_version && !has_own_shape(fact)))
    return "is not of its version's shape";
  if (fact.sealed && hash_of_part(*fact.sealed) != fact.sealed_hash) return "its sealed part does not match its hash";
  if (fact.card && hash_of_part(*fact.card) != fact.card_hash) return "its card part does not match its hash";
  return std::nullopt;
}

}  // namespace tsunagu::journal
