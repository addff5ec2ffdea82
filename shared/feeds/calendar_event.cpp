#include "shared/feeds/calendar_event.h"

#include <libical/ical.h>

#include <algorithm>
#include <memory>

#include "shared/feeds/calendar_text.h"
#include "shared/feeds/encoding.h"
#include "shared/feeds/session.h"
#include "shared/feeds/values.h"

namespace tsunagu::feeds {
namespace {

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

constexpr std::chrono::days longest_event{3 * 366};
constexpr std::size_t most_dates = 2'000;
constexpr std::size_t most_rules = 8;

// Why the component is refused; nothing while it is not.
using Problem = std::optional<domain::ImportProblem>;

class EventReader {
 public:
  EventReader(const Block& block, Zones& zones) : block_(block), zones_(zones) {
    // libical's default is to abort on its own errors.
    icalerror_set_errors_are_fatal(0);
    icalerror_set_error_state(ICAL_MALFORMEDDATA_ERROR, ICAL_ERROR_NONFATAL);
    component_.reset(icalparser_parse_string(block.text().c_str()));
  }

  EventReading read() {
    Problem problem = check_shape();
    if (!problem) problem = read_times();
    if (!problem) problem = read_texts();
    if (problem) {
      reading_.problems = {std::move(*problem)};
    } else {
      read_repetition();
      reading_.event = std::move(event_);
    }
    return std::move(reading_);
  }

 private:
  const Block& block_;
  Zones& zones_;
  Component component_;
  CalendarEvent event_;
  EventReading reading_;

  [[nodiscard]] domain::ImportProblem at(std::string_view property, std::string reason) const {
    return {block_.line_of(property), std::move(reason), true, uid_of(block_)};
  }
  void left_out(std::string_view property, std::string what) {
    reading_.problems.push_back({block_.line_of(property), "taken without its " + std::move(what), false, {}});
  }

  [[nodiscard]] icalproperty* first(icalproperty_kind kind) const {
    return icalcomponent_get_first_property(component_.get(), kind);
  }

  [[nodiscard]] std::size_t count_of(icalproperty_kind kind) const {
    return static_cast<std::size_t>(icalcomponent_count_properties(component_.get(), kind));
  }

  // libical drops what it cannot parse, without a word.
  [[nodiscard]] bool is_dropped(const char* name, icalproperty_kind kind) const {
    return count_of(kind) < block_.count_of(name);
  }

  Problem check_shape() {
    event_.line = block_.line;
    if (!component_ || icalcomponent_isa(component_.get()) != ICAL_VEVENT_COMPONENT) {
      return at("BEGIN", "the component cannot be read");
    }
    // What they say is when the event is: without it there is none.
    if (count_of(ICAL_DTSTART_PROPERTY) == 0) {
      return at("DTSTART", block_.count_of("DTSTART") == 0 ? "no DTSTART" : "DTSTART cannot be read");
    }
    if (is_dropped("RECURRENCE-ID", ICAL_RECURRENCEID_PROPERTY)) {
      return at("RECURRENCE-ID", "RECURRENCE-ID cannot be read");
    }
    if (block_.count_of("DTSTART") > 1) left_out("DTSTART", "other DTSTART: there are several; the first counts");
    const icalproperty* access = first(ICAL_CLASS_PROPERTY);
    if (access != nullptr && icalproperty_get_class(access) != ICAL_CLASS_PUBLIC) {
      return at("CLASS", "not a public event");
    }
    return std::nullopt;
  }

  static std::optional<std::chrono::local_time<Millis>> local_of(const icaltimetype& time) {
    const domain::Day day{std::chrono::year(time.year), std::chrono::month(static_cast<unsigned>(time.month)),
                          std::chrono::day(static_cast<unsigned>(time.day))};
    const bool sound = time.year >= 1900 && time.year <= 2199 && day.ok() && time.hour >= 0 && time.hour <= 23 &&
                       time.minute >= 0 && time.minute <= 59 && time.second >= 0 && time.second <= 60;
    if (!sound) return std::nullopt;
    return std::chrono::local_days(day) + std::chrono::hours(time.hour) + std::chrono::minutes(time.minute) +
           std::chrono::seconds(time.second);
  }

  static std::string tzid_of(icalproperty* property) {
    icalparameter* parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    const char* value = parameter == nullptr ? nullptr : icalparameter_get_tzid(parameter);
    std::string tzid = value == nullptr ? "" : value;
    std::erase(tzid, '"');
    return tzid;
  }

  Result<WallTime> wall_time(icalproperty* property, const icaltimetype& time) {
    const auto local = local_of(time);
    if (!local) return fail(Code::corrupt, "not a date or time that exists");
    if (time.is_date != 0) return WallTime{std::chrono::floor<std::chrono::days>(*local), &japan(), true};
    if (icaltime_is_utc(time) != 0) return WallTime{*local, &utc(), false};
    const std::string tzid = tzid_of(property);
    if (tzid.empty()) return WallTime{*local, &japan(), false};
    const Zone* zone = zones_.find(tzid);
    if (zone == nullptr) return fail(Code::unsupported, "the time zone is unknown");
    return WallTime{*local, zone, false};
  }

  Problem read_times() {
    icalproperty* start = first(ICAL_DTSTART_PROPERTY);
    auto at_start = wall_time(start, icalproperty_get_dtstart(start));
    if (!at_start) return at("DTSTART", "DTSTART: " + at_start.error().detail);
    event_.start = *at_start;
    if (icalproperty* id = first(ICAL_RECURRENCEID_PROPERTY)) {
      auto replaced = wall_time(id, icalproperty_get_recurrenceid(id));
      if (!replaced) return at("RECURRENCE-ID", "RECURRENCE-ID: " + replaced.error().detail);
      event_.recurrence_id = *replaced;
      if (icalparameter* range = icalproperty_get_first_parameter(id, ICAL_RANGE_PARAMETER)) {
        event_.and_future = icalparameter_get_range(range) == ICAL_RANGE_THISANDFUTURE;
        if (!event_.and_future) left_out("RECURRENCE-ID", "RANGE: only this one occurrence is replaced");
      }
    }
    return read_length();
  }

  Problem read_length() {
    if (icalproperty* end = first(ICAL_DTEND_PROPERTY)) {
      auto at_end = wall_time(end, icalproperty_get_dtend(end));
      if (!at_end || at_end->whole_day != event_.start.whole_day) {
        left_out("DTEND", "end: DTEND cannot be read");
      } else {
        set_length("DTEND", at_end->instant() - event_.start.instant());
      }
    } else if (const icalproperty* duration = first(ICAL_DURATION_PROPERTY)) {
      set_length("DURATION", std::chrono::seconds(icaldurationtype_as_int(icalproperty_get_duration(duration))));
    } else if (block_.count_of("DTEND") + block_.count_of("DURATION") > 0) {
      left_out(block_.count_of("DTEND") > 0 ? "DTEND" : "DURATION", "end: it cannot be read");
    }
    return std::nullopt;
  }

  void set_length(const char* property, Millis length) {
    if (length < Millis(0)) return left_out(property, "end: it lies before the start");
    if (length > longest_event) return left_out(property, "end: it lasts more than three years");
    if (length > Millis(0)) event_.length = length;
  }

  // A rule that cannot be read leaves the first date: half of a rhythm would be a wrong one.
  void read_repetition() {
    event_.rule_line = block_.line_of("RRULE");
    const std::size_t written = block_.count_of("RRULE");
    for (icalproperty* rule = first(ICAL_RRULE_PROPERTY); rule != nullptr;
         rule = icalcomponent_get_next_property(component_.get(), ICAL_RRULE_PROPERTY)) {
      if (const char* value = icalproperty_get_value_as_string(rule)) event_.rules.emplace_back(value);
    }
    if (event_.rules.size() < written || written > most_rules) drop_rules("RRULE", "RRULE cannot be read");
    if (block_.count_of("EXRULE") > 0) drop_rules("EXRULE", "EXRULE is not read");
    read_dates(ICAL_RDATE_PROPERTY, "RDATE", event_.extra);
    read_dates(ICAL_EXDATE_PROPERTY, "EXDATE", event_.excluded);
  }
  void drop_rules(const char* property, const char* why) {
    event_.rules.clear();
    left_out(property, std::string("repetition: ") + why);
  }

  static icaltimetype time_of(icalproperty* property, icalproperty_kind kind) {
    if (kind == ICAL_EXDATE_PROPERTY) return icalproperty_get_exdate(property);
    const icaldatetimeperiodtype value = icalproperty_get_rdate(property);
    return icaltime_is_null_time(value.time) != 0 ? value.period.start : value.time;
  }

  // A time whose zone nobody knows can still be left out of a rule: it is one of the event's own starts.
  Result<WallTime> date_of(icalproperty* property, icalproperty_kind kind) {
    const icaltimetype written = time_of(property, kind);
    auto time = wall_time(property, written);
    if (time || kind != ICAL_EXDATE_PROPERTY || time.error().code != Code::unsupported) return time;
    const auto local = local_of(written);
    return local ? Result<WallTime>(WallTime{*local, event_.start.zone, false}) : time;
  }

  void read_dates(icalproperty_kind kind, const char* name, std::vector<WallTime>& to) {
    if (is_dropped(name, kind)) left_out(name, std::string(name) + ": it cannot be read");
    for (icalproperty* property = first(kind); property != nullptr;
         property = icalcomponent_get_next_property(component_.get(), kind)) {
      if (to.size() == most_dates) return left_out(name, std::string("later ") + name + ": more than 2000 dates");
      auto time = date_of(property, kind);
      if (time) {
        to.push_back(*time);
      } else {
        left_out(name, std::string(name) + ": " + time.error().detail);
      }
    }
  }

  template <class Get>
  [[nodiscard]] std::string text(icalproperty_kind kind, Get get) const {
    const icalproperty* property = first(kind);
    const char* value = property == nullptr ? nullptr : get(property);
    return value == nullptr ? "" : value;
  }

  // iCalendar has no field for it: a line of the description that begins with 定員 names it ("定員: 10組").
  [[nodiscard]] static std::optional<int> capacity_in(std::string_view description) {
    while (!description.empty()) {
      const std::string_view written = description.substr(0, description.find('\n'));
      description.remove_prefix(std::min(written.size() + 1, description.size()));
      const std::string line = folded(written);
      constexpr std::string_view label = "定員";
      if (!line.starts_with(label)) continue;
      std::string_view rest = std::string_view(line).substr(label.size());
      rest.remove_prefix(std::min(rest.find_first_not_of(": "), rest.size()));
      if (const auto capacity = parse_capacity_note(rest)) return capacity;
    }
    return std::nullopt;
  }

  Problem read_texts() {
    domain::ReadSession& common = event_.common;
    common.line = block_.line;
    common.title =
        cleaned(without_markup(text(ICAL_SUMMARY_PROPERTY, icalproperty_get_summary)), longest_title, Lines::join);
    if (common.title.empty()) return at("SUMMARY", "no SUMMARY");
    common.description = cleaned(without_markup(text(ICAL_DESCRIPTION_PROPERTY, icalproperty_get_description)),
                                 longest_description, Lines::keep);
    common.place = cleaned(text(ICAL_LOCATION_PROPERTY, icalproperty_get_location), longest_line, Lines::join);
    common.contact = cleaned(text(ICAL_CONTACT_PROPERTY, icalproperty_get_contact), longest_line, Lines::join);
    common.url = sound_url(text(ICAL_URL_PROPERTY, icalproperty_get_url));
    common.cancelled = block_.called_off || says_cancelled() || names_called_off(common.title);
    common.prenatal_class = names_prenatal_class(common.title);
    common.capacity = capacity_in(common.description);
    common.version = version();
    event_.uid = uid();
    return std::nullopt;
  }

  // In the spelling of the standard, and in the other one that people write.
  [[nodiscard]] bool says_cancelled() const {
    return std::any_of(block_.lines.begin(), block_.lines.end(), [](const ContentLine& line) {
      const std::string value = line.name == "STATUS" ? upper(folded(value_of(line))) : std::string();
      return value == "CANCELLED" || value == "CANCELED";
    });
  }

  [[nodiscard]] domain::EventVersion version() const {
    const auto moment = [&](icalproperty_kind kind, icaltimetype (*get)(const icalproperty*)) {
      const icalproperty* property = first(kind);
      const auto local = property == nullptr ? std::nullopt : local_of(get(property));
      return local ? utc().instant_of(*local) : Instant{};
    };
    domain::EventVersion out;
    if (const icalproperty* sequence = first(ICAL_SEQUENCE_PROPERTY)) {
      out.sequence = std::max(0, icalproperty_get_sequence(sequence));
    }
    out.modified = moment(ICAL_LASTMODIFIED_PROPERTY, icalproperty_get_lastmodified);
    out.stamped = moment(ICAL_DTSTAMP_PROPERTY, icalproperty_get_dtstamp);
    return out;
  }

  [[nodiscard]] std::string uid() const {
    std::string uid = event_name_of(text(ICAL_UID_PROPERTY, icalproperty_get_uid));
    if (!uid.empty()) return uid;
    const auto start = event_.start.instant().time_since_epoch().count();
    return "digest:" + digest_of(event_.common.title + "\n" + std::to_string(start) + "\n" + event_.common.place);
  }
};

}  // namespace

EventReading read_event(const Block& block, Zones& zones) { return EventReader(block, zones).read(); }

}  // namespace tsunagu::feeds
