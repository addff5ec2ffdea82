#include "shared/crypto/key_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "shared/base/files.h"
#include "shared/crypto/device_key.h"
#include "tests/support/fixed_random.h"
#include "tests/unit/crypto/folder.h"

namespace tsunagu::crypto {
namespace {

TEST(KeyFile, EveryFlippedBitAndEveryTruncationIsRefused) {
  const auto file = encode_key_file(KeyFileKind::device, view_of("payload"));
  EXPECT_EQ(text_of(*decode_key_file(KeyFileKind::device, file)), "payload");
  for (std::size_t bit = 0; bit < file.size() * 8; ++bit) {
    auto flipped = file;
    flipped[bit / 8] = static_cast<std::uint8_t>(flipped[bit / 8] ^ 1 << bit % 8);
    EXPECT_EQ(decode_key_file(KeyFileKind::device, flipped).error().code, Code::corrupt) << bit;
  }
  for (std::size_t size = 0; size < file.size(); ++size) {
    EXPECT_FALSE(decode_key_file(KeyFileKind::device, ByteView(file).first(size)));
  }
}

TEST(KeyFile, OneKindIsNotReadAsAnother) {
  const auto file = encode_key_file(KeyFileKind::device, view_of("payload"));
  EXPECT_EQ(decode_key_file(KeyFileKind::keyring, file).error().code, Code::corrupt);
}

TEST(KeyFile, IsReplacedOnlyWhenItIsStillTheOneThatWasRead) {
  const tests::Folder folder;
  const auto path = folder.keys() / "x";
  ASSERT_TRUE(create_key_file(path, KeyFileKind::device, view_of("one")));
  EXPECT_EQ(create_key_file(path, KeyFileKind::device, view_of("two")).error().code, Code::exists);
  EXPECT_EQ(replace_key_file(path, KeyFileKind::device, view_of("none"), view_of("two")).error().code, Code::refused);
  EXPECT_TRUE(replace_key_file(path, KeyFileKind::device, view_of("one"), view_of("two")));
  EXPECT_EQ(text_of(*load_key_file(path, KeyFileKind::device)), "two");
}

TEST(KeyFile, IsForItsOwnerAlone) {
  const tests::Folder folder;
  const auto path = folder.keys() / "x";
  ASSERT_TRUE(create_key_file(path, KeyFileKind::device, view_of("one")));
  struct stat info {};
  ASSERT_EQ(::stat(path.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777U, 0600U);
  ASSERT_EQ(::stat(folder.keys().c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777U, 0700U);
}

TEST(KeyFile, WhatWasCopiedWithLooseModesIsMadePrivateOnLoading) {
  const tests::Folder folder;
  const auto path = folder.keys() / "x";
  ASSERT_TRUE(create_key_file(path, KeyFileKind::device, view_of("one")));
  ::chmod(path.c_str(), 0644);
  ::chmod(folder.keys().c_str(), 0755);
  EXPECT_EQ(text_of(*load_key_file(path, KeyFileKind::device)), "one");
  struct stat info {};
  ASSERT_EQ(::stat(path.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777U, 0600U);
  ASSERT_EQ(::stat(folder.keys().c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777U, 0700U);
}

TEST(DeviceKey, IsTheSameAfterLoading) {
  const tests::Folder folder;
  SecretArena arena;
  tests::FixedRandom random;
  const auto made = DeviceKey::create(folder.keys(), arena, random, "受付");
  ASSERT_TRUE(made);
  const auto loaded = DeviceKey::load(folder.keys(), arena);
  ASSERT_TRUE(loaded);
  EXPECT_EQ(loaded->name(), "受付");
  EXPECT_EQ(loaded->id(), made->id());
  EXPECT_EQ(loaded->hash_of_number("A-0123"), made->hash_of_number("A-0123"));
  EXPECT_NE(loaded->hash_of_number("A-0123"), made->hash_of_number("A-0124"));
  const auto signature = loaded->signing_key().sign("d", view_of("m"));
  EXPECT_TRUE(verify(made->signing_key().verify_key(), "d", view_of("m"), signature));
  EXPECT_EQ(DeviceKey::create(folder.keys(), arena, random, "受付").error().code, Code::exists);
}

TEST(DeviceKey, AnotherDeviceHashesNumbersOtherwise) {
  const tests::Folder here;
  const tests::Folder there;
  SecretArena arena;
  tests::FixedRandom random;
  const auto a = DeviceKey::create(here.keys(), arena, random, "a");
  const auto b = DeviceKey::create(there.keys(), arena, random, "b");
  EXPECT_NE(a->hash_of_number("A-0123"), b->hash_of_number("A-0123"));
}

TEST(DeviceKey, NoFileIsNotFoundAndABrokenOneIsCorrupt) {
  const tests::Folder folder;
  SecretArena arena;
  tests::FixedRandom random;
  EXPECT_EQ(DeviceKey::load(folder.keys(), arena).error().code, Code::not_found);
  ASSERT_TRUE(DeviceKey::create(folder.keys(), arena, random, "a"));
  ASSERT_TRUE(save_key_file(folder.keys() / "device", KeyFileKind::device, view_of("short")));
  EXPECT_EQ(DeviceKey::load(folder.keys(), arena).error().code, Code::corrupt);
  EXPECT_EQ(DeviceKey::create(folder.keys(), arena, random, "").error().code, Code::usage);
}

}  // namespace
}  // namespace tsunagu::crypto
