// A State for every page, filled with the long and awkward data that real hubs have.
#pragma once

#include <string>
#include <vector>

#include "kiosk/model.h"

namespace tsunagu::kiosk::screens {

struct Sample {
  std::string name;  // "events.many_days"; the part before a dot is the page
  State state;
  std::vector<std::string> ids;  // what must be on it
};

[[nodiscard]] std::vector<Sample> sample_states(i18n::Language language);

// What a visitor gave away in the samples and no public page may show.
inline constexpr const char* secret_name = "みなとの はなこ";
inline constexpr const char* secret_phone = "09012345612";
inline constexpr const char* secret_words = "よるに なんども おきて つかれました";

}  // namespace tsunagu::kiosk::screens
