// Which instant a local time of a calendar means. Zones come from the file's own VTIMEZONE components, else from ICU's
// data by IANA or Windows name: it is linked in, so the confined process opens no file.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "shared/base/clock.h"
#include "shared/feeds/calendar_lines.h"

namespace tsunagu::feeds {

class Zone {
 public:
  virtual ~Zone() = default;
  // A local time that the clocks skip is taken as if they had not; of one that comes twice, the first.
  [[nodiscard]] virtual Instant instant_of(std::chrono::local_time<Millis> local) const = 0;
};

[[nodiscard]] const Zone& utc();
[[nodiscard]] const Zone& japan();

class Zones {
 public:
  // Definitions that cannot be read are left out, so that the name may still help.
  explicit Zones(const std::vector<Block>& definitions);
  ~Zones();

  // None when neither the file nor ICU knows the name: such a time is refused, never guessed. The zone belongs to this.
  [[nodiscard]] const Zone* find(const std::string& tzid);

 private:
  std::map<std::string, std::unique_ptr<Zone>> zones_;  // also remembers, as nullptr, the names nobody knows
};

}  // namespace tsunagu::feeds
