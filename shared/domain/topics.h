// The topics a parent can choose to talk about, and the city categories they roll up to.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <tuple>

namespace tsunagu::domain {

// Numbers are part of the handoff record and of stored facts: never renumber, only append.
enum class Topic : std::uint8_t {
  breastfeeding = 1,      // 授乳・卒乳
  formula = 2,            // ミルク
  weaning_food = 3,       // 離乳食・食事
  allergy = 4,            // アレルギー
  sleep = 5,              // 睡眠・夜泣き
  crying = 6,             // 泣き
  toilet = 7,             // 排泄
  growth = 8,             // 発育
  development = 9,        // 発達・ことば
  illness = 10,           // 病気・予防接種
  discipline = 11,        // しつけ・イヤイヤ
  play = 12,              // 遊び・友だち
  postpartum_body = 13,   // 産後の体調 *
  mind = 14,              // こころ *
  pregnancy = 15,         // 妊娠・出産準備
  family_relations = 16,  // 夫婦・家族関係 *
  money = 17,             // 経済 *
  nursery = 18,           // 保育園・幼稚園
  childminding = 19,      // 一時預かり・子サポ
  return_to_work = 20,    // 仕事復帰
  multiples = 21,         // 多胎
  single_parent = 22,     // ひとり親 *
  residence = 23,         // 外国語・在留 *
  just_talk = 24,         // 話したいだけ
};

enum class TopicCategory : std::uint8_t {
  daily_habits,
  allergy,
  growth_social,
  medical,
  living_environment,
  childcare_methods,
  other,
};

struct TopicRow {
  Topic topic;
  std::string_view key;  // the catalogue key and JSON word
  bool is_sensitive;
  TopicCategory category;
};

// Every topic once, in the order of their numbers.
inline constexpr std::array topic_rows = [] {
  using C = TopicCategory;
  constexpr bool open = false;
  constexpr bool sensitive = true;
  return std::array{
      TopicRow{Topic::breastfeeding, "breastfeeding", open, C::daily_habits},
      TopicRow{Topic::formula, "formula", open, C::daily_habits},
      TopicRow{Topic::weaning_food, "weaning_food", open, C::daily_habits},
      TopicRow{Topic::allergy, "allergy", open, C::allergy},
      TopicRow{Topic::sleep, "sleep", open, C::daily_habits},
      TopicRow{Topic::crying, "crying", open, C::childcare_methods},
      TopicRow{Topic::toilet, "toilet", open, C::daily_habits},
      TopicRow{Topic::growth, "growth", open, C::growth_social},
      TopicRow{Topic::development, "development", open, C::growth_social},
      TopicRow{Topic::illness, "illness", open, C::medical},
      TopicRow{Topic::discipline, "discipline", open, C::childcare_methods},
      TopicRow{Topic::play, "play", open, C::growth_social},
      TopicRow{Topic::postpartum_body, "postpartum_body", sensitive, C::medical},
      TopicRow{Topic::mind, "mind", sensitive, C::medical},
      TopicRow{Topic::pregnancy, "pregnancy", open, C::medical},
      TopicRow{Topic::family_relations, "family_relations", sensitive, C::living_environment},
      TopicRow{Topic::money, "money", sensitive, C::living_environment},
      TopicRow{Topic::nursery, "nursery", open, C::living_environment},
      TopicRow{Topic::childminding, "childminding", open, C::living_environment},
      TopicRow{Topic::return_to_work, "return_to_work", open, C::living_environment},
      TopicRow{Topic::multiples, "multiples", open, C::childcare_methods},
      TopicRow{Topic::single_parent, "single_parent", sensitive, C::living_environment},
      TopicRow{Topic::residence, "residence", sensitive, C::living_environment},
      TopicRow{Topic::just_talk, "just_talk", open, C::other},
  };
}();

inline constexpr auto all_topics =
    std::apply([](const auto&... rows) { return std::array{rows.topic...}; }, topic_rows);

// The catalogue key and JSON word, e.g. "sleep".
[[nodiscard]] std::string_view key_of(Topic topic);
// Sensitive topics show as "ご相談" everywhere outside the staff's own view (safety rule 1).
[[nodiscard]] bool is_sensitive(Topic topic);

}  // namespace tsunagu::domain
