// Pages of the desk, reached by clicking and typing, with what is hardest for them to show: the lint finds nothing.
#pragma once

#include "tests/unit/ward/page/app_bench.h"

namespace tsunagu::tests {

class Pages : public testing::TestWithParam<Monitor> {
 protected:
  Pages() : bench(GetParam()), house(bench.house) {}
  void expect_clean(const std::string& name) { EXPECT_EQ(bench.look_at(name), ""); }

  // The longest that a record can carry.
  [[nodiscard]] static handoff::Record long_request() {
    auto record = hana();
    record.called = "グエン ティ ホア（ほあちゃんのまま）";
    record.language = "vi";
    record.children = {{"そら", domain::YearMonth{2025, 9}},
                       {"うみ", domain::YearMonth{2025, 9}},
                       {"りく", domain::YearMonth{2022, 12}}};
    for (const auto topic : domain::all_topics) {
      if (record.topics.size() < 6 && topic > domain::Topic::mind) record.topics.push_back(topic);
    }
    record.words.clear();
    for (int i = 0; i < 6; ++i) record.words += "夜に何度も起きます。わたしも眠れず、昼に話を聞いてほしいです。";
    return record;
  }
  void arrive_with_candidates() {
    house.take_in();
    auto near = hana();
    near.called = "みなと はな";
    near.children = {{"そら", domain::YearMonth{2025, 10}}};
    near.contact.address = "080-1111-0140";
    house.take_in(near, {.number = 2});
    house.take_in(long_request(), {.number = 3});
    bench.scan(house.envelope(hana(), {.number = 41}));
  }

  AppBench bench;
  DeskHouse& house;
};

}  // namespace tsunagu::tests
