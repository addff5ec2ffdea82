#include "shared/console/reply.h"

#include <iostream>

namespace tsunagu::console {
namespace {

// A name that came in broken must not keep the rest of an answer from being read.
std::string dumped(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

}  // namespace

void refuse(const Error& error, std::string what_to_do) {
  std::string why = name_of(error.code);
  if (!error.detail.empty()) why += ": " + error.detail;
  throw Stop{error.code == Code::usage ? 2 : 1, std::move(why), std::move(what_to_do)};
}

int print(const Reply& reply, bool json) {
  std::cout << (json ? dumped(reply.json) : reply.words) << std::flush;
  return reply.exit_code;
}

int print(const Stop& stop, bool json, const std::string& program) {
  if (json) std::cout << dumped(Json{{"refused", stop.why}, {"what_to_do", stop.what_to_do}}) << std::flush;
  std::cerr << program << ": " << stop.why << "\n";
  if (!stop.what_to_do.empty()) std::cerr << stop.what_to_do << "\n";
  return stop.exit_code;
}

}  // namespace tsunagu::console
