#include <gtest/gtest.h>

#include "tests/unit/ward/page/pages.h"
#include "ward/people/protection.h"

namespace tsunagu::ward::people {

using namespace tests;

namespace {

handoff::Record expecting(handoff::Record record) {
  record.due = domain::YearMonth{2027, 3};
  record.consent.insert(record.consent.begin() + 2, domain::ConsentItem::due);
  return record;
}

TEST_P(Pages, Family) {
  bench.sign_in();
  const auto case_id = house.take_in(expecting(long_request()), {.number = 41});
  house.ask(page::OpenCase{case_id});
  bench.settle();
  bench.click("nav.cases");
  bench.click("case.0");
  expect_clean("case-expecting");
  bench.click("case.family");
  ASSERT_TRUE(bench.shows("member.3"));
  expect_clean("family");
  bench.click("person.0.edit");
  bench.click("edit.value");
  bench.type("湊野 華");
  bench.click("edit.save");
  ASSERT_TRUE(bench.shows("notice")) << "a reason is asked for";
  expect_clean("family-why");
  bench.click("edit.why");
  bench.type("本人から電話");
  bench.press(platform::Key::enter);
  EXPECT_EQ(bench.state().people.view->family.members[0].record.kanji, "湊野 華");
  expect_clean("family-corrected");
  bench.click("person.5.edit");
  ASSERT_TRUE(bench.shows("edit.office.no"));
  expect_clean("family-phone");
  bench.click("edit.stop");
  bench.click("family.add.spouse");
  expect_clean("family-adding");
  bench.click("edit.value");
  bench.type("みなとの れん");
  bench.click("edit.save");
  ASSERT_TRUE(bench.shows("member.4"));
  bench.click("pregnancy.0.end");
  expect_clean("pregnancy-birth");
  bench.click("outcome.loss");
  expect_clean("pregnancy-loss");
  bench.click("pregnancy.save");
  ASSERT_TRUE(bench.shows("pregnancy.0.resume"));
  expect_clean("family-after-loss");
  bench.click("pregnancy.0.resume");
  expect_clean("pregnancy-resume");
  bench.click("form.back");
  bench.click("pregnancy.begin");
  expect_clean("pregnancy-begin");
  bench.click("form.back");
  bench.click("family.case");
  expect_clean("case-changes");
}

TEST_P(Pages, JoinedAndMoved) {
  bench.sign_in();
  const auto first = house.take_in(long_request(), {.number = 41});
  auto other = hana();
  other.called = "みなと はな";
  other.children.clear();
  other.contact.address = "080-1111-0140";
  house.take_in(other, {.number = 42});
  house.ask(page::OpenCase{first});
  house.ask(page::Open{page::Room::people});
  bench.settle();
  bench.click("nav.cases");
  bench.click("case.1");
  bench.click("case.family");
  bench.click("family.move");
  bench.click("find");
  bench.type("みなと");
  bench.press(platform::Key::enter);
  ASSERT_TRUE(bench.shows("found.0"));
  bench.click("found.0");
  expect_clean("move");
  bench.click("form.back");
  bench.click("family.join");
  bench.click("find");
  bench.type("みなと");
  bench.click("find.go");
  bench.click("found.0");
  bench.click("why");
  bench.type("旧姓で作った記録");
  bench.click("join.go");
  ASSERT_TRUE(bench.shows("joined.0.separate"));
  expect_clean("join");
}

TEST_P(Pages, ByHand) {
  bench.sign_in();
  bench.click("nav.cases");
  bench.click("cases.new");
  expect_clean("open-case");
  bench.click("source.pregnancy_notice");
  bench.click("open_case.kana");
  bench.type("みなとの はな");
  bench.click("open_case.go");
  ASSERT_TRUE(bench.shows("case.family"));
  expect_clean("case-by-hand");
}

TEST_P(Pages, Protected) {
  bench.sign_in();
  const auto case_id = house.take_in(expecting(hana()), {.number = 41});
  ASSERT_TRUE(set_protection(house.office, case_id, domain::Day{std::chrono::year{2027} / 11 / 30}, "決定通知"));
  bench.scan(house.envelope(hana(), {.number = 42}));
  ASSERT_TRUE(bench.shows("candidate.0.uncover"));
  EXPECT_FALSE(bench.shows("candidate.0.accept"));
  expect_clean("arrived-protected");
  for (const auto& target : bench.registry().all()) {
    if (target.id.starts_with("candidate.")) EXPECT_EQ(target.label.find("はな"), std::string::npos) << target.id;
  }
  bench.click("candidate.0.uncover");
  ASSERT_TRUE(bench.shows("candidate.0.accept"));
  bench.click("arrived.decline");
  bench.click("nav.cases");
  expect_clean("cases-protected");
  bench.click("case.0");
  ASSERT_TRUE(bench.shows("case.uncover"));
  expect_clean("case-covered");
  bench.click("case.uncover");
  expect_clean("case-protected");
  bench.click("case.family");
  ASSERT_TRUE(bench.shows("person.show_address"));
  expect_clean("family-protected");
  bench.click("family.protection");
  expect_clean("protection");
}

}  // namespace
}  // namespace tsunagu::ward::people
