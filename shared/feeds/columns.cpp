#include "shared/feeds/columns.h"

#include <array>

namespace tsunagu::feeds {
namespace {

using Name = HeaderName<Column>;

// 推奨データセット (名称, 終了時刻, 日時備考), 自治体標準オープンデータセット (イベント名, 終了時間, 開始日時特記事項),
// and the few others that cities' own tables use for the same things.
constexpr std::array column_names{
    Name{"都道府県コード又は市区町村コード", Column::municipality},
    Name{"全国地方公共団体コード", Column::municipality},
    Name{"市区町村コード", Column::municipality},
    Name{"NO", Column::number},
    Name{"No", Column::number},
    Name{"No.", Column::number},
    Name{"ID", Column::number},
    Name{"名称", Column::title},
    Name{"イベント名", Column::title},
    Name{"イベント名称", Column::title},
    Name{"サブタイトル", Column::subtitle},
    Name{"概要", Column::summary},
    Name{"説明", Column::description},
    Name{"状態", Column::state},
    Name{"開始日", Column::first_day},
    Name{"終了日", Column::last_day},
    Name{"開始時刻", Column::start_time},
    Name{"開始時間", Column::start_time},
    Name{"終了時刻", Column::end_time},
    Name{"終了時間", Column::end_time},
    Name{"日時備考", Column::time_note},
    Name{"開始日時特記事項", Column::time_note},
    Name{"場所名称", Column::place},
    Name{"場所", Column::place},
    Name{"会場", Column::place},
    Name{"住所", Column::address},
    Name{"所在地_連結表記", Column::address},
    Name{"住所都道府県", Column::prefecture},
    Name{"所在地_都道府県", Column::prefecture},
    Name{"住所市区町村", Column::city},
    Name{"所在地_市区町村", Column::city},
    Name{"住所町名", Column::town},
    Name{"所在地_町字", Column::town},
    Name{"住所丁目以下", Column::block},
    Name{"所在地_番地以下", Column::block},
    Name{"建物名等", Column::building},
    Name{"建物名等(方書)", Column::building},
    Name{"方書", Column::building},
    Name{"対象者", Column::audience},
    Name{"対象者備考", Column::audience_note},
    Name{"定員", Column::capacity},
    Name{"定員備考", Column::capacity_note},
    Name{"料金(基本)", Column::fee},
    Name{"料金(詳細)", Column::fee_note},
    Name{"外国語対応", Column::languages},
    Name{"外国語対応備考", Column::languages_note},
    Name{"持ち物", Column::what_to_bring},
    Name{"申込方法", Column::apply_how},
    Name{"参加申込方法", Column::apply_how},
    Name{"申込期限日", Column::apply_until},
    Name{"参加申込終了日", Column::apply_until},
    Name{"アクセス方法", Column::access},
    Name{"連絡先名称", Column::contact},
    Name{"連絡先電話番号", Column::phone},
    Name{"連絡先内線番号", Column::extension},
    Name{"URL", Column::url},
    Name{"コンテンツURL", Column::page_url},
    Name{"備考", Column::remarks},
};

}  // namespace

std::optional<Columns> Columns::match(const std::vector<std::string>& header) {
  Columns columns(header, column_names);
  if (!columns.at(Column::title) || !columns.at(Column::first_day)) return std::nullopt;
  return columns;
}

const char* name_of(Column column) {
  switch (column) {
    case Column::municipality: return "municipality code";
    case Column::number: return "number";
    case Column::title: return "title";
    case Column::subtitle: return "subtitle";
    case Column::summary: return "summary";
    case Column::description: return "description";
    case Column::state: return "state";
    case Column::first_day: return "first day";
    case Column::last_day: return "last day";
    case Column::start_time: return "start time";
    case Column::end_time: return "end time";
    case Column::time_note: return "note on the time";
    case Column::place: return "place";
    case Column::address: return "address";
    case Column::prefecture: return "prefecture";
    case Column::city: return "city";
    case Column::town: return "town";
    case Column::block: return "block";
    case Column::building: return "building";
    case Column::audience: return "audience";
    case Column::audience_note: return "note on the audience";
    case Column::capacity: return "capacity";
    case Column::capacity_note: return "note on the capacity";
    case Column::fee: return "fee";
    case Column::fee_note: return "note on the fee";
    case Column::languages: return "languages";
    case Column::languages_note: return "note on the languages";
    case Column::what_to_bring: return "what to bring";
    case Column::apply_how: return "way to apply";
    case Column::apply_until: return "last day to apply";
    case Column::access: return "access";
    case Column::contact: return "contact";
    case Column::phone: return "telephone number";
    case Column::extension: return "extension";
    case Column::url:
    case Column::page_url: return "address of the page";
    case Column::remarks: return "remarks";
    case Column::count: break;
  }
  return "column";
}

}  // namespace tsunagu::feeds
