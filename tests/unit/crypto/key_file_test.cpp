#include "shared/crypto/key_file.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "shared/base/files.h"
#include "shared/crypto/device_key.h"
#include "tests/support/fixed_random.h"
#include "tests/support/old_device_key.h"
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

// The bytes that lay in `path`, where they lay.
Bytes read_again(int file) {
  Bytes bytes(4096);
  const auto n = ::pread(file, bytes.data(), bytes.size(), 0);
  bytes.resize(n < 0 ? 0 : static_cast<std::size_t>(n));
  return bytes;
}

TEST(KeyFile, WhatIsReplacedIsOverwrittenUnlessItHasAnotherName) {
  const tests::Folder folder;
  const auto path = folder.keys() / "x";
  ASSERT_TRUE(create_key_file(path, KeyFileKind::device, view_of("one")));
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  ASSERT_TRUE(save_key_file(path, KeyFileKind::device, view_of("two")));
  const auto former = read_again(file);
  EXPECT_FALSE(former.empty());
  EXPECT_EQ(former, Bytes(former.size(), 0));
  ::close(file);
  std::filesystem::create_hard_link(path, folder.keys() / "copy");
  ASSERT_TRUE(save_key_file(path, KeyFileKind::device, view_of("three")));
  EXPECT_EQ(text_of(*load_key_file(folder.keys() / "copy", KeyFileKind::device)), "two");
  EXPECT_EQ(text_of(*load_key_file(path, KeyFileKind::device)), "three");
}

class DeviceKeyTest : public testing::Test {
 protected:
  [[nodiscard]] Result<DeviceKey> load() { return DeviceKey::load(folder.keys(), arena, random); }
  // As it lies in the file.
  [[nodiscard]] bool file_holds(ByteView key) {
    const auto bytes = read_file(folder.keys() / "device", 4096).value();
    return std::search(bytes.begin(), bytes.end(), key.begin(), key.end()) != bytes.end();
  }
  tests::Folder folder;
  SecretArena arena;
  tests::FixedRandom random;
};

TEST_F(DeviceKeyTest, IsTheSameAfterLoading) {
  const auto made = DeviceKey::create(folder.keys(), arena, random, "受付");
  ASSERT_TRUE(made);
  const auto loaded = load();
  ASSERT_TRUE(loaded);
  EXPECT_EQ(loaded->name(), "受付");
  EXPECT_EQ(loaded->id(), made->id());
  EXPECT_EQ(loaded->hash_of_code("00000012"), made->hash_of_code("00000012"));
  EXPECT_NE(loaded->hash_of_code("00000012"), made->hash_of_code("00000013"));
  const auto signature = loaded->signing_key().sign("d", view_of("m"));
  EXPECT_TRUE(verify(made->signing_key().verify_key(), "d", view_of("m"), signature));
  EXPECT_EQ(DeviceKey::create(folder.keys(), arena, random, "受付").error().code, Code::exists);
}

TEST_F(DeviceKeyTest, AnotherDeviceHashesCodesOtherwise) {
  const tests::Folder there;
  const auto a = DeviceKey::create(folder.keys(), arena, random, "a");
  const auto b = DeviceKey::create(there.keys(), arena, random, "b");
  EXPECT_NE(a->hash_of_code("00000012"), b->hash_of_code("00000012"));
}

TEST_F(DeviceKeyTest, ANewOneNeverHasTheOldKey) {
  ASSERT_TRUE(DeviceKey::create(folder.keys(), arena, random, "a"));
  auto loaded = load();
  EXPECT_FALSE(loaded->has_old_key());
  EXPECT_FALSE(loaded->old_hash_of_code("00000012"));
  EXPECT_TRUE(loaded->let_old_key_go());
}

TEST_F(DeviceKeyTest, AnOldOneGetsAKeyForCodesAndKeepsTheOldOneUntilItLetsGo) {
  ASSERT_TRUE(DeviceKey::create(folder.keys(), arena, random, "受付"));
  const auto old = tests::make_device_old(folder.keys(), random);
  const auto before = read_file(folder.keys() / "device", 4096).value();
  auto first = load();
  ASSERT_TRUE(first);
  EXPECT_EQ(first->name(), "受付");
  EXPECT_EQ(read_file(folder.keys() / "device", 4096).value(), before) << "loading writes nothing";
  ASSERT_TRUE(first->settle());
  EXPECT_EQ(first->old_hash_of_code("00000012"), old.hash_of_code("00000012"));
  EXPECT_NE(first->hash_of_code("00000012"), old.hash_of_code("00000012"));
  auto again = load();
  ASSERT_TRUE(again);
  EXPECT_EQ(again->id(), first->id());
  EXPECT_EQ(again->hash_of_code("00000012"), first->hash_of_code("00000012"));
  EXPECT_EQ(again->old_hash_of_code("00000012"), old.hash_of_code("00000012"));
  EXPECT_TRUE(file_holds(old.key));

  const int file = ::open((folder.keys() / "device").c_str(), O_RDONLY | O_CLOEXEC);
  ASSERT_TRUE(again->let_old_key_go());
  EXPECT_FALSE(again->has_old_key());
  EXPECT_FALSE(again->old_hash_of_code("00000012"));
  EXPECT_FALSE(file_holds(old.key));
  const auto former = read_again(file);
  EXPECT_EQ(former, Bytes(former.size(), 0));
  ::close(file);
  const auto last = load();
  EXPECT_FALSE(last->has_old_key());
  EXPECT_EQ(last->hash_of_code("00000012"), first->hash_of_code("00000012"));
}

TEST_F(DeviceKeyTest, OfTwoProgramsThatGiveTheSameDeviceItsKeyOneIsBelieved) {
  ASSERT_TRUE(DeviceKey::create(folder.keys(), arena, random, "a"));
  tests::make_device_old(folder.keys(), random);
  auto one = load();
  auto other = load();
  ASSERT_TRUE(one->settle());
  ASSERT_TRUE(other->settle());
  EXPECT_EQ(one->hash_of_code("00000012"), other->hash_of_code("00000012"));
}

TEST_F(DeviceKeyTest, NoFileIsNotFoundAndABrokenOneIsCorrupt) {
  EXPECT_EQ(load().error().code, Code::not_found);
  ASSERT_TRUE(DeviceKey::create(folder.keys(), arena, random, "a"));
  const auto whole = load_key_file(folder.keys() / "device", KeyFileKind::device).value();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    if (size == whole.size() - 1) continue;  // as long as one from before
    ASSERT_TRUE(save_key_file(folder.keys() / "device", KeyFileKind::device, ByteView(whole).first(size)));
    EXPECT_EQ(load().error().code, Code::corrupt) << size;
  }
  auto other = whole;
  other[whole.size() - 33] = 9;  // a key of no kind
  ASSERT_TRUE(save_key_file(folder.keys() / "device", KeyFileKind::device, other));
  EXPECT_EQ(load().error().code, Code::corrupt);
  EXPECT_EQ(DeviceKey::create(folder.keys(), arena, random, "").error().code, Code::usage);
}

}  // namespace
}  // namespace tsunagu::crypto
