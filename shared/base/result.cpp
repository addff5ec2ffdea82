#include "shared/base/result.h"

namespace tsunagu {

const char* name_of(Code code) {
  switch (code) {
    case Code::not_found: return "not_found";
    case Code::exists: return "exists";
    case Code::io: return "io";
    case Code::corrupt: return "corrupt";
    case Code::too_large: return "too_large";
    case Code::locked: return "locked";
    case Code::wrong_secret: return "wrong_secret";
    case Code::refused: return "refused";
    case Code::unsupported: return "unsupported";
    case Code::timeout: return "timeout";
    case Code::usage: return "usage";
  }
  return "unknown";
}

}  // namespace tsunagu
