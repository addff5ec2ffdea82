#include "shared/worker/socket.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace tsunagu::worker {
namespace {

// Rounded up, so that a wait never turns into a busy loop; 0 when the moment has come.
int millis_until(Deadline deadline) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
  return static_cast<int>(std::clamp<std::int64_t>(left, 0, 3'600'000));
}

Status wait_for(int descriptor, short event, Deadline deadline) {
  for (;;) {
    const int left = millis_until(deadline);
    if (left == 0) return fail(Code::timeout);
    pollfd wanted{descriptor, event, 0};
    const int ready = poll(&wanted, 1, left);
    if (ready > 0) return {};
    if (ready < 0 && errno != EINTR) return fail(Code::io);
  }
}

bool may_try_again(int error) { return error == EAGAIN || error == EWOULDBLOCK || error == EINTR; }

Status send_all(int descriptor, ByteView bytes, Deadline deadline) {
  while (!bytes.empty()) {
    if (auto ready = wait_for(descriptor, POLLOUT, deadline); !ready) return ready;
    const ssize_t sent = send(descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0 && !may_try_again(errno)) return fail(Code::io);
    if (sent > 0) bytes = bytes.subspan(static_cast<std::size_t>(sent));
  }
  return {};
}

Status receive_all(int descriptor, std::span<std::uint8_t> to, Deadline deadline) {
  while (!to.empty()) {
    if (auto ready = wait_for(descriptor, POLLIN, deadline); !ready) return ready;
    const ssize_t received = recv(descriptor, to.data(), to.size(), MSG_DONTWAIT);
    if (received == 0 || (received < 0 && !may_try_again(errno))) return fail(Code::io);
    if (received > 0) to = to.subspan(static_cast<std::size_t>(received));
  }
  return {};
}

}  // namespace

Socket::~Socket() {
  if (descriptor_ >= 0) close(descriptor_);
}

Socket& Socket::operator=(Socket&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

Status send_message(int descriptor, ByteView message, Deadline deadline) {
  const auto size = static_cast<std::uint32_t>(message.size());
  const std::array<std::uint8_t, 4> prefix{static_cast<std::uint8_t>(size >> 24), static_cast<std::uint8_t>(size >> 16),
                                           static_cast<std::uint8_t>(size >> 8), static_cast<std::uint8_t>(size)};
  if (auto sent = send_all(descriptor, prefix, deadline); !sent) return sent;
  return send_all(descriptor, message, deadline);
}

Result<Bytes> receive_message(int descriptor, std::size_t limit, Deadline deadline) {
  std::array<std::uint8_t, 4> prefix{};
  if (auto received = receive_all(descriptor, prefix, deadline); !received) return received.forward();
  const std::size_t size =
      std::size_t{prefix[0]} << 24 | std::size_t{prefix[1]} << 16 | std::size_t{prefix[2]} << 8 | prefix[3];
  if (size > limit) return fail(Code::too_large);
  Bytes message(size);
  if (auto received = receive_all(descriptor, message, deadline); !received) return received.forward();
  return message;
}

}  // namespace tsunagu::worker
