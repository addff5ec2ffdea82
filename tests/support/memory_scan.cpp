#include "tests/support/memory_scan.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <memory>
#include <sstream>

#include "shared/base/text.h"

namespace tsunagu::tests {
namespace {

constexpr std::size_t page = 4096;
constexpr std::size_t chunk = 1U << 20U;
constexpr std::size_t longest_part = 16 * 4;  // bytes of the longest part looked for
constexpr std::uint8_t byte_mask = 0xA7;
std::uint64_t scanned = 0;

struct Part {  // so many letters of a text in one encoding, masked
  std::vector<std::uint8_t> bytes;
  std::size_t text;
  const char* encoding;
};

void put(std::vector<std::uint8_t>& out, std::uint32_t unit, int width) {
  for (int i = 0; i < width; ++i) out.push_back(static_cast<std::uint8_t>((unit >> (8 * i)) ^ byte_mask));
}
void put_utf8(std::vector<std::uint8_t>& out, char32_t letter) {
  for (const char c : encode_utf8(std::u32string(1, letter))) {
    out.push_back(static_cast<std::uint8_t>(static_cast<std::uint8_t>(c) ^ byte_mask));
  }
}

class Needles {
 public:
  explicit Needles(const std::vector<Masked>& texts) {
    for (std::size_t t = 0; t < texts.size(); ++t) {
      const auto length = std::min(texts[t].least(), longest_part / 4);
      if (length < 4) continue;                                            // too short to mean anything
      const auto stride = std::max<std::size_t>(1, texts[t].size() / 16);  // a code of hundreds of digits
      for (std::size_t from = 0; from + length <= texts[t].size(); from += stride) add(texts[t], t, from, length);
    }
    std::sort(parts_.begin(), parts_.end(), [](const Part& a, const Part& b) { return head(a) < head(b); });
    for (const auto& part : parts_) heads_.set(hash_of(head(part)));
  }

  template <class Tell>
  __attribute__((no_sanitize("address", "undefined"))) void look(const std::uint8_t* at, std::size_t size,
                                                                 Tell tell) const {
    if (size < 4) return;
    std::uint32_t four = 0;
    for (std::size_t i = 0; i + 4 <= size; ++i) {
      __builtin_memcpy(&four, at + i, 4);
      if (four == 0 || !heads_.test(hash_of(four))) continue;
      compare(at + i, size - i, four, i, tell);
    }
  }

 private:
  void add(const Masked& text, std::size_t index, std::size_t from, std::size_t length) {
    Part eight{{}, index, "utf-8"};
    Part sixteen{{}, index, "utf-16"};
    Part wide{{}, index, "utf-32"};
    for (std::size_t i = from; i < from + length; ++i) {
      put_utf8(eight.bytes, text.at(i));
      put(sixteen.bytes, text.at(i), 2);
      put(wide.bytes, text.at(i), 4);
    }
    for (auto* part : {&eight, &sixteen, &wide}) parts_.push_back(std::move(*part));
  }
  static std::uint32_t head(const Part& part) {
    std::uint32_t four = 0;
    for (std::size_t i = 4; i-- > 0;) four = four << 8U | static_cast<std::uint32_t>(part.bytes[i] ^ byte_mask);
    return four;
  }
  static std::size_t hash_of(std::uint32_t four) { return (four * 2654435761U) >> 12U; }

  template <class Tell>
  void compare(const std::uint8_t* at, std::size_t size, std::uint32_t four, std::size_t offset, Tell tell) const {
    auto part = std::lower_bound(parts_.begin(), parts_.end(), four,
                                 [](const Part& one, std::uint32_t value) { return head(one) < value; });
    for (; part != parts_.end() && head(*part) == four; ++part) {
      if (part->bytes.size() > size) continue;
      bool same = true;
      for (std::size_t i = 0; same && i < part->bytes.size(); ++i) {
        same = static_cast<std::uint8_t>(at[i] ^ byte_mask) == part->bytes[i];
      }
      if (same) tell(offset, *part);
    }
  }

  std::vector<Part> parts_;
  std::bitset<1U << 20U> heads_;
};

struct Mapping {
  std::uint64_t from, to;
  std::string name;
};

std::vector<Mapping> writable_mappings() {
  std::vector<Mapping> out;
  std::ifstream maps("/proc/self/maps");
  for (std::string line; std::getline(maps, line);) {
    Mapping one{};
    char rights[8] = {};
    int name_at = 0;
    if (std::sscanf(line.c_str(), "%lx-%lx %7s %*s %*s %*s %n", &one.from, &one.to, rights, &name_at) != 3) continue;
    if (rights[0] != 'r' || rights[1] != 'w') continue;
    one.name = line.substr(static_cast<std::size_t>(name_at));
    out.push_back(std::move(one));
  }
  return out;
}

// The shadow of the address sanitizer: it holds marks, no data, and is vast.
bool is_shadow(const Mapping& one) { return one.from >= 0x7fff7000 && one.to <= 0x10007fff8000; }

class Reader {
 public:
  Reader()
      : memory_(::open("/proc/self/mem", O_RDONLY | O_CLOEXEC)),
        present_(::open("/proc/self/pagemap", O_RDONLY | O_CLOEXEC)),
        // One page more in front, for what begins in the chunk before.
        buffer_(static_cast<std::uint8_t*>(
            ::mmap(nullptr, chunk + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))) {}
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  ~Reader() {
    ::munmap(buffer_, chunk + page);
    ::close(memory_);
    ::close(present_);
  }
  [[nodiscard]] bool is_open() const { return memory_ >= 0 && present_ >= 0; }
  [[nodiscard]] bool is_own(const Mapping& one) const {
    const auto own = reinterpret_cast<std::uint64_t>(buffer_);
    return own >= one.from && own < one.to;
  }

  // Gives every run of present pages, in pieces that overlap by the longest part.
  template <class Take>
  void read(const Mapping& one, Take take) {
    constexpr std::size_t pages = chunk / page;
    std::array<std::uint64_t, pages> entries{};
    for (std::uint64_t from = one.from; from < one.to; from += chunk) {
      const auto count = std::min<std::uint64_t>(pages, (one.to - from) / page);
      const auto got = ::pread(present_, entries.data(), count * 8, static_cast<off_t>(from / page * 8));
      if (got != static_cast<ssize_t>(count * 8)) continue;
      const auto is_there = [&](std::uint64_t i) { return (entries[i] >> 62U) != 0; };
      for (std::uint64_t i = 0; i < count; ++i) {
        if (!is_there(i)) continue;
        auto end = i;
        while (end < count && is_there(end)) ++end;
        piece(std::max(one.from, from + i * page - overlap(one, from + i * page)), from + end * page, take);
        i = end;
      }
    }
  }

 private:
  static std::uint64_t overlap(const Mapping& one, std::uint64_t at) {
    return std::min<std::uint64_t>(longest_part, at - one.from);
  }
  template <class Take>
  void piece(std::uint64_t from, std::uint64_t to, Take take) {
    // This very buffer may lie in the middle of a mapping that the kernel has joined with others.
    const auto own = reinterpret_cast<std::uint64_t>(buffer_);
    if (from < own + chunk + page && to > own) {
      if (from < own) piece(from, own, take);
      if (to > own + chunk + page) piece(own + chunk + page, to, take);
      return;
    }
    const auto got = ::pread(memory_, buffer_, to - from, static_cast<off_t>(from));
    if (got > 0) take(from, buffer_, static_cast<std::size_t>(got));
  }

  int memory_;
  int present_;
  std::uint8_t* buffer_;
};

std::string printable(const std::uint8_t* at, std::size_t size) {
  std::string out;
  for (std::size_t i = 0; i < size; ++i) {
    char hex[8];
    std::snprintf(hex, sizeof hex, "%02x", at[i]);
    out += at[i] >= 0x20 && at[i] < 0x7F ? std::string(1, static_cast<char>(at[i])) : std::string("\\") + hex;
  }
  return out;
}

}  // namespace

Masked masked(Masked into, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t letter = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length && at + i < text.size(); ++i) {
      letter = letter << 6U | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    }
    into.append(letter);
    at += length;
  }
  return into;
}

Masked masked(Masked into, std::string& text) {
  auto out = masked(std::move(into), std::string_view(text));
  ::explicit_bzero(text.data(), text.size());
  text.clear();
  return out;
}

std::uint64_t bytes_scanned_last() { return scanned; }

std::vector<Found> scan_memory(const std::vector<Masked>& texts) {
  constexpr std::size_t most_found = 200;
  constexpr std::size_t context = 48;
  const auto needles = std::make_unique<Needles>(texts);
  std::vector<Found> out;
  Reader reader;
  if (!reader.is_open()) return {{"the memory cannot be read", {}, {}, 0, {}}};
  scanned = 0;
  for (const auto& mapping : writable_mappings()) {
    if (is_shadow(mapping)) continue;
    reader.read(mapping, [&](std::uint64_t from, const std::uint8_t* bytes, std::size_t size) {
      scanned += size;
      needles->look(bytes, size, [&](std::size_t offset, const Part& part) {
        if (out.size() >= most_found) return;
        const bool again = !out.empty() && from + offset - out.back().address < context;  // the next part of the same
        if (again && out.back().what == texts[part.text].what()) return;
        const auto begin = offset - std::min(offset, context);
        out.push_back({texts[part.text].what(), part.encoding, mapping.name, from + offset,
                       printable(bytes + begin, std::min(size - begin, 2 * context + part.bytes.size()))});
      });
    });
  }
  return out;
}

bool overwrites_freed_memory() {
  constexpr std::size_t size = 96;
  auto* const memory = static_cast<volatile char*>(std::malloc(size));
  for (std::size_t i = 0; i < size; ++i) memory[i] = 'k';
  volatile std::uintptr_t address = reinterpret_cast<std::uintptr_t>(memory);
  std::free(const_cast<char*>(memory));
  char after[size] = {};
  const int self = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
  const auto got = ::pread(self, after, size, static_cast<off_t>(address));
  ::close(self);
  return got == static_cast<ssize_t>(size) && std::count(after + 32, after + size, 'k') == 0;
}

}  // namespace tsunagu::tests
