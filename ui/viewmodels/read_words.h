// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLocale>
#include <QString>

#include "core/todo/quick_add.h"

namespace meldado::ui {

// What a field is told in words ("fri 5pm"), read as a task would be; the word in front keeps the date from being the title.
[[nodiscard]] inline core::QuickAdd readWords(const QString& words, const core::PlanTime& now)
{
    const core::QuickAddContext context{core::quickAddLanguage(QLocale().name().toStdString()), now, {}};
    return core::readQuickAdd("- " + words.toStdString(), context);
}

}  // namespace meldado::ui
