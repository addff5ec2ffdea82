#include "shared/domain/facility.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace tsunagu::domain {
namespace {

struct Word {
  std::string_view word;
  FacilityKind kind;
};
// The first that occurs in 種別, else in the name. 子ども園 is written in three ways.
constexpr std::array words{Word{"あかちゃん", FacilityKind::baby_stop},
                           Word{"赤ちゃん", FacilityKind::baby_stop},
                           Word{"一時預かり", FacilityKind::childminding},
                           Word{"一時保育", FacilityKind::childminding},
                           Word{"支援拠点", FacilityKind::play},
                           Word{"支援センター", FacilityKind::play},
                           Word{"ひろば", FacilityKind::play},
                           Word{"広場", FacilityKind::play},
                           Word{"児童館", FacilityKind::play},
                           Word{"遊び場", FacilityKind::play},
                           Word{"児童センター", FacilityKind::play},
                           Word{"認定こども園", FacilityKind::nursery},
                           Word{"こども園", FacilityKind::nursery},
                           Word{"子ども園", FacilityKind::nursery},
                           Word{"保育", FacilityKind::nursery},
                           Word{"幼稚園", FacilityKind::kindergarten},
                           Word{"授乳", FacilityKind::baby_stop},
                           Word{"おむつ", FacilityKind::baby_stop}};

std::optional<FacilityKind> kind_in(std::string_view text) {
  const auto found = std::find_if(words.begin(), words.end(),
                                  [&](const Word& one) { return text.find(one.word) != std::string_view::npos; });
  return found == words.end() ? std::nullopt : std::optional(found->kind);
}

}  // namespace

FacilityKind kind_of(const Facility& facility) {
  if (const auto kind = kind_in(facility.kind)) return *kind;
  if (const auto kind = kind_in(facility.name)) return *kind;
  return kind_in(facility.remarks).value_or(FacilityKind::other);
}

std::string_view key_of(FacilityKind kind) {
  switch (kind) {
    case FacilityKind::play: return "play";
    case FacilityKind::nursery: return "nursery";
    case FacilityKind::kindergarten: return "kindergarten";
    case FacilityKind::childminding: return "childminding";
    case FacilityKind::baby_stop: return "baby_stop";
    case FacilityKind::other: return "other";
  }
  return "other";
}

double distance_metres(const Position& from, const Position& to) {
  constexpr double metres_a_degree = 111'195;  // a sphere of 6,371 km
  constexpr double millionth = 1e-6;
  const double middle = static_cast<double>(from.latitude + to.latitude) / 2 * millionth * std::numbers::pi / 180;
  const double north = static_cast<double>(to.latitude - from.latitude) * millionth * metres_a_degree;
  const double east =
      static_cast<double>(to.longitude - from.longitude) * millionth * metres_a_degree * std::cos(middle);
  return std::hypot(north, east);
}

}  // namespace tsunagu::domain
