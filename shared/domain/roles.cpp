#include "shared/domain/roles.h"

#include <algorithm>

namespace tsunagu::domain {
namespace {

constexpr std::array<std::string_view, 7> names{"coordinator", "nurse",          "midwife", "social_worker",
                                                "lead",        "council_member", "clerk"};
static_assert(names.size() == all_roles.size());

}  // namespace

std::string_view name_of(Role role) { return names.at(static_cast<std::size_t>(role) - 1); }

std::optional<Role> role_named(std::string_view name) {
  const auto found = std::ranges::find(all_roles, name, [](Role role) { return name_of(role); });
  return found == all_roles.end() ? std::nullopt : std::optional(*found);
}

std::vector<Role> Roles::list() const {
  std::vector<Role> out;
  std::ranges::copy_if(all_roles, std::back_inserter(out), [this](Role role) { return has(role); });
  return out;
}

// The first four of both enumerations say the same.
Roles roles_of_contact(std::uint8_t contact_role) {
  if (contact_role < 1 || contact_role > 4) return {};
  return Roles().with(static_cast<Role>(contact_role));
}

}  // namespace tsunagu::domain
