// Reads the whole journal on a thread and a connection of its own while the kiosk is in use: its pages, every fact's
// hash and every chain. When something is not as it must be, staff are to hear of it before a parent's tap fails.
#pragma once

#include <atomic>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace tsunagu::kiosk {

class JournalCheck {
 public:
  explicit JournalCheck(std::filesystem::path folder) : folder_(std::move(folder)) {}
  ~JournalCheck();
  JournalCheck(const JournalCheck&) = delete;
  JournalCheck& operator=(const JournalCheck&) = delete;

  // Begins anew once the former check is done; does nothing before.
  void start();
  // What staff should be told (console::advice_on_all), when a check found damage.
  [[nodiscard]] std::optional<std::string> found();
  [[nodiscard]] bool is_running() const { return running_; }

 private:
  void check();

  std::filesystem::path folder_;
  std::thread thread_;
  std::atomic<bool> running_ = false;
  std::atomic<bool> stop_ = false;
  std::mutex mutex_;
  std::optional<std::string> found_;
};

}  // namespace tsunagu::kiosk
