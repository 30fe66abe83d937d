// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What can be taken back, and done again: named steps, only our own, newest first.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/todo/task_list.h"

namespace meldado::ui {

// What a person did; the word in a commit's "kind".
enum class Action {
    Add,
    Rename,
    Complete,
    Reopen,
    Remove,
    Forget,    // what was deleted: it is not in the trash any more
    TakeBack,  // an addition that nobody has touched since
    Restore,
    Move,
    MoveInView,  // its own order of a view changes, and no list
    AddInView,   // where it stands in the view in which it was typed: part of adding it
    Arrange,     // what was sorted becomes the own order
    MoveIn,   // from another list
    MoveOut,  // to another list
    Duplicate,
    Plan,  // when, or the deadline
    Repeat,
    Remind,
    Tag,
    Assign,
    Prioritise,
    Note,
    Convert,  // a task to a section, or back
    Attach,
    Comment,
    BringBack,     // from history: a field, a task, a branch
    BringBackAll,  // a list as it was
    Review,   // what several people changed differently is decided
    Recover,  // what was being typed when the program ended
    AddList,
    RenameList,
    ChangeList,  // its colour, icon, group
    MoveList,
    ArchiveList,
    UnarchiveList,
    RemoveList,
    RestoreList,
    AddFilter,
    RenameFilter,
    ChangeFilter,  // its query
    MoveFilter,
    RemoveFilter,
    RestoreFilter,
    AddGroup,  // of lists
    RenameGroup,
    MoveGroup,
    FoldGroup,
    RemoveGroup,
    RestoreGroup,
    RenameTag,  // on all tasks; the title is both names: sentences/tag_sentence.h
    MergeTags,  // the same, and the other one was there
    SplitTags,  // that taken back
    RemoveTag,
    RestoreTag,
    ColorTag,
    MoveTag,
    ShareList,
    JoinList,
    RemovePerson,
};

inline constexpr Action kLastAction = Action::RemovePerson;

// How something is looked at is no step, though it may be kept; nor is who takes part, which others know at once.
[[nodiscard]] constexpr bool isUndoable(Action action)
{
    return action != Action::FoldGroup && action != Action::ShareList && action != Action::JoinList && action != Action::RemovePerson;
}

struct UndoStep {
    Action action;      // what would be taken back, or done again
    std::string title;  // of the first task it was about
    std::size_t count;  // of the tasks
    std::vector<core::Step> steps;
    std::optional<core::Digest> added{};  // of an addition: all that it added (TaskList::deletedBy)
};

class Undo {
public:
    [[nodiscard]] const UndoStep* nextUndo() const { return m_undo.empty() ? nullptr : &m_undo.back(); }
    [[nodiscard]] const UndoStep* nextRedo() const { return m_redo.empty() ? nullptr : &m_redo.back(); }
    [[nodiscard]] UndoStep* next(bool isUndo)
    {
        auto& steps = isUndo ? m_undo : m_redo;
        return steps.empty() ? nullptr : &steps.back();
    }

    void remember(UndoStep step);              // something new was done: nothing is left to redo
    std::optional<UndoStep> takeUndo();
    std::optional<UndoStep> takeRedo();
    void rememberUndone(UndoStep step);        // the step that would do it again
    void rememberRedone(UndoStep step);        // the step that would take it back again
    void clear();
    void clearRedo() { m_redo.clear(); }

private:
    std::vector<UndoStep> m_undo;
    std::vector<UndoStep> m_redo;
};

}  // namespace meldado::ui
