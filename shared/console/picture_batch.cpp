#include "shared/console/picture_batch.h"

#include <algorithm>

#include "shared/console/code_entry.h"

namespace tsunagu::console {
namespace {

namespace fs = std::filesystem;

std::size_t readers_for(std::size_t files) {
  constexpr std::size_t most_readers = 4;
  const auto cores = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, most_readers);
  return std::min(cores, files);
}

}  // namespace

Result<FolderList> list_folder(const fs::path& folder) {
  std::error_code failed;
  const auto kind = fs::status(folder, failed).type();
  if (kind == fs::file_type::not_found) return fail(Code::not_found, folder.string());
  if (failed) return fail(Code::io, folder.string() + ": " + failed.message());
  if (kind != fs::file_type::directory) return fail(Code::refused, folder.string() + " is no folder");
  FolderList out;
  fs::directory_iterator at(folder, failed);
  for (; !failed && at != fs::directory_iterator(); at.increment(failed)) {
    if (at->path().filename().string().starts_with('.')) continue;
    if (out.files.size() + out.refused.size() == most_pictures) {
      out.more = true;
      break;
    }
    std::error_code unknown;
    const bool regular = at->symlink_status(unknown).type() == fs::file_type::regular && !unknown;
    (regular ? out.files : out.refused).push_back(at->path());
  }
  if (failed) return fail(Code::io, folder.string() + ": " + failed.message());
  std::ranges::sort(out.files);
  std::ranges::sort(out.refused);
  return out;
}

PictureBatch::PictureBatch(std::vector<fs::path> files, const worker::Options& reader) : files_(std::move(files)) {
  running_ = readers_for(files_.size());
  for (std::size_t i = running_; i > 0; --i) {
    readers_.emplace_back([this, reader] { read_on(reader); });
  }
}

PictureBatch::~PictureBatch() { stop(); }

void PictureBatch::read_on(const worker::Options& options) {
  worker::Reader reader(options);
  std::unique_lock lock(mutex_);
  while (next_ < files_.size()) {
    const auto file = files_[next_++];
    lock.unlock();
    auto codes = codes_in_file(file, reader);
    lock.lock();
    read_.push_back({file, std::move(codes)});
    came_.notify_all();
  }
  --running_;
  came_.notify_all();
}

std::vector<PictureRead> PictureBatch::taken(std::size_t most) {
  std::vector<PictureRead> out;
  for (; out.size() < most && !read_.empty(); read_.pop_front()) out.push_back(std::move(read_.front()));
  return out;
}

std::vector<PictureRead> PictureBatch::take(std::size_t most) {
  const std::lock_guard lock(mutex_);
  return taken(most);
}

std::vector<PictureRead> PictureBatch::wait(std::size_t most) {
  std::unique_lock lock(mutex_);
  came_.wait(lock, [this] { return !read_.empty() || running_ == 0; });
  return taken(most);
}

void PictureBatch::stop() {
  const std::lock_guard lock(mutex_);
  next_ = files_.size();
}

bool PictureBatch::is_over() {
  const std::lock_guard lock(mutex_);
  return running_ == 0 && read_.empty();
}

}  // namespace tsunagu::console
