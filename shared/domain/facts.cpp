#include "shared/domain/facts.h"

#include <algorithm>

#include "shared/domain/fact_kinds.h"

namespace tsunagu::domain {
namespace {

struct Row {
  KindInfo info;
  Status (*check)(const Fields&);
};

template <class Open>
Status check(const Fields& open) {
  auto read = from_fields<Open>(open);
  if (!read) return read.forward();
  return {};
}

constexpr auto kind_table = std::apply(
    []<class... Opens>(const KindRow<Opens>&... rows) {
      return std::array{Row{rows.info, &check<Opens>}...};
    },
    kind_rows);

constexpr auto infos = std::apply([](const auto&... rows) { return std::array{rows.info...}; }, kind_rows);

const Row* row_of(std::uint16_t kind) {
  const auto at = std::lower_bound(
      kind_table.begin(), kind_table.end(), kind,
      [](const Row& row, std::uint16_t wanted) { return static_cast<std::uint16_t>(row.info.kind) < wanted; });
  return at != kind_table.end() && static_cast<std::uint16_t>(at->info.kind) == kind ? &*at : nullptr;
}

}  // namespace

std::span<const KindInfo> all_kinds() { return infos; }

const KindInfo* info_of(std::uint16_t kind) {
  const Row* found = row_of(kind);
  return found == nullptr ? nullptr : &found->info;
}

const KindInfo& info_of(FactKind kind) {
  const KindInfo* info = info_of(static_cast<std::uint16_t>(kind));
  TSUNAGU_INVARIANT(info != nullptr);
  return *info;
}

bool may_record(Program program, const KindInfo& kind) {
  return kind.scope == Scope::both || (kind.scope == Scope::hub) == (program == Program::hub);
}

Status check_open_part(FactKind kind, const Fields& open) {
  const Row* found = row_of(static_cast<std::uint16_t>(kind));
  if (found == nullptr) return fail(Code::unsupported, "a kind of fact that this version does not know");
  return found->check(open);
}

}  // namespace tsunagu::domain
