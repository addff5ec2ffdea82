// The real reader program, over its whole way.
#include "shared/worker/reader.h"

#include <gmock/gmock.h>

#include "shared/base/log.h"
#include "shared/qr/drawing.h"
#include "shared/worker/confine.h"

namespace tsunagu::worker {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using namespace std::chrono_literals;

const ImportWindow window{std::chrono::year(2026) / 4 / 1, std::chrono::year(2027) / 3 / 31};

class RealReader : public testing::Test {
 protected:
  Reader reader_{{.program = TSUNAGU_READER, .start_limit = 20s, .picture_limit = 60s}};
  void SetUp() override { log::set_quiet(log::Level::error); }

  static Bytes png(const std::string& text) {
    return qr::png_of(qr::draw(text, qr::Correction::medium).value(), 4).value();
  }
};

TEST_F(RealReader, ReadsOurCodesOutOfAPicture) {
  EXPECT_THAT(*reader_.read_picture(png("4711100001234")), ElementsAre("4711100001234"));
}

TEST_F(RealReader, GivesOtherCodesOnlyWhenAskedForThem) {
  const Bytes picture = png("https://example.jp/");
  EXPECT_THAT(*reader_.read_picture(picture), IsEmpty());
  EXPECT_THAT(*reader_.find_codes(picture), ElementsAre(FoundCode{"https://example.jp/", false}));
}

TEST_F(RealReader, ReadsAllPartsOfAPage) {
  const std::string first = "4711300000000" + std::string(500, '1');
  const std::string second = "4712300000000" + std::string(500, '2');
  const std::string third = "4713300000000" + std::string(500, '3');
  std::vector<qr::Matrix> parts;
  for (const std::string& text : {first, second, third}) {
    parts.push_back(qr::draw(text, qr::Correction::medium).value());
  }
  EXPECT_THAT(*reader_.read_picture(qr::png_of(parts, 4).value()), UnorderedElementsAre(first, second, third));
}

TEST_F(RealReader, ReadsACameraFrameWithPaddedRows) {
  const qr::Matrix code = qr::draw("4711100001234", qr::Correction::medium).value();
  const std::uint32_t px = 4;
  const auto side = static_cast<std::uint32_t>(code.size_with_quiet_zone()) * px;
  const std::uint32_t stride = side + 13;
  Bytes pixels(std::size_t{stride} * side, 255);
  for (std::uint32_t y = 0; y < side; ++y) {
    for (std::uint32_t x = 0; x < side; ++x) {
      const int column = static_cast<int>(x / px) - qr::quiet_zone;
      const int row = static_cast<int>(y / px) - qr::quiet_zone;
      const bool inside = column >= 0 && row >= 0 && column < code.size && row < code.size;
      if (inside && code.dark(column, row)) pixels[std::size_t{y} * stride + x] = 0;
    }
  }
  EXPECT_THAT(*reader_.read_gray({pixels, side, side, stride}), ElementsAre("4711100001234"));
  EXPECT_THAT(*reader_.read_gray({pixels, side, side, stride}, Effort::picture), ElementsAre("4711100001234"));
}

TEST_F(RealReader, RefusesFramesWhoseSizesDoNotFit) {
  const Bytes pixels(100, 255);
  EXPECT_EQ(reader_.read_gray({pixels, 20, 10, 20}).error().code, Code::usage);
  EXPECT_EQ(reader_.read_gray({pixels, 10, 10, 9}).error().code, Code::usage);
  EXPECT_EQ(reader_.read_gray({pixels, 0, 10, 10}).error().code, Code::usage);
}

TEST_F(RealReader, SaysWhatIsWrongWithAFile) {
  EXPECT_EQ(reader_.read_picture(view_of("hello")).error().code, Code::unsupported);
  Bytes cut = png("47");
  cut.resize(cut.size() / 2);
  EXPECT_EQ(reader_.read_picture(cut).error().code, Code::corrupt);
  EXPECT_EQ(reader_.import_feed(view_of("a,b\n"), FeedKind::detect, window).error().code, Code::unsupported);
  EXPECT_EQ(reader_.read_picture(Bytes(max_picture_bytes + 1)).error().code, Code::too_large);
  EXPECT_EQ(reader_.import_feed(Bytes(max_feed_bytes + 1), FeedKind::detect, window).error().code, Code::too_large);
}

TEST_F(RealReader, ImportsCalendarsAndTablesByWhatTheyAre) {
  const std::string calendar =
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u\r\nSUMMARY:おはなし会\r\nDTSTART;TZID=Tokyo Standard "
      "Time:20260402T100000\r\n"
      "RRULE:FREQ=WEEKLY;COUNT=2\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  const auto sessions = reader_.import_feed(view_of(calendar), FeedKind::detect, window)->sessions;
  ASSERT_EQ(sessions.size(), 2u);
  EXPECT_EQ(sessions[1].title, "おはなし会");
  EXPECT_EQ(domain::text_of(sessions[1].first_day), "2026-04-09");
  EXPECT_EQ(sessions[1].start_minute, 600);

  const std::string table = "\x96\xBC\x8F\xCC,\x8A\x4A\x8E\x6E\x93\xFA\n\x89\xEF,2026/4/2\nx,never\n";  // CP932
  const auto result = reader_.import_feed(view_of(table), FeedKind::detect, window).value();
  ASSERT_EQ(result.sessions.size(), 1u);
  EXPECT_EQ(result.sessions[0].title, "会");
  EXPECT_EQ(result.problems.at(0).line, 3u);
}

TEST_F(RealReader, ASecondlyRuleDoesNotHang) {
  const std::string calendar =
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u\r\nSUMMARY:x\r\nDTSTART:20260402T100000\r\n"
      "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  const auto before = std::chrono::steady_clock::now();
  const auto result = reader_.import_feed(view_of(calendar), FeedKind::calendar, window).value();
  EXPECT_LT(std::chrono::steady_clock::now() - before, 10s);
  EXPECT_EQ(result.sessions.size(), 1u) << "the first date alone";
  EXPECT_EQ(result.problems.size(), 1u);
}

TEST_F(RealReader, TakesSingleDatesFromOtherDaysThanThoseThatRepeat) {
  const std::string table = "名称,開始日\n昔の会,1998-05-01\n今の会,2026-05-01\n";
  const ImportWindow any_day{window.from, window.to, std::chrono::year(1900) / 1 / 1,
                             std::chrono::year(2199) / 12 / 31};
  EXPECT_EQ(reader_.import_feed(view_of(table), FeedKind::detect, any_day)->sessions.size(), 2u);
  const auto narrow = reader_.import_feed(view_of(table), FeedKind::detect, window).value();
  EXPECT_EQ(narrow.sessions.size(), 1u);
  EXPECT_EQ(narrow.outside, 1u);
}

TEST_F(RealReader, RefusesWindowsThatMakeNoSense) {
  const auto code = [&](ImportWindow odd) {
    return reader_.import_feed(view_of("x"), FeedKind::detect, odd).error().code;
  };
  EXPECT_EQ(code({window.to, window.from}), Code::usage);
  EXPECT_EQ(code({window.from, std::chrono::year(2200) / 1 / 1}), Code::usage);
  EXPECT_EQ(code({window.from, window.to, window.to, window.from}), Code::usage);
  EXPECT_EQ(code({std::chrono::year(2026) / 2 / 30, window.to}), Code::usage);
}

TEST_F(RealReader, ATimeLimitThatIsTooShortEndsOnlyThatJob) {
  Reader hurried({.program = TSUNAGU_READER, .start_limit = 20s, .picture_limit = 1ms, .feed_limit = 60s});
  const Bytes large = qr::png_of(qr::draw(std::string(1'500, '4'), qr::Correction::medium).value(), 40).value();
  const auto texts = hurried.read_picture(large);
  ASSERT_FALSE(texts);
  EXPECT_EQ(texts.error().code, Code::timeout);
  EXPECT_TRUE(hurried.import_feed(view_of("名称,開始日\n"), FeedKind::detect, window));
}

TEST_F(RealReader, IsFilteredUnlessSanitized) {
  ASSERT_TRUE(reader_.warm_up());
  EXPECT_EQ(reader_.is_filtered(), !sanitized);
}

}  // namespace
}  // namespace tsunagu::worker
