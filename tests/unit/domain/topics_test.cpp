#include "shared/domain/topics.h"

#include <gtest/gtest.h>

#include "tests/support/words_of_enum.h"

namespace tsunagu::domain {
namespace {

TEST(Topics, EveryTopicOfTheEnumHasARowUnderItsOwnWord) {
  const auto words = tests::words_of<Topic, 256>();
  for (std::size_t number = 0; number < words.size(); ++number) {
    const bool is_a_topic = number >= 1 && number <= all_topics.size();
    EXPECT_EQ(is_a_topic ? key_of(static_cast<Topic>(number)) : "", words[number]) << number;
  }
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
