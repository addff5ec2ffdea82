// Any bytes as what comes out of the reader process, and as what goes in: never an abort, and what is believed is
// sound.
#include "shared/worker/message.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tsunagu;
  const ByteView message(data, size);
  static_cast<void>(worker::decode_greeting(message));
  static_cast<void>(worker::decode_job(message));
  if (const auto codes = worker::decode_codes(message)) {
    TSUNAGU_INVARIANT(*worker::decode_codes(worker::encode_answer(codes)) == *codes);
  }
  if (const auto import = worker::decode_import(message)) {
    const auto again = worker::decode_import(worker::encode_answer(import));
    TSUNAGU_INVARIANT(again->sessions == import->sessions && again->facilities == import->facilities);
    for (const auto& session : import->sessions) TSUNAGU_INVARIANT(session.first_day <= session.last_day);
  }
  return 0;
}
