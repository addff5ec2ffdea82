#include "shared/worker/message.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <string>

#include "shared/base/text.h"

namespace tsunagu::worker {
namespace {

constexpr std::uint32_t greeting_magic = 0x54535233;  // "TSR3"
constexpr std::uint8_t picture_job = 1;
constexpr std::uint8_t frame_job = 2;
constexpr std::uint8_t feed_job = 3;
constexpr std::size_t longest_text = 32u << 10;
constexpr std::size_t longest_detail = 200;
constexpr std::size_t most_sessions = 20'000;
constexpr std::size_t most_facilities = 20'000;
constexpr std::size_t most_problems = 1'000;
constexpr std::size_t most_other_titles = 16;
constexpr std::size_t longest_language = 35;
constexpr std::size_t most_taken_out = 20'000;
constexpr std::size_t most_unknown_columns = 256;
constexpr Code last_code = Code::usage;

class Encoder {
 public:
  void byte(std::uint8_t value) { bytes_.push_back(value); }
  void number(std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) byte(static_cast<std::uint8_t>(value >> shift));
  }
  void signed_number(std::int32_t value) { number(static_cast<std::uint32_t>(value)); }
  void day(domain::Day value) {
    signed_number(static_cast<std::int32_t>(std::chrono::sys_days(value).time_since_epoch().count()));
  }
  void moment(Instant value) {
    const auto millis = static_cast<std::uint64_t>(value.time_since_epoch().count());
    number(static_cast<std::uint32_t>(millis >> 32));
    number(static_cast<std::uint32_t>(millis));
  }
  void optional_number(std::optional<int> value) { signed_number(value.value_or(-1)); }
  void flag(bool value) { byte(value ? 1 : 0); }
  void text(std::string_view value) {
    number(static_cast<std::uint32_t>(value.size()));
    append(bytes_, view_of(value));
  }
  void raw(ByteView value) { append(bytes_, value); }
  void reserve(std::size_t size) { bytes_.reserve(size); }
  [[nodiscard]] Bytes take() { return std::move(bytes_); }

 private:
  Bytes bytes_;
};

// Reads what Encoder wrote. After the first thing that is not there everything reads as empty, and sound() says so:
// callers may read on and check once, as long as they bound their loops by counts that were checked.
class Parser {
 public:
  explicit Parser(ByteView bytes) : rest_(bytes) {}

  std::uint8_t byte() { return take(1) ? taken_[0] : std::uint8_t{0}; }
  std::uint32_t number() {
    if (!take(4)) return 0;
    return std::uint32_t{taken_[0]} << 24 | std::uint32_t{taken_[1]} << 16 | std::uint32_t{taken_[2]} << 8 | taken_[3];
  }
  std::int32_t signed_number() { return static_cast<std::int32_t>(number()); }
  std::uint32_t number_up_to(std::uint32_t most) {
    const std::uint32_t value = number();
    if (value > most) sound_ = false;
    return sound_ ? value : 0;
  }
  bool flag() {
    const std::uint8_t value = byte();
    if (value > 1) sound_ = false;
    return value == 1;
  }
  domain::Day day() {
    const std::chrono::sys_days at{std::chrono::days(signed_number())};
    static constexpr std::chrono::sys_days first{std::chrono::year(1900) / 1 / 1};
    static constexpr std::chrono::sys_days last{std::chrono::year(2202) / 12 / 31};
    if (at < first || at > last) sound_ = false;
    return sound_ ? domain::Day(at) : domain::Day(first);
  }
  Instant moment() {
    const std::uint64_t high = number();
    const Instant at{Millis(static_cast<std::int64_t>(high << 32 | number()))};
    static constexpr std::chrono::sys_days first{std::chrono::year(1900) / 1 / 1};
    static constexpr std::chrono::sys_days last{std::chrono::year(2202) / 12 / 31};
    if (at < first || at > last) sound_ = false;
    return sound_ ? at : Instant{};
  }
  std::optional<int> optional_number(int most) {
    const std::int32_t value = signed_number();
    if (value < -1 || value > most) sound_ = false;
    return sound_ && value >= 0 ? std::optional<int>(value) : std::nullopt;
  }
  std::string text(std::size_t longest = longest_text) {
    const std::uint32_t size = number();
    if (size > longest || !take(size)) {
      sound_ = false;
      return {};
    }
    if (!is_utf8(text_of(taken_))) sound_ = false;
    return sound_ ? std::string(text_of(taken_)) : std::string();
  }
  ByteView remainder() {
    take(rest_.size());
    return taken_;
  }
  void refuse() { sound_ = false; }
  [[nodiscard]] bool sound() const { return sound_; }
  [[nodiscard]] bool finished() const { return sound_ && rest_.empty(); }

 private:
  ByteView rest_;
  ByteView taken_;
  bool sound_ = true;

  bool take(std::size_t count) {
    if (!sound_ || count > rest_.size()) {
      sound_ = false;
      taken_ = {};
      return false;
    }
    taken_ = rest_.first(count);
    rest_ = rest_.subspan(count);
    return true;
  }
};

Unexpected<Error> nonsense() { return fail(Code::corrupt, "the reader answered nonsense"); }

void put_error(Encoder& out, const Error& error) {
  out.byte(1);
  out.byte(static_cast<std::uint8_t>(error.code));
  out.text(std::string_view(error.detail).substr(0, longest_detail));
}

// The error that was sent, or nothing when the answer goes on with the thing asked for.
std::optional<Error> take_error(Parser& in) {
  if (!in.flag()) return std::nullopt;
  const std::uint8_t code = in.byte();
  std::string detail = in.text(longest_detail);
  const bool printable = std::all_of(detail.begin(), detail.end(), [](char c) {
    const auto letter = static_cast<unsigned char>(c);
    return letter >= 0x20 && letter != 0x7F;
  });
  if (code > static_cast<std::uint8_t>(last_code) || !printable || !in.finished()) return nonsense().error;
  return Error{static_cast<Code>(code), std::move(detail)};
}

constexpr std::array session_texts{
    &domain::EventSession::source_key, &domain::EventSession::title,         &domain::EventSession::description,
    &domain::EventSession::place,      &domain::EventSession::what_to_bring, &domain::EventSession::fee,
    &domain::EventSession::languages,  &domain::EventSession::contact,       &domain::EventSession::url};

void put_session(Encoder& out, const domain::ReadSession& session) {
  for (const auto text : session_texts) out.text(session.*text);
  out.text(session.former_key);
  out.number(static_cast<std::uint32_t>(session.line));
  out.number(static_cast<std::uint32_t>(session.other_titles.size()));
  for (const auto& other : session.other_titles) {
    out.text(other.language);
    out.text(other.title);
  }
  out.byte(static_cast<std::uint8_t>(session.booking));
  out.flag(session.apply_until.has_value());
  out.day(session.apply_until.value_or(session.first_day));
  out.optional_number(session.apply_until_minute);
  out.signed_number(session.version.sequence);
  out.moment(session.version.modified);
  out.moment(session.version.stamped);
  out.day(session.first_day);
  out.day(session.last_day);
  out.optional_number(session.start_minute);
  out.optional_number(session.end_minute);
  out.optional_number(session.capacity);
  out.flag(session.prenatal_class);
  out.flag(session.cancelled);
}

domain::ReadSession take_session(Parser& in) {
  constexpr int last_minute = 24 * 60 - 1;
  domain::ReadSession session;
  for (const auto text : session_texts) session.*text = in.text();
  session.former_key = in.text();
  session.line = in.number();
  const std::uint32_t titles = in.number_up_to(most_other_titles);
  for (std::uint32_t i = 0; i < titles && in.sound(); ++i) {
    std::string language = in.text(longest_language);
    session.other_titles.push_back({std::move(language), in.text()});
  }
  const std::uint8_t booking = in.byte();
  if (booking > domain::enum_limit<domain::BookingNeed>) in.refuse();
  if (in.sound()) session.booking = static_cast<domain::BookingNeed>(booking);
  const bool ends = in.flag();
  const domain::Day until = in.day();
  if (ends) session.apply_until = until;
  session.apply_until_minute = in.optional_number(last_minute);
  session.version.sequence = in.signed_number();
  session.version.modified = in.moment();
  session.version.stamped = in.moment();
  session.first_day = in.day();
  session.last_day = in.day();
  session.start_minute = in.optional_number(last_minute);
  session.end_minute = in.optional_number(last_minute);
  session.capacity = in.optional_number(100'000);
  session.prenatal_class = in.flag();
  session.cancelled = in.flag();
  if (session.source_key.empty() || session.title.empty() || session.last_day < session.first_day) in.refuse();
  return session;
}

constexpr std::array facility_texts{
    &domain::Facility::source_key,   &domain::Facility::list,   &domain::Facility::name,    &domain::Facility::kind,
    &domain::Facility::address,      &domain::Facility::phone,  &domain::Facility::hours,   &domain::Facility::ages,
    &domain::Facility::childminding, &domain::Facility::access, &domain::Facility::remarks, &domain::Facility::url};

void put_facility(Encoder& out, const domain::Facility& facility) {
  for (const auto text : facility_texts) out.text(facility.*text);
  out.signed_number(static_cast<std::int32_t>(facility.latitude));
  out.signed_number(static_cast<std::int32_t>(facility.longitude));
}

domain::Facility take_facility(Parser& in) {
  domain::Facility facility;
  for (const auto text : facility_texts) facility.*text = in.text();
  facility.latitude = in.signed_number();
  facility.longitude = in.signed_number();
  const bool nowhere = facility.latitude == 0 && facility.longitude == 0;
  if (facility.source_key.empty() || facility.name.empty() || !(nowhere || facility.position())) in.refuse();
  return facility;
}

bool is_printable_ascii(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c <= 0x7E; });
}

Result<Job> decode_frame_job(Parser& in) {
  FrameJob job;
  job.width = in.number();
  job.height = in.number();
  const std::uint8_t effort = in.byte();
  const ByteView pixels = in.remainder();
  const bool sizes_fit = job.width > 0 && job.height > 0 && std::uint64_t{job.width} * job.height == pixels.size();
  if (!in.sound() || !sizes_fit || effort < 1 || effort > 2) return fail(Code::corrupt, "a frame job");
  job.effort = static_cast<Effort>(effort);
  job.pixels = copy_of(pixels);
  return Job(std::move(job));
}

Result<Job> decode_feed_job(Parser& in) {
  FeedJob job;
  const std::uint8_t kind = in.byte();
  job.window.from = in.day();
  job.window.to = in.day();
  job.window.single_from = in.day();
  job.window.single_to = in.day();
  const ByteView file = in.remainder();
  if (!in.sound() || kind < 1 || kind > 4) return fail(Code::corrupt, "a feed job");
  job.kind = static_cast<FeedKind>(kind);
  job.file = copy_of(file);
  return Job(std::move(job));
}

}  // namespace

Bytes encode(const Greeting& greeting) {
  Encoder out;
  out.number(greeting_magic);
  out.flag(greeting.filtered);
  return out.take();
}

Result<Greeting> decode_greeting(ByteView message) {
  Parser in(message);
  const bool known = in.number() == greeting_magic;
  const Greeting greeting{in.flag()};
  if (!known || !in.finished()) return nonsense();
  return greeting;
}

Bytes encode_picture_job(ByteView file) {
  Encoder out;
  out.reserve(file.size() + 1);
  out.byte(picture_job);
  out.raw(file);
  return out.take();
}

Bytes encode_frame_job(const GrayFrame& frame, Effort effort) {
  Encoder out;
  out.reserve(std::size_t{frame.width} * frame.height + 10);
  out.byte(frame_job);
  out.number(frame.width);
  out.number(frame.height);
  out.byte(static_cast<std::uint8_t>(effort));
  for (std::size_t row = 0; row < frame.height; ++row) out.raw(frame.pixels.subspan(row * frame.stride, frame.width));
  return out.take();
}

Bytes encode_feed_job(ByteView file, FeedKind kind, const ImportWindow& window) {
  Encoder out;
  out.reserve(file.size() + 18);
  out.byte(feed_job);
  out.byte(static_cast<std::uint8_t>(kind));
  out.day(window.from);
  out.day(window.to);
  out.day(window.single_from);
  out.day(window.single_to);
  out.raw(file);
  return out.take();
}

Result<Job> decode_job(ByteView message) {
  Parser in(message);
  switch (in.byte()) {
    case picture_job: return Job(PictureJob{copy_of(in.remainder())});
    case frame_job: return decode_frame_job(in);
    case feed_job: return decode_feed_job(in);
    default: return fail(Code::corrupt, "an unknown job");
  }
}

Bytes encode_answer(const Result<std::vector<FoundCode>>& answer) {
  Encoder out;
  if (!answer) {
    put_error(out, answer.error());
    return out.take();
  }
  out.byte(0);
  const std::size_t count = std::min(answer->size(), most_codes);
  out.number(static_cast<std::uint32_t>(count));
  for (std::size_t i = 0; i < count; ++i) {
    out.flag((*answer)[i].digits);
    out.text((*answer)[i].text);
  }
  return out.take();
}

Result<std::vector<FoundCode>> decode_codes(ByteView message) {
  Parser in(message);
  if (auto error = take_error(in)) return fail_with(std::move(*error));
  std::vector<FoundCode> codes;
  const std::uint32_t count = in.number_up_to(most_codes);
  for (std::uint32_t i = 0; i < count && in.sound(); ++i) {
    const bool digits = in.flag();
    FoundCode code{in.text(longest_code), digits};
    const bool are_digits =
        std::all_of(code.text.begin(), code.text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!is_printable_ascii(code.text) || (digits && !are_digits)) in.refuse();
    codes.push_back(std::move(code));
  }
  if (!in.finished()) return nonsense();
  return codes;
}

Bytes encode_answer(const Result<domain::ImportResult>& answer) {
  Encoder out;
  if (!answer) {
    put_error(out, answer.error());
    return out.take();
  }
  out.byte(0);
  out.number(static_cast<std::uint32_t>(answer->rows_read));
  out.number(static_cast<std::uint32_t>(answer->outside));
  out.number(static_cast<std::uint32_t>(answer->refused));
  out.flag(answer->whole);
  out.text(answer->list_name);
  out.number(static_cast<std::uint32_t>(answer->sessions.size()));
  for (const auto& session : answer->sessions) put_session(out, session);
  out.number(static_cast<std::uint32_t>(answer->facilities.size()));
  for (const auto& facility : answer->facilities) put_facility(out, facility);
  out.number(static_cast<std::uint32_t>(answer->problems.size()));
  for (const auto& problem : answer->problems) {
    out.number(static_cast<std::uint32_t>(problem.line));
    out.text(std::string_view(problem.reason).substr(0, longest_detail));
    out.flag(problem.refused);
    out.text(problem.event);
  }
  out.number(static_cast<std::uint32_t>(answer->taken_out.size()));
  for (const auto& one : answer->taken_out) {
    out.text(one.source_key);
    out.day(one.day);
    out.number(static_cast<std::uint32_t>(one.line));
  }
  out.number(static_cast<std::uint32_t>(answer->unknown_columns.size()));
  for (const auto& column : answer->unknown_columns) out.text(column);
  Bytes message = out.take();
  if (message.size() <= longest_message) return message;
  return encode_answer(Result<domain::ImportResult>(fail(Code::too_large, "the sessions of this file")));
}

Result<domain::ImportResult> decode_import(ByteView message) {
  Parser in(message);
  if (auto error = take_error(in)) return fail_with(std::move(*error));
  domain::ImportResult result;
  result.rows_read = in.number();
  result.outside = in.number();
  result.refused = in.number();
  result.whole = in.flag();
  result.list_name = in.text();
  const std::uint32_t sessions = in.number_up_to(most_sessions);
  for (std::uint32_t i = 0; i < sessions && in.sound(); ++i) result.sessions.push_back(take_session(in));
  const std::uint32_t facilities = in.number_up_to(most_facilities);
  for (std::uint32_t i = 0; i < facilities && in.sound(); ++i) result.facilities.push_back(take_facility(in));
  const std::uint32_t problems = in.number_up_to(most_problems);
  for (std::uint32_t i = 0; i < problems && in.sound(); ++i) {
    domain::ImportProblem problem;
    problem.line = in.number();
    problem.reason = in.text(longest_detail);
    problem.refused = in.flag();
    problem.event = in.text();
    result.problems.push_back(std::move(problem));
  }
  const std::uint32_t taken_out = in.number_up_to(most_taken_out);
  for (std::uint32_t i = 0; i < taken_out && in.sound(); ++i) {
    domain::TakenOut one;
    one.source_key = in.text();
    one.day = in.day();
    one.line = in.number();
    result.taken_out.push_back(std::move(one));
  }
  const std::uint32_t columns = in.number_up_to(most_unknown_columns);
  for (std::uint32_t i = 0; i < columns && in.sound(); ++i) result.unknown_columns.push_back(in.text());
  if (!in.finished()) return nonsense();
  return result;
}

}  // namespace tsunagu::worker
