// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/platform/program.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QtGlobal>

namespace meldado::ui {

namespace {

QString textOf(const QString& resource)
{
    QFile file(resource);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
}

}  // namespace

QString Program::settingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/settings.ini");
}

QString Program::version() const
{
    return QStringLiteral(MELDADO_VERSION);
}

QString Program::qtVersion() const
{
    return QString::fromLatin1(qVersion());
}

QString Program::dataFolder() const
{
    return QDir::toNativeSeparators(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
}

QUrl Program::dataFolderUrl() const
{
    return QUrl::fromLocalFile(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
}

QString Program::licences() const
{
    return QStringLiteral("MeldaDo\n\n%1\n\n\nLucide\n\n%2")
        .arg(textOf(QStringLiteral(":/licences/LICENSE")), textOf(QStringLiteral(":/licences/resources/icons/LICENSE")));
}

}  // namespace meldado::ui
