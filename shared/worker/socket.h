// Length-prefixed messages over a stream socket, with a moment by which they must have passed.
#pragma once

#include <chrono>

#include "shared/base/bytes.h"
#include "shared/base/result.h"

namespace tsunagu::worker {

// An owned file descriptor.
class Socket {
 public:
  explicit Socket(int descriptor = -1) : descriptor_(descriptor) {}
  ~Socket();
  Socket(Socket&& other) noexcept : descriptor_(other.descriptor_) { other.descriptor_ = -1; }
  Socket& operator=(Socket&& other) noexcept;
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;
  [[nodiscard]] int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

using Deadline = std::chrono::steady_clock::time_point;

// timeout: the moment has come. io: the other side is gone or the system refused.
[[nodiscard]] Status send_message(int descriptor, ByteView message, Deadline deadline);
// Also too_large: a message over `limit` is announced; nothing was allocated for it.
[[nodiscard]] Result<Bytes> receive_message(int descriptor, std::size_t limit, Deadline deadline);

}  // namespace tsunagu::worker
