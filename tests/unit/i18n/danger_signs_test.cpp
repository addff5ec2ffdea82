// What a parent must not miss stands in the leaflets of every language. Each sign is marked where it stands, as
// [its words](#danger-its-name); the shelf shows the words alone.
#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <set>
#include <string>

#include "shared/i18n/language.h"
#include "tests/unit/i18n/leaflet_texts.h"

namespace tsunagu::i18n {
namespace {

using Signs = std::map<std::string, std::multiset<std::string>>;  // by leaflet

// A sign that is added to the Japanese leaflets is added here.
const Signs& known_signs() {
  static const Signs known{
      {"after-birth",
       {"bleeding", "fever", "chest-pain", "swollen-leg", "headache", "two-weeks", "no-affection", "wish-to-be-gone"}},
      {"first-food", {"honey", "nuts", "allergy"}},
      {"night-crying", {"on-its-back", "never-shake", "strange-cry", "fever", "not-drinking", "limp", "at-the-end"}},
      {"vaccination", {"unwell-before", "strange-after"}},
      {"where-to-ask", {"not-breathing", "no-response", "hitting-the-child", "fear-of-family", "heavy-heart"}}};
  return known;
}

std::size_t count_of(const std::string& text, const std::string& what) {
  std::size_t count = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++count;
  return count;
}

TEST(DangerSigns, StandInEveryLanguage) {
  static const std::regex mark(R"(\[[^\[\]\n]+\]\(#danger-([a-z-]+)\))");
  for (const auto language : offered_languages()) {
    Signs signs;
    for (const auto& [leaflet, text] : leaflets_of(language)) {
      for (std::sregex_iterator it(text.begin(), text.end(), mark), end; it != end; ++it) {
        signs[leaflet].insert((*it)[1].str());
      }
      EXPECT_EQ(count_of(text, "]("), signs.contains(leaflet) ? signs[leaflet].size() : 0)
          << code_of(language) << "/" << leaflet << " has a link that marks no danger sign";
    }
    EXPECT_EQ(signs, known_signs()) << code_of(language);
  }
}

}  // namespace
}  // namespace tsunagu::i18n
