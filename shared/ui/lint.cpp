#include "shared/ui/lint.h"

#include <cstdio>
#include <set>

namespace tsunagu::ui {
namespace {

// Lengths are rounded to whole pixels when they are drawn: allow for one.
constexpr float least_target = 20.0F;
constexpr float least_gap = 2.5F;
constexpr float least_key_pitch = 10.5F;
constexpr float least_key_gap = 1.0F;
constexpr float shared_air = 0.25F;  // of the body's em: what lies between the letters of two lines

std::string mm_text(float px, const Theme& theme) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f mm", static_cast<double>(px / theme.px_per_mm()));
  return text;
}

class Inspection {
 public:
  Inspection(const Registry& registry, const Theme& theme, Size window, LintFor what)
      : registry_(registry), theme_(theme), window_{0, 0, window.w, window.h}, what_(what) {}

  std::vector<LintProblem> run() {
    for (const Target& target : registry_.all()) one(target);
    const std::vector<Target>& all = registry_.all();
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::size_t j = i + 1; j < all.size(); ++j) two(all[i], all[j]);
    }
    return std::move(problems_);
  }

 private:
  void add(LintRule rule, const Target& target, std::string detail) {
    problems_.push_back({rule, target.id, std::move(detail)});
  }
  [[nodiscard]] bool falls_short(float px, float least_mm) const { return px + 1.0F < least_mm * theme_.px_per_mm(); }

  void one(const Target& t) {
    if (t.covered || t.role == Role::cover) return;
    if (!t.id.empty() && !seen_.insert(t.id).second) add(LintRule::repeated_id, t, "used before on this page");
    if (t.role == Role::scroll) return;
    if (!t.visible.is_empty() && !window_.contains(t.visible))
      add(LintRule::off_screen, t, "reaches outside the window");
    if (t.clipped && t.rect == t.visible) add(LintRule::clipped_text, t, "words do not fit");
    if (t.small) add(LintRule::small_text, t, "words fit only below body size");
    if (!is_action(t.role)) return;
    if (t.id.empty() || t.label.empty()) add(LintRule::unnamed, t, "an action needs an id and a label");
    if (what_ == LintFor::touch && !t.visible.is_empty()) size_of(t);
  }

  void size_of(const Target& t) {
    const float least = t.key_sized ? least_key_pitch - least_key_gap : least_target;
    const Rect touched = t.hit.value_or(t.rect);
    if (falls_short(touched.w, least)) add(LintRule::too_small, t, "width " + mm_text(touched.w, theme_));
    if (falls_short(touched.h, least)) add(LintRule::too_small, t, "height " + mm_text(touched.h, theme_));
  }

  static bool is_words(const Target& t) { return t.role == Role::text || t.role == Role::heading; }

  // Lines are higher than their letters: a little of that may be shared. Words on the action they belong to are inside.
  void words_over(const Target& a, const Target& b) {
    if (!is_words(a) && !is_words(b)) return;
    if (!(is_words(a) || is_action(a.role)) || !(is_words(b) || is_action(b.role))) return;
    if (a.covered || b.covered || a.visible.is_empty() || b.visible.is_empty()) return;
    if (a.visible.contains(b.visible) || b.visible.contains(a.visible)) return;
    const float air = shared_air * theme_.type(TypeRole::body).em_px;
    if (gap_between(a.visible, b.visible) < -air) add(LintRule::overlap, b, "with " + a.id);
  }

  void two(const Target& a, const Target& b) {
    if (what_ == LintFor::touch) words_over(a, b);
    if (!is_action(a.role) || !is_action(b.role) || a.covered || b.covered) return;
    if (a.visible.is_empty() || b.visible.is_empty()) return;
    const float gap = gap_between(a.visible, b.visible);
    if (gap < -0.5F) {
      add(LintRule::overlap, b, "with " + a.id);
      return;
    }
    if (what_ != LintFor::touch) return;
    const float least = a.key_sized && b.key_sized ? least_key_gap : least_gap;
    if (falls_short(gap, least)) add(LintRule::too_close, b, mm_text(gap, theme_) + " from " + a.id);
  }

  const Registry& registry_;
  const Theme& theme_;
  Rect window_;
  LintFor what_;
  std::set<std::string> seen_;
  std::vector<LintProblem> problems_;
};

}  // namespace

std::string_view name_of(LintRule rule) {
  switch (rule) {
    case LintRule::too_small: return "too small";
    case LintRule::too_close: return "too close";
    case LintRule::overlap: return "overlap";
    case LintRule::off_screen: return "off screen";
    case LintRule::small_text: return "small text";
    case LintRule::clipped_text: return "clipped text";
    case LintRule::unnamed: return "unnamed";
    case LintRule::repeated_id: return "repeated id";
    case LintRule::low_contrast: return "low contrast";
  }
  return "";
}

std::vector<LintProblem> lint(const Registry& registry, const Theme& theme, Size window, LintFor what) {
  return Inspection(registry, theme, window, what).run();
}

std::string to_text(const std::vector<LintProblem>& problems) {
  std::string text;
  for (const LintProblem& problem : problems) {
    text += std::string(name_of(problem.rule)) + ": " + problem.id + ": " + problem.detail + "\n";
  }
  return text;
}

}  // namespace tsunagu::ui
