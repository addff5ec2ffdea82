// Runs a fuzzer's entry point without libFuzzer: over nothing, over every file of the corpus folders named on the
// command line, and over a fixed sequence of mutations of them. A crash or a sanitizer's complaint fails the test;
// REPLAY_VERBOSE=1 names each input before it runs.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" __attribute__((weak)) int LLVMFuzzerInitialize(int* argc, char*** argv);

namespace {

using Input = std::vector<std::uint8_t>;

constexpr int mutations = 4'000;
constexpr std::size_t max_input = 64 * 1024;

// splitmix64: the same sequence on every machine
class Dice {
 public:
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : static_cast<std::size_t>(next() % limit); }

 private:
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }
  std::uint64_t state_ = 47;
};

std::vector<Input> read_corpus(int count, char** folders) {
  std::vector<std::filesystem::path> paths;
  for (int i = 1; i < count; ++i) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folders[i])) {
      if (entry.is_regular_file()) paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Input> corpus{Input{}};
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    corpus.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    if (corpus.back().size() > max_input) corpus.back().resize(max_input);
  }
  return corpus;
}

void mutate_once(Input& input, const std::vector<Input>& corpus, Dice& dice) {
  const auto at = dice.below(input.size() + 1);
  const auto place = input.begin() + static_cast<std::ptrdiff_t>(at);
  const auto rest = input.size() - at;
  switch (dice.below(6)) {
    case 0:
      if (rest > 0) *place = static_cast<std::uint8_t>(*place ^ 1U << dice.below(8));
      break;
    case 1:
      if (rest > 0) *place = static_cast<std::uint8_t>(dice.below(256));
      break;
    case 2: input.insert(place, static_cast<std::uint8_t>(dice.below(256))); break;
    case 3: input.erase(place, place + static_cast<std::ptrdiff_t>(std::min(rest, dice.below(8)))); break;
    case 4: input.resize(at); break;
    default: {  // splice: our beginning, another's end
      const auto& other = corpus[dice.below(corpus.size())];
      const auto from = other.begin() + static_cast<std::ptrdiff_t>(dice.below(other.size() + 1));
      input.resize(at);
      input.insert(input.end(), from, other.end());
    }
  }
}

void run(const Input& input, int number) {
  if (std::getenv("REPLAY_VERBOSE") != nullptr) std::fprintf(stderr, "input %d, %zu bytes\n", number, input.size());
  LLVMFuzzerTestOneInput(input.data(), input.size());
}

}  // namespace

int main(int argc, char** argv) {
  if (LLVMFuzzerInitialize != nullptr) LLVMFuzzerInitialize(&argc, &argv);
  const auto corpus = read_corpus(argc, argv);
  int number = 0;
  for (const auto& input : corpus) run(input, number++);
  Dice dice;
  for (int i = 0; i < mutations; ++i) {
    auto input = corpus[dice.below(corpus.size())];
    for (auto left = 1 + dice.below(6); left > 0; --left) mutate_once(input, corpus, dice);
    if (input.size() > max_input) input.resize(max_input);
    run(input, number++);
  }
  std::printf("%zu corpus inputs, %d mutations\n", corpus.size(), mutations);
}
