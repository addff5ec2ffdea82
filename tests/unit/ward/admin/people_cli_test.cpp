// The commands on persons, pregnancies, corrections and marks, as the real program.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "shared/base/files.h"
#include "tests/support/program.h"
#include "tests/unit/ward/desk_house.h"

namespace tsunagu::ward {

using namespace tests;
using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

namespace {

class PeopleProgram : public testing::Test {
 protected:
  PeopleProgram() : house(std::make_unique<ManualClock>(SystemClock().now())) {
    TSUNAGU_INVARIANT(write_file_atomically(pin, view_of(std::string(test_passphrase) + "\n")).has_value());
  }
  [[nodiscard]] Said run(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--data", house.data().string(), "--pin-file", pin.string(), "--json"});
    return run_ward(arguments);
  }
  [[nodiscard]] json done(const std::vector<std::string>& arguments) const {
    const auto said = run(arguments);
    EXPECT_EQ(said.exit_code, 0) << said.out << said.err;
    return said.json();
  }
  [[nodiscard]] std::string opened(const std::string& called, const std::string& source = "phone") const {
    return done({"case", "open", "--source", source, "--called", called, "--phone", "090-5550-5512"})["case_id"];
  }

  DeskHouse house;
  std::filesystem::path pin = house.folder.path() / "pin";
};

TEST_F(PeopleProgram, OpensACaseByHandAndCorrectsIt) {
  const auto id = opened("みなとの はな", "pregnancy_notice");
  EXPECT_EQ(run({"case", "correct", id, "--kana", "みなとの はなえ"}).exit_code, 2) << "a reason is needed";
  EXPECT_EQ(
      done({"case", "correct", id, "--kana", "みなとの はなえ", "--office", "no", "--why", "聞きまちがい"})["case_id"],
      id);
  const auto shown = done({"case", id});
  EXPECT_EQ(shown["record"]["kana"], "みなとの はなえ");
  EXPECT_EQ(shown["record"]["may_name_office"], "no");
  EXPECT_EQ(shown["timeline"][0]["change"], "corrected");
  EXPECT_EQ(shown["timeline"][0]["why"], "聞きまちがい");
  EXPECT_EQ(shown["timeline"][0]["by"], "三上");
  EXPECT_EQ(shown["timeline"][1]["change"], "opened.pregnancy_notice");
  EXPECT_EQ(run({"case", "open", "--source", "handoff", "--called", "だれか"}).exit_code, 2);
}

TEST_F(PeopleProgram, WritesPersonsAndRefusesAnIndividualNumber) {
  const auto id = opened("はな");
  auto said = done({"person", "add", id, "--role", "child", "--called", "そら", "--birth", "2025-09-14"});
  ASSERT_EQ(said["persons"].size(), 2U);
  EXPECT_EQ(said["persons"][1]["birth"], "2025-09-14");
  said = done({"person", "change", id, "1", "--kanji", "湊野 華", "--another-phone", "--phone", "045-222-3344",
               "--phone-note", "職場", "--office", "no", "--why", "本人から"});
  EXPECT_EQ(said["persons"][0]["kanji"], "湊野 華");
  ASSERT_EQ(said["persons"][0]["phones"].size(), 2U);
  EXPECT_EQ(said["persons"][0]["phones"][1]["may_name_office"], "no");
  const auto refused = run({"person", "change", id, "1", "--addressee-number", "123456789018", "--why", "本人から"});
  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_THAT(refused.err + refused.out, Not(HasSubstr("123456789018")));
  EXPECT_EQ(done({"person", "change", id, "2", "--gone", "--why", "べつの世帯の子"})["persons"].size(), 1U);
}

TEST_F(PeopleProgram, EndsAPregnancy) {
  const auto id = opened("はな");
  auto said = done({"pregnancy", "start", id, "--due", "2099-03"});
  EXPECT_EQ(said["pregnancies"][0]["due"], "2099-03");
  EXPECT_EQ(run({"pregnancy", "start", id, "--due", "2099-04"}).exit_code, 2);
  said = done({"pregnancy", "end", id, "--outcome", "birth", "--month", "2099-02", "--born", "そら", "--born", "うみ"});
  EXPECT_EQ(said["pregnancies"][0]["goes_on"], false);
  EXPECT_TRUE(said["pregnancies"][0]["due"].is_null());
  EXPECT_EQ(said["pregnancies"][0]["born"].size(), 2U);
  EXPECT_EQ(said["persons"].size(), 3U);
  EXPECT_TRUE(done({"case", id})["record"]["due"].is_null());
  EXPECT_EQ(done({"pregnancy", "resume", id, "--why", "まちがい"})["pregnancies"][0]["goes_on"], true);
}

TEST_F(PeopleProgram, JoinsSeparatesAndMoves) {
  const auto a = opened("はな");
  const auto b = opened("みなとの");
  EXPECT_EQ(done({"cases", "join", a, b, "--why", "同じ世帯"})["case_id"], std::min(a, b))
      << "the whole is named by the smallest";
  EXPECT_EQ(done({"cases"}).size(), 1U);
  EXPECT_EQ(done({"cases", "separate", a, b, "--why", "べつの世帯"})["case_id"], b);
  EXPECT_EQ(done({"cases"}).size(), 2U);
  house.sign_in();
  const auto c = house.take_in();
  const auto request_id = house.view().intakes_of(c).value().front().request_id.text();
  EXPECT_EQ(done({"intake", "move", request_id, "--to", a, "--why", "まちがい"})["case_id"], a);
  EXPECT_EQ(done({"case", a})["requests"].size(), 1U);
  EXPECT_EQ(done({"case", c.text()})["requests"].size(), 0U);
}

TEST_F(PeopleProgram, WarnsBeforeAProtectedHousehold) {
  const auto id = opened("みなとの はな");
  EXPECT_EQ(done({"protection", "set", id, "--until", "2027-11-30", "--why", "決定通知"})["until"], "2027-11-30");
  for (const auto& arguments : {std::vector<std::string>{"case", id}, {"person", "list", id}, {"cases", "--names"}}) {
    const auto said = run(arguments);
    EXPECT_THAT(said.out + said.err, Not(HasSubstr("みなとの"))) << arguments.front();
  }
  EXPECT_EQ(done({"case", id, "--past-warning"})["record"]["called"], "みなとの はな");
  EXPECT_EQ(house.count_of(domain::FactKind::protected_read), 2U);
  EXPECT_EQ(run({"protection", "end", id}).exit_code, 2);
  EXPECT_EQ(done({"protection", "end", id, "--why", "期間満了"})["case_id"], id);
  EXPECT_EQ(done({"case", id})["record"]["called"], "みなとの はな");
}

}  // namespace
}  // namespace tsunagu::ward
