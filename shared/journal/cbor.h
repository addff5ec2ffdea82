// Parts of facts as bytes: the strict subset of CBOR (RFC 8949) in which each value has exactly one spelling: whole
// numbers, true and false, UTF-8 text, byte strings, lists and maps with text keys, definite lengths only, shortest
// heads, keys in the order of RFC 8949 4.2.1 (shorter first, then by bytes), at most `max_value_depth` containers deep.
#pragma once

#include "shared/base/bytes.h"
#include "shared/base/result.h"
#include "shared/domain/fields.h"
#include "shared/domain/value.h"

namespace tsunagu::journal {

inline constexpr std::size_t max_part = std::size_t{256} << 10;  // bytes of one part of a fact

// `fields` is at most max_value_depth deep and its text is UTF-8; anything else is our own mistake (broken invariant
// for the depth; usage for text that is not UTF-8; too_large over max_part).
[[nodiscard]] Result<Bytes> encode(const domain::Fields& fields);

// corrupt for anything but the one spelling of a map, too_large over max_part. Never throws and never aborts.
[[nodiscard]] Result<domain::Fields> decode(ByteView bytes);

// A described struct (domain/fields.h) to the bytes that are sealed or stored, and back.
template <class T>
[[nodiscard]] Result<Bytes> encode_part(const T& part) {
  return encode(domain::to_fields(part));
}
template <class T>
[[nodiscard]] Result<T> decode_part(ByteView bytes) {
  auto fields = decode(bytes);
  if (!fields) return fields.forward();
  return domain::from_fields<T>(*fields);
}

}  // namespace tsunagu::journal
