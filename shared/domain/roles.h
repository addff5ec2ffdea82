// What an officer is at the ward, beside what a receipt calls them (handoff::ContactRole). What a role may do is
// decided in one place (ward/office/may.h).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "shared/domain/fields.h"

namespace tsunagu::domain {

// Stored numbers.
enum class Role : std::uint8_t {
  coordinator = 1,
  nurse = 2,
  midwife = 3,
  social_worker = 4,
  lead = 5,
  council_member = 6,
  clerk = 7,
};
template <>
inline constexpr std::int64_t enum_limit<Role> = 7;
inline constexpr std::array all_roles{Role::coordinator, Role::nurse,          Role::midwife, Role::social_worker,
                                      Role::lead,        Role::council_member, Role::clerk};

// A catalogue word and a word of the command line: "social_worker".
[[nodiscard]] std::string_view name_of(Role role);
[[nodiscard]] std::optional<Role> role_named(std::string_view name);

// Those of one officer.
class Roles {
 public:
  constexpr Roles() = default;
  constexpr explicit Roles(std::uint8_t bits) : bits_(bits) {}
  [[nodiscard]] constexpr bool has(Role role) const { return (bits_ & bit_of(role)) != 0; }
  [[nodiscard]] constexpr bool is_empty() const { return bits_ == 0; }
  [[nodiscard]] constexpr Roles with(Role role) const { return Roles(static_cast<std::uint8_t>(bits_ | bit_of(role))); }
  [[nodiscard]] constexpr Roles without(Role role) const {
    return Roles(static_cast<std::uint8_t>(bits_ & ~bit_of(role)));
  }
  [[nodiscard]] constexpr std::uint8_t bits() const { return bits_; }
  [[nodiscard]] std::vector<Role> list() const;
  bool operator==(const Roles&) const = default;

 private:
  static constexpr std::uint8_t bit_of(Role role) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(role));
  }
  std::uint8_t bits_ = 0;
};

// What an officer has who was added under a word for receipts alone, as all were before there were roles.
[[nodiscard]] Roles roles_of_contact(std::uint8_t contact_role);

}  // namespace tsunagu::domain
