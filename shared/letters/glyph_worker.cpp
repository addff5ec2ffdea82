#include "shared/letters/glyph_worker.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <array>
#include <utility>

#include "shared/base/log.h"

namespace tsunagu::letters::detail {
namespace {

// FreeType's view of the faces, opened when first needed; lives and dies on the worker's thread.
class Painter {
 public:
  Painter() {
    if (FT_Init_FreeType(&library_) != 0) library_ = nullptr;
  }
  Painter(const Painter&) = delete;
  Painter& operator=(const Painter&) = delete;
  ~Painter() {
    if (library_ != nullptr) FT_Done_FreeType(library_);
  }

  Bytes paint(const GlyphJob& job) {
    Bytes alpha(static_cast<std::size_t>(job.box.width) * static_cast<std::size_t>(job.box.height));
    FT_Face face = face_for(job);
    if (face == nullptr || FT_Set_Pixel_Sizes(face, 0, static_cast<FT_UInt>(job.own_em)) != 0) return alpha;
    if (FT_Load_Glyph(face, job.glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0) return alpha;
    FT_Outline& outline = face->glyph->outline;
    // FreeType's y goes up from the bottom of the box.
    FT_Outline_Translate(&outline, -FT_Pos{job.box.left} * 64, FT_Pos{job.box.top + job.box.height} * 64);
    FT_Bitmap bitmap{};
    bitmap.rows = static_cast<unsigned>(job.box.height);
    bitmap.width = static_cast<unsigned>(job.box.width);
    bitmap.pitch = job.box.width;
    bitmap.buffer = alpha.data();
    bitmap.num_grays = 256;
    bitmap.pixel_mode = FT_PIXEL_MODE_GRAY;
    if (FT_Outline_Get_Bitmap(library_, &outline, &bitmap) != 0) log::warning("a glyph could not be drawn");
    return alpha;
  }

 private:
  FT_Face face_for(const GlyphJob& job) {
    auto& face = faces_[static_cast<std::size_t>(job.face)];
    if (face == nullptr && library_ != nullptr &&
        FT_New_Memory_Face(library_, job.file.data(), static_cast<FT_Long>(job.file.size()), job.index_in_file,
                           &face) != 0) {
      face = nullptr;
    }
    return face;
  }

  FT_Library library_ = nullptr;
  std::array<FT_Face, face_count> faces_{};
};

}  // namespace

GlyphWorker::GlyphWorker(std::function<void()> wake) : wake_(std::move(wake)), thread_([this] { run(); }) {}

GlyphWorker::~GlyphWorker() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  work_.notify_one();
  thread_.join();
}

void GlyphWorker::open_frame() {
  const std::lock_guard lock(mutex_);
  frame_open_ = true;
}

void GlyphWorker::submit(const GlyphJob& job, Urgency urgency) {
  bool was_idle = false;
  {
    const std::lock_guard lock(mutex_);
    was_idle = urgent_.empty() && later_.empty();
    if (urgency == Urgency::now) {
      urgent_.push_back(job);
      ++urgent_undrawn_;
      urgent_uncollected_ = true;
    } else {
      later_.push_back(job);
    }
  }
  if (was_idle) work_.notify_one();
}

std::vector<GlyphPicture> GlyphWorker::collect(std::chrono::microseconds patience) {
  std::unique_lock lock(mutex_);
  done_.wait_for(lock, patience, [&] { return urgent_undrawn_ == 0; });
  frame_open_ = false;
  urgent_uncollected_ = urgent_undrawn_ > 0;
  return std::exchange(pictures_, {});
}

bool GlyphWorker::pending() const {
  const std::lock_guard lock(mutex_);
  return urgent_uncollected_;
}

std::uint64_t GlyphWorker::drawn() const {
  const std::lock_guard lock(mutex_);
  return drawn_;
}

void GlyphWorker::run() {
  Painter painter;
  std::unique_lock lock(mutex_);
  while (true) {
    work_.wait(lock, [&] { return stop_ || !urgent_.empty() || !later_.empty(); });
    if (stop_) return;
    const bool is_urgent = !urgent_.empty();
    auto& queue = is_urgent ? urgent_ : later_;
    const GlyphJob job = queue.front();
    queue.pop_front();
    lock.unlock();
    GlyphPicture picture{job.entry, painter.paint(job)};
    lock.lock();
    pictures_.push_back(std::move(picture));
    ++drawn_;
    if (!is_urgent || --urgent_undrawn_ > 0) continue;
    done_.notify_one();
    if (frame_open_ || !wake_) continue;
    lock.unlock();
    wake_();
    lock.lock();
  }
}

}  // namespace tsunagu::letters::detail
