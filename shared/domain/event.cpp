#include "shared/domain/event.h"

namespace tsunagu::domain {

bool is_later(const EventVersion& a, const EventVersion& than) {
  if (a.sequence != than.sequence) return a.sequence > than.sequence;
  constexpr Instant not_said{};
  if (a.modified != than.modified && a.modified != not_said && than.modified != not_said) {
    return a.modified > than.modified;
  }
  return a.stamped > than.stamped && than.stamped != not_said;
}

}  // namespace tsunagu::domain
