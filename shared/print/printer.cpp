#include "shared/print/printer.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <thread>

#include "shared/base/files.h"

namespace tsunagu::print {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t longest_name = 100;

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }
  [[nodiscard]] int get() const { return fd_; }
  void close() {
    if (fd_ >= 0) ::close(fd_);
    fd_ = -1;
  }

 private:
  int fd_;
};

int millis_left(Clock::time_point until) {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now());
  return static_cast<int>(std::max<std::chrono::milliseconds::rep>(left.count(), 0));
}

Result<pid_t> start_lp(const Printer& printer, std::string_view job, int input) {
  posix_spawn_file_actions_t files;
  if (posix_spawn_file_actions_init(&files) != 0) return fail(Code::io, "lp");
  posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::string program = printer.lp.string();
  std::string queue = printer.queue;
  std::string title(job);
  std::array<std::string, 6> words{program, "-d", queue, "-t", title, "-"};
  std::array<char*, 7> arguments{};
  std::transform(words.begin(), words.end(), arguments.begin(), [](std::string& word) { return word.data(); });
  std::string path = "PATH=/usr/bin:/bin";
  std::string locale = "LC_ALL=C.UTF-8";
  std::array<char*, 3> environment{path.data(), locale.data(), nullptr};
  pid_t pid = -1;
  const int failed = posix_spawn(&pid, program.c_str(), &files, nullptr, arguments.data(), environment.data());
  posix_spawn_file_actions_destroy(&files);
  if (failed != 0) return fail(Code::io, "lp cannot be started");
  return pid;
}

Status feed(int to, ByteView bytes, Clock::time_point until) {
  while (!bytes.empty()) {
    pollfd ready{to, POLLOUT, 0};
    const int got = ::poll(&ready, 1, millis_left(until));
    if (got == 0) return fail(Code::timeout, "lp");
    const auto sent = ::send(to, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0 && errno != EAGAIN && errno != EINTR) return fail(Code::io, "lp");
    if (sent > 0) bytes = bytes.subspan(static_cast<std::size_t>(sent));
  }
  return {};
}

Status wait_for(pid_t pid, Clock::time_point until) {
  for (;;) {
    int state = 0;
    const pid_t ended = ::waitpid(pid, &state, WNOHANG);
    if (ended == pid) {
      if (WIFEXITED(state) && WEXITSTATUS(state) == 0) return {};
      return fail(Code::io, "lp refused");
    }
    if (ended < 0 && errno != EINTR) return fail(Code::io, "lp");
    if (Clock::now() >= until) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  ::kill(pid, SIGKILL);
  ::waitpid(pid, nullptr, 0);
  return fail(Code::timeout, "lp");
}

Status send_to_queue(const Printer& printer, std::string_view job, ByteView pdf) {
  const auto until = Clock::now() + printer.patience;
  int ends[2];
  // A socket instead of a pipe: writing to an lp that has gone away is an error and no signal.
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return fail(Code::io, "lp");
  Descriptor ours(ends[0]);
  Descriptor theirs(ends[1]);
  const auto pid = start_lp(printer, job, theirs.get());
  theirs.close();
  if (!pid) return pid.forward();
  const auto fed = feed(ours.get(), pdf, until);
  ours.close();
  const auto ended = wait_for(*pid, until);
  return fed ? ended : fed;
}

}  // namespace

bool is_queue_name(std::string_view name) {
  return !name.empty() && name.size() <= longest_name && name.front() != '-' && name.front() != '.' &&
         std::all_of(name.begin(), name.end(), is_plain);
}

Status send(const Printer& printer, std::string_view job, ByteView pdf) {
  if (!is_queue_name(job)) return fail(Code::usage, "the name of a print job");
  if (!printer.queue.empty()) {
    if (!is_queue_name(printer.queue)) return fail(Code::usage, "the name of a printer's queue");
    return send_to_queue(printer, job, pdf);
  }
  if (printer.outbox.empty()) return fail(Code::usage, "no printer is set up");
  if (auto made = make_private_folder(printer.outbox); !made) return made;
  return write_file_atomically(printer.outbox / (std::string(job) + ".pdf"), pdf);
}

}  // namespace tsunagu::print
