// The tables: the facts, which are the truth, and the read models of each program. Every table has no row numbers
// (WITHOUT ROWID), so that equal journals have equal rows.
#pragma once

#include <span>
#include <string>

#include "shared/domain/facts.h"

namespace tsunagu::journal {

inline constexpr std::int64_t application_id = 0x54534E47;  // "TSNG", in the file's header
inline constexpr std::int64_t schema_version = 1;           // PRAGMA user_version

struct Table {
  const char* name;
  const char* create;
  const char* key;      // the primary key's columns
  const char* indexes;  // made after the rows when everything is rebuilt; may be empty
};

[[nodiscard]] const char* fact_tables();  // facts, quarantine, meta and their indexes
[[nodiscard]] std::span<const Table> read_models(domain::Program program);

}  // namespace tsunagu::journal
