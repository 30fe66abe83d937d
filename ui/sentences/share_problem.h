// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What a shared list tells when somebody has to look: what is wrong, what is safe, and the one thing to do.

#pragma once

#include <QString>

#include "adapters/sync/share_status.h"

namespace meldado::ui {

enum class ShareRemedy { None, FindFolder, PutBack, ChooseAnother, ShowDisk, ShowHow, Details, TidyUp, AskAgain, Update };

struct ShareProblem {
    QString wrong;  // empty: nothing is
    QString safe;
    QString action;
    ShareRemedy remedy = ShareRemedy::None;
};

[[nodiscard]] ShareProblem shareProblem(const adapters::ShareStatus& status);
[[nodiscard]] QString onlineOnlyHelp();  // what ShowHow shows
[[nodiscard]] QString clockHelp();       // what a wrong clock does, and what it does not

// Codes, numbers and texts for somebody who helps; English where programs speak.
[[nodiscard]] QString shareDetails(const QString& place, const adapters::ShareStatus& status);

// Each state has a shape of its own: the name of an icon.
[[nodiscard]] QString shareIcon(const adapters::ShareStatus& status);
// Of several, which one a person should see first; greater comes first.
[[nodiscard]] int shareUrgency(const adapters::ShareStatus& status);

}  // namespace meldado::ui
