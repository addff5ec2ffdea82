// The 24 topics a parent can choose to talk about, and the seven city categories they roll up to.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

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

inline constexpr std::array<Topic, 24> all_topics{
    Topic::breastfeeding,    Topic::formula,       Topic::weaning_food,    Topic::allergy,      Topic::sleep,
    Topic::crying,           Topic::toilet,        Topic::growth,          Topic::development,  Topic::illness,
    Topic::discipline,       Topic::play,          Topic::postpartum_body, Topic::mind,         Topic::pregnancy,
    Topic::family_relations, Topic::money,         Topic::nursery,         Topic::childminding, Topic::return_to_work,
    Topic::multiples,        Topic::single_parent, Topic::residence,       Topic::just_talk};

// The catalogue key and JSON word, e.g. "sleep".
[[nodiscard]] std::string_view key_of(Topic topic);
// Sensitive topics show as "ご相談" everywhere outside the staff's own view (safety rule 1).
[[nodiscard]] bool is_sensitive(Topic topic);

}  // namespace tsunagu::domain
