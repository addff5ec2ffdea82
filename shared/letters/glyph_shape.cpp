#include "shared/letters/glyph_shape.h"

#include <hb.h>

#include <algorithm>
#include <optional>
#include <string>

#include "shared/base/text.h"
#include "shared/i18n/pictographs.h"

namespace tsunagu::letters::detail {
namespace {

struct Letter {
  char32_t code = 0;
  std::uint32_t at = 0;  // byte
  hb_script_t script = HB_SCRIPT_COMMON;
  std::optional<FaceId> face;
  bool hidden = false;  // a part of the picture before it
  bool named = false;   // words stand for it: a flag, and what no face has
};

bool is_joined(hb_script_t script) { return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED; }
bool is_ideographic(hb_script_t script) {
  return script == HB_SCRIPT_HAN || script == HB_SCRIPT_HIRAGANA || script == HB_SCRIPT_KATAKANA;
}
bool is_silent(char32_t code) { return code < U' ' || code == 0x7F || code == U'\u200B'; }
// Follows whatever stands before it: joiners, variation selectors, combining marks.
bool is_follower(const Letter& letter) {
  return letter.script == HB_SCRIPT_INHERITED || letter.code == U'\u200C' || letter.code == U'\u200D' ||
         (letter.code >= 0xFE00 && letter.code <= 0xFE0F);
}
constexpr char32_t joiner = U'\u200D';
constexpr char32_t keycap = U'\u20E3';
bool is_variation(char32_t code) { return code >= 0xFE00 && code <= 0xFE0F; }
bool is_tag(char32_t code) { return code >= 0xE0020 && code <= 0xE007F; }
// What only changes how the picture before it looks.
bool is_part_of_picture(char32_t code) {
  return is_variation(code) || is_tag(code) || code == keycap || i18n::is_skin_tone(code);
}
bool is_icon(char32_t code) { return code >= 0xE000 && code <= 0xF8FF; }

std::vector<Letter> letters_of(std::string_view utf8) {
  std::vector<Letter> letters;
  auto* unicode = hb_unicode_funcs_get_default();
  std::uint32_t at = 0;
  for (const char32_t code : decode_utf8(utf8)) {
    letters.push_back({code, at, hb_unicode_script(unicode, code), std::nullopt});
    std::string again;
    append_utf8(again, code);
    at += static_cast<std::uint32_t>(again.size());
  }
  return letters;
}

// Of each picture its first sign stays: joined ones, tones of skin and selectors behind it are hidden.
void hide_parts_of_pictures(std::vector<Letter>& letters) {
  bool in_picture = false;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const char32_t code = letters[i].code;
    const bool joins = code == joiner && i + 1 < letters.size() && i18n::is_pictograph(letters[i + 1].code);
    const bool joined = i > 0 && letters[i - 1].code == joiner && i18n::is_pictograph(code);
    letters[i].hidden = (in_picture && (joins || joined || is_part_of_picture(code))) || is_tag(code) ||
                        code == keycap || (i > 0 && code == 0xFE0F);
    in_picture = letters[i].hidden ? in_picture : i18n::is_pictograph(code);
  }
}

class FaceChooser {
 public:
  FaceChooser(Faces& faces, const ShapeStyle& style, std::u32string& undrawable)
      : faces_(faces), chain_(Faces::chain(style.language, style.weight)), undrawable_(undrawable) {}

  void choose(std::vector<Letter>& letters) {
    hide_parts_of_pictures(letters);
    for (std::size_t i = 0; i < letters.size(); ++i) letters[i].face = face_for(letters, i);
    keep_words_whole(letters);
  }

 private:
  [[nodiscard]] bool has(FaceId id, char32_t code) {
    const Face* face = faces_.face(id);
    return face != nullptr && face->has(code);
  }

  FaceId face_for(std::vector<Letter>& letters, std::size_t i) {
    auto& letter = letters[i];
    if (letter.hidden) return i > 0 ? *letters[i - 1].face : chain_.front();
    letter.named = i18n::is_flag_letter(letter.code);
    if (letter.named) return chain_.front();
    if (is_icon(letter.code) && has(FaceId::icons, letter.code)) return FaceId::icons;
    const bool follows = i > 0 && (is_silent(letter.code) || is_follower(letter));
    if (follows) return *letters[i - 1].face;
    for (const FaceId id : chain_) {
      if (has(id, letter.code)) return id;
    }
    letter.named = i18n::is_pictograph(letter.code) && !i18n::words_for_pictograph(letter.code).empty();
    if (!is_silent(letter.code) && !is_follower(letter) && !letter.named) undrawable_.push_back(letter.code);
    return chain_.front();
  }

  // A word of a script written with letters changes face as a whole, never in the middle (Tiếng).
  void keep_words_whole(std::vector<Letter>& letters) {
    const auto in_word = [](const Letter& one) {
      return !is_ideographic(one.script) && one.script != HB_SCRIPT_COMMON;
    };
    for (auto word = letters.begin(); word != letters.end();) {
      if (!in_word(*word)) {
        ++word;
        continue;
      }
      const auto end = std::find_if_not(word, letters.end(), in_word);
      const bool mixed = std::any_of(word, end, [&](const Letter& one) { return one.face != word->face; });
      for (auto id = chain_.begin(); mixed && id != chain_.end(); ++id) {
        if (!std::all_of(word, end, [&](const Letter& one) { return has(*id, one.code); })) continue;
        std::for_each(word, end, [&](Letter& one) { one.face = *id; });
        break;
      }
      word = end;
    }
  }

  Faces& faces_;
  std::span<const FaceId> chain_;
  std::u32string& undrawable_;
};

struct Run {
  std::uint32_t from;
  std::uint32_t to;
  FaceId face;
  hb_script_t script;
  char32_t named = 0;  // the picture whose name stands for it
};

std::vector<Run> runs_of(const std::vector<Letter>& letters, std::uint32_t end) {
  std::vector<Run> runs;
  bool open = false;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const auto& letter = letters[i];
    const std::uint32_t to = i + 1 < letters.size() ? letters[i + 1].at : end;
    if (is_silent(letter.code) || letter.hidden) {
      open = false;
      continue;
    }
    if (letter.named) {
      runs.push_back({letter.at, to, *letter.face, letter.script, letter.code});
      open = false;
      continue;
    }
    const bool same =
        open && runs.back().face == letter.face &&
        (is_joined(letter.script) || is_joined(runs.back().script) || letter.script == runs.back().script);
    if (!same) {
      runs.push_back({letter.at, to, *letter.face, letter.script});
      open = true;
      continue;
    }
    runs.back().to = to;
    if (is_joined(runs.back().script)) runs.back().script = letter.script;
  }
  return runs;
}

class Buffer {
 public:
  Buffer() : buffer_(hb_buffer_create()) {}
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;
  ~Buffer() { hb_buffer_destroy(buffer_); }

  void shape_run(const Face& face, std::string_view text, const Run& run, const ShapeStyle& style,
                 std::vector<ShapedGlyph>& out) {
    const auto language = i18n::bcp47_of(style.language);
    hb_buffer_reset(buffer_);
    hb_buffer_add_utf8(buffer_, text.data(), static_cast<int>(text.size()), run.from,
                       static_cast<int>(run.to - run.from));
    hb_buffer_set_direction(buffer_, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer_, is_joined(run.script) ? HB_SCRIPT_LATIN : run.script);
    hb_buffer_set_language(buffer_, hb_language_from_string(language.data(), static_cast<int>(language.size())));
    hb_shape(face.shaper(), buffer_, nullptr, 0);

    unsigned count = 0;
    const auto* infos = hb_buffer_get_glyph_infos(buffer_, &count);
    const auto* places = hb_buffer_get_glyph_positions(buffer_, &count);
    const int own_em = face.own_em(style.em_px);
    const float scale = face.px_per_unit(own_em);
    for (unsigned i = 0; i < count; ++i) {
      out.push_back({.face = run.face,
                     .glyph = infos[i].codepoint,
                     .own_em = own_em,
                     .advance = static_cast<float>(places[i].x_advance) * scale,
                     .dx = static_cast<float>(places[i].x_offset) * scale,
                     .dy = -static_cast<float>(places[i].y_offset) * scale,
                     .at = infos[i].cluster});
    }
  }

 private:
  hb_buffer_t* buffer_;
};

}  // namespace

std::vector<ShapedGlyph> shape(Faces& faces, std::string_view utf8, const ShapeStyle& style,
                               std::u32string& undrawable) {
  auto letters = letters_of(utf8);
  FaceChooser(faces, style, undrawable).choose(letters);
  std::vector<ShapedGlyph> glyphs;
  Buffer buffer;
  for (const auto& run : runs_of(letters, static_cast<std::uint32_t>(utf8.size()))) {
    if (run.named != 0) {
      for (auto& glyph : shape(faces, i18n::words_for_pictograph(run.named), style, undrawable)) {
        glyphs.push_back(glyph);
        glyphs.back().at = run.from;
      }
      continue;
    }
    const Face* face = faces.face(run.face);
    if (face != nullptr) buffer.shape_run(*face, utf8, run, style, glyphs);
  }
  return glyphs;
}

}  // namespace tsunagu::letters::detail
