// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/sentences/file_sentence.h"

#include <QCoreApplication>
#include <QLocale>

#include "core/base/limits.h"
#include "ui/sentences/change_sentence.h"

namespace meldado::ui {

namespace {

using core::ErrorCode;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(meldado::ui::FileSentence)
};

}  // namespace

QString notAddedSentence(const QString& name, ErrorCode code)
{
    const QString file = quoted(name);
    switch (code) {
    case ErrorCode::NotFound:
        return Words::tr("%1 is not there, so it was not added.").arg(file);
    case ErrorCode::Malformed:
        return Words::tr("%1 is no file, so it was not added. Add the files that are in it.").arg(file);
    case ErrorCode::LimitExceeded:
        return Words::tr("%1 is larger than %2, so it was not added. Put a link to it into the notes.")
            .arg(file, QLocale().formattedDataSize(core::kMaxRawItemBytes, 0, QLocale::DataSizeTraditionalFormat));
    case ErrorCode::DiskFull:
        return Words::tr("The disk is full, so %1 was not added. Make room, then add it again.").arg(file);
    default:
        return Words::tr("%1 could not be read, so it was not added. It is where it was.").arg(file);
    }
}

QString largeFileSentence(const QString& name, qint64 bytes)
{
    return Words::tr("%1 has %2 and goes to everyone in this list. What was added once stays in the list's history, also when "
                     "it is taken off the task.")
        .arg(quoted(name), QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeTraditionalFormat));
}

QString notOpenedSentence(const QString& name, ErrorCode code)
{
    const QString file = quoted(name);
    switch (code) {
    case ErrorCode::NotFound:
        return Words::tr("%1 has not arrived on this computer yet. Try again when the list is up to date.").arg(file);
    case ErrorCode::Damaged:
        return Words::tr("%1 has arrived damaged. Whoever added it can add it again.").arg(file);
    case ErrorCode::DiskFull:
        return Words::tr("The disk is full, so there is no copy of %1. It is safe in the list.").arg(file);
    default:
        return Words::tr("A copy of %1 could not be written. It is safe in the list.").arg(file);
    }
}

}  // namespace meldado::ui
