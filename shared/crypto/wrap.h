// Secrets under secrets: XChaCha20-Poly1305, and the stretching of a PIN or passphrase by Argon2id (v1.3).
#pragma once

#include <string_view>

#include "shared/base/result.h"
#include "shared/crypto/secret.h"

namespace tsunagu::crypto {

// Stored beside what it protects, and bounded when read so that a hostile file cannot ask for all memory.
struct PasswordCost {
  std::uint32_t passes = 0;
  std::uint32_t kib = 0;

  auto operator<=>(const PasswordCost&) const = default;
  [[nodiscard]] bool ok() const;  // 1..8 passes, 8 KiB..512 MiB
};
inline constexpr PasswordCost interactive_cost{2, 64 * 1024};  // 0.1 s on a small machine
inline constexpr PasswordCost moderate_cost{3, 256 * 1024};    // 0.6 s
inline constexpr PasswordCost test_cost{1, 8};                 // tests only: no protection at all

// 32 bytes. io: there is not enough memory for this cost.
[[nodiscard]] Result<Secret> stretch(SecretArena& arena, std::string_view password, const ByteArray<16>& salt,
                                     PasswordCost cost);

inline constexpr std::size_t wrap_overhead = 40;  // nonce 24, tag 16
// `context` is authenticated, not stored: the same bytes must be given to unwrap.
[[nodiscard]] Bytes wrap(ByteView secret, const Secret& key, ByteView context, RandomSource& random);
// wrong_secret: another key, another context, or changed bytes.
[[nodiscard]] Result<Secret> unwrap(SecretArena& arena, ByteView wrapped, const Secret& key, ByteView context);
// The same for what is too large for the arena. The caller wipes it.
[[nodiscard]] Result<Bytes> unwrap_bytes(ByteView wrapped, const Secret& key, ByteView context);

}  // namespace tsunagu::crypto
