// Requests as a table for a spreadsheet or the municipal system: one line a request, RFC 4180, UTF-8 with a byte order
// mark. Which columns, in which order and under which titles is the receiving system's choice (ward.toml, [export]).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/i18n/catalogue.h"
#include "ward/interop/case_export.h"

namespace tsunagu::ward::interop {

using CellText = std::string (*)(const ExportedCase&, const ExportedRequest&, const i18n::Catalogue&);

struct Column {
  std::string title;
  CellText text = nullptr;
};
using Layout = std::vector<Column>;

// Each is the name of a column, or "name:title". None: the default layout. corrupt: a name that is none, or no title.
[[nodiscard]] Result<Layout> layout_of(const std::vector<std::string>& columns);

[[nodiscard]] std::string csv_of(const std::vector<ExportedCase>& cases, const Layout& layout,
                                 const i18n::Catalogue& words);

// One cell: quoted where RFC 4180 asks for it. What a spreadsheet would take for a formula gets an apostrophe before
// it.
[[nodiscard]] std::string cell(std::string_view text);

}  // namespace tsunagu::ward::interop
