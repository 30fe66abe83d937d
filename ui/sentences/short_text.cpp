// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/sentences/short_text.h"

namespace meldado::ui {

QString shortText(const QString& text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    const bool wouldSplit = most >= 2 && text.at(most - 2).isHighSurrogate();
    return text.left(wouldSplit ? most - 2 : most - 1) + QChar(0x2026);
}

}  // namespace meldado::ui
