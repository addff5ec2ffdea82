#include "kiosk/home/number_pattern.h"

#include <algorithm>
#include <array>
#include <optional>

namespace tsunagu::kiosk {
namespace {

using Letters = NumberPattern::Letters;
using State = NumberPattern::State;

constexpr std::size_t longest_expression = 500;
constexpr std::size_t most_nested = 20;
constexpr std::size_t most_states = 4'000;
constexpr int enough = longest_own_number + 1;  // more repeats than this are like this many
constexpr int most_repeats = 255;               // RE_DUP_MAX of POSIX

struct Refused {
  std::string reason;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii(char c) { return c >= 0x20 && c < 0x7F; }

Letters letters_that(bool (*fits)(char)) {
  Letters out;
  for (int c = 0; c < 128; ++c) out[static_cast<std::size_t>(c)] = fits(static_cast<char>(c));
  return out;
}

// ---- the expression as a tree ----

struct Node {
  enum class Kind : std::uint8_t { letter, at_begin, at_end, sequence, choice, repeat };
  Kind kind;
  Letters letters = {};
  std::vector<Node> parts = {};
  int least = 0;
  std::optional<int> most = {};  // of a repeat; none: as often as one likes
};

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  Node parse() {
    if (text_.size() > longest_expression)
      throw Refused{"it is longer than " + std::to_string(longest_expression) + " letters"};
    if (!std::all_of(text_.begin(), text_.end(), is_ascii)) throw Refused{"it holds a letter that no scanner types"};
    auto all = choice();
    if (!done()) throw Refused{"there is a ) without its ("};
    return all;
  }

 private:
  [[nodiscard]] bool done() const { return at_ == text_.size(); }
  [[nodiscard]] bool sees(char c) const { return !done() && text_[at_] == c; }
  bool skip(char c) { return sees(c) && ++at_ != 0; }
  char take() { return text_[at_++]; }

  Node choice() {
    Node out{.kind = Node::Kind::choice};
    do {
      out.parts.push_back(sequence());
    } while (skip('|'));
    return out;
  }

  Node sequence() {
    Node out{.kind = Node::Kind::sequence};
    while (!done() && !sees('|') && !sees(')')) {
      auto one = atom();
      while (const auto often = repeats()) {
        Node more{.kind = Node::Kind::repeat, .least = often->first, .most = often->second};
        more.parts.push_back(std::move(one));
        one = std::move(more);
      }
      out.parts.push_back(std::move(one));
    }
    return out;
  }

  Node atom() {
    const char c = take();
    switch (c) {
      case '(': return group();
      case '[': return {.kind = Node::Kind::letter, .letters = bracket()};
      case '.': return {.kind = Node::Kind::letter, .letters = letters_that(is_card_letter)};
      case '^': return {.kind = Node::Kind::at_begin};
      case '$': return {.kind = Node::Kind::at_end};
      case '\\': return {.kind = Node::Kind::letter, .letters = escaped()};
      case '*':
      case '+':
      case '?':
      case '{': throw Refused{std::string(1, c) + " repeats nothing"};
      default: return {.kind = Node::Kind::letter, .letters = Letters().set(static_cast<std::size_t>(c))};
    }
  }

  Node group() {
    if (++nested_ > most_nested)
      throw Refused{"it has more than " + std::to_string(most_nested) + " groups in each other"};
    auto inside = choice();
    if (!skip(')')) throw Refused{"there is a ( without its )"};
    --nested_;
    return inside;
  }

  Letters escaped() {
    if (done()) throw Refused{"it ends with a backslash"};
    const char c = take();
    if (c == 'd') return letters_that(is_digit);
    if (c == 'w') return letters_that([](char l) { return is_digit(l) || is_lower(l) || is_upper(l) || l == '_'; });
    if (is_digit(c)) throw Refused{std::string("\\") + c + " looks back at what was read before"};
    if (is_lower(c) || is_upper(c)) throw Refused{std::string("\\") + c + " is not known here"};
    return Letters().set(static_cast<std::size_t>(c));
  }

  std::optional<std::pair<int, std::optional<int>>> repeats() {
    if (skip('*')) return std::pair(0, std::optional<int>());
    if (skip('+')) return std::pair(1, std::optional<int>());
    if (skip('?')) return std::pair(0, std::optional(1));
    if (!skip('{')) return std::nullopt;
    const auto least = number();
    std::optional<int> most = least;
    if (skip(',')) most = number();
    const bool sound = skip('}') && (least || most) && (!most || *most >= least.value_or(0));
    if (!sound) throw Refused{"a { needs one number, or two in order, and a }"};
    return std::pair(least.value_or(0), most);
  }

  std::optional<int> number() {
    std::optional<int> out;
    while (!done() && is_digit(text_[at_])) {
      out = out.value_or(0) * 10 + (take() - '0');
      if (*out > most_repeats) throw Refused{"it repeats more than " + std::to_string(most_repeats) + " times"};
    }
    return out;
  }

  Letters bracket() {
    const bool others = skip('^');
    Letters out;
    for (bool first = true; first || !sees(']'); first = false) {
      if (done()) throw Refused{"there is a [ without its ]"};
      if (sees('[') && at_ + 1 < text_.size() && std::string_view(":.=").find(text_[at_ + 1]) != std::string_view::npos)
        out |= named();
      else
        add_range(out);
    }
    ++at_;
    return others ? ~out : out;
  }

  void add_range(Letters& out) {
    const char from = take();
    char to = from;
    if (sees('-') && at_ + 1 < text_.size() && text_[at_ + 1] != ']') {
      ++at_;
      to = take();
    }
    if (to < from) throw Refused{std::string("the range ") + from + "-" + to + " runs backwards"};
    for (int c = from; c <= to; ++c) out.set(static_cast<std::size_t>(c));
  }

  Letters named() {
    struct Named {
      std::string_view name;
      bool (*fits)(char);
    };
    static constexpr std::array known{
        Named{"[:digit:]", is_digit},
        Named{"[:lower:]", is_lower},
        Named{"[:upper:]", is_upper},
        Named{"[:alpha:]", [](char c) { return is_lower(c) || is_upper(c); }},
        Named{"[:alnum:]", [](char c) { return is_lower(c) || is_upper(c) || is_digit(c); }},
        Named{"[:punct:]",
              [](char c) { return is_ascii(c) && c != ' ' && !is_lower(c) && !is_upper(c) && !is_digit(c); }},
        Named{"[:xdigit:]", [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }}};
    for (const auto& [name, fits] : known) {
      if (!text_.substr(at_).starts_with(name)) continue;
      at_ += name.size();
      return letters_that(fits);
    }
    throw Refused{"[" + std::string(1, text_[at_ + 1]) + " begins no class that is known here, such as [:digit:]"};
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t nested_ = 0;
};

// ---- the tree as an automaton, from its end to its beginning ----

class Builder {
 public:
  std::vector<State> states;

  std::size_t add(State state) {
    if (states.size() >= most_states) refuse();
    states.push_back(std::move(state));
    return states.size() - 1;
  }
  // The place at which `node` begins that goes on at `next`.
  std::size_t before(const Node& node, std::size_t next) {
    if (++steps_ > most_states) refuse();  // what is empty takes steps and no places
    switch (node.kind) {
      case Node::Kind::letter: return add({.kind = State::Kind::letter, .letters = node.letters, .next = next});
      case Node::Kind::at_begin: return add({.kind = State::Kind::at_begin, .next = next});
      case Node::Kind::at_end: return add({.kind = State::Kind::at_end, .next = next});
      case Node::Kind::sequence:
        for (std::size_t i = node.parts.size(); i-- > 0;) next = before(node.parts[i], next);
        return next;
      case Node::Kind::choice: {
        auto way = before(node.parts.back(), next);
        for (std::size_t i = node.parts.size() - 1; i-- > 0;) way = fork(before(node.parts[i], next), way);
        return way;
      }
      case Node::Kind::repeat: return before_repeat(node, next);
    }
    TSUNAGU_INVARIANT(false);
  }

 private:
  [[noreturn]] static void refuse() { throw Refused{"it repeats too much in what it repeats"}; }
  std::size_t fork(std::size_t one, std::size_t other) {
    return add({.kind = State::Kind::fork, .next = one, .other = other});
  }
  std::size_t before_repeat(const Node& node, std::size_t next) {
    const Node& what = node.parts.front();
    const int least = std::min(node.least, enough);
    auto way = next;
    if (node.most) {
      for (int i = std::min(*node.most, enough) - least; i > 0; --i) way = fork(before(what, way), next);
    } else {
      way = fork(next, next);
      states[way].other = before(what, way);
    }
    for (int i = 0; i < least; ++i) way = before(what, way);
    return way;
  }

  std::size_t steps_ = 0;
};

}  // namespace

bool is_card_letter(char c) {
  return is_digit(c) || is_upper(c) || is_lower(c) || std::string_view("-/$:.+").find(c) != std::string_view::npos;
}

Result<NumberPattern, std::string> NumberPattern::read(std::string_view expression) {
  try {
    NumberPattern out;
    Builder builder;
    const auto end = builder.add({});
    out.start_ = builder.before(Parser(expression).parse(), end);
    out.states_ = std::move(builder.states);
    if (out.can_match()) return out;
    return fail_with(std::string("no number of 3 to 24 letters of a card can match it"));
  } catch (const Refused& refused) {
    return fail_with(refused.reason);
  }
}

// All places that are reached without reading another letter.
NumberPattern::Places NumberPattern::places_at(const std::vector<std::size_t>& from, bool begins, bool ends) const {
  Places out(states_.size(), false);
  auto ways = from;
  while (!ways.empty()) {
    const auto at = ways.back();
    ways.pop_back();
    if (out[at]) continue;
    out[at] = true;
    const auto& state = states_[at];
    const bool open = state.kind == State::Kind::fork || (state.kind == State::Kind::at_begin && begins) ||
                      (state.kind == State::Kind::at_end && ends);
    if (!open) continue;
    ways.push_back(state.next);
    if (state.kind == State::Kind::fork) ways.push_back(state.other);
  }
  return out;
}

// Whether the end is reached after `least` to `most` letters, of which each is one that `takes` accepts at its place.
template <class Takes>
bool NumberPattern::reaches_end(std::size_t least, std::size_t most, Takes takes) const {
  std::vector<std::size_t> from{start_};
  for (std::size_t read = 0; read <= most && !from.empty(); ++read) {
    constexpr std::size_t end = 0;  // the builder's first
    if (read >= least && places_at(from, read == 0, true)[end]) return true;
    const auto places = places_at(from, read == 0, false);
    from.clear();
    for (std::size_t i = 0; i < states_.size(); ++i) {
      const auto& state = states_[i];
      if (places[i] && state.kind == State::Kind::letter && takes(state.letters, read)) from.push_back(state.next);
    }
  }
  return false;
}

bool NumberPattern::can_match() const {
  static const Letters of_cards = letters_that(is_card_letter);
  return reaches_end(shortest_own_number, longest_own_number,
                     [](const Letters& letters, std::size_t) { return (letters & of_cards).any(); });
}

bool NumberPattern::matches(std::string_view text) const {
  if (text.size() < shortest_own_number || text.size() > longest_own_number) return false;
  if (!std::all_of(text.begin(), text.end(), is_card_letter)) return false;
  return reaches_end(text.size(), text.size(), [text](const Letters& letters, std::size_t read) {
    return read < text.size() && letters[static_cast<std::size_t>(text[read])];
  });
}

}  // namespace tsunagu::kiosk
