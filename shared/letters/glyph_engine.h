// What Fonts is made of: faces, pages, worker and the cache of layouts, together. For text.cpp and glyph_layout.cpp.
#pragma once

#include <list>
#include <set>
#include <string>
#include <unordered_map>

#include "shared/letters/fonts.h"
#include "shared/letters/glyph_face.h"
#include "shared/letters/glyph_pages.h"
#include "shared/letters/glyph_shape.h"
#include "shared/letters/glyph_worker.h"
#include "shared/letters/text.h"

namespace tsunagu::letters::detail {

// The layouts used last, by everything that decides them.
class LayoutCache {
 public:
  static constexpr std::size_t capacity = 512;

  // Null when it is not kept.
  [[nodiscard]] const LaidText* find(const std::string& key);
  const LaidText& keep(std::string key, LaidText text);
  void clear();
  [[nodiscard]] std::size_t size() const { return by_key_.size(); }

 private:
  using Order = std::list<std::pair<std::string, LaidText>>;  // last used first
  Order order_;
  std::unordered_map<std::string_view, Order::iterator> by_key_;
};

class FontEngine {
 public:
  FontEngine(TextureSink& sink, std::function<void()> wake, const FontSettings& settings);

  void begin_frame();
  bool upload(std::chrono::microseconds patience);
  [[nodiscard]] bool pending() const { return worker_.pending(); }
  void prefetch(std::string_view text, const ShapeStyle& style);

  // Shapes, and notes what cannot be drawn.
  [[nodiscard]] std::vector<ShapedGlyph> shape(std::string_view utf8, const ShapeStyle& style);
  [[nodiscard]] std::uint32_t entry_for(const ShapedGlyph& glyph);

  struct Quad {
    TextureSink::Id page = nullptr;  // null: nothing to draw
    GlyphBox box;
    ImVec2 uv_min;
    ImVec2 uv_max;
  };
  // Where it lies, for drawing in this frame; asks the worker when it is not there yet.
  [[nodiscard]] Quad quad(std::uint32_t entry);

  [[nodiscard]] Faces& faces() { return faces_; }
  [[nodiscard]] LayoutCache& layouts() { return layouts_; }
  [[nodiscard]] FontStatistics statistics() const;
  [[nodiscard]] std::u32string undrawable() const { return {undrawable_.begin(), undrawable_.end()}; }

  i18n::Language language = i18n::Language::ja;  // of the page

 private:
  void want(std::uint32_t number, Urgency urgency);

  Faces faces_;
  GlyphPages pages_;
  LayoutCache layouts_;
  std::set<char32_t> undrawable_;
  GlyphWorker worker_;  // last: it reads the mapped files of faces_
};

}  // namespace tsunagu::letters::detail
