// What a process can no longer do once it is confined (stub_reader.cpp asks for it).
#include "shared/worker/confine.h"

#include <gtest/gtest.h>

#include "shared/base/log.h"
#include "shared/worker/reader.h"

namespace tsunagu::worker {
namespace {

using namespace std::chrono_literals;

class Confined : public testing::Test {
 protected:
  Reader reader_{{.program = TSUNAGU_STUB_READER, .picture_limit = 60s}};

  void SetUp() override { log::set_quiet(log::Level::error); }

  std::string say(const std::string& word) {
    const auto codes = reader_.find_codes(view_of(word));
    return codes ? codes->front().text : name_of(codes.error().code);
  }
};

TEST_F(Confined, ItOpensNoFile) {
  if (sanitized) GTEST_SKIP() << "sanitizers open files themselves";
  EXPECT_EQ(say("read a file"), "refused");
  EXPECT_EQ(say("write a file"), "refused");
}

TEST_F(Confined, ItGetsNoMoreMemoryThanItsLimit) {
  if (sanitized) GTEST_SKIP() << "sanitizers need the address space";
  EXPECT_EQ(say("allocate"), "refused");
  EXPECT_EQ(say("hello"), "ok") << "and lives on";
}

TEST_F(Confined, ItsProcessorTimeIsCounted) {
  EXPECT_EQ(say("loop"), "corrupt") << "ended by its own limit of 2 s, long before ours of 60 s";
}

TEST_F(Confined, ItEndsWhenItAsksForAProcessOrASocket) {
  ASSERT_TRUE(reader_.warm_up());
  if (!reader_.is_filtered()) GTEST_SKIP() << "no filter of system calls here";
  EXPECT_EQ(say("fork"), "corrupt");
  EXPECT_EQ(say("connect"), "corrupt");
  EXPECT_EQ(say("hello"), "ok");
}

TEST_F(Confined, TheFilterIsThereUnlessSanitizersForbidIt) {
  ASSERT_TRUE(reader_.warm_up());
  EXPECT_EQ(reader_.is_filtered(), !sanitized);
}

}  // namespace
}  // namespace tsunagu::worker
