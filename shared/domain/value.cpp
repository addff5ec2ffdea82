#include "shared/domain/value.h"

namespace tsunagu::domain {
namespace {

int depth_of_value(const Value& value) {
  if (const auto* fields = std::get_if<Fields>(&value.held)) return depth_of(*fields);
  const auto* array = std::get_if<Value::Array>(&value.held);
  if (array == nullptr) return 0;
  int deepest = 0;
  for (const auto& item : *array) deepest = std::max(deepest, depth_of_value(item));
  return deepest + 1;
}

template <class Items>
auto place_of(Items& items, std::string_view key) {
  return std::lower_bound(items.begin(), items.end(), key, [](const Field& field, std::string_view wanted) {
    return Fields::in_order(field.key, wanted);
  });
}

}  // namespace

const Value* Fields::find(std::string_view key) const {
  const auto at = place_of(items_, key);
  return at != items_.end() && at->key == key ? &at->value : nullptr;
}

void Fields::set(std::string_view key, Value value) {
  // Structs are described in any order; those that come in order append.
  const auto at = items_.empty() || in_order(items_.back().key, key) ? items_.end() : place_of(items_, key);
  if (at != items_.end() && at->key == key) {
    at->value = std::move(value);
  } else {
    items_.insert(at, Field{std::string(key), std::move(value)});
  }
}

std::size_t Fields::size() const { return items_.size(); }

Fields Fields::from_sorted(std::vector<Field> items) {
  Fields fields;
  fields.items_ = std::move(items);
  return fields;
}

bool Fields::operator==(const Fields& other) const { return items_ == other.items_; }
bool Value::operator==(const Value& other) const { return held == other.held; }

int depth_of(const Fields& fields) {
  int deepest = 0;
  for (const auto& field : fields.items()) deepest = std::max(deepest, depth_of_value(field.value));
  return deepest + 1;
}

}  // namespace tsunagu::domain
