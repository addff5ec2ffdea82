// Reads the whole journal on a thread and a connection of its own while its program is in use: its pages, every fact's
// hash and every chain. When something is not as it must be, whoever is there is to hear of it before a tap fails.
#pragma once

#include <atomic>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "shared/console/damage.h"

namespace tsunagu::console {

class JournalCheck {
 public:
  // How the program looks at its folder's files, with what is the thread's own.
  using Examine = Examination (*)(const std::filesystem::path& folder, const Clock& clock, RandomSource& random);

  JournalCheck(std::filesystem::path folder, const Owner& owner, Examine examine)
      : folder_(std::move(folder)), owner_(owner), examine_(examine) {}
  ~JournalCheck();
  JournalCheck(const JournalCheck&) = delete;
  JournalCheck& operator=(const JournalCheck&) = delete;

  // Checks at start and on every new day; what is to be told (advice_on_all) once a check found damage.
  [[nodiscard]] std::optional<std::string> tick(Millis steady, Instant now);
  // When tick() is due next, at the latest.
  [[nodiscard]] Millis next_tick(Millis steady) const;

  // Begins anew once the former check is done; does nothing before.
  void start();
  [[nodiscard]] std::optional<std::string> found();
  [[nodiscard]] bool is_running() const { return running_; }

 private:
  void check();

  std::filesystem::path folder_;
  const Owner& owner_;
  Examine examine_;
  std::optional<Millis> first_tick_;
  std::optional<domain::Day> checked_;  // on which the last check began
  std::thread thread_;
  std::atomic<bool> running_ = false;
  std::atomic<bool> stop_ = false;
  std::mutex mutex_;
  std::optional<std::string> found_;
};

}  // namespace tsunagu::console
