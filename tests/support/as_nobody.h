// For as long as it lives, the process may do what any account may: root may open everything.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

namespace tsunagu::tests {

class AsNobody {
 public:
  AsNobody() {
    if (root_) EXPECT_EQ(::seteuid(65534), 0);
  }
  ~AsNobody() {
    if (root_) EXPECT_EQ(::seteuid(0), 0);
  }
  AsNobody(const AsNobody&) = delete;
  AsNobody& operator=(const AsNobody&) = delete;

 private:
  bool root_ = ::geteuid() == 0;
};

}  // namespace tsunagu::tests
