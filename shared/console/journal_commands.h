// verify, rebuild and backup: the same on either side of the air gap.
#pragma once

#include "shared/console/reply.h"
#include "shared/journal/journal.h"

namespace tsunagu::console {

struct Verified {
  journal::VerifyReport report;
  bool secrets_locked = false;
  std::string place;  // "tablet", "desk": what must not be used when the journal is damaged
};
// ok, facts, rows, waiting, quarantined, erased, secrets_locked, problems[]; exit code 1 when it is damaged.
[[nodiscard]] Reply reply_of(const Verified& verified);

// facts, changed
[[nodiscard]] Reply rebuild(journal::Journal& journal);

// backup. `data` is where the keys lie, which are not in it.
[[nodiscard]] Reply backup(const journal::Journal& journal, const std::string& to, const std::string& data);

}  // namespace tsunagu::console
