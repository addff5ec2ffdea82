// Reading what strangers made (pictures, camera frames, calendars, tables) in a separate, confined process.
//
// A Reader owns one `tsunagu-reader` process. It starts it on the first job, keeps it for the next ones, and replaces
// it when it dies, hangs, answers nonsense or has used up its share of processor time. Whatever the process sends back
// is parsed as hostile as well. Not thread-safe: one Reader for each thread that reads. Calls block until the answer is
// there, at most for the limit of the job.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/bytes.h"
#include "shared/base/result.h"
#include "shared/domain/event.h"

namespace tsunagu::worker {

inline constexpr std::size_t max_picture_bytes = 32u << 20;
inline constexpr std::size_t max_feed_bytes = 16u << 20;

struct Options {
  // The reader program; empty: `tsunagu-reader` in the folder of the running program.
  std::filesystem::path program;
  std::chrono::milliseconds start_limit{5'000};
  std::chrono::milliseconds picture_limit{10'000};
  std::chrono::milliseconds feed_limit{30'000};
  // Processor time after which an idle process is replaced by a fresh one (its own hard limit is 120 s).
  std::chrono::milliseconds retire_after{40'000};
};

// How hard to look for codes. `frame` is two quick passes for a live camera, where the next frame comes soon;
// `picture` goes through the whole chain (shared/qr/reading.h).
enum class Effort : std::uint8_t { frame = 1, picture = 2 };

enum class FeedKind : std::uint8_t { detect = 1, calendar = 2, table = 3, facilities = 4 };

// The days from which sessions are imported, all inclusive, in Japan and of the years 1900 to 2199: [from, to] of what
// repeats and may never end, [single_from, single_to] of what has its own dates. Most of one repeating event are 2,000.
struct ImportWindow {
  domain::Day from{};
  domain::Day to{};
  domain::Day single_from = from;
  domain::Day single_to = to;
};

// What was read out of a picture. `digits` marks a QR code that holds ASCII digits only, as all our own codes do.
// Other codes (a member card's Code 39, Code 128 or EAN, another QR code) hold printable ASCII.
struct FoundCode {
  std::string text;
  bool digits = false;

  bool operator==(const FoundCode&) const = default;
};

// An 8-bit gray camera frame, borrowed. `stride` is the distance between rows in bytes, at least `width`.
struct GrayFrame {
  ByteView pixels;
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::uint32_t stride = 0;
};

// Failures of every call below:
//   usage        the frame's sizes do not fit together, or the window is empty or too wide
//   too_large    the file or the picture's dimensions are over the limit (nothing was decoded)
//   unsupported  neither PNG nor JPEG; not a calendar; a table without the columns we know; an unknown encoding
//   corrupt      the file is damaged, or the process died or answered nonsense over it
//   timeout      not finished within the limit; the process was killed
//   not_found, io  the reader program is missing or could not be started
class Reader {
 public:
  explicit Reader(Options options = {});
  ~Reader();
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  // The texts of all our codes (digits) in a PNG or JPEG file; empty when there are none.
  [[nodiscard]] Result<std::vector<std::string>> read_picture(ByteView file);
  // The same in one camera frame.
  [[nodiscard]] Result<std::vector<std::string>> read_gray(const GrayFrame& frame, Effort effort = Effort::frame);
  // Our codes and all others, in a PNG or JPEG file and in one camera frame.
  [[nodiscard]] Result<std::vector<FoundCode>> find_codes(ByteView file);
  [[nodiscard]] Result<std::vector<FoundCode>> find_codes(const GrayFrame& frame, Effort effort);

  // The sessions of an iCalendar file or an イベント一覧 table, or the places of a 子育て施設一覧.
  [[nodiscard]] Result<domain::ImportResult> import_feed(ByteView file, FeedKind kind, const ImportWindow& window);

  // Starts the process now, so that the first job does not pay for it.
  [[nodiscard]] Status warm_up();
  // What another one is started with.
  [[nodiscard]] const Options& options() const { return options_; }
  // The process that is running, if there is one.
  [[nodiscard]] std::optional<int> process_id() const;
  // Whether the running process has filtered its system calls (false when none runs, and in sanitized builds).
  [[nodiscard]] bool is_filtered() const;

 private:
  class Process;
  Options options_;
  std::unique_ptr<Process> process_;

  [[nodiscard]] Result<Process*> ready_process();
  [[nodiscard]] Result<Bytes> run(ByteView job, std::chrono::milliseconds limit);
};

}  // namespace tsunagu::worker
