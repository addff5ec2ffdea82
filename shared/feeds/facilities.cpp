// 子育て施設一覧 and its relatives (子育て支援施設, あかちゃんの駅): rows into places.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <string_view>

#include "shared/feeds/columns.h"
#include "shared/feeds/facility_columns.h"
#include "shared/feeds/feeds.h"
#include "shared/feeds/session.h"
#include "shared/feeds/table_file.h"
#include "shared/feeds/values.h"

namespace tsunagu::feeds {
namespace {

using domain::Facility;
using domain::ImportResult;
using C = FacilityColumn;

using Name = HeaderName<C>;

// 推奨データセット and 自治体標準オープンデータセット, and what cities' own lists call the same things; as
// header_name() leaves them.
constexpr auto names = std::to_array<Name>({{"都道府県コード又は市区町村コード", C::municipality},
                                            {"全国地方公共団体コード", C::municipality},
                                            {"市区町村コード", C::municipality},
                                            {"no", C::number},
                                            {"no.", C::number},
                                            {"番号", C::number},
                                            {"id", C::number},
                                            {"名称", C::name},
                                            {"施設名", C::name},
                                            {"施設名称", C::name},
                                            {"施設の名称", C::name},
                                            {"登録施設名", C::name},
                                            {"登録施設名称", C::name},
                                            {"種別", C::kind},
                                            {"施設種別", C::kind},
                                            {"業種", C::kind},
                                            {"住所", C::address},
                                            {"所在地", C::address},
                                            {"施設住所", C::address},
                                            {"所在地_連結表記", C::address},
                                            {"方書", C::building},
                                            {"建物名等(方書)", C::building},
                                            {"緯度", C::latitude},
                                            {"経度", C::longitude},
                                            {"アクセス方法", C::access},
                                            {"電話番号", C::phone},
                                            {"電話", C::phone},
                                            {"tel", C::phone},
                                            {"施設電話番号", C::phone},
                                            {"連絡先電話番号", C::phone},
                                            {"内線番号", C::extension},
                                            {"受入年齢", C::ages},
                                            {"対象年齢", C::ages},
                                            {"利用可能曜日", C::days},
                                            {"開始時間", C::opens},
                                            {"終了時間", C::closes},
                                            {"利用可能日時特記事項", C::hours_note},
                                            {"提供時間", C::hours_note},
                                            {"開館時間", C::hours_note},
                                            {"利用時間", C::hours_note},
                                            {"定休日", C::closed},
                                            {"休館日", C::closed},
                                            {"一時預かりの有無", C::childminding},
                                            {"url", C::url},
                                            {"ホームページ", C::url},
                                            {"提供内容", C::offers},
                                            {"備考", C::remarks},
                                            {"提供内容備考", C::remarks},
                                            {"都道府県名", C::unused},
                                            {"市区町村名", C::unused},
                                            {"名称_カナ", C::unused},
                                            {"名称_通称", C::unused},
                                            {"poiコード", C::unused},
                                            {"駐車場情報", C::unused},
                                            {"fax番号", C::unused},
                                            {"法人番号", C::unused},
                                            {"団体名", C::unused},
                                            {"認可等年月日", C::unused},
                                            {"収容定員", C::unused},
                                            {"説明", C::unused},
                                            {"バリアフリー情報", C::unused}});

constexpr std::size_t longest_key = 64;  // of a number or a municipality, as for events
constexpr std::size_t longest_extension = 8;
constexpr std::size_t longest_phone = 32;  // 15 digits with all that may stand between them

class RowReader {
 public:
  RowReader(const FacilityColumns& columns, const TableRow& row, ImportResult& result)
      : columns_(columns), row_(row), result_(result) {}

  std::optional<Facility> read() {
    Facility out;
    out.name = text(C::name, longest_title);
    if (out.name.empty()) {
      refuse(result_, row_.line, "no name", {});
      return std::nullopt;
    }
    out.kind = text(C::kind, longest_line);
    out.address = joined(text(C::address, longest_line), text(C::building, longest_line), " ");
    out.phone = phone();
    out.hours = hours();
    out.ages = text(C::ages, longest_line);
    out.childminding = text(C::childminding, longest_line);
    out.access = text(C::access, longest_line);
    out.remarks = joined(text(C::offers, longest_line), text(C::remarks, longest_line), " ");
    out.url = sound_url(cleaned(raw(C::url), longest_url, Lines::join));
    read_position(out);
    const std::string number = cleaned(folded(raw(C::number)), longest_key, Lines::join);
    const std::string municipality = cleaned(folded(raw(C::municipality)), longest_key, Lines::join);
    const bool has_number = !number.empty() && !is_spreadsheet_damage(number);
    out.source_key = municipality + "|" + (has_number ? number : "#" + digest_of(out.name + "\n" + out.address));
    return out;
  }

 private:
  [[nodiscard]] std::string_view raw(FacilityColumn column) const {
    const auto at = columns_.at(column);
    return at && *at < row_.fields.size() ? std::string_view(row_.fields[*at]) : std::string_view();
  }
  static std::string joined(std::string a, const std::string& b, std::string_view between) {
    if (!a.empty() && !b.empty()) a += between;
    return a + b;
  }
  void left_out(std::string_view what) { report(result_, row_.line, "taken without its " + std::string(what)); }

  // What a person may read, or nothing when a spreadsheet destroyed it.
  std::string text(FacilityColumn column, std::size_t limit) {
    if (is_spreadsheet_damage(folded(raw(column)))) {
      left_out("column damaged by a spreadsheet");
      return {};
    }
    return cleaned(raw(column), limit, Lines::join);
  }

  // Digits and what stands between them; a number whose leading 0 a spreadsheet took away cannot be dialled.
  std::string phone() {
    std::string number = folded(raw(C::phone));
    if (number.empty()) return {};
    const auto digits = std::count_if(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool plain = std::all_of(number.begin(), number.end(), [](char c) {
      return (c >= '0' && c <= '9') || c == '-' || c == '(' || c == ')' || c == ' ' || c == '+' || c == '#';
    });
    constexpr std::ptrdiff_t least_digits = 3;
    constexpr std::ptrdiff_t most_digits = 15;
    const bool starts_well =
        number.front() == '0' || number.front() == '+' || number.front() == '#' || number.front() == '(' || digits <= 4;
    if (!plain || digits < least_digits || digits > most_digits || !starts_well || number.size() > longest_phone) {
      left_out("telephone number: it cannot be dialled as it is written");
      return {};
    }
    const std::string extension = folded(raw(C::extension));
    const bool sound = is_all_digits(extension) && !extension.empty() && extension.size() <= longest_extension;
    return joined(std::move(number), sound ? "(" + extension + ")" : "", " ");
  }

  std::string hours() {
    const std::string opens = text(C::opens, longest_line);
    const std::string closes = text(C::closes, longest_line);
    std::string times = opens.empty() && closes.empty() ? std::string{} : opens + "〜" + closes;
    times = joined(text(C::days, longest_line), times, " ");
    times = joined(std::move(times), text(C::hours_note, longest_line), " ");
    const std::string closed = text(C::closed, longest_line);
    return joined(std::move(times), closed.empty() ? "" : "休: " + closed, " ");
  }

  static std::optional<std::int64_t> millionths(std::string_view written) {
    const std::string text = folded(written);
    if (text.empty() || text.size() > 24) return std::nullopt;
    char* end = nullptr;
    const double degrees = std::strtod(text.c_str(), &end);
    if (end != text.c_str() + text.size() || !std::isfinite(degrees) || std::abs(degrees) > 180) return std::nullopt;
    return std::llround(degrees * 1e6);
  }

  void read_position(Facility& out) {
    if (folded(raw(C::latitude)).empty() && folded(raw(C::longitude)).empty()) return;
    const auto latitude = millionths(raw(C::latitude));
    const auto longitude = millionths(raw(C::longitude));
    if (!latitude || !longitude || !domain::Position{*latitude, *longitude}.is_sound()) {
      return left_out("position: it is not in Japan");
    }
    out.latitude = *latitude;
    out.longitude = *longitude;
  }

  const FacilityColumns& columns_;
  const TableRow& row_;
  ImportResult& result_;
};

}  // namespace

std::optional<FacilityColumns> FacilityColumns::match(const std::vector<std::string>& header) {
  if (Columns::match(header)) return std::nullopt;
  FacilityColumns columns(header, names);
  const bool somewhere = columns.at(C::address) || columns.at(C::latitude) || columns.at(C::phone);
  if (!columns.at(C::name) || !somewhere) return std::nullopt;
  return columns;
}

Result<ImportResult> import_facilities(ByteView file) {
  const auto bytes = bytes_of_table(file);
  if (!bytes) return bytes.forward();
  TableFile rows(*bytes, delimiter_of(*bytes, FacilityColumns::match));
  const auto columns = find_header(rows, FacilityColumns::match);
  if (!columns) return fail(Code::unsupported, "no header with 名称 and 住所, 緯度 or 電話番号");
  ImportResult result;
  result.unknown_columns = columns->unknown();
  std::map<std::string, std::size_t> seen;
  while (const auto row = rows.next()) {
    ++result.rows_read;
    if (row->problem != nullptr) {
      refuse(result, row->line, row->problem, {});
      continue;
    }
    if (row->is_wider_than(columns->width())) {
      refuse(result, row->line, "more columns than the header", {});
      continue;
    }
    auto facility = RowReader(*columns, *row, result).read();
    if (!facility) continue;
    // One number for two places: the second is told apart by its name and address.
    if (seen.contains(facility->source_key))
      facility->source_key += "|" + digest_of(facility->name + facility->address);
    if (!seen.emplace(facility->source_key, row->line).second) {
      report(result, row->line, "the same place is in the file twice");
      continue;
    }
    result.facilities.push_back(std::move(*facility));
    if (result.facilities.size() == domain::most_facilities) {
      report(result, row->line, "more than 20000 places; the rest of the file was not read");
      break;
    }
  }
  return result;
}

}  // namespace tsunagu::feeds
