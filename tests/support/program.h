// Runs one of the real programs and takes down what it said: without a terminal, as scripts do, or on one.
#pragma once

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "shared/base/result.h"

namespace tsunagu::tests {

struct Said {
  int exit_code = -1;  // 128 + signal when it was killed
  std::string out;
  std::string err;
  [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(out); }
};

struct Program {
  std::string name;  // "tsunagu-ward"
  std::vector<std::string> arguments;

  // Becomes it; only after fork.
  [[noreturn]] void become() const {
    const auto path = (std::filesystem::path(TSUNAGU_BIN_DIR) / name).string();
    std::vector<char*> argv{const_cast<char*>(path.c_str())};
    for (const auto& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    ::execv(path.c_str(), argv.data());
    ::_exit(127);
  }
};

inline int exit_code_of(pid_t pid) {
  int status = 0;
  ::waitpid(pid, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

class Running {
 public:
  explicit Running(const Program& program, const std::string& typed = {}) {
    const int in = file_with(typed);
    out_ = file_with({});
    err_ = file_with({});
    pid_ = ::fork();
    TSUNAGU_INVARIANT(pid_ >= 0);
    if (pid_ == 0) {
      ::setsid();  // no terminal to ask on
      ::dup2(in, STDIN_FILENO);
      ::dup2(out_, STDOUT_FILENO);
      ::dup2(err_, STDERR_FILENO);
      program.become();
    }
    ::close(in);
  }
  [[nodiscard]] Said wait() {
    const int code = exit_code_of(pid_);
    const Said said{code, text_of(out_), text_of(err_)};
    ::close(out_);
    ::close(err_);
    return said;
  }

 private:
  static int file_with(const std::string& text) {
    const int fd = ::open(std::filesystem::temp_directory_path().c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    TSUNAGU_INVARIANT(fd >= 0);
    TSUNAGU_INVARIANT(::write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size()));
    ::lseek(fd, 0, SEEK_SET);
    return fd;
  }
  static std::string text_of(int fd) {
    std::string out(static_cast<std::size_t>(::lseek(fd, 0, SEEK_END)), '\0');
    TSUNAGU_INVARIANT(::pread(fd, out.data(), out.size(), 0) == static_cast<ssize_t>(out.size()));
    return out;
  }

  pid_t pid_ = -1;
  int out_ = -1;
  int err_ = -1;
};

// The program on a terminal of its own, with a person before it.
class AtTerminal {
 public:
  explicit AtTerminal(const Program& program) {
    pid_ = ::forkpty(&terminal_, nullptr, nullptr, nullptr);
    TSUNAGU_INVARIANT(pid_ >= 0);
    if (pid_ == 0) program.become();
  }
  ~AtTerminal() { ::close(terminal_); }
  AtTerminal(const AtTerminal&) = delete;
  AtTerminal& operator=(const AtTerminal&) = delete;

  // Waits until `words` stand on the screen; false when the program ended, or after half a minute.
  [[nodiscard]] bool asks(const std::string& words) {
    auto at = screen_.find(words, seen_);
    for (; at == std::string::npos; at = screen_.find(words, seen_)) {
      if (!read_more()) return false;
    }
    seen_ = at + words.size();
    return true;
  }
  void answer(const std::string& line) const {
    const auto typed = line + "\n";
    TSUNAGU_INVARIANT(::write(terminal_, typed.data(), typed.size()) == static_cast<ssize_t>(typed.size()));
  }
  // Ctrl-D at the beginning of a line.
  void end_input() const { TSUNAGU_INVARIANT(::write(terminal_, "\x04", 1) == 1); }
  // Everything that was on the screen, with what was typed where it was not hidden, is in `out`.
  [[nodiscard]] Said wait() {
    while (read_more()) {
    }
    return {exit_code_of(pid_), screen_, {}};
  }

 private:
  bool read_more() {
    pollfd ready{terminal_, POLLIN, 0};
    char some[4096];
    if (::poll(&ready, 1, 30'000) <= 0) return false;
    const auto got = ::read(terminal_, some, sizeof some);
    if (got > 0) screen_.append(some, static_cast<std::size_t>(got));
    return got > 0;
  }

  pid_t pid_ = -1;
  int terminal_ = -1;
  std::string screen_;
  std::size_t seen_ = 0;
};

inline Said run_program(const Program& program, const std::string& typed = {}) {
  return Running(program, typed).wait();
}
inline Program ward_program(std::vector<std::string> arguments) { return {"tsunagu-ward", std::move(arguments)}; }
inline Said run_ward(const std::vector<std::string>& arguments, const std::string& typed = {}) {
  return run_program(ward_program(arguments), typed);
}

}  // namespace tsunagu::tests
