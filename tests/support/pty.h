// A scanner on a serial line, played by a pseudo terminal: it stands under a name that stays when it is plugged in
// anew.
#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>
#include <pty.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <string_view>
#include <utility>

namespace tsunagu::tests {

class PtyScanner {
 public:
  explicit PtyScanner(std::filesystem::path name) : name_(std::move(name)) {}
  ~PtyScanner() { pull_out(); }
  PtyScanner(const PtyScanner&) = delete;
  PtyScanner& operator=(const PtyScanner&) = delete;

  void plug_in() {
    pull_out();
    int line = -1;
    std::array<char, 128> path{};
    ASSERT_EQ(::openpty(&own_, &line, path.data(), nullptr, nullptr), 0);
    ::close(line);
    std::filesystem::create_symlink(path.data(), name_);
  }
  void pull_out() {
    if (own_ < 0) return;
    std::filesystem::remove(name_);
    ::close(std::exchange(own_, -1));
  }
  void send(std::string_view bytes) const {
    while (!bytes.empty()) {
      const auto sent = ::write(own_, bytes.data(), bytes.size());
      ASSERT_GT(sent, 0);
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
  }

 private:
  std::filesystem::path name_;
  int own_ = -1;
};

}  // namespace tsunagu::tests
