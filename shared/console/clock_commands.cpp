#include "shared/console/clock_commands.h"

#include "shared/console/prompts.h"

namespace tsunagu::console {
namespace {

using domain::ClockDoubt;

std::string why(ClockDoubt doubt) {
  switch (doubt) {
    case ClockDoubt::none: return "It is believed.";
    case ClockDoubt::behind: return "It is earlier than what this machine recorded before.";
    case ClockDoubt::ahead: return "It is later than the next opening day after what this machine recorded before.";
    case ClockDoubt::moved: return "It was set while the program ran.";
  }
  return {};
}

Reply show(const journal::Journal& journal) {
  const auto clock = must(journal.clock());
  Reply out{{{"clock", name_of(clock.doubt)}, {"to_correct", Json::array()}, {"corrections", Json::array()}},
            why(clock.doubt) + "\n"};
  for (const auto& fact : must(journal.to_correct())) {
    out.json["to_correct"].push_back(
        {{"fact_id", fact.id.text()}, {"recorded_day", domain::text_of(domain::day_of(fact.recorded))}});
    out.words +=
        "  " + fact.id.text() + "  recorded " + domain::text_of(domain::day_of(fact.recorded)) + ", day unknown\n";
  }
  for (const auto& one : must(journal.corrections())) {
    out.json["corrections"].push_back({{"correction_id", one.correction_id.text()},
                                       {"day", domain::text_of(one.day)},
                                       {"facts", one.facts},
                                       {"undone", one.undone}});
    out.words += "  correction " + one.correction_id.text() + ": " + std::to_string(one.facts) + " facts to " +
                 domain::text_of(one.day) + (one.undone ? ", undone" : "") + "\n";
  }
  if (clock.is_doubted()) out.words += "Set date and time, then: clock confirm\n";
  return out;
}

Reply confirm(journal::Journal& journal) {
  must(journal.confirm_clock(Ulid{}));
  const auto left = must(journal.to_correct()).size();
  return {{{"clock", "sure"}, {"to_correct", left}},
          "Date and time are confirmed.\n" +
              (left == 0 ? std::string{}
                         : std::to_string(left) + " facts still need their day: clock correct --day DAY\n")};
}

Reply correct(journal::Journal& journal, const std::string& day) {
  std::vector<Ulid> facts;
  for (const auto& fact : must(journal.to_correct())) facts.push_back(fact.id);
  const auto corrected = must(journal.correct_clock(facts, day_from(day, "--day"), Ulid{}),
                              "set date and time and confirm them first: clock confirm");
  return {{{"corrected", corrected}, {"day", day}}, std::to_string(corrected) + " facts are of " + day + " now.\n"};
}

Reply undo(journal::Journal& journal, const std::string& correction) {
  const auto id = Ulid::parse(correction);
  if (!id) throw Stop{2, "no id of a correction: " + correction, "`clock show` lists them"};
  must(journal.undo_correction(*id, Ulid{}), "`clock show` lists those that are in force");
  return {{{"undone", id->text()}}, "Undone.\n"};
}

}  // namespace

std::string name_of(ClockDoubt doubt) {
  switch (doubt) {
    case ClockDoubt::none: return "sure";
    case ClockDoubt::behind: return "behind";
    case ClockDoubt::ahead: return "ahead";
    case ClockDoubt::moved: return "moved";
  }
  return "sure";
}

std::string words_about_the_clock(ClockDoubt doubt, std::size_t doubted_facts) {
  std::string words;
  if (doubt != ClockDoubt::none) {
    words += "The clock is DOUBTED. " + why(doubt) +
             " Set date and time and confirm them: at the staff board, or `clock confirm`.\n";
  }
  if (doubted_facts > 0) {
    words += std::to_string(doubted_facts) +
             " facts were recorded under a doubted clock: say their day with `clock correct`.\n";
  }
  return words;
}

void ClockCommands::add_to(CommandTree& tree, std::function<Reply(const Use&)> with) {
  auto* clock = tree.group("clock", "whether this machine's clock is believed, and what was recorded while it was not");
  const auto command = [&](const char* name, const char* about) { return tree.data_command(name, about, clock); };
  tree.when(command("show", "what is known"),
            [with] { return with([](journal::Journal& journal) { return show(journal); }); });
  tree.when(command("confirm", "date and time of this machine are right"), [with] { return with(&confirm); });
  auto* to_day = command("correct", "what was recorded under a doubted clock happened on DAY");
  to_day->add_option("--day", day_, "such as 2026-11-24")->required();
  tree.when(to_day,
            [this, with] { return with([this](journal::Journal& journal) { return correct(journal, day_); }); });
  auto* back = command("undo", "takes a correction back");
  back->add_option("CORRECTION", correction_, "id of `clock show`")->required();
  tree.when(back,
            [this, with] { return with([this](journal::Journal& journal) { return undo(journal, correction_); }); });
}

}  // namespace tsunagu::console
