// make_big_journal FILE [FAMILIES] [VISITS]: a hub's journal of a million families and a million visits.
#include <charconv>
#include <cstdio>
#include <cstring>

#include "tests/bench/big_journal.h"

int main(int argc, char** argv) {
  using namespace tsunagu;
  bench::BigJournal shape;
  shape.until = domain::start_of(domain::day_of(SystemClock().now()));  // nobody has come today
  const auto read = [&](int at, std::size_t& to) {
    if (argc <= at) return true;
    const char* end = argv[at] + std::strlen(argv[at]);
    return std::from_chars(argv[at], end, to).ptr == end;
  };
  if (argc < 2 || argc > 4 || !read(2, shape.families) || !read(3, shape.visits)) {
    std::fprintf(stderr, "usage: make_big_journal FILE [FAMILIES] [VISITS]\n");
    return 2;
  }
  const auto made = bench::make_big_journal(argv[1], shape);
  if (!made) std::fprintf(stderr, "%s: %s\n", name_of(made.error().code), made.error().detail.c_str());
  return made ? 0 : 1;
}
