// A State for every page, filled with the long and awkward data that real hubs have. Each room adds its own.
#pragma once

#include <string>
#include <vector>

#include "kiosk/model.h"

namespace tsunagu::kiosk::page {

struct Sample {
  std::string name;  // "events.many_days"; the part before a dot is the page
  State state;
  std::vector<std::string> ids;  // what must be on it
};

[[nodiscard]] std::vector<Sample> sample_states(i18n::Language language);

// What a visitor gave away in the samples and no public page may show.
inline constexpr const char* secret_name = "みなとの はなこ";
inline constexpr const char* secret_phone = "09012345612";
inline constexpr const char* secret_words = "よるに なんども おきて つかれました";

class Samples {
 public:
  explicit Samples(i18n::Language language) : language_(language) {}

  State& add(std::string name, PageId page, std::vector<std::string> ids, bool back = true);
  std::vector<Sample> take() { return std::move(all_); }

  [[nodiscard]] i18n::Language language() const { return language_; }
  [[nodiscard]] bool is_latin() const {
    return language_ != i18n::Language::ja && language_ != i18n::Language::ja_easy;
  }
  [[nodiscard]] writing::KeyboardMode letters() const { return writing::keyboard_for(language_).first; }

 private:
  i18n::Language language_;
  std::vector<Sample> all_;
};

// What more than one room's samples are made of.
[[nodiscard]] domain::Day on(int y, unsigned m, unsigned d);
[[nodiscard]] Instant at(int hour, int minute);
[[nodiscard]] std::string local(i18n::Language language, const char* ja, const char* easy, const char* en);
[[nodiscard]] EventRow event(const char* title, const char* place, domain::Day when, int from, int to);
[[nodiscard]] HubView hub(i18n::Language language);
// What config/hub.toml says, with the numbers that somebody has still to check.
[[nodiscard]] HubView example_hub(i18n::Language language);
[[nodiscard]] std::string digits_of(std::size_t bytes);
[[nodiscard]] CodeView code(CodeView::Purpose purpose, std::vector<std::size_t> bytes);
[[nodiscard]] TextEntry typed(const char* text, writing::KeyboardMode mode = writing::KeyboardMode::kana);
[[nodiscard]] std::vector<std::string> with_rail(std::vector<std::string> ids);
[[nodiscard]] std::vector<std::string> digits_and(std::vector<std::string> ids);
[[nodiscard]] EventRow bookable(int taken, int waiting);
[[nodiscard]] std::vector<OwnBooking> own_bookings();
[[nodiscard]] std::vector<EventRow> rows_of_a_day();

}  // namespace tsunagu::kiosk::page

namespace tsunagu::kiosk {
namespace door {
void add_samples(page::Samples& all);
}
namespace check_in {
void add_samples(page::Samples& all);
}
namespace events {
void add_samples(page::Samples& all);
}
namespace booking {
void add_samples(page::Samples& all);
}
namespace outlook {
void add_samples(page::Samples& all);
}
namespace shelf {
void add_samples(page::Samples& all);
}
namespace talk {
void add_samples(page::Samples& all);
}
namespace slip {
void add_samples(page::Samples& all);
}
namespace alert {
void add_samples(page::Samples& all);
}
namespace staff {
void add_samples(page::Samples& all);
}
}  // namespace tsunagu::kiosk
