// verify, rebuild, backup and restore.
#include "kiosk/commands.h"
#include "shared/base/files.h"
#include "shared/console/journal_commands.h"

namespace tsunagu::kiosk::commands {

Reply verify(const Context& in) {
  const auto home = in.open();
  return console::reply_of(
      {must(home->journal->verify()), home->arena.locked(), must(home->journal->clock()).doubt, "tablet"});
}

Reply rebuild(const Context& in) { return console::rebuild(*in.open()->journal); }

Reply backup(const Context& in, const std::string& to) { return console::backup(*in.open()->journal, to, in.data); }

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
