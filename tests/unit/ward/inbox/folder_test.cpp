// A folder of pictures becomes a list, whatever lies in it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <thread>

#include "shared/base/files.h"
#include "shared/qr/drawing.h"
#include "tests/unit/ward/desk_house.h"

namespace tsunagu::ward::inbox {

using namespace tests;
using domain::FactKind;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

class Folder : public AtTheDesk {
 protected:
  Folder() { std::filesystem::create_directories(folder); }
  void picture(const std::string& name, const std::string& digits) {
    const auto matrix = qr::draw(digits, qr::Correction::medium).value();
    ASSERT_TRUE(write_file_atomically(folder / name, qr::png_of(matrix, 4).value()));
  }
  void file(const std::string& name, std::string_view text) {
    ASSERT_TRUE(write_file_atomically(folder / name, view_of(text)));
  }
  void read_all() {
    house.desk.take_picture(folder, house.now());
    for (int i = 0; i < 6000 && house.state().inbox.folder && house.state().inbox.folder->running; ++i) {
      house.desk.tick(house.now());
      std::this_thread::sleep_for(5ms);
    }
    ASSERT_TRUE(house.state().inbox.folder && !house.state().inbox.folder->running);
  }
  [[nodiscard]] const FolderCounts& counts() const { return house.state().inbox.folder->counts; }
  [[nodiscard]] std::string why(const std::string& name) const {
    for (const auto& file : house.state().inbox.folder->refused) {
      if (file.file == name) return file.why;
    }
    return "";
  }

  std::filesystem::path folder = house.folder.path() / "pictures";
};

TEST_F(Folder, BecomesAList) {
  for (std::uint32_t no = 1; no <= 5; ++no) {
    picture("code-" + std::to_string(no) + ".png", digits_of(house.envelope(hana(), {.number = no})).front());
  }
  const auto parts = digits_of(house.envelope(hana(), {.number = 6}), 2);
  picture("part-1.png", parts[0]);
  picture("part-2.png", parts[1]);
  read_all();
  EXPECT_EQ(house.state().page, Page::folder);
  EXPECT_EQ(counts().held, 6U);
  EXPECT_EQ(counts().total, 7U);
  EXPECT_THAT(house.state().inbox.folder->refused, IsEmpty());
  EXPECT_THAT(house.state().inbox.held, SizeIs(6));
  EXPECT_EQ(house.count_of(FactKind::case_read), 0U) << "a list names no case";
  read_all();
  EXPECT_EQ(counts().already, 6U);
  EXPECT_EQ(house.count_of(FactKind::arrival_held), 6U);
}

TEST_F(Folder, OfStrangersNamesEachFileWithItsReason) {
  const auto good = digits_of(house.envelope()).front();
  picture("good.png", good);
  picture("good-again.png", good);
  picture("other.png", "4901234567894");
  picture("half.png", digits_of(house.envelope(hana(), {.number = 2}), 2).front());
  file("letter.txt", "Dear ward");
  file("broken.png", "\x89PNG but no more");
  std::filesystem::create_symlink("/dev/zero", folder / "endless.png");
  std::filesystem::create_symlink(folder / "good.png", folder / "link.png");
  std::filesystem::create_directory(folder / "sub");
  ASSERT_EQ(::mkfifo((folder / "pipe.png").c_str(), 0600), 0);
  std::ofstream(folder / "sparse.png").close();
  std::filesystem::resize_file(folder / "sparse.png", std::uintmax_t{1} << 40);
  read_all();
  EXPECT_EQ(counts().held, 1U);
  EXPECT_EQ(counts().already, 1U);
  EXPECT_EQ(why("other.png"), "refusal.not_ours");
  EXPECT_EQ(why("half.png"), "refusal.part_missing");
  EXPECT_EQ(why("letter.txt"), "notice.picture.unsupported");
  EXPECT_TRUE(why("broken.png").starts_with("notice.picture."));
  for (const auto* name : {"endless.png", "link.png", "sub", "pipe.png"}) {
    EXPECT_EQ(why(name), "notice.picture.no_file") << name;
  }
  EXPECT_EQ(why("sparse.png"), "notice.picture.too_large");
  EXPECT_EQ(counts().read, counts().total);
}

TEST_F(Folder, OfThousandsOfFilesIsReadInPart) {
  for (int i = 0; i < 2100; ++i) std::ofstream(folder / ("n" + std::to_string(i) + ".txt")) << "x";
  const auto list = console::list_folder(folder).value();
  EXPECT_TRUE(list.more);
  EXPECT_THAT(list.files, SizeIs(console::most_pictures));
}

TEST_F(Folder, LeavesWhatWasDeclinedDeclined) {
  const auto digits = digits_of(house.envelope()).front();
  house.scan(digits);
  house.ask(Decline{domain::DeclineReason::by_mistake});
  picture("again.png", digits);
  read_all();
  EXPECT_EQ(counts().declined, 1U);
  EXPECT_THAT(house.state().inbox.held, IsEmpty());
}

TEST_F(Folder, SigningOutStopsTheReadingAndKeepsWhatCame) {
  for (std::uint32_t no = 1; no <= 8; ++no) {
    picture(std::to_string(no) + ".png", digits_of(house.envelope(hana(), {.number = no})).front());
  }
  house.desk.take_picture(folder, house.now());
  for (int i = 0; i < 2000 && house.state().inbox.held.empty(); ++i) {
    house.desk.tick(house.now());
    std::this_thread::sleep_for(5ms);
  }
  const auto came = house.state().inbox.held.size();
  ASSERT_GT(came, 0U);
  house.ask(page::SignOut{});
  house.sign_in();
  EXPECT_THAT(house.state().inbox.held, SizeIs(came));
}

}  // namespace
}  // namespace tsunagu::ward::inbox
