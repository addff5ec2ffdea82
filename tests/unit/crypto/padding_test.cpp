#include "shared/crypto/padding.h"

#include <gtest/gtest.h>

#include "shared/crypto/box.h"
#include "tests/support/fixed_random.h"

namespace tsunagu::crypto {
namespace {

TEST(Padding, IsTheSmallestSizeOfTheListThatHoldsTheBytes) {
  for (const auto& [bytes, size] : std::initializer_list<std::pair<std::size_t, std::size_t>>{{0, 128},
                                                                                              {1, 128},
                                                                                              {123, 128},
                                                                                              {124, 512},
                                                                                              {507, 512},
                                                                                              {508, 2048},
                                                                                              {2043, 2048},
                                                                                              {2044, 8192},
                                                                                              {8187, 8192},
                                                                                              {8188, 16384},
                                                                                              {100'000, 106'496}}) {
    const Bytes plain(bytes, 0x5A);
    const auto whole = padded(plain);
    EXPECT_EQ(whole.size(), size) << bytes;
    EXPECT_EQ(*unpadded(whole), plain) << bytes;
  }
}

TEST(Padding, SmallContentsOfALargeKindLookLikeLargeOnes) {
  EXPECT_EQ(padded(Bytes(10, 1), 2048).size(), 2048U);
  EXPECT_EQ(padded(Bytes(1500, 1), 2048).size(), 2048U);
  EXPECT_EQ(*unpadded(padded(Bytes(10, 1), 2048)), Bytes(10, 1));
}

TEST(Padding, WhatWasSealedBeforeComesOutAsItIs) {
  for (const Bytes& map : {Bytes{0xA0}, Bytes{0xA1, 0x61, 0x61, 0x01}, Bytes(300, 0xBF)}) {
    EXPECT_EQ(*unpadded(map), map);
  }
}

TEST(Padding, NothingElseIsTaken) {
  const auto whole = padded(Bytes{1, 2, 3});
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_EQ(unpadded(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size))).error().code,
              Code::corrupt)
        << size;
  }
  for (const std::uint8_t first : Bytes{0x00, 0x02, 0x9F, 0xC0, 0xFF}) {
    auto other = whole;
    other[0] = first;
    EXPECT_FALSE(unpadded(other)) << int{first};
  }
  auto longer = whole;
  longer.push_back(0);
  EXPECT_FALSE(unpadded(longer));
  for (const std::size_t at : {std::size_t{8}, whole.size() - 1}) {
    auto dirty = whole;
    dirty[at] = 1;
    EXPECT_FALSE(unpadded(dirty)) << at;
  }
}

TEST(Padding, ALengthBeyondTheEndIsRefused) {
  for (const std::uint32_t length : {124U, 128U, 0x7FFFFFFFU, 0xFFFFFFFFU}) {
    auto whole = padded({});
    for (int i = 0; i < 4; ++i)
      whole[static_cast<std::size_t>(1 + i)] = static_cast<std::uint8_t>(length >> (24 - 8 * i));
    EXPECT_FALSE(unpadded(whole)) << length;
  }
}

// Sealed before there was padding: key id, box, and nothing between.
TEST(Padding, OldPartsStillOpen) {
  SecretArena arena;
  tests::FixedRandom random;
  std::vector<BoxKeyPair> keys;
  keys.push_back(BoxKeyPair::make(arena, random));
  const Bytes map{0xA1, 0x61, 0x61, 0x01};
  const auto id = keys.front().id();
  Bytes part(id.bytes.begin(), id.bytes.end());
  append(part, *seal(map, keys.front().public_key(), random));
  EXPECT_EQ(*open_part(part, keys), map);
  EXPECT_EQ(open_part(*seal_part(map, keys.front().public_key(), random), keys).value(), map);
  EXPECT_EQ(seal_part(map, keys.front().public_key(), random)->size(), part_overhead + 128);
}

}  // namespace
}  // namespace tsunagu::crypto
