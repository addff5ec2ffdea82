#include "shared/journal/components.h"

namespace tsunagu::journal {

std::vector<Ulid> component_of(Database& database, const Ulid& id) {
  std::vector<Ulid> ids;
  database.query(
      "WITH RECURSIVE component(id) AS (SELECT ? "
      "UNION SELECT b FROM merges JOIN component ON a = component.id WHERE undone = 0 "
      "UNION SELECT a FROM merges JOIN component ON b = component.id WHERE undone = 0) "
      "SELECT id FROM component ORDER BY id",
      [&](const Row& row) { ids.push_back(row.id(0)); }, id);
  return ids;
}

}  // namespace tsunagu::journal
