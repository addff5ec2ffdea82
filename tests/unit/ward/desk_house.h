// A ward center's desk on a real journal and real keys (cheap passwords) in a temporary folder, and tablets that seal
// requests for it. Time stands still until it is moved.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>

#include "shared/crypto/random.h"
#include "shared/handoff/cards.h"
#include "shared/handoff/frame.h"
#include "shared/handoff/withdrawal.h"
#include "shared/journal/ward_view.h"
#include "tests/support/all_facts.h"
#include "tests/support/temp_folder.h"
#include "ward/desk.h"
#include "ward/trust/devices.h"

namespace tsunagu::tests {

using namespace std::chrono_literals;

// Tuesday, 10:30 in Japan.
inline Instant tuesday_morning() { return domain::start_of(2026y / 11 / 24) + 10h + 30min; }

inline constexpr const char* test_passphrase = "harbour lantern seven";

// A family as its record arrives; what is asked for is in the parent's own words.
inline handoff::Record hana() {
  handoff::Record record;
  record.hub = "ひだまり";
  record.language = "ja";
  record.called = "みなとの はな";
  record.children = {{"そら", domain::YearMonth{2025, 9}}};
  record.topics = {domain::Topic::sleep, domain::Topic::mind};
  record.words = "夜に何度も起きます。昼に話を聞いてほしいです。";
  record.wish = "夜まとめて眠りたい";
  record.decision = "まず電話で話します";
  record.contact = {domain::ContactMethod::phone, "090-5555-5512", "afternoon", false, "田中"};
  record.member_number = "H-20418";
  for (int item = 1; item <= 9; ++item) record.consent.push_back(static_cast<domain::ConsentItem>(item));
  record.consent.erase(record.consent.begin() + 2);  // no due month
  record.consent_version = 1;
  return record;
}

class Tablet {
 public:
  Tablet(crypto::SecretArena& arena, RandomSource& random, std::string hub, std::string name)
      : random_(random), hub_(std::move(hub)), name_(std::move(name)), key_(crypto::SigningKey::make(arena, random)) {}

  struct Sealing {
    std::optional<Ulid> request_id = {};
    std::uint32_t number = 1;
    std::chrono::minutes validity = handoff::default_validity;
    std::optional<Instant> issued = {};
  };
  [[nodiscard]] Bytes seal(const crypto::WardPublicKey& ward, Instant now, const handoff::Record& record,
                           const Sealing& how) {
    UlidSource ids(random_);
    const crypto::TrustedWard trusted{"ward", ward, {ward.valid_from, ward.valid_to, {1, 2, 3, 4, 5, 6, 7, 8, 9}}, now};
    auto sealed = handoff::seal_handoff(
        {how.request_id.value_or(ids.next(now)), how.issued.value_or(now), how.validity, how.number, record}, trusted,
        key_, random_);
    TSUNAGU_INVARIANT(sealed.has_value());
    return std::move(sealed).value();
  }
  [[nodiscard]] Bytes withdrawal(const crypto::WardPublicKey& ward, Instant now, const Ulid& request_id) const {
    return handoff::sign_withdrawal({request_id, ward.id(), std::chrono::floor<std::chrono::minutes>(now)}, key_)
        .value();
  }
  [[nodiscard]] handoff::DeviceEnrolment enrolment(Instant now) const {
    return {hub_, name_, key_.verify_key(), std::chrono::floor<std::chrono::minutes>(now)};
  }
  [[nodiscard]] std::string enrolment_digits(Instant now) const {
    const auto envelope = handoff::sign_enrolment(enrolment(now), key_);
    return handoff::frame(handoff::Kind::device_enrolment, envelope.value()).value().front();
  }
  [[nodiscard]] const crypto::SigningKey& key() const { return key_; }

 private:
  RandomSource& random_;
  std::string hub_, name_;
  crypto::SigningKey key_;
};

inline std::vector<std::string> digits_of(const Bytes& envelope, int parts = 1) {
  return handoff::frame(handoff::Kind::handoff, envelope, parts).value();
}

class DeskHouse {
 public:
  using Office = ward::Office;
  DeskHouse() : DeskHouse(std::make_unique<ManualClock>(tuesday_morning())) {}
  // A clock that others read too, or the machine's for tests of the real program.
  explicit DeskHouse(std::unique_ptr<ManualClock> given)
      : clock(std::move(given)),
        office(make_office()),
        reader(worker::Options{.program = std::filesystem::path(TSUNAGU_BIN_DIR) / "tsunagu-reader"}),
        desk({office, reader, arena}, {}, clock->now()),
        tablet(arena, random, "ひだまり", "3号機") {
    TSUNAGU_INVARIANT(ward::trust::trust_device(office.journal(), tablet.enrolment(clock->now()), {}).has_value());
  }

  [[nodiscard]] Instant now() const { return clock->now(); }
  [[nodiscard]] std::filesystem::path data() const { return folder.path() / "ward"; }
  [[nodiscard]] Office::Tools tools() { return {arena, *clock, random}; }
  [[nodiscard]] crypto::WardPublicKey ward_key() const { return office.keys().current(now()).value(); }
  [[nodiscard]] const ward::State& state() const { return desk.state(); }
  [[nodiscard]] const journal::WardView& view() const { return office.journal().ward(); }

  void ask(ward::Intent intent) { desk.apply(std::move(intent), now()); }
  void sign_in() {
    ask(ward::door::TypePassphrase{test_passphrase});
    ask(ward::door::SignIn{});
    TSUNAGU_INVARIANT(state().signed_in.has_value());
  }
  [[nodiscard]] Bytes envelope(const handoff::Record& record = hana(), const Tablet::Sealing& how = {}) {
    return tablet.seal(ward_key(), now(), record, how);
  }
  void scan(const std::string& digits) { desk.scan(digits, now()); }
  void scan(const Bytes& envelope) { scan(digits_of(envelope).front()); }
  [[nodiscard]] std::string withdrawal_digits(const Ulid& request_id) const {
    const auto envelope = tablet.withdrawal(ward_key(), now(), request_id);
    return handoff::frame(handoff::Kind::withdrawal, envelope).value().front();
  }
  // Everything from the scan to the receipt.
  Ulid take_in(const handoff::Record& record = hana(), const Tablet::Sealing& how = {}) {
    scan(envelope(record, how));
    ask(ward::inbox::AcceptNew{});
    TSUNAGU_INVARIANT(state().cases.receipt.has_value());
    return state().cases.receipt->case_id;
  }
  void take_in_to(const Ulid& case_id, const handoff::Record& record, const Tablet::Sealing& how) {
    scan(envelope(record, how));
    ask(ward::inbox::AcceptCase{case_id});
    TSUNAGU_INVARIANT(state().cases.receipt.has_value() && state().cases.receipt->case_id == case_id);
  }
  [[nodiscard]] std::size_t count_of(domain::FactKind kind) const {
    std::size_t count = 0;
    for (const auto& fact : tests::all_facts(office.journal())) count += fact.is(kind) ? 1 : 0;
    return count;
  }
  [[nodiscard]] std::size_t cases() const { return view().cases().value().size(); }

  TempFolder folder;
  std::unique_ptr<ManualClock> clock;
  crypto::SystemRandom random;
  crypto::SecretArena arena;
  Office office;
  worker::Reader reader;
  ward::Desk desk;
  Tablet tablet;

 private:
  [[nodiscard]] Office make_office() {
    auto made = Office::create(data(),
                               {.ward_name = "汐見区福祉保健センター",
                                .officer = "三上",
                                .role = handoff::ContactRole::phn,
                                .passphrase = test_passphrase,
                                .key_validity = {now() - 24h, now() + 24h * 730},
                                .cost = crypto::test_cost},
                               tools());
    TSUNAGU_INVARIANT(made.has_value());
    return std::move(made).value();
  }
};

// An officer has signed in.
class AtTheDesk : public testing::Test {
 protected:
  AtTheDesk() { house.sign_in(); }
  DeskHouse house;
};

}  // namespace tsunagu::tests
