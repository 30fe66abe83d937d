// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The verbs of a list that are about comments.

#include "core/json/string_field.h"
#include "core/todo/schema.h"
#include "core/todo/task_list.h"

namespace meldado::core {

namespace {

std::string copy(std::string_view view)
{
    return std::string(view);
}

std::string textOf(const Object& content, std::string_view key)
{
    return stringField(content, key).substr(0, schema::kMaxShownBytes);
}

bool isBlank(std::string_view view)
{
    return view.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// The identifier of the list of comments; empty: there is none.
std::string commentsOf(const Object& task)
{
    const Value* field = task.find(schema::kComments);
    return field && field->asString() && !field->asString()->starts_with('!') ? *field->asString() : std::string();
}

}  // namespace

Comment Comment::read(std::string id, const Object& content)
{
    return {std::move(id), textOf(content, schema::kText), textOf(content, schema::kBy), textOf(content, schema::kAt)};
}

std::vector<Comment> TaskList::comments(std::string_view id) const
{
    std::vector<Comment> found;
    const Result<Object> task = content(id);
    const std::string list = task ? commentsOf(*task) : std::string();
    if (list.empty() || !m_edits.isLive(list))
        return found;
    const auto ids = m_replica.orderIds(list);
    if (!ids)
        return found;
    for (const std::string& comment : *ids) {
        const auto value = m_edits.isLive(comment) ? m_edits.value(comment) : Error{ErrorCode::UnknownObject, comment};
        if (value && value->asObject())
            found.push_back(Comment::read(comment, *value->asObject()));
    }
    return found;
}

Result<Edited> TaskList::addComment(std::string_view id, std::string comment, std::string_view text, std::string_view by,
                                    const Clock& clock)
{
    if (isBlank(text))
        return Edited{{copy(id)}, {}, {}};
    Object content{{copy(schema::kText), text}, {copy(schema::kAt), toIsoTime(clock.now())}};
    if (!by.empty())
        content.set(copy(schema::kBy), by);
    const std::vector<Step> steps{AddComment{copy(id), std::move(comment), std::move(content)}};
    return perform(steps);
}

Result<Edited> TaskList::removeComment(std::string_view id, std::string_view comment)
{
    const std::vector<Step> steps{RemoveComment{copy(id), copy(comment)}};
    return perform(steps);
}

std::optional<Error> TaskList::performStep(const AddComment& step, Edited& edited)
{
    if (auto error = whyNot(step.id))
        return error;
    if (m_edits.isLive(step.comment))
        return std::nullopt;  // somebody else brought it back
    Result<Object> task = content(step.id);
    if (!task)
        return task.error();
    if (auto error = take(m_edits.updateObject(step.comment, step.content), edited))
        return error;

    std::string list = commentsOf(*task);
    const bool isNamed = !list.empty();
    if (!isNamed)
        list = m_replica.listId(step.id, schema::kComments);
    if (!m_edits.isLive(list)) {
        if (auto error = take(m_edits.updateObject(list, Object{{"A", Array{Value(step.comment)}}}), edited))
            return error;
    } else {
        const auto order = m_replica.order(list);
        if (!order)
            return order.error();
        if (!m_replica.indexInList(list, step.comment)) {
            if (auto error = take(m_replica.insertIntoList(list, order->size(), {step.comment}), edited))
                return error;
        }
    }
    if (!isNamed) {
        task->set(copy(schema::kComments), list);
        if (auto error = take(m_edits.updateObject(step.id, *task), edited))
            return error;
    }
    edited.isDone = true;
    edited.undo.emplace_back(RemoveComment{step.id, step.comment});
    return std::nullopt;
}

std::optional<Error> TaskList::performStep(const RemoveComment& step, Edited& edited)
{
    if (auto error = whyNot(step.id))
        return error;
    const auto value = m_edits.isLive(step.comment) ? m_edits.value(step.comment)
                                                      : Error{ErrorCode::UnknownObject, "no such comment: " + step.comment};
    if (!value)
        return value.error();
    const Result<Object> task = content(step.id);
    const std::string list = task ? commentsOf(*task) : std::string();
    const auto position = m_replica.indexInList(list, step.comment);
    if (!value->asObject() || !position)
        return Error{ErrorCode::UnknownObject, "no comment of this task: " + step.comment};

    AddComment before{step.id, step.comment, *value->asObject()};
    if (auto error = take(m_replica.removeFromList(list, *position, 1), edited))
        return error;
    if (auto error = take(m_edits.deleteObject(step.comment), edited))
        return error;
    edited.undo.emplace_back(std::move(before));
    return std::nullopt;
}

}  // namespace meldado::core
