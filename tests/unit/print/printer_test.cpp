#include "shared/print/printer.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include "tests/unit/print/viewer.h"

namespace tsunagu::print {
namespace {

const Bytes pdf{'%', 'P', 'D', 'F', '-', 'x'};

std::string contents_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Stands in for CUPS: notes its arguments and its input.
std::filesystem::path make_lp(const tests::TempFolder& folder, const std::string& then) {
  const auto path = folder.path() / "lp";
  std::ofstream(path) << "#!/bin/sh\necho \"$@\" > " << folder.path().string() << "/arguments\n" << then << "\n";
  std::filesystem::permissions(path, std::filesystem::perms::owner_all);
  return path;
}

TEST(Printer, TheOutboxGetsAWholeFileThatOnlyItsOwnerReads) {
  const tests::TempFolder folder;
  const Printer printer{.outbox = folder.path() / "outbox"};
  ASSERT_TRUE(send(printer, "job-1", pdf));
  const auto file = printer.outbox / "job-1.pdf";
  EXPECT_EQ(contents_of(file), "%PDF-x");
  struct stat facts {};
  ASSERT_EQ(::stat(file.c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777, 0600u);
}

TEST(Printer, AQueueGetsThePagesThroughItsInputAndNoFile) {
  const tests::TempFolder folder;
  const Printer printer{.queue = "hidamari_1", .lp = make_lp(folder, "cat > " + (folder.path() / "got").string())};
  ASSERT_TRUE(send(printer, "job-2", pdf));
  EXPECT_EQ(contents_of(folder.path() / "got"), "%PDF-x");
  EXPECT_EQ(contents_of(folder.path() / "arguments"), "-d hidamari_1 -t job-2 -\n");
}

TEST(Printer, PagesLargerThanAPipeArriveWhole) {
  const tests::TempFolder folder;
  const Printer printer{.queue = "q", .lp = make_lp(folder, "cat > " + (folder.path() / "got").string())};
  const Bytes large(3'000'000, 'x');
  ASSERT_TRUE(send(printer, "job", large));
  EXPECT_EQ(contents_of(folder.path() / "got").size(), large.size());
}

TEST(Printer, AnLpThatRefusesOrIsMissingIsSaid) {
  const tests::TempFolder folder;
  EXPECT_EQ(send({.queue = "q", .lp = make_lp(folder, "exit 1")}, "job", pdf).error().code, Code::io);
  EXPECT_EQ(send({.queue = "q", .lp = folder.path() / "none"}, "job", pdf).error().code, Code::io);
}

TEST(Printer, AnLpThatHangsIsEndedAfterItsPatience) {
  const tests::TempFolder folder;
  const Printer printer{
      .queue = "q", .lp = make_lp(folder, "exec sleep 60"), .patience = std::chrono::milliseconds(200)};
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(send(printer, "job", pdf).error().code, Code::timeout);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

TEST(Printer, NamesThatACommandLineCouldMisreadAreRefused) {
  const tests::TempFolder folder;
  for (const char* name : {"", "-o", "a b", "../x", "a/b", ".hidden", "x;y"}) {
    EXPECT_FALSE(is_queue_name(name)) << name;
    EXPECT_EQ(send({.outbox = folder.path()}, name, pdf).error().code, Code::usage) << name;
  }
  EXPECT_EQ(send({}, "job", pdf).error().code, Code::usage);
}

}  // namespace
}  // namespace tsunagu::print
