#include <algorithm>

#include "tests/unit/journal/histories.h"

namespace tsunagu::journal {
namespace {

using domain::fact;

class Receiving : public JournalTest {};

TEST_F(Receiving, FactsTravelFromOneDeviceToAnotherOnce) {
  auto a = open("a");
  auto b = open("b");
  const auto visit_id = a.new_id();
  ASSERT_TRUE(a.append(fact(visit_id, domain::VisitStarted{})));
  ASSERT_TRUE(a.append(fact(visit_id, domain::VisitEnded{})));
  const auto first = b.receive(facts_of(a));
  ASSERT_TRUE(first) << first.error().detail;
  EXPECT_EQ(first->added, 2U);
  const auto again = b.receive(facts_of(a));
  EXPECT_EQ(again->known, 2U);
  EXPECT_EQ(again->added, 0U);
  EXPECT_EQ(problems_of(b), "");
  EXPECT_TRUE(b.hub().visit(visit_id).value()->ended);
}

TEST_F(Receiving, AFactWhoseRootHasNotArrivedWaits) {
  auto a = open("a");
  auto b = open("b");
  const auto visit_id = a.new_id();
  ASSERT_TRUE(a.append(fact(visit_id, domain::VisitStarted{})));
  clock.advance(Millis{60'000});
  ASSERT_TRUE(a.append(fact(visit_id, domain::VisitEnded{})));
  const auto facts = facts_of(a);
  ASSERT_TRUE(b.receive(std::array{facts[1]}));
  EXPECT_FALSE(b.hub().visit(visit_id).value());
  EXPECT_EQ(b.verify()->waiting, 1U);
  ASSERT_TRUE(b.receive(std::array{facts[0]}));
  EXPECT_TRUE(b.hub().visit(visit_id).value()->ended);
  EXPECT_EQ(b.verify()->waiting, 0U);
}

TEST_F(Receiving, OwnIdsRisePastWhatWasReceived) {
  auto a = open("a");
  auto b = open("b");
  clock.advance(std::chrono::hours{20});
  ASSERT_TRUE(a.append(fact(a.new_id(), domain::AlertRaised{})));
  clock.advance(-std::chrono::hours{20});
  ASSERT_TRUE(b.receive(facts_of(a)));
  EXPECT_LT(facts_of(a).back().id, *b.append(fact(b.new_id(), domain::AlertRaised{})));
}

TEST_F(Receiving, DevicesWhoseClocksAreBehindStillMakeDifferentIds) {
  auto a = open("a");
  auto b = open("b");
  auto c = open("c");
  ASSERT_TRUE(a.append(fact(a.new_id(), domain::AlertRaised{})));
  clock.advance(-std::chrono::hours{20});
  for (auto* device : {&b, &c}) {
    ASSERT_TRUE(device->receive(facts_of(a)));
    ASSERT_TRUE(device->append(fact(device->new_id(), domain::AlertRaised{})));
  }
  EXPECT_NE(b.new_id(), c.new_id());
  ASSERT_TRUE(c.receive(facts_of(b)));
  EXPECT_EQ(*c.count(), 3U);
  EXPECT_EQ(problems_of(c), "");
}

TEST_F(Receiving, AFactFromMoreThanADayAheadIsKeptAsideUntilItsTime) {
  auto a = open("a");
  auto b = open("b");
  clock.advance(std::chrono::hours{25});
  const auto alert_id = a.new_id();
  ASSERT_TRUE(a.append(fact(alert_id, domain::AlertRaised{})));
  clock.advance(-std::chrono::hours{25});
  const auto before = digest_of(b);
  const auto received = b.receive(facts_of(a));
  EXPECT_EQ(received->quarantined, 1U);
  EXPECT_EQ(digest_of(b), before);
  EXPECT_EQ(b.verify()->quarantined, 1U);
  EXPECT_EQ(problems_of(b), "");
  const auto own = b.append(fact(b.new_id(), domain::AlertRaised{}));
  EXPECT_LT(own->time(), opening + std::chrono::hours{1});  // own ids did not follow it into the future
  clock.advance(std::chrono::hours{2});
  b = open("b");
  EXPECT_EQ(b.verify()->quarantined, 0U);
  EXPECT_EQ(b.hub().alerts_waiting()->size(), 2U);
  EXPECT_EQ(problems_of(b), "");
}

TEST_F(Receiving, AChangedFactIsRefusedAndNothingIsTaken) {
  auto a = open("a");
  for (int i = 0; i < 3; ++i) ASSERT_TRUE(a.append(fact(a.new_id(), domain::VisitStarted{}, Bytes{1, 2}, Bytes{3})));
  const auto honest = facts_of(a);
  const std::vector<std::function<void(Fact&)>> lies{
      [](Fact& f) { f.id.bytes[15] ^= 1; },       [](Fact& f) { f.device.bytes[0] ^= 1; },
      [](Fact& f) { f.sequence += 5; },           [](Fact& f) { f.kind = 112; },
      [](Fact& f) { f.aggregate.bytes[7] ^= 1; }, [](Fact& f) { f.open = {0xA0, 0}; },
      [](Fact& f) { (*f.sealed)[0] ^= 1; },       [](Fact& f) { (*f.card)[0] ^= 1; },
      [](Fact& f) { f.sealed_hash[0] ^= 1; },     [](Fact& f) { f.card_hash[31] ^= 1; },
      [](Fact& f) { f.previous[3] ^= 1; },        [](Fact& f) { f.hash[9] ^= 1; }};
  for (std::size_t lie = 0; lie < lies.size(); ++lie) {
    auto b = open("b" + std::to_string(lie));
    auto facts = honest;
    lies[lie](facts[1]);
    const auto received = b.receive(facts);
    ASSERT_FALSE(received) << lie;
    EXPECT_EQ(received.error().code, Code::corrupt) << lie;
    EXPECT_EQ(*b.count(), 0U) << lie;
  }
}

TEST_F(Receiving, ASecondStoryOfTheSameDeviceIsRefused) {
  auto a = open("a");
  ASSERT_TRUE(a.append(fact(a.new_id(), domain::AlertRaised{})));
  std::filesystem::copy_file(folder / "a", folder / "copy");
  std::filesystem::copy_file(folder / "a-wal", folder / "copy-wal");
  auto copy = open("copy");
  clock.advance(Millis{5});
  ASSERT_TRUE(a.append(fact(a.new_id(), domain::AlertRaised{})));
  ASSERT_TRUE(copy.append(fact(copy.new_id(), domain::AlertRaised{})));
  auto b = open("b");
  ASSERT_TRUE(b.receive(facts_of(a)));
  EXPECT_EQ(b.receive(facts_of(copy)).error().code, Code::corrupt);
}

TEST_F(Receiving, WhatDoesNotFollowItsNeighboursIsRefused) {
  auto a = open("a");
  auto b = open("b");
  ASSERT_TRUE(a.append(fact(a.new_id(), domain::AlertRaised{})));
  ASSERT_TRUE(a.append(fact(a.new_id(), domain::AlertRaised{})));
  auto facts = facts_of(a);
  facts[1].previous[0] ^= 1;
  facts[1].hash = hash_of(facts[1]);  // consistent in itself
  ASSERT_TRUE(b.receive(std::array{facts[0]}));
  EXPECT_EQ(b.receive(std::array{facts[1]}).error().code, Code::corrupt);
}

TEST_F(Receiving, TheOtherProgramsFactsAreRefusedAndUnknownKindsAreKept) {
  auto hub = open("hub");
  auto ward = open("ward", Program::ward);
  ASSERT_TRUE(hub.append(fact(hub.new_id(), domain::AlertRaised{})));
  auto facts = facts_of(hub);
  EXPECT_EQ(ward.receive(facts).error().code, Code::refused);
  facts[0].kind = 999;
  facts[0].hash = hash_of(facts[0]);
  ASSERT_TRUE(ward.receive(facts));
  EXPECT_EQ(*ward.count(), 1U);
  EXPECT_EQ(problems_of(ward), "");
  ASSERT_TRUE(ward.rebuild());
  EXPECT_EQ(problems_of(ward), "");
}

}  // namespace
}  // namespace tsunagu::journal
