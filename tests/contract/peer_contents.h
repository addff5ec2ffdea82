// What a code says, as JSON in the words of reader.py and record.py: the common ground of the two readers.
#pragma once

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "shared/handoff/cards.h"
#include "shared/handoff/handoff.h"
#include "shared/handoff/receipt.h"
#include "shared/handoff/withdrawal.h"

namespace tsunagu::contract {

using Json = nlohmann::json;

[[nodiscard]] Json contents(const handoff::Record& record);
[[nodiscard]] Json contents(const handoff::HandoffInput& input, const crypto::KeyId& ward, const crypto::KeyId& device);
[[nodiscard]] Json contents(const handoff::Opened& opened);
[[nodiscard]] Json contents(const handoff::Receipt& receipt, const crypto::KeyId& ward);
[[nodiscard]] Json contents(const handoff::MemberCard& card, crypto::SecretArena& arena);
[[nodiscard]] Json contents(const handoff::WardKeyCard& card);
[[nodiscard]] Json contents(const handoff::DeviceEnrolment& enrolment);
[[nodiscard]] Json contents(const crypto::StaffCard& card);
[[nodiscard]] Json contents(const handoff::Withdrawal& withdrawal, const crypto::KeyId& device);
[[nodiscard]] Json contents_of_slip(ByteView secret);

[[nodiscard]] std::int64_t minute(Instant at);
[[nodiscard]] Instant at_minute(std::int64_t minute);

// This program is a test's other half: whatever it cannot do, it says and ends with.
template <class T, class E>
T must(Result<T, E> result, const char* what) {
  if (!result) throw std::runtime_error(what);
  return std::move(result).value();
}
[[nodiscard]] Bytes bytes_of(const Json& hex);
template <std::size_t N>
ByteArray<N> array_of(const Json& hex) {
  const auto bytes = bytes_of(hex);
  if (bytes.size() != N) throw std::runtime_error("a key of a wrong length");
  ByteArray<N> out{};
  std::copy(bytes.begin(), bytes.end(), out.begin());
  return out;
}

// Writes keys made from `seed` and codes of every kind, with what they say, to DIR/emitted.json.
void emit(const std::string& folder, std::uint64_t seed);
// Reads codes that the other side made, prints what they say or why they are refused.
[[nodiscard]] Json open_all(const Json& request);

}  // namespace tsunagu::contract
