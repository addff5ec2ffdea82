// verify, rebuild, backup and restore.
#include <algorithm>

#include "kiosk/admin/commands.h"
#include "kiosk/home/health.h"
#include "shared/base/files.h"
#include "shared/console/journal_commands.h"

namespace tsunagu::kiosk::commands {

// Changes nothing, so that it does on a read-only medium and beside a running kiosk.
Reply verify(const Context& in) {
  const auto journal = in.open_journal(journal::Access::read);
  auto report = must(journal.verify());
  const std::filesystem::path folder(in.data);
  console::Verified verified{report, crypto::SecretArena().locked(), must(journal.clock()).doubt, {}, {}};
  verified.files.push_back(console::examined(folder / "journal.sqlite", journal, report));
  std::ranges::move(examine_keys(folder), std::back_inserter(verified.files));
  if (report.ok()) verified.contradictions = must(contradictions(folder, journal));
  return console::reply_of(verified, in.data, console::kiosk_owner);
}

Reply rebuild(const Context& in) { return console::rebuild(in.data, console::kiosk_owner, in.clock, in.random); }

Reply backup(const Context& in, const std::string& to) {
  return console::backup(in.open_journal(journal::Access::write), to, in.data);
}

Reply restore(const Context& in, const std::string& from, std::optional<int> tablet) {
  std::optional<std::uint8_t> number;
  if (tablet) number = static_cast<std::uint8_t>(*tablet);
  Unfinished folder({in.data});
  const auto made = make_private_folder(in.data);
  const auto done =
      made ? journal::Journal::restore(from, std::filesystem::path(in.data) / "journal.sqlite",
                                       {.program = journal::Program::hub, .tablet = number}, in.clock, in.random)
           : made;
  if (done) folder.keep();
  return console::restored(done, from, in.data, console::kiosk_owner,
                           "Running numbers go on well past those of the backup.");
}

}  // namespace tsunagu::kiosk::commands
