// The font files and what is known of their letters without drawing them. Files are mapped, never read into the heap:
// Noto Sans CJK is 19 MB, of which a page needs a few pages of memory.
#pragma once

#include <hb.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>

#include "shared/base/bytes.h"
#include "shared/i18n/language.h"
#include "shared/letters/fonts.h"

namespace tsunagu::letters::detail {

enum class FaceId : std::uint8_t {
  biz_regular,
  biz_bold,
  cjk_jp_regular,
  cjk_jp_bold,
  cjk_sc_regular,
  cjk_sc_bold,
  cjk_kr_regular,
  cjk_kr_bold,
  sans_regular,
  sans_bold,
  devanagari_regular,
  devanagari_bold,
  pictures,
  icons,
};
inline constexpr std::size_t face_count = 14;

// Cap height of BIZ UDPGothic, of its em; other faces are scaled to it.
inline constexpr float cap_of_em = 0.765F;
inline constexpr float ascent_of_em = 0.88F;
inline constexpr float descent_of_em = 0.12F;

// A file mapped for reading, private to nobody.
class MappedFile {
 public:
  [[nodiscard]] static std::optional<MappedFile> open(const std::filesystem::path& path);
  MappedFile(MappedFile&& other) noexcept;
  ~MappedFile();
  [[nodiscard]] ByteView bytes() const { return {static_cast<const std::uint8_t*>(at_), size_}; }

 private:
  MappedFile(void* at, std::size_t size) : at_(at), size_(size) {}
  void* at_ = nullptr;
  std::size_t size_ = 0;
};

// Ink box of a glyph in whole pixels from the pen, y downwards; one empty pixel all around is included.
struct GlyphBox {
  int left = 0;
  int top = 0;
  int width = 0;  // 0: nothing to draw
  int height = 0;
};

class Face {
 public:
  // Nothing when the file is missing or is not a font.
  [[nodiscard]] static std::unique_ptr<Face> open(const std::filesystem::path& fonts_folder, FaceId id);
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;
  ~Face();

  [[nodiscard]] bool has(char32_t letter) const;
  // Pixels of this face's own em at which its capitals are as high as those of BIZ UDPGothic at `em_px`.
  [[nodiscard]] int own_em(int em_px) const;
  [[nodiscard]] GlyphBox box(std::uint32_t glyph, int own_em) const;
  [[nodiscard]] float px_per_unit(int own_em) const { return static_cast<float>(own_em) / static_cast<float>(units_); }
  // Scaled to font units; not for other threads.
  [[nodiscard]] hb_font_t* shaper() const { return font_; }
  [[nodiscard]] ByteView file() const { return file_.bytes(); }
  [[nodiscard]] int index_in_file() const { return index_; }

 private:
  Face(MappedFile file, FaceId id);
  MappedFile file_;
  FaceId id_;
  int index_;
  unsigned units_ = 1000;
  hb_font_t* font_ = nullptr;
};

// Faces, opened when first asked for.
class Faces {
 public:
  explicit Faces(std::filesystem::path folder) : folder_(std::move(folder)) {}
  // Null when it is not installed.
  [[nodiscard]] const Face* face(FaceId id);
  // In which order faces are asked for a letter.
  [[nodiscard]] static std::span<const FaceId> chain(i18n::Language language, Weight weight);
  [[nodiscard]] int open_count() const;

 private:
  std::filesystem::path folder_;
  std::array<std::unique_ptr<Face>, face_count> faces_;
  std::array<bool, face_count> tried_{};
};

}  // namespace tsunagu::letters::detail
