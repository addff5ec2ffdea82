// A case's timeline: its own facts, those of the requests that lie in it, and how it was joined and put right.
#include <algorithm>
#include <set>

#include "shared/journal/components.h"
#include "shared/journal/fact_table.h"
#include "shared/journal/impl.h"
#include "shared/journal/ward_view.h"

namespace tsunagu::journal {
namespace {

using domain::FactKind;

// Which request a fact of a case is about; none: about no request.
std::optional<Ulid> request_of(const Fact& fact) {
  if (fact.is(FactKind::intake_accepted)) {
    if (const auto open = fact.as<domain::IntakeAccepted>()) return open->request_id;
  } else if (fact.is(FactKind::receipt_issued)) {
    if (const auto open = fact.as<domain::ReceiptIssued>()) return open->request_id;
  }
  return std::nullopt;
}

class Timeline {
 public:
  Timeline(Database& database, std::vector<Ulid> ids) : database_(database), ids_(std::move(ids)) {}

  std::vector<TimelineEntry> read() {
    for (const auto& id : ids_) find_moved(id);
    for (const auto& id : ids_) add_own(id);
    for (const auto& request_id : came_) add_request(request_id);
    for (const auto& request_id : moved_) add_moves(request_id);
    std::sort(entries_.begin(), entries_.end(),
              [](const TimelineEntry& a, const TimelineEntry& b) { return a.fact.id < b.fact.id; });
    // A request that two cases of the component took in is taken back once.
    const auto same = [](const TimelineEntry& a, const TimelineEntry& b) { return a.fact.id == b.fact.id; };
    entries_.erase(std::unique(entries_.begin(), entries_.end(), same), entries_.end());
    for (auto& entry : entries_) entry.fact.corrected = corrected_day(database_, entry.fact.id);
    return std::move(entries_);
  }

 private:
  [[nodiscard]] bool is_ours(const Ulid& case_id) const {
    return std::find(ids_.begin(), ids_.end(), case_id) != ids_.end();
  }

  void find_moved(const Ulid& id) {
    database_.query(
        "SELECT m.request_id, m.case_id FROM intake_stays s JOIN intake_moves m ON m.request_id = s.request_id WHERE "
        "s.case_id = ?",
        [&](const Row& row) {
          moved_.insert(row.id(0));
          (is_ours(row.id(1)) ? came_ : left_).insert(row.id(0));
        },
        id);
  }

  void add_own(const Ulid& id) {
    database_.query(
        "SELECT " TSUNAGU_FACT_COLUMNS " FROM facts WHERE aggregate = ? ORDER BY id",
        [&](const Row& row) {
          auto fact = fact_of(row);
          const auto request_id = request_of(fact);
          if (request_id && left_.contains(*request_id)) return;
          if (fact.is(FactKind::intake_accepted) && request_id) add_withdrawal(*request_id, id);
          entries_.push_back({std::move(fact), id});
        },
        id);
    database_.query(
        "SELECT " TSUNAGU_FACT_COLUMNS
        " FROM facts WHERE aggregate IN (SELECT merge_id FROM merges WHERE a = ?1 OR b = ?1) ORDER BY id",
        [&](const Row& row) {
          entries_.push_back({fact_of(row), id});
        },
        id);
  }

  // What a request that was moved here left among the facts of the case that took it in.
  void add_request(const Ulid& request_id) {
    std::vector<Ulid> homes;
    database_.query(
        "SELECT case_id FROM intakes WHERE request_id = ?", [&](const Row& row) { homes.push_back(row.id(0)); },
        request_id);
    for (const auto& home : homes) {
      if (is_ours(home)) continue;
      database_.query(
          "SELECT " TSUNAGU_FACT_COLUMNS " FROM facts WHERE aggregate = ? AND kind IN (?, ?) ORDER BY id",
          [&](const Row& row) {
            auto fact = fact_of(row);
            if (request_of(fact) == request_id) entries_.push_back({std::move(fact), ids_.front()});
          },
          home, FactKind::intake_accepted, FactKind::receipt_issued);
    }
    add_withdrawal(request_id, ids_.front());
  }

  // Taken by two desks, it is told once.
  void add_withdrawal(const Ulid& request_id, const Ulid& case_id) {
    database_.query(
        "SELECT " TSUNAGU_FACT_COLUMNS " FROM facts WHERE id IN (SELECT fact_id FROM withdrawals WHERE request_id = ?)",
        [&](const Row& row) {
          entries_.push_back({fact_of(row), case_id});
        },
        request_id);
  }

  void add_moves(const Ulid& request_id) {
    database_.query(
        "SELECT " TSUNAGU_FACT_COLUMNS " FROM facts WHERE aggregate = ? AND kind = ? ORDER BY id",
        [&](const Row& row) {
          entries_.push_back({fact_of(row), ids_.front()});
        },
        request_id, FactKind::intake_moved);
  }

  Database& database_;
  std::vector<Ulid> ids_;
  std::set<Ulid> moved_, came_, left_;
  std::vector<TimelineEntry> entries_;
};

}  // namespace

Result<std::vector<TimelineEntry>> WardView::timeline(const Ulid& case_id) const {
  return guarded([&]() -> Result<std::vector<TimelineEntry>> {
    return Timeline(impl_.database, component_of(impl_.database, case_id)).read();
  });
}

}  // namespace tsunagu::journal
