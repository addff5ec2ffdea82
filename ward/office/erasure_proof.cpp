#include <algorithm>
#include <array>
#include <utility>

#include "shared/print/leaf.h"
#include "ward/office/erasing.h"

namespace tsunagu::ward {
namespace {

using Words = std::pair<std::string_view, std::string_view>;
constexpr std::array kind_words{Words{"case_opened", "世帯の記録（はじめのもの）"},
                                Words{"case_updated", "世帯の記録"},
                                Words{"case_corrected", "世帯の記録の訂正"},
                                Words{"intake_accepted", "拠点から届いた希望"},
                                Words{"arrival_held", "拠点から届いたコード"},
                                Words{"case_note_written", "面接・相談の記録"},
                                Words{"person_added", "世帯の人の記録"},
                                Words{"person_changed", "世帯の人の記録の訂正"},
                                Words{"pregnancy_started", "妊娠の記録"},
                                Words{"mark_set", "目印とその理由"}};

// A kind that has no words of its own yet is counted under the general one.
std::string words_of(std::string_view kind) {
  const auto found = std::ranges::find(kind_words, kind, &Words::first);
  return std::string(found == kind_words.end() ? "そのほかの記録" : found->second);
}

std::string time_of(Instant at) {
  const auto local = at + std::chrono::hours{9};
  const auto minutes = std::chrono::floor<std::chrono::minutes>(local).time_since_epoch().count() % (24 * 60);
  const auto two = [](auto number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return domain::text_of(domain::day_of(at)) + " " + two(minutes / 60) + ":" + two(minutes % 60);
}

}  // namespace

Result<Bytes> proof_of(const Erasure& erasure, const std::string& ward_name) {
  print::Leaf leaf;
  leaf.title = "記録を消去したことの証明";
  leaf.footer = ward_name + "　証明番号 " + erasure.proof.text();
  auto& blocks = leaf.blocks;
  blocks.emplace_back(print::Paragraph{"お申し出により、下の記録の個人に関する部分を、元に戻せない形で消去しました。"});
  blocks.emplace_back(print::Paragraph{"消去した日時　" + time_of(erasure.at)});
  blocks.emplace_back(print::Paragraph{"消去した担当者　" + erasure.officer});
  blocks.emplace_back(print::Paragraph{"証明番号　" + erasure.proof.text()});
  blocks.emplace_back(print::Heading{"消去したもの"});
  std::map<std::string, std::size_t> by_words;
  for (const auto& [kind, count] : erasure.kinds) by_words[words_of(kind)] += count;
  for (const auto& [words, count] : by_words) {
    blocks.emplace_back(print::Item{words + "　" + std::to_string(count) + "件"});
  }
  if (erasure.drafts > 0) blocks.emplace_back(print::Item{"書きかけ　" + std::to_string(erasure.drafts) + "件"});
  if (erasure.parts > 0) {
    blocks.emplace_back(print::Paragraph{"記録した日　" + domain::text_of(erasure.first) + " から " +
                                         domain::text_of(erasure.last) + " まで"});
  }
  blocks.emplace_back(print::Heading{"このあとすること"});
  blocks.emplace_back(
      print::Item{"この日より前に作ったバックアップには、まだ残っています。バックアップを消し、"
                  "新しく作ってください。"});
  blocks.emplace_back(print::Item{"書き出したファイルと印刷した紙は、別に処分してください。"});
  blocks.emplace_back(print::Paragraph{"処分した日"});
  blocks.emplace_back(print::Lines{1});
  return print::pdf_of(leaf);
}

}  // namespace tsunagu::ward
