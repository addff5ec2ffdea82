#include "kiosk/home/tablet.h"

#include <charconv>

#include "shared/base/files.h"

namespace tsunagu::kiosk {
namespace {

constexpr std::size_t longest_file = 16;

std::filesystem::path file_in(const std::filesystem::path& keys) { return keys / "tablet"; }

}  // namespace

Result<std::optional<int>> read_tablet_number(const std::filesystem::path& keys) {
  if (!is_there(file_in(keys))) return std::optional<int>{};
  const auto bytes = read_file(file_in(keys), longest_file);
  if (!bytes) return bytes.forward();
  auto text = text_of(*bytes);
  if (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  int number = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  if (!whole || number < 0 || number > most_tablet_number) return fail(Code::corrupt, file_in(keys).string());
  return std::optional(number);
}

Status write_tablet_number(const std::filesystem::path& keys, int number) {
  return write_file_atomically(file_in(keys), view_of(std::to_string(number) + "\n"));
}

}  // namespace tsunagu::kiosk
