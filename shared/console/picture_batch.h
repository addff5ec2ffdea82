// Many pictures at once: a folder of them is listed, then read by several reader processes beside the program that
// asked.
#pragma once

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "shared/worker/reader.h"

namespace tsunagu::console {

inline constexpr std::size_t most_pictures = 2000;

struct FolderList {
  std::vector<std::filesystem::path> files;    // regular files, by name
  std::vector<std::filesystem::path> refused;  // links, pipes, devices and folders in the folder
  bool more = false;                           // there are more than most_pictures
};
// What lies in a folder itself; hidden files are left out. not_found, refused (no folder), io.
[[nodiscard]] Result<FolderList> list_folder(const std::filesystem::path& folder);

struct PictureRead {
  std::filesystem::path file;
  Result<std::vector<std::string>> codes;  // of codes_in_file
};

// Reads in the background until all is read or it is stopped. Its methods may be called from one thread.
class PictureBatch {
 public:
  PictureBatch(std::vector<std::filesystem::path> files, const worker::Options& reader);
  ~PictureBatch();
  PictureBatch(const PictureBatch&) = delete;
  PictureBatch& operator=(const PictureBatch&) = delete;

  // What was read since, at most so many, in the order in which it was done.
  [[nodiscard]] std::vector<PictureRead> take(std::size_t most);
  // The same, waiting until there is something; empty when nothing more comes.
  [[nodiscard]] std::vector<PictureRead> wait(std::size_t most);
  // Begins no other picture.
  void stop();
  // Nothing more comes.
  [[nodiscard]] bool is_over();

 private:
  void read_on(const worker::Options& options);
  [[nodiscard]] std::vector<PictureRead> taken(std::size_t most);

  std::mutex mutex_;
  std::condition_variable came_;
  std::vector<std::filesystem::path> files_;
  std::size_t next_ = 0;
  std::size_t running_ = 0;
  std::deque<PictureRead> read_;
  std::vector<std::jthread> readers_;  // last: they end before what they use
};

}  // namespace tsunagu::console
