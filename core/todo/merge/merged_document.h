// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A document as its merge shows it, read as a whole, and edited by the verbs of a person: for programs without a window,
// and as the plain statement of what a window that follows changes must show.
//
// Every verb stages the edits and the structure: each list that is shown otherwise than its leaf says, or that has
// several leaves, is written; a deleted owner's list is deleted. So a plain reader sees what is shown.

#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/crdt/replica.h"
#include "core/todo/merge/merge_writer.h"
#include "core/todo/merge/tree_view.h"
#include "core/todo/schema.h"

namespace meldado::core {

using Decisions = std::map<std::string, FieldChanges>;  // by task

class MergedDocument {
public:
    // Which list a task's subtasks stand in: the one that its content names, or the one that is named after it. By name
    // are told only cases (tests/data/merge), which say nothing of the field.
    enum class Owning { ByField, ByName };
    explicit MergedDocument(Replica& replica, const schema::Form& form = schema::kListForm, Owning owning = Owning::ByField);
    // Replica and form outlive it.

    // --- reading. What was told before a change of the replica is void: read() first.
    void read();
    [[nodiscard]] const MergeViews& views() const { return m_views; }
    [[nodiscard]] std::vector<std::string> children(std::string_view parent) const;  // shown, in order; of the top: kRootId
    [[nodiscard]] Object content(std::string_view id) const;  // as shown; empty for one that does not live
    [[nodiscard]] std::map<std::string, const FieldView*> undecided() const;  // objects of which something is; valid until a change
    [[nodiscard]] const TreeView& tree() const { return m_tree; }
    [[nodiscard]] std::string parent(std::string_view id) const;  // kRootId: the top; empty: it is not shown

    // --- verbs. Errors: those of the Replica; NoRoot. After an error a part may be staged.
    Result<void> edit(std::string_view id, const FieldChanges& changes);
    Result<void> setOrder(std::string_view parent, const std::vector<std::string>& children);
    Result<void> insert(std::string_view id, std::string_view parent, std::size_t index, const Object& content);
    Result<void> move(std::string_view id, std::string_view parent, std::size_t index);  // index: after taking out
    Result<void> remove(const std::vector<std::string>& ids);  // with all that is shown below them
    // Decides, and writes every object that has several leaves and nothing undecided.
    Result<void> apply(const Decisions& decisions);
    [[nodiscard]] Decisions suggestions() const;
    Result<void> undoDecision(std::string_view id, const Revision& decision);

private:
    [[nodiscard]] std::size_t listOf(std::string_view parent) const;
    [[nodiscard]] std::string listNamedBy(std::string_view id, Handle object) const;  // empty: none
    [[nodiscard]] std::string itemsKey(std::string_view parent) const;
    Result<void> writeChildren(std::string_view parent, const std::vector<std::string>& children, bool isForced);
    Result<void> ownList(std::string_view parent);
    Result<void> writeStructure();

    Replica& m_replica;
    const schema::Form& m_form;
    Owning m_owning;
    MergeViews m_views;
    MergeWriter m_writer;
    Forest m_forest;
    TreeView m_tree;
    std::map<std::string, std::size_t, std::less<>> m_listOf;  // by owner
    std::map<std::string, std::string, std::less<>> m_parentOf;
};

}  // namespace meldado::core
