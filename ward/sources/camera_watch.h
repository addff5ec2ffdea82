// Looks for codes through a camera, on a thread of its own: pictures to show, and the codes that the confined reader
// finds in them. A picture lies in memory until the next one, and nowhere else.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "shared/camera/camera.h"
#include "shared/platform/window.h"
#include "shared/worker/reader.h"

namespace tsunagu::ward {

class CameraWatch {
 public:
  // What is new since it was asked last.
  struct News {
    std::shared_ptr<const camera::Frame> frame;  // the newest
    std::vector<std::string> codes;              // digits, each once while the camera is on
    std::optional<Code> ended;  // why there will be no more; of camera::Camera, and `io` after pictures
  };

  // `which`: of camera::Camera::open. `wake` is called, on another thread, when there is news.
  CameraWatch(std::string which, worker::Options reader, platform::Waker wake);
  ~CameraWatch();
  CameraWatch(const CameraWatch&) = delete;
  CameraWatch& operator=(const CameraWatch&) = delete;

  // Neither waits: a camera that takes long to go on or off does so alone.
  void start();
  void stop();
  [[nodiscard]] bool is_on() const { return session_ != nullptr; }
  [[nodiscard]] News take();

 private:
  struct Session;

  std::string which_;
  worker::Options reader_;
  platform::Waker wake_;
  std::shared_ptr<Session> session_;
  std::thread thread_;  // of this session, or of the one before until it has ended
};

}  // namespace tsunagu::ward
