// Any bytes as what a sealed part opened to: refused, or the plain bytes that our own padding gives back; and as facts
// of a family, a visit, a request and an intake: refused, or written again as they were read.
#include "shared/base/result.h"
#include "shared/crypto/padding.h"
#include "shared/domain/hub_facts.h"
#include "shared/domain/people.h"
#include "shared/domain/ward_facts.h"
#include "shared/journal/cbor.h"

namespace {

using namespace tsunagu;

template <class Detail>
void read_as(ByteView plain) {
  const auto detail = journal::decode_part<Detail>(plain);
  if (!detail) return;
  const auto written = journal::encode_part(*detail);
  TSUNAGU_INVARIANT(written);
  const auto again = journal::decode_part<Detail>(*written);
  TSUNAGU_INVARIANT(again && *journal::encode_part(*again) == *written);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto plain = crypto::unpadded(Bytes(data, data + size));
  if (!plain) return 0;
  const bool was_padded = size > 0 && data[0] == 1;
  TSUNAGU_INVARIANT(!was_padded || *crypto::unpadded(crypto::padded(*plain)) == *plain);
  read_as<domain::FamilyDetail>(*plain);
  read_as<domain::FamilyProfile>(*plain);
  read_as<domain::VisitDetail>(*plain);
  read_as<domain::RequestDetail>(*plain);
  read_as<domain::IntakeDetail>(*plain);
  return 0;
}
