// What a person pastes, types or points at: digits of one or several codes, or the path of a picture.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "shared/worker/reader.h"

namespace tsunagu::console {

struct Entry {
  std::vector<std::string> codes;
  std::filesystem::path file;  // when it is not digits
};
// Full-width digits are folded. Digits in groups are one code; several whole codes behind each other are several.
[[nodiscard]] Entry parse_entry(std::string_view typed);

// The codes in a picture (read by the reader process) or in a text file of digits. not_found, too_large, unsupported,
// corrupt, timeout, io; empty when there is none.
[[nodiscard]] Result<std::vector<std::string>> codes_in_file(const std::filesystem::path& file, worker::Reader& reader);

}  // namespace tsunagu::console
