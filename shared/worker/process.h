// One running reader process, from its start to its end.
#pragma once

#include <filesystem>
#include <memory>

#include "shared/worker/message.h"
#include "shared/worker/reader.h"
#include "shared/worker/socket.h"

namespace tsunagu::worker {

class Reader::Process {
 public:
  // Starts `program` with an empty environment and no open file but one socket, and waits for its greeting.
  // not_found, io; timeout or corrupt when it does not greet properly.
  [[nodiscard]] static Result<std::unique_ptr<Process>> start(const std::filesystem::path& program,
                                                              std::chrono::milliseconds limit);
  // Kills the process and waits for it.
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  // Sends a job and waits for its answer. After any failure the process is of no more use.
  [[nodiscard]] Result<Bytes> exchange(ByteView job, std::chrono::milliseconds limit);

  [[nodiscard]] bool is_alive();
  [[nodiscard]] int id() const { return id_; }
  [[nodiscard]] bool is_filtered() const { return filtered_; }
  [[nodiscard]] std::chrono::milliseconds processor_time() const;

 private:
  Process(int id, Socket socket) : id_(id), socket_(std::move(socket)) {}

  int id_;
  Socket socket_;
  bool filtered_ = false;
  bool reaped_ = false;
};

}  // namespace tsunagu::worker
