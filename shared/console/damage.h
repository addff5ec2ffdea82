// A data folder's files, each looked at by itself: which one is damaged or missing, what is whole all the same, what to
// do about it, and what never to do. For people in Japanese first, then in English.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/clock.h"
#include "shared/base/random.h"
#include "shared/base/result.h"
#include "shared/console/owner.h"
#include "shared/journal/journal.h"

namespace tsunagu::console {

enum class Part : std::uint8_t {
  journal,
  tables,  // of the journal, whose facts are whole
  keyring,
  device_key,
  tablet,
  numbers,  // set aside for families that are to come
  wards,
  ward_keys,
  hub_settings,
  kiosk_settings,
  ward_settings,
};

struct Examined {
  Part part = Part::journal;
  std::filesystem::path file;
  std::optional<Error> fault = {};  // none: whole. not_found: missing. io: it is there and cannot be read
};
using Examination = std::vector<Examined>;

// The journal of a data folder, read and not changed.
[[nodiscard]] Examined examine_journal(const std::filesystem::path& file, domain::Program program, const Clock& clock,
                                       RandomSource& random);

// The same of one that is open, which said this of itself.
[[nodiscard]] Examined examined(const std::filesystem::path& file, const journal::Journal& journal,
                                const Result<journal::VerifyReport>& report);

struct Advice {
  std::string line;     // one line in Japanese
  std::string details;  // steps in Japanese, then the same in English; ends with a line break
};
// On one of them that has a fault.
[[nodiscard]] Advice advice_on(const Examined& damaged, const Examination& all, const std::string& data,
                               const Owner& owner);
// On all that have one, one after the other; empty when none has.
[[nodiscard]] std::string advice_on_all(const Examination& examination, const std::string& data, const Owner& owner);
// The same of a data folder that cannot be opened for this reason; empty when its files are not why.
[[nodiscard]] std::string advice_on_opening(const Error& why, const std::function<Examination()>& examine,
                                            const std::string& data, const Owner& owner);

// A file of keys and the journal that do not go together. `problem` names the file.
struct Contradiction {
  std::string problem;
  std::string what_to_do;  // a line in Japanese, then one in English
};

}  // namespace tsunagu::console
