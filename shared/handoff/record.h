// What a parent agreed to hand over, as it travels inside the seal. Format: docs/HANDOFF_FORMAT.md, "Record".
// Never in here: マイナンバー, questionnaire scores, staff opinion, high-risk flags.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/bytes.h"
#include "shared/base/result.h"
#include "shared/domain/hub_facts.h"
#include "shared/handoff/refusal.h"

namespace tsunagu::handoff {

inline constexpr std::uint8_t record_schema = 1;

// Text is UTF-8 without control characters; words, wish and decision may hold line feeds. Empty means absent.
struct Record {
  std::string hub;                      // 1..48 characters; always there
  std::string language;                 // "ja", "ja-easy", "en", ...: 2..16 of a-z, 0-9 and '-'
  std::string called;                   // 48 characters
  std::vector<domain::Child> children;  // 8, each with a nickname (24 characters), a birth month or both
  std::optional<domain::YearMonth> due;
  std::vector<domain::Topic> topics;  // ascending, each once
  domain::ConsultStage stage = domain::ConsultStage::unknown;
  std::string wish;  // 600 characters each
  std::string words;
  std::string decision;
  domain::SafeContact contact;  // method none: no contact. Address 64, hours 48, name to show 48 characters
  std::string member_number;    // 24 characters
  domain::RequestHow how = domain::RequestHow::here_now;
  std::vector<domain::ConsentItem> consent;  // what was agreed to, ascending, each once
  std::uint16_t consent_version = 0;         // of the text that was shown

  bool operator==(const Record&) const = default;
};

// The record without whatever its consent does not cover. What pack() demands.
[[nodiscard]] Record only_agreed(Record record);

// refused: a field is there that its consent item does not cover. usage: a field outside its limits, or not text.
// too_large: does not fit the largest envelope. `detail` names the field.
[[nodiscard]] Result<Bytes> pack(const Record& record);

// Strict: ascending tags, canonical lengths, nothing left over, every rule of pack(). damaged, unknown_version.
[[nodiscard]] Result<Record, Refusal> unpack(ByteView bytes);

}  // namespace tsunagu::handoff
