#include "tests/bench/big_journal.h"

#include "shared/journal/journal.h"
#include "tests/support/fixed_random.h"

namespace tsunagu::bench {
namespace {

// Sealed parts of a family and of a visit: their padded sizes and what sealing adds.
constexpr std::size_t family_sealed = 512 + 52;
constexpr std::size_t family_card = 512 + 52;
constexpr std::size_t visit_sealed = 128 + 52;
constexpr std::size_t facts_in_a_transaction = 20'000;
constexpr std::chrono::hours span{24 * 365 * 3};

// Goes on by itself, so that facts recorded together still happened one after the other.
class TickingClock final : public Clock {
 public:
  TickingClock(Instant start, Millis step) : now_(start), step_(step) {}
  [[nodiscard]] Instant now() const override { return now_ += step_; }
  [[nodiscard]] Millis since_boot() const override { return now_.time_since_epoch(); }

 private:
  mutable Instant now_;
  Millis step_;
};

Bytes noise(std::size_t length, std::uint64_t seed) {
  tests::FixedRandom random(seed);
  Bytes out(length);
  for (std::size_t at = 0; at < length; at += 8) {
    const auto word = random.next();
    for (std::size_t i = at; i < std::min(at + 8, length); ++i)
      out[i] = static_cast<std::uint8_t>(word >> (8 * (i - at)));
  }
  return out;
}

template <std::size_t N>
ByteArray<N> digest_like(std::uint64_t seed) {
  const auto bytes = noise(N, seed);
  ByteArray<N> out{};
  std::copy(bytes.begin(), bytes.end(), out.begin());
  return out;
}

}  // namespace

domain::NewFact family_fact(const Ulid& family_id, std::size_t n, Instant at) {
  const domain::FamilyRegistered open{std::nullopt, digest_like<32>(3 * n + 2), domain::month_of(domain::day_of(at))};
  return domain::fact(family_id, open, noise(family_sealed, n), noise(family_card, n + 7));
}

domain::NewFact visit_fact(const Ulid& visit_id, std::size_t n) {
  domain::VisitStarted open;
  open.bands[n % 4] = 1;
  open.adults = 1;
  open.first_time = n % 9 == 0;
  open.inside_ward = n % 5 != 0;
  open.tag = digest_like<16>(n);
  return domain::fact(visit_id, open, noise(visit_sealed, n));
}

Status make_big_journal(const std::filesystem::path& file, const BigJournal& shape) {
  if (std::filesystem::exists(file)) return fail(Code::exists, file.string());
  const std::size_t all = shape.families + shape.visits;
  // Read twice for each fact: for the id of what it is about and for its own.
  const TickingClock clock(shape.until - span,
                           std::chrono::duration_cast<Millis>(span) / std::max<std::size_t>(1, 2 * all));
  tests::FixedRandom random(1);
  auto journal = journal::Journal::open(file, {}, clock, random);
  if (!journal) return journal.forward();
  std::vector<domain::NewFact> facts;
  for (std::size_t i = 0, families = 0; i < all; ++i) {
    const bool family = families * all < (i + 1) * shape.families;
    facts.push_back(family ? family_fact(journal->new_id(), families++, shape.until - span)
                           : visit_fact(journal->new_id(), i - families));
    if (facts.size() < facts_in_a_transaction && i + 1 < all) continue;
    if (auto recorded = journal->append(std::exchange(facts, {})); !recorded) return recorded.forward();
  }
  return {};
}

}  // namespace tsunagu::bench
