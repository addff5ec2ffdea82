#include "kiosk/room.h"

#include <algorithm>

#include "shared/base/log.h"
#include "shared/handoff/frame.h"
#include "shared/qr/drawing.h"

namespace tsunagu::kiosk {

void Room::go(Page page) {
  if (page == state.page) return;
  behind_.push_back(state.page);
  replace(page);
}

void Room::replace(Page page) {
  state.page = page;
  state.notice.reset();
  state.can_go_back = !behind_.empty();
}

void Room::land(Page page) {
  behind_.clear();
  replace(page);
}

void Room::back() {
  if (behind_.empty()) return;
  const Page page = behind_.back();
  behind_.pop_back();
  replace(page);
}

std::size_t Room::times_behind(Page page) const {
  return static_cast<std::size_t>(std::count(behind_.begin(), behind_.end(), page));
}

void Room::wipe() {
  const Instant now = state.now;
  renew(state);
  state.now = now;
  state.hub = hub_view(tools.config.hub, state.language, domain::day_of(now));
  behind_.clear();
  behind_.shrink_to_fit();
}

journal::OpenVisits Room::open_visits() const {
  const auto clock = tools.journal.clock();
  return journal::OpenVisits::of(clock ? clock->open_from(state.now) : today());
}

bool Room::record(std::vector<domain::NewFact> facts) {
  const auto done = tools.journal.append(std::move(facts));
  if (done) return true;
  log::error(std::string("a fact could not be recorded: ") + name_of(done.error().code) + " " + done.error().detail);
  refuse("error.not_saved");
  return false;
}

std::optional<CodeView> Room::shown(CodeView::Purpose purpose, const std::vector<std::vector<std::string>>& spellings) {
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

std::optional<CodeView> Room::code_of_text(CodeView::Purpose purpose, const std::string& text) {
  return shown(purpose, {{text}});
}

void Room::show(std::optional<CodeView> code, Page page) {
  if (!code) return;
  state.code = std::move(code);
  go(page);
}

std::optional<CodeView> Room::code_for(CodeView::Purpose purpose, int kind, ByteView envelope) {
  std::vector<std::vector<std::string>> spellings;
  for (int parts = 1; parts <= handoff::max_parts; ++parts) {
    auto digits = handoff::frame(static_cast<handoff::Kind>(kind), envelope, parts);
    if (!digits) break;
    spellings.push_back(std::move(*digits));
  }
  return shown(purpose, spellings);
}

}  // namespace tsunagu::kiosk
