// What this process costs, as the kernel counts it.
#pragma once

#include <optional>

namespace tsunagu {

// Proportional memory in KiB: private pages, and shared ones divided by how many share them.
[[nodiscard]] std::optional<long> proportional_memory_kib();

}  // namespace tsunagu
