// DOMAIN.md's safety rules, each by name, over real sessions and the pages they show. How single pages keep them is in
// tests/unit/kiosk/page/safety_test.cpp.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "shared/domain/rules.h"
#include "shared/domain/ward_facts.h"
#include "tests/unit/kiosk/page/screen_bench.h"
#include "tests/unit/kiosk/visitor.h"

namespace tsunagu::kiosk {
namespace {

using namespace std::chrono_literals;
using ::testing::AnyOf;
using ::testing::Each;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class Safety : public VisitorTest {
 protected:
  // Everything that the page now shows or says.
  std::string on_screen() {
    bench_.show(state());
    std::string out;
    for (const auto& target : bench_.registry().all()) out += target.label + "\n" + target.value + "\n";
    return out;
  }
  ui::Rect place_of(std::string_view id) {
    bench_.show(state());
    const auto* target = bench_.registry().find(id);
    return target == nullptr ? ui::Rect{} : target->rect;
  }
  // Registered, and gone before it checked in. Gives the digits of the card.
  std::string register_only(std::u32string_view called,
                            check_in::RegisteredMonth month = {MonthKind::birth, {2025, 9}}) {
    register_as_new(month, called);
    const auto card = state().code ? state().code->parts.front() : "";
    tap(CloseNow{});
    return card;
  }
  [[nodiscard]] std::vector<domain::FactKind> kinds_since(std::size_t before) {
    std::vector<domain::FactKind> out;
    const auto all = facts();
    for (std::size_t i = before; i < all.size(); ++i) out.push_back(static_cast<domain::FactKind>(all[i].kind));
    return out;
  }

  page::ScreenBench bench_{page::Panel{}};
};

TEST_F(Safety, Rule1_APublicScreenShowsNobodysNameTopicOrRegistration) {
  const auto card = register_only(U"みなとの");
  const auto known = [&](std::string_view number) {
    tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::number});
    type(number);
    tap(Next{});
    const auto seen = on_screen();
    tap(CloseNow{});
    return seen;
  };
  EXPECT_EQ(known(number_on(card)), known("90155555")) << "nobody learns who is registered";

  scan(card);
  EXPECT_THAT(on_screen(), Not(HasSubstr("みなとの")));
  tap(Next{});
  EXPECT_THAT(on_screen(), Not(HasSubstr("みなとの")));
  tap(Next{});
  EXPECT_THAT(on_screen(), Not(HasSubstr("みなとの")));
  // A sensitive topic is "ご相談" from the moment it is chosen.
  tap(Open{Door::talk}, talk::ChooseHow{RequestHow::by_phone}, talk::ToggleTopic{domain::Topic::mind}, Next{});
  type(U"つらいです");
  tap(Next{});
  type(U"09012345678");
  tap(Next{}, talk::ChooseHours{ContactHours::any}, talk::ChooseMessage{false}, talk::ChooseCaller{true}, Skip{});
  ASSERT_EQ(state().page, talk::Page::check);
  for (const char* hidden : {"こころ", "つらいです", "09012345678", "みなとの"}) {
    EXPECT_THAT(on_screen(), Not(HasSubstr(hidden)));
  }
  EXPECT_THAT(on_screen(), HasSubstr("ご相談"));
  tap(Next{});
  for (const char* hidden : {"こころ", "つらいです", "09012345678", "みなとの"}) {
    EXPECT_THAT(on_screen(), Not(HasSubstr(hidden)));
  }
}

TEST_F(Safety, Rule2_NowAsksNothingAlertsAtOnceRepeatsAndSaysPlainlyWhenNobodyCanBeReached) {
  come_in();
  const auto before = facts().size();
  const auto asked = clock_.now();
  tap(Open{Door::talk}, AskForSomeoneNow{});
  EXPECT_EQ(state().page, alert::Page::silent) << "no question in between";
  const auto alerts = journal().alerts_waiting().value();
  ASSERT_THAT(alerts, SizeIs(1));
  EXPECT_LE(alerts.front().raised - asked, 2s);
  // No staff device is connected to this tablet: said plainly, with the counter and the checked numbers.
  EXPECT_THAT(on_screen(), HasSubstr("カウンターにお声がけください"));
  EXPECT_THAT(kinds_since(before), Each(domain::FactKind::alert_raised));
  clock_.advance(60s);
  sitting_->tick(clock_.now());
  EXPECT_TRUE(journal().alerts_waiting().value().front().repeated);
  // In the staff list of this tablet, until somebody takes it.
  tap(CloseNow{});
  sign_in();
  ASSERT_THAT(state().staff.alerts, SizeIs(1));
  EXPECT_THAT(state().staff.requests, IsEmpty()) << "nothing was asked, so there is nothing to hand over";
  tap(staff::AcknowledgeAlert{state().staff.alerts.front().alert_id});
  EXPECT_THAT(journal().alerts_waiting().value(), IsEmpty());
}

TEST_F(Safety, Rule2_WhenStaffAreReachedThePageSaysThatSomeoneComes) {
  sitting_->on_alert([](const Ulid&) { return true; });
  come_in();
  tap(Open{Door::talk}, AskForSomeoneNow{});
  EXPECT_THAT(on_screen(), HasSubstr("お話をうかがいます"));
  EXPECT_THAT(on_screen(), HasSubstr("質問はしません"));
}

TEST_F(Safety, Rule2_FromTheAttractScreenItIsOneTapOfTheHelpList) {
  tap(Open{Door::help});
  bench_.show(state());
  ASSERT_NE(bench_.registry().find("help.now"), nullptr);
  sitting_->apply(bench_.tap("help.now"), clock_.now());
  EXPECT_EQ(state().page, alert::Page::silent);
  EXPECT_EQ(journal().alerts_waiting().value().front().place, domain::AlertPlace::attract);
}

// Nothing that leaves the building comes of it: no request, no code, no running number, however long nobody comes.
TEST_F(Safety, Rule3_TheKioskNotifiesNoAuthority) {
  come_in();
  const auto before = facts().size();
  tap(Open{Door::talk}, AskForSomeoneNow{});
  EXPECT_FALSE(state().code);
  for (int minute = 0; minute < 60; ++minute) {
    clock_.advance(60s);
    sitting_->tick(clock_.now());
  }
  EXPECT_THAT(kinds_since(before), Each(AnyOf(domain::FactKind::alert_raised, domain::FactKind::alert_repeated)));
  EXPECT_FALSE(state().code);
  // A code for the ward exists only behind the parent's own "渡す", or after a person has talked.
  come_in();
  tap(Open{Door::talk}, talk::ChooseHow{RequestHow::here_now}, Skip{}, Skip{}, Skip{}, Next{});
  EXPECT_FALSE(state().code);
  for (const auto& fact : facts()) EXPECT_FALSE(fact.is(domain::FactKind::request_handed_over));
}

TEST_F(Safety, Rule4_ASilentRequestLooksSoundsAndLastsLikeACheckIn) {
  int chimes = 0;
  sitting_->on_chime([&] { ++chimes; });
  tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::without_card}, Next{});
  ASSERT_EQ(state().page, check_in::Page::received);
  EXPECT_EQ(std::exchange(chimes, 0), 1);
  const auto next = place_of("next");
  const auto title = place_of("page.title").y;
  const auto card = place_of("card.title");
  const auto stays = [&] {
    sitting_->touched(clock_.now());
    sitting_->tick(clock_.now());
    const auto from = clock_.now();
    const auto page = state().page;
    while (state().page == page) {
      clock_.set(std::max(sitting_->next_tick(), clock_.now() + 1ms));
      sitting_->tick(clock_.now());
    }
    return clock_.now() - from;
  };
  const auto a_check_in = stays();
  come_in();
  chimes = 0;
  tap(Open{Door::talk}, AskForSomeoneNow{});
  EXPECT_EQ(chimes, 1);
  EXPECT_EQ(place_of("next"), next);
  EXPECT_EQ(place_of("page.title").y, title);
  EXPECT_EQ(place_of("card.title").y, card.y);
  EXPECT_EQ(stays(), a_check_in);
  EXPECT_EQ(chimes, 1) << "the repetition is for staff and cannot be heard here";
}

TEST_F(Safety, Rule4_CloseNowGoesHomeAndWipesFromEveryPageOfARequest) {
  const std::vector<std::function<void()>> steps{
      [&] { tap(Open{Door::talk}); },
      [&] { tap(talk::ChooseHow{RequestHow::ward_professional}); },
      [&] { tap(talk::ToggleTopic{domain::Topic::mind}, Next{}); },
      [&] { type(U"つらいです"), tap(Next{}); },
      [&] { tap(talk::ChooseMethod{ContactMethod::phone}); },
      [&] { type(U"09012345678"), tap(Next{}); },
      [&] { tap(talk::ChooseHours{ContactHours::any}); },
      [&] { tap(talk::ChooseMessage{true}); },
      [&] { tap(talk::ChooseCaller{false}); },
      [&] { type(U"はな"), tap(Next{}); },
      [&] {
        while (state().page == talk::Page::consent) tap(talk::AnswerConsent{talk::Answer::give});
      },
      [&] { tap(Next{}); },
      [&] { tap(Open{Door::own_slip}); },
  };
  for (std::size_t last = 0; last < steps.size(); ++last) {
    come_in();
    for (std::size_t i = 0; i <= last; ++i) steps[i]();
    bench_.show(state());
    ASSERT_NE(bench_.registry().find("rail.close"), nullptr) << last;
    sitting_->apply(bench_.tap("rail.close"), clock_.now());
    EXPECT_EQ(state().page, door::Page::attract) << last;
    EXPECT_THAT(state().talk.words.text, IsEmpty());
    EXPECT_THAT(state().talk.phone.text, IsEmpty());
    EXPECT_THAT(state().talk.consent, IsEmpty());
    EXPECT_FALSE(state().code);
    EXPECT_FALSE(state().slip_code);
  }
}

TEST_F(Safety, Rule5_AfterALossOneTapStopsEveryDueDateMessageAndNobodyAsksWhy) {
  const auto card = register_only(U"みなとの", {MonthKind::due, {2027, 3}});
  const auto enter = [&] {
    scan(card);
    const auto at_the_door = on_screen();
    tap(Next{}, Next{});
    return at_the_door;
  };
  EXPECT_THAT(enter(), HasSubstr("生まれました"));
  tap(Open{Door::outlook});
  EXPECT_THAT(on_screen(), HasSubstr("2027")) << "what is ahead hangs on the due month";
  const auto before = facts().size();
  ASSERT_NE(bench_.registry().find("outlook.stop"), nullptr);
  sitting_->apply(bench_.tap("outlook.stop"), clock_.now());
  ASSERT_EQ(state().page, outlook::Page::stopped) << "one tap, with no question in between";
  EXPECT_THAT(kinds_since(before), Each(domain::FactKind::profile_updated)) << "no reason is recorded";
  // It says that the ward has not been told, and offers a code to tell it.
  const auto said = on_screen();
  EXPECT_THAT(said, HasSubstr("伝わっていません"));
  EXPECT_THAT(said, Not(HasSubstr("？")));
  ASSERT_NE(bench_.registry().find("outlook.tell"), nullptr);
  sitting_->apply(bench_.tap("outlook.tell"), clock_.now());
  tap(Next{}, talk::ChooseMethod{ContactMethod::at_hub}, Skip{});
  while (state().page == talk::Page::consent) tap(talk::AnswerConsent{talk::Answer::give});
  tap(Next{});
  ASSERT_EQ(state().page, talk::Page::done);
  EXPECT_EQ(open_code().record.due, std::nullopt) << "the stopped due month goes to nobody";
  tap(CloseNow{});
  // From now on no page speaks of it, whoever of the family holds the card.
  clock_.advance(24h);
  sitting_ = hub_.sitting();
  EXPECT_THAT(enter(), Not(HasSubstr("生まれました")));
  for (const auto& open : std::vector<Intent>{Open{Door::outlook}, Open{Door::events}, Open{Door::talk}}) {
    sitting_->apply({open}, clock_.now());
    const auto seen = on_screen();
    for (const char* word : {"予定日", "2027", "おめでと"}) EXPECT_THAT(seen, Not(HasSubstr(word)));
    tap(Back{});
  }
}

// Every word that either program can show on a page of the kiosk, in every language, and every leaflet.
std::vector<std::pair<std::string, std::string>> all_that_can_be_said() {
  std::vector<std::pair<std::string, std::string>> out;
  for (const char* folder : {"/assets/locale", "/assets/leaflets", "/assets/outlook", "/config"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(TSUNAGU_SOURCE_DIR + std::string(folder))) {
      if (!entry.is_regular_file()) continue;
      std::ifstream file(entry.path());
      std::string text{std::istreambuf_iterator<char>(file), {}};
      for (auto at = text.find("\u200B"); at != std::string::npos; at = text.find("\u200B", at)) text.erase(at, 3);
      out.emplace_back(entry.path().string(), std::move(text));
    }
  }
  return out;
}

TEST_F(Safety, Rule5_NothingIsCongratulatedInAnyLanguage) {
  const auto texts = all_that_can_be_said();
  ASSERT_THAT(texts, SizeIs(::testing::Gt(10U)));
  for (const auto& [file, text] : texts) {
    for (const char* word : {"おめでと", "Congrat", "congrat", "祝贺", "恭喜", "축하", "Chúc mừng", "chúc mừng", "बधाई",
                             "Maligayang bati", "Parabéns", "parabéns", "Felicid", "felicid", "Enhorabuena"}) {
      EXPECT_EQ(text.find(word), std::string::npos) << file << ": " << word;
    }
  }
}

TEST_F(Safety, Rule6_ATypedNumberGetsTheSameAnswerWhetherItIsKnownOrNot) {
  const auto known = number_on(register_only(U"みなとの"));
  const auto come_in_by = [&](std::string_view number) {
    const auto before = facts().size();
    tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::number});
    type(number);
    std::string seen;
    for (const PageId page : {PageId(check_in::Page::who_came), PageId(check_in::Page::received), menu_page}) {
      tap(Next{});
      EXPECT_EQ(state().page, page);
      seen += on_screen();
    }
    const auto all = facts();
    for (std::size_t i = before; i < all.size(); ++i) {
      seen += "\n" + std::to_string(static_cast<int>(all[i].kind)) + " " + std::to_string(all[i].open.size());
    }
    tap(Open{Door::outlook});
    seen += on_screen();
    tap(CloseNow{});
    return seen;
  };
  EXPECT_EQ(come_in_by(known), come_in_by("90155555"));
}

TEST_F(Safety, Rule6_TheKioskNeverMergesOrMatchesFamilies) {
  const auto first = register_only(U"みなとの");
  const auto second = register_only(U"みなとの");  // the same name, the same month
  EXPECT_NE(first, second);
  const auto number_of = [&](const std::string& card) {
    crypto::SecretArena arena;
    const auto framed = handoff::assemble(std::span(&card, 1)).value();
    return handoff::read_member_card(framed.envelope, arena).value().number;
  };
  EXPECT_NE(number_of(first), number_of(second));
  std::vector<Ulid> families;
  for (const auto& fact : facts()) {
    EXPECT_FALSE(fact.is(domain::FactKind::merge_added));
    if (fact.is(domain::FactKind::family_registered)) families.push_back(fact.aggregate);
  }
  ASSERT_THAT(families, SizeIs(2));
  for (const auto& id : families) EXPECT_THAT(journal().merged_with(id).value(), SizeIs(1));
  // A person's merge can be undone, and then both are as before.
  const Ulid edge = hub_.home().journal->new_id();
  ASSERT_TRUE(hub_.home().journal->append(domain::fact(edge, domain::MergeAdded{families[0], families[1], Ulid{}})));
  EXPECT_THAT(journal().merged_with(families[1]).value(), SizeIs(2));
  ASSERT_TRUE(hub_.home().journal->append(domain::fact(edge, domain::MergeUndone{})));
  for (const auto& id : families) EXPECT_THAT(journal().merged_with(id).value(), SizeIs(1));
}

TEST_F(Safety, Rule7_NobodyIsAskedForAMyNumberOrAQuestionnaire) {
  for (const auto& [file, text] : all_that_can_be_said()) {
    for (const char* word :
         {"マイナンバー", "個人番号", "My Number", "my number", "EPDS", "エジンバラ", "エディンバラ", "Edinburgh",
          "笑うことができ", "物事のおかしい面", "自分自身を傷つける", "I have been able to laugh",
          "thought of harming myself", "赤ちゃんへの気持ち質問票", "育児支援チェックリスト"}) {
      EXPECT_EQ(text.find(word), std::string::npos) << file << ": " << word;
    }
  }
}

// 1234 5678 9018 has the check digit of an individual number; 1234 5678 9017 is any number.
TEST_F(Safety, Rule7_AStateNumberTypedOrScannedIsNotTakenIn) {
  tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::number});
  for (const char32_t digit : std::u32string_view(U"123456789018"))
    tap(PressKey{{writing::KeyPress::Kind::letter, digit}});
  tap(Next{});
  EXPECT_EQ(state().page, check_in::Page::member_no);
  EXPECT_EQ(state().notice->key, "error.not_member_number");
  EXPECT_TRUE(state().check_in.member_no.text.empty());
  tap(Back{});
  scan("123456789018");
  EXPECT_EQ(state().page, check_in::Page::ways);
  scan("123456789017");
  EXPECT_EQ(state().page, check_in::Page::who_came);
}

// What can be kept of a family, all of it, by the names of the fields.
TEST_F(Safety, Rule7_NoRecordHasAFieldForAStateNumberAScoreOrAnAnswer) {
  std::vector<std::string> names;
  const auto fields = [&](const auto& part) {
    std::remove_cvref_t<decltype(part)>::describe(part, [&](auto&&... rest) {
      if constexpr (sizeof...(rest) >= 2) {
        [&](const char* field, const auto&...) { names.emplace_back(field); }(rest...);
      }
    });
  };
  fields(domain::RequestDetail{});
  fields(domain::FamilyDetail{});
  fields(domain::FamilyProfile{});
  fields(domain::VisitDetail{});
  ASSERT_THAT(names, Not(IsEmpty()));
  for (const auto& field : names) {
    for (const char* word : {"my_number", "mynumber", "individual", "score", "epds", "answer", "risk"}) {
      EXPECT_THAT(field, Not(HasSubstr(word)));
    }
  }
}

TEST_F(Safety, Rule8_WhatAScannerTypesIsHostileUntilVerified) {
  crypto::SecretArena arena;
  const crypto::SigningKey stranger = crypto::SigningKey::make(arena, hub_.random());
  const auto withdrawal = handoff::sign_withdrawal({hub_.home().journal->new_id(), {}, clock_.now()}, stranger).value();
  const std::vector<std::string> hostile{
      "",
      "<script>alert(1)</script>",
      std::string("\x03\x16\x1b[A\t\r\n", 8),
      std::string(20'000, '9'),
      "47" + std::string(9'998, '1'),
      "４７１１１００００",
      "4901234567894",
      handoff::frame(handoff::Kind::withdrawal, withdrawal).value().front(),
      handoff::frame(handoff::Kind::request_slip, Bytes(2'000, 0xFF)).value().front(),
      handoff::frame(handoff::Kind::member_card, Bytes(2'000, 0xC1)).value().front(),
      handoff::frame(handoff::Kind::staff_card, Bytes{0xC1, 1}).value().front()};
  const auto before = facts().size();
  const std::vector<std::function<void()>> pages{[] {},
                                                 [&] { tap(Open{Door::check_in}); },
                                                 [&] { come_in(); },
                                                 [&] { come_in(), tap(Open{Door::talk}); },
                                                 [&] { come_in(), ask_here(); },
                                                 [&] { tap(Open{Door::staff}); }};
  for (const auto& open : pages) {
    open();
    const auto recorded = facts().size();
    for (const auto& typed : hostile) {
      scan(typed);
      EXPECT_FALSE(hub_.home().keyring->is_unlocked());
      EXPECT_EQ(facts().size(), recorded) << "nothing is recorded for " << typed.substr(0, 20);
    }
    tap(CloseNow{});
  }
  EXPECT_GE(facts().size(), before);
  EXPECT_THAT(hub_.home().journal->verify().value().problems, IsEmpty());
}

TEST_F(Safety, Rule9_AFamilyCardNeverShowsThatAnyoneAskedForHelp) {
  const auto card = register_only(U"みなとの");
  const auto seen_with_the_card = [&] {
    std::string seen;
    scan(card);
    seen += on_screen();
    tap(Next{});
    seen += on_screen();
    tap(Next{});
    seen += on_screen();
    tap(Open{Door::talk});
    seen += on_screen();
    tap(CloseNow{});
    scan(card);  // and once more on the way out
    seen += on_screen();
    tap(check_in::ConfirmLeave{});
    seen += on_screen();
    tap(CloseNow{});
    return seen;
  };
  const auto before = seen_with_the_card();
  scan(card);
  tap(Next{}, Next{});
  ask_the_ward();
  tap(Open{Door::own_slip});
  const auto slip = state().slip_code->parts.front();
  tap(CloseNow{});
  scan(card);
  tap(check_in::ConfirmLeave{}, CloseNow{});
  EXPECT_EQ(seen_with_the_card(), before);
  // The card's own part, which the shared card opens, says nothing either: it is what the session above has read.
  scan(slip);
  EXPECT_EQ(state().page, slip::Page::progress);
  ASSERT_TRUE(state().slip.view);
  EXPECT_THAT(on_screen(), Not(HasSubstr("みなとの")));
  EXPECT_THAT(on_screen(), Not(HasSubstr("睡眠")));
  EXPECT_THAT(on_screen(), Not(HasSubstr("ねむれません")));
}

TEST_F(Safety, Rule9_StateAndWithdrawalOpenWithTheSlipAloneAndNothingIsEdited) {
  come_in();
  ask_here();
  tap(Open{Door::own_slip});
  const auto slip = state().slip_code->parts.front();
  tap(CloseNow{});
  // Without the slip, every way to withdraw leads nowhere.
  const auto request_id = journal().requests_waiting().value().front().request_id;
  come_in();
  tap(slip::AskWithdrawal{}, slip::Withdraw{}, slip::ShowWithdrawalCode{}, Open{Door::own_slip});
  EXPECT_EQ(journal().request(request_id).value()->state, RequestState::open);
  tap(CloseNow{});
  scan(slip);
  bench_.show(state());
  std::vector<std::string> acts;
  for (const auto& target : bench_.registry().all()) {
    if (target.role == ui::Role::button && target.id.rfind("rail.", 0) != 0) acts.push_back(target.id);
  }
  EXPECT_THAT(acts, ::testing::UnorderedElementsAre("next", "slip.withdraw"));
}

TEST_F(Safety, Rule10_NoImmediateAnswerIsPromisedButADayWhenTheWardWorks) {
  hub_.config().hub.ward_closed = {domain::Day{2026y / 12 / 2}};
  hub_.config().hub.closed = {domain::Day{2026y / 12 / 1}};  // the ward is there when the hub is not
  // Friday, 17:30: the ward has closed, then comes a weekend, and on the Wednesday after it is closed.
  clock_.set(domain::start_of(2026y / 11 / 27) + 17h + 30min);
  sitting_ = hub_.sitting();
  come_in();
  tap(Open{Door::talk});
  EXPECT_THAT(on_screen(), HasSubstr("8:45〜17:00"));
  EXPECT_THAT(on_screen(), HasSubstr("平日"));
  tap(CloseNow{});
  come_in();
  ask_the_ward();
  ASSERT_TRUE(state().talk.answer_by);
  EXPECT_EQ(domain::text_of(*state().talk.answer_by), "2026-12-04") << "Monday, Tuesday, Thursday and then the day";
  EXPECT_THAT(on_screen(), HasSubstr("12/4"));
  EXPECT_THAT(on_screen(), Not(HasSubstr("すぐに")));
}

TEST_F(Safety, TheFirstPageNeverDiffersByWhatStaffHaveToDo) {
  const auto picture = [&] {
    bench_.show(state());
    return bench_.picture_anew();
  };
  const auto before = picture();
  tap(Open{Door::help}, AskForSomeoneNow{}, CloseNow{});
  come_in();
  ask_here();
  tap(CloseNow{});
  ASSERT_THAT(journal().alerts_waiting().value(), SizeIs(1));
  EXPECT_TRUE(picture().rgb == before.rgb);
  clock_.advance(61s);
  sitting_->tick(clock_.now());
  EXPECT_TRUE(picture().rgb == before.rgb) << "nor when staff are told again";
}

}  // namespace
}  // namespace tsunagu::kiosk
