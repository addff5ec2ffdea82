#include "ward/beside.h"

#include <utility>

namespace tsunagu::ward {
namespace {

inbox::Scanner scanner_of(platform::SerialState state) {
  switch (state) {
    case platform::SerialState::connected: return inbox::Scanner::connected;
    case platform::SerialState::missing: return inbox::Scanner::missing;
    case platform::SerialState::denied: return inbox::Scanner::denied;
    case platform::SerialState::unusable: break;
  }
  return inbox::Scanner::unusable;
}

std::string_view trouble_of(Code why) {
  switch (why) {
    case Code::not_found: return inbox::no_camera;
    case Code::refused: return "denied";
    case Code::locked: return "busy";
    case Code::io: return "lost";
    default: return "unusable";
  }
}

std::unique_ptr<platform::SerialScanner> open_serial(const ScannerSettings& settings, const platform::Waker& wake) {
  if (settings.serial.empty()) return nullptr;
  return std::make_unique<platform::SerialScanner>(
      platform::SerialRules{.device = settings.serial, .baud = settings.baud}, wake);
}

}  // namespace

Beside::Beside(Tools tools)
    : tools_(std::move(tools)),
      serial_(open_serial(tools_.settings, tools_.window.waker())),
      camera_(tools_.settings.camera, tools_.reader, tools_.window.waker()) {}

void Beside::end() {
  serial_.reset();
  camera_.stop();
  picture_.reset();
}

bool Beside::tick(Instant now) {
  const bool scanned = take_scanner(now);
  const bool looked = look_for_camera();
  return follow_camera(now) || scanned || looked;
}

// Whether there is a camera is looked up when its button comes into sight.
bool Beside::look_for_camera() {
  const bool shown = tools_.desk.state().page == inbox::Page::scan;
  if (std::exchange(button_shown_, shown) || !shown) return false;
  if (!camera::is_there(tools_.settings.camera)) tools_.desk.end_camera(inbox::no_camera);
  return true;
}

bool Beside::take_scanner(Instant now) {
  if (!serial_) return false;
  bool changed = false;
  if (const auto state = serial_->take_state()) {
    tools_.desk.notice_scanner(scanner_of(*state), now);
    changed = true;
  }
  if (const auto code = serial_->take_code()) {
    tools_.desk.scan(*code, now);
    tools_.window.waker()();  // there may be more; a frame comes between them
    changed = true;
  }
  return changed;
}

bool Beside::follow_camera(Instant now) {
  const bool wanted = tools_.desk.uses_camera();
  if (!wanted && camera_.is_on()) {
    camera_.stop();
    if (picture_) picture_->clear();
    return true;
  }
  if (!wanted) return false;
  if (!camera_.is_on()) return begin_camera();
  const auto news = camera_.take();
  bool changed = news.frame && show(*news.frame);
  if (!news.codes.empty()) {
    tools_.desk.scan_through_camera(news.codes, now);
    changed = true;
  }
  if (news.ended && tools_.desk.uses_camera()) {
    tools_.desk.end_camera(trouble_of(*news.ended));
    changed = true;
  }
  return (!tools_.desk.uses_camera() && follow_camera(now)) || changed;
}

bool Beside::begin_camera() {
  if (camera::is_there(tools_.settings.camera)) {
    camera_.start();
  } else {
    tools_.desk.end_camera(inbox::no_camera);
  }
  return true;
}

bool Beside::show(const camera::Frame& frame) {
  tools_.window.make_current();
  if (!picture_) {
    auto textures = platform::AlphaTextures::open();
    if (!textures) return false;
    picture_ = std::make_unique<platform::LivePicture>(std::move(textures).value());
  }
  tools_.desk.show_camera({.on = true,
                           .texture = picture_->show(frame.width, frame.height, frame.gray),
                           .width = frame.width,
                           .height = frame.height,
                           .mirrored = tools_.settings.mirrored});
  return true;
}

}  // namespace tsunagu::ward
