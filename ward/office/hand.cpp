#include "ward/office/hand.h"

#include <algorithm>

#include "shared/base/log.h"

namespace tsunagu::ward {

void Hand::failed(const Error& error) {
  log::error(std::string("the desk could not go on: ") + name_of(error.code) + " " + error.detail);
  sound(Cue::refused);
  const char* key = error.code == Code::not_found ? "notice.not_found"
                    : error.code == Code::refused ? "notice.not_allowed"
                                                  : "notice.not_saved";
  tell({.key = key});
}

void Hand::look_at_key() {
  Instant last{};
  for (const auto& key : office_.keys().generations()) last = std::max(last, key.valid_to);
  common_.key_weeks = weeks_left(last, now());
}

std::size_t turned(std::size_t first, int pages, std::size_t a_page, std::size_t count) {
  const auto step = static_cast<std::ptrdiff_t>(a_page);
  const auto last = count == 0 ? 0 : (static_cast<std::ptrdiff_t>(count) - 1) / step * step;
  return static_cast<std::size_t>(
      std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(first) + pages * step, 0, last));
}

void wipe_text(std::string& text) {
  crypto::wipe(std::span(reinterpret_cast<std::uint8_t*>(text.data()), text.size()));
  text.clear();
}

}  // namespace tsunagu::ward
