// Plain bytes of a part, padded before they are sealed: the length of a sealed part must not say who wrote how much.
//
//   0x01, length (4 bytes, big-endian), the bytes, zeros up to a size of the list: 128, 512, 2048, then whole 8192s
//
// What was sealed before there was padding is a CBOR map (first byte A0 to BF) and comes out as it is.
#pragma once

#include "shared/base/bytes.h"
#include "shared/base/result.h"

namespace tsunagu::crypto {

// The smallest size that holds `plain` and is not below `at_least`, for parts whose usual contents differ much.
[[nodiscard]] Bytes padded(ByteView plain, std::size_t at_least = 0);
// corrupt: a size, a length or an end that padded() does not make. `opened` is overwritten.
[[nodiscard]] Result<Bytes> unpadded(Bytes opened);

}  // namespace tsunagu::crypto
