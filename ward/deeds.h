// What the officer has to be allowed to do for what a page asks: the table between intents and deeds.
#pragma once

#include <concepts>
#include <optional>

#include "ward/model.h"
#include "ward/office/may.h"

namespace tsunagu::ward {

// A room's own is its deed, unless it is named here; none: anybody who is signed in.
template <class What>
constexpr std::optional<Deed> deed_of_room(const inbox::Intent*) {
  return Deed::decide_arrival;
}
template <class What>
constexpr std::optional<Deed> deed_of_room(const cases::Intent*) {
  if constexpr (std::same_as<What, cases::TurnRows>) return std::nullopt;
  constexpr bool reads = std::same_as<What, cases::ChooseRequest> || std::same_as<What, cases::Uncover>;
  if constexpr (reads) return Deed::read_case;
  return Deed::write_case;
}
template <class What>
constexpr std::optional<Deed> deed_of_room(const people::Intent*) {
  constexpr bool protects = std::same_as<What, people::Protect> || std::same_as<What, people::EndProtection>;
  constexpr bool writes = std::same_as<What, people::SaveField> || std::same_as<What, people::TakeOff> ||
                          std::same_as<What, people::SavePregnancy> || std::same_as<What, people::Join> ||
                          std::same_as<What, people::Separate> || std::same_as<What, people::Move> ||
                          std::same_as<What, people::OpenNew>;
  if constexpr (protects) return Deed::protect;
  if constexpr (writes) return Deed::write_case;
  if constexpr (std::same_as<What, people::FindCases>) return Deed::see_names;
  return Deed::read_case;
}
template <class What>
constexpr std::optional<Deed> deed_of_room(const trust::Intent*) {
  constexpr bool of_devices = std::same_as<What, trust::TrustDevice> || std::same_as<What, trust::ConfirmRevoke>;
  if constexpr (of_devices) return Deed::trust_device;
  return std::nullopt;  // of officers and keys: the office itself asks, as one may change one's own passphrase
}
template <class What>
constexpr std::optional<Deed> deed_of_room(const page::Intent*) {
  if constexpr (std::same_as<What, page::OpenCase>) return Deed::read_case;
  if constexpr (std::same_as<What, page::NewCase>) return Deed::write_case;
  return std::nullopt;
}
template <class What>
constexpr std::optional<Deed> deed_of_room(const door::Intent*) {
  return std::nullopt;
}

template <class I>
[[nodiscard]] std::optional<Deed> deed_of(const I& of_room) {
  return std::visit([]<class What>(const What&) { return deed_of_room<What>(static_cast<const I*>(nullptr)); },
                    of_room);
}

}  // namespace tsunagu::ward
