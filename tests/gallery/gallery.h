// Pictures of every part, for the eyes of whoever changes one: tsunagu-gallery --out DIR [NAME...].
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "shared/i18n/language.h"
#include "shared/ui/shell.h"
#include "shared/ui/ui.h"

namespace tsunagu::gallery {

struct Plate {
  std::string name;
  int width = 1280;
  int height = 800;
  ui::ThemeOptions theme = {};
  ui::HandKind hand = ui::HandKind::finger;
  i18n::Language language = i18n::Language::ja;
  std::function<void(ui::Ui&)> draw;
  bool linted = true;
  std::string press = {};  // a target to hold down in the picture
};

std::vector<Plate> component_plates();

}  // namespace tsunagu::gallery
