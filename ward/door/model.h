// The door: who may come in, and the page of a desk that must not go on.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ward/page/model.h"

namespace tsunagu::ward::door {

enum class Page : std::uint8_t {
  sign_in,  // passphrase
  closed,   // the journal or a file is damaged: what is to be done, and nothing else
};
constexpr page::Room room_of(Page) { return page::Room::door; }

struct Model {
  std::vector<page::OfficerName> officers{};  // who may sign in
  std::size_t chosen_officer = 0;
  std::string_view passphrase{};  // lies in the door's locked memory; drawn as dots
  std::string advice{};           // closed: of console::advice_on_all
};

struct ChooseOfficer {
  std::size_t index;
};
struct TypePassphrase {
  std::string text;
};
struct SignIn {};

using Intent = std::variant<ChooseOfficer, TypePassphrase, SignIn>;

}  // namespace tsunagu::ward::door
