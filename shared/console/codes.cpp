#include "shared/console/codes.h"

#include <iostream>
#include <set>

#include "shared/console/code_entry.h"
#include "shared/console/out_file.h"
#include "shared/qr/drawing.h"

namespace tsunagu::console {
namespace {

constexpr int png_px_per_module = 8;
constexpr OutKind picture{"a picture (PNG)", "\x89PNG\r\n\x1A\n"};

std::vector<std::string> codes_from_stdin() {
  std::string typed;
  for (std::string line; typed.size() <= handoff::max_typed && std::getline(std::cin, line);) typed += line + "\n";
  auto entry = parse_entry(typed);
  // What is no digits at all is still given on, so that it is refused as what it is.
  return entry.codes.empty() ? std::vector{typed} : entry.codes;
}

}  // namespace

std::vector<std::string> read_codes(const std::vector<std::string>& files) {
  std::vector<std::string> out;
  worker::Reader reader;
  for (const auto& file : files) {
    auto found = file == "-" ? codes_from_stdin()
                             : must(codes_in_file(file, reader),
                                    "give a PNG or JPEG picture, a file of digits, or - for digits from a pipe");
    if (found.empty()) throw Stop{1, "no code was found in the picture", "take it again, straight and near"};
    out.insert(out.end(), found.begin(), found.end());
  }
  return out;
}

Result<handoff::Framed, handoff::Refusal> one_code(const std::vector<std::string>& codes) {
  std::set<std::pair<handoff::Kind, int>> different;
  for (const auto& code : codes) {
    if (const auto part = handoff::unframe(code)) different.insert({part->kind, part->tag});
  }
  if (different.size() > 1) {
    throw Stop{1, "these are " + std::to_string(different.size()) + " codes", "give them one at a time"};
  }
  return handoff::assemble(codes);
}

Bytes read_envelope(const std::string& file, handoff::Kind kind, const std::string& name) {
  auto framed = one_code(read_codes({file}));
  if (!framed) throw Stop{1, std::string(handoff::name_of(framed.error())), "scan the code again"};
  if (framed->kind != kind) throw Stop{1, "this is not " + name, {}};
  return std::move(framed).value().envelope;
}

void write_png(const std::vector<std::string>& digits, const std::string& png) {
  if (png.empty()) return;
  std::vector<qr::Matrix> parts;
  parts.reserve(digits.size());
  for (const auto& part : digits) parts.push_back(must(qr::draw(part, qr::Correction::medium)));
  write_out(png, must(qr::png_of(parts, png_px_per_module)), picture);
}

void add_png(Reply& answer, const std::vector<std::string>& digits, const std::string& png) {
  try {
    write_png(digits, png);
  } catch (const Stop& why) {
    answer.json["picture_not_written"] = why.why;
    answer.words += "The picture could not be written (" + why.why + "): use the digits.\n";
    answer.exit_code = 1;
  }
}

std::vector<std::string> show_code(handoff::Kind kind, ByteView envelope, const std::string& png) {
  auto digits = must(handoff::frame(kind, envelope));
  write_png(digits, png);
  return digits;
}

}  // namespace tsunagu::console
