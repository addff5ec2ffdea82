#include "tests/monkey/kiosk_house.h"

#include <cstdlib>
#include <thread>

#include "shared/base/files.h"
#include "shared/domain/calendar.h"
#include "shared/handoff/cards.h"
#include "shared/handoff/frame.h"
#include "shared/handoff/receipt.h"
#include "shared/i18n/assets.h"
#include "shared/worker/reader.h"

namespace tsunagu::monkey {

using kiosk::KioskConfig;

Running::Running(kiosk::Home& home, const KioskConfig& config, ManualClock& clock, RandomSource& random,
                 PanelSize panel)
    : clock_(clock) {
  auto window = platform::Window::open({.mode = platform::WindowMode::headless,
                                        .width = panel.width,
                                        .height = panel.height,
                                        .time = platform::EventTime::stepped});
  TSUNAGU_INVARIANT(window.has_value());
  window_ = std::make_unique<platform::Window>(std::move(*window));
  auto shell = ui::Shell::open(*window_, {.theme = {.px_per_mm = static_cast<float>(panel.px_per_mm)}, .finger = {}});
  TSUNAGU_INVARIANT(shell.has_value());
  shell_ = std::move(*shell);
  app_ = std::make_unique<kiosk::App>(
      kiosk::AppTools{*window_, *shell_, home, config, clock, random, i18n::assets_folder().value()});
  stage_ = std::make_unique<ui::Stage>(*window_, *shell_, app_->program());
}

void Running::step(Millis by, Millis& steady) {
  clock_.advance(by);
  steady += by;
  stage_->step(steady);
}

platform::Picture Running::picture(Millis& steady) {
  constexpr int most_frames = 2000;
  shell_->set_blind(false);
  for (int i = 0; i < most_frames; ++i) {
    step(Millis(16), steady);
    if (stage_->settled()) break;
    std::this_thread::sleep_for(std::chrono::microseconds(300));
  }
  shell_->invalidate();
  step(Millis(16), steady);
  return window_->capture();
}

KioskHouse::KioskHouse(ManualClock& clock, std::uint64_t seed) : clock_(clock), random_(seed) {
  make_home();
  make_ward();
  const std::string examples = TSUNAGU_SOURCE_DIR "/config/example/";
  for (const char* file : {"hidamari.ics", "events.csv", "facilities.csv"}) import(examples + file);
}

void KioskHouse::make_home() {
  std::string pin;
  for (int i = 0; i < 10; ++i) pin += static_cast<char>('0' + random_.next() % 10);
  kiosk::NewHome what{"ひだまり", "1号機", "佐藤", pin, crypto::test_cost};
  auto made = kiosk::make_home(folder_.path() / "hub", what, clock_, random_);
  TSUNAGU_INVARIANT(made.has_value());
  pin_ = tests::masked(tests::Masked("the PIN", 9), pin);
  ::explicit_bzero(what.pin.data(), what.pin.size());
  home_ = kiosk::settle_home(folder_.path() / "hub", clock_, random_).value();
  auto written = handoff::frame(handoff::Kind::staff_card, handoff::encode_staff_card(made->card)).value().front();
  staff_card_ = tests::masked(tests::Masked("the staff card", 16), written);
  std::filesystem::copy_file(TSUNAGU_SOURCE_DIR "/config/hub.toml", home_->hub_file(),
                             std::filesystem::copy_options::overwrite_existing);
  config_ = kiosk::config_of_home(home_->folder).value();
  config_.hub.own_number = "[0-9]{10}";
  config_.printer.outbox = folder_.path() / "outbox";
  std::filesystem::create_directories(config_.printer.outbox);
}

void KioskHouse::make_ward() {
  const auto ward = [&](const char* folder, const char* name) {
    std::filesystem::create_directories(folder_.path() / folder);
    auto keys = crypto::WardKeys::create(
        folder_.path() / folder, ward_arena_, random_, name, {"三上", "phn", "harbour lantern", crypto::test_cost},
        {clock_.now() - std::chrono::hours(1), clock_.now() + std::chrono::hours(8760)}, clock_.now());
    TSUNAGU_INVARIANT(keys.has_value());
    return std::make_unique<crypto::WardKeys>(std::move(*keys));
  };
  ward_ = ward("ward", "汐見区福祉保健センター");
  stranger_ = ward("stranger", "とおくの区");
  crypto::TrustedWard trusted;
  trusted.ward_name = ward_->ward_name();
  trusted.key = ward_->current(clock_.now()).value();
  trusted.agreement = {trusted.key.valid_from, trusted.key.valid_to, {1, 2, 3, 4, 5, 6, 7, 8, 9}};
  trusted.trusted_at = clock_.now();
  TSUNAGU_INVARIANT(home_->wards.add(trusted).has_value());
}

void KioskHouse::import(const std::string& file) {
  const auto bytes = read_file(file, worker::max_feed_bytes).value();
  worker::Reader reader({.program = TSUNAGU_BIN_DIR "/tsunagu-reader"});
  const auto today = std::chrono::sys_days{domain::day_of(clock_.now())};
  const auto read =
      reader.import_feed(bytes, worker::FeedKind::detect,
                         {domain::Day{today - std::chrono::days(31)}, domain::Day{today + std::chrono::days(400)}});
  TSUNAGU_INVARIANT(read.has_value());
  if (read->facilities.empty()) {
    const domain::EventList list{"example", *read, domain::Day{today}, domain::Day{today + std::chrono::days(400)}};
    TSUNAGU_INVARIANT(home_->journal->import_list(list, journal::Recording::confirmed).has_value());
    return;
  }
  auto facilities = read->facilities;
  for (auto& facility : facilities) facility.list = "example";
  TSUNAGU_INVARIANT(home_->journal->import_facilities("example", facilities).has_value());
}

std::string KioskHouse::receipt_for(const Ulid& request_id, domain::ReceiptState what) {
  const handoff::Receipt receipt{request_id, what, domain::day_of(clock_.now()), handoff::ContactRole::phn};
  const auto envelope = handoff::sign_receipt(receipt, *ward_->current_secret(clock_.now())).value();
  return handoff::frame(handoff::Kind::receipt, envelope).value().front();
}

std::string KioskHouse::strange_receipt(const Ulid& request_id) {
  const handoff::Receipt receipt{request_id, domain::ReceiptState::received, domain::day_of(clock_.now()), {}};
  const auto envelope = handoff::sign_receipt(receipt, *stranger_->current_secret(clock_.now())).value();
  return handoff::frame(handoff::Kind::receipt, envelope).value().front();
}

}  // namespace tsunagu::monkey
