// Secrets live in one arena: pages that are locked against swapping, kept out of core dumps, fenced by guard pages and
// wiped when a secret dies. A program makes one arena in main() and passes it on; it outlives every Secret made from
// it.
#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include "shared/base/bytes.h"
#include "shared/base/random.h"

namespace tsunagu::crypto {

class SecretArena;

// Overwrites memory in a way the compiler may not drop.
void wipe(std::span<std::uint8_t> bytes);
inline void wipe(Bytes& bytes) {
  wipe(std::span<std::uint8_t>(bytes));
  bytes.clear();
}

// A move-only secret of fixed size. Wiped when destroyed, reset or moved from.
class Secret {
 public:
  Secret() = default;
  ~Secret() { reset(); }
  Secret(Secret&& other) noexcept;
  Secret& operator=(Secret&& other) noexcept;
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;

  [[nodiscard]] std::size_t size() const { return bytes_.size(); }
  [[nodiscard]] bool empty() const { return bytes_.empty(); }
  [[nodiscard]] ByteView view() const { return bytes_; }
  [[nodiscard]] std::span<std::uint8_t> bytes() { return bytes_; }
  // False when the operating system refused to lock the arena this lies in (see SecretArena::locked).
  [[nodiscard]] bool locked() const;
  // Compares in constant time.
  [[nodiscard]] bool same_as(ByteView other) const;
  [[nodiscard]] Secret clone() const;
  void reset();

 private:
  friend class SecretArena;
  Secret(SecretArena& arena, std::span<std::uint8_t> bytes) : arena_(&arena), bytes_(bytes) {}
  SecretArena* arena_ = nullptr;
  std::span<std::uint8_t> bytes_;
};

class SecretArena {
 public:
  static constexpr std::size_t default_capacity = std::size_t{128} << 10;

  // `capacity` is rounded up to whole pages. When the lock is refused (RLIMIT_MEMLOCK) the arena still works, unlocked:
  // locked() is false, programs log it at start and `verify` reports it.
  explicit SecretArena(std::size_t capacity = default_capacity);
  ~SecretArena();  // every Secret must be gone
  SecretArena(const SecretArena&) = delete;
  SecretArena& operator=(const SecretArena&) = delete;

  [[nodiscard]] bool locked() const;
  [[nodiscard]] std::size_t in_use() const;

  // Full is a leak of our own (all lists of keys are bounded): it aborts.
  [[nodiscard]] Secret zeros(std::size_t size);
  [[nodiscard]] Secret copy(ByteView bytes);
  [[nodiscard]] Secret random(std::size_t size, RandomSource& source);

 private:
  friend class Secret;
  void give_back(std::span<std::uint8_t> bytes);
  struct Pages;
  std::unique_ptr<Pages> pages_;
};

}  // namespace tsunagu::crypto
