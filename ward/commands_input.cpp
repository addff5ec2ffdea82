#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <iostream>

#include "shared/base/files.h"
#include "shared/qr/drawing.h"
#include "ward/code_entry.h"
#include "ward/commands.h"

namespace tsunagu::ward::commands {
namespace {

constexpr std::size_t pin_file_limit = 1024;
constexpr int png_px_per_module = 8;

// The terminal itself, so that a code can come through standard input at the same time.
class Terminal {
 public:
  Terminal() : fd_(::open("/dev/tty", O_RDWR | O_CLOEXEC)) {
    if (fd_ < 0) return;
    ::tcgetattr(fd_, &before_);
    termios quiet = before_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(fd_, TCSAFLUSH, &quiet);
  }
  ~Terminal() {
    if (fd_ < 0) return;
    ::tcsetattr(fd_, TCSAFLUSH, &before_);
    ::close(fd_);
  }
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

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
  if (length == 0) throw Stop{2, "the passphrase is empty", {}};
  auto out = arena.copy(bytes.first(length));
  crypto::wipe(bytes);
  return out;
}

std::vector<std::string> codes_from_stdin() {
  std::string typed;
  for (std::string line; typed.size() <= handoff::max_typed && std::getline(std::cin, line);) typed += line + "\n";
  auto entry = parse_entry(typed);
  // What is no digits at all is still given on, so that it is refused as what it is.
  return entry.codes.empty() ? std::vector{typed} : entry.codes;
}

}  // namespace

void refuse(const Error& error, std::string what_to_do) {
  std::string why = name_of(error.code);
  if (!error.detail.empty()) why += ": " + error.detail;
  throw Stop{error.code == Code::usage ? 2 : 1, std::move(why), std::move(what_to_do)};
}

bool is_terminal() { return ::isatty(STDIN_FILENO) != 0; }

bool person_agrees(const std::string& question) {
  std::cerr << question << " [y/N] " << std::flush;
  std::string answer;
  std::getline(std::cin, answer);
  return answer == "y" || answer == "Y" || answer == "yes";
}

crypto::Secret read_passphrase(const std::string& pin_file, crypto::SecretArena& arena) {
  if (!pin_file.empty()) {
    auto bytes = must(read_file(pin_file, pin_file_limit), "is the --pin-file there?");
    return first_line_of(bytes, arena);
  }
  const Terminal terminal;
  if (!terminal.is_there()) throw Stop{2, "the officer's passphrase is needed", "give it with --pin-file FILE"};
  terminal.say("Passphrase: ");
  auto typed = arena.zeros(crypto::max_password + 1);
  const auto length = terminal.read_line(typed.bytes());
  terminal.say("\n");
  return first_line_of(typed.bytes().first(length), arena);
}

std::vector<std::string> read_codes(const std::vector<std::string>& files) {
  std::vector<std::string> out;
  worker::Reader reader;
  for (const auto& file : files) {
    auto found = file == "-" ? codes_from_stdin()
                             : must(codes_in_file(file, reader), "is this a PNG or JPEG picture, or a file of digits?");
    if (found.empty()) throw Stop{1, "no code was found in the picture", "take it again, straight and near"};
    out.insert(out.end(), found.begin(), found.end());
  }
  return out;
}

void write_png(const std::vector<std::string>& digits, const std::string& png) {
  if (png.empty()) return;
  std::vector<qr::Matrix> parts;
  for (const auto& part : digits) parts.push_back(must(qr::draw(part, qr::Correction::medium)));
  must(write_file_atomically(png, must(qr::png_of(parts, png_px_per_module))));
}

Office Context::open() const {
  return must(Office::open(data, tools()), "make the data folder first: tsunagu-ward init --data " + data);
}

Office Context::open_signed_in() const {
  auto office = open();
  const auto passphrase = read_passphrase(pin_file, arena);
  must(office.sign_in(text_of(passphrase.view())), "check the passphrase");
  return office;
}

}  // namespace tsunagu::ward::commands
