#include "ward/interop/fhir_parts.h"

#include <array>
#include <cstdio>

#include "shared/base/text.h"
#include "shared/crypto/hash.h"
#include "shared/domain/calendar.h"

namespace tsunagu::ward::interop {

std::string system_of(std::string_view name) { return "urn:tsunagu:" + std::string(name); }

std::string uuid_of(std::string_view resource, const Ulid& id, std::string_view part) {
  crypto::Hasher hasher(16);
  hasher.update_sized(view_of(resource)).update_sized(id.view()).update_sized(view_of(part));
  auto bytes = hasher.finish();
  bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0FU) | 0x80U);  // version 8
  bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3FU) | 0x80U);  // variant
  auto text = to_hex(bytes);
  for (const std::size_t dash : {20U, 16U, 12U, 8U}) text.insert(dash, "-");
  return text;
}

Json reference_to(const std::string& uuid) { return {{"reference", "urn:uuid:" + uuid}}; }

std::string moment(Instant at) {
  const auto day = domain::day_of(at);
  const auto seconds = std::chrono::floor<std::chrono::seconds>(at - domain::start_of(day)).count();
  std::array<char, 32> time{};
  std::snprintf(time.data(), time.size(), "T%02d:%02d:%02d+09:00", static_cast<int>(seconds / 3600),
                static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60));
  return domain::text_of(day) + time.data();
}

Json concept_of(const Coding& coding, const std::string& text) {
  Json out{{"coding", Json::array({{{"system", coding.system}, {"code", coding.code}}})}};
  put(out, "text", text);
  return out;
}

Json text_only(const std::string& text) { return {{"text", text}}; }

Json identifier(std::string_view name, const std::string& value) {
  return {{"system", system_of(name)}, {"value", value}};
}

namespace {

bool is_nothing(const Json& value) {
  if (value.is_string()) return value.get_ref<const std::string&>().find_first_not_of(" \t\r\n") == std::string::npos;
  return value.empty();
}

}  // namespace

void put(Json& to, const char* key, Json value) {
  if (!is_nothing(value)) to[key] = std::move(value);
}

void add(Json& to, const char* key, Json value) {
  if (is_nothing(value)) return;
  if (!to.contains(key)) to[key] = Json::array();
  to[key].push_back(std::move(value));
}

void Bundle::add_resource(const char* type, const std::string& uuid, Json body) {
  Json resource{{"resourceType", type}, {"id", uuid}};
  for (auto& [key, value] : body.items()) resource[key] = std::move(value);
  entries_.push_back({{"fullUrl", "urn:uuid:" + uuid}, {"resource", std::move(resource)}});
}

FhirBundle Bundle::finish(Instant now) && {
  const auto count = entries_.size();
  Json bundle{{"resourceType", "Bundle"}, {"type", "collection"}, {"timestamp", moment(now)}};
  put(bundle, "entry", std::move(entries_));
  return {bundle.dump(2, ' ', false, Json::error_handler_t::replace) + "\n", count};
}

}  // namespace tsunagu::ward::interop
