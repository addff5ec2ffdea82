#include "kiosk/journal_check.h"

#include "kiosk/health.h"
#include "shared/base/log.h"
#include "shared/crypto/random.h"

namespace tsunagu::kiosk {
namespace {

// Neither a stop nor a busy file says anything of the journal.
bool says_damage(const Error& error) { return error.code != Code::timeout && error.code != Code::locked; }

}  // namespace

JournalCheck::~JournalCheck() {
  stop_ = true;
  if (thread_.joinable()) thread_.join();
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
    const auto journal = open_journal(folder_, journal::Access::read, clock, random);
    if (!journal) return journal.forward();
    const auto pages = journal->is_in_order();
    if (!pages || !*pages) return pages;
    return journal->facts_are_as_recorded([this] { return !stop_; });
  }();
  if (in_order ? *in_order : !says_damage(in_order.error())) return;
  const auto advice = console::advice_on_all(examine(folder_, clock, random), folder_.string(), console::kiosk_owner);
  log::error("the journal is not as it was recorded; tsunagu-kiosk verify --data " + folder_.string());
  const std::lock_guard lock(mutex_);
  if (!advice.empty()) found_ = advice;
}

}  // namespace tsunagu::kiosk
