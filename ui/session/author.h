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
};

}  // namespace meldado::ui
