// Opening a data folder, verify, rebuild, backup and restore: the same on either side of the air gap.
#pragma once

#include <functional>

#include "shared/console/command_tree.h"
#include "shared/console/damage.h"
#include "shared/console/reply.h"
#include "shared/journal/journal.h"

namespace tsunagu::console {

// Ends the command, and says what to do about a folder that cannot be opened for this reason. `examine` looks at its
// files one by one.
[[noreturn]] void refuse_to_open(const Error& error, const std::function<Examination()>& examine,
                                 const std::string& data, const Owner& owner);
template <class T>
T opened(Result<T> result, const std::function<Examination()>& examine, const std::string& data, const Owner& owner) {
  if (!result) refuse_to_open(result.error(), examine, data, owner);
  return std::move(result).value();
}

// verify, rebuild, backup and restore, named and explained alike on both sides of the air gap.
class JournalCommands {
 public:
  struct Deeds {
    std::function<Reply()> verify, rebuild;
    std::function<Reply(const std::string&file)> backup, restore;
  };
  // Gives restore, which may have options of its own.
  CLI::App* add_to(CommandTree& tree, Deeds deeds);

 private:
  std::string file_;
};

struct Verified {
  journal::VerifyReport report;
  bool secrets_locked = false;
  domain::ClockDoubt clock = domain::ClockDoubt::none;
  Examination files;
  std::vector<Contradiction> contradictions;
};
// ok, facts, rows, waiting, quarantined, erased, ahead, doubted, clock, secrets_locked, problems[], files{},
// what_to_do; exit code 1 unless all of it is well. A doubted clock is said and is no damage.
[[nodiscard]] Reply reply_of(const Verified& verified, const std::string& data, const Owner& owner);

// facts, changed, in_new_file. Needs the journal alone. Refuses when a fact is not as it was recorded.
[[nodiscard]] Reply rebuild(const std::string& data, const Owner& owner, const Clock& clock, RandomSource& random);

// backup. `data` is where the keys lie, which are not in it.
[[nodiscard]] Reply backup(const journal::Journal& journal, const std::string& to, const std::string& data);

// restored, missing[]: what of the folder still has to be copied in. `after` is what is different from now on.
[[nodiscard]] Reply restored(const Status& done, const std::string& from, const std::string& data, const Owner& owner,
                             const std::string& after);

}  // namespace tsunagu::console
