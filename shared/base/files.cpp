#include "shared/base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace tsunagu {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_;
};

Unexpected<Error> refused(const std::filesystem::path& path) {
  const auto reason = std::error_code(errno, std::generic_category()).message();
  return fail(errno == ENOENT ? Code::not_found : Code::io, path.string() + ": " + reason);
}

constexpr const char* not_a_file = "a folder, a pipe or a device, not a file";

bool write_all(int fd, ByteView bytes) {
  while (!bytes.empty()) {
    const auto n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(n));
  }
  return true;
}

Status expect_regular(int fd, const std::filesystem::path& path, struct stat& info) {
  if (fd < 0 || ::fstat(fd, &info) != 0) return refused(path);
  if (!S_ISREG(info.st_mode)) return fail(Code::refused, path.string() + ": " + not_a_file);
  return {};
}

}  // namespace

Status expect_file(const std::filesystem::path& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) return refused(path);
  if (!S_ISREG(info.st_mode)) return fail(Code::refused, path.string() + ": " + not_a_file);
  return {};
}

Result<Bytes> read_file(const std::filesystem::path& path, std::size_t limit) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat info {};
  if (auto regular = expect_regular(file.get(), path, info); !regular) return regular.forward();
  if (static_cast<std::uintmax_t>(info.st_size) > limit) return fail(Code::too_large, path.string());
  Bytes bytes(static_cast<std::size_t>(info.st_size) + 1);
  std::size_t have = 0;
  while (true) {  // the file may grow while it is read: the limit holds for what was read, not for what stat said
    const auto n = ::read(file.get(), bytes.data() + have, bytes.size() - have);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return refused(path);
    if (n == 0) break;
    have += static_cast<std::size_t>(n);
    if (have > limit) return fail(Code::too_large, path.string());
    if (have == bytes.size()) bytes.resize(bytes.size() * 2);
  }
  bytes.resize(have);
  return bytes;
}

Result<Bytes> read_beginning(const std::filesystem::path& path, std::size_t size) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat info {};
  if (auto regular = expect_regular(file.get(), path, info); !regular) return regular.forward();
  Bytes bytes(size);
  const auto n = ::pread(file.get(), bytes.data(), bytes.size(), 0);
  if (n < 0) return refused(path);
  bytes.resize(static_cast<std::size_t>(n));
  return bytes;
}

Status write_file_atomically(const std::filesystem::path& path, ByteView bytes) {
  auto temporary = path;
  temporary += ".new";
  {
    ::unlink(temporary.c_str());
    const Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (file.get() < 0) return refused(temporary);
    if (!write_all(file.get(), bytes) || ::fsync(file.get()) != 0) {
      auto why = refused(temporary);
      ::unlink(temporary.c_str());
      return why;
    }
  }
  if (::rename(temporary.c_str(), path.c_str()) != 0) {
    auto why = refused(path);
    ::unlink(temporary.c_str());
    return why;
  }
  return sync_folder(folder_of(path));
}

Status write_into(const std::filesystem::path& device, ByteView bytes) {
  const Descriptor file(::open(device.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
  if (file.get() < 0 || !write_all(file.get(), bytes)) return refused(device);
  return {};
}

Status make_private_folder(const std::filesystem::path& path) {
  std::error_code failed;
  if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path(), failed);
  if (failed) return fail(Code::io, path.string() + ": " + failed.message());
  if (::mkdir(path.c_str(), 0700) == 0) return {};
  if (errno != EEXIST) return refused(path);
  if (!std::filesystem::is_directory(path, failed)) return fail(Code::io, path.string() + ": not a folder");
  if (std::filesystem::is_empty(path, failed)) make_private(path);
  return {};
}

void make_private(const std::filesystem::path& path) {
  const Descriptor there(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat info {};
  if (there.get() < 0 || ::fstat(there.get(), &info) != 0 || info.st_uid != ::geteuid()) return;
  constexpr mode_t others = S_IRWXG | S_IRWXO;
  if ((info.st_mode & others) != 0) (void)!::fchmod(there.get(), info.st_mode & S_IRWXU);
}

bool is_there(const std::filesystem::path& path) {
  std::error_code unknown;
  return std::filesystem::exists(path, unknown);
}

Status move_file(const std::filesystem::path& from, const std::filesystem::path& to) {
  std::error_code failed;
  std::filesystem::rename(from, to, failed);
  if (failed) return fail(Code::io, to.string() + ": " + failed.message());
  return sync_folder(folder_of(to));
}

Status sync_folder(const std::filesystem::path& folder) {
  const Descriptor there(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (there.get() < 0 || ::fsync(there.get()) != 0) return refused(folder);
  return {};
}

std::filesystem::path folder_of(const std::filesystem::path& file) {
  return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

Unfinished::Unfinished(std::vector<std::filesystem::path> paths) : made_(std::move(paths)) {
  std::erase_if(made_, [](const auto& path) {
    std::error_code failed;
    return std::filesystem::exists(path, failed) || failed;
  });
}

Unfinished::~Unfinished() {
  std::error_code ignored;  // what cannot be removed is in the way of the next attempt, which says so
  for (const auto& path : made_) std::filesystem::remove_all(path, ignored);
}

}  // namespace tsunagu
