// A hub's journal as it is after years: made quickly, with everything in it a real one has except that nobody holds the
// keys to its sealed parts (they are noise of the right length).
#pragma once

#include <filesystem>

#include "shared/base/result.h"
#include "shared/domain/hub_facts.h"

namespace tsunagu::bench {

struct BigJournal {
  std::size_t families = 1'000'000;
  std::size_t visits = 1'000'000;
  Instant until{};  // everything lies in the three years before
};

// Makes the file; exists when there is one.
[[nodiscard]] Status make_big_journal(const std::filesystem::path& file, const BigJournal& shape);

// A new family's registration and a visit, as a first check-in records them.
[[nodiscard]] domain::NewFact family_fact(const Ulid& family_id, std::size_t n, Instant at);
[[nodiscard]] domain::NewFact visit_fact(const Ulid& visit_id, std::size_t n);

}  // namespace tsunagu::bench
