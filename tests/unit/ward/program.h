// Runs the real tsunagu-ward and takes down what it said.
#pragma once

#include <fcntl.h>
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

inline std::filesystem::path ward_program() { return std::filesystem::path(TSUNAGU_BIN_DIR) / "tsunagu-ward"; }

class Running {
 public:
  explicit Running(const std::vector<std::string>& arguments, const std::string& typed = {}) {
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
      const auto program = ward_program();
      std::vector<char*> argv{const_cast<char*>(program.c_str())};
      for (const auto& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
      argv.push_back(nullptr);
      ::execv(program.c_str(), argv.data());
      ::_exit(127);
    }
    ::close(in);
  }
  [[nodiscard]] Said wait() {
    int status = 0;
    ::waitpid(pid_, &status, 0);
    const Said said{WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), text_of(out_), text_of(err_)};
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

inline Said run_ward(const std::vector<std::string>& arguments, const std::string& typed = {}) {
  return Running(arguments, typed).wait();
}

}  // namespace tsunagu::tests
