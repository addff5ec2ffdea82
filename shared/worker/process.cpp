#include "shared/worker/process.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>

#include <array>
#include <cerrno>

#include "shared/worker/confine.h"

namespace tsunagu::worker {
namespace {

class SpawnActions {
 public:
  SpawnActions() { ok_ = posix_spawn_file_actions_init(&actions_) == 0; }
  ~SpawnActions() { posix_spawn_file_actions_destroy(&actions_); }
  SpawnActions(const SpawnActions&) = delete;
  SpawnActions& operator=(const SpawnActions&) = delete;

  // The socket becomes the process's standard input; it has nothing else. What the libraries would write about a
  // picture goes nowhere, except that a sanitizer must be heard.
  void give_only(int socket) {
    ok_ = ok_ && posix_spawn_file_actions_adddup2(&actions_, socket, 0) == 0 &&
          posix_spawn_file_actions_addopen(&actions_, 1, "/dev/null", O_WRONLY, 0) == 0 &&
          (sanitized || posix_spawn_file_actions_addopen(&actions_, 2, "/dev/null", O_WRONLY, 0) == 0) &&
          posix_spawn_file_actions_addclosefrom_np(&actions_, 3) == 0;
  }
  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
  bool ok_ = false;
};

class SpawnAttributes {
 public:
  SpawnAttributes() {
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    // Its own group: a Ctrl-C at the terminal is for the program, which then ends the process itself.
    constexpr short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP;
    ok_ = posix_spawnattr_init(&attributes_) == 0 && posix_spawnattr_setsigmask(&attributes_, &none) == 0 &&
          posix_spawnattr_setsigdefault(&attributes_, &all) == 0 && posix_spawnattr_setpgroup(&attributes_, 0) == 0 &&
          posix_spawnattr_setflags(&attributes_, flags) == 0;
  }
  ~SpawnAttributes() { posix_spawnattr_destroy(&attributes_); }
  SpawnAttributes(const SpawnAttributes&) = delete;
  SpawnAttributes& operator=(const SpawnAttributes&) = delete;
  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] const posix_spawnattr_t* get() const { return &attributes_; }

 private:
  posix_spawnattr_t attributes_{};
  bool ok_ = false;
};

Result<int> spawn(const std::filesystem::path& program, int socket) {
  SpawnActions actions;
  const SpawnAttributes attributes;
  actions.give_only(socket);
  if (!actions.ok() || !attributes.ok()) return fail(Code::io, "starting the reader");
  std::string name = program.string();
  const std::array<char*, 2> arguments{name.data(), nullptr};
  const std::array<char*, 1> environment{nullptr};
  pid_t id = -1;
  const int error =
      posix_spawn(&id, name.c_str(), actions.get(), attributes.get(), arguments.data(), environment.data());
  if (error == ENOENT) return fail(Code::not_found, name);
  if (error != 0) return fail(Code::io, "starting the reader");
  return id;
}

Error explained(const Error& error) {
  switch (error.code) {
    case Code::timeout: return {Code::timeout, "the reader did not finish in time"};
    case Code::too_large: return {Code::corrupt, "the reader answered nonsense"};
    default: return {Code::corrupt, "the reader stopped over this file"};
  }
}

}  // namespace

Result<std::unique_ptr<Reader::Process>> Reader::Process::start(const std::filesystem::path& program,
                                                                std::chrono::milliseconds limit) {
  std::array<int, 2> ends{};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
    return fail(Code::io, "starting the reader");
  Socket ours(ends[0]);
  Socket theirs(ends[1]);
  auto id = spawn(program, theirs.descriptor());
  theirs = Socket();  // while this end is open here too, the death of the process would go unnoticed
  if (!id) return id.forward();
  std::unique_ptr<Process> process(new Process(*id, std::move(ours)));

  constexpr std::size_t longest_greeting = 64;
  const auto message =
      receive_message(process->socket_.descriptor(), longest_greeting, std::chrono::steady_clock::now() + limit);
  if (!message) {
    return fail(message.error().code == Code::timeout ? Code::timeout : Code::io, "the reader did not start");
  }
  const auto greeting = decode_greeting(*message);
  if (!greeting) return fail(Code::io, "the reader is of another version");
  process->filtered_ = greeting->filtered;
  return process;
}

Reader::Process::~Process() {
  if (reaped_) return;
  kill(id_, SIGKILL);
  while (waitpid(id_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

bool Reader::Process::is_alive() {
  if (!reaped_ && waitpid(id_, nullptr, WNOHANG) != 0) reaped_ = true;
  return !reaped_;
}

Result<Bytes> Reader::Process::exchange(ByteView job, std::chrono::milliseconds limit) {
  const Deadline deadline = std::chrono::steady_clock::now() + limit;
  if (auto sent = send_message(socket_.descriptor(), job, deadline); !sent) return fail_with(explained(sent.error()));
  auto answer = receive_message(socket_.descriptor(), longest_message, deadline);
  if (!answer) return fail_with(explained(answer.error()));
  return answer;
}

std::chrono::milliseconds Reader::Process::processor_time() const {
  clockid_t clock{};
  timespec time{};
  if (clock_getcpuclockid(id_, &clock) != 0 || clock_gettime(clock, &time) != 0) return {};
  return std::chrono::seconds(time.tv_sec) +
         std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::nanoseconds(time.tv_nsec));
}

}  // namespace tsunagu::worker
