#include "ward/inbox/arrivals_view.h"

#include <algorithm>
#include <map>
#include <set>

#include "ward/office/case_no.h"

namespace tsunagu::ward::inbox {
namespace {

using DeviceNames = std::map<domain::KeyId, std::pair<std::string, std::string>>;

Result<DeviceNames> device_names(const journal::WardView& view) {
  auto devices = view.devices();
  if (!devices) return devices.forward();
  DeviceNames out;
  for (const auto& row : *devices) out[row.device.device_key_id] = {row.device.hub_name, row.device.device_name};
  return out;
}

std::optional<page::NumberRange> missing_before(const std::vector<journal::NumberGap>& gaps,
                                                const domain::ArrivalHeld& held) {
  for (const auto& gap : gaps) {
    const bool same_series = gap.device_key_id == held.device_key_id && gap.ward_key_id == held.ward_key_id;
    if (same_series && gap.last + 1 == held.number) return page::NumberRange{gap.first, gap.last};
  }
  return std::nullopt;
}

}  // namespace

Result<std::vector<HeldView>> held_lines(const Office& office) {
  const auto& view = office.journal().ward();
  auto rows = view.held_arrivals();
  if (!rows) return rows.forward();
  auto names = device_names(view);
  if (!names) return names.forward();
  auto gaps = view.number_gaps();
  if (!gaps) return gaps.forward();
  auto repeats = view.number_repeats();
  if (!repeats) return repeats.forward();
  std::set<Ulid> repeated;
  for (const auto& repeat : *repeats) repeated.insert(repeat.requests.begin(), repeat.requests.end());
  std::vector<HeldView> out;
  for (const auto& row : *rows) {
    const auto& [hub, device] = (*names)[row.held.device_key_id];
    out.push_back({.request_id = row.request_id,
                   .hub = hub,
                   .device = device,
                   .running_no = row.held.number,
                   .issued = row.held.issued,
                   .urgent = row.urgent,
                   .missing = missing_before(*gaps, row.held),
                   .repeated = repeated.contains(row.request_id)});
  }
  return out;
}

void open_lines(Office& office, std::vector<HeldView>& lines, std::size_t first, std::size_t count, Instant now) {
  Arrivals arrivals(office);
  const auto end = std::min(lines.size(), first + count);
  for (auto i = std::min(first, end); i < end; ++i) {
    if (lines[i].detail) continue;
    const auto row = office.journal().ward().arrival(lines[i].request_id);
    if (!row || !*row) continue;
    if (auto opened = arrivals.look(**row, now)) lines[i].detail = std::move(opened->detail);
  }
}

Result<std::vector<DeclinedView>> declined_lines(const Office& office, Instant now) {
  const auto& view = office.journal().ward();
  auto rows = view.declined_arrivals(now - day_to_undo);
  if (!rows) return rows.forward();
  auto names = device_names(view);
  if (!names) return names.forward();
  auto officers = view.officers();
  if (!officers) return officers.forward();
  std::vector<DeclinedView> out;
  for (const auto& row : *rows) {
    if (row.state == journal::HeldRequest::State::withdrawn) continue;
    const auto& [hub, device] = (*names)[row.held.device_key_id];
    DeclinedView line{.request_id = row.request_id,
                      .hub = hub,
                      .device = device,
                      .running_no = row.held.number,
                      .reason = row.decline->what.reason};
    const auto by = std::ranges::find(*officers, row.decline->what.officer_id, &journal::OfficerRow::officer_id);
    if (by != officers->end()) line.by = by->detail.name;
    if (row.case_id) line.accepted_no = case_no_of(*row.case_id);
    out.push_back(std::move(line));
  }
  return out;
}

}  // namespace tsunagu::ward::inbox
