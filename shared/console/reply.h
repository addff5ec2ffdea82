// What a command of the administration answers, and how it is refused. For the sources of commands only: it brings the
// JSON library with it.
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <string>

#include "shared/base/result.h"

namespace tsunagu::console {

using Json = nlohmann::ordered_json;

// JSON, and the same in words.
struct Reply {  // NOLINT(bugprone-exception-escape): nlohmann's destructor is said to throw; it ends the program
  Json json;
  std::string words;
  int exit_code = 0;                  // 0 done, 1 refused, 2 wrong usage
  std::function<void()> once_told{};  // what is done only when the answer has been given; may end the command
};

// Ends a command. Thrown by commands, caught by CommandTree, seen by nobody else.
struct Stop {
  int exit_code;
  std::string why;
  std::string what_to_do;
};

[[noreturn]] void refuse(const Error& error, std::string what_to_do = {});
template <class T>
T must(Result<T> result, std::string what_to_do = {}) {
  if (!result) refuse(result.error(), std::move(what_to_do));
  if constexpr (!std::is_void_v<T>) return std::move(result).value();
}

// To standard output, in one of its two forms; the exit code.
int print(const Reply& reply, bool json);
// With JSON {"refused", "what_to_do"} on standard output, and always the words on standard error; the exit code.
int print(const Stop& stop, bool json, const std::string& program);

}  // namespace tsunagu::console
