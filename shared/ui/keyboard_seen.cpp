#include "shared/ui/keyboard_seen.h"

namespace tsunagu::ui {

using namespace writing;

std::optional<KeyboardSeen> keyboard_in(const Registry& registry) {
  if (registry.find("key.row.あ")) return KeyboardSeen{KeyboardMode::kana, KanaSteps::two};
  if (registry.find("key.あ")) return KeyboardSeen{KeyboardMode::kana, KanaSteps::one};
  // The way to kana from the other keyboards leads to the same layout; a two-step one marks its mode key.
  const Target* const to_kana = registry.find("key.kana");
  const KanaSteps steps = to_kana && to_kana->value == "two" ? KanaSteps::two : KanaSteps::one;
  if (registry.find("key.ㅃ")) return KeyboardSeen{KeyboardMode::hangul_shift, steps};
  if (registry.find("key.ㅂ")) return KeyboardSeen{KeyboardMode::hangul, steps};
  // Telex looks like the Latin keyboard and leads to it.
  if (registry.find("key.abc") && registry.find("key.Q")) return KeyboardSeen{KeyboardMode::telex_shift, steps};
  if (registry.find("key.abc") && registry.find("key.q")) return KeyboardSeen{KeyboardMode::telex, steps};
  if (registry.find("key.Q")) return KeyboardSeen{KeyboardMode::latin_shift, steps};
  if (registry.find("key.q")) return KeyboardSeen{KeyboardMode::latin, steps};
  if (registry.find("key.5")) return KeyboardSeen{KeyboardMode::digits, steps};
  return std::nullopt;
}

}  // namespace tsunagu::ui
