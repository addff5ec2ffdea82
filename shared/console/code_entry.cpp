#include "shared/console/code_entry.h"

#include <algorithm>

#include "shared/base/files.h"
#include "shared/handoff/frame.h"
#include "shared/i18n/normalise.h"

namespace tsunagu::console {
namespace {

constexpr std::string_view frame_start = "47";
constexpr std::size_t longest_path = 4096;

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ',' || c == ';';
    if (!space) word += c;
    if (space && !word.empty()) words.push_back(std::exchange(word, {}));
  }
  if (!word.empty()) words.push_back(word);
  return words;
}

bool looks_whole(const std::string& word) {
  return word.size() > handoff::frame_header && word.starts_with(frame_start);
}

std::vector<std::string> codes_of(const std::vector<std::string>& words) {
  if (std::all_of(words.begin(), words.end(), looks_whole)) return words;
  std::string joined;
  for (const auto& word : words) joined += word;
  return {joined};
}

// As file managers copy it: quoted, or as a file: address.
std::filesystem::path path_of(std::string_view typed) {
  const auto from = typed.find_first_not_of(" \t\r\n");
  if (from == std::string_view::npos) return {};
  typed = typed.substr(from, typed.find_last_not_of(" \t\r\n") - from + 1);
  const bool quoted =
      typed.size() >= 2 && typed.front() == typed.back() && (typed.front() == '\'' || typed.front() == '"');
  if (quoted) typed = typed.substr(1, typed.size() - 2);
  if (typed.starts_with("file://")) typed.remove_prefix(7);
  return {typed.substr(0, longest_path)};
}

bool is_picture(ByteView bytes) {
  const auto starts = [&](std::initializer_list<std::uint8_t> magic) {
    return bytes.size() >= magic.size() && std::equal(magic.begin(), magic.end(), bytes.begin());
  };
  return starts({0x89, 'P', 'N', 'G'}) || starts({0xFF, 0xD8});
}

}  // namespace

Entry parse_entry(std::string_view typed) {
  const auto words = words_of(i18n::nfkc(typed.substr(0, handoff::max_typed)));
  if (words.empty()) return {};
  if (std::all_of(words.begin(), words.end(), [](const std::string& w) { return is_digits(w); })) {
    return {codes_of(words), {}};
  }
  return {{}, path_of(typed)};
}

Result<std::vector<std::string>> codes_in_file(const std::filesystem::path& file, worker::Reader& reader) {
  auto bytes = read_file(file, worker::max_picture_bytes);
  if (!bytes) return bytes.forward();
  if (is_picture(*bytes)) return reader.read_picture(*bytes);
  const auto entry = parse_entry(text_of(*bytes));
  if (entry.codes.empty()) return fail(Code::unsupported, "neither a picture nor digits");
  return entry.codes;
}

}  // namespace tsunagu::console
