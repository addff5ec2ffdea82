// A list of what a query gives. For this room.
#pragma once

#include <vector>

#include "shared/journal/database.h"

namespace tsunagu::journal {

template <class T, class Make, class... Arguments>
Result<std::vector<T>> all(Database& database, const char* sql, Make make, const Arguments&... arguments) {
  return guarded([&]() -> Result<std::vector<T>> {
    std::vector<T> rows;
    database.query(
        sql, [&](const Row& row) { rows.push_back(make(row)); }, arguments...);
    return rows;
  });
}

}  // namespace tsunagu::journal
