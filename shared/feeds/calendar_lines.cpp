#include "shared/feeds/calendar_lines.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "shared/feeds/encoding.h"
#include "shared/feeds/feeds.h"
#include "shared/feeds/session.h"

namespace tsunagu::feeds {
namespace {

constexpr std::size_t longest_content_line = 64u << 10;
constexpr std::size_t most_lines_of_a_block = 5'000;
constexpr std::size_t deepest_nesting = 8;
constexpr std::size_t longest_name = 64;  // of a property
constexpr std::array<std::string_view, 18> read_properties{
    "UID",           "SUMMARY", "DESCRIPTION", "LOCATION", "CONTACT",  "URL",    "DTSTART",       "DTEND", "DURATION",
    "RECURRENCE-ID", "RRULE",   "RDATE",       "EXDATE",   "SEQUENCE", "STATUS", "LAST-MODIFIED", "CLASS", "DTSTAMP"};

bool is_read(std::string_view name) {
  return std::find(read_properties.begin(), read_properties.end(), name) != read_properties.end();
}

struct RawLine {
  std::size_t line = 0;
  std::string bytes;
};

// Unfolding works on bytes, because a fold may lie inside a character.
std::vector<RawLine> unfold(std::string_view bytes) {
  const char line_end = bytes.find('\n') == std::string_view::npos ? '\r' : '\n';
  std::vector<RawLine> lines;
  std::size_t number = 1;
  for (std::size_t at = 0; at < bytes.size(); ++number) {
    const std::size_t end = std::min(bytes.find(line_end, at), bytes.size());
    std::string_view line = bytes.substr(at, end - at);
    at = end + 1;
    while (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) continue;
    const bool continues = line.front() == ' ' || line.front() == '\t';
    if (continues && !lines.empty()) {
      lines.back().bytes += line.substr(1);
    } else {
      lines.push_back({number, std::string(line)});
    }
  }
  return lines;
}

// A single damaged line must not decide for the whole file; a calendar is nearly always UTF-8.
Encoding encoding_of(const std::vector<RawLine>& lines) {
  const auto readable = [&](Encoding encoding) {
    const Decoder decoder(encoding);
    return std::count_if(lines.begin(), lines.end(),
                         [&](const RawLine& line) { return decoder.decode(line.bytes).has_value(); });
  };
  return readable(Encoding::cp932) > readable(Encoding::utf8) ? Encoding::cp932 : Encoding::utf8;
}

std::string trimmed(std::string_view text) {
  const std::size_t end = text.find_last_not_of(" \t");
  return std::string(text.substr(0, end == std::string_view::npos ? 0 : end + 1));
}

// A rule without blanks and without parts that are empty or no part of a rule: libical stops at the first of them and
// forgets what follows, such as how often.
std::string tidied_rule(const ContentLine& line) {
  static constexpr std::array<std::string_view, 16> parts{
      "FREQ",       "UNTIL",     "COUNT",    "INTERVAL", "BYSECOND", "BYMINUTE", "BYHOUR", "BYDAY",
      "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH",  "BYSETPOS", "WKST",     "RSCALE", "SKIP"};
  std::string value = upper(value_of(line));
  std::erase_if(value, [](char c) { return c == ' ' || c == '\t'; });
  std::string kept;
  for (std::string_view rest = value; !rest.empty();) {
    const std::string_view part = rest.substr(0, rest.find(';'));
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
    const std::string_view name = part.substr(0, part.find('='));
    const bool is_part = std::find(parts.begin(), parts.end(), name) != parts.end() && part.size() > name.size() + 1;
    if (is_part) kept += (kept.empty() ? "" : ";") + std::string(part);
  }
  return "RRULE:" + kept;
}

class Splitter {
 public:
  void take(const ContentLine& line) {
    if (line.name == "BEGIN") return begin(line);
    if (line.name == "END") return end(line);
    if (stack_.empty()) return;
    if (!block_) return of_calendar(line);
    const bool own = stack_.size() == depth_of_block_ || kind_ == "VTIMEZONE";
    if (own) add(line);
  }
  // A line of the file that is no content line; `name` as far as it could be read.
  void left_out(std::size_t line, const std::string& name, const std::string& why) {
    if (block_) problem(line, "taken without " + (name.empty() ? "a line" : "its " + name) + ": " + why);
  }

  CalendarBlocks finish() {
    if (block_) give_up("the component is not ended");
    if (!stack_.empty()) result_.whole = false;
    return std::move(result_);
  }
  [[nodiscard]] bool saw_calendar() const { return saw_calendar_; }

 private:
  CalendarBlocks result_;
  std::vector<std::string> stack_;
  std::optional<Block> block_;
  std::string kind_;
  std::size_t depth_of_block_ = 0;
  bool saw_calendar_ = false;
  bool called_off_ = false;       // the calendar's METHOD
  const char* spoilt_ = nullptr;  // why the block that is being read cannot be used

  void problem(std::size_t line, std::string why) {
    if (result_.problems.size() < max_problems) result_.problems.push_back({line, std::move(why), false, {}});
  }

  static std::string component_of(const ContentLine& line) { return upper(trimmed(value_of(line))); }

  void of_calendar(const ContentLine& line) {
    if (stack_.size() != 1) return;
    if (line.name == "X-WR-CALNAME" && result_.name.empty()) result_.name = trimmed(unescaped(value_of(line)));
    if (line.name != "METHOD") return;
    const std::string method = upper(trimmed(value_of(line)));
    called_off_ = method == "CANCEL";
    if (method != "PUBLISH") result_.whole = false;
  }

  void add(const ContentLine& line) {
    if (block_->lines.size() == most_lines_of_a_block) spoilt_ = "the component has more than 5000 lines";
    if (spoilt_ == nullptr) block_->lines.push_back(line);
  }

  void give_up(const char* why) {
    const bool event = kind_ == "VEVENT";
    if (event) ++result_.spoilt;
    if (result_.problems.size() < max_problems) result_.problems.push_back({block_->line, why, event, uid_of(*block_)});
    block_.reset();
  }

  void keep() { (kind_ == "VEVENT" ? result_.events : result_.zones).push_back(std::move(*block_)); }

  // The next component begins, so only the END is missing, not the rest of what stood before it.
  void end_unended() {
    problem(block_->line, "the component is not ended; taken as it stands");
    block_->lines.push_back({block_->line, "END", "END:" + kind_});
    keep();
    block_.reset();
  }

  void begin(const ContentLine& line) {
    const std::string component = component_of(line);
    if (component == "VCALENDAR") {
      // A calendar never lies inside anything: whatever is still open was not ended.
      if (block_) give_up("the component is not ended");
      stack_.assign(1, component);
      saw_calendar_ = true;
      called_off_ = false;
      return;
    }
    if (stack_.size() >= deepest_nesting) return problem(line.line, "components are nested too deeply");
    if (block_ && (component == "VEVENT" || component == "VTIMEZONE")) {
      stack_.resize(depth_of_block_ - 1);
      end_unended();
    }
    stack_.push_back(component);
    if (block_) {
      if (kind_ == "VTIMEZONE") add(line);
    } else if (component == "VEVENT" || component == "VTIMEZONE") {
      block_ = Block{line.line, {line}, called_off_};
      kind_ = component;
      depth_of_block_ = stack_.size();
      spoilt_ = nullptr;
    }
  }

  void end(const ContentLine& line) {
    const std::string component = component_of(line);
    if (stack_.empty() || stack_.back() != component) return problem(line.line, "an END without its BEGIN");
    if (block_ && (stack_.size() == depth_of_block_ || kind_ == "VTIMEZONE")) add(line);
    if (block_ && stack_.size() == depth_of_block_) {
      if (spoilt_ != nullptr) {
        give_up(spoilt_);
      } else {
        keep();
      }
      block_.reset();
    }
    stack_.pop_back();
  }
};

}  // namespace

std::size_t Block::line_of(std::string_view name) const {
  const auto found = std::find_if(lines.begin(), lines.end(), [&](const ContentLine& l) { return l.name == name; });
  return found == lines.end() ? line : found->line;
}

std::size_t Block::count_of(std::string_view name) const {
  return static_cast<std::size_t>(
      std::count_if(lines.begin(), lines.end(), [&](const ContentLine& l) { return l.name == name; }));
}

std::string Block::text() const {
  std::string text;
  for (const ContentLine& content : lines) text += content.text + "\r\n";
  return text;
}

std::string upper(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return result;
}

std::string_view value_of(const ContentLine& line) {
  bool quoted = false;
  for (std::size_t at = 0; at < line.text.size(); ++at) {
    if (line.text[at] == '"') quoted = !quoted;
    if (line.text[at] == ':' && !quoted) return std::string_view(line.text).substr(at + 1);
  }
  return {};
}

std::string unescaped(std::string_view value) {
  std::string text;
  for (const char c : value) {
    if (c != '\\') text.push_back(c);
  }
  return text;
}

std::string uid_of(const Block& block) {
  const auto found =
      std::find_if(block.lines.begin(), block.lines.end(), [](const ContentLine& l) { return l.name == "UID"; });
  return found == block.lines.end() ? std::string() : event_name_of(unescaped(trimmed(value_of(*found))));
}

std::string event_name_of(std::string_view uid) {
  constexpr std::size_t longest_uid = 255;
  std::string name = cleaned(uid, longest_uid, Lines::join);
  return name == uid ? name : "digest:" + digest_of(uid);
}

Result<CalendarBlocks> split_calendar(std::string_view bytes) {
  const std::vector<RawLine> lines = unfold(without_mark(bytes));
  const Decoder decoder(encoding_of(lines));
  Splitter splitter;
  for (const RawLine& raw : lines) {
    const std::string_view start = std::string_view(raw.bytes).substr(0, longest_name);
    const std::string name = upper(trimmed(start.substr(0, std::min(start.find_first_of(":;"), start.size()))));
    const bool is_name = !name.empty() && std::all_of(name.begin(), name.end(),
                                                      [](unsigned char c) { return std::isalnum(c) != 0 || c == '-'; });
    auto text = decoder.decode(raw.bytes);
    if (!is_name || name.size() == raw.bytes.size()) {
      splitter.left_out(raw.line, {}, "no property");
    } else if (!text) {
      splitter.left_out(raw.line, name, "characters that are not of the file's encoding");
    } else if (text->size() > longest_content_line) {
      if (is_read(name)) splitter.left_out(raw.line, name, "more than 65536 bytes");
    } else {
      // A NUL would end the text early for a parser written in C.
      std::replace(text->begin(), text->end(), '\0', ' ');
      ContentLine line{raw.line, name, std::move(*text)};
      if (name == "RRULE") line.text = tidied_rule(line);
      splitter.take(line);
    }
  }
  if (!splitter.saw_calendar()) return fail(Code::unsupported, "not a calendar: no BEGIN:VCALENDAR");
  return splitter.finish();
}

}  // namespace tsunagu::feeds
