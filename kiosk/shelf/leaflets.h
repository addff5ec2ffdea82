// The leaflet shelf: offline information pages, Markdown files that came with the program (assets/leaflets/README.md).
// They are read once, at the start; nothing a visitor does opens a file.
#pragma once

#include <filesystem>
#include <map>
#include <string_view>
#include <vector>

#include "kiosk/shelf/model.h"
#include "shared/base/result.h"

namespace tsunagu::kiosk::shelf {

// One file. corrupt, with what is wrong with its facts. Headings, paragraphs and lists (one level) are kept with their
// strong words; what else Markdown can hold is kept as its plain words, never as HTML.
[[nodiscard]] Result<Leaflet> parse_leaflet(std::string_view markdown);

class Leaflets {
 public:
  // Reads every language's folder below `folder`. A file that cannot be read is left out, and the log says so: a shelf
  // with one leaflet less is better than none.
  [[nodiscard]] static Leaflets read(const std::filesystem::path& folder);

  // In the shelf's order, in `language`, Japanese ones (with `language` saying so) where there is no translation.
  [[nodiscard]] std::vector<Leaflet> in(i18n::Language language) const;
  [[nodiscard]] bool empty() const { return by_name_.empty(); }

 private:
  std::map<std::string, std::map<i18n::Language, Leaflet>> by_name_;
};

}  // namespace tsunagu::kiosk::shelf
