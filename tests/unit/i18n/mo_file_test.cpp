#include "shared/i18n/mo_file.h"

#include <gtest/gtest.h>

#include <cstring>

#include "tests/unit/i18n/mo_writer.h"

namespace tsunagu::i18n {
namespace {

class MoFile : public ::testing::Test {
 protected:
  MoFile() {
    folder_.compile("en", "kiosk", "msgid \"a\"\nmsgstr \"A\"\nmsgid \"b\"\nmsgid_plural \"b\"\nmsgstr[0] \"B\"\n");
    file = folder_.read("en", "kiosk");
  }
  [[nodiscard]] std::uint32_t word(std::size_t at) const {
    std::uint32_t value = 0;
    std::memcpy(&value, file.data() + at, 4);
    return value;
  }
  void set_word(std::size_t at, std::uint32_t value) { std::memcpy(file.data() + at, &value, 4); }

  CatalogueFolder folder_;
  Bytes file;
};

TEST_F(MoFile, GivesEveryEntry) {
  const auto entries = read_mo(file);
  ASSERT_TRUE(entries);
  ASSERT_EQ(entries->size(), 3U);
  EXPECT_EQ((*entries)[1].first, "a");
  EXPECT_EQ((*entries)[1].second, "A");
  EXPECT_EQ((*entries)[2].first, std::string_view("b\0b", 3));
}

TEST_F(MoFile, AStringOutsideTheFileIsRefused) {
  set_word(word(16) + 8 + 4, 0xFFFFFFFF);
  EXPECT_FALSE(read_mo(file));
}

TEST_F(MoFile, AStringThatDoesNotEndIsRefused) {
  set_word(word(16) + 8, word(word(16) + 8) + 1);
  EXPECT_FALSE(read_mo(file));
}

TEST_F(MoFile, AFullHashTableIsRefusedBecauseLookingInItWouldNotEnd) {
  const auto size = word(20);
  const auto at = word(24);
  for (std::uint32_t i = 0; i < size; ++i) set_word(at + i * 4, 1);
  EXPECT_FALSE(read_mo(file));
}

TEST_F(MoFile, AHashTableOfAnotherSizeIsRefused) {
  set_word(20, 2);
  EXPECT_FALSE(read_mo(file));
  set_word(20, 0xFFFFFFFB);
  EXPECT_FALSE(read_mo(file));
}

TEST_F(MoFile, MoreEntriesThanTheFileHoldsAreRefused) {
  set_word(8, 0x20000000);
  EXPECT_FALSE(read_mo(file));
}

}  // namespace
}  // namespace tsunagu::i18n
