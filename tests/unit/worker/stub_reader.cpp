// A reader program for tests: the "picture" it is given is a word that says how to misbehave.
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <ctime>
#include <memory>

#include "shared/worker/confine.h"
#include "shared/worker/serve.h"

namespace {

using namespace tsunagu;
using worker::FoundCode;

Bytes said(const std::string& text) { return worker::encode_answer(Result<std::vector<FoundCode>>({{text, false}})); }

void send_raw(std::string_view bytes) { static_cast<void>(send(0, bytes.data(), bytes.size(), MSG_NOSIGNAL)); }

[[noreturn]] void loop_forever() {
  while (std::clock() != static_cast<std::clock_t>(-1)) {
  }
  std::_Exit(1);
}

void wait_forever() { poll(nullptr, 0, -1); }

std::string try_to_open(const char* path, int flags) { return open(path, flags, 0600) >= 0 ? "opened" : "refused"; }

std::string try_to_allocate() {
  try {
    const auto block = std::make_unique<volatile char[]>(std::size_t{2} << 30);  // or compilers leave it all out
    for (std::size_t at = 0; at < std::size_t{2} << 30; at += 4096) block[at] = 1;
    return "allocated";
  } catch (const std::bad_alloc&) {
    return "refused";
  }
}

Bytes obey(const worker::Job& job) {
  const auto* picture = std::get_if<worker::PictureJob>(&job);
  const std::string word(picture == nullptr ? "" : text_of(picture->file));
  if (word == "loop") loop_forever();
  if (word == "sleep") wait_forever();
  if (word == "exit") std::_Exit(0);
  if (word == "crash") raise(SIGKILL);
  if (word == "nonsense") return {9, 9, 9};
  if (word == "nothing") return {};
  if (word == "huge") {
    send_raw("\xFF\xFF\xFF\xFFxxxx");
    wait_forever();
  }
  if (word == "half") {
    send_raw(std::string_view("\0\0\0\x10half", 8));
    std::_Exit(0);
  }
  if (word == "control characters") return said("a\nb");
  if (word == "who") return said(std::to_string(getpid()));
  if (word == "environment") return said(environ == nullptr || *environ == nullptr ? "empty" : *environ);
  if (word == "read a file") return said(try_to_open("/etc/passwd", O_RDONLY));
  if (word == "write a file") return said(try_to_open("/tmp/tsunagu-stub", O_WRONLY | O_CREAT));
  if (word == "allocate") return said(try_to_allocate());
  if (word == "fork") return said(fork() >= 0 ? "forked" : "refused");
  if (word == "connect") return said(socket(AF_INET, SOCK_STREAM, 0) >= 0 ? "connected" : "refused");
  if (word == "burn") {
    const std::clock_t end = std::clock() + CLOCKS_PER_SEC / 5;
    while (std::clock() < end) {
    }
    return said(std::to_string(getpid()));
  }
  return said("ok");
}

}  // namespace

int main() {
  const auto filtered = worker::confine_this_process({.address_space = 512u << 20, .processor_seconds = 2});
  if (!filtered) return 1;
  worker::serve(0, {*filtered}, obey);
}
