#include "kiosk/admin.h"

#include <termios.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

#include "kiosk/home.h"
#include "shared/base/files.h"
#include "shared/handoff/cards.h"
#include "shared/handoff/frame.h"
#include "shared/journal/hub_view.h"
#include "shared/qr/drawing.h"
#include "shared/worker/reader.h"

namespace tsunagu::kiosk {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t pin_file_limit = 1024;
constexpr int png_px_per_module = 8;

// What a command answers: a JSON object, and the same in words.
struct Reply {
  Json json;
  std::string words;
};
struct Stop {  // thrown inside one command only, caught in command_line
  int exit_code;
  std::string why;
  std::string what_to_do;
};

[[noreturn]] void refuse(const Error& error, std::string what_to_do = {}) {
  std::string why = name_of(error.code);
  if (!error.detail.empty()) why += ": " + error.detail;
  throw Stop{1, std::move(why), std::move(what_to_do)};
}
template <class T>
T must(Result<T> result, std::string what_to_do = {}) {
  if (!result) refuse(result.error(), std::move(what_to_do));
  if constexpr (!std::is_void_v<T>) return std::move(result).value();
}

std::string first_line(std::string text) {
  text.erase(std::min(text.find_first_of("\r\n"), text.size()));
  return text;
}

// From --pin-file, or from a person with the echo off.
std::string read_pin(const std::string& pin_file, const char* prompt) {
  if (!pin_file.empty()) {
    const auto bytes = must(read_file(pin_file, pin_file_limit));
    return first_line(std::string(text_of(bytes)));
  }
  if (::isatty(STDIN_FILENO) == 0) throw Stop{2, "a PIN is needed", "give it with --pin-file FILE"};
  std::cerr << prompt << ": " << std::flush;
  termios before{};
  ::tcgetattr(STDIN_FILENO, &before);
  termios quiet = before;
  quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
  ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
  std::string pin;
  std::getline(std::cin, pin);
  ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
  std::cerr << "\n";
  return pin;
}

bool person_agrees(const std::string& question) {
  std::cerr << question << " [y/N] " << std::flush;
  std::string answer;
  std::getline(std::cin, answer);
  return answer == "y" || answer == "Y" || answer == "yes";
}

domain::Day day_from(const std::string& text, const char* option) {
  const auto day = domain::parse_day(text);
  if (!day) throw Stop{2, std::string(option) + " must be a day such as 2026-11-24", {}};
  return *day;
}

// The digits of a code, and a picture of it where one was asked for.
std::vector<std::string> show_code(handoff::Kind kind, ByteView envelope, const std::string& png) {
  auto digits = must(handoff::frame(kind, envelope));
  if (!png.empty()) {
    std::vector<qr::Matrix> parts;
    for (const auto& part : digits) parts.push_back(must(qr::draw(part, qr::Correction::medium)));
    must(write_file_atomically(png, must(qr::png_of(parts, png_px_per_module))));
  }
  return digits;
}

// A code from a picture, from a file of digits, or from standard input ("-").
handoff::Framed read_code(const std::string& file) {
  std::vector<std::string> digits;
  if (file == "-") {
    std::string line;
    while (std::getline(std::cin, line) && digits.size() < handoff::max_parts) {
      if (!line.empty()) digits.push_back(line);
    }
  } else {
    const auto bytes = must(read_file(file, worker::max_picture_bytes), "is the file there?");
    const bool text = std::all_of(bytes.begin(), bytes.end(),
                                  [](std::uint8_t b) { return b == '\n' || b == '\r' || (b >= 0x20 && b < 0x7F); });
    if (text) {
      std::istringstream lines{std::string(text_of(bytes))};
      for (std::string line; std::getline(lines, line);) {
        if (!line.empty()) digits.push_back(line);
      }
    } else {
      worker::Reader reader;
      digits = must(reader.read_picture(bytes), "is this a PNG or JPEG picture?");
      if (digits.empty()) throw Stop{1, "no code was found in the picture", "take it again, straight and near"};
    }
  }
  auto framed = handoff::assemble(digits);
  if (!framed) throw Stop{1, std::string(handoff::name_of(framed.error())), "scan the code again"};
  return std::move(framed).value();
}

std::string staff_card_digits(const crypto::StaffCard& card, const std::string& png) {
  return show_code(handoff::Kind::staff_card, handoff::encode_staff_card(card), png).front();
}

struct Context {
  const Clock& clock;
  RandomSource& random;
  std::string data;
  std::string pin_file;

  [[nodiscard]] std::unique_ptr<Home> open() const {
    return must(open_home(data, clock, random), "make the data folder first: tsunagu-kiosk init --data " + data);
  }
};

// --- init, staff -----------------------------------------------------------------------------------------------------

struct InitOptions {
  std::string hub, staff = "最初の職員", device = "1号機", card_png;
};
Reply init(const Context& in, const InitOptions& options) {
  const auto pin = read_pin(in.pin_file, "PIN for the first staff member");
  auto made = must(make_home(in.data, {options.hub, options.device, options.staff, pin}, in.clock, in.random),
                   "choose another folder, or remove this one first");
  const auto digits = staff_card_digits(made.card, options.card_png);
  return {{{"data", in.data},
           {"hub", options.hub},
           {"device_key_id", made.home->device->id().text()},
           {"staff_id", made.card.staff_id.text()},
           {"staff_card_digits", digits},
           {"secrets_locked", made.home->arena.locked()}},
          "Made " + in.data + " for " + options.hub + ".\nFirst staff member: " + options.staff +
              "\nStaff card (print it, keep it apart from the PIN):\n" + digits + "\n"};
}

Reply staff_list(const Context& in) {
  const auto home = in.open();
  Reply out{Json::array(), {}};
  for (const auto& person : home->keyring->staff()) {
    out.json.push_back({{"staff_id", person.person_id.text()}, {"name", person.name}, {"role", person.role}});
    out.words += person.person_id.text() + "  " + person.name + "  " + person.role + "\n";
  }
  return out;
}

struct StaffOptions {
  std::string name, role = "staff", new_pin_file, card_file, card_png, staff_id;
};
void unlock(const Context& in, Home& home, const std::string& card_file) {
  const auto framed = read_code(card_file);
  if (framed.kind != handoff::Kind::staff_card) throw Stop{1, "this is not a staff card", {}};
  auto card = handoff::read_staff_card(framed.envelope, home.arena);
  if (!card) throw Stop{1, std::string(handoff::name_of(card.error())), "scan the card again"};
  must(home.keyring->unlock(*card, read_pin(in.pin_file, "Your PIN"), in.clock.now()), "check the card and the PIN");
}

Reply staff_add(const Context& in, const StaffOptions& options) {
  const auto home = in.open();
  unlock(in, *home, options.card_file);
  const auto pin = read_pin(options.new_pin_file, "PIN for the new staff member");
  auto card = must(
      home->keyring->add_staff({options.name, options.role, pin, crypto::moderate_cost}, in.random, in.clock.now()));
  const auto part = must(journal::encode_part(domain::StaffDetail{options.name}));
  const auto role = options.role == "lead" ? domain::StaffRole::lead : domain::StaffRole::staff;
  must(home->journal->append(
      domain::fact(card.staff_id, domain::StaffAdded{role}, must(home->keyring->seal(part, in.random)))));
  const auto digits = staff_card_digits(card, options.card_png);
  return {{{"staff_id", card.staff_id.text()}, {"staff_card_digits", digits}},
          "Added " + options.name + ".\nStaff card:\n" + digits + "\n"};
}

Reply staff_remove(const Context& in, const StaffOptions& options) {
  const auto id = Ulid::parse(options.staff_id);
  if (!id) throw Stop{2, "STAFF must be an id of `staff list`", {}};
  const auto home = in.open();
  unlock(in, *home, options.card_file);
  must(home->keyring->remove_staff(*id, in.random));
  must(home->journal->append(domain::fact(*id, domain::StaffRemoved{})));
  return {{{"removed", id->text()}}, "Removed. The hub key was replaced; what was sealed before still opens.\n"};
}

// --- keys ------------------------------------------------------------------------------------------------------------

Reply keys_card(const Context& in, const std::string& png) {
  const auto home = in.open();
  const auto config = must(config_of_home(in.data));
  const handoff::DeviceEnrolment enrolment{config.hub.name, home->device->name(),
                                           home->device->signing_key().verify_key(),
                                           std::chrono::floor<std::chrono::minutes>(in.clock.now())};
  const auto envelope = must(handoff::sign_enrolment(enrolment, home->device->signing_key()));
  const auto digits = show_code(handoff::Kind::device_enrolment, envelope, png);
  const auto fingerprint = handoff::fingerprint(enrolment);
  return {{{"kind", "device_enrolment"},
           {"hub", enrolment.hub},
           {"device", enrolment.device_name},
           {"device_key_id", home->device->id().text()},
           {"fingerprint", fingerprint},
           {"digits", digits},
           {"png", png}},
          "Enrolment code of " + enrolment.device_name + " (" + enrolment.hub +
              ").\nRead this to the ward over the telephone: " + fingerprint + "\n" + digits.front() + "\n"};
}

struct TrustOptions {
  std::string file, fingerprint, agreement_from, agreement_to;
  std::vector<int> items;
  bool yes = false;
};

// Numbers of domain::ConsentItem.
std::vector<std::uint8_t> agreed_items(const std::vector<int>& given) {
  std::vector<std::uint8_t> out;
  for (int item = 1; item <= static_cast<int>(domain::enum_limit<domain::ConsentItem>); ++item) {
    if (given.empty() || std::find(given.begin(), given.end(), item) != given.end())
      out.push_back(static_cast<std::uint8_t>(item));
  }
  return out;
}

void check_fingerprint(const TrustOptions& options, const std::string& name, const std::string& fingerprint) {
  const auto digits_of = [](std::string_view text) {
    std::string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c >= '0' && c <= '9'; });
    return out;
  };
  if (!options.fingerprint.empty()) {
    if (digits_of(options.fingerprint) == digits_of(fingerprint)) return;
    throw Stop{1, "the fingerprint differs: this card is not the one that was read to you",
               "do not use it; ask the ward for a new one"};
  }
  if (options.yes || ::isatty(STDIN_FILENO) == 0)
    return;  // a script that was told to: the fingerprint is in its answer
  if (!person_agrees(name + "\n" + fingerprint + "\nIs this what the ward reads to you over the telephone?")) {
    throw Stop{1, "not confirmed", "compare the fingerprint over the telephone first"};
  }
}

Reply keys_trust(const Context& in, const TrustOptions& options) {
  const auto home = in.open();
  const auto framed = read_code(options.file);
  if (framed.kind != handoff::Kind::ward_key) throw Stop{1, "this is not a ward key card", {}};
  const auto card = handoff::read_ward_key(framed.envelope);
  if (!card) throw Stop{1, std::string(handoff::name_of(card.error())), "ask the ward for a new card"};
  const auto now = in.clock.now();
  if (now >= card->key.valid_to) throw Stop{1, "this key is no longer valid", "ask the ward for its current card"};
  const auto fingerprint = handoff::fingerprint(*card);
  check_fingerprint(options, card->ward_name, fingerprint);

  crypto::TrustedWard ward;
  ward.ward_name = card->ward_name;
  ward.key = card->key;
  ward.trusted_at = now;
  const auto from =
      options.agreement_from.empty() ? domain::day_of(now) : day_from(options.agreement_from, "--agreement-from");
  const auto last = options.agreement_to.empty() ? domain::day_of(card->key.valid_to - Millis(1))
                                                 : day_from(options.agreement_to, "--agreement-to");
  ward.agreement.valid_from = domain::start_of(from);
  ward.agreement.valid_to = domain::start_of(domain::Day{std::chrono::sys_days{last} + std::chrono::days(1)});
  ward.agreement.items = agreed_items(options.items);
  if (ward.agreement.valid_from >= ward.agreement.valid_to) throw Stop{2, "the agreement ends before it begins", {}};
  must(home->wards.add(ward));

  domain::WardTrusted open;
  open.ward_key_id = card->key.id().bytes;
  open.ward_name = card->ward_name;
  open.seal_public_key = card->key.box.bytes;
  open.sign_public_key = card->key.verify.bytes;
  open.valid_from = domain::day_of(card->key.valid_from);
  open.valid_to = domain::day_of(card->key.valid_to);
  open.agreement_from = from;
  open.agreement_to = last;
  for (const auto item : ward.agreement.items) open.agreement_items.push_back(static_cast<domain::ConsentItem>(item));
  must(home->journal->append(domain::fact(journal::key_aggregate(open.ward_key_id), open)));
  must(home->wards.save(home->keys()));
  return {{{"ward", card->ward_name},
           {"ward_key_id", card->key.id().text()},
           {"fingerprint", fingerprint},
           {"valid_to", domain::text_of(open.valid_to)},
           {"agreement_from", domain::text_of(from)},
           {"agreement_to", domain::text_of(last)}},
          "Trusted: " + card->ward_name + "\nFingerprint, to compare over the telephone: " + fingerprint +
              "\nAgreement: " + domain::text_of(from) + " to " + domain::text_of(last) + "\n"};
}

Reply keys_list(const Context& in) {
  const auto home = in.open();
  Reply out{Json::array(), {}};
  for (const auto& ward : home->wards.all()) {
    const bool usable = ward.key.valid_at(in.clock.now()) && ward.agreement.holds_at(in.clock.now());
    out.json.push_back({{"ward", ward.ward_name},
                        {"ward_key_id", ward.key.id().text()},
                        {"fingerprint", handoff::fingerprint({ward.ward_name, ward.key})},
                        {"usable", usable}});
    out.words += ward.key.id().text() + "  " + ward.ward_name + (usable ? "\n" : "  (not usable now)\n");
  }
  return out;
}

// --- events ----------------------------------------------------------------------------------------------------------

struct ImportOptions {
  std::string file, from, to, kind = "detect";
};
Reply import_events(const Context& in, const ImportOptions& options) {
  const auto home = in.open();
  const auto today = domain::day_of(in.clock.now());
  const auto later = [&](int days) { return domain::Day{std::chrono::sys_days{today} + std::chrono::days(days)}; };
  const worker::ImportWindow window{options.from.empty() ? later(-31) : day_from(options.from, "--from"),
                                    options.to.empty() ? later(400) : day_from(options.to, "--to")};
  const auto kind = options.kind == "calendar" ? worker::FeedKind::calendar
                    : options.kind == "table"  ? worker::FeedKind::table
                                               : worker::FeedKind::detect;
  const auto bytes = must(read_file(options.file, worker::max_feed_bytes), "is the file there?");
  worker::Reader reader;
  const auto read = must(reader.import_feed(bytes, kind, window), "is this an iCalendar file or an event table?");
  const auto done = must(home->journal->import_sessions(read.sessions));
  Json problems = Json::array();
  std::string words = "Read " + std::to_string(read.rows_read) + ": " + std::to_string(done.added) + " new, " +
                      std::to_string(done.changed) + " changed, " + std::to_string(done.unchanged) + " as before, " +
                      std::to_string(read.problems.size()) + " not taken.\n";
  for (const auto& problem : read.problems) {
    problems.push_back({{"line", problem.line}, {"reason", problem.reason}});
    words += "  line " + std::to_string(problem.line) + ": " + problem.reason + "\n";
  }
  return {{{"rows_read", read.rows_read},
           {"added", done.added},
           {"changed", done.changed},
           {"unchanged", done.unchanged},
           {"problems", problems}},
          words};
}

std::string clock_text(const std::optional<int>& minute) {
  if (!minute) return "";
  char out[16];
  std::snprintf(out, sizeof out, "%02d:%02d", *minute / 60, *minute % 60);
  return out;
}

Reply list_events(const Context& in, const std::string& from, const std::string& to) {
  const auto home = in.open();
  const auto first = from.empty() ? domain::day_of(in.clock.now()) : day_from(from, "--from");
  const auto last =
      to.empty() ? domain::Day{std::chrono::sys_days{first} + std::chrono::days(30)} : day_from(to, "--to");
  Reply out{Json::array(), {}};
  for (const auto& row : must(home->journal->hub().sessions_between(first, last))) {
    const auto& s = row.session;
    Json one{{"session_id", row.session_id.text()},
             {"title", s.title},
             {"first_day", domain::text_of(s.first_day)},
             {"last_day", domain::text_of(s.last_day)},
             {"start", clock_text(s.start_minute)},
             {"end", clock_text(s.end_minute)},
             {"place", s.place},
             {"prenatal_class", s.prenatal_class},
             {"cancelled", s.cancelled}};
    one["capacity"] = s.capacity ? Json(*s.capacity) : Json(nullptr);
    out.json.push_back(std::move(one));
    out.words += domain::text_of(s.first_day) + " " + clock_text(s.start_minute) + "  " + s.title +
                 (s.cancelled ? "  (cancelled)" : "") + "\n";
  }
  return out;
}

// --- the journal -----------------------------------------------------------------------------------------------------

Reply verify(const Context& in) {
  const auto home = in.open();
  const auto report = must(home->journal->verify());
  Reply out{{{"ok", report.ok()},
             {"facts", report.facts},
             {"rows", report.rows},
             {"waiting", report.waiting},
             {"quarantined", report.quarantined},
             {"erased", report.erased},
             {"secrets_locked", home->arena.locked()},
             {"problems", report.problems}},
            std::to_string(report.facts) + " facts, " + std::to_string(report.rows) +
                " rows: " + (report.ok() ? "all is well.\n" : "NOT as they were recorded.\n")};
  for (const auto& problem : report.problems) out.words += "  " + problem + "\n";
  if (!home->arena.locked())
    out.words += "Secrets could not be locked in memory: raise the memlock limit (ulimit -l).\n";
  if (!report.ok()) {
    std::cout << (out.json.dump(2) + "\n");
    throw Stop{1, "the journal is damaged", "stop using this tablet and restore the newest good backup"};
  }
  return out;
}

Reply rebuild(const Context& in) {
  const auto home = in.open();
  const auto before = must(home->journal->digest());
  must(home->journal->rebuild());
  const auto after = must(home->journal->digest());
  return {{{"facts", must(home->journal->count())}, {"changed", before != after}},
          before == after ? "Rebuilt: the same tables as before.\n" : "Rebuilt: the tables were different before.\n"};
}

Reply backup(const Context& in, const std::string& to) {
  must(in.open()->journal->backup(to), "choose another file");
  return {{{"backup", to}},
          "Written to " + to + ". The keys in " + in.data + "/keys are not in it: keep them as well.\n"};
}

Reply restore(const Context& in, const std::string& from) {
  must(journal::Journal::restore(from, std::filesystem::path(in.data) / "journal.sqlite",
                                 {.program = journal::Program::hub}, in.clock, in.random),
       "move the old journal.sqlite away first");
  return {{{"restored", from}}, "Restored. Running numbers go on well past those of the backup.\n"};
}

int print(const Reply& answer, bool json) {
  std::cout << (json ? answer.json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n" : answer.words);
  return 0;
}

int stop(const Stop& why, bool json) {
  if (json)
    std::cout << Json{{"refused", why.why}, {"what_to_do", why.what_to_do}}.dump(2, ' ', false,
                                                                                 Json::error_handler_t::replace)
              << "\n";
  std::cerr << "tsunagu-kiosk: " << why.why << "\n";
  if (!why.what_to_do.empty()) std::cerr << why.what_to_do << "\n";
  return why.exit_code;
}

}  // namespace

int command_line(int argc, char** argv, const Clock& clock, RandomSource& random,
                 const std::function<int(const RunRequest&)>& run) {
  CLI::App app{"Tsunagu: the kiosk of a child-rearing hub, and its administration", "tsunagu-kiosk"};
  app.require_subcommand(0, 1);
  Context in{clock, random, {}, {}};
  bool json = false;
  std::function<Reply()> chosen;

  const auto with_data = [&](CLI::App* command) {
    command->add_option("--data", in.data, "the data folder")->required();
    command->add_flag("--json", json, "answer with JSON");
    return command;
  };
  const auto with_pin = [&](CLI::App* command) {
    command->add_option("--pin-file", in.pin_file, "a file whose first line is the PIN (else it is asked for)");
    return command;
  };

  RunRequest running;
  auto* run_command = app.add_subcommand("run", "the kiosk (default)");
  for (auto* command : {&app, run_command}) {
    command->add_option("--config", running.config, "kiosk.toml");
  }
  run_command->add_option("--data", running.data, "a data folder instead of a configuration");
  run_command->add_flag("--first-frame", running.first_frame, "show the first picture, print what it cost, and end");
  run_command->add_flag("--windowed", running.windowed, "in a window, whatever the configuration says");

  InitOptions init_options;
  auto* init_command =
      with_pin(with_data(app.add_subcommand("init", "makes a data folder, its keys and the first staff member")));
  init_command->add_option("--hub", init_options.hub, "the hub's name")->required();
  init_command->add_option("--staff", init_options.staff, "name of the first staff member");
  init_command->add_option("--device", init_options.device, "name of this tablet");
  init_command->add_option("--card-png", init_options.card_png, "write the staff card's code as a picture");
  init_command->callback([&] { chosen = [&] { return init(in, init_options); }; });

  StaffOptions staff_options;
  auto* staff_command = app.add_subcommand("staff", "who may unlock this kiosk")->require_subcommand(1);
  auto* list_command = with_data(staff_command->add_subcommand("list", "everybody"));
  list_command->callback([&] { chosen = [&] { return staff_list(in); }; });
  auto* add_command = with_pin(with_data(staff_command->add_subcommand("add", "one more person")));
  add_command->add_option("--name", staff_options.name, "the name")->required();
  add_command->add_option("--role", staff_options.role, "staff or lead")->check(CLI::IsMember({"staff", "lead"}));
  add_command->add_option("--card", staff_options.card_file, "YOUR staff card: picture, file of digits, or -")
      ->required();
  add_command->add_option("--new-pin-file", staff_options.new_pin_file, "PIN of the new person");
  add_command->add_option("--card-png", staff_options.card_png, "write the new card's code as a picture");
  add_command->callback([&] { chosen = [&] { return staff_add(in, staff_options); }; });
  auto* remove_command = with_pin(
      with_data(staff_command->add_subcommand("remove", "takes a person's access away and replaces the hub key")));
  remove_command->add_option("STAFF", staff_options.staff_id, "id of `staff list`")->required();
  remove_command->add_option("--card", staff_options.card_file, "YOUR staff card: picture, file of digits, or -")
      ->required();
  remove_command->callback([&] { chosen = [&] { return staff_remove(in, staff_options); }; });

  std::string png;
  TrustOptions trust_options;
  auto* keys_command = app.add_subcommand("keys", "trust between this tablet and the ward")->require_subcommand(1);
  auto* card_command = with_data(keys_command->add_subcommand("card", "this tablet's enrolment code, for the ward"));
  card_command->add_option("--png", png, "write the code as a picture");
  card_command->callback([&] { chosen = [&] { return keys_card(in, png); }; });
  auto* trust_command = with_data(keys_command->add_subcommand("trust", "takes in the ward's key card"));
  trust_command->add_option("FILE", trust_options.file, "picture, file of digits, or -")->required();
  trust_command->add_option("--fingerprint", trust_options.fingerprint,
                            "what the ward read to you: refused when it differs");
  trust_command->add_option("--agreement-from", trust_options.agreement_from,
                            "first day of the agreement (default: today)");
  trust_command->add_option("--agreement-to", trust_options.agreement_to,
                            "last day of the agreement (default: as long as the key)");
  trust_command->add_option("--items", trust_options.items, "numbers of the items that may pass (default: all)")
      ->delimiter(',');
  trust_command->add_flag("--yes", trust_options.yes, "do not ask");
  trust_command->callback([&] { chosen = [&] { return keys_trust(in, trust_options); }; });
  auto* keys_list_command = with_data(keys_command->add_subcommand("list", "the wards that are trusted"));
  keys_list_command->callback([&] { chosen = [&] { return keys_list(in); }; });

  ImportOptions import_options;
  auto* import_command = with_data(app.add_subcommand("import", "takes in events: iCalendar or an event table"));
  import_command->add_option("FILE", import_options.file, ".ics or .csv")->required();
  import_command->add_option("--from", import_options.from, "first day (default: a month ago)");
  import_command->add_option("--to", import_options.to, "last day (default: in 400 days)");
  import_command->add_option("--kind", import_options.kind, "detect, calendar or table")
      ->check(CLI::IsMember({"detect", "calendar", "table"}));
  import_command->callback([&] { chosen = [&] { return import_events(in, import_options); }; });

  std::string from;
  std::string to;
  auto* events_command = with_data(app.add_subcommand("events", "lists events"));
  events_command->add_option("--from", from, "first day (default: today)");
  events_command->add_option("--to", to, "last day (default: 30 days later)");
  events_command->callback([&] { chosen = [&] { return list_events(in, from, to); }; });

  with_data(app.add_subcommand("verify", "reads everything and checks every hash"))->callback([&] {
    chosen = [&] { return verify(in); };
  });
  with_data(app.add_subcommand("rebuild", "folds every fact again"))->callback([&] {
    chosen = [&] { return rebuild(in); };
  });
  std::string file;
  auto* backup_command = with_data(app.add_subcommand("backup", "a copy of the journal while it is in use"));
  backup_command->add_option("FILE", file, "must not exist")->required();
  backup_command->callback([&] { chosen = [&] { return backup(in, file); }; });
  auto* restore_command = with_data(app.add_subcommand("restore", "puts a backup in place"));
  restore_command->add_option("FILE", file, "the backup")->required();
  restore_command->callback([&] { chosen = [&] { return restore(in, file); }; });

  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp& help) {
    return app.exit(help);
  } catch (const CLI::ParseError& wrong) {
    app.exit(wrong);
    return 2;
  }
  try {
    return chosen ? print(chosen(), json) : run(running);
  } catch (const Stop& why) {
    return stop(why, json);
  }
}

}  // namespace tsunagu::kiosk
