// From letters to glyphs: which face draws which part of a text, and where each glyph stands (HarfBuzz).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "shared/i18n/language.h"
#include "shared/letters/glyph_face.h"

namespace tsunagu::letters::detail {

struct ShapedGlyph {
  FaceId face{};
  std::uint32_t glyph = 0;
  int own_em = 0;     // of that face
  float advance = 0;  // pixels
  float dx = 0;       // from the pen, y downwards
  float dy = 0;
  std::uint32_t at = 0;  // byte of the text that it begins at
};

struct ShapeStyle {
  int em_px = 0;
  Weight weight = Weight::regular;
  i18n::Language language = i18n::Language::ja;
};

// `utf8` is well-formed. Left to right, `at` never descending. Control characters and phrase marks give nothing.
// Of a picture that is put together from several (👩‍👧, a tone of skin) the first stands. A picture that no face
// has is written by its name, "(teddy bear)"; other letters that none has are the first face's box and appended to
// `undrawable`.
[[nodiscard]] std::vector<ShapedGlyph> shape(Faces& faces, std::string_view utf8, const ShapeStyle& style,
                                             std::u32string& undrawable);

}  // namespace tsunagu::letters::detail
