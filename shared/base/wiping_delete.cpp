// What is freed is overwritten first, in every program that links this room: a name that was typed is not to be found
// in memory after the session. glibc's perturb does the same for what C libraries free, but leaves the last eight bytes
// of a block, which are enough for two kana or a short name.
#if defined(__has_feature)
#define TSUNAGU_HAS_FEATURE(name) __has_feature(name)
#else
#define TSUNAGU_HAS_FEATURE(name) 0
#endif
// The sanitizer has its own (max_free_fill_size) and wants its pairs of new and delete.
#if !defined(__SANITIZE_ADDRESS__) && !TSUNAGU_HAS_FEATURE(address_sanitizer)

#include <malloc.h>
#include <string.h>

#include <cstddef>
#include <cstdlib>
#include <new>

namespace {

void wipe_and_free(void* memory) noexcept {
  if (memory == nullptr) return;
  ::explicit_bzero(memory, ::malloc_usable_size(memory));
  std::free(memory);
}

}  // namespace

void operator delete(void* memory) noexcept { wipe_and_free(memory); }
void operator delete[](void* memory) noexcept { wipe_and_free(memory); }
void operator delete(void* memory, std::size_t) noexcept { wipe_and_free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { wipe_and_free(memory); }

#endif
