#include "shared/worker/reader.h"

#include <algorithm>
#include <system_error>

#include "shared/base/log.h"
#include "shared/worker/message.h"
#include "shared/worker/process.h"

namespace tsunagu::worker {
namespace {

constexpr std::uint64_t most_frame_pixels = 40'000'000;

std::filesystem::path beside_this_program() {
  std::error_code error;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? std::filesystem::path("tsunagu-reader") : self.parent_path() / "tsunagu-reader";
}

bool are_sound(domain::Day from, domain::Day to) {
  return from.ok() && to.ok() && from <= to && from.year() >= std::chrono::year(1900) &&
         to.year() <= std::chrono::year(2199);
}

bool is_sound(const ImportWindow& window) {
  return are_sound(window.from, window.to) && are_sound(window.single_from, window.single_to);
}

bool is_sound(const GrayFrame& frame) {
  return frame.width > 0 && frame.height > 0 && frame.stride >= frame.width &&
         frame.pixels.size() >= std::uint64_t{frame.stride} * (frame.height - 1) + frame.width;
}

Result<std::vector<std::string>> digits_only(Result<std::vector<FoundCode>> found) {
  if (!found) return found.forward();
  std::vector<std::string> texts;
  for (FoundCode& code : *found) {
    if (code.digits) texts.push_back(std::move(code.text));
  }
  return texts;
}

}  // namespace

Reader::Reader(Options options) : options_(std::move(options)) {
  if (options_.program.empty()) options_.program = beside_this_program();
}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

Result<Reader::Process*> Reader::ready_process() {
  if (process_ && !process_->is_alive()) {
    log::warning("the reader process had ended; starting another");
    process_.reset();
  }
  if (!process_) {
    auto started = Process::start(options_.program, options_.start_limit);
    if (!started) return started.forward();
    process_ = std::move(*started);
  }
  return process_.get();
}

Result<Bytes> Reader::run(ByteView job, std::chrono::milliseconds limit) {
  auto process = ready_process();
  if (!process) return process.forward();
  auto answer = (*process)->exchange(job, limit);
  if (!answer) {
    log::warning(std::string("the reader process was ended: ") + name_of(answer.error().code));
    process_.reset();
  } else if ((*process)->processor_time() > options_.retire_after) {
    process_.reset();
  }
  return answer;
}

Result<std::vector<FoundCode>> Reader::find_codes(ByteView file) {
  if (file.size() > max_picture_bytes) return fail(Code::too_large, "the picture file");
  const auto answer = run(encode_picture_job(file), options_.picture_limit);
  return answer ? decode_codes(*answer) : answer.forward();
}

Result<std::vector<FoundCode>> Reader::find_codes(const GrayFrame& frame, Effort effort) {
  if (!is_sound(frame)) return fail(Code::usage, "the sizes of a camera frame");
  if (std::uint64_t{frame.width} * frame.height > most_frame_pixels) return fail(Code::too_large, "a camera frame");
  const auto answer = run(encode_frame_job(frame, effort), options_.picture_limit);
  return answer ? decode_codes(*answer) : answer.forward();
}

Result<std::vector<std::string>> Reader::read_picture(ByteView file) { return digits_only(find_codes(file)); }

Result<std::vector<std::string>> Reader::read_gray(const GrayFrame& frame, Effort effort) {
  return digits_only(find_codes(frame, effort));
}

Result<domain::ImportResult> Reader::import_feed(ByteView file, FeedKind kind, const ImportWindow& window) {
  if (!is_sound(window))
    return fail(Code::usage, "the days to import: from a day to a later one, of the years 1900 to 2199");
  if (file.size() > max_feed_bytes) return fail(Code::too_large, "the file of events");
  const auto answer = run(encode_feed_job(file, kind, window), options_.feed_limit);
  return answer ? decode_import(*answer) : answer.forward();
}

Status Reader::warm_up() {
  const auto process = ready_process();
  return process ? Status() : process.forward();
}

std::optional<int> Reader::process_id() const { return process_ ? std::optional(process_->id()) : std::nullopt; }

bool Reader::is_filtered() const { return process_ && process_->is_filtered(); }

}  // namespace tsunagu::worker
