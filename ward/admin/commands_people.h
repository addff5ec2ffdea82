// The commands on persons, pregnancies, corrections and marks. Included by the administration's own sources only.
#pragma once

#include "ward/admin/commands.h"

namespace tsunagu::ward::commands {

struct PersonOptions {
  std::string one;     // a case, by its id or number
  std::string person;  // its place in `person list`, or its id
  std::string role = "child";
  std::optional<std::string> kanji, kana, latin, called, birth, phone, phone_note, message, office, address, language,
      addressee_number, handbook_number;
  bool another_phone = false;
  bool gone = false;
  std::string why;
  bool past_warning = false;  // 支援措置
};
Reply person_list(const Context& in, const PersonOptions& options);
Reply person_add(const Context& in, const PersonOptions& options);
Reply person_change(const Context& in, const PersonOptions& options);

struct PregnancyOptions {
  std::string one;
  std::string due;      // "2027-03"
  std::string outcome;  // "birth", "loss", "moved", "unknown"
  std::string month;    // "2026-12"; empty: this month
  std::vector<std::string> born;
  std::string why;
};
Reply pregnancy_start(const Context& in, const PregnancyOptions& options);
Reply pregnancy_end(const Context& in, const PregnancyOptions& options);
Reply pregnancy_resume(const Context& in, const PregnancyOptions& options);

struct CaseOptions {
  std::string one, other;
  std::string source = "phone";
  std::optional<std::string> called, kana, phone, hours, message, office, show, number, area, language, due;
  std::string why;
};
Reply case_open(const Context& in, const CaseOptions& options);
Reply case_correct(const Context& in, const CaseOptions& options);
Reply cases_join(const Context& in, const CaseOptions& options);
Reply cases_separate(const Context& in, const CaseOptions& options);
Reply intake_move(const Context& in, const CaseOptions& options);  // one: the request, other: the case

struct ProtectionOptions {
  std::string one, until, why;
};
Reply protection_set(const Context& in, const ProtectionOptions& options);
Reply protection_end(const Context& in, const ProtectionOptions& options);

// A case by its id or number. The reading is recorded; of a protected household only with `past_warning`, which is too.
[[nodiscard]] Ulid read_case_named(Office& office, const std::string& name, bool past_warning);

}  // namespace tsunagu::ward::commands
