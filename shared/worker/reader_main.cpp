// tsunagu-reader: the confined process that looks at pictures, calendars and tables for the kiosk and the desk.
// Without arguments it serves the Reader that started it (shared/worker/reader.h) over its standard input.
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <exception>

#include "shared/feeds/feeds.h"
#include "shared/qr/reading.h"
#include "shared/worker/confine.h"
#include "shared/worker/reader_report.h"
#include "shared/worker/serve.h"

namespace tsunagu::worker {
namespace {

// A printed page holds all parts of one message, and each says how many there are (docs/HANDOFF_FORMAT.md: "47", kind,
// part, count). One of our codes is enough when no part of its message is missing.
bool has_all_parts(const std::vector<qr::CodeText>& found) {
  constexpr std::size_t header = 5;
  std::size_t ours = 0;
  std::size_t promised = 0;
  for (const qr::CodeText& code : found) {
    if (!code.is_digits() || code.text.size() < header || !code.text.starts_with("47")) continue;
    ++ours;
    promised = std::max(promised, static_cast<std::size_t>(code.text[4] - '0'));
  }
  return ours == 0 ? !found.empty() : ours >= promised;
}

std::vector<FoundCode> codes_of(const std::vector<qr::CodeText>& found) {
  std::vector<FoundCode> codes;
  codes.reserve(found.size());
  for (const qr::CodeText& code : found) codes.push_back({code.text, code.is_digits()});
  return codes;
}

Bytes answer_to(const PictureJob& job) {
  const auto picture = qr::decode_picture(job.file);
  if (!picture) return encode_answer(Result<std::vector<FoundCode>>(picture.forward()));
  return encode_answer(Result<std::vector<FoundCode>>(codes_of(qr::read_thoroughly(*picture, has_all_parts))));
}

Bytes answer_to(const FrameJob& job) {
  const qr::GrayPicture picture{job.width, job.height, job.pixels};
  const auto found =
      job.effort == Effort::frame ? qr::read_quickly(picture) : qr::read_thoroughly(picture, has_all_parts);
  return encode_answer(Result<std::vector<FoundCode>>(codes_of(found)));
}

feeds::Kind kind_of(const FeedJob& job) {
  switch (job.kind) {
    case FeedKind::detect: return feeds::kind_of(job.file);
    case FeedKind::calendar: return feeds::Kind::calendar;
    case FeedKind::table: return feeds::Kind::table;
    case FeedKind::facilities: return feeds::Kind::facilities;
  }
  return feeds::Kind::table;
}

Bytes answer_to(const FeedJob& job) {
  const feeds::Window window{job.window.from, job.window.to, job.window.single_from, job.window.single_to};
  switch (kind_of(job)) {
    case feeds::Kind::calendar: return encode_answer(feeds::import_calendar(job.file, window));
    case feeds::Kind::facilities: return encode_answer(feeds::import_facilities(job.file));
    case feeds::Kind::table: break;
  }
  return encode_answer(feeds::import_table(job.file, window));
}

Bytes answer_safely(const Job& job) {
  try {
    return std::visit([](const auto& one) { return answer_to(one); }, job);
  } catch (const std::exception&) {
    // Out of memory, in all likelihood: the file is more than it looks.
    return encode_answer(Result<std::vector<FoundCode>>(fail(Code::too_large, "the file needs too much memory")));
  }
}

bool is_socket(int descriptor) {
  int type = 0;
  socklen_t size = sizeof type;
  return getsockopt(descriptor, SOL_SOCKET, SO_TYPE, &type, &size) == 0;
}

// Every library is used once before the door closes, so that whatever it loads lazily (character set tables) is there.
void rehearse() {
  const qr::GrayPicture blank{64, 64, Bytes(std::size_t{64} * 64, 255)};
  static_cast<void>(qr::read_thoroughly(blank));
  const feeds::Window window{std::chrono::year(2026) / 4 / 1, std::chrono::year(2026) / 4 / 30};
  constexpr std::string_view calendar =
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Tokyo Standard Time:20260401T100000\r\n"
      "RRULE:FREQ=WEEKLY;COUNT=2\r\nSUMMARY:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  static_cast<void>(feeds::import_calendar(view_of(calendar), window));
  constexpr std::string_view table = "\x96\xBC\x8F\xCC,\x8A\x4A\x8E\x6E\x93\xFA\n1,2026/4/1\n";  // CP932
  static_cast<void>(feeds::import_table(view_of(table), window));
}

}  // namespace
}  // namespace tsunagu::worker

int main(int count, char** values) {
  using namespace tsunagu::worker;
  const std::vector<std::string_view> arguments(values + 1, values + std::max(count, 1));
  if (!arguments.empty() || !is_socket(STDIN_FILENO)) return report(arguments);
  rehearse();
  const auto filtered = confine_this_process({});
  if (!filtered) return 1;
  serve(STDIN_FILENO, {*filtered}, answer_safely);
  return 0;
}
