// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/list_root.h"

#include <charconv>

#include "core/crdt/list_order.h"
#include "core/todo/schema.h"
#include "core/todo/task.h"

namespace meldado::core {

namespace {

// The major number of "2.1.0"; none when the text is no version.
std::optional<unsigned> majorOf(std::string_view version)
{
    unsigned major = 0;
    const auto [end, error] = std::from_chars(version.data(), version.data() + version.size(), major);
    if (error != std::errc{})
        return std::nullopt;
    return major;
}

// Written by a MeldaDo that knows more than this one. The versions of other programs say nothing about fields.
bool isNewer(const Object& root, const schema::Form& form)
{
    const Value* software = root.find(schema::kSoftware);
    const Value* version = root.find(schema::kVersion);
    if (!software || !software->asString() || *software->asString() != form.software)
        return false;
    if (!version || !version->asString())
        return false;
    return majorOf(*version->asString()).value_or(0) > schema::kDocumentMajor;
}

}  // namespace

ListRoot ListRoot::read(const Object& root, const schema::Form& form)
{
    ListRoot read;
    read.title = Task::read({}, root).title;
    if (const Value* items = root.find(form.items)) {
        if (items->asString() && isListId(*items->asString()))
            read.listId = *items->asString();
        else
            read.readOnlyReason = Error{ErrorCode::InvalidContent, "the items of the root are no list"};
    }
    if (isNewer(root, form))
        read.readOnlyReason = Error{ErrorCode::NewerFormat, "a document of a later version"};
    return read;
}

}  // namespace meldado::core
