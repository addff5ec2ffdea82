// Where each drawn glyph lies: pages of one byte a pixel, packed in shelves, handed to the sink.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "shared/letters/fonts.h"
#include "shared/letters/glyph_face.h"

namespace tsunagu::letters::detail {

struct GlyphKey {
  FaceId face{};
  int own_em = 0;  // pixels
  std::uint32_t glyph = 0;

  [[nodiscard]] std::uint64_t packed() const {
    return static_cast<std::uint64_t>(face) << 48 | static_cast<std::uint64_t>(own_em) << 32 | glyph;
  }
};

// A glyph at a size. Its number stays the same as long as the program runs; its place may be taken away and given anew.
struct GlyphEntry {
  GlyphKey key;
  GlyphBox box;
  int page = -1;  // -1: has no place
  int x = 0;      // on the page
  int y = 0;
  bool filled = false;
  bool urgent = false;  // the worker has been asked to hurry
};

class GlyphPages {
 public:
  GlyphPages(TextureSink& sink, int side, int most_pages);
  GlyphPages(const GlyphPages&) = delete;
  GlyphPages& operator=(const GlyphPages&) = delete;
  ~GlyphPages();

  void begin_frame() { ++frame_; }
  // The number of the entry for `key`; made with `box` when there is none.
  [[nodiscard]] std::uint32_t entry_for(const GlyphKey& key, const Face& face);
  [[nodiscard]] GlyphEntry& entry(std::uint32_t number) { return entries_[number]; }

  // Gives it a place if it has none, emptying the page drawn from longest ago when all are full. True when the place is
  // new: it has to be filled. False also for a glyph that has no ink or is larger than a page.
  bool place(std::uint32_t number);
  // Notes that this frame draws from its page.
  [[nodiscard]] TextureSink::Id use(const GlyphEntry& entry);
  // Hands the picture to the sink; dropped when the place has been taken away since, or is filled already.
  void fill(std::uint32_t number, ByteView alpha);

  [[nodiscard]] int side() const { return side_; }
  [[nodiscard]] int page_count() const { return static_cast<int>(pages_.size()); }
  [[nodiscard]] int placed_count() const;
  [[nodiscard]] std::uint64_t emptied() const { return emptied_; }

 private:
  struct Shelf {
    int y = 0;
    int height = 0;
    int used = 0;
  };
  struct Page {
    TextureSink::Id id = nullptr;
    std::vector<Shelf> shelves;
    int used_height = 0;
    std::uint64_t last_frame = 0;
  };
  [[nodiscard]] bool place_on(int page, GlyphEntry& entry);
  int add_page();
  int empty_a_page();  // -1 when every page is drawn from in this frame

  TextureSink& sink_;
  int side_;
  int most_pages_;
  std::uint64_t frame_ = 1;
  std::uint64_t emptied_ = 0;
  std::vector<Page> pages_;
  std::vector<GlyphEntry> entries_;
  std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
};

}  // namespace tsunagu::letters::detail
