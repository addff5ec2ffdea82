#include "shared/domain/roles.h"

#include <gtest/gtest.h>

namespace tsunagu::domain {
namespace {

TEST(Roles, AreGivenAndTakenOneByOne) {
  const auto two = Roles().with(Role::nurse).with(Role::lead);
  EXPECT_TRUE(two.has(Role::nurse) && two.has(Role::lead));
  EXPECT_FALSE(two.has(Role::clerk));
  EXPECT_EQ(two.without(Role::lead), Roles().with(Role::nurse));
  EXPECT_EQ(two.list(), (std::vector{Role::nurse, Role::lead}));
  EXPECT_TRUE(two.without(Role::lead).without(Role::nurse).is_empty());
}

TEST(Roles, AreFoundByTheirNames) {
  for (const auto role : all_roles) EXPECT_EQ(role_named(name_of(role)), role);
  EXPECT_FALSE(role_named("mch_coordinator"));
}

TEST(Roles, OfAnOfficerFromBeforeFollowFromTheWordOfReceipts) {
  EXPECT_EQ(roles_of_contact(2), Roles().with(Role::nurse));
  EXPECT_TRUE(roles_of_contact(0).is_empty() && roles_of_contact(5).is_empty() && roles_of_contact(255).is_empty());
}

}  // namespace
}  // namespace tsunagu::domain
