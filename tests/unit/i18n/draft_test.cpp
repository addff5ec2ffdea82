// A language whose translation has only begun (tests/support/planted_draft.cpp): it is not offered, and its catalogue
// may lack words but not hold wrong ones.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/i18n/catalogue_check.h"
#include "tests/unit/i18n/mo_writer.h"

namespace tsunagu::i18n {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::IsEmpty;

constexpr const char* talk = "msgid \"menu.talk\"\nmsgstr \"聊聊\"\n";

TEST(DraftLanguage, IsKnownAndNotOffered) {
  EXPECT_THAT(all_languages(), Contains(Language::zh_hans));
  std::vector<Language> others(all_languages().begin(), all_languages().end());
  std::erase(others, Language::zh_hans);
  EXPECT_THAT(offered_languages(), ElementsAreArray(others));
  EXPECT_EQ(language_of("zh-Hans"), Language::zh_hans) << "hub.toml may have its words already";
}

class DraftCatalogue : public testing::Test {
 protected:
  DraftCatalogue() {
    folder_.compile("ja", "kiosk",
                    "msgid \"menu.talk\"\nmsgstr \"話す\"\n\nmsgid \"menu.events\"\nmsgstr \"催し\"\n\n"
                    "msgid \"menu.left\"\nmsgstr \"あと{count}\"\n");
  }
  [[nodiscard]] CatalogueCheck check_with(const std::string& code, Language language, const std::string& po) const {
    folder_.compile(code, "kiosk", po);
    return check_catalogue(folder_.path(), language, "kiosk");
  }

  CatalogueFolder folder_;
};

TEST_F(DraftCatalogue, MayLackWordsWhichAreCounted) {
  const auto check = check_with("zh-Hans", Language::zh_hans, talk);
  EXPECT_THAT(check.faults, IsEmpty());
  EXPECT_EQ(check.missing, 2U);
  EXPECT_THAT(check_with("ko", Language::ko, talk).faults, ElementsAre("lacks menu.events", "lacks menu.left"))
      << "what is offered lacks nothing";
}

TEST_F(DraftCatalogue, MayNotBeThereAtAll) {
  const auto check = check_catalogue(folder_.path(), Language::zh_hans, "kiosk");
  EXPECT_THAT(check.faults, IsEmpty());
  EXPECT_EQ(check.missing, 3U);
}

TEST_F(DraftCatalogue, MayNotHoldWrongWords) {
  const auto check =
      check_with("zh-Hans", Language::zh_hans,
                 "msgid \"menu.left\"\nmsgstr \"还有{many}个{what}\"\n\nmsgid \"menu.old\"\nmsgstr \"旧\"\n");
  EXPECT_THAT(check.faults, ElementsAre("has other placeholders in menu.left", "alone has menu.old"));
}

}  // namespace
}  // namespace tsunagu::i18n
