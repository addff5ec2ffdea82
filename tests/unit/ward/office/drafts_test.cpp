#include "ward/office/drafts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shared/base/files.h"
#include "tests/unit/ward/desk_house.h"

namespace tsunagu::ward {

using namespace tests;
using testing::SizeIs;

namespace {

constexpr const char* half = "電話。夜は";

class Drafts : public AtTheDesk {
 protected:
  Drafts() : case_id(house.take_in()) { house.ask(page::OpenCase{case_id}); }
  [[nodiscard]] const std::string& note() const { return house.state().cases.note; }
  Ulid case_id;
};

TEST_F(Drafts, AreKeptASecondAfterTheyWereTypedWithoutAnythingElseHappening) {
  house.ask(page::Write{half});
  EXPECT_THAT(drafts_about(house.office, case_id), SizeIs(0));
  house.clock->advance(1s);
  house.desk.tick(house.now());
  EXPECT_EQ(draft_about(house.office, case_id), half);
}

TEST_F(Drafts, SurviveALockAScanAndAnotherProgram) {
  house.ask(page::Write{half});
  house.clock->advance(601s);
  house.desk.tick(house.now());
  ASSERT_FALSE(house.state().signed_in.has_value());
  house.sign_in();
  house.ask(page::OpenCase{case_id});
  EXPECT_EQ(note(), half);
  house.scan(house.envelope(hana(), {.number = 2}));
  house.ask(page::OpenCase{case_id});
  EXPECT_EQ(note(), half);
  auto again = Office::open(house.data(), house.tools()).value();
  ASSERT_TRUE(again.sign_in(test_passphrase));
  EXPECT_EQ(draft_about(again, case_id), half);
}

TEST_F(Drafts, LieSealedAndAreWipedWhenTheNoteIsWritten) {
  house.ask(page::Write{half});
  house.ask(page::SignOut{});
  const auto file = std::filesystem::directory_iterator(house.data() / "drafts")->path();
  const auto bytes = read_file(file, 100'000).value();
  EXPECT_EQ(std::string(text_of(bytes)).find(half), std::string::npos);
  house.sign_in();
  house.ask(page::OpenCase{case_id});
  house.ask(cases::AddNote{});
  EXPECT_FALSE(is_there(file));
  EXPECT_TRUE(note().empty());
}

TEST_F(Drafts, AreNobodyElses) {
  house.ask(page::Write{half});
  const auto first = *house.office.officer();
  const auto second = house.office.add_officer({.name = "やまだ",
                                                .roles = domain::Roles().with(domain::Role::midwife),
                                                .passphrase = "seven grey herons",
                                                .cost = crypto::test_cost});
  house.ask(page::SignOut{});
  ASSERT_TRUE(house.office.sign_in("seven grey herons", second.value()));
  EXPECT_EQ(draft_about(house.office, case_id), "");
  ASSERT_TRUE(keep_draft(house.office, case_id, "another's words"));
  EXPECT_THAT(drafts_about(house.office, case_id), SizeIs(2));
  // Under another's name it is not theirs either.
  const auto folder = house.data() / "drafts";
  std::filesystem::copy_file(folder / (first.text() + "-" + case_id.text()),
                             folder / (second->text() + "-" + case_id.text()),
                             std::filesystem::copy_options::overwrite_existing);
  EXPECT_EQ(draft_about(house.office, case_id), "");
  ASSERT_TRUE(house.office.sign_in(test_passphrase, first));
  EXPECT_EQ(draft_about(house.office, case_id), half);
}

TEST_F(Drafts, OpenWithAKeyThatWasRenewedAndAfterSomebodyWasRemoved) {
  house.ask(page::Write{half});
  house.ask(page::SignOut{});
  house.sign_in();
  ASSERT_TRUE(house.office.renew_key(std::chrono::years{3}));
  EXPECT_EQ(draft_about(house.office, case_id), half);
}

TEST_F(Drafts, ThatAreDamagedOrTooLongAreNone) {
  ASSERT_TRUE(keep_draft(house.office, case_id, half));
  const auto file = std::filesystem::directory_iterator(house.data() / "drafts")->path();
  for (const std::string& bytes : {std::string(), std::string("x"), std::string(100, 'y'), std::string(500'000, 'z')}) {
    ASSERT_TRUE(write_file_atomically(file, view_of(bytes)));
    EXPECT_EQ(draft_about(house.office, case_id), "");
  }
  EXPECT_EQ(keep_draft(house.office, case_id, std::string(longest_draft + 1, 'a')).error().code, Code::too_large);
}

}  // namespace
}  // namespace tsunagu::ward
