#include "shared/feeds/zones.h"

#include <unicode/basictz.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>
#include <unicode/vtzone.h>

#include <algorithm>

#include "shared/domain/calendar.h"

namespace tsunagu::feeds {
namespace {

class FixedZone final : public Zone {
 public:
  explicit FixedZone(std::chrono::hours offset) : offset_(offset) {}
  [[nodiscard]] Instant instant_of(std::chrono::local_time<Millis> local) const override {
    return Instant(local.time_since_epoch() - offset_);
  }

 private:
  std::chrono::hours offset_;
};

class IcuZone final : public Zone {
 public:
  // `basic` is `zone`.
  IcuZone(std::unique_ptr<icu::TimeZone> zone, const icu::BasicTimeZone& basic)
      : zone_(std::move(zone)), basic_(basic) {}

  [[nodiscard]] Instant instant_of(std::chrono::local_time<Millis> local) const override {
    const auto millis = local.time_since_epoch();
    std::int32_t raw = 0;
    std::int32_t daylight = 0;
    UErrorCode status = U_ZERO_ERROR;
    basic_.getOffsetFromLocal(static_cast<double>(millis.count()), UCAL_TZ_LOCAL_FORMER, UCAL_TZ_LOCAL_FORMER, raw,
                              daylight, status);
    return Instant(millis - Millis(U_SUCCESS(status) ? raw + daylight : 0));
  }

 private:
  std::unique_ptr<icu::TimeZone> zone_;
  const icu::BasicTimeZone& basic_;
};

icu::UnicodeString unicode_of(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::unique_ptr<Zone> wrap(std::unique_ptr<icu::TimeZone> zone) {
  if (!zone || *zone == icu::TimeZone::getUnknown()) return nullptr;
  const auto* basic = dynamic_cast<const icu::BasicTimeZone*>(zone.get());
  return basic == nullptr ? nullptr : std::make_unique<IcuZone>(std::move(zone), *basic);
}

std::unique_ptr<Zone> known_by_name(const icu::UnicodeString& name) {
  return wrap(std::unique_ptr<icu::TimeZone>(icu::TimeZone::createTimeZone(name)));
}

std::unique_ptr<Zone> known_to_windows(const std::string& name) {
  icu::UnicodeString id;
  UErrorCode status = U_ZERO_ERROR;
  icu::TimeZone::getIDForWindowsID(unicode_of(name), nullptr, id, status);
  return U_SUCCESS(status) && !id.isEmpty() ? known_by_name(id) : nullptr;
}

// "/mozilla.org/20050126_1/Asia/Tokyo", "/freeassociation.sourceforge.net/Asia/Tokyo": the name is the last two parts.
std::unique_ptr<Zone> known_by_tail(const std::string& name) {
  if (!name.starts_with('/')) return nullptr;
  const std::size_t last = name.rfind('/');
  const std::size_t before = last == 0 ? std::string::npos : name.rfind('/', last - 1);
  return before == std::string::npos ? nullptr : known_by_name(unicode_of(name.substr(before + 1)));
}

// Outlook's display name "(UTC+09:00) Osaka, Sapporo, Tokyo". Other offsets may hide summer time, this one does not.
std::unique_ptr<Zone> known_by_display_name(const std::string& name) {
  const bool nine_hours = name.starts_with("(UTC+09:00)") || name.starts_with("(GMT+09:00)");
  return nine_hours ? known_by_name(unicode_of("Asia/Tokyo")) : nullptr;
}

std::unique_ptr<Zone> known(const std::string& name) {
  if (name.empty() || name.size() > 128) return nullptr;
  if (auto zone = known_by_name(unicode_of(name))) return zone;
  if (auto zone = known_to_windows(name)) return zone;
  if (auto zone = known_by_tail(name)) return zone;
  return known_by_display_name(name);
}

// ICU reads the yearly rules and single dates that real calendars have, and no other rule. It reports success also when
// it gave up, and a zone from then on crashes in every call; only one that it has read to the end knows its own name.
std::unique_ptr<Zone> defined_by(const Block& block) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::VTimeZone> zone(icu::VTimeZone::createVTimeZone(unicode_of(block.text()), status));
  if (U_FAILURE(status) || !zone) return nullptr;
  icu::UnicodeString name;
  zone->getID(name);
  if (name.isEmpty()) return nullptr;
  const icu::BasicTimeZone& basic = *zone;
  return std::make_unique<IcuZone>(std::move(zone), basic);
}

constexpr std::size_t most_zones = 200;
constexpr std::size_t most_lines_of_a_zone = 1'000;

}  // namespace

Zones::Zones(const std::vector<Block>& definitions) {
  for (const Block& block : definitions) {
    if (zones_.size() == most_zones) break;
    if (block.lines.size() > most_lines_of_a_zone) continue;
    for (const ContentLine& line : block.lines) {
      if (line.name != "TZID") continue;
      if (auto zone = defined_by(block)) zones_.emplace(unescaped(value_of(line)), std::move(zone));
      break;
    }
  }
}
Zones::~Zones() = default;

const Zone* Zones::find(const std::string& tzid) {
  const auto found = zones_.find(tzid);
  if (found != zones_.end()) return found->second.get();
  if (zones_.size() == 2 * most_zones) return nullptr;
  return zones_.emplace(tzid, known(tzid)).first->second.get();
}

const Zone& utc() {
  static const FixedZone zone{std::chrono::hours(0)};
  return zone;
}

const Zone& japan() {
  static const FixedZone zone{domain::japan_offset};
  return zone;
}

}  // namespace tsunagu::feeds
