#include "ward/office/may.h"

#include <gtest/gtest.h>

namespace tsunagu::ward {
namespace {

using domain::Role;
using domain::Roles;

constexpr std::array for_leads{Deed::manage_officers, Deed::renew_keys, Deed::erase, Deed::protect,
                               Deed::read_disclosures};
constexpr std::array for_workers{Deed::see_names,      Deed::read_case,    Deed::write_case,
                                 Deed::decide_arrival, Deed::export_cases, Deed::trust_device};

TEST(May, OnlyALeadChangesOfficersKeysProtectionErasesAndReadsDisclosures) {
  for (const auto deed : for_leads) {
    for (const auto role : domain::all_roles) EXPECT_EQ(may(role, deed), role == Role::lead);
  }
}

TEST(May, WhoeverWorksWithFamiliesReadsWritesAndDecides) {
  for (const auto role : {Role::coordinator, Role::nurse, Role::midwife, Role::social_worker, Role::lead}) {
    for (const auto deed : for_workers) EXPECT_TRUE(may(role, deed)) << domain::name_of(role);
  }
}

TEST(May, ACouncilMemberReadsAndAClerkSeesListsWithoutNames) {
  for (const auto deed : for_workers) {
    EXPECT_EQ(may(Role::council_member, deed), deed == Deed::see_names || deed == Deed::read_case);
    EXPECT_FALSE(may(Role::clerk, deed));
  }
}

TEST(May, SeveralRolesMayWhatAnyOfThemMayAndNoneMayNothing) {
  const auto both = Roles().with(Role::clerk).with(Role::midwife);
  EXPECT_TRUE(may(both, Deed::read_case));
  EXPECT_FALSE(may(both, Deed::erase));
  for (const auto deed : for_workers) EXPECT_FALSE(may(Roles(), deed));
}

}  // namespace
}  // namespace tsunagu::ward
