#include <SQLiteCpp/SQLiteCpp.h>

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
  clock.advance(std::chrono::minutes{4});
  ASSERT_TRUE(a.append(fact(a.new_id(), domain::AlertRaised{})));
  clock.advance(-std::chrono::minutes{4});
  ASSERT_TRUE(b.receive(facts_of(a)));
  EXPECT_LT(facts_of(a).back().id, *b.append(fact(b.new_id(), domain::AlertRaised{})));
}

TEST_F(Receiving, AnIdFurtherAheadDoesNotPullOwnIdsAlong) {
  auto a = open("a");
  auto b = open("b");
  clock.advance(std::chrono::minutes{6});
  ASSERT_TRUE(a.append(fact(a.new_id(), domain::AlertRaised{})));
  clock.advance(-std::chrono::minutes{6});
  ASSERT_TRUE(b.receive(facts_of(a)));
  EXPECT_EQ(b.append(fact(b.new_id(), domain::AlertRaised{}))->time(), opening);
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

TEST_F(Receiving, AFactWithoutItsPartWaitsUntilThePartComesOrItsErasureIsKnown) {
  auto a = open("a");
  const auto made = a.append(fact(a.new_id(), domain::RequestMade{}, Bytes{1, 2, 3}));
  const auto whole = facts_of(a);
  auto stripped = whole;
  stripped.front().sealed.reset();

  auto b = open("b");
  EXPECT_EQ(b.receive(stripped)->quarantined, 1U);
  EXPECT_EQ(*b.count(), 0U);
  EXPECT_EQ(b.contiguous_ends()->size(), 0U) << "it is asked for again";
  EXPECT_EQ(b.waiting()->quarantined, 1U);
  EXPECT_EQ(problems_of(b), "");
  EXPECT_EQ(b.receive(whole)->added, 1U);
  EXPECT_EQ(b.fact(*made)->sealed, (Bytes{1, 2, 3}));
  EXPECT_EQ(b.waiting()->quarantined, 0U);

  auto c = open("c");
  ASSERT_TRUE(c.receive(stripped));
  ASSERT_TRUE(a.erase(std::array{domain::ErasedPart{*made, domain::Part::sealed}}, Ulid{}));
  ASSERT_TRUE(c.receive(std::array{facts_of(a).back()}));
  EXPECT_EQ(*c.count(), 2U);
  EXPECT_FALSE(c.fact(*made)->sealed);
  EXPECT_EQ(c.waiting()->quarantined, 0U);
  EXPECT_EQ(problems_of(c), "");
}

TEST_F(Receiving, APartThatWasLostAndNotErasedComesBack) {
  auto a = open("a");
  const auto made = a.append(fact(a.new_id(), domain::RequestMade{}, Bytes{1, 2, 3}));
  auto b = open("b");
  ASSERT_TRUE(b.receive(facts_of(a)));
  {
    SQLite::Database other(folder / "b", SQLite::OPEN_READWRITE);
    other.exec("UPDATE facts SET sealed = NULL");
  }
  EXPECT_NE(problems_of(b), "");
  ASSERT_TRUE(b.receive(facts_of(a)));
  EXPECT_EQ(b.fact(*made)->sealed, (Bytes{1, 2, 3}));
  EXPECT_EQ(problems_of(b), "");
}

TEST_F(Receiving, AChainIsHandedOnFromWhereItIsHeld) {
  auto a = open("a");
  for (int i = 0; i < 5; ++i) ASSERT_TRUE(a.append(fact(a.new_id(), domain::AlertRaised{})));
  const auto chain = a.chain_after(a.device(), 0, 100).value();
  ASSERT_EQ(chain.size(), 5U);
  auto b = open("b");
  ASSERT_TRUE(b.receive(std::array{chain[4]}));  // the last one first: an id as cursor would lose the others
  ASSERT_TRUE(b.receive(std::array{chain[0], chain[1]}));
  auto ends = b.contiguous_ends().value();
  ASSERT_EQ(ends.size(), 1U);
  EXPECT_EQ(ends[0].device, a.device());
  EXPECT_EQ(ends[0].sequence, 2);
  EXPECT_EQ(ends[0].hash, chain[1].hash);
  ASSERT_TRUE(b.receive(a.chain_after(a.device(), ends[0].sequence, 2).value()));
  ends = b.contiguous_ends().value();
  EXPECT_EQ(ends[0].sequence, 5);
  EXPECT_EQ(ends[0].id, chain[4].id);
  auto late = open("late");
  ASSERT_TRUE(late.receive(std::array{chain[3]}));
  EXPECT_EQ(late.contiguous_ends()->front().sequence, 0) << "its first is missing";
}

TEST_F(Receiving, ANewerVersionIsKeptChainedAndNotFolded) {
  auto a = open("a");
  const auto visit_id = a.new_id();
  ASSERT_TRUE(a.append(fact(visit_id, domain::VisitStarted{})));
  ASSERT_TRUE(a.append(fact(visit_id, domain::VisitEnded{})));
  auto facts = facts_of(a);
  facts[1].version = 3;
  facts[1].more = {7, 7};
  facts[1].hash = hash_of(facts[1]);
  auto b = open("b");
  EXPECT_EQ(b.receive(facts)->added, 2U);
  EXPECT_FALSE(b.hub().visit(visit_id).value()->ended);
  EXPECT_EQ(b.contiguous_ends()->front().sequence, 2);
  EXPECT_EQ(problems_of(b), "");
  ASSERT_TRUE(b.rebuild());
  EXPECT_EQ(problems_of(b), "");
  EXPECT_EQ(b.chain_after(a.device(), 1, 9)->front(), facts[1]) << "and it is handed on as it came";
}

TEST_F(Receiving, AnOpenPartThatIsNotItsKindsChangesNothing) {
  auto a = open("a");
  const auto family = a.new_id();
  const auto edge = a.new_id();
  ASSERT_TRUE(a.append(fact(family, domain::FamilyRegistered{})));
  ASSERT_TRUE(a.append(fact(edge, domain::MergeAdded{family, a.new_id(), {}})));
  ASSERT_TRUE(a.append(fact(edge, domain::MergeUndone{})));
  auto facts = facts_of(a);
  facts[2].open = *encode_part(domain::RequestMade{domain::RequestHow::by_phone});
  facts[2].hash = hash_of(facts[2]);
  auto b = open("b");
  EXPECT_EQ(b.receive(facts)->added, 3U);
  EXPECT_EQ(b.hub().merged_with(family)->size(), 2U);
  EXPECT_EQ(problems_of(b), "");
}

TEST_F(Receiving, AChangedFactStopsItsOwnChainAndNoOther) {
  auto a = open("a");
  auto other = open("other");
  ASSERT_TRUE(other.append(fact(other.new_id(), domain::VisitStarted{})));
  for (int i = 0; i < 3; ++i) ASSERT_TRUE(a.append(fact(a.new_id(), domain::VisitStarted{}, Bytes{1, 2}, Bytes{3})));
  const auto honest = facts_of(a);
  const std::vector<std::function<void(Fact&)>> lies{[](Fact& f) { f.id.bytes[15] ^= 1; },
                                                     [](Fact& f) { f.device.bytes[0] ^= 1; },
                                                     [](Fact& f) { f.sequence += 5; },
                                                     [](Fact& f) { f.kind = 112; },
                                                     [](Fact& f) { f.aggregate.bytes[7] ^= 1; },
                                                     [](Fact& f) {
                                                       f.open = {0xA0, 0};
                                                     },
                                                     [](Fact& f) { (*f.sealed)[0] ^= 1; },
                                                     [](Fact& f) { (*f.card)[0] ^= 1; },
                                                     [](Fact& f) { f.sealed_hash[0] ^= 1; },
                                                     [](Fact& f) { f.card_hash[31] ^= 1; },
                                                     [](Fact& f) { f.previous[3] ^= 1; },
                                                     [](Fact& f) { f.hash[9] ^= 1; },
                                                     [](Fact& f) { f.version = 1; },
                                                     [](Fact& f) { f.version = 3; },
                                                     [](Fact& f) { f.version = 0; },
                                                     [](Fact& f) { f.recorded += std::chrono::minutes{1}; },
                                                     [](Fact& f) { f.mark = ClockMark::doubted; },
                                                     [](Fact& f) { f.follows = f.aggregate; },
                                                     [](Fact& f) { f.more = {1}; }};
  for (std::size_t lie = 0; lie < lies.size(); ++lie) {
    auto b = open("b" + std::to_string(lie));
    auto facts = honest;
    lies[lie](facts[1]);
    facts.push_back(facts_of(other).front());
    const auto received = b.receive(facts);
    ASSERT_TRUE(received) << lie;
    ASSERT_EQ(received->stopped.size(), 1U) << lie;
    EXPECT_EQ(received->stopped[0].why.code, Code::corrupt) << lie;
    EXPECT_EQ(received->stopped[0].fact, facts[1].id) << lie;
    const bool seems_another_chain = facts[1].device != a.device();
    EXPECT_EQ(*b.count(), seems_another_chain ? 3U : 2U) << lie << ": what came before it, and the other chain";
    EXPECT_EQ(problems_of(b), "") << lie;
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
  EXPECT_EQ(b.receive(facts_of(copy))->stopped.at(0).why.code, Code::corrupt);
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
  EXPECT_EQ(b.receive(std::array{facts[1]})->stopped.at(0).why.code, Code::corrupt);
}

TEST_F(Receiving, TheOtherProgramsFactsAreRefusedAndUnknownKindsAreKept) {
  auto hub = open("hub");
  auto ward = open("ward", Program::ward);
  ASSERT_TRUE(hub.append(fact(hub.new_id(), domain::AlertRaised{})));
  auto facts = facts_of(hub);
  EXPECT_EQ(ward.receive(facts)->stopped.at(0).why.code, Code::refused);
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
