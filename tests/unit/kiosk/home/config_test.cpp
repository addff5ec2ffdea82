#include "kiosk/home/config.h"

#include <gtest/gtest.h>
#include <stdlib.h>  // mkdtemp

#include "shared/base/files.h"

namespace tsunagu::kiosk {
namespace {

constexpr domain::Day tuesday = std::chrono::year{2026} / 11 / 24;

Result<HubConfig> read(const std::string& hub_toml) {
  auto pattern = (std::filesystem::temp_directory_path() / "tsunagu-hub-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) return fail(Code::not_found, pattern);
  const std::filesystem::path folder = pattern;
  if (auto written = write_file_atomically(folder / "hub.toml", view_of(hub_toml)); !written) return written.forward();
  auto hub = read_hub_config(folder / "hub.toml");
  std::filesystem::remove_all(folder);
  return hub;
}

std::string with(const std::string& name) {
  return "[hub]\nname = " + name + "\nshort_name = \"ひだまり\"\nward = \"区\"\n[hours]\nphone = { ja = \"平日\" }\n";
}

TEST(HubFile, TheExampleSaysEverythingInEveryLanguage) {
  const auto hub = read_hub_config(TSUNAGU_SOURCE_DIR "/config/hub.toml");
  ASSERT_TRUE(hub) << hub.error().detail;
  std::vector<LocalText> texts{hub->shown_name, hub->phone_hours};
  for (const auto& help : hub->help) {
    texts.push_back(help.name);
    texts.push_back(help.purpose);
    texts.push_back(help.hours);
  }
  for (const auto language : i18n::offered_languages()) {
    for (const auto& text : texts) {
      EXPECT_TRUE(text.contains(std::string(i18n::code_of(language))))
          << i18n::code_of(language) << " " << text.at("ja");
    }
  }
}

TEST(HubFile, JapaneseStandsInForALanguageThatIsNotGiven) {
  const auto hub = read(with("{ ja = \"ひだまり\", en = \"Hidamari\" }"));
  ASSERT_TRUE(hub) << hub.error().detail;
  EXPECT_EQ(hub_view(*hub, i18n::Language::en, tuesday).hub_name, "Hidamari");
  EXPECT_EQ(hub_view(*hub, i18n::Language::ko, tuesday).hub_name, "ひだまり");
}

TEST(HubFile, OneStringIsTheJapaneseText) {
  const auto hub = read(with("\"ひだまり\""));
  ASSERT_TRUE(hub) << hub.error().detail;
  EXPECT_EQ(hub_view(*hub, i18n::Language::vi, tuesday).hub_name, "ひだまり");
}

TEST(HubFile, ALanguageNobodyCanChooseIsAMistake) {
  const auto hub = read(with("{ ja = \"ひだまり\", zh = \"Hidamari\" }"));
  ASSERT_FALSE(hub);
  EXPECT_NE(hub.error().detail.find("'name'"), std::string::npos);
}

TEST(HubFile, ANumberThatNoCardCanHaveIsAMistakeWithItsReason) {
  const auto with_number = [](const std::string& expression) {
    auto file = with("\"ひだまり\"");
    return read(file.insert(file.find("ward ="), "own_number = '" + expression + "'\n"));
  };
  EXPECT_TRUE(with_number("[0-9]{4}"));
  for (const auto& [expression, reason] :
       {std::pair("[0-9]{2}", "can match"), std::pair("([0-9]{4}", "without its )"),
        std::pair("((1{90}){90}){90}", "too much"), std::pair("(1)\\1", "looks back")}) {
    const auto hub = with_number(expression);
    ASSERT_FALSE(hub) << expression;
    EXPECT_EQ(hub.error().code, Code::corrupt);
    EXPECT_NE(hub.error().detail.find("'own_number'"), std::string::npos) << hub.error().detail;
    EXPECT_NE(hub.error().detail.find(reason), std::string::npos) << hub.error().detail;
  }
}

TEST(HubFile, TheSoundIsAtFullSoftnessUnlessItSaysOtherwise) {
  EXPECT_EQ(read(with("\"ひだまり\""))->sound_percent, 100);
  EXPECT_EQ(read(with("\"ひだまり\"") + "[sound]\nvolume = 0\n")->sound_percent, 0);
  EXPECT_FALSE(read(with("\"ひだまり\"") + "[sound]\nvolume = 101\n"));
  EXPECT_FALSE(read(with("\"ひだまり\"") + "[sound]\nvolume = \"loud\"\n"));
}

TEST(HubFile, ANameThatNoHandoffCarriesIsAMistake) {
  std::string longest;
  for (int i = 0; i < 32; ++i) longest += "拠";
  EXPECT_TRUE(read(with("\"" + longest + "\"")));
  for (const auto& name : {longest + "点", std::string(49, 'h'), std::string("two\\nlines")}) {
    const auto hub = read(with("\"" + name + "\""));
    ASSERT_FALSE(hub) << name;
    EXPECT_NE(hub.error().detail.find("48 characters"), std::string::npos) << hub.error().detail;
  }
}

TEST(HubFile, TheHubAndTheWardHaveEachTheirOwnClosedDays) {
  using std::chrono::year;
  const domain::Day saturday = year{2026} / 11 / 28, holiday = year{2027} / 2 / 11, first = year{2026} / 12 / 1;
  const auto hub = read(with("\"ひだまり\"") +
                        "open_weekdays = [2, 3, 4, 5, 6]\nclosed = [\"2026-12-01\"]\n[ward]\nclosed = "
                        "[\"2026-12-02\"]\n");
  ASSERT_TRUE(hub) << hub.error().detail;
  EXPECT_TRUE(domain::is_open(hub_days(*hub), saturday));
  EXPECT_FALSE(domain::is_open(ward_days(*hub), saturday));
  EXPECT_FALSE(domain::is_open(hub_days(*hub), first));
  EXPECT_TRUE(domain::is_open(ward_days(*hub), first));
  EXPECT_FALSE(domain::is_open(ward_days(*hub), year{2026} / 12 / 2));
  EXPECT_TRUE(domain::is_open(hub_days(*hub), holiday)) << "the hub's list does not have it";
  EXPECT_FALSE(domain::is_open(ward_days(*hub), holiday));
  EXPECT_TRUE(is_closed(*hub, year{2026} / 11 / 30)) << "a Monday";
  EXPECT_FALSE(read(with("\"ひだまり\"") + "open_weekdays = []\n"));
  EXPECT_FALSE(read(with("\"ひだまり\"") + "[ward]\nclosed = [\"tomorrow\"]\n"));
}

TEST(HubFile, OneThatDoesNotSayItsWeekdaysCallsBackOnMondayToFriday) {
  using std::chrono::year;
  const auto hub = read(with("\"ひだまり\"") + "closed = [\"2026-12-01\"]\n");
  ASSERT_TRUE(hub) << hub.error().detail;
  EXPECT_FALSE(domain::is_open(hub_days(*hub), year{2026} / 11 / 28)) << "a Saturday";
  EXPECT_FALSE(is_closed(*hub, year{2026} / 11 / 28)) << "but the month does not say so";
  EXPECT_TRUE(is_closed(*hub, year{2026} / 12 / 1));
}

TEST(HubFile, TheClosingTimeIsATimeOfTheDayOrNotThere) {
  EXPECT_EQ(read_hub_config(TSUNAGU_SOURCE_DIR "/config/hub.toml")->closes_minute, 16 * 60);
  const auto closing = [](const std::string& time) {
    auto text = with("\"ひだまり\"");
    return read(text.insert(text.find("phone"), "closes = \"" + time + "\"\n"));
  };
  EXPECT_FALSE(read(with("\"ひだまり\""))->closes_minute);
  EXPECT_EQ(closing("09:05")->closes_minute, 9 * 60 + 5);
  for (const char* wrong : {"16", "4:00", "24:00", "16:60", "16:00 ", "+1:00", "16-00"}) {
    EXPECT_FALSE(closing(wrong)) << wrong;
  }
}

TEST(HubFile, TheHoursAreSaidWhenBothAre) {
  const auto hours = [](const std::string& lines) {
    auto text = with("\"ひだまり\"");
    return read(text.insert(text.find("phone"), lines));
  };
  const auto view = [](const HubConfig& hub) { return hub_view(hub, i18n::Language::ja, domain::Day{}); };
  const auto both = hours("opens = \"09:30\"\ncloses = \"16:00\"\n");
  ASSERT_TRUE(both) << both.error().detail;
  ASSERT_TRUE(view(*both).hours);
  EXPECT_EQ(view(*both).hours->opens, 9 * 60 + 30);
  EXPECT_EQ(hub_days(*both).closes_minute, 16 * 60);
  EXPECT_FALSE(view(*hours("opens = \"09:30\"\n")).hours);
  EXPECT_FALSE(hours("opens = \"16:00\"\ncloses = \"16:00\"\n"));
}

std::string with_help(const std::string& kind, const std::string& languages, const std::string& verified_on) {
  return with("\"ひだまり\"") +
         "[[help]]\nnumber = \"189\"\nname = \"a\"\npurpose = \"b\"\nhours = \"c\"\nkind = " + kind +
         "\nlanguages = " + languages + "\nverified_on = " + verified_on + "\n";
}

TEST(HubFile, AHelpNumberIsShownWithTheDayOnWhichItWasChecked) {
  const auto hub = read(with_help("\"mind\"", "[\"ja\", \"vi\"]", "\"2026-11-02\""));
  ASSERT_TRUE(hub) << hub.error().detail;
  const auto shown = hub_view(*hub, i18n::Language::ja, tuesday).help;
  ASSERT_EQ(shown.size(), 1U);
  EXPECT_EQ(shown[0].kind, HelpKind::mind);
  EXPECT_EQ(shown[0].purpose, "b");
  EXPECT_EQ(shown[0].languages, (std::vector{i18n::Language::ja, i18n::Language::vi}));
  const auto unchecked = read(with_help("\"mind\"", "[\"ja\"]", "\"\""));
  ASSERT_TRUE(unchecked) << unchecked.error().detail;
  EXPECT_TRUE(hub_view(*unchecked, i18n::Language::ja, tuesday).help.empty());
}

TEST(HubFile, AHelpNumberOfAnOlderFileIsShownAllTheSame) {
  const auto hub = read(with("\"ひだまり\"") +
                        "[[help]]\nnumber = \"189\"\nname = \"a\"\nhours = \"c\"\nverified_on = \"2026-11-02\"\n");
  ASSERT_TRUE(hub) << hub.error().detail;
  const auto shown = hub_view(*hub, i18n::Language::ja, tuesday).help;
  ASSERT_EQ(shown.size(), 1U);
  EXPECT_EQ(shown[0].kind, HelpKind::other);
  EXPECT_EQ(shown[0].purpose, "");
  EXPECT_EQ(shown[0].languages, std::vector{i18n::Language::ja});
}

TEST(HubFile, AMistakeInAHelpNumberIsNamed) {
  const auto mistake = [](const Result<HubConfig>& hub) { return hub ? std::string() : hub.error().detail; };
  const std::string day = "\"2026-11-02\"";
  EXPECT_NE(mistake(read(with_help("\"dv\"", "[\"ja\"]", day))).find("'kind'"), std::string::npos);
  EXPECT_NE(mistake(read(with_help("\"mind\"", "[]", day))).find("'languages'"), std::string::npos);
  EXPECT_NE(mistake(read(with_help("\"mind\"", "[\"xx\"]", day))).find("'languages'"), std::string::npos);
  EXPECT_NE(mistake(read(with_help("\"mind\"", "[\"ja\"]", "\"soon\""))).find("'verified_on'"), std::string::npos);
}

TEST(HubFile, TheHubsMessageIsShownUntilItsDayIsOver) {
  const auto message = [](const std::string& words, const std::string& until) {
    return read(with("\"ひだまり\"") + "[message]\ntext = \"" + words + "\"\n" + until);
  };
  const auto hub = message("もちつき", "until = \"2026-11-24\"\n");
  ASSERT_TRUE(hub) << hub.error().detail;
  EXPECT_EQ(hub_view(*hub, i18n::Language::ja, tuesday).message, "もちつき");
  EXPECT_EQ(hub_view(*hub, i18n::Language::ja, std::chrono::year{2026} / 11 / 25).message, "");
  EXPECT_FALSE(message("もちつき", ""));
  EXPECT_FALSE(message("一二三四五六七八九十一二三四五六七八九十一二三四五", "until = \"2026-11-24\"\n"));
}

TEST(HubFile, JapaneseIsAlwaysThere) { EXPECT_FALSE(read(with("{ en = \"Hidamari\" }"))); }

}  // namespace
}  // namespace tsunagu::kiosk
