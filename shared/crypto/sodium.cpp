#include "shared/base/result.h"
#include "shared/crypto/sodium_ready.h"

namespace tsunagu::crypto {

void sodium_ready() {
  static const bool ready = sodium_init() >= 0;  // 1: somebody initialised it before
  TSUNAGU_INVARIANT(ready);
}

}  // namespace tsunagu::crypto
