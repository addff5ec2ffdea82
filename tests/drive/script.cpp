#include "tests/drive/script.h"

#include <map>
#include <sstream>

namespace tsunagu::drive {
namespace {

struct Arity {
  std::size_t least, most;
};
constexpr std::size_t any = 1'000'000;
const std::map<std::string, Arity> verbs{
    {"tap", {1, 1}},  {"drag", {3, 3}}, {"type", {1, any}},      {"scan", {1, 1}},     {"idle", {1, 1}},
    {"shot", {1, 1}}, {"dump", {1, 1}}, {"save-digits", {1, 1}}, {"expect", {1, any}}, {"absent", {1, 1}},
    {"wait", {1, 1}}, {"hold", {1, 1}}, {"release", {0, 0}}};

}  // namespace

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
    out.push_back(std::move(command));
  }
  return out;
}

}  // namespace tsunagu::drive
