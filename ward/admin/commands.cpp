#include "ward/admin/commands.h"

#include "shared/console/journal_commands.h"
#include "ward/office/health.h"

namespace tsunagu::ward::commands {

crypto::Secret Context::passphrase() const {
  return console::read_secret(pin_file, {.prompt = "Passphrase", .needed = "the officer's passphrase is needed"},
                              arena);
}

Office Context::open() const {
  return console::opened(
      Office::open(data, tools()), [this] { return examine(data, clock, random); }, data, console::ward_owner);
}

journal::Journal Context::open_journal(journal::Access access) const {
  return console::opened(
      Office::open_journal(data, access, tools()), [this] { return examine(data, clock, random); }, data,
      console::ward_owner);
}

Office Context::open_signed_in() const {
  auto office = open();
  const auto secret = passphrase();
  must(office.sign_in(text_of(secret.view())), "check the passphrase");
  return office;
}

}  // namespace tsunagu::ward::commands
