#include "ward/sources/camera_watch.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <utility>

#include "shared/base/log.h"

namespace tsunagu::ward {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto between_pictures = 70ms;  // shown
constexpr auto between_tries = 200ms;    // read
constexpr auto patience = 100ms;         // for one picture: how soon a camera goes off at most
constexpr auto silence = 5s;             // without a picture it is taken for broken
constexpr auto longest_try = 2s;

}  // namespace

struct CameraWatch::Session {
  std::atomic<bool> ending = false;
  std::mutex guard;
  News news;
  bool told = false;  // of what lies in `news`
  platform::Waker wake;
  worker::Reader reader;
  std::vector<std::string> found;  // so far
  Clock::time_point shown_at, tried_at;

  Session(platform::Waker w, worker::Options options) : wake(std::move(w)), reader(std::move(options)) {}

  void run(const std::string& which);
  Code watch(camera::Camera& camera);
  void look_at(camera::Frame frame);
  [[nodiscard]] std::vector<std::string> codes_in(const camera::Frame& frame);
  template <class Change>
  void tell(Change change);
};

template <class Change>
void CameraWatch::Session::tell(Change change) {
  bool first = false;
  {
    const std::lock_guard lock(guard);
    if (ending) return;
    change(news);
    first = !std::exchange(told, true);
  }
  if (first) wake();
}

std::vector<std::string> CameraWatch::Session::codes_in(const camera::Frame& frame) {
  const auto width = static_cast<std::uint32_t>(frame.width);
  auto codes = reader.read_gray({frame.gray, width, static_cast<std::uint32_t>(frame.height), width});
  if (!codes) {
    log::warning(std::string("a camera's picture could not be read: ") + name_of(codes.error().code));
    return {};
  }
  std::erase_if(*codes, [&](const auto& code) { return std::find(found.begin(), found.end(), code) != found.end(); });
  found.insert(found.end(), codes->begin(), codes->end());
  return *std::move(codes);
}

void CameraWatch::Session::look_at(camera::Frame frame) {
  const auto now = Clock::now();
  if (now - shown_at < between_pictures) return;
  shown_at = now;
  const auto picture = std::make_shared<const camera::Frame>(std::move(frame));
  tell([&](News& n) { n.frame = picture; });
  if (now - tried_at < between_tries) return;
  auto codes = codes_in(*picture);
  tried_at = Clock::now();
  if (codes.empty()) return;
  tell([&](News& n) { n.codes.insert(n.codes.end(), codes.begin(), codes.end()); });
}

// Why it ended.
Code CameraWatch::Session::watch(camera::Camera& camera) {
  auto last = Clock::now();
  bool any = false;
  while (!ending) {
    auto frame = camera.next(patience);
    if (frame) {
      any = true;
      last = Clock::now();
      look_at(std::move(*frame));
    } else if (frame.error().code != Code::timeout) {
      return any ? Code::io : frame.error().code;
    } else if (Clock::now() - last > silence) {
      return Code::io;
    }
  }
  return Code::io;
}

void CameraWatch::Session::run(const std::string& which) {
  auto why = Code::io;
  if (auto camera = camera::Camera::open(which)) {
    why = watch(*camera);
  } else {
    why = camera.error().code;
  }
  if (!ending) log::warning(std::string("the camera gives no pictures: ") + name_of(why));
  tell([&](News& n) { n.ended = why; });
}

CameraWatch::CameraWatch(std::string which, worker::Options reader, platform::Waker wake)
    : which_(std::move(which)), reader_(std::move(reader)), wake_(std::move(wake)) {
  reader_.picture_limit = longest_try;
}

CameraWatch::~CameraWatch() {
  stop();
  if (thread_.joinable()) thread_.join();
}

// The camera and its reader are one session's at a time.
void CameraWatch::start() {
  stop();
  session_ = std::make_shared<Session>(wake_, reader_);
  thread_ = std::thread([before = std::move(thread_), session = session_, which = which_]() mutable {
    if (before.joinable()) before.join();
    if (!session->ending) session->run(which);
  });
}

void CameraWatch::stop() {
  const auto session = std::exchange(session_, nullptr);
  if (!session) return;
  const std::lock_guard lock(session->guard);
  session->ending = true;
  session->news = {};
}

CameraWatch::News CameraWatch::take() {
  if (!session_) return {};
  const std::lock_guard lock(session_->guard);
  session_->told = false;
  return std::exchange(session_->news, {});
}

}  // namespace tsunagu::ward
