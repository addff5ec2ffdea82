#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>

#include "shared/base/files.h"
#include "shared/base/process.h"
#include "shared/crypto/random.h"
#include "shared/domain/calendar.h"
#include "tests/drive/script.h"
#include "tests/drive/stand.h"

namespace {

using namespace tsunagu;

constexpr std::size_t script_limit = 1024 * 1024;

int stop(const Error& error) {
  std::cerr << "drive: " << name_of(error.code) << ": " << error.detail << "\n";
  return 1;
}

bool is_size(const std::string& text, drive::StandOptions& options) {
  char more = 0;
  return std::sscanf(text.c_str(), "%dx%d%c", &options.width, &options.height, &more) == 2 &&
         std::min(options.width, options.height) > 0 && std::max(options.width, options.height) <= 8192;
}

// For the test that asks which samples of a page nobody gets to see: added to the file that the journey names.
void note_faces(const std::set<std::string>& faces) {
  const char* file = std::getenv("TSUNAGU_FACES");
  if (file == nullptr) return;
  std::ofstream out(file, std::ios::app);
  for (const auto& face : faces) out << face << "\n";
}

int wrong_usage(const std::string& why) {
  std::cerr << "drive: " << why << "\n";
  return 2;
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
  std::string config;
  bool sparing = false;
  bool blind = false;
  app.add_flag("--sparing", sparing, "draws only the frames that answer a finger, and those of shot");
  app.add_flag("--blind", blind, "draws only the frames of shot");
  app.add_option("--effort", effort_file, "writes there, as JSON, what the script asked of a person (driver.h)");
  app.add_option("--app", which, "kiosk or ward")->required()->check(CLI::IsMember({"kiosk", "ward"}));
  app.add_option("--data", data, "the program's data folder")->required();
  app.add_option("--script", script_file, "the commands (tests/drive/script.h)")->required();
  app.add_option("--out", out, "where pictures, dumps and digits go");
  app.add_option("--size", size, "e.g. 1280x800");
  app.add_option("--px-per-mm", options.px_per_mm, "of the panel");
  app.add_option("--config", config, "a ward.toml: its scanner, its camera and when it locks");
  app.add_option("--lang", options.language, "the kiosk's language:" + drive::known_languages());
  app.add_option("--now", now, "the clock at the start, e.g. 2026-11-24T10:30 (default: the real time)");
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp& help) {
    return app.exit(help);
  } catch (const CLI::ParseError& wrong) {
    app.exit(wrong);
    return 2;
  }
  options.data = data;
  options.config = config;
  if (!size.empty() && !is_size(size, options)) return wrong_usage("--size is WIDTHxHEIGHT, e.g. 1280x800");
  const auto language = drive::language_from(options.language);
  if (!language) return wrong_usage("--lang is one of" + drive::known_languages());
  if (which == "ward" && !language->empty())
    return wrong_usage("--lang is for the kiosk: the ward desk speaks ja alone");
  auto start = SystemClock().now();
  if (!now.empty()) {
    const auto given = drive::instant_from(now);
    if (!given) return wrong_usage("--now is a day and a time such as 2026-11-24T10:30");
    start = *given;
  }
  const auto text = read_file(script_file, script_limit);
  if (!text) return stop(text.error());
  auto commands = drive::parse(text_of(*text));
  if (!commands) return stop(commands.error());
  if (!std::filesystem::exists(options.data / "journal.sqlite")) {
    std::cerr << "drive: there is no data folder of the " << which << " at " << data << ": make it with tsunagu-"
              << which << " init --data " << data << ", or an example of both programs with scripts/make-example\n";
    return 1;
  }
  std::error_code not_made;
  if (std::filesystem::create_directories(out, not_made); not_made) {
    return wrong_usage("--out cannot be made: " + not_made.message());
  }

  ManualClock clock(start);
  crypto::SystemRandom random;
  auto stand =
      which == "kiosk" ? drive::stand_kiosk(options, clock, random) : drive::stand_ward(options, clock, random);
  if (!stand) return stop(stand.error());
  auto driven = (*stand)->driven();
  driven.sparing = sparing || blind;
  driven.blind = blind;
  drive::Driver driver(driven, out);
  auto done = language->empty() ? Status() : driver.choose_language(*language);
  if (done) done = driver.play(*commands);
  if (!done) {
    [[maybe_unused]] const auto shown = driver.picture_of_failure();
    return stop(done.error());
  }
  for (const auto& key : (*stand)->missing_words()) {
    std::cerr << "drive: no words for " << key << "\n";
    return 1;
  }
  note_faces(driver.faces());
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
