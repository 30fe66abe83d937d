// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace meldado::ui {

// Who edits, and where: goes into each commit.
struct Author {
    QString name;      // as others see it
    QString personId;  // stable
    QString device;
    QString color = {};  // a token of the theme, as others see it; empty: none was chosen
};

}  // namespace meldado::ui
