#include "shared/journal/cbor.h"

#include "shared/base/text.h"

// Written out rather than left to nlohmann-json: its decoder recurses on chunked strings before any handler is asked
// (65,536 bytes of 0x7F end the program), and it cannot tell a longer head from the shortest one.

namespace tsunagu::journal {
namespace {

using domain::Field;
using domain::Fields;
using domain::Value;

// Major types of RFC 8949, 3.1.
enum Major : std::uint8_t {
  unsigned_number = 0,
  negative_number = 1,
  byte_string = 2,
  text_string = 3,
  list = 4,
  map = 5
};
constexpr std::uint8_t simple_false = 0xF4;
constexpr std::uint8_t simple_true = 0xF5;

class Encoder {
 public:
  explicit Encoder(Bytes& out) : out_(out) {}

  void write(const Fields& fields) {
    head(map, fields.size());
    for (const auto& field : fields.items()) {
      write_text(field.key);
      write(field.value);
    }
  }
  [[nodiscard]] bool all_utf8() const { return all_utf8_; }

 private:
  void write(const Value& value) {
    std::visit([this](const auto& held) { write_held(held); }, value.held);
  }
  void write_held(std::int64_t number) {
    if (number >= 0) {
      head(unsigned_number, static_cast<std::uint64_t>(number));
    } else {
      head(negative_number, static_cast<std::uint64_t>(-(number + 1)));
    }
  }
  void write_held(bool truth) { out_.push_back(truth ? simple_true : simple_false); }
  void write_held(const std::string& text) { write_text(text); }
  void write_held(const Bytes& bytes) {
    head(byte_string, bytes.size());
    append(out_, bytes);
  }
  void write_held(const Value::Array& array) {
    head(list, array.size());
    for (const auto& item : array) write(item);
  }
  void write_held(const Fields& fields) { write(fields); }
  void write_text(std::string_view text) {
    all_utf8_ = all_utf8_ && is_utf8(text);
    head(text_string, text.size());
    append(out_, view_of(text));
  }
  void head(Major major, std::uint64_t number) {
    const auto top = static_cast<std::uint8_t>(major << 5);
    if (number < 24) {
      out_.push_back(static_cast<std::uint8_t>(top | number));
      return;
    }
    const unsigned step = number <= 0xFF ? 0 : number <= 0xFFFF ? 1 : number <= 0xFFFFFFFF ? 2 : 3;
    out_.push_back(static_cast<std::uint8_t>(top | (24 + step)));
    for (int shift = (8 << step) - 8; shift >= 0; shift -= 8)
      out_.push_back(static_cast<std::uint8_t>(number >> shift));
  }

  Bytes& out_;
  bool all_utf8_ = true;
};

class Decoder {
 public:
  explicit Decoder(ByteView bytes) : bytes_(bytes) {}

  // Each returns false for anything but the one spelling.
  bool read_map(Fields& to, int depth) {
    std::uint64_t count = 0;
    return depth <= domain::max_value_depth && read_head(map, count) && read_fields(count, to, depth);
  }
  [[nodiscard]] bool at_end() const { return at_ == bytes_.size(); }

 private:
  bool read_fields(std::uint64_t count, Fields& to, int depth) {
    if (count > left()) return false;  // each field needs more than a byte: a claim is never believed
    std::vector<Field> items;
    items.reserve(static_cast<std::size_t>(count));
    for (std::uint64_t i = 0; i < count; ++i) {
      auto& field = items.emplace_back();
      std::uint64_t length = 0;
      if (!read_head(text_string, length) || !read_text(length, field.key)) return false;
      if (i > 0 && !Fields::in_order(items[items.size() - 2].key, field.key)) return false;
      if (!read_value(field.value, depth)) return false;
    }
    to = Fields::from_sorted(std::move(items));
    return true;
  }

  bool read_value(Value& to, int depth) {
    if (left() == 0) return false;
    const std::uint8_t first = bytes_[at_];
    if (first == simple_false || first == simple_true) {
      ++at_;
      to.held = first == simple_true;
      return true;
    }
    const auto major = static_cast<Major>(first >> 5);
    std::uint64_t number = 0;
    if (major > map || !read_head(major, number)) return false;
    return read_body(major, number, to, depth);
  }

  bool read_body(Major major, std::uint64_t number, Value& to, int depth) {
    switch (major) {
      case unsigned_number:
      case negative_number: {
        if (number > static_cast<std::uint64_t>(INT64_MAX)) return false;
        const auto whole = static_cast<std::int64_t>(number);
        to.held = major == unsigned_number ? whole : -whole - 1;
        return true;
      }
      case byte_string:
        if (number > left()) return false;
        to.held = copy_of(take(number));
        return true;
      case text_string: return read_text(number, to.held.emplace<std::string>());
      case list: return read_list(number, to.held.emplace<Value::Array>(), depth + 1);
      case map:
        return depth + 1 <= domain::max_value_depth && read_fields(number, to.held.emplace<Fields>(), depth + 1);
    }
    return false;
  }

  bool read_list(std::uint64_t count, Value::Array& to, int depth) {
    if (depth > domain::max_value_depth || count > left()) return false;
    for (std::uint64_t i = 0; i < count; ++i) {
      if (!read_value(to.emplace_back(), depth)) return false;
    }
    return true;
  }

  bool read_text(std::uint64_t length, std::string& to) {
    if (length > left()) return false;
    to = text_of(take(length));
    return is_utf8(to);
  }

  bool read_head(Major major, std::uint64_t& number) {
    if (left() == 0 || bytes_[at_] >> 5 != major) return false;
    const unsigned info = bytes_[at_++] & 0x1F;
    if (info < 24) {
      number = info;
      return true;
    }
    if (info > 27) return false;  // reserved, or of indefinite length
    const std::size_t size = std::size_t{1} << (info - 24);
    if (size > left()) return false;
    number = 0;
    for (const auto byte : take(size)) number = number << 8 | byte;
    return number >= (size == 1 ? 24ULL : 1ULL << (8 * (size / 2)));  // the shortest head
  }

  [[nodiscard]] std::size_t left() const { return bytes_.size() - at_; }
  ByteView take(std::uint64_t count) {
    const auto taken = bytes_.subspan(at_, static_cast<std::size_t>(count));
    at_ += taken.size();
    return taken;
  }

  ByteView bytes_;
  std::size_t at_ = 0;
};

}  // namespace

Result<Bytes> encode(const Fields& fields) {
  TSUNAGU_INVARIANT(domain::depth_of(fields) <= domain::max_value_depth);
  Bytes out;
  Encoder encoder(out);
  encoder.write(fields);
  if (!encoder.all_utf8()) return fail(Code::usage, "text that is not UTF-8");
  if (out.size() > max_part) return fail(Code::too_large, "a part of a fact");
  return out;
}

Result<Fields> decode(ByteView bytes) {
  if (bytes.size() > max_part) return fail(Code::too_large, "a part of a fact");
  Decoder decoder(bytes);
  Fields fields;
  if (!decoder.read_map(fields, 1) || !decoder.at_end()) return fail(Code::corrupt, "a part of a fact");
  return fields;
}

}  // namespace tsunagu::journal
