#include "ward/office/one_try.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <thread>
#include <utility>

#include "shared/base/clock.h"

namespace tsunagu::ward {
namespace {

// A try takes a second, and after a few wrong ones the next is refused at once: who waits longer waits for a fault.
constexpr Millis patience = std::chrono::minutes{1};
constexpr Millis step{20};

}  // namespace

Result<OneTry> OneTry::begin(const std::filesystem::path& keys_folder, const Ulid& officer_id) {
  const auto path = keys_folder / ("try-" + officer_id.text());
  const int file = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);  // NOLINT(*-vararg)
  if (file < 0) return fail(Code::io, path.string());
  OneTry out(file);
  for (auto waited = Millis{}; waited < patience; waited += step) {
    if (flock(file, LOCK_EX | LOCK_NB) == 0) return out;
    std::this_thread::sleep_for(step);
  }
  return fail(Code::locked, "somebody is signing in as this officer");
}

OneTry::OneTry(OneTry&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

OneTry::~OneTry() {
  if (file_ >= 0) close(file_);
}

}  // namespace tsunagu::ward
