#include "shared/platform/serial_scanner.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

#include "shared/base/log.h"
#include "shared/platform/serial_lines.h"

namespace tsunagu::platform {
namespace {

constexpr std::size_t most_waiting = 16;  // codes

constexpr std::array<std::pair<int, speed_t>, 9> speeds{{{1200, B1200},
                                                         {2400, B2400},
                                                         {4800, B4800},
                                                         {9600, B9600},
                                                         {19'200, B19200},
                                                         {38'400, B38400},
                                                         {57'600, B57600},
                                                         {115'200, B115200},
                                                         {230'400, B230400}}};

std::optional<speed_t> speed_of(int baud) {
  for (const auto& [number, speed] : speeds) {
    if (number == baud) return speed;
  }
  return std::nullopt;
}

class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

SerialState state_of_error(int error) {
  if (error == EACCES || error == EPERM) return SerialState::denied;
  if (error == ENOENT || error == ENODEV || error == ENXIO || error == ENOTDIR) return SerialState::missing;
  return SerialState::unusable;
}

// Eight bits as they come, no echo, no signals, no modem lines to wait for; nobody else reads along.
SerialState set_up(int line, int baud) {
  termios settings{};
  if (::tcgetattr(line, &settings) != 0) return errno == ENOTTY ? SerialState::unusable : SerialState::missing;
  ::cfmakeraw(&settings);
  settings.c_cflag |= CLOCAL | CREAD;
  settings.c_cc[VMIN] = 1;
  settings.c_cc[VTIME] = 0;
  const auto speed = speed_of(baud);
  if (!speed || ::cfsetspeed(&settings, *speed) != 0) return SerialState::unusable;
  if (::tcsetattr(line, TCSANOW, &settings) != 0) return state_of_error(errno);
  ::ioctl(line, TIOCEXCL);
  ::tcflush(line, TCIFLUSH);
  return SerialState::connected;
}

}  // namespace

struct SerialScanner::Line {
  SerialRules rules;
  Waker wake;
  Descriptor ending{::eventfd(0, EFD_CLOEXEC)};
  std::mutex guard;
  std::deque<std::string> codes;
  std::optional<SerialState> state;      // that was noticed last
  std::optional<SerialState> told_next;  // and nobody has taken yet
  SerialLines lines;
  std::thread reader;

  Line(SerialRules r, Waker w) : rules(std::move(r)), wake(std::move(w)) {}

  void run();
  [[nodiscard]] bool sleep();
  [[nodiscard]] bool read_until_gone(int line);
  [[nodiscard]] bool read_once(int line);
  void notice(SerialState now);
  void pass(std::vector<std::string> more);
};

void SerialScanner::Line::notice(SerialState now) {
  {
    const std::lock_guard lock(guard);
    if (state == now) return;
    state = told_next = now;
  }
  switch (now) {
    case SerialState::connected: log::info("the serial scanner is there"); break;
    case SerialState::missing: log::info("the serial scanner is not there"); break;
    case SerialState::denied: log::warning("the serial scanner may not be opened by this account"); break;
    case SerialState::unusable: log::warning("the serial scanner is no serial line or does not take this speed"); break;
  }
  wake();
}

void SerialScanner::Line::pass(std::vector<std::string> more) {
  if (more.empty()) return;
  {
    const std::lock_guard lock(guard);
    for (auto& code : more) {
      if (codes.size() < most_waiting) codes.push_back(std::move(code));
    }
  }
  wake();
}

// Until it is worth another look; false when all is to end.
bool SerialScanner::Line::sleep() {
  pollfd end{ending.number(), POLLIN, 0};
  return ::poll(&end, 1, static_cast<int>(rules.again.count())) <= 0;
}

bool SerialScanner::Line::read_once(int line) {
  std::array<char, 1024> bytes{};
  const auto count = ::read(line, bytes.data(), bytes.size());
  if (count < 0 && (errno == EAGAIN || errno == EINTR)) return true;
  if (count <= 0) return false;
  pass(lines.feed({bytes.data(), static_cast<std::size_t>(count)}));
  return true;
}

// False when all is to end.
bool SerialScanner::Line::read_until_gone(int line) {
  for (;;) {
    std::array<pollfd, 2> both{{{line, POLLIN, 0}, {ending.number(), POLLIN, 0}}};
    const int ready = ::poll(both.data(), both.size(), lines.is_open() ? static_cast<int>(rules.silence.count()) : -1);
    if (both[1].revents != 0) return false;
    if (ready == 0) {
      if (auto code = lines.flush()) pass({std::move(*code)});
    } else if (ready > 0 && !read_once(line)) {
      lines.clear();
      return true;
    }
  }
}

void SerialScanner::Line::run() {
  do {
    const Descriptor line(::open(rules.device.c_str(), O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC));
    const auto now = line.number() < 0 ? state_of_error(errno) : set_up(line.number(), rules.baud);
    notice(now);
    if (now != SerialState::connected) continue;
    if (read_until_gone(line.number())) notice(SerialState::missing);
  } while (sleep());
}

SerialScanner::SerialScanner(SerialRules rules, Waker wake)
    : line_(std::make_unique<Line>(std::move(rules), std::move(wake))) {
  line_->reader = std::thread([line = line_.get()] { line->run(); });
}

SerialScanner::~SerialScanner() {
  const std::uint64_t one = 1;
  [[maybe_unused]] const auto told = ::write(line_->ending.number(), &one, sizeof one);
  line_->reader.join();
}

std::optional<std::string> SerialScanner::take_code() {
  const std::lock_guard lock(line_->guard);
  if (line_->codes.empty()) return std::nullopt;
  auto code = std::move(line_->codes.front());
  line_->codes.pop_front();
  return code;
}

std::optional<SerialState> SerialScanner::take_state() {
  const std::lock_guard lock(line_->guard);
  return std::exchange(line_->told_next, std::nullopt);
}

}  // namespace tsunagu::platform
