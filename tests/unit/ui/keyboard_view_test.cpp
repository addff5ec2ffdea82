#include "shared/ui/keyboard_view.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "shared/base/text.h"
#include "shared/ui/keyboard_seen.h"
#include "shared/ui/lint.h"
#include "shared/ui/page_frame.h"
#include "shared/ui/widgets.h"
#include "tests/support/ui_stage.h"

namespace tsunagu::ui {
namespace {

struct Page {
  std::u32string text;
  writing::KeyboardMode mode = writing::KeyboardMode::kana;
  i18n::Language language = i18n::Language::ja;
  void draw(Ui& ui) {
    const PageFrame frame = begin_page(ui, {.id = "words", .rail = {"ことば", "こまったら", "すぐ閉じる", "もどる"}});
    const KeyboardLayout l = lay_out_keyboard(ui.theme(), frame.layout);
    field(ui, "words.field", l.field, {.label = "名前", .value = encode_utf8(text)});
    if (const auto press = keyboard(ui, l, mode, text, 60, {}, writing::keyboard_for(language)))
      writing::apply(*press, text, mode, 60);
    button(ui, "words.next", l.primary, {.label = "つぎへ"});
  }
};

struct Panel {
  int w, h;
  TextSize text;
  float px_per_mm;
};

class EveryPanel : public testing::TestWithParam<Panel> {
 protected:
  [[nodiscard]] static ShellOptions options() {
    return {.theme = {.px_per_mm = GetParam().px_per_mm, .text_size = GetParam().text, .motion = Motion::off},
            .hand = HandKind::finger,
            .finger = {}};
  }
};

struct Writing {
  i18n::Language language;
  std::vector<std::string> words;
};

TEST_P(EveryPanel, WritesWhatItsKeystrokesSay) {
  for (const Writing& writing : {Writing{i18n::Language::ja, {"がっ ", "Ana-M ", "09 ", "ぴゃー。"}},
                                 Writing{i18n::Language::ko, {"값이 ", "아빠 ", "Kim 7", "꽃"}},
                                 Writing{i18n::Language::vi, {"Nguyễn ", "ngủ ", "3 giờ!"}},
                                 Writing{i18n::Language::pt, {"São João ", "Conceição"}}}) {
    Page page;
    page.language = writing.language;
    page.mode = writing::keyboard_for(writing.language).first;
    test::UiStage stage([&](Ui& ui) { page.draw(ui); }, options(), GetParam().w, GetParam().h);
    std::string all;
    for (const std::string& words : writing.words) {
      all += words;
      const auto seen = keyboard_in(stage.shell().registry());
      ASSERT_TRUE(seen);
      const auto ids = writing::keystrokes_for(words, seen->mode, seen->steps);
      ASSERT_TRUE(ids);
      for (const std::string& id : *ids) {
        const Target* const target = stage.find(id);
        ASSERT_NE(target, nullptr) << id << " for " << words;
        ASSERT_TRUE(target->enabled) << id;
        stage.tap(id);
      }
    }
    EXPECT_EQ(encode_utf8(page.text), all);
    EXPECT_EQ(stage.find("words.field")->value, all);
  }
}

TEST_P(EveryPanel, KeepsTheRulesForKeysInEveryMode) {
  using enum writing::KeyboardMode;
  for (const writing::KeyboardMode mode :
       {kana, latin, latin_shift, digits, hangul, hangul_shift, telex, telex_shift}) {
    Page page;
    page.mode = mode;
    if (mode == hangul || mode == hangul_shift) page.language = i18n::Language::ko;
    if (mode == telex || mode == telex_shift) page.language = i18n::Language::vi;
    if (mode == latin) page.language = i18n::Language::es;
    if (mode == latin_shift) page.language = i18n::Language::pt;
    page.text = U"か";
    test::UiStage stage([&](Ui& ui) { page.draw(ui); }, options(), GetParam().w, GetParam().h);
    EXPECT_EQ(to_text(lint(stage.shell().registry(), stage.shell().theme(), stage.size())), "")
        << static_cast<int>(mode);
    EXPECT_EQ(keyboard_in(stage.shell().registry())->mode, mode);
  }
}

INSTANTIATE_TEST_SUITE_P(Keyboard, EveryPanel,
                         testing::Values(Panel{1280, 800, TextSize::normal, 5.885F},
                                         Panel{800, 1280, TextSize::normal, 5.885F},
                                         Panel{1280, 800, TextSize::large, 5.885F},
                                         Panel{800, 1280, TextSize::large, 5.885F},
                                         Panel{1920, 1200, TextSize::normal, 8.83F}));

TEST(KeyboardView, ImpossibleMarksAreNotEnabled) {
  Page page;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); });
  EXPECT_FALSE(stage.find("key.dakuten")->enabled);
  stage.tap("key.は");
  EXPECT_TRUE(stage.find("key.dakuten")->enabled);
  EXPECT_TRUE(stage.find("key.handakuten")->enabled);
  EXPECT_FALSE(stage.find("key.small")->enabled);
}

TEST(KeyboardView, HoldingAKeyWritesOneLetter) {
  Page page;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); });
  const Point at = stage.centre_of("key.あ");
  stage.down(at);
  for (int i = 0; i < 120; ++i) stage.step();
  stage.up(at);
  stage.settle();
  EXPECT_EQ(page.text, U"あ");
}

TEST(KeyboardView, TheSameLetterTwiceOnPurposeIsTwoAndABouncingFingerOne) {
  Page page;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); });
  const Point at = stage.centre_of("key.あ");
  const auto strike_after = [&](Millis pause) {
    stage.pass(pause);
    stage.down(at);
    stage.step();
    stage.up(at);
    stage.step();
  };
  strike_after(Millis{1000});
  strike_after(Millis{100});
  EXPECT_EQ(page.text, U"ああ");
  strike_after(Millis{30});
  EXPECT_EQ(page.text, U"ああ");
  stage.settle();
}

TEST(KeyboardView, AStrikeBetweenTwoKeysIsNotLost) {
  Page page;
  test::UiStage stage([&](Ui& ui) { page.draw(ui); });
  const Rect a = stage.find("key.あ")->rect;
  const Point between{a.right() + 3, a.centre().y};
  stage.down(between);
  stage.step();
  stage.up(between);
  stage.settle();
  EXPECT_EQ(page.text, U"あ");
}

TEST(KeyboardView, ThePadWritesDigits) {
  std::u32string text;
  test::UiStage stage([&](Ui& ui) {
    writing::KeyboardMode mode = writing::KeyboardMode::digits;
    if (const auto press = keypad(ui, {700, 32, 536, 736}, text, 6)) writing::apply(*press, text, mode, 6);
  });
  for (const char* id : {"key.1", "key.0", "key.9", "key.backspace", "key.5"}) stage.tap(id);
  EXPECT_EQ(text, U"105");
  EXPECT_EQ(to_text(lint(stage.shell().registry(), stage.shell().theme(), stage.size())), "");
}

}  // namespace
}  // namespace tsunagu::ui
