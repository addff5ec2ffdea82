#include "kiosk/page/mirror.h"

namespace tsunagu::kiosk::page {

void Mirror::note(const std::string& words, const std::string& japanese) {
  const auto [at, is_new] = japanese_.emplace(words, japanese == words ? std::string{} : japanese);
  if (!is_new && at->second != japanese) at->second.clear();
}

std::string Mirror::of(std::string_view words) const {
  const auto found = japanese_.find(words);
  return found == japanese_.end() ? std::string{} : found->second;
}

}  // namespace tsunagu::kiosk::page
