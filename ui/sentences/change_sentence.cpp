// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/sentences/change_sentence.h"

#include <QCoreApplication>

namespace meldado::ui {

namespace {

constexpr int kMaxQuotedLength = 40;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(meldado::ui::ChangeSentence)
};

}  // namespace

QString quoted(const QString& title)
{
    QString shown = title.isEmpty() ? Words::tr("Untitled") : title;
    if (shown.size() > kMaxQuotedLength) {
        const int cut = shown.at(kMaxQuotedLength - 1).isHighSurrogate() ? kMaxQuotedLength - 2 : kMaxQuotedLength - 1;
        shown = shown.left(cut) + QChar(0x2026);
    }
    const QString isolated = QChar(0x2068) + shown + QChar(0x2069);  // first strong isolate … pop
    return Words::tr("\u201c%1\u201d").arg(isolated);
}

std::string_view changeKind(Action action)
{
    switch (action) {
    case Action::Add:
        return "add";
    case Action::Rename:
        return "rename";
    case Action::Complete:
        return "complete";
    case Action::Reopen:
        return "reopen";
    case Action::Remove:
        return "delete";
    case Action::Restore:
        return "restore";
    case Action::Move:
        return "move";
    }
    return "edit";
}

Action undoing(Action action)
{
    switch (action) {
    case Action::Add:
        return Action::Remove;
    case Action::Complete:
        return Action::Reopen;
    case Action::Reopen:
        return Action::Complete;
    case Action::Remove:
        return Action::Restore;
    case Action::Restore:
        return Action::Remove;
    default:
        return action;
    }
}

QString changeSentence(Action action, const QString& title)
{
    const QString name = quoted(title);
    switch (action) {
    case Action::Add:
        return Words::tr("Added %1").arg(name);
    case Action::Rename:
        return Words::tr("Renamed %1").arg(name);
    case Action::Complete:
        return Words::tr("Completed %1").arg(name);
    case Action::Reopen:
        return Words::tr("Reopened %1").arg(name);
    case Action::Remove:
        return Words::tr("Deleted %1").arg(name);
    case Action::Restore:
        return Words::tr("Brought back %1").arg(name);
    case Action::Move:
        return Words::tr("Moved %1").arg(name);
    }
    return {};
}

QString undoSentence(Action action, const QString& title)
{
    const QString name = quoted(title);
    switch (action) {
    case Action::Add:
        return Words::tr("Undo adding %1").arg(name);
    case Action::Rename:
        return Words::tr("Undo renaming %1").arg(name);
    case Action::Complete:
        return Words::tr("Undo completing %1").arg(name);
    case Action::Reopen:
        return Words::tr("Undo reopening %1").arg(name);
    case Action::Remove:
        return Words::tr("Undo deleting %1").arg(name);
    case Action::Restore:
        return Words::tr("Undo bringing back %1").arg(name);
    case Action::Move:
        return Words::tr("Undo moving %1").arg(name);
    }
    return {};
}

QString redoSentence(Action action, const QString& title)
{
    const QString name = quoted(title);
    switch (action) {
    case Action::Add:
        return Words::tr("Redo adding %1").arg(name);
    case Action::Rename:
        return Words::tr("Redo renaming %1").arg(name);
    case Action::Complete:
        return Words::tr("Redo completing %1").arg(name);
    case Action::Reopen:
        return Words::tr("Redo reopening %1").arg(name);
    case Action::Remove:
        return Words::tr("Redo deleting %1").arg(name);
    case Action::Restore:
        return Words::tr("Redo bringing back %1").arg(name);
    case Action::Move:
        return Words::tr("Redo moving %1").arg(name);
    }
    return {};
}

}  // namespace meldado::ui
