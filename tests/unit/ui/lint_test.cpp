#include "shared/ui/lint.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace tsunagu::ui {
namespace {

constexpr Size window_px{1280, 800};

Target button(std::string id, Rect rect) {
  Target t;
  t.id = std::move(id);
  t.rect = t.visible = rect;
  t.role = Role::button;
  t.label = "label";
  return t;
}

std::vector<LintRule> rules(const Registry& r, LintFor what = LintFor::touch) {
  std::vector<LintRule> found;
  for (const LintProblem& p : lint(r, Theme(), window_px, what)) found.push_back(p.rule);
  return found;
}
using Rules = std::vector<LintRule>;

TEST(Lint, AProperPageHasNoProblems) {
  Registry r;
  r.add(button("a", {0, 0, 118, 118}));
  r.add(button("b", {133, 0, 118, 118}));
  EXPECT_EQ(rules(r), Rules{});
}

TEST(Lint, FindsTargetsTooSmallForAFinger) {
  Registry r;
  r.add(button("a", {0, 0, 118, 110}));
  EXPECT_EQ(rules(r), Rules{LintRule::too_small});
  EXPECT_EQ(rules(r, LintFor::desk), Rules{});
}

TEST(Lint, FindsTargetsTooClose) {
  Registry r;
  r.add(button("a", {0, 0, 118, 118}));
  r.add(button("b", {128, 0, 118, 118}));
  EXPECT_EQ(rules(r), Rules{LintRule::too_close});
}

TEST(Lint, FindsOverlap) {
  Registry r;
  r.add(button("a", {0, 0, 118, 118}));
  r.add(button("b", {100, 50, 118, 118}));
  EXPECT_EQ(rules(r), Rules{LintRule::overlap});
}

TEST(Lint, FindsWordsOnWordsAndUnderActions) {
  Registry r;
  r.add(
      {.id = "title", .rect = {300, 40, 400, 60}, .role = Role::heading, .label = "a", .visible = {300, 40, 400, 60}});
  r.add({.id = "below", .rect = {300, 95, 400, 50}, .role = Role::text, .label = "b", .visible = {300, 95, 400, 50}});
  EXPECT_EQ(rules(r), Rules{});  // the air between two lines
  r.add({.id = "beside", .rect = {660, 50, 200, 40}, .role = Role::text, .label = "c", .visible = {660, 50, 200, 40}});
  EXPECT_EQ(rules(r), Rules{LintRule::overlap});
  r.add(
      {.id = "go", .rect = {300, 125, 400, 140}, .role = Role::button, .label = "d", .visible = {300, 125, 400, 140}});
  EXPECT_EQ(rules(r), (Rules{LintRule::overlap, LintRule::overlap}));
  r.add({.id = "on", .rect = {320, 180, 100, 40}, .role = Role::text, .label = "e", .visible = {320, 180, 100, 40}});
  EXPECT_EQ(rules(r), (Rules{LintRule::overlap, LintRule::overlap}));  // words on the button are its own
}

TEST(Lint, KeysMayBeSmallerButNotTooSmall) {
  Registry r;
  Target a = button("key.a", {0, 0, 94, 83});
  a.key_sized = true;
  Target b = button("key.b", {106, 0, 94, 83});
  b.key_sized = true;
  r.add(a);
  r.add(b);
  EXPECT_EQ(rules(r), Rules{});
  Target tiny = button("key.c", {300, 300, 50, 83});
  tiny.key_sized = true;
  r.add(tiny);
  EXPECT_EQ(rules(r), Rules{LintRule::too_small});
}

TEST(Lint, FindsWhatReachesOutsideTheWindow) {
  Registry r;
  r.add(button("a", {1200, 0, 118, 118}));
  EXPECT_EQ(rules(r), Rules{LintRule::off_screen});
}

TEST(Lint, FindsWordsThatDoNotFit) {
  Registry r;
  Target t = button("a", {0, 0, 118, 118});
  t.clipped = true;
  r.add(t);
  Target small = button("b", {300, 0, 118, 118});
  small.small = true;
  r.add(small);
  EXPECT_EQ(rules(r), (Rules{LintRule::clipped_text, LintRule::small_text}));
}

TEST(Lint, WhatIsScrolledAwayIsNotClippedText) {
  Registry r;
  Target t = button("a", {0, 700, 118, 118});
  t.clipped = true;
  t.visible = {0, 700, 118, 100};
  r.add(t);
  EXPECT_EQ(rules(r), Rules{});
}

TEST(Lint, FindsActionsWithoutANameAndIdsUsedTwice) {
  Registry r;
  Target t = button("a", {0, 0, 118, 118});
  t.label.clear();
  r.add(t);
  r.add(button("b", {200, 0, 118, 118}));
  r.add(button("b", {400, 0, 118, 118}));
  EXPECT_EQ(rules(r), (Rules{LintRule::unnamed, LintRule::repeated_id}));
}

TEST(Lint, WhatLiesUnderADialogIsNotJudged) {
  Registry r;
  r.add(button("a", {300, 300, 20, 20}));
  r.cover("dialog", {200, 0, 1080, 800});
  r.add(button("dialog.ok", {300, 300, 118, 118}));
  EXPECT_EQ(rules(r), Rules{});
}

TEST(Lint, ContrastIsThatOfTheInkAndWhatItReallyStandsOn) {
  platform::Picture picture{100, 100, Bytes(std::size_t{100} * 100 * 3, 0xE0)};
  Registry r;
  const Rect box{20, 20, 40, 20};
  r.note_ink({box, rgb(0x202020), true});
  EXPECT_TRUE(lint_contrast(r, picture).empty());
  r.note_ink({box, rgb(0x5A5A5A), false});  // 5.2:1 does for a sign
  EXPECT_TRUE(lint_contrast(r, picture).empty());
  r.note_ink({box, rgb(0x5A5A5A), true});  // and not for words
  ASSERT_EQ(lint_contrast(r, picture).size(), 1U);
  EXPECT_EQ(lint_contrast(r, picture).front().rule, LintRule::low_contrast);
  r.cover("dialog", {0, 0, 100, 100});  // nobody reads what lies under a dialog
  EXPECT_TRUE(lint_contrast(r, picture).empty());
}

}  // namespace
}  // namespace tsunagu::ui
