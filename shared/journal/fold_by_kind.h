// From a fact to the fold of its kind, by the table of kinds.
#pragma once

#include <concepts>
#include <utility>

#include "shared/domain/fact_kinds.h"
#include "shared/journal/projector.h"

namespace tsunagu::journal {

template <domain::Scope scope, std::size_t at, class Fold>
bool folded_as(const FoldedFact& fact, const Fold& fold) {
  constexpr auto row = std::get<at>(domain::kind_rows);
  using Open = typename decltype(row)::Open;
  if constexpr (row.info.scope != scope) {
    return false;
  } else {
    static_assert(row.info.folds == std::invocable<const Fold&, const Open&>, "a kind folds as its row says");
    if (fact.kind != Open::kind) return false;
    if constexpr (row.info.folds) {
      if (const auto open = decode_part<Open>(fact.open)) fold(*open);
    }
    return true;
  }
}

// Calls `fold` with the open part of a fact of this scope. `fold` takes the struct of every kind that folds and of no
// other.
template <domain::Scope scope, class Fold>
void fold_by_kind(const FoldedFact& fact, const Fold& fold) {
  const auto fold_first = [&]<std::size_t... at>(std::index_sequence<at...>) {
    (folded_as<scope, at>(fact, fold) || ...);
  };
  fold_first(std::make_index_sequence<std::tuple_size_v<decltype(domain::kind_rows)>>{});
}

}  // namespace tsunagu::journal
