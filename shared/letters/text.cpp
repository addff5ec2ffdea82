#include "shared/letters/text.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "shared/base/text.h"
#include "shared/letters/glyph_engine.h"
#include "shared/letters/glyph_layout.h"

namespace tsunagu::letters {
namespace {

struct SizeRow {
  float em_mm;
  Weight weight;
  float line_height;
};

// tokens.json gives pixels at 5.885 px/mm: 28, 37, 40, 52, 76.
constexpr SizeRow size_rows[] = {{28 / 5.885F, Weight::regular, 1.4F},
                                 {37 / 5.885F, Weight::regular, 1.4F},
                                 {40 / 5.885F, Weight::bold, 1.25F},
                                 {52 / 5.885F, Weight::bold, 1.3F},
                                 {76 / 5.885F, Weight::bold, 1.2F}};

template <class T>
void append_bytes(std::string& to, T value) {
  char bytes[sizeof value];
  std::memcpy(bytes, &value, sizeof value);
  to.append(bytes, sizeof value);
}

std::string key_of(std::string_view text, const TextStyle& style, float max_width, int max_lines) {
  std::string key;
  key.reserve(text.size() + 24);
  append_bytes(key, static_cast<std::int16_t>(std::lround(style.em_px)));
  append_bytes(key, style.line_height);
  append_bytes(key, max_width);
  append_bytes(key, max_lines);
  for (const auto part : {static_cast<int>(style.weight), static_cast<int>(style.align), static_cast<int>(style.wrap),
                          static_cast<int>(style.markup), static_cast<int>(*style.language)}) {
    key.push_back(static_cast<char>(part));
  }
  key += text;
  return key;
}

}  // namespace

TextStyle style_of(TypeSize size, const TypeScale& scale) {
  const auto& row = size_rows[static_cast<std::size_t>(size)];
  TextStyle style;
  style.em_px = std::round(row.em_mm * scale.px_per_mm * scale.factor);
  style.weight = row.weight;
  style.line_height = row.line_height;
  return style;
}

std::vector<std::string> LaidText::lines() const { return layout ? layout->lines : std::vector<std::string>{}; }

LaidText lay_out(Fonts& fonts, std::string_view utf8, const TextStyle& wanted, float max_width, int max_lines) {
  auto& engine = fonts.engine();
  TextStyle style = wanted;
  style.language = wanted.language.value_or(engine.language);
  style.em_px = std::clamp(style.em_px, 6.0F, 400.0F);
  max_width = std::max(max_width, 0.0F);
  max_lines = std::max(max_lines, 1);
  auto key = key_of(utf8, style, max_width, max_lines);
  if (const auto* kept = engine.layouts().find(key)) return *kept;
  auto laid = is_utf8(utf8) ? detail::make_layout(engine, utf8, style, max_width, max_lines)
                            : detail::make_layout(engine, encode_utf8(decode_utf8(utf8)), style, max_width, max_lines);
  return engine.layouts().keep(std::move(key), std::move(laid));
}

void draw(ImDrawList* list, const LaidText& text, ImVec2 top_left, ImU32 colour) {
  if (!text.layout) return;
  const ImVec2 origin{std::round(top_left.x), std::round(top_left.y)};
  for (const auto& glyph : text.layout->glyphs) {
    const auto quad = text.layout->engine->quad(glyph.entry);
    if (quad.page == nullptr) continue;
    const ImVec2 from{origin.x + std::round(glyph.x) + static_cast<float>(quad.box.left),
                      origin.y + glyph.y + static_cast<float>(quad.box.top)};
    const ImVec2 to{from.x + static_cast<float>(quad.box.width), from.y + static_cast<float>(quad.box.height)};
    list->AddImage(quad.page, from, to, quad.uv_min, quad.uv_max, colour);
  }
}

void draw_in(ImDrawList* list, const LaidText& text, ImVec2 box_min, ImVec2 box_max, Align align, ImU32 colour) {
  const float spare = box_max.x - box_min.x - text.size.x;
  const float x = align == Align::left ? 0 : align == Align::centre ? spare / 2 : spare;
  // Capitals and kanji look centred when the middle of the capitals is in the middle.
  const float middle_of_letters = (text.first_baseline - text.cap_height + text.last_baseline) / 2;
  const float height = box_max.y - box_min.y;
  const float lowest = std::max(0.0F, height - text.size.y);
  const float y = std::clamp(height / 2 - middle_of_letters, 0.0F, lowest);
  draw(list, text, {box_min.x + x, box_min.y + y}, colour);
}

Fitted fit(Fonts& fonts, std::string_view utf8, TextStyle style, ImVec2 box, int max_lines, float least_em_px) {
  constexpr int steps = 4;
  const float first = style.em_px;
  const float last = std::min(least_em_px, first);
  Fitted fitted{};
  for (int step = 0; step <= steps; ++step) {
    style.em_px = std::round(first + (last - first) * static_cast<float>(step) / steps);
    auto text = lay_out(fonts, utf8, style, box.x, max_lines);
    const bool fits = !text.clipped && !text.broken_word && text.size.x <= box.x + 0.5F && text.size.y <= box.y + 0.5F;
    fitted = {std::move(text), style.em_px, fits};
    if (fits) break;
  }
  return fitted;
}

void draw_icon(ImDrawList* list, Fonts& fonts, char32_t icon, ImVec2 centre, float size_px, ImU32 colour) {
  std::string letter;
  append_utf8(letter, icon);
  TextStyle style;
  style.em_px = size_px;
  style.markup = Markup::none;
  const auto laid = lay_out(fonts, letter, style);
  // The icons' em box stands on the baseline.
  draw(list, laid, {centre.x - size_px / 2, centre.y + size_px / 2 - laid.first_baseline}, colour);
}

}  // namespace tsunagu::letters
