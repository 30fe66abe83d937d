// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/sync_folders/folder_name.h"

#include <QRegularExpression>

namespace meldado::adapters {

namespace {

bool isRefused(QChar c)
{
    static const QString refused = QStringLiteral("<>:\"/\\|?*");
    return refused.contains(c) || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
}

// Of devices, on Windows, also with an extension.
bool isReserved(const QString& name)
{
    static const QRegularExpression device(QStringLiteral("^(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(\\..*)?$"),
                                           QRegularExpression::CaseInsensitiveOption);
    return device.match(name).hasMatch();
}

QString cut(QString name)
{
    while (name.toUtf8().size() > kMaxFolderNameBytes)
        name.chop(name.size() > 1 && name.at(name.size() - 1).isLowSurrogate() ? 2 : 1);
    return name;
}

}  // namespace

QString folderNameOf(const QString& title)
{
    QString name;
    for (const QChar c : title.normalized(QString::NormalizationForm_C)) {
        if (!isRefused(c))
            name += c;
    }
    name = cut(name.simplified());
    while (name.endsWith(QLatin1Char('.')) || name.endsWith(QLatin1Char(' ')))
        name.chop(1);
    while (name.startsWith(QLatin1Char('.')))
        name.remove(0, 1);
    if (name.isEmpty())
        return QStringLiteral("MeldaDo");
    return isReserved(name) ? name + QLatin1Char('_') : name;
}

}  // namespace meldado::adapters
