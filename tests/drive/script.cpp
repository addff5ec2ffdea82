#include "tests/drive/script.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <map>
#include <sstream>

#include "shared/domain/calendar.h"
#include "shared/i18n/language.h"

namespace tsunagu::drive {
namespace {

struct Arity {
  std::size_t least, most;
};
constexpr std::size_t any = 1'000'000;
const std::map<std::string, Arity> verbs{
    {"tap", {1, 1}},   {"drag", {3, 3}}, {"type", {1, any}},      {"scan", {1, 1}},     {"idle", {1, 1}},
    {"shot", {1, 1}},  {"dump", {1, 1}}, {"save-digits", {1, 1}}, {"expect", {1, any}}, {"absent", {1, 1}},
    {"wait", {1, 1}},  {"hold", {1, 1}}, {"release", {0, 0}},     {"clock", {1, 1}},    {"disk", {1, 1}},
    {"await", {1, 1}}, {"key", {1, 1}}};

bool is_number(const std::string& word) {
  double value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  return error == std::errc() && end == word.data() + word.size() && std::isfinite(value);
}

// A file of its own in --out: no way leads out of there.
bool is_file_name(const std::string& word) { return word.find('/') == std::string::npos && word.front() != '.'; }

// What is wrong with the words of a command, or nothing.
std::string fault_of(const Command& c) {
  constexpr double longest = 7 * 24 * 3600.0;  // seconds
  if (c.verb == "idle" || c.verb == "wait") {
    const double most = c.verb == "idle" ? longest : longest * 1000;
    if (!is_number(c.words[0]) || std::stod(c.words[0]) < 0 || std::stod(c.words[0]) > most) {
      return c.verb + " takes a number of " + (c.verb == "idle" ? "seconds" : "milliseconds") + ", a week at most";
    }
  }
  if (c.verb == "drag" && !(is_number(c.words[1]) && is_number(c.words[2]))) return "drag takes two numbers of pixels";
  if (c.verb == "clock" && !instant_from(c.words[0])) return "clock takes a time such as 2026-11-24T10:30";
  if (c.verb == "disk" && c.words[0] != "full" && c.words[0] != "free") return "disk is full or free";
  if (c.verb == "key" && c.words[0].size() > 1 && !named_keys().contains(c.words[0])) {
    return "key is a letter, a digit, tab, enter, escape, up or down";
  }
  const bool writes = c.verb == "shot" || c.verb == "dump" || c.verb == "save-digits";
  if (writes && !is_file_name(c.words[0])) return c.verb + " takes a name, not a path: it lies in --out";
  return {};
}

}  // namespace

const std::map<std::string, platform::Key>& named_keys() {
  static const std::map<std::string, platform::Key> keys{{"tab", platform::Key::tab},
                                                         {"enter", platform::Key::enter},
                                                         {"escape", platform::Key::escape},
                                                         {"up", platform::Key::up},
                                                         {"down", platform::Key::down}};
  return keys;
}

Result<std::vector<Command>> parse(std::string_view script) {
  std::vector<Command> out;
  std::istringstream lines{std::string(script)};
  std::string line;
  for (std::size_t number = 1; std::getline(lines, line); ++number) {
    const auto begin = line.find_first_not_of(" \t\r");
    if (begin == std::string::npos || line[begin] == '#') continue;
    const auto end = line.find_last_not_of(" \t\r");
    line = line.substr(begin, end - begin + 1);
    Command command;
    command.line = number;
    const auto space = line.find(' ');
    command.verb = line.substr(0, space);
    if (space != std::string::npos) command.rest = line.substr(line.find_first_not_of(' ', space));
    std::istringstream words(command.rest);
    for (std::string word; words >> word;) command.words.push_back(word);
    const auto verb = verbs.find(command.verb);
    const auto where = "line " + std::to_string(number) + ": ";
    if (verb == verbs.end()) return fail(Code::corrupt, where + "no such command: " + command.verb);
    if (command.words.size() < verb->second.least || command.words.size() > verb->second.most) {
      return fail(Code::corrupt, where + command.verb + " takes another number of words");
    }
    if (const auto fault = fault_of(command); !fault.empty()) return fail(Code::corrupt, where + fault);
    out.push_back(std::move(command));
  }
  return out;
}

std::optional<Instant> instant_from(const std::string& text) {
  if (text.size() != 16 || text[10] != 'T') return std::nullopt;
  const auto day = domain::parse_day(text.substr(0, 10));
  int hour = 0;
  int minute = 0;
  char more = 0;
  if (!day || std::sscanf(text.c_str() + 11, "%2d:%2d%c", &hour, &minute, &more) != 2) return std::nullopt;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return std::nullopt;
  return domain::start_of(*day) + std::chrono::hours(hour) + std::chrono::minutes(minute);
}

std::optional<std::string> language_from(const std::string& text) {
  const std::string code = text == "easy" ? "ja@easy" : text == "zh" ? "zh-Hans" : text;
  if (code.empty() || code == "ja") return "";
  const auto offered = i18n::offered_languages();
  const bool known = std::any_of(offered.begin(), offered.end(), [&](auto one) { return i18n::code_of(one) == code; });
  return known ? std::optional(code) : std::nullopt;
}

std::string known_languages() {
  std::string list;
  for (const auto language : i18n::offered_languages()) list += " " + std::string(i18n::code_of(language));
  return list + " (easy for ja@easy, zh for zh-Hans)";
}

}  // namespace tsunagu::drive
