// What officers call a case.
#pragma once

#include "shared/domain/case_words.h"

namespace tsunagu::ward {

using domain::case_no_of;

}  // namespace tsunagu::ward
