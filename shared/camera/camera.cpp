#include "shared/camera/camera.h"

#include <gst/app/gstappsink.h>
#include <gst/gst.h>
#include <gst/video/video.h>

#include <mutex>
#include <optional>
#include <utility>

#include "shared/camera/devices.h"

namespace tsunagu::camera {
namespace {

constexpr int most_side = 4096;

// Codes are read from 1280 x 720; a camera that has no such picture may give another of about that size.
constexpr const char* of_device =
    "v4l2src name=source ! "
    "video/x-raw,width=1280,height=720;video/x-raw,width=[320,1920],height=[240,1080] ! ";
constexpr const char* of_files =
    "multifilesrc name=source loop=true caps=\"image/png,framerate=(fraction)10/1\" ! pngdec ! ";
// One picture waits at most, the newest.
constexpr const char* into_gray = "videoconvert ! video/x-raw,format=GRAY8 ! appsink name=sink max-buffers=1 drop=true";

struct Unref {
  void operator()(GstElement* element) const { gst_object_unref(element); }
  void operator()(GstSample* sample) const { gst_sample_unref(sample); }
  void operator()(GstMessage* message) const { gst_message_unref(message); }
  void operator()(GError* error) const { g_error_free(error); }
};
using Element = std::unique_ptr<GstElement, Unref>;
using Sample = std::unique_ptr<GstSample, Unref>;
using Message = std::unique_ptr<GstMessage, Unref>;
using GstError = std::unique_ptr<GError, Unref>;

bool begin_gstreamer() {
  static std::once_flag once;
  static bool begun = false;
  std::call_once(once, [] {
    GError* error = nullptr;
    begun = gst_init_check(nullptr, nullptr, &error) != FALSE;
    const GstError owned(error);
  });
  return begun;
}

Element element_in(GstElement* pipeline, const char* name) {
  return Element(gst_bin_get_by_name(GST_BIN(pipeline), name));
}

Code code_of(const GError& error) {
  if (error.domain != GST_RESOURCE_ERROR) return Code::unsupported;
  if (error.code == GST_RESOURCE_ERROR_NOT_FOUND) return Code::not_found;
  if (error.code == GST_RESOURCE_ERROR_NOT_AUTHORIZED) return Code::refused;
  return error.code == GST_RESOURCE_ERROR_BUSY ? Code::locked : Code::io;
}

Result<Frame> frame_of(GstSample* sample) {
  GstVideoInfo info{};
  GstVideoFrame mapped{};
  const auto* caps = gst_sample_get_caps(sample);
  if (caps == nullptr || gst_video_info_from_caps(&info, caps) == FALSE) return fail(Code::io, "a picture");
  const int width = GST_VIDEO_INFO_WIDTH(&info);
  const int height = GST_VIDEO_INFO_HEIGHT(&info);
  const bool sound = width > 0 && height > 0 && width <= most_side && height <= most_side;
  auto* buffer = gst_sample_get_buffer(sample);
  if (!sound || buffer == nullptr || gst_video_frame_map(&mapped, &info, buffer, GST_MAP_READ) == FALSE)
    return fail(Code::io, "a picture");
  Frame frame{width, height, {}};
  frame.gray.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  const auto* row = static_cast<const std::uint8_t*>(GST_VIDEO_FRAME_PLANE_DATA(&mapped, 0));
  for (int y = 0; y < height; ++y, row += GST_VIDEO_FRAME_PLANE_STRIDE(&mapped, 0)) {
    frame.gray.insert(frame.gray.end(), row, row + width);
  }
  gst_video_frame_unmap(&mapped);
  return frame;
}

}  // namespace

struct Camera::Pipeline {
  Element all, sink;

  ~Pipeline() {
    if (all) gst_element_set_state(all.get(), GST_STATE_NULL);
  }

  // What the pipeline said went wrong, if it did.
  [[nodiscard]] std::optional<Error> trouble() const {
    GstBus* const bus = gst_element_get_bus(all.get());
    const Message message(gst_bus_pop_filtered(bus, GST_MESSAGE_ERROR));
    gst_object_unref(bus);
    if (!message && gst_app_sink_is_eos(GST_APP_SINK(sink.get())) != FALSE)
      return Error{Code::io, "the pictures have ended"};
    if (!message) return std::nullopt;
    GError* error = nullptr;
    gst_message_parse_error(message.get(), &error, nullptr);
    const GstError owned(error);
    return Error{code_of(*owned), owned->message};
  }
};

Camera::Camera(std::unique_ptr<Pipeline> pipeline) : pipeline_(std::move(pipeline)) {}
Camera::Camera(Camera&&) noexcept = default;
Camera& Camera::operator=(Camera&&) noexcept = default;
Camera::~Camera() = default;

Result<Camera> Camera::open(const std::string& which) {
  const bool files = which.starts_with(files_prefix);
  if (files && !is_there(which)) return fail(Code::not_found, which);
  const auto location = files ? Result<std::string>(which.substr(files_prefix.size()) + "/%03d.png") : device_of(which);
  if (!location) return location.forward();
  if (!begin_gstreamer()) return fail(Code::unsupported, "GStreamer does not start");

  GError* error = nullptr;
  auto pipeline = std::make_unique<Pipeline>();
  pipeline->all.reset(gst_parse_launch((std::string(files ? of_files : of_device) + into_gray).c_str(), &error));
  const GstError owned(error);
  if (!pipeline->all || owned) return fail(Code::unsupported, owned ? owned->message : "a part of GStreamer");
  pipeline->sink = element_in(pipeline->all.get(), "sink");
  const auto source = element_in(pipeline->all.get(), "source");
  g_object_set(source.get(), files ? "location" : "device", location->c_str(), nullptr);

  if (gst_element_set_state(pipeline->all.get(), GST_STATE_PLAYING) == GST_STATE_CHANGE_FAILURE) {
    const auto why = pipeline->trouble();
    return fail_with(why.value_or(Error{Code::unsupported, "no pictures"}));
  }
  return Camera(std::move(pipeline));
}

Result<Frame> Camera::next(std::chrono::milliseconds patience) {
  const auto wait = static_cast<GstClockTime>(patience.count()) * GST_MSECOND;
  const Sample sample(gst_app_sink_try_pull_sample(GST_APP_SINK(pipeline_->sink.get()), wait));
  if (sample) return frame_of(sample.get());
  if (const auto trouble = pipeline_->trouble()) return fail_with(*trouble);
  return fail(Code::timeout, "no picture");
}

}  // namespace tsunagu::camera
