// The thread that draws glyphs with FreeType. Nothing else in the program uses FreeType.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "shared/base/bytes.h"
#include "shared/letters/glyph_face.h"

namespace tsunagu::letters::detail {

struct GlyphJob {
  std::uint32_t entry = 0;  // who asked; comes back with the picture
  FaceId face{};
  int own_em = 0;
  std::uint32_t glyph = 0;
  GlyphBox box;
  ByteView file;  // mapped longer than the worker lives
  int index_in_file = 0;
};

struct GlyphPicture {
  std::uint32_t entry = 0;
  Bytes alpha;  // box.width * box.height; all zero when FreeType refuses the glyph
};

enum class Urgency : std::uint8_t { now, later };

class GlyphWorker {
 public:
  // `wake` is called on the worker's thread when the last urgent job is done and no frame is open.
  explicit GlyphWorker(std::function<void()> wake);
  GlyphWorker(const GlyphWorker&) = delete;
  GlyphWorker& operator=(const GlyphWorker&) = delete;
  ~GlyphWorker();  // drops what is not drawn yet

  void open_frame();
  void submit(const GlyphJob& job, Urgency urgency);
  // Waits at most `patience` for the urgent jobs, closes the frame and gives what is drawn.
  [[nodiscard]] std::vector<GlyphPicture> collect(std::chrono::microseconds patience);
  // Urgent jobs not yet collected.
  [[nodiscard]] bool pending() const;
  [[nodiscard]] std::uint64_t drawn() const;

 private:
  void run();

  std::function<void()> wake_;
  mutable std::mutex mutex_;
  std::condition_variable work_;
  std::condition_variable done_;
  std::deque<GlyphJob> urgent_;
  std::deque<GlyphJob> later_;
  std::vector<GlyphPicture> pictures_;
  int urgent_undrawn_ = 0;
  bool urgent_uncollected_ = false;
  bool frame_open_ = false;
  bool stop_ = false;
  std::uint64_t drawn_ = 0;
  std::thread thread_;  // last: it uses all of the above
};

}  // namespace tsunagu::letters::detail
