#include "kiosk/page/request_words.h"

namespace tsunagu::kiosk::page {

std::vector<std::string> topic_names(const Frame& sheet, const std::vector<domain::Topic>& topics, TopicsFor whom) {
  std::vector<std::string> names;
  bool sensitive = false;
  for (const auto topic : topics) {
    if (whom == TopicsFor::public_page && domain::is_sensitive(topic)) {
      sensitive = true;
    } else {
      names.push_back(sheet.say("topic." + std::string(domain::key_of(topic))));
    }
  }
  if (sensitive) names.push_back(sheet.say("topic.sensitive"));
  return names;
}

std::string hours_words(const Frame& sheet, ContactHours hours) {
  switch (hours) {
    case ContactHours::any: return sheet.say("hours.any");
    case ContactHours::morning: return sheet.say("hours.morning");
    case ContactHours::afternoon: return sheet.say("hours.afternoon");
    case ContactHours::evening: return sheet.say("hours.evening");
  }
  return sheet.say("hours.any");
}

}  // namespace tsunagu::kiosk::page
