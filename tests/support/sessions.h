// Sessions that are in no list, as a test has them.
#pragma once

#include <span>

#include "shared/journal/journal.h"

namespace tsunagu::tests {

struct SessionsImported {
  std::size_t added = 0, changed = 0, unchanged = 0;
};

// Known by source_key alone, and none is withdrawn.
inline Result<SessionsImported> import_sessions(journal::Journal& journal,
                                                std::span<const domain::EventSession> sessions) {
  domain::EventList list;
  for (const auto& session : sessions) list.read.sessions.push_back({session, 0, {}});
  const auto done = journal.import_list(list, journal::Recording::confirmed);
  if (!done) return done.forward();
  SessionsImported counts;
  for (const auto& change : done->plan.changes) {
    ++(change.what == domain::ListChange::added       ? counts.added
       : change.what == domain::ListChange::unchanged ? counts.unchanged
                                                      : counts.changed);
  }
  return counts;
}

}  // namespace tsunagu::tests
