#include "shared/i18n/assets.h"

#include <system_error>
#include <vector>

namespace tsunagu::i18n {

Result<std::filesystem::path> assets_folder(const std::filesystem::path& given) {
  std::vector<std::filesystem::path> places;
  std::error_code error;
  if (!given.empty()) {
    places.push_back(given);
  } else {
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (!error) {
      const auto above = program.parent_path().parent_path();
      places = {above / "assets", above / "share" / "tsunagu"};
    }
    places.emplace_back("/usr/share/tsunagu");
  }
  std::string looked_at;
  for (const auto& place : places) {
    if (std::filesystem::is_directory(place / "locale", error)) return place;
    looked_at += (looked_at.empty() ? "" : ", ") + place.string();
  }
  return fail(Code::not_found, "no locale folder in " + looked_at);
}

}  // namespace tsunagu::i18n
