// The power goes between any two steps of a visit: whatever was shown as done is in the journal, whatever was not is
// not half there, and the next family finds a working kiosk.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "shared/handoff/frame.h"
#include "shared/journal/hub_view.h"
#include "tests/support/houses.h"

namespace tsunagu {
namespace {

using namespace kiosk;

// What the child could show before it was killed; shared memory outlives it.
struct Shown {
  int steps;
  int checked_in;
  int codes;
  int done;
};

void type(std::vector<Intent>& to, std::u32string_view text) {
  for (const char32_t letter : text) to.push_back(PressKey{{writing::KeyPress::Kind::letter, letter}});
}

// One visit with a request to the ward, a step at a time.
std::vector<Intent> visit() {
  std::vector<Intent> steps{Open{Door::check_in}, check_in::ChooseWay{check_in::Way::first_time}};
  type(steps, U"みなと");
  for (const Intent& next : std::vector<Intent>{
           Next{}, check_in::ChooseMonthKind{MonthKind::birth}, check_in::ChooseYear{2025}, check_in::ChooseMonth{9},
           Next{}, check_in::ChooseArea{true}, Next{}, Next{}, Next{}, Open{Door::talk},
           talk::ChooseHow{RequestHow::ward_professional}, talk::ToggleTopic{domain::Topic::sleep}, Next{}, Skip{},
           talk::ChooseMethod{ContactMethod::at_hub}, Skip{}}) {
    steps.push_back(next);
  }
  for (int i = 0; i < 6; ++i) steps.push_back(talk::AnswerConsent{talk::Answer::give});
  steps.push_back(Next{});
  return steps;
}

void play(const std::filesystem::path& data, Instant now, int kill_at, Shown& shown) {
  ManualClock clock(now);
  crypto::SystemRandom random;
  auto home = open_home(data, clock, random);
  auto config = config_of_home(data);
  if (!home || !config) ::_exit(3);
  Sitting session(
      {*(*home)->journal, *(*home)->keyring, *(*home)->device, (*home)->wards, (*home)->arena, random, *config}, {},
      now);
  for (const auto& step : visit()) {
    if (shown.steps == kill_at) ::kill(::getpid(), SIGKILL);
    session.apply({step}, clock.now());
    ++shown.steps;
    if (session.state().page == check_in::Page::received) shown.checked_in = 1;
    if (session.state().page == talk::Page::done && session.state().code) shown.codes = 1;
  }
  shown.done = 1;
  ::_exit(0);
}

Shown play_in_child(const std::filesystem::path& data, Instant now, int kill_at) {
  auto* shared =
      static_cast<Shown*>(::mmap(nullptr, sizeof(Shown), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
  *shared = {};
  const pid_t child = ::fork();
  if (child == 0) play(data, now, kill_at, *shared);
  int status = 0;
  ::waitpid(child, &status, 0);
  const Shown out = *shared;
  ::munmap(shared, sizeof(Shown));
  return out;
}

TEST(PowerCut, BetweenAnyTwoStepsOfAVisitLosesNothingThatWasShown) {
  ManualClock clock(tests::tuesday_morning());
  tests::WardHouse ward(clock);
  tests::HubHouse hub(clock);
  hub.trust(ward.keys());
  const auto today = domain::day_of(clock.now());
  std::size_t visits = 0;
  std::size_t handed_over = 0;
  bool finished = false;
  for (int kill_at = 0; !finished; ++kill_at) {
    ASSERT_LT(kill_at, 200);
    clock.advance(std::chrono::minutes(1));
    const auto shown = play_in_child(hub.home().folder, clock.now(), kill_at);
    finished = shown.done == 1;
    visits += static_cast<std::size_t>(shown.checked_in);
    handed_over += static_cast<std::size_t>(shown.codes);

    const auto& journal = *hub.home().journal;
    EXPECT_EQ(journal.hub().headcount_inside(journal::OpenVisits::of(today)).value().groups, visits)
        << "killed before step " << kill_at;
    const auto requests = journal.hub().requests_waiting().value();
    EXPECT_EQ(requests.size(), handed_over) << "killed before step " << kill_at;
    for (const auto& request : requests) EXPECT_EQ(request.state, domain::RequestState::handed_over);
  }
  EXPECT_GT(visits, 3U);
  EXPECT_EQ(handed_over, 1U);
  EXPECT_TRUE(hub.home().journal->verify().value().ok());
}

}  // namespace
}  // namespace tsunagu
