// A request's words: its topics, and when a call suits.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/page/sheet.h"
#include "shared/domain/topics.h"

namespace tsunagu::kiosk::page {

// The names of the topics. On a public page the sensitive ones are one "ご相談" at the end.
enum class TopicsFor { parent_choosing, public_page, staff };
[[nodiscard]] std::vector<std::string> topic_names(const Frame& sheet, const std::vector<domain::Topic>& topics,
                                                   TopicsFor whom);

// When a call suits: "午前".
[[nodiscard]] std::string hours_words(const Frame& sheet, ContactHours hours);

}  // namespace tsunagu::kiosk::page
