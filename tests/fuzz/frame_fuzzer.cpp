// Anything a scanner may type, line by line: never an abort, and what is taken as a whole code has one spelling.
#include <algorithm>

#include "shared/base/result.h"
#include "shared/handoff/frame.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tsunagu;
  handoff::Assembler assembler;
  auto rest = text_of(ByteView(data, size));
  while (!rest.empty()) {
    const auto line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    const auto part = handoff::unframe(line);
    const auto added = assembler.add(line);
    TSUNAGU_INVARIANT(part || !added);
    if (!part) continue;
    const auto* framed = added ? std::get_if<handoff::Framed>(&*added) : nullptr;
    if (framed == nullptr) continue;
    const auto codes = handoff::frame(framed->kind, framed->envelope, part->count);
    TSUNAGU_INVARIANT(codes);
    const auto again = handoff::unframe((*codes)[static_cast<std::size_t>(part->number - 1)]);
    TSUNAGU_INVARIANT(again && again->body == part->body && again->tag == part->tag);
  }
  return 0;
}
