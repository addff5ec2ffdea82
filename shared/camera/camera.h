// A camera that is on: its pictures in gray, one after the other. GStreamer is used in this room and nowhere else, and
// begins with the first camera that is opened.
//
// A camera gives raw pictures or is not used: nothing that it compressed is decoded in this process.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "shared/base/bytes.h"
#include "shared/base/result.h"

namespace tsunagu::camera {

struct Frame {
  int width = 0;
  int height = 0;
  Bytes gray;  // rows from the top, without gaps
};

// Before a folder of pictures that are played in the place of a camera.
inline constexpr std::string_view files_prefix = "files:";

// Whether there may be such a camera: its name exists, or that of any. Opens nothing.
[[nodiscard]] bool is_there(const std::string& which);

// Calls may block for seconds; for one thread.
class Camera {
 public:
  // `which`: a device, or "" for the first that takes pictures, or "files:FOLDER", which plays FOLDER/000.png, 001.png
  // ... over and over, ten a second.
  // not_found: there is none. refused: this account may not open it. locked: another program has it. unsupported:
  // it gives no raw pictures, or GStreamer lacks a part. io: it broke off.
  [[nodiscard]] static Result<Camera> open(const std::string& which);
  Camera(Camera&&) noexcept;
  Camera& operator=(Camera&&) noexcept;
  ~Camera();  // off

  // The newest picture that was not given yet. timeout: none came within `patience`. Anything else
  // is as in open(): the camera gives no more.
  [[nodiscard]] Result<Frame> next(std::chrono::milliseconds patience);

 private:
  struct Pipeline;
  explicit Camera(std::unique_ptr<Pipeline> pipeline);
  std::unique_ptr<Pipeline> pipeline_;
};

}  // namespace tsunagu::camera
