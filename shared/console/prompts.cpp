#include "shared/console/prompts.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <iostream>

#include "shared/base/files.h"
#include "shared/console/reply.h"
#include "shared/crypto/people.h"

namespace tsunagu::console {
namespace {

constexpr std::size_t secret_file_limit = 1024;

// The terminal the program was started from, with the echo off as long as this lives.
class QuietTerminal {
 public:
  QuietTerminal() : fd_(::open("/dev/tty", O_RDWR | O_CLOEXEC)) {
    if (fd_ < 0) return;
    ::tcgetattr(fd_, &before_);
    termios quiet = before_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(fd_, TCSAFLUSH, &quiet);
  }
  ~QuietTerminal() {
    if (fd_ < 0) return;
    ::tcsetattr(fd_, TCSAFLUSH, &before_);
    ::close(fd_);
  }
  QuietTerminal(const QuietTerminal&) = delete;
  QuietTerminal& operator=(const QuietTerminal&) = delete;

  [[nodiscard]] bool is_there() const { return fd_ >= 0; }
  void say(std::string_view words) const { (void)!::write(fd_, words.data(), words.size()); }
  [[nodiscard]] std::size_t read_line(std::span<std::uint8_t> into) const {
    const auto got = ::read(fd_, into.data(), into.size());
    return got > 0 ? static_cast<std::size_t>(got) : 0;
  }

 private:
  int fd_;
  termios before_{};
};

crypto::Secret first_line_of(std::span<std::uint8_t> bytes, crypto::SecretArena& arena) {
  const auto end = std::find_if(bytes.begin(), bytes.end(), [](std::uint8_t c) { return c == '\n' || c == '\r'; });
  const auto length = static_cast<std::size_t>(end - bytes.begin());
  if (length == 0) throw Stop{2, "nothing was typed, or the first line of the file is empty", {}};
  auto out = arena.copy(bytes.first(length));
  crypto::wipe(bytes);
  return out;
}

std::string digits_only(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c >= '0' && c <= '9'; });
  return out;
}

bool person_agrees(const std::string& question) {
  std::cerr << question << " [y/N] " << std::flush;
  std::string answer;
  std::getline(std::cin, answer);
  return answer == "y" || answer == "Y" || answer == "yes";
}

}  // namespace

crypto::Secret read_secret(const std::string& file, const SecretQuestion& question, crypto::SecretArena& arena) {
  if (!file.empty()) {
    auto bytes = must(read_file(file, secret_file_limit), "is the file of " + std::string(question.option) + " there?");
    return first_line_of(bytes, arena);
  }
  const QuietTerminal terminal;
  if (!terminal.is_there()) {
    throw Stop{2, std::string(question.needed), "give it with " + std::string(question.option) + " FILE"};
  }
  terminal.say(std::string(question.prompt) + ": ");
  auto typed = arena.zeros(crypto::max_password + 1);
  const auto length = terminal.read_line(typed.bytes());
  terminal.say("\n");
  return first_line_of(typed.bytes().first(length), arena);
}

void compare(const Fingerprint& fingerprint, const FingerprintAnswer& answer) {
  if (!answer.given.empty()) {
    if (digits_only(answer.given) == digits_only(fingerprint.digits)) return;
    throw Stop{1, "the fingerprint differs: this card is not the one that was read to you",
               "do not use it; ask the " + fingerprint.read_by + " for a new one"};
  }
  if (answer.yes || ::isatty(STDIN_FILENO) == 0) return;
  const auto question = fingerprint.whose + "\n" + fingerprint.digits + "\nIs this what the " + fingerprint.read_by +
                        " reads to you over the telephone?";
  if (!person_agrees(question)) throw Stop{1, "not confirmed", "compare the fingerprint over the telephone first"};
}

domain::Day day_from(const std::string& text, std::string_view option) {
  const auto day = domain::parse_day(text);
  if (!day) throw Stop{2, std::string(option) + " must be a day such as 2026-11-24", {}};
  return *day;
}

}  // namespace tsunagu::console
