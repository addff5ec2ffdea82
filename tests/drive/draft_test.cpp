// The real kiosk while a language is a draft (tests/support/planted_draft.cpp): nobody can choose it.
#include <gmock/gmock.h>

#include "shared/base/files.h"
#include "shared/crypto/random.h"
#include "tests/drive/stand.h"
#include "tests/support/program.h"
#include "tests/support/temp_folder.h"

namespace tsunagu::drive {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(DraftLanguage, StandsOnNoPage) {
  const tests::TempFolder folder;
  const auto path = [&](const std::string& name) { return (folder.path() / name).string(); };
  ASSERT_TRUE(write_file_atomically(path("pin"), view_of("246801\n")));
  const auto made = tests::run_program(
      {"tsunagu-kiosk", {"init", "--hub", "ひだまり", "--pin-file", path("pin"), "--data", path("hub")}});
  ASSERT_EQ(made.exit_code, 0) << made.err;

  ManualClock clock(*instant_from("2026-11-24T10:30"));
  crypto::SystemRandom random;
  StandOptions options;
  options.data = path("hub");
  options.width = 1280;
  options.height = 800;
  auto stand = stand_kiosk(options, clock, random);
  ASSERT_TRUE(stand) << stand.error().detail;
  Driver driver((*stand)->driven(), folder.path());
  const auto commands = parse(
      "expect attract.lang.ko\nabsent attract.lang.zh-Hans\ntap attract.language\n"
      "expect lang.ko\nabsent lang.zh-Hans\ntap lang.ko");
  ASSERT_TRUE(commands) << commands.error().detail;
  const auto played = driver.play(*commands);
  EXPECT_TRUE(played) << played.error().detail;
}

TEST(DraftLanguage, IsNoLanguageToBeginIn) {
  EXPECT_EQ(language_from("zh-Hans"), std::nullopt);
  EXPECT_EQ(language_from("zh"), std::nullopt);
  EXPECT_EQ(language_from("ko"), "ko");
  EXPECT_THAT(known_languages(), Not(HasSubstr(" zh-Hans ")));
  EXPECT_THAT(known_languages(), HasSubstr("en ko vi"));
}

}  // namespace
}  // namespace tsunagu::drive
