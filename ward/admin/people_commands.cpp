#include "ward/admin/people_commands.h"

namespace tsunagu::ward {

void PeopleCommands::add_to(console::CommandTree& tree, CLI::App* cases, CLI::App* one,
                            std::function<commands::Context()> in) {
  tree_ = &tree;
  in_ = std::move(in);
  add_persons();
  add_pregnancies();
  add_cases(cases, one);
  add_protection();
}

CLI::App* PeopleCommands::command(const char* name, const char* about, CLI::App* group) {
  return tree_->with_pin(tree_->data_command(name, about, group));
}

void PeopleCommands::add_fields(CLI::App* to) {
  to->add_option("--kanji", person_.kanji, "name in kanji");
  to->add_option("--kana", person_.kana, "name in kana");
  to->add_option("--latin", person_.latin, "name in Latin letters");
  to->add_option("--called", person_.called, "as the person is called");
  to->add_option("--birth", person_.birth, "day (2025-09-14) or month (2025-09)");
  to->add_option("--phone", person_.phone, "telephone number");
  to->add_flag("--another-phone", person_.another_phone, "one more, beside those that are known");
  to->add_option("--phone-note", person_.phone_note, "whose it is, or when it may be used");
  to->add_option("--message", person_.message, "yes or no: may a message be left there");
  to->add_option("--office", person_.office, "yes or no: may the office be named there");
  to->add_option("--address", person_.address, "address");
  to->add_option("--language", person_.language, "language, such as vi");
  to->add_option("--addressee-number", person_.addressee_number, "宛名番号");
  to->add_option("--handbook-number", person_.handbook_number, "母子健康手帳番号");
  to->add_flag("--past-warning", person_.past_warning, "of a protected household, which is recorded");
}

void PeopleCommands::add_persons() {
  auto* group = tree_->group("person", "who belongs to a household");
  auto* list = command("list", "persons and pregnancies of a case; the reading is recorded", group);
  list->add_option("CASE", person_.one, "its id or number")->required();
  list->add_flag("--past-warning", person_.past_warning, "of a protected household, which is recorded");
  tree_->when(list, [this] { return commands::person_list(in_(), person_); });
  auto* add = command("add", "one more person", group);
  add->add_option("CASE", person_.one, "its id or number")->required();
  add->add_option("--role", person_.role, "self, spouse, child or cohabiting");
  add_fields(add);
  tree_->when(add, [this] { return commands::person_add(in_(), person_); });
  auto* change = command("change", "puts right what is known of a person", group);
  change->add_option("CASE", person_.one, "its id or number")->required();
  change->add_option("PERSON", person_.person, "number or id of `person list`")->required();
  change->add_option("--why", person_.why, "why it is changed")->required();
  change->add_flag("--gone", person_.gone, "not of this household");
  add_fields(change);
  tree_->when(change, [this] { return commands::person_change(in_(), person_); });
}

void PeopleCommands::add_pregnancies() {
  auto* group = tree_->group("pregnancy", "begins and ends a pregnancy");
  const auto one = [&](const char* name, const char* about) {
    auto* made = command(name, about, group);
    made->add_option("CASE", pregnancy_.one, "its id or number")->required();
    made->add_option("--why", pregnancy_.why, "why");
    return made;
  };
  auto* start = one("start", "a birth is expected");
  start->add_option("--due", pregnancy_.due, "month, such as 2027-03");
  tree_->when(start, [this] { return commands::pregnancy_start(in_(), pregnancy_); });
  auto* end = one("end", "no birth is expected any more");
  end->add_option("--outcome", pregnancy_.outcome, "birth, loss, moved or unknown")->required();
  end->add_option("--month", pregnancy_.month, "month (default: this one)");
  end->add_option("--born", pregnancy_.born, "how a child is called that was born; once for each");
  tree_->when(end, [this] { return commands::pregnancy_end(in_(), pregnancy_); });
  tree_->when(one("resume", "it was ended by mistake"),
              [this] { return commands::pregnancy_resume(in_(), pregnancy_); });
}

void PeopleCommands::add_cases(CLI::App* cases, CLI::App* one) {
  const auto add_record = [this](CLI::App* to) {
    to->add_option("--called", case_.called, "as the family is called");
    to->add_option("--kana", case_.kana, "name in kana");
    to->add_option("--phone", case_.phone, "telephone number");
    to->add_option("--hours", case_.hours, "when to call");
    to->add_option("--message", case_.message, "yes or no: may a message be left");
    to->add_option("--office", case_.office, "yes or no: may the office be named");
    to->add_option("--show", case_.show, "what a caller says instead of the office's name");
    to->add_option("--number", case_.number, "member number of the hub");
    to->add_option("--area", case_.area, "where they live");
    to->add_option("--language", case_.language, "language, such as vi");
    to->add_option("--due", case_.due, "month of the birth that is expected");
  };
  auto* open = command("open", "a case that did not come by a code", one);
  open->add_option("--source", case_.source, "phone, pregnancy_notice, birth_notice, check_up or transfer");
  add_record(open);
  tree_->when(open, [this] { return commands::case_open(in_(), case_); });
  auto* correct = command("correct", "puts right what is known of a household", one);
  correct->add_option("CASE", case_.one, "its id or number")->required();
  correct->add_option("--why", case_.why, "why it is changed")->required();
  add_record(correct);
  tree_->when(correct, [this] { return commands::case_correct(in_(), case_); });

  const auto two = [&](const char* name, const char* about) {
    auto* made = command(name, about, cases);
    made->add_option("A", case_.one, "a case")->required();
    made->add_option("B", case_.other, "another")->required();
    made->add_option("--why", case_.why, "why");
    return made;
  };
  tree_->when(two("join", "two cases are one household"), [this] { return commands::cases_join(in_(), case_); });
  tree_->when(two("separate", "B, joined to A, is a case of its own again"),
              [this] { return commands::cases_separate(in_(), case_); });

  auto* move = command("move", "a request lies in another case from now on",
                       tree_->group("intake", "requests that lie in the wrong case"));
  move->add_option("REQUEST", case_.one, "its id, which `case` tells")->required();
  move->add_option("--to", case_.other, "a case")->required();
  move->add_option("--why", case_.why, "why")->required();
  tree_->when(move, [this] { return commands::intake_move(in_(), case_); });
}

void PeopleCommands::add_protection() {
  auto* group = tree_->group("protection", "支援措置, by leads alone");
  auto* set = command("set", "sets or renews it", group);
  set->add_option("CASE", protection_.one, "its id or number")->required();
  set->add_option("--until", protection_.until, "last day, such as 2027-11-30")->required();
  set->add_option("--why", protection_.why, "why");
  tree_->when(set, [this] { return commands::protection_set(in_(), protection_); });
  auto* end = command("end", "ends it", group);
  end->add_option("CASE", protection_.one, "its id or number")->required();
  end->add_option("--why", protection_.why, "why")->required();
  tree_->when(end, [this] { return commands::protection_end(in_(), protection_); });
}

}  // namespace tsunagu::ward
