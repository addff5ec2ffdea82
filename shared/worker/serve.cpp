#include "shared/worker/serve.h"

#include "shared/worker/socket.h"

namespace tsunagu::worker {
namespace {

// Waiting for the next job costs nothing and has no end but the closing of the socket.
Deadline never() { return std::chrono::steady_clock::now() + std::chrono::hours(24 * 365); }

}  // namespace

void serve(int descriptor, const Greeting& greeting, const Answer& answer) {
  if (!send_message(descriptor, encode(greeting), never())) return;
  for (;;) {
    const auto message = receive_message(descriptor, longest_message, never());
    if (!message) return;
    const auto job = decode_job(*message);
    if (!job) return;
    if (!send_message(descriptor, answer(*job), never())) return;
  }
}

}  // namespace tsunagu::worker
