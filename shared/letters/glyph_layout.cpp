#include "shared/letters/glyph_layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "shared/i18n/furigana.h"
#include "shared/i18n/line_break.h"
#include "shared/letters/glyph_engine.h"

namespace tsunagu::letters::detail {
namespace {

constexpr float ruby_of_em = 0.48F;
constexpr int least_ruby_px = 18;

// One shaped text: its letters, and the readings that stand above some of them.
struct Ruby {
  std::uint32_t from;  // bytes of `base`
  std::uint32_t to;
  std::vector<ShapedGlyph> glyphs;
  float width;
};
struct Shaped {
  std::string base;  // what is read, phrase marks included
  std::vector<ShapedGlyph> glyphs;
  std::vector<Ruby> rubies;
};

float width_of(const std::vector<ShapedGlyph>& glyphs) {
  float width = 0;
  for (const auto& glyph : glyphs) width += glyph.advance;
  return width;
}

// Spreads `extra` pixels evenly around the glyphs: half a share at both ends (JIS X 4051, the 1-2-1 rule).
void spread(std::vector<ShapedGlyph>& glyphs, float extra) {
  const float share = extra / static_cast<float>(glyphs.size());
  for (auto& glyph : glyphs) {
    glyph.advance += share;
    glyph.dx += share / 2;
  }
}

Shaped shape_marked(FontEngine& engine, std::string_view text, const TextStyle& style, int em, int ruby_em) {
  Shaped out;
  ShapeStyle base_style{em, style.weight, *style.language};
  const ShapeStyle ruby_style{ruby_em, Weight::regular, *style.language};
  const auto append = [&](std::string_view piece) -> std::vector<ShapedGlyph> {
    auto glyphs = engine.shape(piece, base_style);
    for (auto& glyph : glyphs) glyph.at += static_cast<std::uint32_t>(out.base.size());
    out.base += piece;
    return glyphs;
  };
  const auto parts =
      style.markup == Markup::furigana ? i18n::split_furigana(text) : std::vector<i18n::Annotated>{{text, {}}};
  std::string plain;  // neighbours without readings are shaped as one
  const auto flush = [&] {
    const auto glyphs = append(plain);
    out.glyphs.insert(out.glyphs.end(), glyphs.begin(), glyphs.end());
    plain.clear();
  };
  // Strong words are a piece of their own, in the bold face.
  const auto add_plain = [&](std::string_view words) {
    for (const char c : words) {
      if (c != i18n::strong_from && c != i18n::strong_to) {
        plain += c;
        continue;
      }
      flush();
      base_style.weight = c == i18n::strong_from ? Weight::bold : style.weight;
    }
  };
  for (const auto& part : parts) {
    if (part.reading.empty() || ruby_em < least_ruby_px) {
      add_plain(part.reading.empty() ? part.base : part.reading);
      continue;
    }
    flush();
    const auto from = static_cast<std::uint32_t>(out.base.size());
    auto glyphs = append(part.base);
    Ruby ruby{from, static_cast<std::uint32_t>(out.base.size()), engine.shape(part.reading, ruby_style), 0};
    const float base_width = width_of(glyphs);
    const float ruby_width = width_of(ruby.glyphs);
    if (ruby_width > base_width && !glyphs.empty()) spread(glyphs, ruby_width - base_width);
    if (ruby_width < base_width && !ruby.glyphs.empty()) spread(ruby.glyphs, base_width - ruby_width);
    ruby.width = std::max(base_width, ruby_width);
    out.glyphs.insert(out.glyphs.end(), glyphs.begin(), glyphs.end());
    out.rubies.push_back(std::move(ruby));
  }
  flush();
  return out;
}

std::string without_marks(std::string text) {
  constexpr std::string_view mark = "\u200B";
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) text.erase(at, mark.size());
  return text;
}

struct Line {
  std::uint32_t from = 0;  // bytes
  std::uint32_t to = 0;    // without the spaces it ends in
  float width = 0;
};

struct Lines {
  std::vector<Line> lines;
  bool broken_word = false;
  bool too_wide = false;
};

// Greedy filling: phrases where they fit; a phrase wider than the line falls back to kinsoku, a word to its characters.
class LineFiller {
 public:
  LineFiller(const Shaped& text, i18n::Language language) : text_(text), language_(language) {
    // Width up to each glyph, so that the width of any part is one subtraction.
    float pen = 0;
    for (const auto& glyph : text.glyphs) {
      starts_.push_back(glyph.at);
      pens_.push_back(pen);
      pen += glyph.advance;
    }
    pens_.push_back(pen);
  }

  [[nodiscard]] Lines fill(float width) {
    out_ = {};
    line_ = {};
    width_ = width;
    add(0, static_cast<std::uint32_t>(text_.base.size()), 0);
    if (line_.to > line_.from || out_.lines.empty()) end_line(static_cast<std::uint32_t>(text_.base.size()));
    return out_;
  }

  [[nodiscard]] std::size_t glyph_at(std::uint32_t byte) const {
    return static_cast<std::size_t>(std::lower_bound(starts_.begin(), starts_.end(), byte) - starts_.begin());
  }
  [[nodiscard]] float pen_at(std::size_t glyph) const { return pens_[glyph]; }
  [[nodiscard]] std::uint32_t without_spaces(std::uint32_t from, std::uint32_t to) const {
    const std::string_view line = std::string_view(text_.base).substr(from, to - from);
    auto kept = line;
    for (bool more = true; more;) {
      more = false;
      for (const std::string_view space : {" ", "\u3000", "\u200B", "\n", "\r"}) {
        if (!kept.ends_with(space)) continue;
        kept.remove_suffix(space.size());
        more = true;
      }
    }
    return from + static_cast<std::uint32_t>(kept.size());
  }
  [[nodiscard]] float width(std::uint32_t from, std::uint32_t to) const {
    return pens_[glyph_at(to)] - pens_[glyph_at(from)];
  }

 private:
  [[nodiscard]] bool inside_ruby(std::size_t at) const {
    return std::any_of(text_.rubies.begin(), text_.rubies.end(),
                       [&](const Ruby& ruby) { return at > ruby.from && at < ruby.to; });
  }

  void end_line(std::uint32_t at) {
    line_.to = without_spaces(line_.from, line_.to);
    line_.width = width(line_.from, line_.to);
    out_.lines.push_back(line_);
    line_ = {at, at, 0};
  }

  // Adds the bytes [from, to) piece by piece, broken as level 0 (phrases), 1 (kinsoku) or 2 (anywhere) says.
  void add(std::uint32_t from, std::uint32_t to, std::size_t level) {
    constexpr float hair = 0.01F;  // adding floats in another order must not turn a fit into none
    for (const auto& one : breaks(level)) {
      const auto end = static_cast<std::uint32_t>(one.at);
      if (end <= from) continue;
      if (end > to) break;
      const auto visible = without_spaces(from, end);
      const float piece = width(from, visible);
      if (width(line_.from, visible) > width_ + hair && line_.to > line_.from) end_line(from);
      if (piece > width_ + hair && level < 2) {
        add(from, end, level + 1);  // ends the line there itself when it must
        from = end;
        continue;
      }
      out_.too_wide = out_.too_wide || piece > width_ + hair;
      out_.broken_word = out_.broken_word || (level == 2 && !may_end(end));
      line_.to = end;
      if (one.mandatory) end_line(end);
      from = end;
    }
  }
  [[nodiscard]] bool may_end(std::uint32_t at) const {
    const auto& all = breaks(1);
    return std::any_of(all.begin(), all.end(), [&](const i18n::Break& one) { return one.at == at; });
  }
  // Asked for when needed: most texts never fall back.
  [[nodiscard]] const std::vector<i18n::Break>& breaks(std::size_t level) const {
    using i18n::Breaking;
    constexpr std::array how{Breaking::phrases, Breaking::kinsoku, Breaking::anywhere};
    auto& out = breaks_[level];
    if (!out) {
      out = i18n::line_breaks(text_.base, language_, how[level]);
      std::erase_if(*out, [&](const i18n::Break& one) { return inside_ruby(one.at); });
    }
    return *out;
  }

  const Shaped& text_;
  i18n::Language language_;
  mutable std::array<std::optional<std::vector<i18n::Break>>, 3> breaks_;
  std::vector<std::uint32_t> starts_;
  std::vector<float> pens_;
  Lines out_;
  Line line_;
  float width_ = 0;
};

// The narrowest filling with the same number of lines.
Lines balance(LineFiller& filler, Lines greedy, float max_width) {
  const auto count = greedy.lines.size();
  float widest = 0;
  for (const auto& line : greedy.lines) widest = std::max(widest, line.width);
  float narrow = widest / static_cast<float>(count);
  float wide = std::min(widest, max_width);
  for (int step = 0; step < 8; ++step) {
    const float middle = (narrow + wide) / 2;
    auto tried = filler.fill(middle);
    const bool as_good = tried.lines.size() == count && !tried.too_wide && !tried.broken_word;
    if (as_good) greedy = std::move(tried);
    (as_good ? wide : narrow) = middle;
  }
  return greedy;
}

bool is_kana(std::string_view letter) { return letter >= "\u3041" && letter <= "\u30FF"; }

// Japanese lines may end after nearly every letter, so a word can leave one or two of its letters for a line of their
// own. A kanji pair is a word; fewer than three kana are not.
bool leaves_a_rest(const Shaped& text, const Line& last) {
  constexpr std::string_view stops = "。、！？」）…";
  const std::string_view words = std::string_view(text.base).substr(last.from, last.to - last.from);
  int letters = 0;
  bool kana = false;
  for (std::size_t at = 0; at < words.size();) {
    std::size_t next = at + 1;
    while (next < words.size() && (static_cast<unsigned char>(words[next]) & 0xC0U) == 0x80U) ++next;
    const std::string_view letter = words.substr(at, next - at);
    if (letter.size() < 3) return false;  // Latin letters and digits end at spaces
    if (stops.find(letter) == std::string_view::npos) {
      kana = letters == 0 ? is_kana(letter) : kana;
      ++letters;
    }
    at = next;
  }
  return letters > 0 && letters < (kana ? 3 : 2);
}

// A little narrower, when that gives such a rest company without another line.
Lines without_rest(LineFiller& filler, const Shaped& text, Lines greedy, float em) {
  float widest = 0;
  for (const auto& line : greedy.lines) widest = std::max(widest, line.width);
  for (int less = 1; less <= 3; ++less) {
    auto tried = filler.fill(widest - em * static_cast<float>(less) * 0.9F);
    if (tried.lines.size() != greedy.lines.size() || tried.too_wide || tried.broken_word) break;
    if (!leaves_a_rest(text, tried.lines.back())) return tried;
  }
  return greedy;
}

class Setter {  // puts glyphs where their lines are
 public:
  Setter(FontEngine& engine, const Shaped& text, const LineFiller& filler, const TextStyle& style, int em, int ruby_em)
      : engine_(engine), text_(text), filler_(filler), style_(style), em_(em), ruby_em_(ruby_em) {
    layout_->engine = &engine;
  }

  LaidText set(const Lines& filled, float max_width, int max_lines) {
    auto lines = filled.lines;
    result_.clipped = filled.too_wide || lines.size() > static_cast<std::size_t>(max_lines);
    result_.broken_word = filled.broken_word;
    const bool cut = lines.size() > static_cast<std::size_t>(max_lines);
    if (cut) lines.resize(static_cast<std::size_t>(max_lines));
    std::vector<ShapedGlyph> dots;
    if (result_.clipped) {
      dots = engine_.shape("…", {em_, style_.weight, *style_.language});
      for (auto& line : lines) {
        if (line.width > max_width || (cut && &line == &lines.back())) shorten(line, max_width - width_of(dots));
      }
    }
    for (auto& line : lines)
      result_.size.x = std::max(result_.size.x, line.width + (is_shortened(line) ? width_of(dots) : 0));
    for (const auto& line : lines) set_line(line, is_shortened(line) ? dots : std::vector<ShapedGlyph>{});
    result_.line_count = static_cast<int>(lines.size());
    result_.cap_height = cap_of_em * static_cast<float>(em_);
    result_.size.y = result_.last_baseline + std::ceil(descent_of_em * static_cast<float>(em_));
    result_.layout = std::move(layout_);
    return std::move(result_);
  }

 private:
  // Takes letters off the end, never a part of a reading's base.
  void shorten(Line& line, float width) {
    auto last = filler_.glyph_at(line.to);
    const auto first = filler_.glyph_at(line.from);
    const auto cuts_ruby = [&](std::uint32_t at) {
      return std::any_of(text_.rubies.begin(), text_.rubies.end(),
                         [&](const Ruby& ruby) { return at > ruby.from && at < ruby.to; });
    };
    while (last > first && (filler_.width(line.from, line.to) > width || cuts_ruby(line.to))) {
      line.to = filler_.without_spaces(line.from, text_.glyphs[--last].at);
    }
    line.width = filler_.width(line.from, line.to);
    shortened_.push_back(line.from);
  }
  [[nodiscard]] bool is_shortened(const Line& line) const {
    return std::find(shortened_.begin(), shortened_.end(), line.from) != shortened_.end();
  }

  [[nodiscard]] bool has_ruby(const Line& line) const {
    return std::any_of(text_.rubies.begin(), text_.rubies.end(),
                       [&](const Ruby& ruby) { return ruby.from >= line.from && ruby.from < line.to; });
  }

  void set_line(const Line& line, const std::vector<ShapedGlyph>& dots) {
    const float em = static_cast<float>(em_);
    const float ruby_room = has_ruby(line) ? static_cast<float>(ruby_em_) : 0;
    float baseline = std::round(ruby_room + ascent_of_em * em);
    if (layout_->lines.empty()) {
      result_.body_top = ruby_room;
      result_.first_baseline = baseline;
    } else {
      const float pitch = std::max(style_.line_height * em, 1.04F * em + ruby_room);
      baseline = result_.last_baseline + std::round(pitch);
    }
    result_.last_baseline = baseline;

    const float full = line.width + width_of(dots);
    const float spare = result_.size.x - full;
    const float left = style_.align == Align::left ? 0 : std::floor(style_.align == Align::centre ? spare / 2 : spare);
    const auto first = filler_.glyph_at(line.from);
    const auto end = filler_.glyph_at(line.to);
    const float from = left - filler_.pen_at(first);
    for (auto i = first; i < end; ++i) put(text_.glyphs[i], from + filler_.pen_at(i), baseline);
    put_all(dots, left + line.width, baseline);
    // The reading's em box stands on the em box of the letters; the faces leave air inside both.
    const float ruby_baseline =
        baseline - std::round(ascent_of_em * em) - std::floor(descent_of_em * static_cast<float>(ruby_em_));
    for (const auto& ruby : text_.rubies) {
      if (ruby.from < line.from || ruby.from >= line.to) continue;
      put_all(ruby.glyphs, from + filler_.pen_at(filler_.glyph_at(ruby.from)), ruby_baseline);
    }
    layout_->lines.push_back(without_marks(text_.base.substr(line.from, line.to - line.from)));
    if (!dots.empty()) layout_->lines.back() += "…";
  }

  void put_all(const std::vector<ShapedGlyph>& glyphs, float pen, float baseline) {
    for (const auto& glyph : glyphs) {
      put(glyph, pen, baseline);
      pen += glyph.advance;
    }
  }
  void put(const ShapedGlyph& glyph, float pen, float baseline) {
    layout_->glyphs.push_back({engine_.entry_for(glyph), pen + glyph.dx, baseline + std::round(glyph.dy)});
  }

  FontEngine& engine_;
  const Shaped& text_;
  const LineFiller& filler_;
  const TextStyle& style_;
  int em_;
  int ruby_em_;
  std::vector<std::uint32_t> shortened_;  // where the lines that end in an ellipsis begin
  LaidText result_;
  std::shared_ptr<TextLayout> layout_ = std::make_shared<TextLayout>();
};

}  // namespace

LaidText make_layout(FontEngine& engine, std::string_view utf8, const TextStyle& style, float max_width,
                     int max_lines) {
  const int em = static_cast<int>(std::lround(style.em_px));
  const int ruby_em = static_cast<int>(std::lround(style.em_px * ruby_of_em));
  const Shaped text = shape_marked(engine, utf8, style, em, ruby_em);
  LineFiller filler(text, *style.language);
  auto lines = filler.fill(max_width);
  const auto count = static_cast<int>(lines.lines.size());
  if (style.wrap == Wrap::balanced && count > 1 && count <= max_lines && !lines.too_wide && !lines.broken_word) {
    lines = balance(filler, std::move(lines), max_width);
  } else if (count > 1 && count <= max_lines && !lines.too_wide && !lines.broken_word &&
             leaves_a_rest(text, lines.lines.back())) {
    lines = without_rest(filler, text, std::move(lines), static_cast<float>(em));
  }
  return Setter(engine, text, filler, style, em, ruby_em).set(lines, max_width, max_lines);
}

}  // namespace tsunagu::letters::detail
