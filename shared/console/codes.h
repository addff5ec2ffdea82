// Codes that commands are given and that they show.
#pragma once

#include <string>
#include <vector>

#include "shared/console/reply.h"
#include "shared/handoff/frame.h"

namespace tsunagu::console {

// The parts of one code, from pictures, files of digits, or standard input ("-"). Ends the command (console::Stop) when
// there is none.
[[nodiscard]] std::vector<std::string> read_codes(const std::vector<std::string>& files);
// The one code that these are the parts of. Ends the command when they are parts of several.
[[nodiscard]] Result<handoff::Framed, handoff::Refusal> one_code(const std::vector<std::string>& codes);
// The envelope of the one code in `file`; ends the command when it is damaged or of another kind. `name` is what it
// should have been, with its article: "a staff card".
[[nodiscard]] Bytes read_envelope(const std::string& file, handoff::Kind kind, const std::string& name);

// Writes the code as a picture where one was asked for.
void write_png(const std::vector<std::string>& digits, const std::string& png);
// The same for a code that cannot be had again, or not easily: when the picture cannot be written, the answer with the
// digits is given all the same, says so and has exit code 1.
void add_png(Reply& answer, const std::vector<std::string>& digits, const std::string& png);
// The digits of a code, and its picture where one was asked for.
[[nodiscard]] std::vector<std::string> show_code(handoff::Kind kind, ByteView envelope, const std::string& png);

}  // namespace tsunagu::console
