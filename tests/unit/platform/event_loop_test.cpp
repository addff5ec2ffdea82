#include "shared/platform/event_loop.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

namespace tsunagu::platform {
namespace {

TEST(EventLoop, AnotherThreadWakesIt) {
  auto window = Window::open({.title = "test", .mode = WindowMode::headless, .width = 64, .height = 48});
  ASSERT_TRUE(window);
  EventLoop loop(*window);
  (void)loop.gather(steady_now());
  std::jthread other([wake = window->waker()] {
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    wake();
  });
  bool woken = false;
  for (int i = 0; i < 10 && !woken; ++i) {
    const auto inputs = loop.wait(steady_now() + Millis{5'000});
    woken = std::any_of(inputs.begin(), inputs.end(),
                        [](const TimedInput& i2) { return std::holds_alternative<Woken>(i2.what); });
  }
  EXPECT_TRUE(woken);
}

TEST(EventLoop, SleepsUntilItsDeadlineAndNotLonger) {
  auto window = Window::open({.title = "test", .mode = WindowMode::headless, .width = 64, .height = 48});
  ASSERT_TRUE(window);
  EventLoop loop(*window);
  (void)loop.gather(steady_now());
  const Millis start = steady_now();
  while (loop.wait(start + Millis{40}).size() < 1 && steady_now() < start + Millis{40}) {
  }
  EXPECT_GE(steady_now() - start, Millis{39});
  EXPECT_LT(steady_now() - start, Millis{2'000});
}

TEST(EventLoop, BurstsOfTypingComeOutAsScans) {
  auto window = Window::open(
      {.title = "test", .mode = WindowMode::headless, .width = 64, .height = 48, .time = EventTime::stepped});
  ASSERT_TRUE(window);
  EventLoop loop(*window);
  for (const char digit : std::string("4711000123")) window->push(Text{std::string(1, digit)});
  window->push(KeyDown{Key::enter});
  const auto inputs = loop.gather(Millis{500});
  const auto scan = std::find_if(inputs.begin(), inputs.end(),
                                 [](const TimedInput& i) { return std::holds_alternative<Scan>(i.what); });
  ASSERT_NE(scan, inputs.end());
  EXPECT_EQ(std::get<Scan>(scan->what).text, "4711000123");
}

}  // namespace
}  // namespace tsunagu::platform
