// Digits around an envelope: what every kind of code looks like to a scanner. Format: docs/HANDOFF_FORMAT.md, "Frame".
//
//   frame(kind, envelope)                      -> the digit strings to draw, one a part
//   Assembler::add(digits) ... finish()        <- scans in any order
//   assemble({digits, ...})                    <- all at once
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/base/bytes.h"
#include "shared/base/result.h"
#include "shared/handoff/refusal.h"

namespace tsunagu::handoff {

enum class Kind : std::uint8_t {
  handoff = 1,
  receipt = 2,
  member_card = 3,
  ward_key = 4,
  device_enrolment = 5,
  staff_card = 7,
  withdrawal = 8,
  request_slip = 9,
};

inline constexpr std::size_t max_envelope = 2048;  // bytes, checked before any cryptography
inline constexpr int max_parts = 4;
inline constexpr std::size_t frame_header = 14;                  // digits
inline constexpr std::size_t max_typed = std::size_t{16} << 10;  // bytes of UTF-8 that are looked at at all

// One digit string for each of `parts` codes. usage: an empty envelope, parts outside 1..4, or too short to split so
// that every part holds something. too_large: over max_envelope.
[[nodiscard]] Result<std::vector<std::string>> frame(Kind kind, ByteView envelope, int parts = 1);

// The digits of an envelope of `size` bytes in one part, header included: what decides the QR version.
[[nodiscard]] std::size_t digits_of(std::size_t size);

struct Part {
  Kind kind;
  int number;  // 1..count
  int count;   // 1..max_parts
  int tag;     // 0..9999, the same on every part of one envelope
  Bytes body;
};

// What a scanner read, without the white space around it and the symbology in front of it (ISO/IEC 15424: "]Q1").
[[nodiscard]] std::string_view without_identifier(std::string_view typed);

// Whether what was typed so far, ASCII, may go on to be one of our codes.
[[nodiscard]] bool may_begin_code(std::string_view typed);

// Reads one scan: ASCII or full-width digits, with white space around them and an identifier before. not_ours, damaged,
// unknown_version.
[[nodiscard]] Result<Part, Refusal> unframe(std::string_view typed);

struct Framed {
  Kind kind;
  Bytes envelope;
};

// "2/3": which parts are there.
struct Progress {
  Kind kind = Kind::handoff;
  int have = 0;
  int count = 0;
  std::vector<int> missing;
  bool started_over = false;  // a part of another code arrived: what was collected before is dropped
};

// Collects the parts of one code. A refused scan changes nothing of what was collected, except that parts which turn
// out not to belong together are dropped. A whole code leaves the assembler empty.
class Assembler {
 public:
  [[nodiscard]] Result<std::variant<Progress, Framed>, Refusal> add(std::string_view typed);
  [[nodiscard]] bool empty() const { return parts_.empty(); }
  [[nodiscard]] std::optional<Progress> progress() const;
  void clear() { parts_.clear(); }

 private:
  [[nodiscard]] bool belongs(const Part& part) const;
  [[nodiscard]] Result<Framed, Refusal> join() const;
  std::map<int, Part> parts_;
};

// The first whole code among `typed`. part_missing when there is none.
[[nodiscard]] Result<Framed, Refusal> assemble(std::span<const std::string> typed);

}  // namespace tsunagu::handoff
