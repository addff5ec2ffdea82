// The language of the driver: one command a line, `#` begins a comment.
//
//   tap ID | drag ID DX DY (pixels) | type TEXT or @FILE | scan TEXT or @FILE | idle SECONDS
//   shot NAME | dump NAME | save-digits NAME
//   expect ID [TEXT] | absent ID | wait MILLISECONDS
//   key tab | key enter | key escape | key up | key down | key n    on a keyboard; a letter is alone for a while
//   hold ID | release      the finger stays down in between
//   clock 2026-11-24T10:30 somebody sets the machine's clock: no time passes
//   disk full | disk free  in between no file can be written
//   await ID               until a thread of the program has done its part; its clock runs meanwhile
//
// Digits may be full-width (１２３４), as an input method writes them; where there are no keys to type with they come
// from one. NAMEs are files in the folder for pictures and may not lead out of it; seconds go up to a week.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/clock.h"
#include "shared/base/result.h"
#include "shared/platform/input.h"

namespace tsunagu::drive {

struct Command {
  std::size_t line = 0;
  std::string verb;
  std::vector<std::string> words;  // after the verb
  std::string rest;                // after the verb, as it stands
};

// corrupt, with "line N: ..." as detail.
[[nodiscard]] Result<std::vector<Command>> parse(std::string_view script);

// Keys that are no letters, by their words.
[[nodiscard]] const std::map<std::string, platform::Key>& named_keys();

// "2026-11-24T10:30" in Japan.
[[nodiscard]] std::optional<Instant> instant_from(const std::string& text);

// The code that the kiosk knows an offered language by ("easy" is ja@easy, "zh" is zh-Hans); empty for the one that it
// starts with.
[[nodiscard]] std::optional<std::string> language_from(const std::string& text);
[[nodiscard]] std::string known_languages();

}  // namespace tsunagu::drive
