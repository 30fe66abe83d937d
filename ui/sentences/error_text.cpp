// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/sentences/error_text.h"

#include <QCoreApplication>

#include "ui/sentences/change_sentence.h"

namespace meldado::ui {

namespace {

using core::ErrorCode;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(meldado::ui::ErrorText)
};

QString whatIsWrong(Trying trying, ErrorCode code, const QString& place)
{
    const QString where = place.isEmpty() ? Words::tr("The place of this list") : isolated(place);
    switch (code) {
    case ErrorCode::FolderGone:
    case ErrorCode::NotFound:
        return Words::tr("%1 is not there.").arg(where);
    case ErrorCode::PermissionDenied:
        return trying == Trying::ToSave ? Words::tr("%1 cannot be written to.").arg(where)
                                        : Words::tr("%1 may not be read.").arg(where);
    case ErrorCode::ReadOnly:
        return Words::tr("%1 can only be read.").arg(where);
    case ErrorCode::DiskFull:
        return Words::tr("The disk is full.");
    case ErrorCode::UnsupportedUrl:
        return Words::tr("MeldaDo does not know this kind of address: %1").arg(where);
    case ErrorCode::NewerFormat:
        return Words::tr("This list was made by a newer MeldaDo.");
    case ErrorCode::LimitExceeded:
        return Words::tr("This is larger than MeldaDo can keep.");
    case ErrorCode::NoRoot:
        return Words::tr("The beginning of this list has not arrived yet.");
    case ErrorCode::UnknownObject:
        return Words::tr("This task is not here any more.");
    case ErrorCode::InvalidContent:
        return Words::tr("The tasks of this list are written in a way that MeldaDo does not know.");
    default:
        break;
    }
    switch (trying) {
    case Trying::ToOpen:
        return Words::tr("%1 cannot be opened.").arg(where);
    case Trying::ToSave:
        return Words::tr("%1 cannot be written to.").arg(where);
    case Trying::ToReceive:
        return Words::tr("%1 cannot be read.").arg(where);
    case Trying::ToEdit:
        break;
    }
    return Words::tr("This could not be done.");
}

QString whatIsSafe(Trying trying, ErrorCode code)
{
    switch (trying) {
    case Trying::ToOpen:
        if (code == ErrorCode::FolderGone || code == ErrorCode::NotFound)
            return Words::tr("Is it spelt right, and is its drive connected?");
        return code == ErrorCode::UnsupportedUrl ? QString() : Words::tr("Nothing in it was changed.");
    case Trying::ToSave:
        return Words::tr("Your changes are kept in this window and tried again by themselves.");
    case Trying::ToReceive:
        return Words::tr("What you see is kept; changes by others appear when it is back.");
    case Trying::ToEdit:
        return Words::tr("Nothing was changed.");
    }
    return {};
}

}  // namespace

QString errorText(Trying trying, core::ErrorCode code, const QString& place)
{
    return (whatIsWrong(trying, code, place) + QLatin1Char(' ') + whatIsSafe(trying, code)).trimmed();
}

}  // namespace meldado::ui
