#include "shared/journal/ward_view.h"
#include "ward/admin/commands.h"

namespace tsunagu::ward::commands {
namespace {

constexpr const char* for_leads = "`officer list` tells who is a lead; somebody has to be one";

domain::Role role_from(const std::string& name) {
  const auto role = domain::role_named(name);
  if (role) return *role;
  throw Stop{2, "usage: a role is coordinator, nurse, midwife, social_worker, lead, council_member or clerk", {}};
}

crypto::Secret new_passphrase(const Context& in, const std::string& file) {
  return console::read_secret(
      file, {.prompt = "New passphrase", .needed = "the new passphrase is needed", .option = "--new-pin-file"},
      in.arena);
}

Json roles_json(const domain::Roles& roles) {
  Json out = Json::array();
  for (const auto role : roles.list()) out.push_back(domain::name_of(role));
  return out;
}
std::string roles_text(const domain::Roles& roles) {
  std::string out;
  for (const auto role : roles.list()) out += (out.empty() ? "" : ", ") + std::string(domain::name_of(role));
  return out;
}

journal::OfficerRow row_of(const Office& office, const Ulid& id) {
  for (auto& row : must(office.journal().ward().officers())) {
    if (row.officer_id == id) return row;
  }
  throw Stop{1, "not_found: no such officer", {}};
}

Json row_json(const Office& office, const journal::OfficerRow& row) {
  Json out{{"officer_id", row.officer_id.text()},
           {"name", row.detail.name},
           {"roles", roles_json(row.roles)},
           {"removed", row.removed}};
  out["last_signed_in"] =
      row.last_signed_in ? Json(domain::text_of(domain::day_of(*row.last_signed_in))) : Json(nullptr);
  out["wrong_passphrases"] = row.wrong_tries;
  out["pause_minutes"] = std::chrono::ceil<std::chrono::minutes>(office.pause_left(row.officer_id)).count();
  return out;
}

Reply shown(const Office& office, const Ulid& id, const std::string& words) {
  const auto row = row_of(office, id);
  return {row_json(office, row), words + row.detail.name + " (" + roles_text(row.roles) + ")\n"};
}

}  // namespace

Reply officer_add(const Context& in, const OfficerOptions& options) {
  domain::Roles roles;
  for (const auto& name : options.roles) roles = roles.with(role_from(name));
  auto office = in.open_signed_in(Deed::manage_officers);
  const auto passphrase = new_passphrase(in, options.new_pin_file);
  const auto id =
      must(office.add_officer({.name = options.who, .roles = roles, .passphrase = text_of(passphrase.view())}),
           "a name of 1 to 48 letters that nobody else has, and a sentence as passphrase");
  return shown(office, id, "Added: ");
}

Reply officer_list(const Context& in) {
  const auto office = in.open();
  Reply out{Json::array(), {}};
  for (const auto& row : must(office.journal().ward().officers())) {
    out.json.push_back(row_json(office, row));
    out.words += row.officer_id.text() + "  " + row.detail.name + "  " + roles_text(row.roles) +
                 (row.removed ? "  REMOVED\n" : "\n");
  }
  return out;
}

Reply officer_role(const Context& in, const OfficerOptions& options) {
  if (options.give.empty() == options.take.empty()) throw Stop{2, "usage: either --give ROLE or --take ROLE", {}};
  const auto role = role_from(options.give.empty() ? options.take : options.give);
  auto office = in.open_signed_in(Deed::manage_officers);
  const auto id = officer_named(office, options.who);
  must(options.give.empty() ? office.take_role(id, role) : office.give_role(id, role), for_leads);
  return shown(office, id, options.give.empty() ? "Taken: " : "Given: ");
}

Reply officer_passphrase(const Context& in, const OfficerOptions& options) {
  auto office = in.open_signed_in();
  const auto id = officer_named(office, options.who);
  const auto passphrase = new_passphrase(in, options.new_pin_file);
  must(office.new_passphrase(id, text_of(passphrase.view())), "one's own, or by a lead; choose a sentence");
  return shown(office, id, "New passphrase: ");
}

Reply officer_remove(const Context& in, const OfficerOptions& options) {
  auto office = in.open_signed_in(Deed::manage_officers);
  const auto id = officer_named(office, options.who);
  must(office.remove_officer(id), for_leads);
  auto out = shown(office, id, "Removed: ");
  out.words += "Whoever left may have kept a copy of the keys: renew the ward's key (keys renew).\n";
  return out;
}

}  // namespace tsunagu::ward::commands
