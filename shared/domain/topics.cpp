#include "shared/domain/topics.h"

namespace tsunagu::domain {
namespace {

struct Row {
  std::string_view key;
  bool sensitive;
  TopicCategory category;
};

using enum TopicCategory;

constexpr std::array<Row, 24> rows{{
    {"breastfeeding", false, daily_habits},
    {"formula", false, daily_habits},
    {"weaning_food", false, daily_habits},
    {"allergy", false, TopicCategory::allergy},
    {"sleep", false, daily_habits},
    {"crying", false, childcare_methods},
    {"toilet", false, daily_habits},
    {"growth", false, growth_social},
    {"development", false, growth_social},
    {"illness", false, medical},
    {"discipline", false, childcare_methods},
    {"play", false, growth_social},
    {"postpartum_body", true, medical},
    {"mind", true, medical},
    {"pregnancy", false, medical},
    {"family_relations", true, living_environment},
    {"money", true, living_environment},
    {"nursery", false, living_environment},
    {"childminding", false, living_environment},
    {"return_to_work", false, living_environment},
    {"multiples", false, childcare_methods},
    {"single_parent", true, living_environment},
    {"residence", true, living_environment},
    {"just_talk", false, other},
}};

const Row& row_of(Topic topic) { return rows[static_cast<std::size_t>(topic) - 1]; }

}  // namespace

std::string_view key_of(Topic topic) { return row_of(topic).key; }
bool is_sensitive(Topic topic) { return row_of(topic).sensitive; }

}  // namespace tsunagu::domain
