#include "ward/office/case_no.h"

#include <gtest/gtest.h>

#include "shared/domain/calendar.h"

namespace tsunagu::ward {
namespace {

TEST(CaseNumber, IsTheDayItWasOpenedAndFourLetters) {
  const auto id = Ulid::parse("01JDDQ8Z5G0000000000007K3F");
  ASSERT_TRUE(id);
  const auto day = domain::text_of(domain::day_of(id->time()));
  EXPECT_EQ(case_no_of(*id), day.substr(2, 2) + day.substr(5, 2) + day.substr(8, 2) + "-7K3F");
}

}  // namespace
}  // namespace tsunagu::ward
