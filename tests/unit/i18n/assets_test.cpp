#include "shared/i18n/assets.h"

#include <gtest/gtest.h>

namespace tsunagu::i18n {
namespace {

TEST(Assets, LieBesideTheProgramsOfABuildTree) {
  const auto folder = assets_folder();
  ASSERT_TRUE(folder) << folder.error().detail;
  EXPECT_TRUE(std::filesystem::equivalent(*folder, TSUNAGU_ASSETS));
}

TEST(Assets, AnExplicitPlaceIsTheOnlyOneLookedAt) {
  EXPECT_TRUE(assets_folder(TSUNAGU_ASSETS));
  const auto wrong = assets_folder("/nowhere");
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().code, Code::not_found);
}

}  // namespace
}  // namespace tsunagu::i18n
