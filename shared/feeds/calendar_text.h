// Descriptions as web calendars export them.
#pragma once

#include <string>
#include <string_view>

namespace tsunagu::feeds {

// The words of a text that some calendars fill with HTML: line breaks and paragraphs become line feeds, other tags go,
// the five usual entities are resolved. Text without tags comes back as it is.
[[nodiscard]] std::string without_markup(std::string_view text);

}  // namespace tsunagu::feeds
