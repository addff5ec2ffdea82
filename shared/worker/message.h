// What a Reader and its process say to each other. Each message is a length (4 bytes, big-endian) and that many bytes;
// the process begins with a Greeting, then there is one answer to each job. Both sides take the other's bytes as
// hostile: everything is bounded before it is believed.
#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "shared/base/bytes.h"
#include "shared/base/result.h"
#include "shared/domain/event.h"
#include "shared/worker/reader.h"

namespace tsunagu::worker {

inline constexpr std::size_t longest_message = 64u << 20;
inline constexpr std::size_t most_codes = 64;
inline constexpr std::size_t longest_code = 7'089;

struct Greeting {
  bool filtered = false;  // its system calls are filtered
};

struct PictureJob {
  Bytes file;
};
struct FrameJob {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  Effort effort = Effort::frame;
  Bytes pixels;  // row by row without gaps
};
struct FeedJob {
  FeedKind kind = FeedKind::detect;
  ImportWindow window;
  Bytes file;
};
using Job = std::variant<PictureJob, FrameJob, FeedJob>;

[[nodiscard]] Bytes encode(const Greeting& greeting);
[[nodiscard]] Result<Greeting> decode_greeting(ByteView message);

[[nodiscard]] Bytes encode_picture_job(ByteView file);
[[nodiscard]] Bytes encode_frame_job(const GrayFrame& frame, Effort effort);
[[nodiscard]] Bytes encode_feed_job(ByteView file, FeedKind kind, const ImportWindow& window);
// corrupt: not a job, or sizes that do not fit together.
[[nodiscard]] Result<Job> decode_job(ByteView message);

// An answer is the thing asked for or an Error; decoding gives the one that was sent, or corrupt ("the reader answered
// nonsense"). Texts are checked again on arrival: codes are printable ASCII, everything else is UTF-8.
[[nodiscard]] Bytes encode_answer(const Result<std::vector<FoundCode>>& answer);
[[nodiscard]] Bytes encode_answer(const Result<domain::ImportResult>& answer);
[[nodiscard]] Result<std::vector<FoundCode>> decode_codes(ByteView message);
[[nodiscard]] Result<domain::ImportResult> decode_import(ByteView message);

}  // namespace tsunagu::worker
