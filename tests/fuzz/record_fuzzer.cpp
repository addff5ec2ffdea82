// Any bytes as a record: refused, or a sound record that can be packed again and reads the same.
#include "shared/base/result.h"
#include "shared/handoff/record.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tsunagu;
  const ByteView input(data, size);
  const auto record = handoff::unpack(input);
  if (!record) return 0;
  TSUNAGU_INVARIANT(handoff::only_agreed(*record) == *record);
  const auto packed = handoff::pack(*record);
  if (!packed) {  // only ever because our encoder spells longer than the other one did
    TSUNAGU_INVARIANT(packed.error().code == Code::too_large);
    return 0;
  }
  const auto again = handoff::unpack(*packed);
  TSUNAGU_INVARIANT(again && *again == *record);
  return 0;
}
