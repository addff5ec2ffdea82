// Any bytes as SCSU: refused, or text of no more characters than bytes that survives our own encoder.
#include <algorithm>

#include "shared/base/text.h"
#include "shared/i18n/scsu.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tsunagu;
  const auto text = i18n::scsu_expand({data, size}, 600);
  if (!text) return 0;
  TSUNAGU_INVARIANT(is_utf8(*text) && decode_utf8(*text).size() <= std::min<std::size_t>(size, 600));
  const auto packed = i18n::scsu_compress(*text, 600);
  TSUNAGU_INVARIANT(packed);
  TSUNAGU_INVARIANT(*i18n::scsu_expand(*packed, 600) == *text);
  return 0;
}
