// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Steps: edits of a list as values, so that undo can keep them and do them later, when others may have changed the
// list meanwhile.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/crdt/revision.h"
#include "core/json/value.h"
#include "core/todo/view_orders.h"

namespace meldado::core {

// A place in a list: under this parent, behind this sibling, if it is still there; else as so manieth.
struct Place {
    std::string parent;  // empty: at the top of the list; the same when it is gone
    std::string after;   // empty: by the index
    std::size_t index = 0;

    static Place first(std::string parent) { return {std::move(parent), {}, 0}; }
    static Place last(std::string parent) { return {std::move(parent), {}, SIZE_MAX}; }
    static Place behind(std::string parent, std::string after) { return {std::move(parent), std::move(after), SIZE_MAX}; }

    friend bool operator==(const Place&, const Place&) = default;
};

struct SetFields {
    std::string id;
    std::vector<std::pair<std::string, std::optional<Value>>> fields;  // none: the field is taken out
};
struct ChangeMembers {  // of a field that holds several words; the others in it stay, whoever put them there
    std::string id;
    std::string key;
    std::vector<Value> gone;
    std::vector<std::pair<std::size_t, Value>> come;  // each to its place, in this order
};
struct RemoveTask { std::string id; };  // with all below it
struct RestoreTask {
    std::string id;
    Place place;
    std::vector<std::pair<std::string, Object>> objects;  // the task and all below it, as they were
};
struct MoveTask {
    std::string id;
    Place place;
};
struct AddComment {
    std::string id;       // of the task
    std::string comment;  // the comment's own
    Object content;
};
struct RemoveComment {
    std::string id;
    std::string comment;
};
struct ArrangeTasks {
    std::string id;                  // of the parent; empty: the top of the list
    std::vector<std::string> order;  // in which those of them stand that are there
};
struct SetRank {
    std::string id;  // of the object: rank.id()
    ViewRank rank;
};
struct DecideFields {
    std::string id;
    std::vector<std::pair<std::string, std::optional<Value>>> fields;  // kDeletedField among them: false keeps the task
};
struct AskAgain {  // what a decision did not choose
    std::string id;
    Revision decision;
};
struct AskAgainInPart {  // the same of a decision that left other fields undecided
    std::string id;
    std::vector<Revision> versions;  // that it made
    std::vector<std::pair<std::string, std::optional<Value>>> decided;
    std::vector<std::pair<std::string, Object>> notChosen;  // by field, with the fields that a value stands for
};
using Step = std::variant<SetFields, ChangeMembers, RemoveTask, RestoreTask, MoveTask, AddComment, RemoveComment, ArrangeTasks, SetRank,
                          DecideFields, AskAgain, AskAgainInPart>;

}  // namespace meldado::core
