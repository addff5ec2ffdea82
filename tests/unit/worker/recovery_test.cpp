// What the Reader makes of a process that misbehaves (stub_reader.cpp).
#include <gmock/gmock.h>
#include <signal.h>

#include <fstream>
#include <thread>

#include "shared/base/log.h"
#include "shared/worker/confine.h"
#include "shared/worker/reader.h"

namespace tsunagu::worker {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using namespace std::chrono_literals;

class Recovery : public testing::Test {
 protected:
  Reader reader_{{.program = TSUNAGU_STUB_READER, .picture_limit = 400ms}};

  void SetUp() override { log::set_quiet(log::Level::error); }

  std::string say(const std::string& word) {
    const auto codes = reader_.find_codes(view_of(word));
    if (!codes) return name_of(codes.error().code);
    return codes->empty() ? "" : codes->front().text;
  }
};

TEST_F(Recovery, AJobThatLoopsIsEndedInTimeAndTheNextOneWorks) {
  ASSERT_EQ(say("hello"), "ok");
  const auto before = std::chrono::steady_clock::now();
  EXPECT_EQ(say("loop"), "timeout");
  EXPECT_LT(std::chrono::steady_clock::now() - before, 2s);
  EXPECT_FALSE(reader_.process_id());
  EXPECT_EQ(say("hello"), "ok");
}

TEST_F(Recovery, AJobThatSleepsIsEndedInTimeToo) {
  EXPECT_EQ(say("sleep"), "timeout");
  EXPECT_EQ(say("hello"), "ok");
}

TEST_F(Recovery, AProcessThatDiesOverAJobIsReplaced) {
  for (const char* death : {"exit", "crash", "half"}) {
    EXPECT_EQ(say(death), "corrupt") << death;
    EXPECT_EQ(say("hello"), "ok") << death;
  }
}

TEST_F(Recovery, AProcessKilledInTheMiddleOfAJobIsReplaced) {
  Reader patient({.program = TSUNAGU_STUB_READER, .picture_limit = 20s});
  ASSERT_TRUE(patient.warm_up());
  std::thread killer([id = *patient.process_id()] {
    std::this_thread::sleep_for(150ms);
    kill(id, SIGKILL);
  });
  const auto before = std::chrono::steady_clock::now();
  const auto codes = patient.find_codes(view_of("sleep"));
  killer.join();
  EXPECT_LT(std::chrono::steady_clock::now() - before, 5s);
  ASSERT_FALSE(codes);
  EXPECT_EQ(codes.error().code, Code::corrupt);
  EXPECT_EQ(patient.find_codes(view_of("hello"))->front().text, "ok");
}

TEST_F(Recovery, AProcessKilledBetweenJobsIsNotNoticed) {
  ASSERT_EQ(say("hello"), "ok");
  const int first = *reader_.process_id();
  kill(first, SIGKILL);
  std::this_thread::sleep_for(50ms);
  EXPECT_EQ(say("hello"), "ok");
  EXPECT_NE(*reader_.process_id(), first);
}

TEST_F(Recovery, NonsenseIsAnErrorAndNothingElse) {
  for (const char* answer : {"nonsense", "nothing", "huge", "control characters"}) {
    EXPECT_EQ(say(answer), "corrupt") << answer;
    EXPECT_EQ(say("hello"), "ok") << answer;
  }
}

TEST_F(Recovery, OneProcessServesManyJobs) {
  const std::string first = say("who");
  for (int i = 0; i < 50; ++i) ASSERT_EQ(say("who"), first);
}

TEST_F(Recovery, AProcessThatHasWorkedLongIsReplacedByAFreshOne) {
  Reader reader({.program = TSUNAGU_STUB_READER, .retire_after = 500ms});
  const auto id = [&] { return reader.find_codes(view_of("burn"))->front().text; };
  const std::string first = id();
  EXPECT_EQ(id(), first);
  id();
  EXPECT_NE(id(), first);
}

TEST_F(Recovery, TheProcessSeesNoEnvironment) {
  setenv("TSUNAGU_SECRET", "1234", 1);
  const std::string seen = say("environment");
  unsetenv("TSUNAGU_SECRET");
  EXPECT_EQ(seen, "empty");
}

TEST_F(Recovery, TheProcessEndsWithItsReader) {
  std::optional<int> id;
  {
    Reader short_lived({.program = TSUNAGU_STUB_READER});
    ASSERT_TRUE(short_lived.warm_up());
    id = short_lived.process_id();
    EXPECT_EQ(kill(*id, 0), 0);
  }
  EXPECT_EQ(kill(*id, 0), -1);
}

TEST_F(Recovery, AMissingProgramIsSaidToBeMissing) {
  Reader nowhere({.program = "/nonexistent/tsunagu-reader"});
  EXPECT_EQ(nowhere.warm_up().error().code, Code::not_found);
  EXPECT_EQ(nowhere.find_codes(view_of("x")).error().code, Code::not_found);
}

TEST_F(Recovery, AProgramThatIsNoReaderIsRefused) {
  Reader silent({.program = "/bin/sleep", .start_limit = 300ms});
  EXPECT_FALSE(silent.warm_up());
  Reader talking({.program = "/bin/true", .start_limit = 2s});
  EXPECT_EQ(talking.warm_up().error().code, Code::io);
}

}  // namespace
}  // namespace tsunagu::worker
