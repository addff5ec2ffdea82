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

std::optional<Ulid> Context::who(const Office& office) const {
  if (as.empty()) return std::nullopt;
  return officer_named(office, as);
}

Office Context::open_signed_in(Deed deed) const {
  auto office = open();
  const auto asked = who(office);
  const auto secret = passphrase();
  must(office.sign_in(text_of(secret.view()), asked),
       "check the passphrase; --as says which officer, and after wrong ones there is a pause");
  if (!office.may(deed)) throw Stop{1, "refused: this officer has no role that may do this", "see `officer list`"};
  return office;
}

// Also one who was removed: what they read is still asked for.
Ulid officer_named(const Office& office, const std::string& name) {
  std::vector<Ulid> found;
  for (const auto& row : must(office.journal().ward().officers())) {
    if (row.officer_id.text() == name) return row.officer_id;
    if (row.detail.name == name) found.push_back(row.officer_id);
  }
  if (found.size() == 1) return found.front();
  throw Stop{1, found.empty() ? "not_found: no such officer" : "usage: several officers have this name, or had it",
             "`officer list` tells their ids"};
}

}  // namespace tsunagu::ward::commands
