#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>
#include <iostream>

#include "shared/base/files.h"
#include "shared/base/process.h"
#include "shared/crypto/random.h"
#include "shared/domain/calendar.h"
#include "tests/drive/stand.h"

namespace {

using namespace tsunagu;

constexpr std::size_t script_limit = 1024 * 1024;

int stop(const Error& error) {
  std::cerr << "drive: " << name_of(error.code) << ": " << error.detail << "\n";
  return 1;
}

// "2026-11-24T10:30" in Japan.
std::optional<Instant> instant_from(const std::string& text) {
  if (text.size() != 16 || text[10] != 'T') return std::nullopt;
  const auto day = domain::parse_day(text.substr(0, 10));
  int hour = 0;
  int minute = 0;
  if (!day || std::sscanf(text.c_str() + 11, "%2d:%2d", &hour, &minute) != 2) return std::nullopt;
  return domain::start_of(*day) + std::chrono::hours(hour) + std::chrono::minutes(minute);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"Plays a script of taps against the kiosk or the ward desk, headless, and writes pictures", "drive"};
  std::string which;
  std::string script_file;
  std::string out = ".";
  std::string size;
  std::string now;
  drive::StandOptions options;
  std::string data;
  std::string effort_file;
  bool sparing = false;
  app.add_flag("--sparing", sparing, "draws only the frames that answer a finger, and those of shot");
  app.add_option("--effort", effort_file, "writes there, as JSON, what the script asked of a person (driver.h)");
  app.add_option("--app", which, "kiosk or ward")->required()->check(CLI::IsMember({"kiosk", "ward"}));
  app.add_option("--data", data, "the program's data folder")->required();
  app.add_option("--script", script_file, "the commands (tests/drive/script.h)")->required();
  app.add_option("--out", out, "where pictures, dumps and digits go");
  app.add_option("--size", size, "e.g. 1280x800");
  app.add_option("--px-per-mm", options.px_per_mm, "of the panel");
  app.add_option("--lang", options.language, "ja, ja@easy or en");
  app.add_option("--now", now, "the clock at the start, e.g. 2026-11-24T10:30 (default: the real time)");
  CLI11_PARSE(app, argc, argv);
  options.data = data;
  if (!size.empty() && std::sscanf(size.c_str(), "%dx%d", &options.width, &options.height) != 2) {
    std::cerr << "drive: --size is WIDTHxHEIGHT\n";
    return 2;
  }
  auto start = SystemClock().now();
  if (!now.empty()) {
    const auto given = instant_from(now);
    if (!given) {
      std::cerr << "drive: --now is a day and a time such as 2026-11-24T10:30\n";
      return 2;
    }
    start = *given;
  }
  const auto text = read_file(script_file, script_limit);
  if (!text) return stop(text.error());
  auto commands = drive::parse(text_of(*text));
  if (!commands) return stop(commands.error());
  std::filesystem::create_directories(out);

  ManualClock clock(start);
  crypto::SystemRandom random;
  auto stand =
      which == "kiosk" ? drive::stand_kiosk(options, clock, random) : drive::stand_ward(options, clock, random);
  if (!stand) return stop(stand.error());
  if (!options.language.empty() && which == "kiosk") {
    auto chosen = drive::parse("tap attract.lang." + options.language + "\n");
    commands->insert(commands->begin(), chosen->begin(), chosen->end());
  }
  auto driven = (*stand)->driven();
  driven.sparing = sparing;
  drive::Driver driver(driven, out);
  if (auto done = driver.play(*commands); !done) {
    [[maybe_unused]] const auto shown = driver.picture_of_failure();
    return stop(done.error());
  }
  for (const auto& key : (*stand)->missing_words()) {
    std::cerr << "drive: no words for " << key << "\n";
    return 1;
  }
  if (!effort_file.empty()) {
    const auto& e = driver.effort();
    std::ofstream(effort_file) << "{\"taps\": " << e.taps << ", \"letters\": " << e.letters
                               << ", \"scans\": " << e.scans << ", \"pages\": " << e.pages
                               << ", \"title_letters\": " << e.title_letters << ", \"codes\": " << e.codes
                               << ", \"answered_ms\": " << e.answered_ms << ", \"slowest_ms\": " << e.slowest_ms
                               << "}\n";
  }
  std::cout << commands->size() << " commands, " << driver.taps() << " taps: all as the script says; "
            << proportional_memory_kib().value_or(0) / 1024 << " MiB\n";
  return 0;
}
