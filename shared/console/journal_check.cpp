#include "shared/console/journal_check.h"

#include "shared/base/log.h"
#include "shared/crypto/random.h"

namespace tsunagu::console {
namespace {

// The first picture comes first; then the journal is read while somebody finds the button.
constexpr std::chrono::seconds check_after{3};
constexpr std::chrono::seconds look_again{5};

// Neither a stop nor a busy file says anything of the journal.
bool says_damage(const Error& error) { return error.code != Code::timeout && error.code != Code::locked; }

}  // namespace

JournalCheck::~JournalCheck() {
  stop_ = true;
  if (thread_.joinable()) thread_.join();
}

std::optional<std::string> JournalCheck::tick(Millis steady, Instant now) {
  if (!first_tick_) first_tick_ = steady;
  const auto today = domain::day_of(now);
  if (checked_ != today && !running_ && steady - *first_tick_ >= check_after) {
    checked_ = today;
    start();
  }
  return found();
}

Millis JournalCheck::next_tick(Millis steady) const {
  return checked_ ? steady + look_again : first_tick_.value_or(steady) + check_after;
}

void JournalCheck::start() {
  if (running_ || stop_) return;
  if (thread_.joinable()) thread_.join();
  running_ = true;
  thread_ = std::thread([this] {
    check();
    running_ = false;
  });
}

std::optional<std::string> JournalCheck::found() {
  const std::lock_guard lock(mutex_);
  return found_;
}

void JournalCheck::check() {
  const SystemClock clock;
  crypto::SystemRandom random;
  const auto in_order = [&]() -> Result<bool> {
    const auto journal = journal::Journal::open(
        folder_ / "journal.sqlite", {.program = owner_.runs, .create = false, .access = journal::Access::read}, clock,
        random);
    if (!journal) return journal.forward();
    auto pages = journal->is_in_order();
    if (!pages || !*pages) return pages;
    return journal->facts_are_as_recorded([this] { return !stop_; });
  }();
  if (in_order ? *in_order : !says_damage(in_order.error())) return;
  const auto advice = advice_on_all(examine_(folder_, clock, random), folder_.string(), owner_);
  log::error("the journal is not as it was recorded; " + owner_.program + " verify --data " + folder_.string());
  const std::lock_guard lock(mutex_);
  if (!advice.empty()) found_ = advice;
}

}  // namespace tsunagu::console
