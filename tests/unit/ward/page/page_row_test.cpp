#include "ward/page/page_row.h"

#include <gtest/gtest.h>

namespace tsunagu::ward::page {
namespace {

enum class Leaf : std::uint8_t { first, second };
struct Nothing {};
using Leaves = PagesOf<Nothing, std::variant<Nothing>, Leaf>;
using Row = PageRow<Leaves>;

void draw_leaf(const SheetOf<Leaves>&) {}

constexpr Row first{Leaf::first, "first", draw_leaf};
constexpr Row second{Leaf::second, "second", draw_leaf};

TEST(PageRows, AreOneAPageInTheOrderOfThePages) {
  EXPECT_TRUE(every_page_once(std::array{first, second}));
  EXPECT_FALSE(every_page_once(std::array{first})) << "a page has no row";
  EXPECT_FALSE(every_page_once(std::array{second, first}));
  EXPECT_FALSE(every_page_once(std::array{first, first}));
  EXPECT_FALSE(every_page_once(std::array{first, second, second}));
  EXPECT_FALSE(every_page_once(std::array{first, Row{Leaf::second, "second", nullptr}})) << "nothing is drawn";
}

}  // namespace
}  // namespace tsunagu::ward::page
