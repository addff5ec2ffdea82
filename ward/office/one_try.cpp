#include "ward/office/one_try.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <utility>

namespace tsunagu::ward {

Result<OneTry> OneTry::begin(const std::filesystem::path& keys_folder, const Ulid& officer_id) {
  const auto path = keys_folder / ("try-" + officer_id.text());
  const int file = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);  // NOLINT(*-vararg)
  if (file < 0) return fail(Code::io, path.string());
  OneTry out(file);
  if (flock(file, LOCK_EX | LOCK_NB) != 0) return fail(Code::locked, "somebody is signing in as this officer");
  return out;
}

OneTry::OneTry(OneTry&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

OneTry::~OneTry() {
  if (file_ >= 0) close(file_);
}

}  // namespace tsunagu::ward
