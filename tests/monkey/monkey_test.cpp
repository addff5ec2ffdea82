// TSUNAGU_MONKEY_SEED and TSUNAGU_MONKEY_EVENTS override what is played, TSUNAGU_MONKEY_OUT keeps the pictures.
#include "tests/monkey/monkey.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <iostream>

#include "kiosk/pages.h"
#include "shared/base/text.h"
#include "shared/domain/calendar.h"
#include "tests/drive/faces.h"
#include "tests/monkey/leftovers.h"

namespace tsunagu::monkey {
namespace {

using namespace std::chrono_literals;
using ::testing::Ge;
using ::testing::IsEmpty;

constexpr std::uint64_t usual_seed = 20261127;
constexpr std::size_t usual_events = 100'000;
constexpr double least_pages_seen = 0.9;

std::uint64_t number_from(const char* name, std::uint64_t otherwise) {
  const char* const given = std::getenv(name);
  return given == nullptr ? otherwise : std::strtoull(given, nullptr, 10);
}

std::string said(const std::vector<tests::Found>& found) {
  std::string out;
  for (const auto& one : found) {
    char address[32];
    std::snprintf(address, sizeof address, "%lx", one.address);
    out += "\n  " + one.what + " (" + one.encoding + ") at " + address + " " + one.where + ": " + one.around;
  }
  return out;
}

// Saturday morning: there is a prenatal class today.
Instant saturday() { return domain::start_of(2026y / 11 / 28) + 9h + 30min; }

TEST(MemoryScan, FindsWhatIsThereInEveryEncodingAndInPartAndNotWhatIsGone) {
  ASSERT_TRUE(tests::overwrites_freed_memory())
      << "run by ctest, or with GLIBC_TUNABLES=glibc.malloc.tcache_count=0:glibc.malloc.perturb=90 (sanitizers: "
         "ASAN_OPTIONS=max_free_fill_size=1073741824:free_fill_byte=90)";
  tests::Masked name("a name", 5);
  tests::FixedRandom dice(7);
  for (int i = 0; i < 9; ++i) name.append(U'あ' + static_cast<char32_t>(dice.next() % 80));
  EXPECT_THAT(tests::scan_memory({name}), IsEmpty());
  const auto encodings = [&] {
    std::set<std::string> out;
    for (const auto& one : tests::scan_memory({name})) out.insert(one.encoding);
    return out;
  };
  {
    auto wide = std::make_unique<std::u32string>(U"                ");
    for (std::size_t i = 1; i < name.size(); ++i) (*wide)[i] = name.at(i);  // all but the first letter
    EXPECT_THAT(encodings(), ::testing::ElementsAre("utf-32"));
    auto half = std::make_unique<std::u16string>(u"                ");
    for (std::size_t i = 0; i < name.size(); ++i) (*half)[i] = static_cast<char16_t>(name.at(i));
    auto eight = std::make_unique<std::string>();
    for (std::size_t i = 0; i < name.size(); ++i) *eight += encode_utf8(std::u32string(1, name.at(i)));
    EXPECT_THAT(encodings(), ::testing::ElementsAre("utf-16", "utf-32", "utf-8"));
  }
  EXPECT_THAT(encodings(), IsEmpty());
}

TEST(Monkey, AHundredThousandEventsEndAtTheFirstPageAndNothingPersonalIsLeftAnywhere) {
  ASSERT_TRUE(tests::overwrites_freed_memory());
  const auto seed = number_from("TSUNAGU_MONKEY_SEED", usual_seed);
  const auto events = number_from("TSUNAGU_MONKEY_EVENTS", usual_events);
  const char* const out = std::getenv("TSUNAGU_MONKEY_OUT");
  std::cout << "seed " << seed << ", " << events << " events" << std::endl;
  if (out != nullptr) std::filesystem::create_directories(out);

  ManualClock clock(saturday());
  KioskHouse house(clock, seed);
  auto kiosk = std::make_unique<Running>(house.home(), house.config(), clock, house.random(), PanelSize{});
  Monkey monkey(*kiosk, house, seed);
  const auto began = std::chrono::steady_clock::now();
  monkey.play(events, out == nullptr ? "" : out);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  const auto& tally = monkey.tally();
  std::cout << tally.events() << " events in " << took.count() << " s: " << tally.taps << " taps, " << tally.drags
            << " drags, " << tally.second_fingers << " second fingers, " << tally.scans << " scans, " << tally.idles
            << " idles; " << kiosk->shell().frames_drawn() << " frames, " << tally.pictures << " pictures, "
            << tally.went_home << " times home" << std::endl;
  EXPECT_THAT(monkey.faults(), IsEmpty());

  // It has been everywhere.
  const auto pages = drive::all_pages();
  std::string unseen;
  std::size_t seen = 0;
  for (const auto page : pages) {
    if (tally.on_page.contains(page)) {
      ++seen;
    } else {
      unseen += " " + std::string(kiosk::page::name_of(page));
    }
  }
  std::cout << seen << " of " << pages.size() << " pages seen; never:" << (unseen.empty() ? " none" : unseen)
            << std::endl;
  for (const auto language : i18n::offered_languages()) {
    const auto found = tally.in_language.find(language);
    const auto share = found == tally.in_language.end() ? 0 : found->second * 1000 / tally.events();
    std::cout << i18n::code_of(language) << " " << static_cast<double>(share) / 10 << " %  ";
    if (events >= usual_events) {
      EXPECT_THAT(share, Ge(10U)) << i18n::code_of(language);
    }
  }
  std::cout << std::endl;
  if (events >= usual_events) {
    EXPECT_GE(static_cast<double>(seen), least_pages_seen * static_cast<double>(pages.size()));
  }

  monkey.go_away();
  const auto last = kiosk->picture(monkey.steady());
  const auto found = tests::scan_memory(monkey.personal());
  EXPECT_TRUE(found.empty()) << said(found);
  std::cout << monkey.personal().size() << " personal texts, " << tests::bytes_scanned_last() / 1024 / 1024
            << " MiB of memory scanned, " << found.size() << " found" << std::endl;
  EXPECT_THAT(personal_in(kiosk->state()), IsEmpty());
  EXPECT_FALSE(house.home().keyring->is_unlocked());
  EXPECT_THAT(kiosk->app().words().missing(), IsEmpty());

  // The very picture and the very registry that a kiosk shows that has just been switched on.
  Running fresh(house.home(), house.config(), clock, house.random(), PanelSize{});
  Millis steady{1000};
  const auto first = fresh.picture(steady);
  EXPECT_TRUE(last.rgb == first.rgb);
  EXPECT_EQ(kiosk->registry().to_json(), fresh.registry().to_json());

  const auto verified = house.home().journal->verify();
  ASSERT_TRUE(verified);
  EXPECT_THAT(verified->problems, IsEmpty());
}

}  // namespace
}  // namespace tsunagu::monkey
