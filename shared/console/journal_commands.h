// Opening a data folder, verify, rebuild, backup and restore: the same on either side of the air gap.
#pragma once

#include "shared/console/reply.h"
#include "shared/journal/journal.h"

namespace tsunagu::console {

// Whose data folders these are.
struct Owner {
  std::string program, other;  // "tsunagu-kiosk", "tsunagu-ward"
  std::string settings;        // "hub.toml": what people wrote, which no backup of the journal holds
};
inline const Owner kiosk_owner{"tsunagu-kiosk", "tsunagu-ward", "hub.toml"};
inline const Owner ward_owner{"tsunagu-ward", "tsunagu-kiosk", "ward.toml"};

// Ends the command, and says what to do about a folder that cannot be opened for this reason.
[[noreturn]] void refuse_to_open(const Error& error, const std::string& data, const Owner& owner);
template <class T>
T opened(Result<T> result, const std::string& data, const Owner& owner) {
  if (!result) refuse_to_open(result.error(), data, owner);
  return std::move(result).value();
}

struct Verified {
  journal::VerifyReport report;
  bool secrets_locked = false;
  domain::ClockDoubt clock = domain::ClockDoubt::none;
  std::string place;  // "tablet", "desk": what must not be used when the journal is damaged
};
// ok, facts, rows, waiting, quarantined, erased, ahead, doubted, clock, secrets_locked, problems[]; exit code 1 when it
// is damaged.
[[nodiscard]] Reply reply_of(const Verified& verified);

// facts, changed. Refuses when a fact is not as it was recorded.
[[nodiscard]] Reply rebuild(journal::Journal& journal);

// backup. `data` is where the keys lie, which are not in it.
[[nodiscard]] Reply backup(const journal::Journal& journal, const std::string& to, const std::string& data);

// restored, missing[]: what of the folder still has to be copied in. `after` is what is different from now on.
[[nodiscard]] Reply restored(const Status& done, const std::string& from, const std::string& data, const Owner& owner,
                             const std::string& after);

}  // namespace tsunagu::console
