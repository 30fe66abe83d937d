// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/sentences/change_sentence.h"

#include <QCoreApplication>

#include "core/todo/schema.h"
#include "ui/sentences/short_text.h"
#include "ui/sentences/tag_sentence.h"

namespace meldado::ui {

namespace {

constexpr int kMaxQuotedLength = 40;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(meldado::ui::ChangeSentence)
};

QString changeOfMany(Action action, int count)
{
    switch (action) {
    case Action::Add:
    case Action::AddInView:
        return Words::tr("Added %n tasks", nullptr, count);
    case Action::Rename:
        return Words::tr("Renamed %n tasks", nullptr, count);
    case Action::Complete:
        return Words::tr("Completed %n tasks", nullptr, count);
    case Action::Reopen:
        return Words::tr("Reopened %n tasks", nullptr, count);
    case Action::Remove:
        return Words::tr("Deleted %n tasks", nullptr, count);
    case Action::Forget:
        return Words::tr("Took %n tasks out of the trash", nullptr, count);
    case Action::TakeBack:
        return Words::tr("Took back adding %n tasks", nullptr, count);
    case Action::Restore:
        return Words::tr("Brought back %n tasks", nullptr, count);
    case Action::Move:
    case Action::MoveInView:
        return Words::tr("Moved %n tasks", nullptr, count);
    case Action::MoveIn:
        return Words::tr("Moved %n tasks here from another list", nullptr, count);
    case Action::MoveOut:
        return Words::tr("Moved %n tasks to another list", nullptr, count);
    case Action::Duplicate:
        return Words::tr("Duplicated %n tasks", nullptr, count);
    case Action::Plan:
        return Words::tr("Planned %n tasks", nullptr, count);
    case Action::Repeat:
        return Words::tr("Changed how %n tasks repeat", nullptr, count);
    case Action::Remind:
        return Words::tr("Changed the reminders of %n tasks", nullptr, count);
    case Action::Tag:
        return Words::tr("Changed the tags of %n tasks", nullptr, count);
    case Action::Assign:
        return Words::tr("Changed who %n tasks are for", nullptr, count);
    case Action::Prioritise:
        return Words::tr("Changed the priority of %n tasks", nullptr, count);
    case Action::Note:
        return Words::tr("Changed the notes of %n tasks", nullptr, count);
    case Action::Convert:
        return Words::tr("Changed what %n tasks are", nullptr, count);
    case Action::Attach:
        return Words::tr("Changed the files of %n tasks", nullptr, count);
    case Action::Comment:
        return Words::tr("Commented on %n tasks", nullptr, count);
    case Action::BringBack:
        return Words::tr("Brought back %n tasks from history", nullptr, count);
    case Action::Review:
        return Words::tr("Review: %n tasks", nullptr, count);
    case Action::RestoreList:
        return Words::tr("Brought back %n lists", nullptr, count);
    case Action::RemoveList:
        return Words::tr("Deleted %n lists", nullptr, count);
    default:  // of others there is never more than one
        break;
    }
    return {};
}

}  // namespace

QString isolated(const QString& name)
{
    return QChar(0x2068) + name + QChar(0x2069);  // first strong isolate … pop
}

QString quoted(const QString& title)
{
    const QString shown = title.isEmpty() ? Words::tr("Untitled") : title;
    return Words::tr("\u201c%1\u201d").arg(isolated(shortText(shown, kMaxQuotedLength)));
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
    case Action::Forget:
        return "forget";
    case Action::TakeBack:
        return core::schema::kTakeBack;
    case Action::Restore:
        return "restore";
    case Action::Move:
        return "move";
    case Action::MoveInView:
        return "move in view";
    case Action::AddInView:
        return "add in view";
    case Action::Arrange:
        return "arrange";
    case Action::MoveIn:
        return core::schema::kMoveIn;
    case Action::MoveOut:
        return core::schema::kMoveOut;
    case Action::Duplicate:
        return "duplicate";
    case Action::Plan:
        return "plan";
    case Action::Repeat:
        return "repeat";
    case Action::Remind:
        return "remind";
    case Action::Tag:
        return "tag";
    case Action::Assign:
        return "assign";
    case Action::Prioritise:
        return "prioritise";
    case Action::Note:
        return "note";
    case Action::Convert:
        return "convert";
    case Action::Attach:
        return "attach";
    case Action::Comment:
        return "comment";
    case Action::BringBack:
        return "bring back";
    case Action::BringBackAll:
        return "bring back all";
    case Action::Review:
        return "review";
    case Action::Recover:
        return "recover";
    case Action::AddList:
        return "add list";
    case Action::RenameList:
        return "rename list";
    case Action::ChangeList:
        return "change list";
    case Action::MoveList:
        return "move list";
    case Action::ArchiveList:
        return "archive list";
    case Action::UnarchiveList:
        return "unarchive list";
    case Action::RemoveList:
        return "delete list";
    case Action::RestoreList:
        return "restore list";
    case Action::AddFilter:
        return "add filter";
    case Action::RenameFilter:
        return "rename filter";
    case Action::ChangeFilter:
        return "change filter";
    case Action::MoveFilter:
        return "move filter";
    case Action::RemoveFilter:
        return "delete filter";
    case Action::RestoreFilter:
        return "restore filter";
    case Action::AddGroup:
        return "add group";
    case Action::RenameGroup:
        return "rename group";
    case Action::MoveGroup:
        return "move group";
    case Action::FoldGroup:
        return "fold group";
    case Action::RemoveGroup:
        return "delete group";
    case Action::RestoreGroup:
        return "restore group";
    case Action::RenameTag:
        return "rename tag";
    case Action::MergeTags:
        return "merge tags";
    case Action::SplitTags:
        return "split tags";
    case Action::RemoveTag:
        return "delete tag";
    case Action::RestoreTag:
        return "restore tag";
    case Action::ColorTag:
        return "color tag";
    case Action::MoveTag:
        return "move tag";
    case Action::ShareList:
        return "share list";
    case Action::JoinList:
        return "join list";
    case Action::RemovePerson:
        return "remove person";
    }
    return "edit";
}

std::optional<Action> actionOf(std::string_view kind)
{
    for (int number = 0; number <= static_cast<int>(kLastAction); ++number) {
        const auto action = static_cast<Action>(number);
        if (changeKind(action) == kind)
            return action;
    }
    return std::nullopt;
}

Action undoing(Action action)
{
    switch (action) {
    case Action::Add:
        return Action::Remove;
    case Action::Duplicate:
        return Action::Remove;
    case Action::MoveIn:
        return Action::MoveOut;
    case Action::MoveOut:
        return Action::MoveIn;
    case Action::Complete:
        return Action::Reopen;
    case Action::Reopen:
        return Action::Complete;
    case Action::Remove:
        return Action::Restore;
    case Action::Restore:
        return Action::Remove;
    case Action::AddList:
        return Action::RemoveList;
    case Action::RemoveList:
        return Action::RestoreList;
    case Action::ArchiveList:
        return Action::UnarchiveList;
    case Action::UnarchiveList:
        return Action::ArchiveList;
    case Action::AddFilter:
        return Action::RemoveFilter;
    case Action::RemoveFilter:
        return Action::RestoreFilter;
    case Action::AddGroup:
        return Action::RemoveGroup;
    case Action::RemoveGroup:
        return Action::RestoreGroup;
    case Action::MergeTags:
        return Action::SplitTags;
    case Action::RemoveTag:
        return Action::RestoreTag;
    default:
        return action;
    }
}

QString changeSentence(Action action, const QString& title, std::size_t count)
{
    if (isAboutTag(action))
        return tagSentence(action, title, count);
    if (count > 1)
        return changeOfMany(action, static_cast<int>(count));
    const QString name = quoted(title);
    switch (action) {
    case Action::Add:
    case Action::AddInView:
        return Words::tr("Added %1").arg(name);
    case Action::Rename:
        return Words::tr("Renamed %1").arg(name);
    case Action::Complete:
        return Words::tr("Completed %1").arg(name);
    case Action::Reopen:
        return Words::tr("Reopened %1").arg(name);
    case Action::Remove:
        return Words::tr("Deleted %1").arg(name);
    case Action::Forget:
        return Words::tr("Took %1 out of the trash").arg(name);
    case Action::TakeBack:
        return Words::tr("Took back adding %1").arg(name);
    case Action::Restore:
        return Words::tr("Brought back %1").arg(name);
    case Action::BringBack:
        return Words::tr("Brought back %1 from history").arg(name);
    case Action::BringBackAll:
        return Words::tr("Brought back %1 as it was", "a list").arg(name);
    case Action::Move:
    case Action::MoveInView:
        return Words::tr("Moved %1").arg(name);
    case Action::Arrange:
        return Words::tr("Put %1 in order", "a list or view").arg(name);
    case Action::MoveIn:
        return Words::tr("Moved %1 here from another list").arg(name);
    case Action::MoveOut:
        return Words::tr("Moved %1 to another list").arg(name);
    case Action::Duplicate:
        return Words::tr("Duplicated %1").arg(name);
    case Action::Plan:
        return Words::tr("Planned %1").arg(name);
    case Action::Repeat:
        return Words::tr("Changed how %1 repeats").arg(name);
    case Action::Remind:
        return Words::tr("Changed the reminders of %1").arg(name);
    case Action::Tag:
        return Words::tr("Changed the tags of %1").arg(name);
    case Action::Assign:
        return Words::tr("Changed who %1 is for").arg(name);
    case Action::Prioritise:
        return Words::tr("Changed the priority of %1").arg(name);
    case Action::Note:
        return Words::tr("Changed the notes of %1").arg(name);
    case Action::Convert:
        return Words::tr("Changed what %1 is").arg(name);
    case Action::Attach:
        return Words::tr("Changed the files of %1").arg(name);
    case Action::Comment:
        return Words::tr("Commented on %1").arg(name);
    case Action::Review:
        return Words::tr("Review: %1", "a task or list of which was decided what counts").arg(name);
    case Action::Recover:
        return Words::tr("Kept what was being typed in %1").arg(name);
    case Action::AddList:
        return Words::tr("Added the list %1").arg(name);
    case Action::RenameList:
        return Words::tr("Renamed the list %1").arg(name);
    case Action::ChangeList:
        return Words::tr("Changed the list %1").arg(name);
    case Action::MoveList:
        return Words::tr("Moved the list %1").arg(name);
    case Action::ArchiveList:
        return Words::tr("Archived the list %1").arg(name);
    case Action::UnarchiveList:
        return Words::tr("Took the list %1 out of the archive").arg(name);
    case Action::RemoveList:
        return Words::tr("Deleted the list %1").arg(name);
    case Action::RestoreList:
        return Words::tr("Brought back the list %1").arg(name);
    case Action::AddFilter:
        return Words::tr("Saved the filter %1").arg(name);
    case Action::RenameFilter:
        return Words::tr("Renamed the filter %1").arg(name);
    case Action::ChangeFilter:
        return Words::tr("Changed the filter %1").arg(name);
    case Action::MoveFilter:
        return Words::tr("Moved the filter %1").arg(name);
    case Action::RemoveFilter:
        return Words::tr("Deleted the filter %1").arg(name);
    case Action::RestoreFilter:
        return Words::tr("Brought back the filter %1").arg(name);
    case Action::AddGroup:
        return Words::tr("Added the group %1").arg(name);
    case Action::RenameGroup:
        return Words::tr("Renamed the group %1").arg(name);
    case Action::MoveGroup:
        return Words::tr("Moved the group %1").arg(name);
    case Action::FoldGroup:
        return Words::tr("Opened or closed the group %1").arg(name);
    case Action::RemoveGroup:
        return Words::tr("Deleted the group %1").arg(name);
    case Action::RestoreGroup:
        return Words::tr("Brought back the group %1").arg(name);
    case Action::ShareList:
        return Words::tr("Began to share the list");
    case Action::JoinList:
        return Words::tr("Joined the list");
    case Action::RemovePerson:
        return Words::tr("Removed %1 from the list").arg(isolated(title));
    default:
        break;
    }
    return {};
}

QString undoSentence(Action action, const QString& title, std::size_t count)
{
    return Words::tr("Undo: %1").arg(changeSentence(action, title, count));
}

QString redoSentence(Action action, const QString& title, std::size_t count)
{
    return Words::tr("Redo: %1").arg(changeSentence(action, title, count));
}

}  // namespace meldado::ui
