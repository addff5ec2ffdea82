#include "shared/crypto/secret.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "shared/crypto/random.h"

namespace tsunagu::crypto {
namespace {

TEST(SecretArena, WipesWhatIsGivenBack) {
  SecretArena arena;
  auto secret = arena.copy(Bytes(100, 0xAB));
  const ByteView place = secret.view();  // the pages stay mapped: looking there afterwards is allowed
  EXPECT_EQ(arena.in_use(), 128U);
  secret.reset();
  EXPECT_EQ(arena.in_use(), 0U);
  EXPECT_TRUE(std::ranges::all_of(place, [](auto byte) { return byte == 0; }));
  secret = arena.copy(Bytes(32, 1));
  const ByteView again = secret.view();
  secret = arena.copy(Bytes(32, 2));
  EXPECT_TRUE(std::ranges::all_of(again, [](auto byte) { return byte == 0; })) << "also what is assigned over";
}

TEST(SecretArena, IsReusedWithoutOverlap) {
  SystemRandom random;
  SecretArena arena(4096);
  std::vector<std::pair<Secret, Bytes>> kept;
  for (int round = 0; round < 2'000; ++round) {
    if (kept.size() == 20) kept.erase(kept.begin() + round % 20);
    auto secret = arena.random(static_cast<std::size_t>(1 + round % 130), random);
    auto copy = copy_of(secret.view());
    kept.emplace_back(std::move(secret), std::move(copy));
    for (const auto& [held, bytes] : kept) ASSERT_TRUE(held.same_as(bytes));
  }
}

TEST(SecretArena, AGuardPageStandsOnEitherSide) {
  SecretArena arena(4096);
  const auto whole = arena.zeros(4096);
  const volatile std::uint8_t* const data = whole.view().data();
  EXPECT_DEATH({ [[maybe_unused]] const auto past = data[4096]; }, "");
  EXPECT_DEATH({ [[maybe_unused]] const auto before = *(data - 1); }, "");
}

TEST(Secret, MovesAndLeavesNothingBehind) {
  SecretArena arena;
  auto a = arena.copy(Bytes(16, 3));
  auto b = std::move(a);
  EXPECT_TRUE(a.empty());  // NOLINT(bugprone-use-after-move): that is what is tested
  EXPECT_TRUE(b.same_as(Bytes(16, 3)));
  const auto c = b.clone();
  b.reset();
  EXPECT_TRUE(c.same_as(Bytes(16, 3)));
  EXPECT_FALSE(c.same_as(Bytes(15, 3)));
  EXPECT_TRUE(Secret().clone().empty());
}

}  // namespace
}  // namespace tsunagu::crypto
