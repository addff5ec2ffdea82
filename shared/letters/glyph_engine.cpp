#include "shared/letters/glyph_engine.h"

#include "shared/base/text.h"

namespace tsunagu::letters::detail {

const LaidText* LayoutCache::find(const std::string& key) {
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) return nullptr;
  order_.splice(order_.begin(), order_, found->second);
  return &found->second->second;
}

const LaidText& LayoutCache::keep(std::string key, LaidText text) {
  if (order_.size() >= capacity) {
    by_key_.erase(order_.back().first);
    order_.pop_back();
  }
  order_.emplace_front(std::move(key), std::move(text));
  by_key_.emplace(order_.front().first, order_.begin());
  return order_.front().second;
}

void LayoutCache::clear() {
  by_key_.clear();
  order_.clear();
}

FontEngine::FontEngine(TextureSink& sink, std::function<void()> wake, const FontSettings& settings)
    : faces_(settings.folder), pages_(sink, settings.page_side, settings.most_pages), worker_(std::move(wake)) {}

void FontEngine::begin_frame() {
  pages_.begin_frame();
  worker_.open_frame();
}

bool FontEngine::upload(std::chrono::microseconds patience) {
  for (const auto& picture : worker_.collect(patience)) {
    pages_.fill(picture.entry, picture.alpha);
  }
  return !worker_.pending();
}

void FontEngine::prefetch(std::string_view text, const ShapeStyle& style) {
  for (const auto& glyph : shape(is_utf8(text) ? std::string(text) : encode_utf8(decode_utf8(text)), style)) {
    want(entry_for(glyph), Urgency::later);
  }
}

std::vector<ShapedGlyph> FontEngine::shape(std::string_view utf8, const ShapeStyle& style) {
  constexpr std::size_t most_noted = 256;
  std::u32string without_face;
  auto glyphs = detail::shape(faces_, utf8, style, without_face);
  for (const char32_t letter : without_face) {
    if (undrawable_.size() < most_noted) undrawable_.insert(letter);
  }
  return glyphs;
}

std::uint32_t FontEngine::entry_for(const ShapedGlyph& glyph) {
  const Face* face = faces_.face(glyph.face);
  TSUNAGU_INVARIANT(face != nullptr);  // it shaped the glyph
  return pages_.entry_for({glyph.face, glyph.own_em, glyph.glyph}, *face);
}

void FontEngine::want(std::uint32_t number, Urgency urgency) {
  const bool is_new = pages_.place(number);
  auto& entry = pages_.entry(number);
  const bool hurry = urgency == Urgency::now && entry.page >= 0 && !entry.filled && !entry.urgent;
  if (!is_new && !hurry) return;
  entry.urgent = urgency == Urgency::now;
  const Face* face = faces_.face(entry.key.face);
  worker_.submit({.entry = number,
                  .face = entry.key.face,
                  .own_em = entry.key.own_em,
                  .glyph = entry.key.glyph,
                  .box = entry.box,
                  .file = face->file(),
                  .index_in_file = face->index_in_file()},
                 urgency);
}

FontEngine::Quad FontEngine::quad(std::uint32_t number) {
  want(number, Urgency::now);
  const auto& entry = pages_.entry(number);
  if (entry.page < 0) return {};
  const float side = static_cast<float>(pages_.side());
  const ImVec2 from{static_cast<float>(entry.x) / side, static_cast<float>(entry.y) / side};
  const ImVec2 to{static_cast<float>(entry.x + entry.box.width) / side,
                  static_cast<float>(entry.y + entry.box.height) / side};
  return {pages_.use(entry), entry.box, from, to};
}

FontStatistics FontEngine::statistics() const {
  return {.pages = pages_.page_count(),
          .glyphs = pages_.placed_count(),
          .faces_open = faces_.open_count(),
          .layouts_kept = static_cast<int>(layouts_.size()),
          .drawn_by_worker = worker_.drawn(),
          .pages_emptied = pages_.emptied()};
}

}  // namespace tsunagu::letters::detail
