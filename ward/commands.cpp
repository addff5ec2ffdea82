#include "ward/commands.h"

#include "shared/console/journal_commands.h"

namespace tsunagu::ward::commands {

crypto::Secret Context::passphrase() const {
  return console::read_secret(pin_file, {.prompt = "Passphrase", .needed = "the officer's passphrase is needed"},
                              arena);
}

Office Context::open() const { return console::opened(Office::open(data, tools()), data, console::ward_owner); }

Office Context::open_signed_in() const {
  auto office = open();
  const auto secret = passphrase();
  must(office.sign_in(text_of(secret.view())), "check the passphrase");
  return office;
}

}  // namespace tsunagu::ward::commands
