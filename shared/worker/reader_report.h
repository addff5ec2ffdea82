// What `tsunagu-reader` prints when a person runs it on a file, through the same confined process as the programs use.
#pragma once

#include <span>
#include <string_view>

namespace tsunagu::worker {

//   --import FILE [--from DAY] [--to DAY]   the events of a calendar or table, as JSON; the next year by default
//   --codes FILE                            the codes in a picture, as JSON
// Returns the exit code: 0 done, 1 refused, 2 wrong usage.
[[nodiscard]] int report(std::span<const std::string_view> arguments);

}  // namespace tsunagu::worker
