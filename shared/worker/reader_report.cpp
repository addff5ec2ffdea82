#include "shared/worker/reader_report.h"

#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "shared/base/clock.h"
#include "shared/base/files.h"
#include "shared/worker/reader.h"

namespace tsunagu::worker {
namespace {

using nlohmann::json;

int wrong_usage() {
  std::fputs(
      "usage: tsunagu-reader --import FILE [--from YYYY-MM-DD] [--to YYYY-MM-DD]\n"
      "       tsunagu-reader --codes FILE\n",
      stderr);
  return 2;
}

int refused(const Error& error) {
  std::fprintf(stderr, "%s: %s\n", name_of(error.code), error.detail.c_str());
  return 1;
}

void print(const json& value) {
  std::printf("%s\n", value.dump(1, ' ', false, json::error_handler_t::replace).c_str());
}

json time_json(std::optional<int> minute) {
  if (!minute) return nullptr;
  std::string text = std::to_string(*minute / 60) + ":";
  return text + (*minute % 60 < 10 ? "0" : "") + std::to_string(*minute % 60);
}

json session_json(const domain::EventSession& session) {
  return {{"key", session.source_key},
          {"title", session.title},
          {"description", session.description},
          {"place", session.place},
          {"what_to_bring", session.what_to_bring},
          {"fee", session.fee},
          {"languages", session.languages},
          {"contact", session.contact},
          {"url", session.url},
          {"first_day", domain::text_of(session.first_day)},
          {"last_day", domain::text_of(session.last_day)},
          {"start", time_json(session.start_minute)},
          {"end", time_json(session.end_minute)},
          {"capacity", session.capacity ? json(*session.capacity) : json(nullptr)},
          {"prenatal_class", session.prenatal_class},
          {"cancelled", session.cancelled}};
}

int report_import(const std::string& path, const ImportWindow& window) {
  const auto file = read_file(path, max_feed_bytes);
  if (!file) return refused(file.error());
  Reader reader({.program = "/proc/self/exe"});
  const auto result = reader.import_feed(*file, FeedKind::detect, window);
  if (!result) return refused(result.error());
  json problems = json::array();
  for (const auto& problem : result->problems) {
    problems.push_back({{"line", problem.line}, {"reason", problem.reason}, {"refused", problem.refused}});
  }
  json sessions = json::array();
  for (const auto& session : result->sessions) sessions.push_back(session_json(session));
  print({{"rows_read", result->rows_read},
         {"outside", result->outside},
         {"session_count", result->sessions.size()},
         {"problem_count", result->problems.size()},
         {"problems", problems},
         {"sessions", sessions}});
  return 0;
}

int report_codes(const std::string& path) {
  const auto file = read_file(path, max_picture_bytes);
  if (!file) return refused(file.error());
  Reader reader({.program = "/proc/self/exe"});
  const auto codes = reader.find_codes(*file);
  if (!codes) return refused(codes.error());
  json found = json::array();
  for (const FoundCode& code : *codes) found.push_back({{"text", code.text}, {"digits", code.digits}});
  print({{"codes", found}});
  return 0;
}

}  // namespace

int report(std::span<const std::string_view> arguments) {
  std::map<std::string_view, std::string> given;
  if (arguments.size() % 2 != 0) return wrong_usage();
  for (std::size_t i = 0; i < arguments.size(); i += 2) given.emplace(arguments[i], arguments[i + 1]);
  if (given.size() == 1 && given.contains("--codes")) return report_codes(given["--codes"]);
  const domain::Day today = domain::day_of(SystemClock().now());
  const auto day = [&](std::string_view name, domain::Day otherwise) {
    return given.contains(name) ? domain::parse_day(given[name]) : std::optional(otherwise);
  };
  const auto from = day("--from", today);
  const auto to =
      day("--to", from ? std::chrono::sys_days(*from) + std::chrono::days(366) : std::chrono::sys_days(today));
  const bool known = given.size() == 1u + given.count("--from") + given.count("--to");
  if (!given.contains("--import") || !known || !from || !to) return wrong_usage();
  return report_import(given["--import"], {*from, *to});
}

}  // namespace tsunagu::worker
