// Where the program's own files lie: catalogues, topics, leaflets.
#pragma once

#include <filesystem>

#include "shared/base/result.h"

namespace tsunagu::i18n {

// The folder that holds `locale/`. `given`, when not empty, is the only place looked at. Else, from where the running
// program lies: `../assets` (a build tree: build/<preset>/assets beside bin/ and tests/), `../share/tsunagu`
// (installed), then /usr/share/tsunagu. not_found; `detail` lists the places.
[[nodiscard]] Result<std::filesystem::path> assets_folder(const std::filesystem::path& given = {});

}  // namespace tsunagu::i18n
