#include "kiosk/shelf/leaflets.h"

#include <cmark.h>

#include <algorithm>
#include <charconv>
#include <memory>

#include "shared/base/files.h"
#include "shared/base/log.h"
#include "shared/base/text.h"
#include "shared/i18n/furigana.h"

namespace tsunagu::kiosk::shelf {
namespace {

constexpr std::size_t leaflet_limit = std::size_t{64} * 1024;
constexpr std::size_t most_blocks = 200;
constexpr std::string_view fence = "---\n";

struct Free {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
  void operator()(cmark_iter* iter) const { cmark_iter_free(iter); }
};

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

Status take_fact(Leaflet& leaflet, std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return fail(Code::corrupt, "a line without ':' among the facts");
  const std::string_view key = trimmed(line.substr(0, colon));
  const std::string value(trimmed(line.substr(colon + 1)));
  if (key == "title") {
    leaflet.title = value;
  } else if (key == "order") {
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), leaflet.order);
    if (error != std::errc{} || end != value.data() + value.size()) return fail(Code::corrupt, "'order' is no number");
  } else if (key == "url") {
    if (!value.starts_with("https://") || value.find(' ') != std::string::npos) {
      return fail(Code::corrupt, "'url' must begin with https://");
    }
    leaflet.url = value;
  } else if (key == "checked") {
    leaflet.checked = domain::parse_day(value);
    if (!leaflet.checked) return fail(Code::corrupt, "'checked' must be a day such as 2026-11-24");
  } else {
    return fail(Code::corrupt, "an unknown fact: " + std::string(key));
  }
  return {};
}

// The facts between the fences; gives what follows them.
Result<std::string_view> take_facts(Leaflet& leaflet, std::string_view text) {
  if (!text.starts_with(fence)) return fail(Code::corrupt, "no facts at the beginning");
  text.remove_prefix(fence.size());
  while (!text.starts_with(fence)) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return fail(Code::corrupt, "the facts do not end");
    if (auto taken = take_fact(leaflet, text.substr(0, end)); !taken) return taken.forward();
    text.remove_prefix(end + 1);
  }
  return text.substr(fence.size());
}

// Walks the tree once, in reading order.
class Walker {
 public:
  explicit Walker(Leaflet& leaflet) : leaflet_(leaflet) {}

  void walk(cmark_node* document) {
    const std::unique_ptr<cmark_iter, Free> iter(cmark_iter_new(document));
    for (auto event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(iter.get())) {
      visit(cmark_iter_get_node(iter.get()), event == CMARK_EVENT_ENTER);
    }
  }

 private:
  void visit(cmark_node* node, bool enter) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HEADING:
        if (enter) begin(LeafletBlock::Kind::heading, 0);
        return;
      case CMARK_NODE_LIST: number_ = enter && cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? 1 : 0; return;
      case CMARK_NODE_ITEM:
        in_item_ = enter;
        if (enter) begin(LeafletBlock::Kind::item, number_ > 0 ? number_++ : 0);
        return;
      case CMARK_NODE_PARAGRAPH:
        if (enter && !in_item_) begin(LeafletBlock::Kind::paragraph, 0);
        return;
      case CMARK_NODE_STRONG:
      case CMARK_NODE_EMPH:
        if (!leaflet_.blocks.empty()) leaflet_.blocks.back().words += enter ? i18n::strong_from : i18n::strong_to;
        return;
      case CMARK_NODE_SOFTBREAK: return add(" ");
      case CMARK_NODE_LINEBREAK: return add("\n");
      case CMARK_NODE_TEXT:
      case CMARK_NODE_CODE: return add(cmark_node_get_literal(node));
      default: return;  // links keep their words; HTML, pictures and code blocks are not for a shelf
    }
  }
  void begin(LeafletBlock::Kind kind, int number) {
    if (leaflet_.blocks.size() < most_blocks) leaflet_.blocks.push_back({kind, number, {}});
  }
  void add(const char* words) {
    if (words == nullptr || leaflet_.blocks.empty()) return;
    for (const char c : std::string_view(words)) {
      if (static_cast<unsigned char>(c) >= 0x20 || c == '\n') leaflet_.blocks.back().words += c;
    }
  }

  Leaflet& leaflet_;
  int number_ = 0;
  bool in_item_ = false;
};

Result<Leaflet> read_one(const std::filesystem::path& file) {
  const auto bytes = read_file(file, leaflet_limit);
  if (!bytes) return bytes.forward();
  return parse_leaflet(text_of(*bytes));
}

}  // namespace

Result<Leaflet> parse_leaflet(std::string_view markdown) {
  if (!is_utf8(markdown)) return fail(Code::corrupt, "not UTF-8");
  Leaflet leaflet;
  const auto body = take_facts(leaflet, markdown);
  if (!body) return body.forward();
  if (leaflet.title.empty()) return fail(Code::corrupt, "no title");
  const std::unique_ptr<cmark_node, Free> document(cmark_parse_document(body->data(), body->size(), CMARK_OPT_DEFAULT));
  if (!document) return fail(Code::corrupt, "the text");
  Walker(leaflet).walk(document.get());
  std::erase_if(leaflet.blocks, [](const LeafletBlock& block) { return block.words.empty(); });
  if (leaflet.blocks.empty()) return fail(Code::corrupt, "no text");
  return leaflet;
}

Leaflets Leaflets::read(const std::filesystem::path& folder) {
  Leaflets out;
  for (const auto language : i18n::all_languages()) {
    std::error_code error;
    const auto here = folder / std::string(i18n::code_of(language));
    for (const auto& entry : std::filesystem::directory_iterator(here, error)) {
      if (entry.path().extension() != ".md") continue;
      auto leaflet = read_one(entry.path());
      if (!leaflet) {
        log::warning("a leaflet is left out: " + entry.path().string() + ": " + leaflet.error().detail);
        continue;
      }
      leaflet->name = entry.path().stem().string();
      leaflet->language = language;
      out.by_name_[leaflet->name].emplace(language, std::move(*leaflet));
    }
  }
  return out;
}

std::vector<Leaflet> Leaflets::in(i18n::Language language) const {
  std::vector<Leaflet> out;
  for (const auto& [name, translations] : by_name_) {
    auto found = translations.find(language);
    if (found == translations.end()) found = translations.find(i18n::Language::ja);
    if (found != translations.end()) out.push_back(found->second);
  }
  std::stable_sort(out.begin(), out.end(), [](const Leaflet& a, const Leaflet& b) { return a.order < b.order; });
  return out;
}

}  // namespace tsunagu::kiosk::shelf
