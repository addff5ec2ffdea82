#include "shared/ui/registry.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace tsunagu::ui {

std::string_view name_of(Role role) {
  switch (role) {
    case Role::text: return "text";
    case Role::heading: return "heading";
    case Role::image: return "image";
    case Role::code: return "code";
    case Role::button: return "button";
    case Role::tile: return "tile";
    case Role::row: return "row";
    case Role::choice: return "choice";
    case Role::toggle: return "toggle";
    case Role::key: return "key";
    case Role::field: return "field";
    case Role::scroll: return "scroll";
    case Role::cover: return "cover";
    case Role::status: return "status";
  }
  return "";
}

bool is_action(Role role) {
  switch (role) {
    case Role::button:
    case Role::tile:
    case Role::row:
    case Role::choice:
    case Role::toggle:
    case Role::key:
    case Role::field: return true;
    case Role::text:
    case Role::heading:
    case Role::image:
    case Role::code:
    case Role::scroll:
    case Role::cover:
    case Role::status: return false;
  }
  return false;
}

Target& Registry::add(Target target) {
  targets_.push_back(std::move(target));
  return targets_.back();
}

void Registry::mark_last_clipped() {
  if (!targets_.empty()) targets_.back().clipped = true;
}

void Registry::mark_last_beneath(std::string words) {
  if (!targets_.empty()) targets_.back().beneath = std::move(words);
}

void Registry::mark_last_small() {
  if (!targets_.empty()) targets_.back().small = true;
}

void Registry::cover(std::string id, const Rect& area) {
  for (Target& target : targets_) {
    if (!common_part(target.rect, area).is_empty()) target.covered = true;
  }
  std::erase_if(inks_, [&](const Ink& ink) { return !common_part(ink.box, area).is_empty(); });
  add({.id = std::move(id), .rect = area, .role = Role::cover, .visible = area});
}

const Target* Registry::find(std::string_view id) const {
  for (auto at = targets_.rbegin(); at != targets_.rend(); ++at) {
    if (at->id == id) return &*at;
  }
  return nullptr;
}

const Target* Registry::action_at(Point point) const {
  for (auto at = targets_.rbegin(); at != targets_.rend(); ++at) {
    if (!at->covered && is_action(at->role) && at->hit.value_or(at->visible).contains(point)) return &*at;
  }
  return nullptr;
}

const Target* Registry::scroll_at(Point point) const {
  for (auto at = targets_.rbegin(); at != targets_.rend(); ++at) {
    if (!at->covered && at->role == Role::scroll && at->visible.contains(point)) return &*at;
  }
  return nullptr;
}

std::string Registry::to_json() const {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const Target& t : targets_) {
    nlohmann::ordered_json one;
    one["id"] = t.id;
    one["role"] = name_of(t.role);
    one["label"] = t.label;
    one["value"] = t.value;
    one["rect"] = {std::lround(t.rect.x), std::lround(t.rect.y), std::lround(t.rect.w), std::lround(t.rect.h)};
    one["enabled"] = t.enabled;
    one["clipped"] = t.clipped;
    one["covered"] = t.covered;
    list.push_back(std::move(one));
  }
  return list.dump(1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace tsunagu::ui
