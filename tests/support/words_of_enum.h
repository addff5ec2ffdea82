// The words of an enum, as the compiler spells them: so that a test sees an enumerator that nobody put into a table.
#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace tsunagu::tests {

// Empty for a number that the enum has no word for. What is spelled holds "value = Topic::sleep;" or "value =
// (Topic)99;".
template <auto value>
constexpr std::string_view word_of() {
  constexpr std::string_view spelled = __PRETTY_FUNCTION__;
  constexpr std::string_view before = "value = ";
  const auto from = spelled.find(before) + before.size();
  const auto word = spelled.substr(from, spelled.find_first_of(";]", from) - from);
  return word.starts_with('(') ? std::string_view{} : word.substr(word.rfind(':') + 1);
}

template <class Enum, std::size_t... number>
constexpr auto words_of(std::index_sequence<number...>) {
  return std::array<std::string_view, sizeof...(number)>{word_of<static_cast<Enum>(number)>()...};
}
// Of the numbers from 0 up to `end`.
template <class Enum, std::size_t end>
constexpr auto words_of() {
  return words_of<Enum>(std::make_index_sequence<end>{});
}

}  // namespace tsunagu::tests
