// The driver as a script's author meets it: every language, what is refused, and that nothing is written beside --out.
#include <gmock/gmock.h>

#include "shared/base/files.h"
#include "shared/i18n/language.h"
#include "tests/drive/script.h"
#include "tests/support/program.h"
#include "tests/support/temp_folder.h"

namespace tsunagu::drive {
namespace {

using testing::HasSubstr;

std::string refusal_of(const std::string& line) {
  const auto read = parse(line + "\n");
  return read ? "" : read.error().detail;
}

TEST(Script, NumbersAreNumbers) {
  for (const char* line : {"idle abc", "idle -1", "idle 1x", "idle inf", "idle nan", "idle 1e9", "wait soon",
                           "drag a 1 x", "drag a nan 2"}) {
    EXPECT_THAT(refusal_of(line), HasSubstr("line 1: ")) << line;
  }
  for (const char* line : {"idle 81", "idle 0.5", "wait 200", "drag a -1 2.5"}) EXPECT_EQ(refusal_of(line), "");
}

TEST(Script, ADiskIsFullOrFree) {
  EXPECT_THAT(refusal_of("disk half"), HasSubstr("full or free"));
  EXPECT_EQ(refusal_of("disk full"), "");
}

TEST(Script, NamesOfFilesStayInTheirFolder) {
  for (const char* verb : {"shot", "dump", "save-digits"}) {
    for (const char* name : {"../../x", "/tmp/x", "a/b", "..", ".x"}) {
      EXPECT_THAT(refusal_of(std::string(verb) + " " + name), HasSubstr("not a path")) << verb << " " << name;
    }
    EXPECT_EQ(refusal_of(std::string(verb) + " check-ja@easy-1"), "");
  }
}

class DriveProgram : public testing::Test {
 protected:
  DriveProgram() {
    TSUNAGU_INVARIANT(write_file_atomically(path("pin"), view_of("246801\n")).has_value());
    script("expect attract.help");
  }
  void make_hub() const {
    const auto made = tests::run_program(
        {"tsunagu-kiosk", {"init", "--hub", "ひだまり", "--pin-file", path("pin"), "--data", path("hub")}});
    ASSERT_EQ(made.exit_code, 0) << made.err;
  }
  [[nodiscard]] std::string path(const std::string& name) const { return (folder_.path() / name).string(); }
  void script(const std::string& text) const {
    TSUNAGU_INVARIANT(write_file_atomically(path("script"), view_of(text + "\n")).has_value());
  }
  [[nodiscard]] tests::Said drive(const std::vector<std::string>& more, const std::string& app = "kiosk") const {
    std::vector<std::string> all{"--app", app, "--data", path("hub"), "--script", path("script"), "--out", path("out")};
    all.insert(all.end(), more.begin(), more.end());
    return tests::run_program({"drive", all});
  }

  tests::TempFolder folder_;
};

TEST_F(DriveProgram, BeginsInEveryLanguageThatIsOffered) {
  make_hub();
  for (const auto language : i18n::offered_languages()) {
    const std::string code(i18n::code_of(language));
    script("dump " + code);
    const auto said = drive({"--lang", code, "--size", "1280x800", "--sparing"});
    ASSERT_EQ(said.exit_code, 0) << code << ": " << said.err;
    const auto dumped = read_file(path("out/" + code + ".json"), 1 << 24).value();
    EXPECT_THAT(std::string(text_of(dumped)), testing::Not(HasSubstr("attract.lang." + code + "\""))) << code;
    EXPECT_THAT(std::string(text_of(dumped)), HasSubstr("attract.help")) << code;
  }
  script("absent attract.lang.ja@easy");
  EXPECT_EQ(drive({"--lang", "easy"}).exit_code, 0);
}

TEST_F(DriveProgram, WrongUsageIsTwo) {
  const auto unknown = drive({"--lang", "fr"});
  EXPECT_EQ(unknown.exit_code, 2);
  EXPECT_THAT(unknown.err, HasSubstr("zh-Hans ko vi"));
  EXPECT_EQ(drive({"--lang", "en"}, "ward").exit_code, 2);
  EXPECT_EQ(drive({}, "other").exit_code, 2);
  EXPECT_EQ(drive({"--nonsense"}).exit_code, 2);
  EXPECT_EQ(drive({"--size", "0x0"}).exit_code, 2);
  EXPECT_EQ(drive({"--now", "2026-11-24T99:99"}).exit_code, 2);
  EXPECT_EQ(tests::run_program({"drive", {}}).exit_code, 2);
  EXPECT_EQ(tests::run_program({"drive", {"--help"}}).exit_code, 0);
}

TEST_F(DriveProgram, AMissingDataFolderSaysHowOneIsMade) {
  const auto said = drive({});
  EXPECT_EQ(said.exit_code, 1);
  EXPECT_THAT(said.err, HasSubstr("tsunagu-kiosk init --data"));
  EXPECT_FALSE(std::filesystem::exists(path("out")));
  EXPECT_THAT(drive({}, "ward").err, HasSubstr("tsunagu-ward init"));
}

}  // namespace
}  // namespace tsunagu::drive
