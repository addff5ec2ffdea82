// Inside this room: one change of a case, in one durable append.
#pragma once

#include <string_view>
#include <vector>

#include "shared/domain/ward_people.h"
#include "ward/office/office.h"

namespace tsunagu::ward::people {

inline constexpr const char* individual_number = "individual number";  // why something is refused

[[nodiscard]] bool is_blank(std::string_view text);

class Writing {
 public:
  // Somebody is signed in. not_found: no such case.
  [[nodiscard]] static Result<Writing> begin(Office& office, const Ulid& case_id);

  [[nodiscard]] const Ulid& officer() const { return officer_; }
  // Of this case alone, whatever it is merged with.
  [[nodiscard]] const domain::CaseRecord& record() const { return record_; }

  template <class Open>
  void add(const Open& open) {
    facts_.push_back(domain::fact(case_id_, open));
  }
  template <class Open, class Personal>
  void add(const Open& open, const Personal& personal) {
    auto part = journal::encode_part(personal);
    if (part) facts_.push_back(domain::fact(case_id_, open, std::move(*part)));
    if (!part) failed_ = part.error();
  }
  // Recorded in the end when it differs.
  void set_record(domain::CaseRecord record) { changed_ = std::move(record); }
  [[nodiscard]] Status finish();

 private:
  Writing(Office& office, const Ulid& case_id, domain::CaseRecord record)
      : office_(&office),
        case_id_(case_id),
        officer_(*office.officer()),
        record_(record),
        changed_(std::move(record)) {}

  Office* office_;
  Ulid case_id_;
  Ulid officer_;
  domain::CaseRecord record_, changed_;
  std::vector<domain::NewFact> facts_;
  std::optional<Error> failed_;
};

}  // namespace tsunagu::ward::people
