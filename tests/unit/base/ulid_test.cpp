#include "shared/base/ulid.h"

#include <gtest/gtest.h>

#include "tests/support/fixed_random.h"

namespace tsunagu {
namespace {

TEST(Ulid, TextRoundTripsAndSortsLikeBytes) {
  tests::FixedRandom random;
  UlidSource source(random);
  Ulid before{};
  for (int i = 0; i < 1000; ++i) {
    const Ulid id = source.next(Instant{Millis{1'700'000'000'000 + i * 7}});
    EXPECT_EQ(Ulid::parse(id.text()), id);
    EXPECT_LT(before, id);
    EXPECT_LT(before.text(), id.text());
    before = id;
  }
}

TEST(Ulid, KnownTimestampFromTheSpecification) {
  const auto id = Ulid::parse("01ARZ3NDEKTSV4RRFFQ69G5FAV");
  ASSERT_TRUE(id);
  EXPECT_EQ(id->time().time_since_epoch().count(), 1469922850259);
}

TEST(Ulid, RefusesWhatIsNotOneHundredTwentyEightBits) {
  for (const char* bad :
       {"", "8ZZZZZZZZZZZZZZZZZZZZZZZZZ", "01ARZ3NDEKTSV4RRFFQ69G5FA", "01ARZ3NDEKTSV4RRFFQ69G5FAU "}) {
    EXPECT_FALSE(Ulid::parse(bad)) << bad;
  }
  EXPECT_FALSE(Ulid::parse("U1ARZ3NDEKTSV4RRFFQ69G5FAV"));
}

TEST(UlidSource, NeverGoesBackWhenTheClockDoes) {
  tests::FixedRandom random;
  UlidSource source(random);
  const Ulid late = source.next(Instant{Millis{2'000'000'000'000}});
  EXPECT_GT(source.next(Instant{Millis{1'000'000'000'000}}), late);
}

TEST(UlidSource, ExceedsWhatItWasShown) {
  tests::FixedRandom random;
  UlidSource source(random);
  UlidSource other(random);
  const Ulid seen = other.next(Instant{Millis{2'000'000'000'000}});
  source.observe(seen);
  EXPECT_GT(source.next(Instant{Millis{1'999'999'999'999}}), seen);
}

TEST(UlidSource, TwoThatSawTheSameIdWithClocksBehindDoNotArriveAtOneId) {
  tests::FixedRandom one(1);
  tests::FixedRandom two(2);
  UlidSource a(one);
  UlidSource b(two);
  const Ulid seen = a.next(Instant{Millis{2'000'000'000'000}});
  b.observe(seen);
  UlidSource c(one);
  c.observe(seen);
  const Instant behind{Millis{1'999'999'000'000}};
  const std::array ids{a.next(behind), b.next(behind), c.next(behind)};
  for (const auto& id : ids) EXPECT_GT(id, seen);
  EXPECT_NE(ids[0], ids[1]);
  EXPECT_NE(ids[0], ids[2]);
  EXPECT_NE(ids[1], ids[2]);
}

}  // namespace
}  // namespace tsunagu
