// The tables: the facts, which are the truth, and the read models of each program. Every table has no row numbers
// (WITHOUT ROWID), so that equal journals have equal rows.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "shared/domain/facts.h"

namespace tsunagu::journal {

inline constexpr std::int64_t application_id = 0x54534E47;  // "TSNG", in the file's header
inline constexpr std::int64_t schema_version = 2;           // PRAGMA user_version
// Goes up with every change of what a fold writes. Read models of another number are folded anew on opening, like those
// whose tables or indexes differ.
inline constexpr std::uint8_t fold_version = 6;

struct Table {
  const char* name;
  const char* create;
  const char* key;                          // the primary key's columns
  std::optional<domain::AggregateKind> of;  // whose fold its rows are; none: of all facts at once
  const char* clear;                        // deletes the rows of one aggregate
  const char* indexes;                      // made after the rows when everything is rebuilt; may be empty
};

// facts, quarantine, ahead, meta and their indexes: what is no fold and cannot be made anew
[[nodiscard]] const char* fact_tables();
// The statements that make the fact tables of an older schema those of this one; none for a schema that never was.
[[nodiscard]] const char* upgrade_from(std::int64_t older_schema);
[[nodiscard]] std::span<const Table> read_models(domain::Program program);

}  // namespace tsunagu::journal
