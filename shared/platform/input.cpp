#include "shared/platform/input.h"

namespace tsunagu::platform {
namespace {

template <class... Kinds>
bool is_one_of(const Input& input) {
  return (std::holds_alternative<Kinds>(input) || ...);
}

}  // namespace

bool is_by_hand(const Input& input) { return !is_one_of<Resized, Exposed, FocusLost, Woken, QuitAsked>(input); }

}  // namespace tsunagu::platform
