#include "shared/crypto/hash.h"

#include <gtest/gtest.h>

#include "shared/base/text.h"
#include "shared/crypto/key_id.h"

namespace tsunagu::crypto {
namespace {

// RFC 7693, appendix A, and hashlib.blake2b of Python 3.
TEST(Blake2b, KnownAnswers) {
  EXPECT_EQ(to_hex(blake2b(view_of("abc"), 64)),
            "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
            "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923");
  EXPECT_EQ(to_hex(blake2b_256(view_of("abc"))), "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
  EXPECT_EQ(to_hex(blake2b_256(view_of("abc"), view_of("0123456789abcdef"))),
            "66b4857d42c644c61fca8c0bcea243e0e75088582c7964bbac6b92c02381d9c7");
}

TEST(Blake2b, PiecesDigestLikeTheWhole) {
  for (const std::size_t length : {16U, 24U, 32U, 64U}) {
    const auto whole = blake2b(view_of("one two three"), length);
    EXPECT_EQ(Hasher(length).update(view_of("one ")).update({}).update(view_of("two three")).finish(), whole);
  }
  Hasher first;
  first.update(view_of("a"));
  auto second = first;
  EXPECT_EQ(first.update(view_of("b")).finish(), second.update(view_of("b")).finish());
}

TEST(Blake2b, SizedPiecesAreToldApart) {
  const auto digest = [](std::string_view a, std::string_view b) {
    return Hasher().update_sized(view_of(a)).update_sized(view_of(b)).finish();
  };
  EXPECT_NE(digest("ab", "c"), digest("a", "bc"));
  EXPECT_NE(digest("", "abc"), digest("abc", ""));
}

TEST(Blake2b, AKeyMakesAnotherDigest) {
  EXPECT_NE(keyed_128(Bytes(32, 1), view_of("A-0123")), keyed_128(Bytes(32, 2), view_of("A-0123")));
}

TEST(KeyId, IsTheBeginningOfTheDigest) { EXPECT_EQ(key_id_of(view_of("abc")).text(), "bddd813c"); }

}  // namespace
}  // namespace tsunagu::crypto
