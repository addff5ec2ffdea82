#include "shared/crypto/wrap.h"

#include "shared/crypto/sodium_ready.h"

namespace tsunagu::crypto {
namespace {

constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(wrap_overhead == nonce_size + tag_size);
static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == 32 && crypto_pwhash_SALTBYTES == 16);

// `out` is as long as what was wrapped.
bool unwrap_into(std::span<std::uint8_t> out, ByteView wrapped, const Secret& key, ByteView context) {
  TSUNAGU_INVARIANT(key.size() == 32);
  const auto sealed = wrapped.subspan(nonce_size);
  return crypto_aead_xchacha20poly1305_ietf_decrypt(out.data(), nullptr, nullptr, sealed.data(), sealed.size(),
                                                    context.data(), context.size(), wrapped.data(),
                                                    key.view().data()) == 0;
}

}  // namespace

bool PasswordCost::ok() const { return passes >= 1 && passes <= 8 && kib >= 8 && kib <= 512 * 1024; }

Result<Secret> stretch(SecretArena& arena, std::string_view password, const ByteArray<16>& salt, PasswordCost cost) {
  TSUNAGU_INVARIANT(cost.ok());
  auto key = arena.zeros(32);
  if (crypto_pwhash(key.bytes().data(), key.size(), password.data(), password.size(), salt.data(), cost.passes,
                    std::size_t{cost.kib} * 1024, crypto_pwhash_ALG_ARGON2ID13) != 0) {
    return fail(Code::io, "not enough memory to stretch a password");
  }
  return key;
}

Bytes wrap(ByteView secret, const Secret& key, ByteView context, RandomSource& random) {
  TSUNAGU_INVARIANT(key.size() == 32);
  Bytes out(nonce_size + secret.size() + tag_size);
  random.fill(std::span(out).first(nonce_size));
  crypto_aead_xchacha20poly1305_ietf_encrypt(out.data() + nonce_size, nullptr, secret.data(), secret.size(),
                                             context.data(), context.size(), nullptr, out.data(), key.view().data());
  return out;
}

Result<Secret> unwrap(SecretArena& arena, ByteView wrapped, const Secret& key, ByteView context) {
  if (wrapped.size() <= wrap_overhead) return fail(Code::wrong_secret);
  auto secret = arena.zeros(wrapped.size() - wrap_overhead);
  if (!unwrap_into(secret.bytes(), wrapped, key, context)) return fail(Code::wrong_secret);
  return secret;
}

Result<Bytes> unwrap_bytes(ByteView wrapped, const Secret& key, ByteView context) {
  if (wrapped.size() <= wrap_overhead) return fail(Code::wrong_secret);
  Bytes bytes(wrapped.size() - wrap_overhead);
  if (!unwrap_into(bytes, wrapped, key, context)) return fail(Code::wrong_secret);
  return bytes;
}

}  // namespace tsunagu::crypto
