// Makes an object anew and leaves nothing of what it held. Assigning `{}` is not enough: a string keeps its buffer with
// all but the first letter, a short one its letters inside the object, an optional the bytes of what it no longer has.
// What an object has on the heap is freed, not overwritten: that is the allocator's part
// (config/systemd/tsunagu-kiosk.service).
#pragma once

#include <string.h>

#include <memory>

namespace tsunagu {

template <class T>
void renew(T& object) noexcept {  // an object that cannot be made anew ends the program: there is nothing in its place
  std::destroy_at(&object);
  ::explicit_bzero(static_cast<void*>(&object), sizeof object);
  std::construct_at(&object);
}

}  // namespace tsunagu
