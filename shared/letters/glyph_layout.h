// Filling lines: where each glyph of a text stands. Plain arithmetic on shaped glyphs; nothing is drawn.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/letters/text.h"

namespace tsunagu::letters {

struct TextLayout {
  struct Glyph {
    std::uint32_t entry;  // of FontEngine
    float x;              // pen, pixels from the left of the block
    float y;              // baseline, pixels from the top; whole
  };
  detail::FontEngine* engine = nullptr;
  std::vector<Glyph> glyphs;
  std::vector<std::string> lines;
};

namespace detail {

// `utf8` is well-formed; `style.language` is set. Arguments as for lay_out.
[[nodiscard]] LaidText make_layout(FontEngine& engine, std::string_view utf8, const TextStyle& style, float max_width,
                                   int max_lines);

}  // namespace detail
}  // namespace tsunagu::letters
