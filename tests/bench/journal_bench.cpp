// How the journal compares with the bare disk and with bare SQLite, on the disk that TMPDIR is on.
//   TSUNAGU_BIG_JOURNAL=FILE   use (and make, where it is missing) this journal of 1,000,000 families and visits;
//                              otherwise one is made in a temporary folder
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <iostream>

#include "shared/journal/database.h"
#include "shared/journal/hub_view.h"
#include "shared/journal/journal.h"
#include "shared/journal/schema.h"
#include "tests/bench/big_journal.h"
#include "tests/support/fixed_random.h"
#include "tests/support/temp_folder.h"

namespace tsunagu::bench {
namespace {

using journal::Journal;
using Stopwatch = std::chrono::steady_clock;

constexpr int durable_rounds = 400;
constexpr std::size_t page = 4096;

// Wall time says what a person waits; processor time says it on a machine that others use too.
struct Cost {
  double wall = 0, cpu = 0;  // seconds
  Cost& operator+=(const Cost& more) {
    wall += more.wall, cpu += more.cpu;
    return *this;
  }
};
class Meter {
 public:
  [[nodiscard]] Cost spent() const {
    return {std::chrono::duration<double>(Stopwatch::now() - start_).count(),
            static_cast<double>(std::clock() - cpu_) / CLOCKS_PER_SEC};
  }

 private:
  Stopwatch::time_point start_ = Stopwatch::now();
  std::clock_t cpu_ = std::clock();
};

double micros_since(Stopwatch::time_point start) {
  return std::chrono::duration<double, std::micro>(Stopwatch::now() - start).count();
}

double at_share(std::vector<double> values, double share) {
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size()));
  std::nth_element(values.begin(), at, values.end());
  return *at;
}
double median_of(std::vector<double> values) { return at_share(std::move(values), 0.5); }

const SystemClock system_clock;

const std::filesystem::path& big_journal() {
  static const tests::TempFolder folder;
  static const std::filesystem::path file = [] {
    const char* given = std::getenv("TSUNAGU_BIG_JOURNAL");
    std::filesystem::path path = given != nullptr ? given : folder.path() / "journal";
    if (std::filesystem::exists(path)) return path;
    const auto start = Stopwatch::now();
    BigJournal shape;
    shape.until = domain::start_of(domain::day_of(system_clock.now()));
    if (!make_big_journal(path, shape)) std::abort();
    std::cerr << "made " << path << " in " << micros_since(start) / 1e6 << " s\n";
    return path;
  }();
  return file;
}

Journal opened(const std::filesystem::path& file, RandomSource& random) {
  auto journal = Journal::open(file, {}, system_clock, random);
  if (!journal) std::abort();
  return std::move(*journal);
}

// One page into a file that is already that long, then fdatasync: the least that anything durable can cost.
double bare_fdatasync(int descriptor, int round) {
  const std::vector<char> bytes(page, static_cast<char>(round));
  const auto start = Stopwatch::now();
  if (::pwrite(descriptor, bytes.data(), page, static_cast<off_t>(page) * (round % 64)) != page) std::abort();
  if (::fdatasync(descriptor) != 0) std::abort();
  return micros_since(start);
}

// Turn by turn, so that both see the same disk at the same time.
void check_in_against_bare_fdatasync(benchmark::State& state) {
  const tests::TempFolder folder;
  tests::FixedRandom random(5);
  auto journal = opened(folder.path() / "journal", random);
  for (std::size_t n = 0; n < 5000; n += 500) {  // past the first log, as on any day but the first
    std::vector<domain::NewFact> facts;
    for (std::size_t i = n; i < n + 500; ++i) facts.push_back(family_fact(journal.new_id(), i, system_clock.now()));
    if (!journal.append(std::move(facts))) std::abort();
  }
  const int bare = ::open((folder.path() / "bare").c_str(), O_RDWR | O_CREAT, 0600);
  const std::vector<char> zeros(page * 64);
  if (::write(bare, zeros.data(), zeros.size()) < 0 || ::fsync(bare) != 0) std::abort();
  std::vector<double> appends;
  std::vector<double> syncs;
  for (auto _ : state) {
    for (int round = 0; round < durable_rounds; ++round) {
      syncs.push_back(bare_fdatasync(bare, round));
      const auto start = Stopwatch::now();
      if (!journal.append(visit_fact(journal.new_id(), static_cast<std::size_t>(round)))) std::abort();
      appends.push_back(micros_since(start));
    }
  }
  ::close(bare);
  state.counters["check_in_us"] = median_of(appends);
  state.counters["check_in_p99_us"] = at_share(appends, 0.99);
  state.counters["fdatasync_us"] = median_of(syncs);
  state.counters["fdatasync_p99_us"] = at_share(syncs, 0.99);
  state.counters["ratio"] = median_of(appends) / median_of(syncs);
}
BENCHMARK(check_in_against_bare_fdatasync)->Iterations(1)->Unit(benchmark::kMillisecond);

void open_big_journal(benchmark::State& state) {
  tests::FixedRandom random(6);
  const auto& file = big_journal();
  for (auto _ : state) {
    auto journal = opened(file, random);
    benchmark::DoNotOptimize(journal.device());
  }
}
BENCHMARK(open_big_journal)->Unit(benchmark::kMillisecond);

void count_the_visits_of_a_day(benchmark::State& state) {
  tests::FixedRandom random(8);
  const auto journal = opened(big_journal(), random);
  const auto day = domain::day_of(system_clock.now() - std::chrono::hours{48});  // about 900 visits
  for (auto _ : state) {
    const auto counted = journal.hub().headcount(day, day);
    benchmark::DoNotOptimize(counted);
  }
}
BENCHMARK(count_the_visits_of_a_day)->Unit(benchmark::kMicrosecond);

struct Cell {
  journal::Row::Shape shape{};
  std::int64_t number = 0;
  Bytes bytes;
};

void bind_cell(SQLite::Statement& statement, int at, const Cell& cell) {
  switch (cell.shape) {
    case journal::Row::Shape::null: return statement.bind(at);
    case journal::Row::Shape::number: return statement.bind(at, cell.number);
    case journal::Row::Shape::text: return statement.bind(at, std::string(text_of(cell.bytes)));
    default: return statement.bindNoCopy(at, cell.bytes.data(), static_cast<int>(cell.bytes.size()));
  }
}

// Inserts the rows of one table of `from` and gives what inserting alone took.
Cost insert_rows(journal::Database& from, journal::Database& to, const journal::Table& table, std::size_t& rows) {
  SQLite::Statement select(from.connection(), std::string("SELECT * FROM ") + table.name + " ORDER BY " + table.key);
  const int width = select.getColumnCount();
  std::string places = "?";
  for (int i = 1; i < width; ++i) places += ", ?";
  SQLite::Statement insert(to.connection(), std::string("INSERT INTO ") + table.name + " VALUES(" + places + ")");
  const journal::Row row(select);
  Cost cost;
  for (bool more = true; more;) {
    std::vector<Cell> cells;
    while (cells.size() < 200'000 && (more = select.executeStep())) {
      for (int i = 0; i < width; ++i) {
        const auto shape = row.shape(i);
        const bool number = shape == journal::Row::Shape::number;
        cells.push_back({shape, number ? row.number(i) : 0, number ? Bytes() : copy_of(row.bytes(i))});
      }
    }
    const Meter meter;
    for (std::size_t at = 0; at < cells.size(); at += static_cast<std::size_t>(width)) {
      for (int i = 0; i < width; ++i) bind_cell(insert, i + 1, cells[at + static_cast<std::size_t>(i)]);
      insert.exec();
      insert.reset();
    }
    cost += meter.spent();
    rows += cells.size() / static_cast<std::size_t>(width);
  }
  return cost;
}

// The same rows into the same tables by SQLite alone: one transaction, prepared statements, indexes last.
Cost bare_inserts(const std::filesystem::path& source, std::size_t& rows) {
  const tests::TempFolder folder;
  journal::Database from(source, SQLite::OPEN_READONLY);
  journal::Database to(folder.path() / "bare", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  for (const auto* pragma :
       {"journal_mode = WAL", "synchronous = FULL", "temp_store = MEMORY", "cache_size = -65536"}) {
    to.pragma(pragma);
  }
  const auto tables = journal::read_models(domain::Program::hub);
  for (const auto& table : tables) to.script(table.create);
  journal::Transaction transaction(to, journal::Transaction::Kind::write);
  Cost cost;
  for (const auto& table : tables) cost += insert_rows(from, to, table, rows);
  const Meter meter;
  for (const auto& table : tables) to.script(table.indexes);
  transaction.commit();
  cost += meter.spent();
  return cost;
}

void rebuild_against_bare_inserts(benchmark::State& state) {
  tests::FixedRandom random(9);
  std::size_t rows = 0;
  const Cost bare = bare_inserts(big_journal(), rows);
  Cost rebuilt;
  for (auto _ : state) {
    auto journal = opened(big_journal(), random);
    const Meter meter;
    if (!journal.rebuild()) std::abort();
    rebuilt = meter.spent();
  }
  state.counters["rows"] = static_cast<double>(rows);
  state.counters["rebuild_rows_per_s"] = static_cast<double>(rows) / rebuilt.wall;
  state.counters["bare_rows_per_s"] = static_cast<double>(rows) / bare.wall;
  state.counters["speed_ratio"] = bare.wall / rebuilt.wall;
  state.counters["speed_ratio_cpu"] = bare.cpu / rebuilt.cpu;
}
BENCHMARK(rebuild_against_bare_inserts)->Iterations(1)->Unit(benchmark::kSecond);

// 800 facts of one session, as another tablet recorded them.
std::vector<journal::Fact> facts_of_one_session(const std::filesystem::path& file, RandomSource& random) {
  const Ulid session_id = journal::session_id_of("bench");
  auto journal = std::move(journal::Journal::open(file, {}, system_clock, random)).value();
  domain::EventSession session;
  session.source_key = "bench";
  session.first_day = session.last_day = domain::day_of(system_clock.now());
  std::vector<domain::NewFact> facts{domain::fact(session_id, domain::SessionImported{session})};
  for (int i = 0; i < 400; ++i) {
    const Ulid booking_id = journal.new_id();
    facts.push_back(domain::fact(session_id, domain::BookingMade{booking_id, 1, {}, {}}));
    facts.push_back(domain::fact(session_id, domain::PlaceGranted{booking_id}));
  }
  if (!journal.append(std::move(facts))) std::abort();
  return journal.chain_after(journal.device(), 0, 10'000).value();
}

double wall_of_receiving(const std::filesystem::path& file, std::span<const journal::Fact> facts,
                         RandomSource& random) {
  auto journal = std::move(journal::Journal::open(file, {}, system_clock, random)).value();
  const Meter meter;
  const auto received = journal.receive(facts);
  if (!received || received->added != facts.size()) std::abort();
  return meter.spent().wall;
}

// Arriving newest first costs no more than arriving in order: what is touched is folded once.
void receive_newest_first(benchmark::State& state) {
  tests::FixedRandom random(11);
  const tests::TempFolder folder;
  auto facts = facts_of_one_session(folder.path() / "from", random);
  for (auto _ : state) {
    const double in_order = wall_of_receiving(folder.path() / "in-order", facts, random);
    std::reverse(facts.begin(), facts.end());
    const double newest_first = wall_of_receiving(folder.path() / "newest-first", facts, random);
    state.counters["in_order_ms"] = 1000 * in_order;
    state.counters["newest_first_ms"] = 1000 * newest_first;
    state.counters["ratio"] = newest_first / in_order;
  }
}
BENCHMARK(receive_newest_first)->Iterations(1)->Unit(benchmark::kMillisecond);

void digest_and_verify(benchmark::State& state) {
  tests::FixedRandom random(10);
  const auto journal = opened(big_journal(), random);
  for (auto _ : state) {
    const auto report = journal.verify();
    if (!report || !report->ok()) std::abort();
    state.counters["facts"] = static_cast<double>(report->facts);
  }
}
BENCHMARK(digest_and_verify)->Iterations(1)->Unit(benchmark::kSecond);

}  // namespace
}  // namespace tsunagu::bench

BENCHMARK_MAIN();
