// A thief has a copy of the folder with the device's key in it, knows how the program works, and tries every member
// number there can be. Named is a family whose number is found in what is written.
#include <gtest/gtest.h>
#include <string.h>

#include <algorithm>
#include <bitset>
#include <cstring>
#include <map>
#include <set>

#include "shared/base/files.h"
#include "shared/crypto/hash.h"
#include "shared/crypto/key_file.h"
#include "tests/support/old_device_key.h"
#include "tests/support/sessions.h"
#include "tests/unit/kiosk/visitor.h"

namespace tsunagu::kiosk {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

// Everything in the files of a folder, byte by byte.
class Loot {
 public:
  explicit Loot(const fs::path& folder) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.is_regular_file()) files_.push_back(read_file(entry.path(), 1U << 28).value());
    }
    for (const auto& file : files_) {
      for (std::size_t at = 0; at + hash_size <= file.size(); ++at) windows_.push_back(head(file.data() + at));
    }
    std::sort(windows_.begin(), windows_.end());
    for (const auto window : windows_) heads_.set(window >> 40);
  }

  [[nodiscard]] bool has_hash(const ByteArray<16>& hash) const {
    const auto wanted = head(hash.data());
    return heads_.test(wanted >> 40) && std::binary_search(windows_.begin(), windows_.end(), wanted);
  }
  [[nodiscard]] bool has_text(const std::string& text) const {
    return std::any_of(files_.begin(), files_.end(), [&](const Bytes& file) {
      return ::memmem(file.data(), file.size(), text.data(), text.size()) != nullptr;
    });
  }
  [[nodiscard]] std::size_t size() const { return windows_.size(); }

 private:
  static constexpr std::size_t hash_size = 16;
  static std::uint64_t head(const std::uint8_t* bytes) {
    std::uint64_t out = 0;
    std::memcpy(&out, bytes, sizeof out);
    return out;
  }
  std::vector<Bytes> files_;
  std::vector<std::uint64_t> windows_;  // the first eight bytes of every sixteen
  std::bitset<1U << 24U> heads_;
};

// The 32-byte keys that the device file holds.
std::vector<Bytes> keys_of(const fs::path& folder) {
  const auto payload = crypto::load_key_file(folder / "keys" / "device", crypto::KeyFileKind::device).value();
  ByteReader in(payload);
  (void)in.sized();
  std::vector<Bytes> keys{copy_of(in.raw(32))};
  const bool old = in.left() == 32;
  while (in.left() > 0) {
    if (!old) (void)in.u8();
    keys.push_back(copy_of(in.raw(32)));
  }
  TSUNAGU_INVARIANT(in.ok() && keys.size() >= 2);
  return keys;
}

// All numbers of six digits, and those that this tablet gives out.
std::vector<std::string> all_numbers() {
  std::vector<std::string> numbers;
  numbers.reserve(1'001'000);
  char text[16];
  for (int i = 0; i < 1'000'000; ++i) {
    std::snprintf(text, sizeof text, "%06d", i);
    numbers.emplace_back(text);
  }
  for (int i = 0; i < 1'000; ++i) {
    std::snprintf(text, sizeof text, "901%05d", i);
    numbers.emplace_back(text);
  }
  return numbers;
}

// The numbers that some keyed hash of them is found of.
std::set<std::string> named_in(const fs::path& folder) {
  const auto loot = std::make_unique<Loot>(folder);
  const auto keys = keys_of(folder);
  std::set<std::string> named;
  for (const auto& number : all_numbers()) {
    for (const auto& key : keys) {
      if (loot->has_hash(crypto::keyed_128(key, view_of(number)))) named.insert(number);
    }
  }
  return named;
}

class Thief : public VisitorTest {
 protected:
  [[nodiscard]] const fs::path& folder() { return hub_.home().folder; }
  // Nobody is at the tablet, and all that was written is in the files.
  void leave_tablet() {
    sitting_.reset();
    hub_.reopen();
  }
  static std::string own_number(int n) { return std::to_string(412'003 + 2'711 * n); }

  // A first visit, and now and then a request behind it, with few words or many.
  void first_visit(int n) {
    register_as_new({MonthKind::birth, {2025, static_cast<std::uint8_t>(1 + n % 12)}}, n % 2 == 0 ? U"みなと" : U"あ");
    tap(Next{}, Next{});
    EXPECT_EQ(state().page, check_in::Page::received);
    tap(Next{});
    if (n % 4 == 0) {
      tap(Open{Door::talk}, talk::ChooseHow{RequestHow::here_now}, talk::ToggleTopic{domain::Topic::mind}, Next{});
      type(std::u32string(static_cast<std::size_t>(3 * n), U'か'));
      n == 0 ? tap(Skip{}) : tap(Next{});
      tap(Skip{}, Next{});
      EXPECT_EQ(state().page, talk::Page::done) << notice();
    }
    tap(CloseNow{});
  }
  // Staff make cards for families that the hub has had a number for.
  void make_cards(int count) {
    sign_in();
    for (int n = 0; n < count; ++n) {
      tap(staff::OpenCardDesk{});
      type(own_number(n));
      tap(Next{});
      EXPECT_EQ(state().page, staff::Page::family) << notice();
      tap(Next{}, Next{});
      EXPECT_EQ(state().page, staff::Page::board) << notice();
    }
    tap(CloseNow{});
  }
  void come_by_number(int n) {
    tap(Open{Door::check_in}, check_in::ChooseWay{check_in::Way::number});
    type(own_number(n));
    tap(Next{}, Next{}, CloseNow{});
  }
};

TEST_F(Thief, WithTheFolderAndAllNumbersNamesNobody) {
  constexpr int each = 100;
  make_cards(each);
  for (int n = 0; n < each; ++n) {
    first_visit(n);
    come_by_number(n);
    clock_.advance(1min);
  }
  sign_in();
  tap(CloseNow{});  // the index of numbers is in its file
  ASSERT_TRUE(fs::exists(folder() / "number-index"));
  EXPECT_EQ(journal().family_count().value(), 2U * each);
  leave_tablet();
  EXPECT_EQ(named_in(folder()), std::set<std::string>{});
  const auto loot = std::make_unique<Loot>(folder());
  EXPECT_GT(loot->size(), 200'000U);
  for (int n = 0; n < each; ++n) EXPECT_FALSE(loot->has_text(own_number(n))) << own_number(n);
  for (int n = 1; n <= each; ++n) EXPECT_FALSE(loot->has_text(std::to_string(90'100'000 + n))) << n;
}

// Who saw a card, or tries all numbers, and knows in which order families were registered.
TEST_F(Thief, DoesNotLearnFromTheOrderWhoseANumberIs) {
  std::vector<std::string> given;
  for (int n = 0; n < 120; ++n) given.push_back(number_on(register_family()));
  auto guess = given;  // the thief's: they count up
  std::ranges::sort(guess);
  int guessed = 0;
  for (std::size_t n = 0; n < given.size(); ++n) guessed += guess[n] == given[n] ? 1 : 0;
  EXPECT_LT(guessed, 12) << "about one in each hundred is guessed by chance";
  leave_tablet();
  const auto loot = std::make_unique<Loot>(folder());
  for (const auto& number : given) EXPECT_FALSE(loot->has_text(number)) << number;
}

TEST_F(Thief, LearnsNothingFromTheLengthOfAPart) {
  for (int n = 0; n < 24; ++n) first_visit(n);
  make_cards(6);
  for (int n = 0; n < 6; ++n) come_by_number(n);
  come_in();
  ask_the_ward();
  tap(CloseNow{});
  std::map<std::uint16_t, std::set<std::size_t>> sealed;
  std::set<std::size_t> cards;
  for (const auto& fact : facts()) {
    if (fact.sealed && !fact.sealed->empty()) sealed[fact.kind].insert(fact.sealed->size());
    if (fact.card && !fact.card->empty()) cards.insert(fact.card->size());
  }
  EXPECT_GE(sealed.size(), 4U);
  for (const auto& [kind, lengths] : sealed) {
    EXPECT_EQ(lengths.size(), 1U) << domain::info_of(kind)->name << ": " << ::testing::PrintToString(lengths);
  }
  EXPECT_EQ(cards.size(), 1U);
}

// A folder from before, with all that it keeps in facts for ever.
class UpgradedFolder : public Thief {
 protected:
  static constexpr int families = 200;

  void make_old() {
    sitting_.reset();
    old_ = tests::make_device_old(folder() / "keys", hub_.random());
    std::vector<domain::NewFact> facts;
    for (int n = 0; n < families; ++n) {
      domain::FamilyRegistered open;
      open.number_hash = old_.hash_of_number(own_number(n));
      domain::FamilyDetail detail;
      detail.number = own_number(n);
      auto sealed = hub_.home().keyring->seal(*journal::encode_part(detail), hub_.random()).value();
      facts.push_back(domain::fact(hub_.home().journal->new_id(), open, std::move(sealed)));
    }
    ASSERT_TRUE(hub_.home().journal->append(std::move(facts)));
  }
  // With a booking from before, to which whoever has its code may still come.
  Ulid add_old_booking(const std::string& code) {
    domain::EventSession session;
    session.source_key = session.title = "親子ひろば";
    session.first_day = domain::day_of(clock_.now());
    session.last_day = domain::day_of(clock_.now() + 48h);
    session.capacity = 5;
    auto& journal = *hub_.home().journal;
    EXPECT_TRUE(tests::import_sessions(journal, std::span(&session, 1)));
    const auto session_id = journal::session_id_of(session.source_key);
    const auto booking_id = journal.new_id();
    domain::BookingMade made{booking_id, 1, std::nullopt, std::nullopt};
    made.old_code = old_.hash_of_code(code);
    EXPECT_TRUE(journal.append(domain::fact(session_id, made)));
    EXPECT_TRUE(journal.append(domain::fact(session_id, domain::PlaceGranted{booking_id})));
    return session_id;
  }
  void start() {
    hub_.reopen();
    sitting_ = hub_.sitting();
  }
  void cancel(std::string_view code) {
    come_in();
    tap(Open{Door::own_bookings});
    type(code);
    tap(Next{}, booking::ConfirmCancel{}, CloseNow{});
  }
  [[nodiscard]] domain::BookingState booking_of(const Ulid& session_id) {
    return journal().bookings(session_id).value().front().state;
  }

  tests::OldDeviceKey old_;
};

TEST_F(UpgradedFolder, NamesEverybodyWhileTheOldKeyIsThereAndNobodyAfterTheLastBookedDay) {
  make_old();
  const auto session_id = add_old_booking("00000012");
  start();
  EXPECT_TRUE(hub_.home().device->has_old_key());
  EXPECT_EQ(named_in(folder()).size(), static_cast<std::size_t>(families));

  const auto last_day = domain::start_of(domain::day_of(clock_.now() + 48h));
  for (const auto day : {last_day - 24h, last_day}) {  // as on any other day
    clock_.advance_to(day + 10h);
    come_in();
    tap(CloseNow{});
  }
  clock_.advance_to(last_day + 23h + 59min);
  sitting_->tick(clock_.now());
  EXPECT_TRUE(hub_.home().device->has_old_key()) << "the last day is not over";
  EXPECT_EQ(booking_of(session_id), domain::BookingState::placed);
  clock_.advance(1min);
  sitting_->tick(clock_.now());
  EXPECT_FALSE(hub_.home().device->has_old_key());
  leave_tablet();
  EXPECT_FALSE(hub_.home().device->has_old_key());
  EXPECT_EQ(named_in(folder()), std::set<std::string>{});
}

TEST_F(UpgradedFolder, AnOldCodeIsFoundUntilThen) {
  make_old();
  const auto session_id = add_old_booking("00000012");
  start();
  cancel("00000013");
  EXPECT_EQ(booking_of(session_id), domain::BookingState::placed);
  cancel("00000012");
  EXPECT_EQ(booking_of(session_id), domain::BookingState::cancelled);
  clock_.advance(24h);
  sitting_->tick(clock_.now());
  EXPECT_FALSE(hub_.home().device->has_old_key()) << "nobody can ask for it any more";
}

TEST_F(UpgradedFolder, AClockThatRanAheadEndsNothing) {
  make_old();
  add_old_booking("00000012");
  start();
  clock_.set(clock_.now() + 24h * 60);
  sitting_->tick(clock_.now());
  ASSERT_TRUE(hub_.home().journal->clock()->is_doubted());
  EXPECT_TRUE(hub_.home().device->has_old_key());
}

TEST_F(UpgradedFolder, WithoutSuchABookingTheOldKeyGoesWhenTheProgramStarts) {
  make_old();
  start();
  EXPECT_FALSE(hub_.home().device->has_old_key());
  sign_in();  // and staff find the families, whose numbers are in their parts
  tap(staff::OpenCardDesk{});
  type(own_number(families - 1));
  tap(Next{});
  for (int i = 0; i < 10 && state().page == staff::Page::member_no; ++i) sitting_->tick(clock_.now());
  EXPECT_EQ(state().page, staff::Page::family);
  EXPECT_TRUE(state().staff.card.known);
}

}  // namespace
}  // namespace tsunagu::kiosk
