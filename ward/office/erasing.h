// A person's wish to be forgotten: everything personal that was recorded of a household goes, for good. What is left is
// that there was something, of which kind and from when; and the proof, which names nobody.
#pragma once

#include <map>
#include <string>

#include "ward/office/office.h"

namespace tsunagu::ward {

struct Erasure {
  Ulid case_id;
  std::string case_no;
  std::map<std::string, std::size_t> kinds;  // how many personal parts of facts of each kind
  std::size_t parts = 0;
  std::size_t drafts = 0;
  domain::Day first{}, last{};  // of those facts
  Ulid proof;                   // the fact that says so; none while nothing was erased
  Instant at{};
  std::string officer;
  bool log_held = false;  // another program was reading: erasing again empties the log
};

// What would go. refused: this is for a lead. not_found.
[[nodiscard]] Result<Erasure> what_would_go(const Office& office, const Ulid& case_id);
// The same, done: of the case, of those joined with it, of the requests in them, and what is half written about them.
[[nodiscard]] Result<Erasure> erase_case(Office& office, const Ulid& case_id, Instant now);

// A sheet for whoever asked for it, as PDF.
[[nodiscard]] Result<Bytes> proof_of(const Erasure& erasure, const std::string& ward_name);

}  // namespace tsunagu::ward
