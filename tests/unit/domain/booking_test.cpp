#include "shared/domain/booking.h"

#include <gmock/gmock.h>

namespace tsunagu::domain {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Ulid id(std::uint8_t n) {
  Ulid out;
  out.bytes[15] = n;
  return out;
}

TEST(Places, AreTakenByThoseWhoHaveOneAndByNobodyElse) {
  const std::vector<Booked> bookings{{id(1), 2, BookingState::placed},
                                     {id(2), 1, BookingState::promoted},
                                     {id(3), 4, BookingState::waiting},
                                     {id(4), 4, BookingState::cancelled},
                                     {id(5), 4, BookingState::made}};
  EXPECT_EQ(places_taken(bookings), 3);
  EXPECT_TRUE(fits(4, bookings, 1));
  EXPECT_FALSE(fits(4, bookings, 2));
  EXPECT_TRUE(fits(std::nullopt, bookings, 99));
}

TEST(Places, ThoseBeyondTheCapacityAreCounted) {
  const std::vector<Booked> bookings{{id(1), 2, BookingState::placed}, {id(2), 1, BookingState::placed}};
  EXPECT_EQ(overbooked_by(2, bookings), 1);
  EXPECT_EQ(overbooked_by(3, bookings), 0);
  EXPECT_EQ(overbooked_by(9, bookings), 0);
  EXPECT_EQ(overbooked_by(std::nullopt, bookings), 0);
}

struct PromotionCase {
  const char* why;
  std::optional<int> capacity;
  std::vector<Booked> bookings;
  std::vector<Ulid> moves_up;
};

TEST(Waitlist, TheFirstWhosePlacesFitMovesUp) {
  constexpr auto placed = BookingState::placed;
  constexpr auto waiting = BookingState::waiting;
  const std::vector<PromotionCase> cases{
      {"nobody waits", 3, {{id(1), 1, placed}}, {}},
      {"no room", 1, {{id(1), 1, placed}, {id(2), 1, waiting}}, {}},
      {"the first in the queue", 2, {{id(1), 1, placed}, {id(2), 1, waiting}, {id(3), 1, waiting}}, {id(2)}},
      {"who wants more than is left is passed over, and stays first",
       2,
       {{id(1), 1, placed}, {id(2), 2, waiting}, {id(3), 1, waiting}},
       {id(3)}},
      {"as many as fit", 4, {{id(1), 1, placed}, {id(2), 2, waiting}, {id(3), 1, waiting}}, {id(2), id(3)}},
      {"overbooked: nobody", 1, {{id(1), 2, placed}, {id(2), 1, waiting}}, {}},
      {"no capacity any more: everybody", std::nullopt, {{id(1), 9, waiting}, {id(2), 1, waiting}}, {id(1), id(2)}},
      {"cancelled ones do not wait", 5, {{id(1), 1, BookingState::cancelled}}, {}},
  };
  for (const auto& one : cases) EXPECT_EQ(promotions(one.capacity, one.bookings), one.moves_up) << one.why;
}

TEST(Waitlist, AFamilyKnowsHowManyAreBeforeIt) {
  const std::vector<Booked> bookings{{id(1), 1, BookingState::placed},
                                     {id(2), 1, BookingState::waiting},
                                     {id(3), 1, BookingState::cancelled},
                                     {id(4), 1, BookingState::waiting}};
  EXPECT_EQ(queue_position(bookings, id(2)), 1);
  EXPECT_EQ(queue_position(bookings, id(4)), 2);
  EXPECT_EQ(queue_position(bookings, id(1)), 0);
  EXPECT_EQ(queue_position(bookings, id(9)), 0);
}

}  // namespace
}  // namespace tsunagu::domain
