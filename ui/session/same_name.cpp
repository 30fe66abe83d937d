// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/same_name.h"

namespace meldado::ui {

bool isSameName(const QString& a, const QString& b)
{
    return QString::compare(a.normalized(QString::NormalizationForm_C), b.normalized(QString::NormalizationForm_C),
                            Qt::CaseInsensitive) == 0;
}

}  // namespace meldado::ui
