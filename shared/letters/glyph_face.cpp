#include "shared/letters/glyph_face.h"

#include <fcntl.h>
#include <hb-ot.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmath>
#include <utility>

namespace tsunagu::letters::detail {
namespace {

struct FaceFile {
  const char* path;  // under the fonts folder
  int index;         // in a collection
  float cap_height;  // of its em; the icons are set to the em itself
};

constexpr std::array<FaceFile, face_count> files = {{
    {"truetype/bizud-gothic/BIZUDPGothic-Regular.ttf", 0, cap_of_em},
    {"truetype/bizud-gothic/BIZUDPGothic-Bold.ttf", 0, cap_of_em},
    {"opentype/noto/NotoSansCJK-Regular.ttc", 0, 0.733F},
    {"opentype/noto/NotoSansCJK-Bold.ttc", 0, 0.733F},
    {"opentype/noto/NotoSansCJK-Regular.ttc", 2, 0.733F},
    {"opentype/noto/NotoSansCJK-Bold.ttc", 2, 0.733F},
    {"opentype/noto/NotoSansCJK-Regular.ttc", 1, 0.733F},
    {"opentype/noto/NotoSansCJK-Bold.ttc", 1, 0.733F},
    {"truetype/noto/NotoSans-Regular.ttf", 0, 0.714F},
    {"truetype/noto/NotoSans-Bold.ttf", 0, 0.714F},
    {"truetype/noto/NotoSansDevanagari-Regular.ttf", 0, 0.714F},
    {"truetype/noto/NotoSansDevanagari-Bold.ttf", 0, 0.714F},
    {"truetype/ancient-scripts/Symbola_hint.ttf", 0, 0.80F},  // emoji as outlines
    {"truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf", 0, cap_of_em},
}};

using Chain = std::array<FaceId, 5>;
using enum FaceId;
// Whole words stay in one face, so a language whose letters BIZ UDPGothic lacks (ạ, ế) begins with Noto Sans.
constexpr std::array<Chain, 2> japanese = {{{biz_regular, cjk_jp_regular, sans_regular, devanagari_regular, pictures},
                                            {biz_bold, cjk_jp_bold, sans_bold, devanagari_bold, pictures}}};
constexpr std::array<Chain, 2> chinese = {{{cjk_sc_regular, biz_regular, sans_regular, devanagari_regular, pictures},
                                           {cjk_sc_bold, biz_bold, sans_bold, devanagari_bold, pictures}}};
constexpr std::array<Chain, 2> korean = {{{cjk_kr_regular, biz_regular, sans_regular, devanagari_regular, pictures},
                                          {cjk_kr_bold, biz_bold, sans_bold, devanagari_bold, pictures}}};
constexpr std::array<Chain, 2> noto_first = {{{sans_regular, devanagari_regular, biz_regular, cjk_jp_regular, pictures},
                                              {sans_bold, devanagari_bold, biz_bold, cjk_jp_bold, pictures}}};

}  // namespace

std::optional<MappedFile> MappedFile::open(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return std::nullopt;
  struct stat info {};
  void* at = MAP_FAILED;
  if (::fstat(file, &info) == 0 && info.st_size > 0) {
    at = ::mmap(nullptr, static_cast<std::size_t>(info.st_size), PROT_READ, MAP_PRIVATE, file, 0);
  }
  ::close(file);
  if (at == MAP_FAILED) return std::nullopt;
  return MappedFile(at, static_cast<std::size_t>(info.st_size));
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : at_(std::exchange(other.at_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile::~MappedFile() {
  if (at_ != nullptr) ::munmap(at_, size_);
}

std::unique_ptr<Face> Face::open(const std::filesystem::path& fonts_folder, FaceId id) {
  auto file = MappedFile::open(fonts_folder / files[static_cast<std::size_t>(id)].path);
  if (!file) return nullptr;
  std::unique_ptr<Face> face(new Face(std::move(*file), id));
  return hb_face_get_glyph_count(hb_font_get_face(face->font_)) > 0 ? std::move(face) : nullptr;
}

Face::Face(MappedFile file, FaceId id)
    : file_(std::move(file)), id_(id), index_(files[static_cast<std::size_t>(id)].index) {
  const auto bytes = file_.bytes();
  hb_blob_t* blob = hb_blob_create(reinterpret_cast<const char*>(bytes.data()), static_cast<unsigned>(bytes.size()),
                                   HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  hb_face_t* face = hb_face_create(blob, static_cast<unsigned>(index_));
  font_ = hb_font_create(face);  // scaled to the em of the file
  units_ = hb_face_get_upem(face);
  hb_face_destroy(face);
  hb_blob_destroy(blob);
}

Face::~Face() { hb_font_destroy(font_); }

bool Face::has(char32_t letter) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font_, letter, &glyph) != 0;
}

int Face::own_em(int em_px) const {
  const float cap = files[static_cast<std::size_t>(id_)].cap_height;
  return static_cast<int>(std::lround(static_cast<float>(em_px) * cap_of_em / cap));
}

GlyphBox Face::box(std::uint32_t glyph, int own_em) const {
  hb_glyph_extents_t ink{};
  if (hb_font_get_glyph_extents(font_, glyph, &ink) == 0 || ink.width == 0 || ink.height == 0) return {};
  const float scale = px_per_unit(own_em);
  const auto down = [&](int units) { return static_cast<int>(std::floor(static_cast<float>(units) * scale)); };
  const auto up = [&](int units) { return static_cast<int>(std::ceil(static_cast<float>(units) * scale)); };
  const int left = down(ink.x_bearing) - 1;
  const int right = up(ink.x_bearing + ink.width) + 1;
  const int top = -up(ink.y_bearing) - 1;
  const int bottom = -down(ink.y_bearing + ink.height) + 1;  // the height is negative
  return {left, top, right - left, bottom - top};
}

const Face* Faces::face(FaceId id) {
  const auto at = static_cast<std::size_t>(id);
  if (!tried_[at]) {
    tried_[at] = true;
    faces_[at] = Face::open(folder_, id);
  }
  return faces_[at].get();
}

std::span<const FaceId> Faces::chain(i18n::Language language, Weight weight) {
  const auto at = static_cast<std::size_t>(weight);
  switch (language) {
    case i18n::Language::zh_hans: return chinese[at];
    case i18n::Language::ko: return korean[at];
    case i18n::Language::vi:
    case i18n::Language::ne: return noto_first[at];
    case i18n::Language::ja:
    case i18n::Language::ja_easy:
    case i18n::Language::en:
    case i18n::Language::tl:
    case i18n::Language::pt:
    case i18n::Language::es: break;
  }
  return japanese[at];
}

int Faces::open_count() const {
  int count = 0;
  for (const auto& face : faces_) count += face ? 1 : 0;
  return count;
}

}  // namespace tsunagu::letters::detail
