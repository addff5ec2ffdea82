#include "ward/office/may.h"

#include <algorithm>

namespace tsunagu::ward {
namespace {

using domain::Role;

bool is_for_leads(Deed deed) {
  switch (deed) {
    case Deed::manage_officers:
    case Deed::renew_keys:
    case Deed::erase:
    case Deed::protect:
    case Deed::read_disclosures: return true;
    case Deed::see_names:
    case Deed::read_case:
    case Deed::write_case:
    case Deed::decide_arrival:
    case Deed::export_cases:
    case Deed::trust_device: return false;
  }
  return true;
}

}  // namespace

bool may(Role role, Deed deed) {
  switch (role) {
    case Role::lead: return true;
    case Role::coordinator:
    case Role::nurse:
    case Role::midwife:
    case Role::social_worker: return !is_for_leads(deed);
    case Role::council_member: return deed == Deed::see_names || deed == Deed::read_case;
    case Role::clerk: return false;
  }
  return false;
}

bool may(const domain::Roles& roles, Deed deed) {
  return std::ranges::any_of(roles.list(), [deed](Role role) { return may(role, deed); });
}

}  // namespace tsunagu::ward
