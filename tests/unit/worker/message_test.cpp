#include "shared/worker/message.h"

#include <gtest/gtest.h>

#include "tests/support/fixed_random.h"

namespace tsunagu::worker {
namespace {

const ImportWindow window{std::chrono::year(2026) / 4 / 1, std::chrono::year(2027) / 3 / 31};

domain::ImportResult sample_import() {
  domain::ReadSession session;
  session.source_key = "u|20260402";
  session.title = "離乳食教室";
  session.description = "一\n二";
  session.place = "拠点";
  session.what_to_bring = "タオル";
  session.fee = "無料";
  session.languages = "en";
  session.contact = "045";
  session.url = "https://example.jp/";
  session.first_day = window.from;
  session.last_day = window.to;
  session.start_minute = 0;
  session.end_minute = 1439;
  session.capacity = 15;
  session.prenatal_class = true;
  domain::ReadSession bare;
  bare.source_key = bare.title = "x";
  bare.first_day = bare.last_day = window.from;
  bare.cancelled = true;
  session.former_key = "digest|1";
  session.line = 12;
  session.other_titles = {{"en", "Weaning class"}};
  session.booking = domain::BookingNeed::by_phone;
  session.apply_until = window.from;
  session.apply_until_minute = 17 * 60;
  session.version = {3, domain::start_of(window.from), domain::start_of(window.to)};
  domain::ImportResult out;
  out.sessions = {session, bare};
  out.problems = {{7, "no title", true, "u"}, {8, "no time", false, {}}};
  out.rows_read = 3;
  out.outside = 5;
  out.refused = 1;
  out.taken_out = {{"u|20260409", window.to, 4}};
  out.unknown_columns = {"天気"};
  out.list_name = "ひだまり";
  out.whole = false;
  return out;
}

TEST(Messages, JobsComeBackAsTheyWere) {
  const Bytes file{1, 2, 3};
  EXPECT_EQ(std::get<PictureJob>(*decode_job(encode_picture_job(file))).file, file);

  const Bytes pixels{1, 2, 9, 3, 4, 9};
  const auto frame = std::get<FrameJob>(*decode_job(encode_frame_job({pixels, 2, 2, 3}, Effort::picture)));
  EXPECT_EQ(frame.pixels, (Bytes{1, 2, 3, 4})) << "the padding of the rows is left out";
  EXPECT_EQ(frame.effort, Effort::picture);

  const ImportWindow wider{window.from, window.to, std::chrono::year(1900) / 1 / 1, std::chrono::year(2199) / 12 / 31};
  const auto feed = std::get<FeedJob>(*decode_job(encode_feed_job(file, FeedKind::table, wider)));
  EXPECT_EQ(feed.kind, FeedKind::table);
  EXPECT_EQ(feed.window.from, window.from);
  EXPECT_EQ(feed.window.to, window.to);
  EXPECT_EQ(feed.window.single_from, wider.single_from);
  EXPECT_EQ(feed.window.single_to, wider.single_to);
  EXPECT_EQ(feed.file, file);
}

TEST(Messages, AnswersComeBackAsTheyWere) {
  const std::vector<FoundCode> codes{{"4711", true}, {"ABC-1", false}};
  EXPECT_EQ(*decode_codes(encode_answer(Result<std::vector<FoundCode>>(codes))), codes);

  const auto import = decode_import(encode_answer(Result<domain::ImportResult>(sample_import())));
  ASSERT_TRUE(import);
  EXPECT_EQ(import->sessions, sample_import().sessions);
  EXPECT_EQ(import->rows_read, 3u);
  EXPECT_EQ(import->outside, 5u);
  EXPECT_EQ(import->refused, 1u);
  EXPECT_EQ(import->sessions[0].former_key, "digest|1");
  EXPECT_EQ(import->sessions[0].line, 12u);
  ASSERT_EQ(import->problems.size(), 2u);
  EXPECT_EQ(import->problems[0].line, 7u);
  EXPECT_EQ(import->problems[0].reason, "no title");
  EXPECT_EQ(import->problems[0].event, "u");
  EXPECT_TRUE(import->problems[0].refused);
  EXPECT_FALSE(import->problems[1].refused);
  ASSERT_EQ(import->taken_out.size(), 1u);
  EXPECT_EQ(import->taken_out[0].source_key, "u|20260409");
  EXPECT_EQ(import->taken_out[0].day, window.to);
  EXPECT_EQ(import->taken_out[0].line, 4u);
  EXPECT_EQ(import->unknown_columns, sample_import().unknown_columns);
  EXPECT_EQ(import->list_name, "ひだまり");
  EXPECT_FALSE(import->whole);
}

TEST(Messages, ErrorsComeBackAsTheyWere) {
  const auto codes = decode_codes(encode_answer(Result<std::vector<FoundCode>>(fail(Code::too_large, "the picture"))));
  EXPECT_EQ(codes.error().code, Code::too_large);
  EXPECT_EQ(codes.error().detail, "the picture");
}

TEST(Messages, EveryTruncationIsRefused) {
  const Bytes import = encode_answer(Result<domain::ImportResult>(sample_import()));
  for (std::size_t size = 0; size < import.size(); ++size) {
    EXPECT_FALSE(decode_import(ByteView(import).first(size))) << size;
  }
  Bytes longer = import;
  longer.push_back(0);
  EXPECT_FALSE(decode_import(longer));
}

TEST(Messages, FlippedBitsNeverGiveWhatBreaksAPromise) {
  const Bytes import = encode_answer(Result<domain::ImportResult>(sample_import()));
  for (std::size_t bit = 0; bit < import.size() * 8; ++bit) {
    Bytes changed = import;
    changed[bit / 8] = static_cast<std::uint8_t>(changed[bit / 8] ^ (1u << (bit % 8)));
    const auto result = decode_import(changed);
    if (!result) continue;
    for (const auto& session : result->sessions) {
      EXPECT_TRUE(session.first_day.ok() && session.last_day.ok() && session.first_day <= session.last_day);
      EXPECT_TRUE(!session.start_minute || (*session.start_minute >= 0 && *session.start_minute < 1440));
      EXPECT_FALSE(session.title.empty());
    }
  }
}

TEST(Messages, CodesThatAreNotWhatTheySayAreRefused) {
  const auto passes = [](const std::string& text, bool digits) {
    return decode_codes(encode_answer(Result<std::vector<FoundCode>>({{text, digits}}))).has_value();
  };
  EXPECT_TRUE(passes("47", true));
  EXPECT_FALSE(passes("4a", true));
  EXPECT_FALSE(passes("", false));
  EXPECT_FALSE(passes("a\tb", false));
  EXPECT_FALSE(passes("\xC3\xA4", false));
  EXPECT_FALSE(passes(std::string(longest_code + 1, '4'), true));
}

TEST(Messages, RidiculousCountsAllocateNothing) {
  EXPECT_FALSE(decode_import(Bytes{0, 0, 0, 0, 1, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF}));
  EXPECT_FALSE(decode_codes(Bytes{0, 0xFF, 0xFF, 0xFF, 0xFF}));
  EXPECT_FALSE(decode_job(Bytes{2, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 0}));
}

TEST(Messages, RandomBytesAreNeverBelieved) {
  tests::FixedRandom random;
  for (int turn = 0; turn < 20'000; ++turn) {
    Bytes bytes(static_cast<std::size_t>(turn) % 97);
    random.fill(bytes);
    static_cast<void>(decode_import(bytes));
    static_cast<void>(decode_codes(bytes));
    static_cast<void>(decode_job(bytes));
    EXPECT_FALSE(decode_greeting(bytes));
  }
}

TEST(Messages, AGreetingTellsTheVersionApart) {
  EXPECT_TRUE(decode_greeting(encode(Greeting{true}))->filtered);
  Bytes other = encode(Greeting{});
  other[3] = '1';
  EXPECT_FALSE(decode_greeting(other));
}

}  // namespace
}  // namespace tsunagu::worker
