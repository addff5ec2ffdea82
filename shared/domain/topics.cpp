#include "shared/domain/topics.h"

namespace tsunagu::domain {
namespace {

constexpr bool are_in_order() {
  for (std::size_t i = 0; i < topic_rows.size(); ++i) {
    if (static_cast<std::size_t>(topic_rows[i].topic) != i + 1) return false;
  }
  return true;
}
static_assert(are_in_order());

const TopicRow& row_of(Topic topic) { return topic_rows[static_cast<std::size_t>(topic) - 1]; }

}  // namespace

std::string_view key_of(Topic topic) { return row_of(topic).key; }
bool is_sensitive(Topic topic) { return row_of(topic).is_sensitive; }

}  // namespace tsunagu::domain
