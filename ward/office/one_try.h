// One try at a time for one officer, however many programs have the folder open: else each could try before it learns
// of the others' wrong ones. Nobody else waits.
#pragma once

#include <filesystem>

#include "shared/base/result.h"
#include "shared/base/ulid.h"

namespace tsunagu::ward {

class OneTry {
 public:
  // Waits for whoever tries this very moment. locked: they do not come to an end. io.
  [[nodiscard]] static Result<OneTry> begin(const std::filesystem::path& keys_folder, const Ulid& officer_id);
  OneTry(OneTry&& other) noexcept;
  OneTry& operator=(OneTry&&) = delete;
  ~OneTry();

 private:
  explicit OneTry(int file) : file_(file) {}
  int file_;
};

}  // namespace tsunagu::ward
