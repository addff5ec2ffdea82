#include "kiosk/hand/paper.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "tests/unit/kiosk/visitor.h"
#include "tests/unit/print/viewer.h"

namespace tsunagu::kiosk {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class PaperTest : public VisitorTest {
 protected:
  PaperTest() {
    std::filesystem::create_directory(outbox());
    hub_.config().printer.outbox = outbox();
    sitting_ = hub_.sitting();
  }
  [[nodiscard]] std::filesystem::path outbox() { return hub_.folder() / "outbox"; }
  std::vector<Bytes> printed() {
    std::vector<Bytes> out;
    for (const auto& entry : std::filesystem::directory_iterator(outbox())) {
      std::ifstream file(entry.path(), std::ios::binary);
      out.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return out;
  }
};

TEST_F(PaperTest, ANewCardIsPrintedAsACodeThatAStrangerReads) {
  register_as_new();
  const auto digits = state().code->parts.front();
  tap(PrintCode{});
  EXPECT_EQ(state().page, check_in::Page::register_card) << "the code may still be photographed";
  EXPECT_EQ(notice(), "print.done");
  const auto leaves = printed();
  ASSERT_THAT(leaves, SizeIs(1));
  const print::Viewed leaf(leaves.front());
  EXPECT_EQ(leaf.codes(), digits + "\n");
  EXPECT_THAT(leaf.words(), Not(HasSubstr("みなとの"))) << "paper that is found says nobody's name";
}

TEST_F(PaperTest, ASlipIsPrinted) {
  come_in();
  ask_here();
  tap(Open{Door::own_slip});
  ASSERT_EQ(state().page, slip::Page::code);
  const auto digits = state().slip_code->parts.front();
  tap(PrintCode{});
  const auto leaves = printed();
  ASSERT_THAT(leaves, SizeIs(1));
  EXPECT_EQ(print::Viewed(leaves.front()).codes(), digits + "\n");
}

TEST_F(PaperTest, TheCodeForTheWardIsNotForPaper) {
  come_in();
  ask_the_ward();
  tap(PrintCode{});
  EXPECT_THAT(printed(), IsEmpty());
}

TEST_F(PaperTest, WithoutAPrinterItIsSaid) {
  hub_.config().printer = {};
  sitting_ = hub_.sitting();
  register_as_new();
  tap(PrintCode{});
  EXPECT_EQ(notice(), "error.no_printer");
}

}  // namespace
}  // namespace tsunagu::kiosk
