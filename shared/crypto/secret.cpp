#include "shared/crypto/secret.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <mutex>
#include <vector>

#include "shared/base/result.h"
#include "shared/crypto/sodium_ready.h"

namespace tsunagu::crypto {
namespace {

constexpr std::size_t slot_size = 64;

std::size_t page_size() { return static_cast<std::size_t>(::sysconf(_SC_PAGESIZE)); }
std::size_t slots_for(std::size_t size) { return (size + slot_size - 1) / slot_size; }

}  // namespace

void wipe(std::span<std::uint8_t> bytes) {
  if (!bytes.empty()) sodium_memzero(bytes.data(), bytes.size());
}

// ---- the arena: one mapping, a guard page on either side, slots of 64 bytes ----

struct SecretArena::Pages {
  void* mapping = nullptr;
  std::size_t mapped = 0;
  std::uint8_t* data = nullptr;
  std::size_t size = 0;
  bool locked = false;
  std::mutex guard;
  std::vector<bool> taken;
};

SecretArena::SecretArena(std::size_t capacity) : pages_(std::make_unique<Pages>()) {
  sodium_ready();
  const auto page = page_size();
  pages_->size = (std::max<std::size_t>(capacity, 1) + page - 1) / page * page;
  pages_->mapped = pages_->size + 2 * page;
  pages_->mapping = ::mmap(nullptr, pages_->mapped, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  TSUNAGU_INVARIANT(pages_->mapping != MAP_FAILED);
  pages_->data = static_cast<std::uint8_t*>(pages_->mapping) + page;
  TSUNAGU_INVARIANT(::mprotect(pages_->data, pages_->size, PROT_READ | PROT_WRITE) == 0);
  pages_->locked = ::mlock(pages_->data, pages_->size) == 0;
  // A core dump that may hold the pages counts as not locked: both are promises about where a secret can end up.
  if (::madvise(pages_->data, pages_->size, MADV_DONTDUMP) != 0) pages_->locked = false;
  pages_->taken.assign(pages_->size / slot_size, false);
}

SecretArena::~SecretArena() {
  TSUNAGU_INVARIANT(in_use() == 0);
  wipe({pages_->data, pages_->size});
  ::munmap(pages_->mapping, pages_->mapped);
}

bool SecretArena::locked() const { return pages_->locked; }

std::size_t SecretArena::in_use() const {
  const std::scoped_lock hold(pages_->guard);
  return static_cast<std::size_t>(std::count(pages_->taken.begin(), pages_->taken.end(), true)) * slot_size;
}

Secret SecretArena::zeros(std::size_t size) {
  if (size == 0) return {};
  const std::scoped_lock hold(pages_->guard);
  auto& taken = pages_->taken;
  const auto wanted = slots_for(size);
  const auto first = std::search_n(taken.begin(), taken.end(), static_cast<std::ptrdiff_t>(wanted), false);
  TSUNAGU_INVARIANT(first != taken.end());
  std::fill_n(first, wanted, true);
  return {*this, {pages_->data + static_cast<std::size_t>(first - taken.begin()) * slot_size, size}};
}

Secret SecretArena::copy(ByteView bytes) {
  auto secret = zeros(bytes.size());
  std::copy(bytes.begin(), bytes.end(), secret.bytes().begin());
  return secret;
}

Secret SecretArena::random(std::size_t size, RandomSource& source) {
  auto secret = zeros(size);
  source.fill(secret.bytes());
  return secret;
}

void SecretArena::give_back(std::span<std::uint8_t> bytes) {
  wipe(bytes);
  const std::scoped_lock hold(pages_->guard);
  const auto first = static_cast<std::size_t>(bytes.data() - pages_->data) / slot_size;
  for (std::size_t i = 0; i < slots_for(bytes.size()); ++i) pages_->taken[first + i] = false;
}

// ---- one secret ----

Secret::Secret(Secret&& other) noexcept
    : arena_(std::exchange(other.arena_, nullptr)), bytes_(std::exchange(other.bytes_, {})) {}

Secret& Secret::operator=(Secret&& other) noexcept {
  if (this != &other) {
    reset();
    arena_ = std::exchange(other.arena_, nullptr);
    bytes_ = std::exchange(other.bytes_, {});
  }
  return *this;
}

bool Secret::locked() const { return arena_ != nullptr && arena_->locked(); }

bool Secret::same_as(ByteView other) const {
  return other.size() == size() && sodium_memcmp(bytes_.data(), other.data(), size()) == 0;
}

Secret Secret::clone() const { return arena_ == nullptr ? Secret{} : arena_->copy(view()); }

void Secret::reset() {
  if (arena_ != nullptr) arena_->give_back(bytes_);
  arena_ = nullptr;
  bytes_ = {};
}

}  // namespace tsunagu::crypto
