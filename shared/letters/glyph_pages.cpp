#include "shared/letters/glyph_pages.h"

namespace tsunagu::letters::detail {

GlyphPages::GlyphPages(TextureSink& sink, int side, int most_pages)
    : sink_(sink), side_(side), most_pages_(most_pages) {}

GlyphPages::~GlyphPages() {
  for (const auto& page : pages_) sink_.destroy(page.id);
}

std::uint32_t GlyphPages::entry_for(const GlyphKey& key, const Face& face) {
  const auto [at, is_new] = numbers_.try_emplace(key.packed(), static_cast<std::uint32_t>(entries_.size()));
  if (is_new) entries_.push_back({.key = key, .box = face.box(key.glyph, key.own_em)});
  return at->second;
}

bool GlyphPages::place(std::uint32_t number) {
  auto& entry = entries_[number];
  const auto& box = entry.box;
  if (entry.page >= 0 || box.width == 0 || box.width > side_ || box.height > side_) return false;
  bool placed = false;
  for (int page = 0; page < page_count() && !placed; ++page) placed = place_on(page, entry);
  if (!placed) {
    const int emptied = page_count() < most_pages_ ? -1 : empty_a_page();
    // More letters in one frame than the pages hold: a complete picture matters more than the limit.
    placed = place_on(emptied >= 0 ? emptied : add_page(), entry);
  }
  TSUNAGU_INVARIANT(placed);
  entry.filled = false;
  entry.urgent = false;
  return true;
}

// Shelves are as high as their first glyph; another may stand on one that wastes at most a quarter of its height.
bool GlyphPages::place_on(int number, GlyphEntry& entry) {
  auto& page = pages_[static_cast<std::size_t>(number)];
  const int width = entry.box.width;
  const int height = entry.box.height;
  Shelf* best = nullptr;
  for (auto& shelf : page.shelves) {
    const bool fits =
        shelf.height >= height && shelf.height - height <= shelf.height / 4 && shelf.used + width <= side_;
    if (fits && (best == nullptr || shelf.height < best->height)) best = &shelf;
  }
  if (best == nullptr) {
    if (page.used_height + height > side_) return false;
    page.shelves.push_back({page.used_height, height, 0});
    page.used_height += height;
    best = &page.shelves.back();
  }
  entry.page = number;
  entry.x = best->used;
  entry.y = best->y;
  best->used += width;
  return true;
}

int GlyphPages::add_page() {
  pages_.emplace_back().id = sink_.create(side_, side_);
  return page_count() - 1;
}

int GlyphPages::empty_a_page() {
  int oldest = -1;
  for (int i = 0; i < page_count(); ++i) {
    const auto frame = pages_[static_cast<std::size_t>(i)].last_frame;
    if (frame != frame_ && (oldest < 0 || frame < pages_[static_cast<std::size_t>(oldest)].last_frame)) oldest = i;
  }
  if (oldest < 0) return -1;
  for (auto& entry : entries_) {
    if (entry.page == oldest) entry.page = -1;
  }
  auto& page = pages_[static_cast<std::size_t>(oldest)];
  sink_.destroy(page.id);
  page = Page();
  page.id = sink_.create(side_, side_);
  ++emptied_;
  return oldest;
}

TextureSink::Id GlyphPages::use(const GlyphEntry& entry) {
  auto& page = pages_[static_cast<std::size_t>(entry.page)];
  page.last_frame = frame_;
  return page.id;
}

void GlyphPages::fill(std::uint32_t number, ByteView alpha) {
  auto& entry = entries_[number];
  if (entry.page < 0 || entry.filled) return;
  const auto& page = pages_[static_cast<std::size_t>(entry.page)];
  sink_.update(page.id, entry.x, entry.y, entry.box.width, entry.box.height, alpha.data());
  entry.filled = true;
}

int GlyphPages::placed_count() const {
  int count = 0;
  for (const auto& entry : entries_) count += entry.page >= 0 ? 1 : 0;
  return count;
}

}  // namespace tsunagu::letters::detail
