#include "shared/domain/contact_points.h"

#include <algorithm>
#include <tuple>

namespace tsunagu::domain {
namespace {

YearMonth months_after(YearMonth month, int months) {
  const auto moved = YearMonth::from_ordinal(month.ordinal() + months);
  return moved.value_or(month);  // only at the ends of 1900..2199
}

Passage passage_of(const Prospect& prospect, YearMonth now) {
  if (prospect.to < now) return Passage::over;
  return prospect.from > now ? Passage::ahead : Passage::now;
}

std::size_t begin_of(const Outlook& outlook) {
  std::size_t begin = outlook.next;
  for (std::size_t i = begin; i < outlook.prospects.size(); ++i) {
    const Prospect& one = outlook.prospects[i];
    if (one.passage != Passage::now) continue;
    const Prospect& best = outlook.prospects[begin];
    if (best.passage != Passage::now || one.from > best.from) begin = i;
  }
  return begin;
}

}  // namespace

Outlook outlook_of(std::span<const ContactPoint> points, YearMonth birth, YearMonth now) {
  Outlook out;
  for (std::size_t i = 0; i < points.size(); ++i) {
    Prospect prospect{i, Passage::ahead, months_after(birth, points[i].from), months_after(birth, points[i].to)};
    prospect.passage = passage_of(prospect, now);
    out.prospects.push_back(prospect);
  }
  std::sort(out.prospects.begin(), out.prospects.end(), [](const Prospect& a, const Prospect& b) {
    return std::tuple(a.from, a.to, a.point) < std::tuple(b.from, b.to, b.point);
  });
  const auto next = std::find_if(out.prospects.begin(), out.prospects.end(),
                                 [](const Prospect& one) { return one.passage != Passage::over; });
  if (next != out.prospects.end()) {
    out.next = static_cast<std::size_t>(next - out.prospects.begin());
  } else if (!out.prospects.empty()) {
    out.next = out.prospects.size() - 1;
  }
  out.begin = begin_of(out);
  return out;
}

}  // namespace tsunagu::domain
