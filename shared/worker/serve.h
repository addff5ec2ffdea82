// The other end: a process that answers jobs until its socket is closed.
#pragma once

#include <functional>

#include "shared/base/bytes.h"
#include "shared/worker/message.h"

namespace tsunagu::worker {

// Gives one job's answer (encode_answer). Must not throw.
using Answer = std::function<Bytes(const Job&)>;

// Greets, then answers every job that arrives on `descriptor`. Returns when the other side closes it or sends what is
// not a job.
void serve(int descriptor, const Greeting& greeting, const Answer& answer);

}  // namespace tsunagu::worker
