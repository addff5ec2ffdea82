// 見通し, the tap that stops due-date messages, and マイプラン, which stays nowhere.
#include "kiosk/outlook/outlook.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "shared/qr/drawing.h"
#include "shared/writing/keyboard.h"
#include "tests/support/all_facts.h"
#include "tests/unit/kiosk/visitor.h"

namespace tsunagu::kiosk {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

class OutlookTest : public VisitorTest {
 protected:
  OutlookTest() {
    hub_.config().printer.outbox = hub_.folder() / "outbox";
    sitting_ = hub_.sitting();
  }
  [[nodiscard]] const outlook::Point& point(std::string_view key) const {
    for (const auto& one : state().outlook.view.points) {
      if (one.key == key) return one;
    }
    throw std::invalid_argument("no such contact point");
  }

  void enter_with(const std::string& card) {
    clock_.advance(24h);
    sitting_->scan(card, clock_.now());
    tap(Next{}, Next{});
    ASSERT_EQ(state().page, door::Page::menu);
  }
  void import(const char* key, const char* title, bool prenatal_class, int days_ahead) {
    domain::EventSession event;
    event.source_key = key;
    event.title = title;
    event.first_day = event.last_day =
        domain::Day{std::chrono::sys_days{domain::day_of(clock_.now())} + std::chrono::days{days_ahead}};
    event.prenatal_class = prenatal_class;
    ASSERT_TRUE(hub_.home().journal->append(
        domain::fact(journal::session_id_of(event.source_key), domain::SessionImported{event})));
  }
  void write_a_plan() {
    tap(Open{Door::outlook}, outlook::ChooseTime{outlook::FamilyTime::late}, Next{});
    type(U"ねむれるよるがほしい");
    tap(Next{});
    type(U"そうだんする");
    tap(Next{});
    ASSERT_EQ(state().page, outlook::Page::plan);
  }
  // Every byte of every file below the hub's folder.
  [[nodiscard]] std::string all_that_is_kept() const {
    std::string all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(hub_.folder())) {
      if (!entry.is_regular_file() || entry.path().parent_path().filename() == "outbox") continue;
      std::ifstream in(entry.path(), std::ios::binary);
      all.append(std::istreambuf_iterator<char>(in), {});
    }
    return all;
  }
};

TEST_F(OutlookTest, ACardWithADueMonthOpensItsOwnOutlook) {
  enter_with(register_expecting({2027, 3}));
  tap(Open{Door::outlook});
  ASSERT_EQ(state().page, outlook::Page::points);
  EXPECT_TRUE(state().outlook.view.exact);
  EXPECT_EQ(point("late_letter").from_month, (domain::YearMonth{2026, 12}));
  EXPECT_EQ(point("handbook").passage, domain::Passage::over);
  EXPECT_EQ(point("pregnancy_checkups").passage, domain::Passage::now);
  EXPECT_EQ(state().outlook.view.points[state().outlook.view.next].key, "pregnancy_checkups");
  for (const auto& one : state().outlook.view.points) EXPECT_THAT(one.source, Not(IsEmpty())) << one.key;
}

TEST_F(OutlookTest, WithoutACardTheVisitorPicksAStageAndNothingIsRecorded) {
  come_in();
  const auto facts = hub_.home().journal->count().value();
  tap(Open{Door::outlook});
  ASSERT_EQ(state().page, outlook::Page::stage);
  tap(outlook::ChooseTime{outlook::FamilyTime::late});
  ASSERT_EQ(state().page, outlook::Page::points);
  EXPECT_FALSE(state().outlook.view.exact);
  EXPECT_EQ(point("late_letter").passage, domain::Passage::now);
  EXPECT_EQ(state().outlook.view.points[state().outlook.view.at].key, "late_letter");
  tap(outlook::TurnOutlook{+1}, outlook::OpenPoint{});
  EXPECT_EQ(state().page, outlook::Page::point);
  EXPECT_EQ(hub_.home().journal->count().value(), facts);
}

TEST_F(OutlookTest, EveryStageHasSomethingAhead) {
  for (int i = 0; i < outlook::family_times; ++i) {
    come_in();
    tap(Open{Door::outlook}, outlook::ChooseTime{static_cast<outlook::FamilyTime>(i)});
    ASSERT_THAT(state().outlook.view.points, Not(IsEmpty()));
    EXPECT_NE(state().outlook.view.points[state().outlook.view.next].passage, domain::Passage::over) << i;
    tap(CloseNow{});
  }
}

TEST_F(OutlookTest, WhatIsOnAtTheHubStandsWithThePointItFits) {
  import("a", "離乳食のはじめかた 対象: 5〜7か月", false, 20);
  import("b", "プレパパ・プレママ教室", true, 25);
  import("c", "だれでもあそぼう", false, 3);
  enter_with(register_expecting({2027, 3}));
  tap(Open{Door::outlook});
  ASSERT_TRUE(point("class").event);
  EXPECT_EQ(point("class").event->title, "プレパパ・プレママ教室");
  EXPECT_FALSE(point("first_food").event) << "not before the child is that old";
  tap(CloseNow{});
  come_in();
  tap(Open{Door::outlook}, outlook::ChooseTime{outlook::FamilyTime::infant});
  ASSERT_TRUE(point("first_food").event);
  EXPECT_THAT(point("first_food").event->title, HasSubstr("離乳食"));
}

// Safety rule 5.
TEST_F(OutlookTest, OneTapStopsEveryDueDateMessageAndNothingIsAsked) {
  const auto card = register_expecting({2027, 3});
  enter_with(card);
  tap(Open{Door::outlook}, outlook::StopDueMessages{});
  EXPECT_EQ(state().page, outlook::Page::stopped);
  EXPECT_TRUE(state().outlook.view.on_card);
  EXPECT_FALSE(state().can_go_back);
  tap(Next{});
  EXPECT_EQ(state().page, door::Page::menu);
  tap(Open{Door::outlook});
  EXPECT_EQ(state().page, outlook::Page::stage) << "in this session already";
  EXPECT_THAT(state().outlook.view.subjects, IsEmpty());
  tap(CloseNow{});
  clock_.advance(24h);
  sitting_->scan(card, clock_.now());
  EXPECT_EQ(state().check_in.party.pregnant, 0) << "the check-in does not assume it either";
  EXPECT_EQ(state().check_in.party.adults, 1);
  tap(Next{}, Next{}, Open{Door::outlook});
  EXPECT_THAT(state().outlook.view.subjects, IsEmpty());
}

TEST_F(OutlookTest, WhatStaffMayReadOfTheFamilyHasNoDueMonthEither) {
  enter_with(register_expecting({2027, 3}));
  tap(Open{Door::outlook}, outlook::StopDueMessages{}, CloseNow{});
  sitting_->scan(hub_.staff_card(), clock_.now());
  type(U"2468");
  tap(Next{});
  auto& journal = *hub_.home().journal;
  domain::FamilyDetail newest;
  for (const auto& fact : tests::all_facts(journal)) {
    if (!fact.is(domain::FactKind::profile_updated) || !fact.sealed || fact.sealed->empty()) continue;
    const auto plain = hub_.home().keyring->open(*fact.sealed);
    ASSERT_TRUE(plain);
    newest = journal::decode_part<domain::FamilyDetail>(*plain).value();
  }
  EXPECT_EQ(newest.called, "みなと");
  EXPECT_FALSE(newest.due);
}

TEST_F(OutlookTest, ATapByMistakeIsUndone) {
  enter_with(register_expecting({2027, 3}));
  tap(Open{Door::outlook}, outlook::StopDueMessages{}, outlook::UndoStop{});
  EXPECT_EQ(state().page, door::Page::menu);
  EXPECT_EQ(notice(), "outlook.undone");
  tap(Open{Door::outlook});
  ASSERT_EQ(state().page, outlook::Page::points);
  EXPECT_EQ(state().outlook.view.subject->month, (domain::YearMonth{2027, 3}));
}

TEST_F(OutlookTest, WhatWasStoppedComesBackThroughNoQueueForAClass) {
  using domain::BookingState;
  domain::EventSession event;
  event.source_key = "class";
  event.title = "プレパパ・プレママ教室";
  event.first_day = event.last_day =
      domain::Day{std::chrono::sys_days{domain::day_of(clock_.now())} + std::chrono::days{10}};
  event.prenatal_class = true;
  event.capacity = 1;
  const Ulid id = journal::session_id_of(event.source_key);
  ASSERT_TRUE(hub_.home().journal->append(domain::fact(id, domain::SessionImported{event})));
  sitting_ = hub_.sitting();
  const auto first = register_expecting({2027, 3});
  const auto second = register_expecting({2027, 3});
  const auto book = [&](const std::string& card) {
    enter_with(card);
    tap(Open{Door::events}, OpenEvent{id}, events::Book{events::BookWhat::session}, Next{});
    if (state().page == booking::Page::phone) tap(Skip{});
    tap(Next{});
    ASSERT_EQ(state().page, booking::Page::done) << notice();
    tap(CloseNow{});
  };
  const auto second_is = [&] { return journal().bookings(id)->back().state; };
  book(first);
  book(second);
  ASSERT_EQ(second_is(), BookingState::waiting);
  enter_with(second);
  tap(Open{Door::outlook}, outlook::StopDueMessages{}, outlook::UndoStop{}, CloseNow{});
  EXPECT_EQ(second_is(), BookingState::waiting) << "by mistake";
  enter_with(second);
  tap(Open{Door::outlook}, outlook::StopDueMessages{}, CloseNow{});
  EXPECT_EQ(second_is(), BookingState::cancelled);
  enter_with(first);
  tap(Open{Door::own_bookings});
  ASSERT_THAT(state().booking.draft.own, SizeIs(1));
  tap(CloseNow{});
  enter_with(first);
  tap(Open{Door::outlook}, outlook::StopDueMessages{}, CloseNow{});
  EXPECT_EQ(journal().bookings(id)->front().state, BookingState::placed) << "a place is not a message";
  ASSERT_TRUE(hub_.home().journal->append(domain::fact(id, domain::SessionCancelled{})));
  enter_with(first);
  EXPECT_THAT(state().check_in.news, IsEmpty()) << "staff call; the first screen says nothing of a class";
}

TEST_F(OutlookTest, WithoutACardItStopsForThisSession) {
  come_in();
  const auto facts = hub_.home().journal->count().value();
  tap(Open{Door::outlook}, outlook::ChooseTime{outlook::FamilyTime::late}, outlook::StopDueMessages{});
  EXPECT_EQ(state().page, outlook::Page::stopped);
  EXPECT_FALSE(state().outlook.view.on_card);
  EXPECT_EQ(hub_.home().journal->count().value(), facts);
}

TEST_F(OutlookTest, TheCodeForTheWardSaysSoInTheParentsWordsAfterEveryConsent) {
  sitting_ = hub_.sitting([](i18n::Language language, std::string_view key) -> std::string {
    if (key != "outlook.tell_words") return std::string(key);
    return language == i18n::Language::ja ? "予定日についてのお知らせを、区でも止めてください。" : "Please stop.";
  });
  enter_with(register_expecting({2027, 3}));
  tap(door::ChooseLanguage{i18n::Language::en}, Open{Door::outlook}, outlook::StopDueMessages{}, outlook::TellWard{});
  ASSERT_EQ(state().page, talk::Page::words) << "the words are the parent's to change";
  EXPECT_THAT(encode_utf8(state().talk.words.text), StartsWith("Please stop.\n")) << "and the parent's to read";
  tap(Next{}, talk::ChooseMethod{ContactMethod::at_hub}, Skip{});
  ASSERT_EQ(state().page, talk::Page::consent);
  for (const auto& question : state().talk.consent) EXPECT_NE(question.item, ConsentItem::due);
  while (state().page == talk::Page::consent) tap(talk::AnswerConsent{talk::Answer::give});
  ASSERT_EQ(state().page, talk::Page::check);
  tap(Next{});
  ASSERT_TRUE(state().code) << notice();
  const auto framed = handoff::assemble(state().code->parts);
  ASSERT_TRUE(framed);
  const auto opened = handoff::open_handoff(framed->envelope, {ward_.keys(), ward_.devices(), clock_.now()});
  ASSERT_TRUE(opened);
  EXPECT_THAT(opened->record.words, HasSubstr("区でも止めてください"));
  EXPECT_FALSE(opened->record.due);
}

TEST_F(OutlookTest, APlanGoesToThePhoneAsPlainText) {
  come_in();
  write_a_plan();
  tap(outlook::PlanToPhone{});
  ASSERT_EQ(state().page, outlook::Page::plan_phone);
  EXPECT_THAT(state().code->parts.front(), HasSubstr("ねむれるよるがほしい"));
  EXPECT_THAT(state().code->parts.front(), HasSubstr("そうだんする"));
  tap(Next{});
  EXPECT_EQ(state().page, outlook::Page::plan);
  EXPECT_FALSE(state().code);
}

TEST_F(OutlookTest, TheLongestPlanFitsOneCode) {
  come_in();
  tap(Open{Door::outlook}, outlook::ChooseTime{outlook::FamilyTime::late}, Next{});
  type(std::u32string(200, U'語'));
  tap(Next{});
  for (std::size_t i = 0; i < outlook::most_plan_steps; ++i) {
    if (i > 0) tap(outlook::AddStep{});
    type(std::u32string(200, U'語'));
    tap(Next{});
  }
  EXPECT_THAT(state().outlook.plan.steps, SizeIs(outlook::most_plan_steps));
  tap(outlook::AddStep{});
  EXPECT_EQ(notice(), "error.plan_full");
  tap(outlook::PlanToPhone{});
  ASSERT_EQ(state().page, outlook::Page::plan_phone) << notice();
  const auto correction = state().code->medium ? qr::Correction::medium : qr::Correction::low;
  EXPECT_TRUE(qr::draw(state().code->parts.front(), correction));
}

TEST_F(OutlookTest, APlanIsNeverKeptOnTheTablet) {
  come_in();
  const auto facts = hub_.home().journal->count().value();
  write_a_plan();
  tap(outlook::PlanToPhone{}, Next{}, outlook::PrintPlan{});
  ASSERT_EQ(state().page, outlook::Page::plan_printed) << notice();
  EXPECT_EQ(hub_.home().journal->count().value(), facts);
  EXPECT_THAT(all_that_is_kept(), Not(HasSubstr("ねむれる")));
  EXPECT_THAT(all_that_is_kept(), Not(HasSubstr("そうだんする")));
  tap(CloseNow{});
  EXPECT_TRUE(state().outlook.plan.wish.text.empty());
  EXPECT_THAT(state().outlook.plan.steps, IsEmpty());
}

TEST_F(OutlookTest, APrintedPlanIsOnePdfUnderANameThatSaysNothing) {
  come_in();
  write_a_plan();
  tap(outlook::PrintPlan{});
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(hub_.folder() / "outbox")) files.push_back(entry.path());
  ASSERT_THAT(files, SizeIs(1));
  EXPECT_THAT(files.front().filename().string(), ::testing::MatchesRegex("tsunagu-[0-9A-Z]{26}\\.pdf"));
}

TEST_F(OutlookTest, WithoutAPrinterItIsSaid) {
  hub_.config().printer = {};
  sitting_ = hub_.sitting();
  come_in();
  EXPECT_FALSE(state().hub.can_print);
  write_a_plan();
  tap(outlook::PrintPlan{});
  EXPECT_EQ(notice(), "error.no_printer");
}

TEST_F(OutlookTest, StepsAreChangedAndTakenAway) {
  come_in();
  write_a_plan();
  tap(outlook::ChangeStep{0});
  EXPECT_EQ(state().outlook.plan.step.text, U"そうだんする");
  for (int i = 0; i < 6; ++i) tap(PressKey{{writing::KeyPress::Kind::backspace, U'\0'}});
  tap(Next{});
  EXPECT_EQ(state().page, outlook::Page::plan);
  EXPECT_THAT(state().outlook.plan.steps, IsEmpty());
  tap(outlook::ChangeWish{});
  EXPECT_EQ(state().page, outlook::Page::plan_wish);
  tap(Next{});
  EXPECT_EQ(state().page, outlook::Page::plan);
  tap(Back{});
  EXPECT_EQ(state().page, outlook::Page::points);
}

TEST(ContactList, TheShippedOneIsReadAndNamesItsSources) {
  const auto list = read_contact_list(TSUNAGU_SOURCE_DIR "/assets/outlook/contact_points.toml");
  ASSERT_TRUE(list) << (list ? "" : list.error().detail);
  EXPECT_THAT(list->entries, SizeIs(11));
}

TEST(ContactList, AMistakeIsNamedWithItsLine) {
  const tests::TempFolder folder;
  const auto file = folder.path() / "contact_points.toml";
  const std::string good = "[[contact_point]]\nkey=\"a\"\nkeeper=\"ward\"\nfrom=1\nto=2\nsource=\"x\"\n";
  const std::pair<std::string, const char*> rows[] = {
      {"[[contact_point]]\nkey=\"A b\"\nkeeper=\"ward\"\nfrom=1\nto=2\nsource=\"x\"\n", "'key'"},
      {"[[contact_point]]\nkey=\"a\"\nkeeper=\"city\"\nfrom=1\nto=2\nsource=\"x\"\n", "'keeper'"},
      {"[[contact_point]]\nkey=\"a\"\nkeeper=\"ward\"\nfrom=3\nto=2\nsource=\"x\"\n", "ends before"},
      {"[[contact_point]]\nkey=\"a\"\nkeeper=\"ward\"\nfrom=1\nto=200\nsource=\"x\"\n", "'to'"},
      {"[[contact_point]]\nkey=\"a\"\nkeeper=\"ward\"\nfrom=1\nto=2\n", "'source'"},
      {good + good, "line 7: 'key' is there twice"},
      {good + "name={en=\"only\"}\n", "language ja"},
      {"", "no [[contact_point]]"},
      {"[[contact_point\n", ":1:"}};
  for (const auto& [text, says] : rows) {
    std::ofstream(file) << text;
    const auto list = read_contact_list(file);
    ASSERT_FALSE(list) << text;
    EXPECT_THAT(list.error().detail, HasSubstr(says)) << text;
  }
  std::ofstream(file) << good;
  EXPECT_TRUE(contact_list_for(folder.path()));
}

}  // namespace
}  // namespace tsunagu::kiosk
