#include "shared/camera/devices.h"

#include <fcntl.h>
#include <linux/videodev2.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>

#include "shared/camera/camera.h"

namespace tsunagu::camera {
namespace {

constexpr int most_devices = 64;

std::string name_of_device(int number) { return "/dev/video" + std::to_string(number); }

Code code_of(int error) {
  if (error == EACCES || error == EPERM) return Code::refused;
  if (error == ENOENT || error == ENODEV || error == ENXIO || error == ENOTDIR) return Code::not_found;
  return error == EBUSY ? Code::locked : Code::unsupported;
}

// A camera has more names than one, and only some of them give pictures.
Status takes_pictures(const std::string& device) {
  const int opened = ::open(device.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
  if (opened < 0) return fail(code_of(errno), device);
  v4l2_capability can{};
  const bool asked = ::ioctl(opened, VIDIOC_QUERYCAP, &can) == 0;
  ::close(opened);
  const auto of_device = (can.capabilities & V4L2_CAP_DEVICE_CAPS) != 0 ? can.device_caps : can.capabilities;
  if (!asked || (of_device & V4L2_CAP_VIDEO_CAPTURE) == 0) return fail(Code::unsupported, device);
  return {};
}

}  // namespace

bool is_there(const std::string& which) {
  std::error_code ignored;
  if (which.starts_with(files_prefix)) return std::filesystem::is_directory(which.substr(files_prefix.size()), ignored);
  if (!which.empty()) return std::filesystem::exists(which, ignored);
  for (int i = 0; i < most_devices; ++i) {
    if (std::filesystem::exists(name_of_device(i), ignored)) return true;
  }
  return false;
}

Result<std::string> device_of(const std::string& which) {
  if (!which.empty()) {
    const auto taken = takes_pictures(which);
    return taken ? Result<std::string>(which) : taken.forward();
  }
  Error why{Code::not_found, "no camera"};
  for (int i = 0; i < most_devices; ++i) {
    const auto taken = takes_pictures(name_of_device(i));
    if (taken) return name_of_device(i);
    if (taken.error().code != Code::not_found && why.code == Code::not_found) why = taken.error();
  }
  return fail_with(why);
}

}  // namespace tsunagu::camera
