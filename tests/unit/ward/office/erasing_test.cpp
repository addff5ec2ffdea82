#include "ward/office/erasing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shared/base/files.h"
#include "tests/unit/ward/desk_house.h"
#include "ward/office/drafts.h"

namespace tsunagu::ward {

using namespace tests;
using domain::FactKind;

namespace {

class Erasing : public AtTheDesk {
 protected:
  Erasing() : case_id(house.take_in()) {
    house.ask(page::OpenCase{case_id});
    house.ask(page::Write{"電話。夜は落ち着いてきた。"});
    house.ask(cases::AddNote{});
    house.ask(page::Write{"書きかけ"});
    house.ask(page::SignOut{});
    house.sign_in();
  }
  // Everything of the folder, as somebody finds it who takes the disk out.
  [[nodiscard]] std::string everything() const {
    std::string out;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(house.data())) {
      if (!entry.is_regular_file()) continue;
      const auto bytes = read_file(entry.path(), 50'000'000);
      if (bytes) out += text_of(*bytes);
    }
    return out;
  }
  static constexpr std::array planted{"みなとの", "そら", "5512", "20418", "夜に何度も", "落ち着いてきた"};
  Ulid case_id;
};

TEST_F(Erasing, LeavesNothingPersonalInTheFolder) {
  for (const auto* words : planted) ASSERT_NE(everything().find(words), std::string::npos) << words;
  const auto other = house.view().find_case(case_id);
  const auto done = erase_case(house.office, case_id, house.now()).value();
  EXPECT_EQ(done.parts, 3U) << "the record, the request, the note";
  EXPECT_EQ(done.drafts, 1U);
  EXPECT_FALSE(done.log_held);
  for (const auto* words : planted) EXPECT_EQ(everything().find(words), std::string::npos) << words;
  EXPECT_TRUE(drafts_about(house.office, case_id).empty());
  EXPECT_TRUE(house.office.journal().verify()->ok());
  EXPECT_EQ(house.count_of(FactKind::case_erased), 1U);
  EXPECT_EQ(what_would_go(house.office, case_id)->parts, 0U);
}

TEST_F(Erasing, LeavesEveryOtherCaseAsItIs) {
  auto other = hana();
  other.called = "べつの かぞく";
  other.contact.address = "045-555-0199";
  const auto kept = house.take_in(other, {.number = 2});
  ASSERT_TRUE(erase_case(house.office, case_id, house.now()));
  EXPECT_EQ(house.view().find_case(kept)->value().record.called, "べつの かぞく");
  EXPECT_EQ(house.view().find_case(case_id)->value().record, domain::CaseRecord{});
}

TEST_F(Erasing, IsForALead) {
  const auto id = house.office.add_officer({.name = "やまだ",
                                            .roles = domain::Roles().with(domain::Role::midwife),
                                            .passphrase = "seven grey herons",
                                            .cost = crypto::test_cost});
  ASSERT_TRUE(house.office.sign_in("seven grey herons", id.value()));
  const auto before = house.count_of(FactKind::part_erased);
  EXPECT_EQ(erase_case(house.office, case_id, house.now()).error().code, Code::refused);
  EXPECT_EQ(house.count_of(FactKind::part_erased), before);
}

TEST_F(Erasing, TheProofIsAPaperThatNamesNobodyOfTheHousehold) {
  const auto done = erase_case(house.office, case_id, house.now()).value();
  const auto pdf = proof_of(done, "汐見区福祉保健センター").value();
  EXPECT_EQ(std::string(text_of(pdf)).substr(0, 5), "%PDF-");
  EXPECT_EQ(done.officer, "三上");
  EXPECT_EQ(house.office.journal().fact(done.proof)->as<domain::CaseErased>()->parts, 3U);
}

}  // namespace
}  // namespace tsunagu::ward
