#include "shared/domain/rules.h"

#include <gtest/gtest.h>

namespace tsunagu::domain {
namespace {

TEST(Ages, TurnOverOnTheFirstOfTheBirthMonth) {
  const YearMonth birth{2025, 9};
  EXPECT_EQ(age_in_years(birth, {2025, 9}), 0);
  EXPECT_EQ(age_in_years(birth, {2026, 8}), 0);
  EXPECT_EQ(age_in_years(birth, {2026, 9}), 1);
  EXPECT_EQ(age_in_years(birth, {2025, 1}), 0);  // not yet born
}

TEST(Ages, FiveAndOverAreOneBand) {
  EXPECT_EQ(age_band({2020, 11}, {2026, 11}), 5U);
  EXPECT_EQ(age_band({2021, 11}, {2026, 11}), 5U);
  EXPECT_EQ(age_band({2021, 12}, {2026, 11}), 4U);
}

TEST(Places, MayBeOverbookedByTabletsWithoutAConnection) {
  EXPECT_EQ(places_left(10, 9), 1);
  EXPECT_EQ(places_left(10, 11), -1);
  EXPECT_EQ(places_left(std::nullopt, 11), std::nullopt);
}

}  // namespace
}  // namespace tsunagu::domain
