// What is asked about officers: who they are, what they may, what they read and what they gave out.
#include <algorithm>

#include "shared/journal/components.h"
#include "shared/journal/impl.h"

namespace tsunagu::journal {
namespace {

OfficerRow officer_of(const Row& row) {
  OfficerRow out;
  out.officer_id = row.id(0);
  out.removed = row.number(1) != 0;
  out.last_signed_in = row.maybe_instant(2);
  out.detail = decode_part<domain::StaffDetail>(row.bytes(3)).value_or({});
  out.roles = domain::Roles(static_cast<std::uint8_t>(row.number(4)));
  out.wrong_tries = static_cast<std::uint32_t>(row.number(5));
  if (row.shape(6) == Row::Shape::bytes) {
    if (auto wrong = decode_part<domain::SignInRefused>(row.bytes(6))) out.last_wrong = *wrong;
  }
  return out;
}

ReadingRow reading_of(const Row& row) { return {row.id(0), row.instant(1), row.id(2), row.id(3)}; }

// Newest first, and no more than were asked for; each case of a component was asked by itself.
std::vector<ReadingRow> newest(std::vector<ReadingRow> rows, std::size_t limit, std::size_t skip) {
  std::ranges::sort(rows, std::ranges::greater(), &ReadingRow::fact_id);
  rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(std::min(skip, rows.size())));
  if (rows.size() > limit) rows.resize(limit);
  return rows;
}

}  // namespace

Result<std::vector<OfficerRow>> WardView::officers() const {
  return guarded([&]() -> Result<std::vector<OfficerRow>> {
    std::vector<OfficerRow> rows;
    impl_.database.query(
        "SELECT officer_id, removed, signed_in, f.sealed, roles, wrong, w.open FROM officers "
        "JOIN facts f ON f.id = fact_id LEFT JOIN facts w ON w.id = wrong_fact ORDER BY officer_id",
        [&](const Row& row) { rows.push_back(officer_of(row)); });
    return rows;
  });
}

Result<bool> WardView::is_old_wrap(const Ulid& officer_id, const domain::Digest& wrap) const {
  return guarded([&]() -> Result<bool> {
    return impl_.database.number("SELECT count(*) FROM old_wraps WHERE officer_id = ? AND wrap = ?", officer_id, wrap) >
           0;
  });
}

Result<std::vector<ReadingRow>> WardView::readings(const WhoReadWhat& of, std::size_t limit, std::size_t skip) const {
  return guarded([&]() -> Result<std::vector<ReadingRow>> {
    std::vector<ReadingRow> rows;
    const auto add = [&](const Row& row) { rows.push_back(reading_of(row)); };
    const auto most = static_cast<std::int64_t>(limit + skip);
    if (of.case_id) {
      for (const auto& id : component_of(impl_.database, *of.case_id)) {
        impl_.database.query(
            "SELECT fact_id, at, case_id, officer_id FROM readings WHERE case_id = ?1 AND (?2 IS NULL OR "
            "officer_id = ?2) ORDER BY fact_id DESC LIMIT ?3",
            add, id, of.officer_id, most);
      }
    } else if (of.officer_id) {
      impl_.database.query(
          "SELECT fact_id, at, case_id, officer_id FROM readings WHERE officer_id = ? ORDER BY fact_id DESC LIMIT ?",
          add, *of.officer_id, most);
    } else {
      impl_.database.query("SELECT fact_id, at, case_id, officer_id FROM readings ORDER BY fact_id DESC LIMIT ?", add,
                           most);
    }
    return newest(std::move(rows), limit, skip);
  });
}

Result<std::vector<DisclosureRow>> WardView::disclosures(const WhoReadWhat& of, std::size_t limit) const {
  return guarded([&]() -> Result<std::vector<DisclosureRow>> {
    std::vector<DisclosureRow> rows;
    // What was about many cases may be about this one too.
    impl_.database.query(
        "SELECT d.fact_id, d.at, f.open FROM disclosures d JOIN facts f ON f.id = d.fact_id WHERE (?1 IS NULL OR "
        "d.case_id = ?1 OR d.case_id = zeroblob(16)) AND (?2 IS NULL OR d.officer_id = ?2) "
        "ORDER BY d.fact_id DESC LIMIT ?3",
        [&](const Row& row) {
          rows.push_back({row.id(0), row.instant(1), decode_part<domain::Disclosed>(row.bytes(2)).value_or({})});
        },
        of.case_id, of.officer_id, limit);
    return rows;
  });
}

}  // namespace tsunagu::journal
