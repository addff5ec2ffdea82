// Cases at the desk: the list as one types, one case with its notes, and the receipts that answer its requests.
#pragma once

#include <optional>
#include <vector>

#include "shared/journal/ward_view.h"
#include "ward/cases/model.h"
#include "ward/office/hand.h"

namespace tsunagu::ward::cases {

class Cases {
 public:
  using Intent = cases::Intent;
  using Page = cases::Page;
  // Borrowed; both outlive it.
  Cases(Hand& hand, Model& model) : hand_(hand), model_(model) {}

  void apply(Intent&& intent) {
    std::visit([this](const auto& what) { on(what); }, intent);
  }
  void open();
  void leave(Page page);
  void forget();

  // Another text is searched for.
  void search();
  // Opens a case, which is recorded as a reading of it. False: it could not be opened, and the page says why.
  bool show_case(const Ulid& case_id);
  // What is half written about the open case, for when it is opened again.
  void keep_note();
  // The case that is open; none while a warning covers it.
  [[nodiscard]] std::optional<Ulid> open_case() const;
  // The same case as it is now, which is no new reading.
  void refresh();
  void show_again();
  // The receipt of a request, in this state or in that of its newest receipt.
  void show_receipt(const Ulid& request_id, const Ulid& case_id, std::optional<domain::ReceiptState> state);

 private:
  void on(const Uncover& what);
  void on(const AddNote& what);
  void on(const ChooseRequest& what);
  void on(const MakeReceipt& what);
  void on(const TurnRows& what);
  void show_list();
  void show_rows();

  Hand& hand_;
  Model& model_;
  // Where each page but the first begins, as far as the officer has turned.
  std::vector<journal::CaseCursor> pages_;
  std::optional<journal::CaseCursor> next_;
};

}  // namespace tsunagu::ward::cases
