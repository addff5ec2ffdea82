#include "kiosk/hand/hand.h"

#include <algorithm>

#include "shared/base/log.h"
#include "shared/handoff/frame.h"
#include "shared/qr/drawing.h"

namespace tsunagu::kiosk {

void Hand::go(PageId page) {
  if (page == common.page) return;
  behind_.push_back(common.page);
  replace(page);
}

void Hand::replace(PageId page) {
  common.page = page;
  common.notice.reset();
  common.can_go_back = !behind_.empty();
}

void Hand::land(PageId page) {
  behind_.clear();
  replace(page);
}

void Hand::back() {
  if (behind_.empty()) return;
  const PageId page = behind_.back();
  behind_.pop_back();
  replace(page);
}

std::size_t Hand::times_behind(PageId page) const {
  return static_cast<std::size_t>(std::count(behind_.begin(), behind_.end(), page));
}

namespace {

std::vector<domain::Day> closed_by_staff(const journal::Journal& journal) {
  auto days = journal.hub().closed_days();
  if (days) return std::move(*days);
  log::error(std::string("the closed days could not be read: ") + name_of(days.error().code));
  return {};
}

}  // namespace

domain::OfficeDays Hand::hub_days() const {
  auto days = kiosk::hub_days(tools.config.hub);
  const auto closed = closed_by_staff(tools.journal);
  days.closed.insert(days.closed.end(), closed.begin(), closed.end());
  return days;
}

bool Hand::is_closed(domain::Day day) const {
  if (kiosk::is_closed(tools.config.hub, day)) return true;
  const auto closed = closed_by_staff(tools.journal);
  return std::find(closed.begin(), closed.end(), day) != closed.end();
}

void Hand::forget_way() {
  behind_.clear();
  behind_.shrink_to_fit();
}

journal::OpenVisits Hand::open_visits() const {
  const auto clock = tools.journal.clock();
  return journal::OpenVisits::of(clock ? clock->open_from(common.now) : today());
}

bool Hand::record(std::vector<domain::NewFact> facts) {
  const auto done = tools.journal.append(std::move(facts));
  if (done) return true;
  log::error(std::string("a fact could not be recorded: ") + name_of(done.error().code) + " " + done.error().detail);
  refuse("error.not_saved");
  return false;
}

std::optional<CodeView> Hand::shown(CodeView::Purpose purpose, const std::vector<std::vector<std::string>>& spellings) {
  const double side = std::min(screen.width_px, screen.height_px) * code_share_of_short_side;
  const auto plan = qr::plan_screen(spellings, {static_cast<int>(side), screen.px_per_mm});
  if (!plan) {
    log::error(std::string("a code does not fit this screen: ") + name_of(plan.error().code));
    refuse("error.code_too_large");
    return std::nullopt;
  }
  CodeView view;
  view.purpose = purpose;
  view.parts = spellings[plan->parts.size() - 1];
  view.medium = plan->parts.front().correction == qr::Correction::medium;
  return view;
}

std::optional<CodeView> Hand::code_of_text(CodeView::Purpose purpose, const std::string& text) {
  return shown(purpose, {{text}});
}

void Hand::show(std::optional<CodeView> code, PageId page) {
  if (!code) return;
  common.code = std::move(code);
  go(page);
}

std::optional<CodeView> Hand::code_for(CodeView::Purpose purpose, int kind, ByteView envelope) {
  std::vector<std::vector<std::string>> spellings;
  for (int parts = 1; parts <= handoff::max_parts; ++parts) {
    auto digits = handoff::frame(static_cast<handoff::Kind>(kind), envelope, parts);
    if (!digits) break;
    spellings.push_back(std::move(*digits));
  }
  return shown(purpose, spellings);
}

}  // namespace tsunagu::kiosk
