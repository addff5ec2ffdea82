// What stands on the desk beside the keyboard: a scanner on a serial line, and a camera. What they read goes to the
// desk as if it had been typed by a scanner.
#pragma once

#include <memory>
#include <optional>

#include "shared/platform/live_picture.h"
#include "shared/platform/serial_scanner.h"
#include "shared/platform/window.h"
#include "ward/desk.h"
#include "ward/office/config.h"
#include "ward/sources/camera_watch.h"

namespace tsunagu::ward {

class Beside {
 public:
  // Borrowed; all outlive this. `reader`: of the confined process that looks at the camera's pictures.
  struct Tools {
    platform::Window& window;
    Desk& desk;
    ScannerSettings settings;
    worker::Options reader;
  };
  explicit Beside(Tools tools);

  // At every wake-up: takes what came, and puts the camera on or off as the desk wants it. True when the desk changed.
  bool tick(Instant now);
  // Everything off for good.
  void end();

 private:
  bool take_scanner(Instant now);
  bool look_for_camera();
  bool follow_camera(Instant now);
  bool begin_camera();
  bool show(const camera::Frame& frame);

  Tools tools_;
  std::unique_ptr<platform::SerialScanner> serial_;
  CameraWatch camera_;
  std::unique_ptr<platform::LivePicture> picture_;
  bool button_shown_ = false;
};

}  // namespace tsunagu::ward
