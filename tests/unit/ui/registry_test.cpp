#include "shared/ui/registry.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace tsunagu::ui {
namespace {

Target target(std::string id, Rect rect, Role role = Role::button) {
  Target t;
  t.id = std::move(id);
  t.rect = t.visible = rect;
  t.role = role;
  t.label = "label";
  return t;
}

TEST(Registry, TheActionDrawnLastLiesOnTop) {
  Registry r;
  r.add(target("below", {0, 0, 100, 100}));
  r.add(target("above", {50, 0, 100, 100}));
  EXPECT_EQ(r.action_at({20, 20})->id, "below");
  EXPECT_EQ(r.action_at({70, 20})->id, "above");
  EXPECT_EQ(r.action_at({300, 20}), nullptr);
}

TEST(Registry, TextIsNoAction) {
  Registry r;
  r.add(target("words", {0, 0, 100, 100}, Role::text));
  EXPECT_EQ(r.action_at({20, 20}), nullptr);
}

TEST(Registry, ACoverHidesWhatItLiesOnAndNothingElse) {
  Registry r;
  r.add(target("rail.close", {0, 0, 100, 100}));
  r.add(target("page.next", {200, 0, 100, 100}));
  r.cover("idle", {150, 0, 500, 500});
  r.add(target("idle.continue", {210, 10, 50, 50}));
  EXPECT_EQ(r.action_at({50, 50})->id, "rail.close");
  EXPECT_EQ(r.action_at({290, 90}), nullptr);
  EXPECT_EQ(r.action_at({220, 20})->id, "idle.continue");
  EXPECT_TRUE(r.find("page.next")->covered);
}

TEST(Registry, AHitAreaReachesFartherThanWhatIsDrawn) {
  Registry r;
  Target key = target("key.a", {10, 10, 20, 20}, Role::key);
  key.hit = Rect{5, 5, 30, 30};
  r.add(key);
  EXPECT_NE(r.action_at({6, 6}), nullptr);
}

TEST(Registry, TheDumpIsJsonInReadingOrder) {
  Registry r;
  Target t = target("menu.talk", {1.4F, 2, 3, 4}, Role::tile);
  t.label = "ちょっと話したい";
  t.value = "quote \" and \xFF byte";
  t.enabled = false;
  r.add(t);
  r.add(target("menu.events", {5, 6, 7, 8}, Role::tile));
  const auto list = nlohmann::json::parse(r.to_json());
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list[0]["id"], "menu.talk");
  EXPECT_EQ(list[0]["role"], "tile");
  EXPECT_EQ(list[0]["label"], "ちょっと話したい");
  EXPECT_EQ(list[0]["enabled"], false);
  EXPECT_EQ(list[0]["rect"], (std::vector<int>{1, 2, 3, 4}));
  EXPECT_EQ(list[1]["id"], "menu.events");
}

}  // namespace
}  // namespace tsunagu::ui
