// Envelopes of every kind, and, behind a right seal and signature, the inner block of a handoff: what a fuzzer could
// never forge is signed for it, so that the parser behind the signature is reached.
#include <algorithm>

#include "tests/golden/examples.h"

namespace {

using namespace tsunagu;

tests::ExampleWorld& world() {
  static tests::ExampleWorld only;
  return only;
}

void read_as_every_kind(ByteView envelope) {
  auto& w = world();
  TSUNAGU_INVARIANT(!handoff::open_handoff(envelope, w.desk()) || envelope.size() >= handoff::buckets.front());
  static_cast<void>(handoff::read_receipt(envelope, w.wards).has_value());
  static_cast<void>(handoff::read_member_card(envelope, w.arena).has_value());
  static_cast<void>(handoff::read_staff_card(envelope, w.arena).has_value());
  static_cast<void>(handoff::read_slip(envelope, w.arena).has_value());
  static_cast<void>(handoff::read_withdrawal(envelope, w.desk()).has_value());
  const auto card = handoff::read_ward_key(envelope);
  if (card) TSUNAGU_INVARIANT(handoff::fingerprint(*card).size() == 31);
  const auto device = handoff::read_enrolment(envelope);
  if (device) TSUNAGU_INVARIANT(handoff::fingerprint(*device).size() == 31);
}

void open_inner(ByteView inner) {
  auto& w = world();
  auto block = copy_of(inner.first(std::min<std::size_t>(inner.size(), 278 - 122)));
  const auto opened = handoff::open_handoff(w.envelope(std::move(block), 278, w.device), w.desk());
  if (!opened) TSUNAGU_INVARIANT(opened.error().device_key_id == w.device.id());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ByteView input(data, size);
  read_as_every_kind(input);
  open_inner(input);
  return 0;
}
