#include "shared/console/prompts.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>

#include "shared/console/reply.h"
#include "shared/crypto/people.h"

namespace tsunagu::console {
namespace {

constexpr std::size_t secret_file_limit = 1024;

// The terminal the program was started from: not standard input, through which a code may come and end.
class Terminal {
 public:
  Terminal() : fd_(::open("/dev/tty", O_RDWR | O_CLOEXEC)) {}
  ~Terminal() {
    if (fd_ >= 0) ::close(fd_);
  }
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  [[nodiscard]] bool is_there() const { return fd_ >= 0; }
  [[nodiscard]] int descriptor() const { return fd_; }
  void say(std::string_view words) const { (void)!::write(fd_, words.data(), words.size()); }
  [[nodiscard]] std::size_t read_line(std::span<std::uint8_t> into) const {
    const auto got = ::read(fd_, into.data(), into.size());
    return got > 0 ? static_cast<std::size_t>(got) : 0;
  }

 private:
  int fd_;
};

// With the echo off as long as this lives.
class Quiet {
 public:
  explicit Quiet(const Terminal& terminal) : fd_(terminal.descriptor()) {
    if (fd_ < 0) return;
    ::tcgetattr(fd_, &before_);
    termios quiet = before_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(fd_, TCSAFLUSH, &quiet);
  }
  ~Quiet() {
    if (fd_ >= 0) ::tcsetattr(fd_, TCSAFLUSH, &before_);
  }
  Quiet(const Quiet&) = delete;
  Quiet& operator=(const Quiet&) = delete;

 private:
  int fd_;
  termios before_{};
};

constexpr std::size_t shortest_pin = 4;
constexpr ByteArray<3> byte_order_mark{0xEF, 0xBB, 0xBF};

bool is_digit(std::uint8_t c) { return c >= '0' && c <= '9'; }
bool is_blank(std::uint8_t c) { return c == ' ' || c == '\t'; }

crypto::Secret first_line_of(std::span<std::uint8_t> bytes, SecretKind kind, crypto::SecretArena& arena) {
  const auto end = std::find_if(bytes.begin(), bytes.end(), [](std::uint8_t c) { return c == '\n' || c == '\r'; });
  auto line = bytes.first(static_cast<std::size_t>(end - bytes.begin()));
  if (line.size() >= byte_order_mark.size() && std::equal(byte_order_mark.begin(), byte_order_mark.end(), line.begin()))
    line = line.subspan(byte_order_mark.size());
  while (kind != SecretKind::passphrase && !line.empty() && is_blank(line.back())) line = line.first(line.size() - 1);
  if (line.empty())
    throw Stop{2, "nothing was typed, or the first line of the file is empty (or nobody wrote into a pipe)", {}};
  const bool for_the_pad = line.size() >= shortest_pin && std::all_of(line.begin(), line.end(), is_digit);
  if (kind == SecretKind::new_pin && !for_the_pad) {
    crypto::wipe(bytes);
    throw Stop{2, "a PIN has 4 or more digits and nothing else", "it is typed on a pad that has digits only"};
  }
  auto out = arena.copy(line);
  crypto::wipe(bytes);
  return out;
}

// A pipe that somebody writes into is waited for (a password manager behind <(...)); one that nobody has open ends at
// once instead of waiting for ever. A folder or a device holds no secret. -1 and errno when it cannot be opened.
int opened(const std::string& file) {
  const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  struct stat info {};
  if (fd < 0 || ::fstat(fd, &info) != 0) return -1;
  if (!S_ISREG(info.st_mode) && !S_ISFIFO(info.st_mode) && ::isatty(fd) == 0) {
    ::close(fd);
    throw Stop{1, "refused: " + file + ": a folder or a device, not a file", "give a file, a pipe or -"};
  }
  ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) & ~O_NONBLOCK);
  return fd;
}

// One byte at a time, and not further than the line: what follows on standard input is somebody else's. Pipes too.
crypto::Secret secret_in_file(const std::string& file, const SecretQuestion& question, crypto::SecretArena& arena) {
  const bool from_input = file == "-";
  const int fd = from_input ? STDIN_FILENO : opened(file);
  if (fd < 0) {
    throw Stop{1, std::string(errno == ENOENT ? "not_found: " : "io: ") + file,
               "is the file of " + std::string(question.option) + " there, and may it be read?"};
  }
  auto bytes = arena.zeros(secret_file_limit);
  std::size_t have = 0;
  ssize_t got = 1;
  while (have < secret_file_limit && (have == 0 || bytes.bytes()[have - 1] != '\n')) {
    got = ::read(fd, bytes.bytes().data() + have, 1);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    ++have;
  }
  if (!from_input) ::close(fd);
  if (got < 0) throw Stop{1, "io: " + file, "is this a file that can be read?"};
  if (have == secret_file_limit) throw Stop{1, "too_large: " + file, "the first line of the file is what is needed"};
  return first_line_of(bytes.bytes().first(have), question.kind, arena);
}

std::string digits_only(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c >= '0' && c <= '9'; });
  return out;
}

bool person_agrees(const Terminal& terminal, const std::string& question) {
  terminal.say(question + " [y/N] ");
  ByteArray<16> typed{};
  const auto answer = text_of(ByteView(typed).first(terminal.read_line(typed)));
  return answer == "y\n" || answer == "Y\n" || answer == "yes\n";
}

}  // namespace

crypto::Secret read_secret(const std::string& file, const SecretQuestion& question, crypto::SecretArena& arena) {
  if (!file.empty()) return secret_in_file(file, question, arena);
  const Terminal terminal;
  const Quiet quiet(terminal);
  if (!terminal.is_there()) {
    throw Stop{2, std::string(question.needed), "give it with " + std::string(question.option) + " FILE"};
  }
  terminal.say(std::string(question.prompt) + ": ");
  auto typed = arena.zeros(crypto::max_password + 1);
  const auto length = terminal.read_line(typed.bytes());
  terminal.say("\n");
  return first_line_of(typed.bytes().first(length), question.kind, arena);
}

void compare(const Fingerprint& fingerprint, const FingerprintAnswer& answer) {
  if (!answer.given.empty()) {
    if (digits_only(answer.given) == digits_only(fingerprint.digits)) return;
    throw Stop{1, "the fingerprint differs: this card is not the one that was read to you",
               "do not use it; ask the " + fingerprint.read_by + " for a new one"};
  }
  if (answer.yes || ::isatty(STDIN_FILENO) == 0) return;
  const Terminal terminal;
  if (!terminal.is_there()) throw Stop{2, "there is nobody to compare the fingerprint", "give it with --fingerprint"};
  const auto question = fingerprint.whose + "\n" + fingerprint.digits + "\nIs this what the " + fingerprint.read_by +
                        " reads to you over the telephone?";
  if (!person_agrees(terminal, question))
    throw Stop{1, "not confirmed", "compare the fingerprint over the telephone first"};
}

std::optional<int> number_from_terminal(std::string_view question, int least, int most) {
  const Terminal terminal;
  if (!terminal.is_there()) return std::nullopt;
  terminal.say(std::string(question) + " ");
  ByteArray<16> line{};
  auto typed = text_of(std::span<const std::uint8_t>(line).first(terminal.read_line(line)));
  while (!typed.empty() && (typed.back() == '\n' || typed.back() == '\r' || typed.back() == ' '))
    typed.remove_suffix(1);
  if (typed.empty()) return std::nullopt;
  int number = least - 1;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  if (error != std::errc{} || end != typed.data() + typed.size() || number < least || number > most) {
    throw Stop{2, "a number from " + std::to_string(least) + " to " + std::to_string(most) + " is needed", {}};
  }
  return number;
}

domain::Day day_from(const std::string& text, std::string_view option) {
  const auto day = domain::parse_day(text);
  if (!day) throw Stop{2, std::string(option) + " must be a day such as 2026-11-24", {}};
  return *day;
}

}  // namespace tsunagu::console
