#include "shared/feeds/calendar_lines.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include "shared/feeds/encoding.h"
#include "shared/feeds/feeds.h"

namespace tsunagu::feeds {
namespace {

constexpr std::size_t longest_content_line = 64u << 10;
constexpr std::size_t most_lines_of_a_block = 5'000;
constexpr std::size_t deepest_nesting = 8;

struct RawLine {
  std::size_t line = 0;
  std::string bytes;
};

// Unfolding works on bytes, because a fold may lie inside a character.
std::vector<RawLine> unfold(std::string_view bytes) {
  std::vector<RawLine> lines;
  std::size_t number = 1;
  for (std::size_t at = 0; at < bytes.size(); ++number) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    std::string_view line = bytes.substr(at, end - at);
    at = end + 1;
    if (line.ends_with('\r')) line.remove_suffix(1);
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

// All of the lines that matter must be readable in one encoding; a calendar is nearly always UTF-8.
std::optional<Encoding> encoding_of(const std::vector<RawLine>& lines) {
  for (const Encoding encoding : {Encoding::utf8, Encoding::cp932}) {
    const Decoder decoder(encoding);
    const auto readable = [&](const RawLine& line) { return decoder.decode(line.bytes).has_value(); };
    if (std::all_of(lines.begin(), lines.end(), readable)) return encoding;
  }
  return std::nullopt;
}

std::string upper(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return result;
}

std::string trimmed(std::string_view text) {
  const std::size_t end = text.find_last_not_of(" \t");
  return std::string(text.substr(0, end == std::string_view::npos ? 0 : end + 1));
}

class Splitter {
 public:
  void take(const ContentLine& line) {
    if (line.name == "BEGIN") return begin(line);
    if (line.name == "END") return end(line);
    if (stack_.empty() || !block_) return;
    const bool own = stack_.size() == depth_of_block_ || kind_ == "VTIMEZONE";
    if (own) add(line);
  }

  CalendarBlocks finish() {
    if (block_) problem(block_->line, "the component is not ended");
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
  const char* spoilt_ = nullptr;  // why the block that is being read cannot be used

  void problem(std::size_t line, const char* why) {
    if (result_.problems.size() < max_problems) result_.problems.push_back({line, why});
  }

  static std::string component_of(const ContentLine& line) {
    return upper(trimmed(std::string_view(line.text).substr(std::min(line.text.find(':') + 1, line.text.size()))));
  }

  void add(const ContentLine& line) {
    if (block_->lines.size() == most_lines_of_a_block) spoilt_ = "the component has more than 5000 lines";
    if (line.text.size() > longest_content_line) spoilt_ = "a line of more than 65536 bytes";
    if (spoilt_ == nullptr) block_->lines.push_back(line);
  }

  void begin(const ContentLine& line) {
    const std::string component = component_of(line);
    if (component == "VCALENDAR") {
      // A calendar never lies inside anything: whatever is still open was not ended.
      if (block_) problem(block_->line, "the component is not ended");
      block_.reset();
      stack_.assign(1, component);
      saw_calendar_ = true;
      return;
    }
    if (stack_.size() >= deepest_nesting) return problem(line.line, "components are nested too deeply");
    if (block_ && (component == "VEVENT" || component == "VTIMEZONE")) {
      problem(block_->line, "the component is not ended");
      block_.reset();
      stack_.resize(depth_of_block_ - 1);
    }
    stack_.push_back(component);
    if (block_) {
      if (kind_ == "VTIMEZONE") add(line);
    } else if (component == "VEVENT" || component == "VTIMEZONE") {
      block_ = Block{line.line, {line}};
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
        problem(block_->line, spoilt_);
      } else {
        (kind_ == "VEVENT" ? result_.events : result_.zones).push_back(std::move(*block_));
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

Result<CalendarBlocks> split_calendar(std::string_view bytes) {
  const std::vector<RawLine> lines = unfold(without_mark(bytes));
  const auto encoding = encoding_of(lines);
  if (!encoding) return fail(Code::unsupported, "the calendar is neither UTF-8 nor Shift_JIS");
  const Decoder decoder(*encoding);
  Splitter splitter;
  for (const RawLine& raw : lines) {
    std::string text = decoder.decode(raw.bytes).value_or("");
    // A NUL would end the text early for a parser written in C.
    std::replace(text.begin(), text.end(), '\0', ' ');
    const std::string name = upper(std::string_view(text).substr(0, std::min(text.find_first_of(":;"), text.size())));
    splitter.take({raw.line, name, std::move(text)});
  }
  if (!splitter.saw_calendar()) return fail(Code::unsupported, "not a calendar: no BEGIN:VCALENDAR");
  return splitter.finish();
}

}  // namespace tsunagu::feeds
