// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// TaskList is a Melda document edited as a to-do list: the verbs. It knows the fields and their rules; the Outline
// knows who stands where, the Replica knows versions and merging. Nothing is committed here.
//
// Every verb answers with an Edited: what changed in the outline, for views, and the steps that take it back. What
// others did comes in by apply(), and reaches a view by the same path.

#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/crdt/replica.h"
#include "core/todo/comment.h"
#include "core/todo/merge/merged_edits.h"
#include "core/todo/outline.h"
#include "core/todo/recurrence.h"
#include "core/todo/repeat.h"
#include "core/todo/step.h"
#include "core/todo/task.h"
#include "core/todo/task_sort.h"
#include "core/todo/trash.h"
#include "core/todo/view_orders.h"
#include "core/todo/task_tree.h"

namespace meldado::core {

struct Edited {
    std::vector<std::string> ids;  // the tasks that it was about
    OutlineUpdate update;
    std::vector<Step> undo;  // take it back, in this order

    bool isDone = false;  // something was staged
};

// One of several that are added at once.
struct NewTask {
    std::string id;  // a new one (makeId)
    std::string title;
    Object fields;   // what it has besides its title
    std::size_t depth = 0;  // under the last one in front of it with a smaller one
};

class TaskList {
public:
    // The list stays with this replica, which outlives it, as does the form.
    explicit TaskList(Replica& replica, const schema::Form& form = schema::kListForm);

    // What computes the dates of repeating tasks; it outlives the list. None: what is completed makes no next task.
    void repeatBy(const Recurrence* recurrence) { m_recurrence = recurrence; }

    [[nodiscard]] const Outline& outline() const { return m_outline; }
    [[nodiscard]] const std::string& title() const { return m_outline.root().title; }  // empty: it has none
    [[nodiscard]] bool hasRoot() const { return m_outline.hasRoot(); }
    [[nodiscard]] Result<Object> content(std::string_view id) const;  // all fields of a task that is shown, or of the root
    [[nodiscard]] std::vector<Comment> comments(std::string_view id) const;  // on a task, in their order: an answer is behind its question

    // Why the list is only read (NewerFormat, ReadOnly, InvalidContent: its items are no list); none: it is edited.
    [[nodiscard]] const std::optional<Error>& readOnlyReason() const { return m_outline.root().readOnlyReason; }

    // Errors of the verbs: readOnlyReason(), UnknownObject (no such task is shown), those of the Replica. After an
    // error a part may be staged: the caller drops the stage, and tells what that changed by apply().
    // Verbs for several tasks do them in the order of the list; what stands below another of them goes with it.

    // Makes the root of an empty document. Nothing is done when there is one.
    Result<Edited> ensureRoot(std::string_view title);
    // `id`: a new one (makeId). `fields`: what it has besides its title. The document must have a root.
    Result<Edited> add(std::string id, std::string_view title, const Place& place, const Clock& clock,
                       const Object& fields = {});
    // All of them in one go; those without one to stand under stand at `place`, one behind the other.
    Result<Edited> addAll(std::span<const NewTask> tasks, const Place& place, const Clock& clock);
    Result<Edited> rename(std::string_view id, std::string_view title);
    Result<Edited> renameList(std::string_view title);  // the document must have a root
    // Who takes part in a shared list, by their ids as commits name them. The document must have a root.
    [[nodiscard]] std::vector<std::string> participants() const;
    Result<Edited> setTakesPart(std::string_view person, bool takesPart);
    // A repeating task that is completed makes the next one, right behind it, with its subtasks to be done again. When
    // that is there already (another device made it, or this one before), nothing is made; when it was deleted, it is
    // made again, since somebody completes this task anew. To take the completion back takes it away, to reopen does not.
    Result<Edited> setDone(std::span<const std::string> ids, bool isDone, const Clock& clock);
    // Repeating tasks go on to their next date, without being completed; others, and those at their last, stay.
    Result<Edited> skipOnce(std::span<const std::string> ids, const Clock& clock);
    // None takes the repeating out, also one that is paused.
    Result<Edited> setRepeat(std::span<const std::string> ids, const std::optional<Repeat>& repeat);
    // Paused, a task keeps its rule and its dates, and completing it makes no next one. Going on, a date that has passed
    // meanwhile becomes the next one from today on; a task that was done meanwhile makes its next one now.
    Result<Edited> setPaused(std::span<const std::string> ids, bool isPaused, const Clock& clock);
    // `comment`: a new identifier (makeId); `by`: the name that others see. A blank text is no comment.
    Result<Edited> addComment(std::string_view id, std::string comment, std::string_view text, std::string_view by,
                              const Clock& clock);
    Result<Edited> removeComment(std::string_view id, std::string_view comment);
    // None takes the field out.
    Result<Edited> setField(std::span<const std::string> ids, std::string_view key, const std::optional<Value>& value);
    // One word more, or less, in a field that holds several (tags, people). A field of another type is left alone.
    Result<Edited> setMember(std::span<const std::string> ids, std::string_view key, std::string_view word, bool isMember);
    // Another word in the place of one; who has both keeps one. An empty `by` takes it out.
    Result<Edited> replaceMember(std::span<const std::string> ids, std::string_view key, std::string_view word, std::string_view by);
    // Copies of tasks with their subtasks, each right behind its original: new identifiers, to be done, without comments.
    Result<Edited> duplicate(std::span<const std::string> ids, const Clock& clock, Random& random);
    Result<Edited> remove(std::span<const std::string> ids);  // with all below them
    Result<Edited> move(std::span<const std::string> ids, const Place& place);  // one behind the other
    Result<Edited> indent(std::span<const std::string> ids);   // under the sibling in front
    Result<Edited> outdent(std::span<const std::string> ids);  // behind the parent
    // By one place, also into the next section and out of one.
    Result<Edited> moveUp(std::span<const std::string> ids);
    Result<Edited> moveDown(std::span<const std::string> ids);
    // The order that TaskRows shows while it sorts becomes the order of the list, also below tasks.
    Result<Edited> arrange(SortBy by);
    // Deleted tasks come back, with all that was deleted below them, to where they were: see restoring() in trash.h.
    // Those that are not deleted are passed over; the error, when all are.
    Result<Edited> restore(std::span<const std::string> ids);
    // Own orders of views: each gets its rank there; an empty one is taken out. The document must have a root.
    Result<Edited> setRanks(std::span<const ViewRank> ranks);

    // Moving to another list is to lift there, to put here, and, when that is durable, to remove there: whatever happens in
    // between, the tasks are in one of the two, or in both.
    //
    // With all fields, known or not, what is below, comments and orders. Those that are below another of them go with it.
    // Errors: Damaged, when something below cannot be read: it would stay behind, under nothing.
    [[nodiscard]] Result<std::vector<TaskTree>> lift(std::span<const std::string> ids) const;
    // One behind the other, under the identifiers that they had, so that two devices that move the same task make one. What
    // is here already with the same words stays where it is, and gets what it lacks; what is here with other words stays,
    // and what comes is put beside it under a new identifier. Nothing done: all of it is here. `ids`: where each is now.
    Result<Edited> put(std::span<const TaskTree> trees, const Place& place, Random& random);

    // What brings a tree, lifted anywhere, back to where it stood in this document.
    [[nodiscard]] RestoreTask restoring(TaskTree tree, Place place) const;

    // What these steps would delete, with all that is below, every word of it, and what it stands under: the same for as long
    // as nobody changes any of it. Steps that do something else count for nothing.
    [[nodiscard]] Digest deletedBy(std::span<const Step> steps) const;

    // Undo and redo. Steps about tasks that are gone are passed over; UnknownObject when all are.
    Result<Edited> perform(std::span<const Step> steps);

    // Chooses among what several people wrote (core/todo/review.h): fields of tasks and their values, kDeletedField among
    // them. Writes also every task of which nothing is undecided. Taken back, all that was not chosen is offered again.
    // `moves`: what decides move cycles (cycleSteps()).
    Result<Edited> decide(std::span<const std::pair<std::string, FieldChanges>> decisions, std::span<const Step> moves = {});

    // Brings the outline up to date with what a refresh, a commit or a dropped stage changed.
    OutlineUpdate apply(const ChangeSet& changes)
    {
        m_orders.apply(changes);
        return m_outline.apply(changes);
    }
    // The same in bits, for what others did (Outline::begin); verbs wait until it is over.
    OutlineUpdate begin(const ChangeSet& changes, std::size_t most)
    {
        m_orders.apply(changes);
        return m_outline.begin(changes, most);
    }
    OutlineUpdate goOn(std::size_t most) { return m_outline.goOn(most); }

    [[nodiscard]] const ViewOrders& orders() const { return m_orders; }
    [[nodiscard]] TrashReader trash() const { return TrashReader(m_replica); }
    [[nodiscard]] bool hasLostParent(const std::string& id) const { return core::hasLostParent(m_replica, m_outline, id); }
    [[nodiscard]] std::string deletedText(const std::string& id) const { return textOfDeleted(m_replica, id); }

    [[nodiscard]] Place placeOf(TaskNumber task) const;

private:
    [[nodiscard]] std::optional<Error> whyNot(std::string_view id) const;
    [[nodiscard]] Result<Object> contentToEdit(std::string_view id) const;  // the same errors
    // Those that are shown, none below another, in the order of the list.
    [[nodiscard]] Result<std::vector<TaskNumber>> topmost(std::span<const std::string> ids) const;
    [[nodiscard]] TaskNumber siblingBefore(const Place& place, TaskNumber parent, std::string_view id) const;
    [[nodiscard]] std::optional<Place> placeAbove(TaskNumber task) const;
    [[nodiscard]] std::optional<Place> placeBelow(TaskNumber task) const;
    [[nodiscard]] std::vector<std::pair<std::string, Object>> withEverythingBelow(const std::string& id) const;

    [[nodiscard]] std::optional<Error> take(Result<Edit> edit, Edited& edited);
    // Every verb first writes the lists as they are shown, where several people changed them, and at the end puts back
    // what stands nowhere.
    [[nodiscard]] std::optional<Error> settle(Edited& edited);
    void finish(Edited& edited) { edited.update.add(m_outline.finish()); }
    // A version with the same content: who deletes the task meanwhile is asked.
    [[nodiscard]] std::optional<Error> touch(TaskNumber task);
    [[nodiscard]] std::optional<Error> insert(const std::string& id, const Place& place, Edited& edited);
    [[nodiscard]] std::optional<Error> takeOut(const std::string& id, Edited& edited);

    [[nodiscard]] std::optional<Error> performStep(const SetFields& step, Edited& edited);
    [[nodiscard]] std::optional<Error> performStep(const ChangeMembers& step, Edited& edited);
    [[nodiscard]] std::optional<Error> performStep(const RemoveTask& step, Edited& edited);
    [[nodiscard]] std::optional<Error> performStep(const RestoreTask& step, Edited& edited);
    [[nodiscard]] std::optional<Error> performStep(const MoveTask& step, Edited& edited);
    [[nodiscard]] std::optional<Error> performStep(const AddComment& step, Edited& edited);
    [[nodiscard]] std::optional<Error> performStep(const RemoveComment& step, Edited& edited);
    [[nodiscard]] std::optional<Error> performStep(const ArrangeTasks& step, Edited& edited);
    [[nodiscard]] std::optional<Error> performStep(const SetRank& step, Edited& edited);
    [[nodiscard]] std::optional<Error> performStep(const DecideFields& step, Edited& edited);
    [[nodiscard]] std::optional<Error> performStep(const AskAgain& step, Edited& edited);
    [[nodiscard]] std::optional<Error> performStep(const AskAgainInPart& step, Edited& edited);
    [[nodiscard]] std::optional<Error> nameAmongOrders(const std::string& list, const std::string& id, Edited& edited);
    [[nodiscard]] std::optional<RestoreTask> nextOf(TaskNumber task, const Object& completed, const PlanTime& now) const;

    // The copy's identifier, by that of its parent's copy and its own.
    using CopyName = std::function<std::string(const std::string& parent, const std::string& id)>;
    [[nodiscard]] RestoreTask copyOf(TaskNumber task, std::string id, Object content, const CopyName& nameOf) const;
    struct Putting;
    [[nodiscard]] Putting prepare(const TaskTree& tree, Random& random) const;
    [[nodiscard]] std::optional<Error> putObjects(const TaskTree& tree, const Putting& putting, Edited& edited);
    [[nodiscard]] std::optional<Error> append(const std::string& owner, const std::string& key, const std::string& id,
                                              Edited& edited);
    Result<Edited> moveEach(std::span<const TaskNumber> tasks, auto&& placeFor);

    Replica& m_replica;
    const schema::Form& m_form;
    Outline m_outline;
    MergedEdits m_edits;
    ViewOrders m_orders;
    const Recurrence* m_recurrence = nullptr;
};

}  // namespace meldado::core
