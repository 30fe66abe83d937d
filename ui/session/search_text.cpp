// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/search_text.h"

#include <algorithm>

#include <QString>

#include "core/todo/quick_add/fold.h"

namespace meldado::ui {

namespace {

// Letters with a stroke, which Unicode does not take for accents; people do.
QString withoutStroke(QChar letter)
{
    switch (letter.unicode()) {
    case 0xF8: return QStringLiteral("o");
    case 0x142: return QStringLiteral("l");
    case 0x111: return QStringLiteral("d");
    case 0xE6: return QStringLiteral("ae");
    case 0x153: return QStringLiteral("oe");
    case 0x131: return QStringLiteral("i");
    default: return letter;
    }
}

}  // namespace

std::string foldedForSearch(std::string_view text)
{
    if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return core::folded(text);
    const QString whole = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    QString plain;
    for (const QChar letter : whole.toCaseFolded().normalized(QString::NormalizationForm_KD)) {
        if (!letter.isMark())
            plain += withoutStroke(letter);
    }
    return core::folded(plain.toStdString());
}

}  // namespace meldado::ui
