#include "ward/interop/csv.h"

#include <algorithm>
#include <array>

#include "shared/domain/family.h"

namespace tsunagu::ward::interop {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view line_end = "\r\n";

using Words = i18n::Catalogue;
using Case = ExportedCase;
using Request = ExportedRequest;

std::string day(Instant at) { return domain::text_of(domain::day_of(at)); }

std::string joined(std::string to, const std::string& more) {
  if (more.empty()) return to;
  return to.empty() ? more : to + "、" + more;
}

std::string topics(const Case&, const Request& request, const Words& words) {
  std::string out;
  if (!request.detail) return out;
  for (const auto topic : request.detail->topics) {
    out = joined(std::move(out), words.tr("topic." + std::string(domain::key_of(topic))));
  }
  return out;
}

std::string consent(const Case&, const Request& request, const Words& words) {
  std::string out;
  if (!request.detail) return out;
  for (const auto item : request.detail->consent) {
    out = joined(std::move(out), words.tr("consent." + std::to_string(static_cast<int>(item))));
  }
  return out;
}

std::string children(const Case& one, const Request&, const Words&) {
  std::string out;
  for (const auto& [number, child] : one.children) {
    auto text = child.nickname;
    if (child.birth) text += (text.empty() ? "" : " ") + child.birth->text();
    out = joined(std::move(out), text);
  }
  return out;
}

// A member of the request's content; nothing when it was erased or taken back.
template <auto Member>
std::string detail(const Case&, const Request& request, const Words&) {
  return request.detail ? std::string((*request.detail).*Member) : std::string{};
}
template <auto Member>
std::string contact(const Case&, const Request& request, const Words&) {
  return request.detail ? std::string(request.detail->contact.*Member) : std::string{};
}

std::string contact_method(const Case&, const Request& request, const Words&) {
  return request.detail ? std::string(word_of(request.detail->contact.method)) : std::string{};
}
std::string may_leave_message(const Case&, const Request& request, const Words&) {
  if (!request.detail || request.detail->contact.method == domain::ContactMethod::none) return {};
  return request.detail->contact.may_leave_message ? "yes" : "no";
}
std::string may_name_office(const Case&, const Request& request, const Words&) {
  if (!request.detail || request.detail->contact.method == domain::ContactMethod::none) return {};
  const auto named = domain::office_named(request.detail->contact);
  return named == domain::OfficeNamed::yes ? "yes" : named == domain::OfficeNamed::no ? "no" : "";
}
std::string consent_version(const Case&, const Request& request, const Words&) {
  return request.detail ? std::to_string(request.detail->consent_version) : std::string{};
}

struct Known {
  std::string_view name;
  CellText text;
  bool by_default;
};
constexpr bool always = true, on_request = false;
const std::array<Known, 25> all_columns{{
    {"case_id", [](const Case& c, const Request&, const Words&) { return c.case_id.text(); }, always},
    {"case_no", [](const Case& c, const Request&, const Words&) { return c.case_no; }, always},
    {"request_id", [](const Case&, const Request& r, const Words&) { return r.request_id.text(); }, always},
    {"running_number", [](const Case&, const Request& r, const Words&) { return std::to_string(r.number); },
     on_request},
    {"asked", [](const Case&, const Request& r, const Words&) { return day(r.asked); }, on_request},
    {"received", [](const Case&, const Request& r, const Words&) { return day(r.accepted); }, always},
    {"hub", [](const Case&, const Request& r, const Words&) { return r.hub; }, always},
    {"state", [](const Case&, const Request& r, const Words&) { return std::string(word_of(standing_of(r))); }, always},
    {"state_day", [](const Case&, const Request& r, const Words&) { return day(since(r)); }, always},
    {"topics", topics, always},
    {"language", detail<&domain::IntakeDetail::language>, always},
    {"called", detail<&domain::IntakeDetail::called>, always},
    {"children", children, on_request},
    {"member_number", detail<&domain::IntakeDetail::member_number>, on_request},
    {"contact_method", contact_method, always},
    {"contact_address", contact<&domain::SafeContact::address>, always},
    {"contact_hours", contact<&domain::SafeContact::hours>, always},
    {"may_leave_message", may_leave_message, always},
    {"name_to_show", contact<&domain::SafeContact::name_to_show>, always},
    {"may_name_office", may_name_office, on_request},
    {"wish", detail<&domain::IntakeDetail::wish>, on_request},
    {"decision", detail<&domain::IntakeDetail::decision>, on_request},
    {"words", detail<&domain::IntakeDetail::words>, on_request},
    {"consent", consent, on_request},
    {"consent_version", consent_version, on_request},
}};

// The first character of `text` starts a formula in a spreadsheet, in half or (Japanese Excel) full width; a tab or
// carriage return before it is passed over there.
bool starts_formula(std::string_view text) {
  constexpr std::array<std::string_view, 10> starts{"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return text.starts_with(start); });
}

template <class Cells>
void add_line(std::string& to, const Layout& layout, Cells&& text_of_column) {
  for (std::size_t i = 0; i < layout.size(); ++i) {
    if (i != 0) to += ',';
    to += cell(text_of_column(layout[i]));
  }
  to += line_end;
}

}  // namespace

std::string cell(std::string_view text) {
  std::string safe = starts_formula(text) ? "'" : "";
  safe += text;
  if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
  std::string out = "\"";
  for (const char c : safe) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

Result<Layout> layout_of(const std::vector<std::string>& columns) {
  Layout out;
  if (columns.empty()) {
    for (const auto& known : all_columns) {
      if (known.by_default) out.push_back({std::string(known.name), known.text});
    }
    return out;
  }
  for (const auto& column : columns) {
    const auto colon = column.find(':');
    const auto name = column.substr(0, colon);
    const auto title = colon == std::string::npos ? name : column.substr(colon + 1);
    const auto known =
        std::find_if(all_columns.begin(), all_columns.end(), [&](const Known& k) { return k.name == name; });
    if (known == all_columns.end() || title.empty()) return fail(Code::corrupt, "no column '" + column + "'");
    out.push_back({title, known->text});
  }
  return out;
}

std::string csv_of(const std::vector<ExportedCase>& cases, const Layout& layout, const i18n::Catalogue& words) {
  std::string out(byte_order_mark);
  add_line(out, layout, [](const Column& column) { return column.title; });
  for (const auto& one : cases) {
    for (const auto& request : one.requests) {
      add_line(out, layout, [&](const Column& column) { return column.text(one, request, words); });
    }
  }
  return out;
}

}  // namespace tsunagu::ward::interop
