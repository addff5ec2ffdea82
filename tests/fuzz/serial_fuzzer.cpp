// Anything that a device on a serial line may send, in pieces of any length: what is passed on is printable and
// bounded, and the same however it was cut.
#include <algorithm>

#include "shared/base/bytes.h"
#include "shared/base/result.h"
#include "shared/platform/serial_lines.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tsunagu;
  using platform::SerialLines;
  if (size == 0) return 0;
  const std::size_t piece = data[0] + std::size_t{1};
  const auto all = text_of(ByteView(data + 1, size - 1));
  SerialLines whole;
  const auto codes = whole.feed(all);
  for (const auto& code : codes) {
    TSUNAGU_INVARIANT(code.size() >= SerialLines::least && code.size() <= SerialLines::most);
    TSUNAGU_INVARIANT(std::all_of(code.begin(), code.end(), [](char c) { return c >= 0x20 && c < 0x7F; }));
  }
  SerialLines cut;
  std::vector<std::string> again;
  for (auto rest = all; !rest.empty(); rest.remove_prefix(std::min(piece, rest.size()))) {
    for (auto& code : cut.feed(rest.substr(0, piece))) again.push_back(std::move(code));
  }
  TSUNAGU_INVARIANT(codes == again && whole.is_open() == cut.is_open());
  TSUNAGU_INVARIANT(whole.flush() == cut.flush() && !whole.is_open());
  return 0;
}
