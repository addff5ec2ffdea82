#include "shared/domain/topics.h"

#include <gtest/gtest.h>

#include <set>

namespace tsunagu::domain {
namespace {

TEST(Topics, NumbersAreFixedAndKeysDiffer) {
  std::set<std::string_view> keys;
  for (std::size_t i = 0; i < all_topics.size(); ++i) {
    EXPECT_EQ(static_cast<std::size_t>(all_topics[i]), i + 1);
    keys.insert(key_of(all_topics[i]));
  }
  EXPECT_EQ(keys.size(), 24U);
}

TEST(Topics, SixAreSensitive) {
  int sensitive = 0;
  for (const Topic topic : all_topics) sensitive += is_sensitive(topic) ? 1 : 0;
  EXPECT_EQ(sensitive, 6);
  EXPECT_TRUE(is_sensitive(Topic::mind));
  EXPECT_FALSE(is_sensitive(Topic::sleep));
}

}  // namespace
}  // namespace tsunagu::domain
