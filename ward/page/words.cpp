#include "ward/page/words.h"

#include <chrono>

#include "shared/base/log.h"
#include "shared/domain/family.h"

namespace tsunagu::ward::page {
namespace {

std::string joined(const std::vector<std::string>& items, std::string_view between) {
  std::string out;
  for (const auto& item : items) {
    if (item.empty()) continue;
    if (!out.empty()) out += between;
    out += item;
  }
  return out;
}

i18n::Catalogue load(const std::filesystem::path& assets) {
  auto read = i18n::Catalogue::load(assets, i18n::Language::ja, "ward");
  if (read) return std::move(read).value();
  log::error(std::string("the desk's words cannot be read: ") + name_of(read.error().code));
  return {i18n::Language::ja, "ward"};
}

std::chrono::year_month months(domain::YearMonth month) {
  return {std::chrono::year{month.year}, std::chrono::month{month.month}};
}

std::string_view key_of(domain::ContactMethod method) {
  switch (method) {
    case domain::ContactMethod::none: return "contact.none";
    case domain::ContactMethod::phone: return "contact.phone";
    case domain::ContactMethod::text_message: return "contact.text_message";
    case domain::ContactMethod::mail: return "contact.mail";
    case domain::ContactMethod::post: return "contact.post";
    case domain::ContactMethod::at_hub: return "contact.at_hub";
  }
  return "contact.none";
}

}  // namespace

Words::Words(const std::filesystem::path& assets) : catalogue_(load(assets)), dates_(assets, i18n::Language::ja) {}

std::string Words::month(domain::YearMonth month) const { return dates_.month(months(month)); }

std::string Words::called(const std::string& name) const {
  return name.empty() ? (*this)("family.unnamed") : (*this)("family.called", {{"name", name}});
}

std::vector<std::string> Words::children(const std::vector<domain::Child>& children, Instant now) const {
  const auto today = months(domain::month_of(domain::day_of(now)));
  std::vector<std::string> out;
  for (const auto& child : children) {
    const auto born = child.birth ? dates_.born(months(*child.birth), today) : std::string{};
    if (child.nickname.empty()) {
      out.push_back(born);
    } else {
      out.push_back(born.empty() ? child.nickname : (*this)("child.named", {{"name", child.nickname}, {"born", born}}));
    }
  }
  return out;
}

std::string Words::birth_months(const std::vector<domain::Child>& children,
                                const std::optional<domain::YearMonth>& due) const {
  std::vector<std::string> out;
  for (const auto& child : children) {
    if (child.birth) out.push_back(month(*child.birth));
  }
  if (due) out.push_back((*this)("compare.due", {{"month", month(*due)}}));
  return list(out);
}

std::string Words::due(domain::YearMonth due) const { return dates_.due(months(due)); }

std::string Words::topics(const std::vector<domain::Topic>& topics) const {
  std::vector<std::string> out;
  out.reserve(topics.size());
  for (const auto topic : topics) out.push_back((*this)("topic." + std::string(domain::key_of(topic))));
  return list(out);
}

std::string Words::contact(const domain::SafeContact& contact) const {
  if (contact.method == domain::ContactMethod::none) return {};
  std::string out = (*this)(key_of(contact.method));
  if (!contact.address.empty()) out += " " + contact.address;
  const auto hours_key = "hours." + contact.hours;
  if (!contact.hours.empty()) out += "　" + (catalogue_.has(hours_key) ? (*this)(hours_key) : contact.hours);
  out += "\n" + (*this)(contact.may_leave_message ? "contact.message_yes" : "contact.message_no");
  switch (domain::office_named(contact)) {
    case domain::OfficeNamed::yes: out += "\n" + (*this)("contact.office_yes"); break;
    case domain::OfficeNamed::no: out += "\n" + (*this)("contact.office_no"); break;
    case domain::OfficeNamed::unsaid: out += "\n" + (*this)("contact.office_unsaid"); break;
  }
  if (!contact.name_to_show.empty()) out += "\n" + (*this)("contact.show", {{"name", contact.name_to_show}});
  return out;
}

std::string Words::language(const std::string& code) const {
  const auto key = "language." + code;
  return catalogue_.has(key) ? (*this)(key) : code;
}

std::string Words::list(const std::vector<std::string>& items) const { return joined(items, "、"); }

std::string in_line(const std::vector<std::string>& items) { return joined(items, "　"); }
std::string in_lines(const std::vector<std::string>& items) { return joined(items, "\n"); }

}  // namespace tsunagu::ward::page
