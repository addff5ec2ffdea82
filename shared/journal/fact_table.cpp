#include "shared/journal/fact_table.h"

namespace tsunagu::journal {

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
  return fact;
}

void insert_fact(Database& database, const Fact& fact) {
  database.run("INSERT INTO facts(" TSUNAGU_FACT_COLUMNS ") VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", fact.id,
               fact.device, fact.sequence, fact.kind, fact.aggregate, fact.open, fact.sealed, fact.card,
               fact.sealed_hash, fact.card_hash, fact.previous, fact.hash);
}

void insert_quarantined(Database& database, const Fact& fact) {
  database.run("INSERT INTO quarantine(" TSUNAGU_FACT_COLUMNS
               ") VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
               fact.id, fact.device, fact.sequence, fact.kind, fact.aggregate, fact.open, fact.sealed, fact.card,
               fact.sealed_hash, fact.card_hash, fact.previous, fact.hash);
}

std::optional<Fact> find_fact(Database& database, const Ulid& id) {
  std::optional<Fact> found;
  database.query(
      "SELECT " TSUNAGU_FACT_COLUMNS " FROM facts WHERE id = ?", [&](const Row& row) { found = fact_of(row); }, id);
  return found;
}

Ulid greatest_id(Database& database) {
  Ulid id;
  database.query("SELECT id FROM facts ORDER BY id DESC LIMIT 1", [&](const Row& row) { id = row.id(0); });
  return id;
}

ChainEnd chain_end(Database& database, const DeviceId& device) {
  ChainEnd end;
  database.query(
      "SELECT sequence, hash FROM facts WHERE device = ? ORDER BY sequence DESC LIMIT 1",
      [&](const Row& row) {
        end = {row.number(0), row.array<32>(1)};
      },
      device);
  return end;
}

std::optional<std::string> fault_of(const Fact& fact) {
  if (fact.hash != hash_of(fact)) return "does not match its hash";
  if (fact.sealed && hash_of_part(*fact.sealed) != fact.sealed_hash) return "its sealed part does not match its hash";
  if (fact.card && hash_of_part(*fact.card) != fact.card_hash) return "its card part does not match its hash";
  return std::nullopt;
}

}  // namespace tsunagu::journal
