// A value or the reason there is none. Named like std::expected so that it can be swapped for it in C++23.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <variant>

namespace tsunagu {

// What a caller can act on. `detail` says which thing was meant (a file, a table, a row); it never holds personal data.
enum class Code {
  not_found,     // the named thing does not exist
  exists,        // it exists already and would have been overwritten
  io,            // the operating system refused: no space, no permission, a device error
  corrupt,       // stored or received bytes are not what they must be
  too_large,     // over a documented limit
  locked,        // a key is needed that is not unlocked, or the file is in use by another process
  wrong_secret,  // PIN, passphrase or card does not open this
  refused,       // understood, and not allowed
  unsupported,   // a version, encoding or format we do not read
  timeout,       // did not finish within its limit
  usage,         // the caller asked for something that makes no sense
};

// A short fixed word for logs and JSON ("not_found").
[[nodiscard]] const char* name_of(Code code);

struct Error {
  Code code;
  std::string detail;
};

// Ends the program because one of our own invariants is broken. Never reachable from outside bytes.
[[noreturn]] inline void broken_invariant(const char* what, const char* file, int line) {
  std::fprintf(stderr, "broken invariant: %s (%s:%d)\n", what, file, line);
  std::abort();
}
// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): needs the caller's file and line, in release too
#define TSUNAGU_INVARIANT(condition)                                               \
  do {                                                                             \
    if (!(condition)) ::tsunagu::broken_invariant(#condition, __FILE__, __LINE__); \
  } while (false)

template <class E>
struct Unexpected {
  E error;
};
inline Unexpected<Error> fail(Code code, std::string detail = {}) { return {{code, std::move(detail)}}; }
template <class E>
Unexpected<E> fail_with(E error) {
  return {std::move(error)};
}

template <class T, class E = Error>
class [[nodiscard]] Result {
 public:
  using value_type = T;
  using error_type = E;

  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}  // NOLINT(google-explicit-constructor)
  Result(Unexpected<E> failure)                                          // NOLINT(google-explicit-constructor)
      : state_(std::in_place_index<1>, std::move(failure.error)) {}

  [[nodiscard]] bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  [[nodiscard]] const T& value() const& {
    TSUNAGU_INVARIANT(has_value());
    return *std::get_if<0>(&state_);
  }
  [[nodiscard]] T& value() & {
    TSUNAGU_INVARIANT(has_value());
    return *std::get_if<0>(&state_);
  }
  [[nodiscard]] T value() && {
    TSUNAGU_INVARIANT(has_value());
    return std::move(*std::get_if<0>(&state_));
  }
  [[nodiscard]] T value_or(T other) const& { return has_value() ? value() : std::move(other); }
  [[nodiscard]] const E& error() const {
    TSUNAGU_INVARIANT(!has_value());
    return *std::get_if<1>(&state_);
  }
  [[nodiscard]] Unexpected<E> forward() const { return {error()}; }

  const T& operator*() const& { return value(); }
  T& operator*() & { return value(); }
  const T* operator->() const { return &value(); }
  T* operator->() { return &value(); }

 private:
  std::variant<T, E> state_;
};

template <class E>
class [[nodiscard]] Result<void, E> {
 public:
  using value_type = void;
  using error_type = E;

  Result() = default;
  Result(Unexpected<E> failure)
      : failed_(true), error_(std::move(failure.error)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool has_value() const { return !failed_; }
  explicit operator bool() const { return !failed_; }
  void value() const { TSUNAGU_INVARIANT(!failed_); }
  [[nodiscard]] const E& error() const {
    TSUNAGU_INVARIANT(failed_);
    return error_;
  }
  [[nodiscard]] Unexpected<E> forward() const { return {error()}; }

 private:
  bool failed_ = false;
  E error_{};
};

using Status = Result<void>;

}  // namespace tsunagu
