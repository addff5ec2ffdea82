// Requests for a ward's inbox, each as a picture of its code and as digits, from a tablet that the ward is made to
// trust. usage: make-arrivals NOW WARD_FOLDER OUT COUNT
#include <charconv>
#include <iostream>

#include "shared/base/files.h"
#include "shared/crypto/random.h"
#include "shared/handoff/frame.h"
#include "shared/handoff/handoff.h"
#include "shared/qr/drawing.h"
#include "tests/drive/script.h"
#include "ward/office/office.h"
#include "ward/trust/devices.h"

namespace {

using namespace tsunagu;

constexpr int px_per_module = 5;

handoff::Record record_of(std::uint32_t number) {
  handoff::Record record;
  record.hub = "はらっぱ";
  record.language = "ja";
  record.called = "なまえ " + std::to_string(number);
  record.children = {{"そら", domain::YearMonth{2025, static_cast<std::uint8_t>(1 + number % 12)}}};
  record.topics = {domain::Topic::sleep};
  if (number % 3 == 0) record.topics.push_back(domain::Topic::mind);
  record.words = "昼に話を聞いてほしいです。";
  record.contact = {domain::ContactMethod::phone, "090-5550-" + std::to_string(1000 + number), "afternoon", false, ""};
  for (int item = 1; item <= 9; ++item) record.consent.push_back(static_cast<domain::ConsentItem>(item));
  record.consent.erase(record.consent.begin() + 2);
  record.consent_version = 1;
  return record;
}

Status make(Instant now, const std::filesystem::path& ward_folder, const std::filesystem::path& out,
            std::uint32_t count) {
  crypto::SystemRandom random;
  crypto::SecretArena arena;
  const ManualClock clock(now);
  auto office = ward::Office::open(ward_folder, {arena, clock, random});
  if (!office) return office.forward();
  const auto tablet = crypto::SigningKey::make(arena, random);
  const auto minute = std::chrono::floor<std::chrono::minutes>(now);
  auto trusted = ward::trust::trust_device(office->journal(), {"はらっぱ", "2号機", tablet.verify_key(), minute}, {});
  if (!trusted) return trusted;
  const auto key = office->keys().current(now).value();
  const crypto::TrustedWard to{"ward", key, {key.valid_from, key.valid_to, {1, 2, 3, 4, 5, 6, 7, 8, 9}}, now};
  UlidSource ids(random);
  for (std::uint32_t number = 1; number <= count; ++number) {
    auto sealed = handoff::seal_handoff(
        {.request_id = ids.next(now), .issued = now, .running_number = number, .record = record_of(number)}, to, tablet,
        random);
    if (!sealed) return sealed.forward();
    const auto digits = handoff::frame(handoff::Kind::handoff, *sealed).value().front();
    const auto name = std::to_string(1000 + number).substr(1);
    if (auto done = write_file_atomically(out / "digits" / (name + ".txt"), view_of(digits + "\n")); !done) return done;
    auto matrix = qr::draw(digits, qr::Correction::medium);
    if (!matrix) return matrix.forward();
    const auto picture = qr::png_of(*matrix, px_per_module).value();
    if (auto done = write_file_atomically(out / "pictures" / (name + ".png"), picture); !done) return done;
  }
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  const auto now = argc == 5 ? drive::instant_from(argv[1]) : std::nullopt;
  std::uint32_t count = 0;
  const std::string_view number = argc == 5 ? argv[4] : "";
  std::from_chars(number.data(), number.data() + number.size(), count);
  if (!now || count == 0) {
    std::cerr << "usage: make-arrivals NOW WARD_FOLDER OUT COUNT\n";
    return 2;
  }
  const std::filesystem::path out(argv[3]);
  std::filesystem::create_directories(out / "digits");
  std::filesystem::create_directories(out / "pictures");
  if (const auto made = make(*now, argv[2], out, count); !made) {
    std::cerr << "make-arrivals: " << made.error().detail << "\n";
    return 1;
  }
  return 0;
}
