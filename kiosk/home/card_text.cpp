#include "kiosk/home/card_text.h"

#include <algorithm>

#include "kiosk/home/number_pattern.h"
#include "shared/handoff/frame.h"

namespace tsunagu::kiosk {
namespace {

constexpr std::string_view nw7_ends = "ABCDTNEabcdtne*";  // A to D, by their older names T, N, * and E
constexpr std::string_view nw7_letters = "0123456789-$:/.+";
constexpr std::size_t both_ends = 2;

bool is_one_of(std::string_view all, char c) { return all.find(c) != std::string_view::npos; }

char in_other_case(char c) {
  if (c >= 'a' && c <= 'z') return static_cast<char>(c - 'a' + 'A');
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
  return c;
}
char in_lower_case(char c) { return c >= 'A' && c <= 'Z' ? in_other_case(c) : c; }
char in_upper_case(char c) { return c >= 'a' && c <= 'z' ? in_other_case(c) : c; }

// What stands between start and stop; nothing where there are none.
std::string_view inside(std::string_view text) {
  if (text.size() <= both_ends) return {};
  const auto between = text.substr(1, text.size() - both_ends);
  const bool stars = text.front() == '*' && text.back() == '*';
  const bool nw7 = is_one_of(nw7_ends, text.front()) && is_one_of(nw7_ends, text.back()) &&
                   std::all_of(between.begin(), between.end(), [](char c) { return is_one_of(nw7_letters, c); });
  return stars || nw7 ? between : std::string_view{};
}

void add(std::vector<std::string>& to, std::string text) {
  const bool fits = text.size() >= shortest_own_number && text.size() <= longest_own_number &&
                    std::all_of(text.begin(), text.end(), is_card_letter);
  if (fits && std::find(to.begin(), to.end(), text) == to.end()) to.push_back(std::move(text));
}

}  // namespace

std::vector<std::string> spellings_of(std::string_view scanned) {
  const auto text = handoff::without_identifier(scanned);
  if (text.empty() || text.size() > longest_own_number + both_ends) return {};
  std::vector<std::string> out;
  for (const auto to_case : {+[](char c) { return c; }, &in_other_case, &in_upper_case, &in_lower_case}) {
    for (const auto reading : {inside(text), text}) {  // whoever types the number leaves its frame out
      std::string spelt(reading);
      std::transform(spelt.begin(), spelt.end(), spelt.begin(), to_case);
      add(out, std::move(spelt));
    }
  }
  return out;
}

}  // namespace tsunagu::kiosk
