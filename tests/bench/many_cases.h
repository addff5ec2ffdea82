// A ward's journal with as many cases as one wants: families of common names, each with a request taken in. The n-th is
// always the same.
#pragma once

#include "shared/domain/ward_facts.h"
#include "shared/journal/journal.h"

namespace tsunagu::bench {

[[nodiscard]] domain::CaseRecord nth_family(std::size_t n);
// Records cases, their requests and so many notes in each; the ids of the cases, in order.
[[nodiscard]] Result<std::vector<Ulid>> make_many_cases(journal::Journal& journal, std::size_t count,
                                                        std::size_t notes);

}  // namespace tsunagu::bench
