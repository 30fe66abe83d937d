// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/bench/contender.h"

#include <algorithm>
#include <array>

#include "core/todo/schema.h"

namespace meldado::bench {

using core::Error;
using core::ErrorCode;
using core::Result;
using core::Value;
using Kind = Operation::Kind;

namespace {

const std::string kTitle = "title";
const std::string kDone = "done";
const std::string kDue = "due";
const std::string kTags = "tags";
const std::string kText = "text\xE2\x99\xAD";  // "text♭"

Value tagsOf(std::string_view joined)
{
    core::Array tags;
    while (!joined.empty()) {
        const auto end = joined.find('\t');
        tags.emplace_back(joined.substr(0, end));
        joined.remove_prefix(end + 1);
    }
    return tags;
}

Value dueOf(const Script& script, const Operation& operation)
{
    return operation.hasDue ? Value(script.due(operation)) : Value();
}

std::string_view textOf(const core::Object& task, const std::string& key)
{
    const auto* value = task.find(key);
    const auto* text = value ? value->asString() : nullptr;
    return text ? std::string_view(*text) : std::string_view();
}

// id TAB title TAB (1 or 0) TAB due-or-nothing TAB tags joined by commas LF
void appendLine(std::string& out, const std::string& id, const core::Object& task)
{
    const auto* done = task.find(kDone);
    const auto* tags = task.find(kTags);
    out.append(id).append(1, '\t').append(textOf(task, kTitle));
    out += done && done->asBool() && *done->asBool() ? "\t1\t" : "\t0\t";
    out.append(textOf(task, kDue)) += '\t';
    if (tags && tags->asArray()) {
        bool isFirst = true;
        for (const auto& tag : *tags->asArray()) {
            if (!std::exchange(isFirst, false))
                out += ',';
            if (tag.asString())
                out += *tag.asString();
        }
    }
    out += '\n';
}

}  // namespace

Contender::Contender(std::uint32_t number)
    : m_items(m_replica.listId(core::kRootId, core::schema::kItems)), m_text("line" + std::to_string(number) + '-')
{
}

Result<void> Contender::makeDocument()
{
    m_hasDocument = true;
    const auto text = m_replica.listId(core::kRootId, kText);
    const std::array<std::pair<std::string, core::Object>, 3> objects{{
        {std::string(core::kRootId), core::Object{{std::string(core::schema::kItems), m_items}, {kText, text}}},
        {m_items, core::Object{{"A", core::Array{}}}},
        {text, core::Object{{"A", core::Array{}}}},
    }};
    for (const auto& [id, content] : objects) {
        if (const auto edit = m_replica.createObject(id, content); !edit)
            return edit.error();
    }
    return {};
}

Result<void> Contender::apply(const Script& script, const Operation& operation)
{
    if (!m_hasDocument) {
        if (auto made = makeDocument(); !made)
            return made;
    }
    if (operation.kind == Kind::Insert)
        return insert(script, operation);
    if (operation.kind == Kind::Set)
        return set(script, operation);
    if (operation.kind == Kind::Text)
        return m_text.edit(m_replica, operation.at, operation.to, script.value(operation));

    if (auto placed = placeInserted(); !placed)
        return placed;
    const auto from = m_hasHidden ? m_replica.indexInList(m_items, script.id(operation)) : Result<std::size_t>(operation.at);
    if (!from)
        return from.error();
    if (operation.kind == Kind::Move) {
        const auto to = indexFor(script, operation, operation.to);
        if (!to)
            return to.error();
        const bool isBehind = m_hasHidden && *from < *to;  // it is counted as if it was taken out
        const auto edit = m_replica.moveInList(m_items, *from, isBehind ? *to - 1 : *to);
        return edit ? Result<void>() : edit.error();
    }
    if (const auto edit = m_replica.removeFromList(m_items, *from, 1); !edit)
        return edit.error();
    const auto edit = m_replica.deleteObject(script.id(operation));
    return edit ? Result<void>() : edit.error();
}

// In a list that was merged, tasks that somebody deleted may still be named: what is seen at `index` is elsewhere.
Result<std::size_t> Contender::indexFor(const Script& script, const Operation& operation, std::size_t index) const
{
    if (!m_hasHidden)
        return index;
    if (operation.isFirst)
        return std::size_t{0};
    const auto after = m_replica.indexInList(m_items, script.after(operation));
    return after ? Result<std::size_t>(*after + 1) : after.error();
}

Result<void> Contender::insert(const Script& script, const Operation& operation)
{
    const bool followsLast = !m_inserted.empty() &&
                             (m_hasHidden ? !operation.isFirst && script.after(operation) == m_inserted.back()
                                          : operation.at == m_insertedAt + m_inserted.size());
    if (!followsLast) {
        if (auto placed = placeInserted(); !placed)
            return placed;
        const auto index = indexFor(script, operation, operation.at);
        if (!index)
            return index.error();
        m_insertedAt = *index;
    }
    const core::Object task{{kTitle, script.value(operation)},
                            {kDone, operation.isDone},
                            {kDue, dueOf(script, operation)},
                            {kTags, tagsOf(script.tags(operation))}};
    if (const auto edit = m_replica.createObject(script.id(operation), task); !edit)
        return edit.error();
    m_inserted.emplace_back(script.id(operation));
    return {};
}

Result<void> Contender::set(const Script& script, const Operation& operation)
{
    const auto id = script.id(operation);
    const auto setTo = [&](const std::string& key, const Value& value) {
        const auto edit = m_replica.setField(id, key, value);
        return edit ? Result<void>() : edit.error();
    };
    switch (operation.field) {
    case Field::Title: return setTo(kTitle, script.value(operation));
    case Field::Done: return setTo(kDone, operation.isDone);
    case Field::Due: return setTo(kDue, dueOf(script, operation));
    case Field::Tags: return setTo(kTags, tagsOf(script.tags(operation)));
    }
    return {};
}

Result<void> Contender::placeInserted()
{
    if (m_inserted.empty())
        return {};
    const auto edit = m_replica.insertIntoList(m_items, m_insertedAt, std::exchange(m_inserted, {}));
    return edit ? Result<void>() : edit.error();
}

Result<std::optional<Blobs>> Contender::commit()
{
    if (const auto placed = placeInserted(); !placed)
        return placed.error();
    if (const auto staged = m_text.stage(m_replica); !staged)
        return staged.error();
    const auto committed = m_replica.commit();
    if (!committed)
        return committed.error();
    if (!committed->commit)
        return std::optional<Blobs>();
    return std::optional(Blobs::of(*committed->commit));
}

Result<void> Contender::receive(const BlobsView& blobs)
{
    std::vector<core::Replica::Refused> refused;
    const auto changes = m_replica.receive(blobs.packs, blobs.deltas, refused);
    if (!changes)
        return changes.error();
    if (!refused.empty())
        return refused.front().error;
    return afterArrival();
}

Result<void> Contender::receive(core::Arrivals arrivals)
{
    const auto changes = m_replica.refresh(std::move(arrivals));
    return changes ? afterArrival() : changes.error();
}

Result<void> Contender::afterArrival()
{
    m_hasDocument = m_replica.isLive(core::kRootId);
    m_hasHidden = m_hasHidden || m_replica.isInConflict(m_items);
    m_text.forget();
    return {};
}

Result<std::string> Contender::read(std::size_t limit) const
{
    std::string out;
    if (!m_replica.isLive(core::kRootId))
        return out;
    const auto ids = m_replica.orderIds(m_items);
    if (!ids)
        return ids.error();
    for (const auto& id : *ids) {
        if (limit == 0)
            return out;
        if (!m_replica.isLive(id))
            continue;
        const auto value = m_replica.value(id);
        if (!value)
            return value.error();
        if (value->asObject() == nullptr)
            return Error{ErrorCode::Malformed, "a task is no object"};
        appendLine(out, id, *value->asObject());
        limit -= limit == kAll ? 0 : 1;
    }
    const auto text = LineText::read(m_replica);
    if (!text)
        return text;
    return out += *text;
}

}  // namespace meldado::bench
