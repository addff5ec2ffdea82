// A visitor at the kiosk, and staff at the same tablet, by taps and scans: what the session's tests have in common.
#pragma once

#include <gtest/gtest.h>

#include "kiosk/pages.h"
#include "shared/base/text.h"
#include "shared/handoff/handoff.h"
#include "shared/handoff/receipt.h"
#include "shared/handoff/withdrawal.h"
#include "shared/journal/hub_view.h"
#include "tests/support/all_facts.h"
#include "tests/support/houses.h"

namespace tsunagu::kiosk {

inline void PrintTo(PageId page, std::ostream* out) { *out << page::name_of(page); }

class VisitorTest : public ::testing::Test {
 protected:
  VisitorTest() : clock_(tests::tuesday_morning()), ward_(clock_), hub_(clock_) {
    hub_.trust(ward_.keys());
    ward_.trust(hub_.home());
    // The first fact of the millisecond in which the hub was made may get the next one for its own.
    clock_.advance(std::chrono::milliseconds(1));
    sitting_ = hub_.sitting();
  }

  template <class... Is>
  void tap(Is... intents) {
    (sitting_->apply({Intent{intents}}, clock_.now()), ...);
  }
  void type(std::u32string_view text) {
    for (const char32_t letter : text) tap(PressKey{{writing::KeyPress::Kind::letter, letter}});
  }
  void type(std::string_view text) { type(decode_utf8(text)); }
  void scan(std::string_view digits) { sitting_->scan(digits, clock_.now()); }
  [[nodiscard]] const State& state() const { return sitting_->state(); }
  [[nodiscard]] const journal::HubView& journal() { return hub_.home().journal->hub(); }
  [[nodiscard]] std::string notice() const { return state().notice ? state().notice->key : ""; }
  [[nodiscard]] std::vector<journal::Fact> facts() { return tests::all_facts(*hub_.home().journal); }

  // Without a card, to the menu.
  void come_in() {
    tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::without_card}, Next{}, Next{});
    EXPECT_EQ(state().page, door::Page::menu);
  }
  // A first visit up to the new card's code.
  void register_as_new(check_in::RegisteredMonth month = {MonthKind::birth, {2025, 9}},
                       std::u32string_view called = U"みなと") {
    tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::first_time});
    type(called);
    tap(Next{}, check_in::ChooseMonthKind{month.kind}, check_in::ChooseYear{month.month.year},
        check_in::ChooseMonth{month.month.month}, Next{}, check_in::ChooseArea{true});
    EXPECT_EQ(state().page, check_in::Page::register_card) << notice();
  }
  // The same to the end, at the attract screen. Gives the digits of the card.
  std::string register_family(check_in::RegisteredMonth month = {MonthKind::birth, {2025, 9}}) {
    register_as_new(month);
    const auto card = state().code ? state().code->parts.front() : "";
    tap(Next{}, Next{});
    EXPECT_EQ(state().page, check_in::Page::received);
    tap(CloseNow{});
    return card;
  }
  // The number that stands on a member card.
  static std::string number_on(const std::string& card) {
    crypto::SecretArena arena;
    return handoff::read_member_card(handoff::assemble(std::span(&card, 1)).value().envelope, arena).value().number;
  }
  std::string register_expecting(domain::YearMonth due) { return register_family({MonthKind::due, due}); }
  void ask_here() {
    tap(Open{Door::talk}, talk::ChooseHow{RequestHow::here_now}, talk::ToggleTopic{domain::Topic::mind}, Next{}, Skip{},
        Skip{}, Next{});
    EXPECT_EQ(state().page, talk::Page::done);
  }
  void ask_the_ward() {
    tap(Open{Door::talk}, talk::ChooseHow{RequestHow::ward_professional}, talk::ToggleTopic{domain::Topic::sleep},
        Next{});
    type(U"ねむれません");
    tap(Next{});
    agree_by_phone(ContactHours::afternoon, true);
  }
  // From how the ward may answer to the code, everything agreed to.
  void agree_by_phone(ContactHours hours, bool may_name_office) {
    tap(talk::ChooseMethod{ContactMethod::phone});
    type(U"09012345678");
    tap(Next{}, talk::ChooseHours{hours}, talk::ChooseMessage{false}, talk::ChooseCaller{may_name_office}, Skip{});
    while (state().page == talk::Page::consent) tap(talk::AnswerConsent{talk::Answer::give});
    tap(Next{});
    EXPECT_EQ(state().page, talk::Page::done);
  }
  // A handover of a request that was made for here: how the ward may answer, before the consents.
  void answer_at_the_hub() {
    ASSERT_EQ(state().page, talk::Page::method);
    tap(talk::ChooseMethod{ContactMethod::at_hub}, Next{});
    EXPECT_EQ(state().page, talk::Page::consent);
  }
  handoff::Opened open_code() {
    const auto framed = handoff::assemble(state().code->parts);
    EXPECT_TRUE(framed);
    auto opened = handoff::open_handoff(framed->envelope, {ward_.keys(), ward_.devices(), clock_.now()});
    EXPECT_TRUE(opened) << (opened ? "" : handoff::name_of(opened.error().why));
    return std::move(opened).value();
  }
  void sign_in() {
    scan(hub_.staff_card());
    type(U"2468");
    tap(Next{});
    EXPECT_EQ(state().page, staff::Page::board);
  }
  // The card was scanned before: the PIN alone.
  void sign_in_again() {
    tap(Open{Door::staff});
    type(U"2468");
    tap(Next{});
    EXPECT_EQ(state().page, staff::Page::board);
  }
  // Staff scan what the ward gave back; ends at the attract screen.
  void take_receipt(const Ulid& request_id, domain::ReceiptState what) {
    const handoff::Receipt receipt{request_id, what, domain::day_of(clock_.now()), handoff::ContactRole::phn};
    const auto envelope = handoff::sign_receipt(receipt, *ward_.keys().current_secret(clock_.now())).value();
    sign_in_again();
    tap(staff::ReadReceipt{});
    scan(handoff::frame(handoff::Kind::receipt, envelope).value().front());
    EXPECT_TRUE(state().staff.receipt_says) << notice();
    tap(CloseNow{});
  }

  ManualClock clock_;
  tests::WardHouse ward_;
  tests::HubHouse hub_;
  std::unique_ptr<Sitting> sitting_;
};

}  // namespace tsunagu::kiosk
