// How many photographs of codes are read, by which step, of which code version, and how long it takes.
//
//   photo_rates FOLDER [EVERY]
// FOLDER holds pictures and a manifest.tsv whose first column is a file, whose third is the version of its code (1..40)
// and whose last is the text it must give (the set "scene" of 240 to 300 synthetic photographs of screens and prints).
// EVERY: only each n-th picture. Prints a
// table; fails with 1 when a reader gave a text that is not in the picture, or when the chain reads less than the
// three-step chain (ZXing, ZBar, ZXing on the picture enlarged and sharpened) in the same run.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "shared/base/files.h"
#include "shared/qr/enhance.h"
#include "shared/qr/reading.h"

namespace {

using namespace tsunagu;
using Found = std::vector<qr::CodeText>;

struct Way {
  const char* name;
  std::function<Found(const qr::GrayPicture&)> read;
  std::size_t read_count = 0;
  std::size_t false_count = 0;
  std::vector<double> millis;
  std::map<int, std::size_t> read_of_version = {};
};

Found first_of(const qr::GrayPicture& picture,
               std::initializer_list<std::function<Found(const qr::GrayPicture&)>> steps) {
  for (const auto& step : steps) {
    if (auto found = step(picture); !found.empty()) return found;
  }
  return {};
}

Found zxing(const qr::GrayPicture& picture) { return qr::read_with_zxing(picture); }
Found zbar(const qr::GrayPicture& picture) { return qr::read_with_zbar(picture); }
Found zxing_sharpened(const qr::GrayPicture& picture) {
  return qr::read_with_zxing(qr::sharpened(qr::enlarged(picture), 2.0, 1.5));
}

std::vector<Way> ways() {
  const auto way = [](const char* name, std::function<Found(const qr::GrayPicture&)> read) {
    return Way{name, std::move(read), 0, 0, {}, {}};
  };
  return {way("ZBar", zbar),
          way("ZXing", zxing),
          way("ZXing, ZBar",
              [](const auto& picture) {
                return first_of(picture, {zxing, zbar});
              }),
          way("three-step chain",
              [](const auto& picture) {
                return first_of(picture, {zxing, zbar, zxing_sharpened});
              }),
          way("our chain, frame", qr::read_quickly),
          way("our chain, picture", [](const auto& picture) { return qr::read_thoroughly(picture); })};
}

void try_picture(Way& way, const qr::GrayPicture& picture, const std::string& expected, int version) {
  const auto start = std::chrono::steady_clock::now();
  const Found found = way.read(picture);
  way.millis.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  bool is_read = false;
  for (const qr::CodeText& code : found) {
    if (code.text == expected)
      is_read = true;
    else
      ++way.false_count;
  }
  if (!is_read) return;
  ++way.read_count;
  ++way.read_of_version[version];
}

double at_share(std::vector<double> values, double share) {
  std::sort(values.begin(), values.end());
  return values.empty() ? 0
                        : values[std::min(values.size() - 1,
                                          static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

struct Picture {
  std::string file;
  std::string text;
  int version = 0;
};

std::vector<std::string> columns_of(const std::string& line) {
  std::vector<std::string> columns;
  std::istringstream in(line);
  for (std::string column; std::getline(in, column, '\t');) columns.push_back(column);
  return columns;
}

// Denser codes are harder: one rate over all of them would hide from which version on they are not read.
void print_by_version(const std::vector<Way>& ways, const std::vector<Picture>& pictures) {
  std::map<int, std::size_t> all;
  for (const Picture& one : pictures) ++all[one.version];
  std::printf("\nread of version     ");
  for (const auto& [version, count] : all) std::printf(" %9d", version);
  std::printf("\n%-20s", "pictures");
  for (const auto& [version, count] : all) std::printf(" %9zu", count);
  for (const Way& way : ways) {
    std::printf("\n%-20s", way.name);
    for (const auto& [version, count] : all) {
      const auto found = way.read_of_version.find(version);
      const std::size_t read = found == way.read_of_version.end() ? 0 : found->second;
      std::printf(" %7.1f %%", 100.0 * static_cast<double>(read) / static_cast<double>(count));
    }
  }
  std::printf("\n");
}

std::vector<Picture> manifest(const std::string& folder, std::size_t every) {
  std::vector<Picture> pictures;
  std::ifstream in(folder + "/manifest.tsv");
  std::size_t number = 0;
  for (std::string line; std::getline(in, line); ++number) {
    if (number % every != 0) continue;
    const auto columns = columns_of(line);
    if (columns.size() < 2) continue;
    const int version = columns.size() > 3 ? std::atoi(columns[2].c_str()) : 0;
    pictures.push_back({columns.front(), columns.back(), version});
  }
  return pictures;
}

}  // namespace

int main(int count, char** values) {
  const std::size_t every = count > 2 ? std::strtoul(values[2], nullptr, 10) : 1;
  const auto pictures = count > 1 && every > 0 ? manifest(values[1], every) : std::vector<Picture>();
  if (pictures.empty()) {
    std::fputs("usage: photo_rates FOLDER [EVERY]   (a folder with a manifest.tsv)\n", stderr);
    return 2;
  }
  auto all = ways();
  for (const Picture& one : pictures) {
    const auto file = read_file(std::string(values[1]) + "/" + one.file, 64u << 20);
    const auto picture = file ? qr::decode_picture(*file) : Result<qr::GrayPicture>(file.forward());
    if (!picture) {
      std::fprintf(stderr, "%s: %s\n", one.file.c_str(), picture.error().detail.c_str());
      return 2;
    }
    for (Way& way : all) try_picture(way, *picture, one.text, one.version);
  }
  std::printf("%zu pictures\n%-20s %6s %7s %10s %10s %8s\n", pictures.size(), "", "read", "", "median ms", "95 % ms",
              "false");
  std::size_t falsely = 0;
  for (const Way& way : all) {
    const double share = 100.0 * static_cast<double>(way.read_count) / static_cast<double>(pictures.size());
    std::printf("%-20s %6zu %5.1f %% %10.1f %10.1f %8zu\n", way.name, way.read_count, share, at_share(way.millis, 0.5),
                at_share(way.millis, 0.95), way.false_count);
    falsely += way.false_count;
  }
  print_by_version(all, pictures);
  return falsely == 0 && all.back().read_count >= all[3].read_count ? 0 : 1;
}
