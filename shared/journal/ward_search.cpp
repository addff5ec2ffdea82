// Cases as they are searched for: the index tells which, the order of change tells in what order, and only the rows of
// one page are read.
#include <algorithm>
#include <map>

#include "shared/domain/case_words.h"
#include "shared/journal/case_index.h"
#include "shared/journal/case_rows.h"
#include "shared/journal/impl.h"

namespace tsunagu::journal {
namespace {

using Ids = std::vector<Ulid>;  // sorted, each once

void sort_once(Ids& ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

bool contains(const Ids& ids, const Ulid& id) { return std::binary_search(ids.begin(), ids.end(), id); }

// Which cases are one: only those that an edge touches are here, each with the smallest of its own.
class Merged {
 public:
  explicit Merged(Database& database) {
    database.query("SELECT a, b FROM merges WHERE undone = 0", [&](const Row& row) { join(row.id(0), row.id(1)); });
    for (const auto& [id, parent] : parents_) members_[root_of(id)].push_back(id);
  }
  [[nodiscard]] Ulid root_of(Ulid id) const {
    for (auto at = parents_.find(id); at != parents_.end() && at->second != id; at = parents_.find(id)) id = at->second;
    return id;
  }
  // All of the component; of a case that nothing touches, itself.
  [[nodiscard]] Ids members(const Ulid& root) const {
    const auto found = members_.find(root);
    return found == members_.end() ? Ids{root} : found->second;
  }
  [[nodiscard]] bool touches(const Ulid& id) const { return parents_.contains(id); }
  [[nodiscard]] const std::map<Ulid, Ids>& components() const { return members_; }

 private:
  void join(const Ulid& a, const Ulid& b) {
    parents_.try_emplace(a, a);
    parents_.try_emplace(b, b);
    const auto left = root_of(a);
    const auto right = root_of(b);
    parents_[std::max(left, right)] = std::min(left, right);
  }
  std::map<Ulid, Ulid> parents_;
  std::map<Ulid, Ids> members_;
};

Ids cases_with(Database& database, const domain::TypedWord& word) {
  Ids found;
  for (const auto& beginning : word)
    each_case_with(database, beginning, any_number, [&](const Ulid& id) { found.push_back(id); });
  sort_once(found);
  return found;
}

// All words: the roots of components in which each word is found.
Ids roots_with(Database& database, const Merged& merged, const std::vector<domain::TypedWord>& words) {
  Ids roots;
  bool first = true;
  for (const auto& word : words) {
    Ids found = cases_with(database, word);
    for (auto& id : found) id = merged.root_of(id);
    sort_once(found);
    if (first) {
      roots = std::move(found);
    } else {
      std::erase_if(roots, [&](const Ulid& id) { return !contains(found, id); });
    }
    first = false;
  }
  return roots;
}

std::optional<CaseCursor> change_of(Database& database, const Ulid& case_id) {
  std::optional<CaseCursor> change;
  database.query(
      "SELECT changed, changed_fact FROM cases WHERE case_id = ?",
      [&](const Row& row) {
        change = {row.instant(0), row.id(1)};
      },
      case_id);
  return change;
}

std::optional<CaseCursor> newest_change(Database& database, const Merged& merged, const Ulid& root) {
  std::optional<CaseCursor> newest;
  for (const auto& id : merged.members(root)) {
    if (const auto change = change_of(database, id); change && (!newest || *newest < *change)) newest = change;
  }
  return newest;
}

struct Place {
  CaseCursor at;
  Ulid root;
};

// Of a few: each is looked up.
std::vector<Place> sorted_places(Database& database, const Merged& merged, const Ids& roots,
                                 const std::optional<CaseCursor>& after) {
  std::vector<Place> places;
  for (const auto& root : roots) {
    const auto at = newest_change(database, merged, root);
    if (at && (!after || *at < *after)) places.push_back({*at, root});
  }
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return b.at < a.at; });
  return places;
}

// Of many: the order of change is walked until enough of them were met. No roots: all are wanted.
std::vector<Place> walked_places(Database& database, const Merged& merged, const std::optional<Ids>& roots,
                                 const std::optional<CaseCursor>& after, std::size_t most) {
  std::vector<Place> places;
  const auto begin = after.value_or(CaseCursor{Instant::max(), {}});
  database.query(
      "SELECT case_id, changed, changed_fact FROM cases WHERE (changed, changed_fact) < (?, ?) "
      "ORDER BY changed DESC, changed_fact DESC",
      [&](const Row& row) {
        const Place place{{row.instant(1), row.id(2)}, merged.root_of(row.id(0))};
        if (roots && !contains(*roots, place.root)) return true;
        // A merged case stands where its newest change is, and nowhere else.
        if (merged.touches(row.id(0)) && newest_change(database, merged, place.root) != place.at) return true;
        places.push_back(place);
        return places.size() < most;
      },
      begin.changed, begin.changed_fact);
  return places;
}

std::size_t count_all(Database& database, const Merged& merged) {
  auto count = static_cast<std::size_t>(database.number("SELECT count(*) FROM cases"));
  for (const auto& [root, members] : merged.components()) {
    const auto there = std::count_if(members.begin(), members.end(),
                                     [&](const Ulid& id) { return change_of(database, id).has_value(); });
    if (there > 1) count -= static_cast<std::size_t>(there) - 1;
  }
  return count;
}

// Looking each up costs as much as there are; walking, as far apart as they lie.
bool is_many(std::size_t found, std::size_t wanted, std::size_t all) { return found * found > wanted * all; }

}  // namespace

Result<CasePage> WardView::find(std::string_view text, std::size_t limit, std::optional<CaseCursor> after) const {
  const bool everything = text.find_first_not_of(" \t\n") == std::string_view::npos;
  const auto words = domain::typed_words(text);
  if (!everything && words.empty()) return CasePage{};
  return guarded([&]() -> Result<CasePage> {
    auto& database = impl_.database;
    Transaction transaction(database, Transaction::Kind::read);
    const Merged merged(database);
    CasePage page;
    std::optional<Ids> roots;
    if (!everything) roots = roots_with(database, merged, words);
    const auto all = static_cast<std::size_t>(database.number("SELECT count(*) FROM cases"));
    page.count = roots ? roots->size() : count_all(database, merged);
    auto places = !roots || is_many(roots->size(), limit, all)
                      ? walked_places(database, merged, roots, after, limit + 1)
                      : sorted_places(database, merged, *roots, after);
    if (places.size() > limit) {
      places.resize(limit);
      page.next = places.back().at;
    }
    for (const auto& place : places) {
      if (auto row = row_of_case(database, place.root)) page.rows.push_back(std::move(*row));
    }
    return page;
  });
}

Result<std::vector<Ulid>> WardView::cases_called(std::string_view case_no) const {
  const std::string wanted(case_no);
  return guarded([&]() -> Result<std::vector<Ulid>> {
    const Merged merged(impl_.database);
    Ids found;
    impl_.database.query(
        "SELECT case_id FROM cases WHERE case_no = ?",
        [&](const Row& row) { found.push_back(merged.root_of(row.id(0))); }, wanted);
    sort_once(found);
    return found;
  });
}

}  // namespace tsunagu::journal
