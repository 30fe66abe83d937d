// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/history/commit_changes.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

#include "core/crdt/flatten.h"
#include "core/crdt/list_order.h"
#include "core/json/parse.h"
#include "core/json/string_field.h"
#include "core/todo/merge/origins.h"
#include "core/todo/schema.h"
#include "core/todo/task.h"

namespace meldado::core {

namespace {

// The first and the last version that the commit made of one object, and what they came after.
struct Made {
    VersionId last = kNoVersion;
    VersionId before = kNoVersion;
};

class Reader {
public:
    explicit Reader(const Lineage& lineage) : m_lineage(lineage) {}

    CommitChanges read(const Delta& delta)
    {
        if (delta.information())
            readInformation(*delta.information());
        for (const Change& change : delta.changes())
            note(change);
        for (const auto& [object, made] : m_made) {
            if (m_lineage.isList(object))
                readList(object, made);
        }
        for (const auto& [object, made] : m_made) {
            if (!m_lineage.isList(object))
                readObject(object, made);
        }
        for (const std::string& id : m_placed)
            addMoved(id);
        m_changes.taskCount = m_changes.tasks.size() + m_moreCount;
        return std::move(m_changes);
    }

private:
    [[nodiscard]] bool isFull() const { return m_changes.tasks.size() == kMaxTasksOfCommit; }

    void readInformation(const Object& said)
    {
        m_changes.description = stringField(said, "description");
        m_changes.kind = stringField(said, "kind");
        const auto arguments = parseJson(stringField(said, "args"));
        const Array* all = arguments ? arguments->asArray() : nullptr;
        for (std::size_t i = 0; all && i < all->size(); ++i) {
            if (const std::string* text = (*all)[i].asString())
                m_changes.arguments.push_back(*text);
        }
    }

    void note(const Change& change)
    {
        if (change.content.kind() == ContentName::Kind::Resolved)
            return;
        const auto object = m_lineage.find(change.object);
        const auto version = object ? m_lineage.find(*object, change.revision()) : kNoVersion;
        if (version == kNoVersion)
            return;
        Made& made = m_made[*object];
        const bool isLater = made.last == kNoVersion || m_lineage.index(made.last) < m_lineage.index(version);
        const auto parent = m_lineage.parent(version);
        if (made.last == kNoVersion || (parent != kNoVersion && made.before != kNoVersion &&
                                        m_lineage.index(parent) < m_lineage.index(made.before)))
            made.before = parent;
        if (isLater)
            made.last = version;
    }

    void readObject(Handle object, const Made& made)
    {
        const std::string id(m_lineage.id(object));
        if (isFull()) {  // counted, and not read
            m_placed.erase(id);
            ++m_moreCount;
            return;
        }
        const auto before = liveContent(m_lineage, made.before);
        const auto after = liveContent(m_lineage, made.last);
        const Object& said = after ? *after : before ? *before : Object();
        if (!said.contains(schema::kTitle) && said.contains(schema::kText)) {
            readComment(id, before, after);
            return;
        }
        TaskChange change;
        change.id = id;
        change.kind = !after                            ? TaskChange::Kind::Deleted
                      : before                          ? TaskChange::Kind::Changed
                      : made.before == kNoVersion       ? TaskChange::Kind::Added
                                                        : TaskChange::Kind::BroughtBack;
        if (change.kind == TaskChange::Kind::Added && id == kRootId)
            return;  // the list itself, which begins with its first task
        change.title = Task::read({}, said).title;
        if (after)
            change.fields = fieldChanges(before.value_or(Object()), *after);
        const bool isMoved = m_placed.erase(id) > 0;
        if (change.kind == TaskChange::Kind::Changed && change.fields.empty()) {
            if (!isMoved)
                return;
            change.kind = TaskChange::Kind::Moved;
        }
        m_changes.tasks.push_back(std::move(change));
    }

    void readComment(const std::string& id, const std::optional<Object>& before, const std::optional<Object>& after)
    {
        const auto known = m_ownerOf.find(id);
        TaskChange change;
        change.kind = TaskChange::Kind::Commented;
        change.id = known == m_ownerOf.end() ? std::string() : known->second;
        change.title = lastTitle(m_lineage, change.id);
        const auto text = [](const std::optional<Object>& content) {
            const Value* value = content ? content->find(schema::kText) : nullptr;
            return value ? std::optional(*value) : std::nullopt;
        };
        change.fields.push_back({std::string(schema::kText), text(before), text(after)});
        m_changes.tasks.push_back(std::move(change));
    }

    // A patch says what was put into the list; where it was before it does not say. A list that was written as a whole is
    // compared with the one before.
    void readList(Handle list, const Made& made)
    {
        if (m_lineage.isDeleted(made.last))
            return;
        NameTable names;
        const auto stored = parseStoredOrder(m_lineage.contentText(made.last), names);
        if (!stored)
            return;
        const std::string_view task = commentedTask(m_lineage.id(list));
        const auto place = [&](std::string_view id) {
            if (task.empty())
                m_placed.emplace(id);
            else
                m_ownerOf.emplace(id, task);
        };
        if (!stored->isFull) {
            for (const PatchStep& step : stored->steps) {
                for (const Handle item : step.items) {
                    if (names.isText(item))
                        place(names.text(item));
                }
            }
            return;
        }
        std::set<Handle> before;
        if (made.before != kNoVersion) {
            const auto items = m_lineage.order(made.before).items();
            before.insert(items.begin(), items.end());
        }
        for (const Handle item : m_lineage.order(made.last).items()) {
            if (!before.contains(item) && m_lineage.isText(item))
                place(m_lineage.id(item));
        }
    }

    void addMoved(const std::string& id)
    {
        if (!m_lineage.find(id))
            return;
        if (isFull()) {
            ++m_moreCount;
            return;
        }
        m_changes.tasks.push_back({TaskChange::Kind::Moved, id, lastTitle(m_lineage, id), {}});
    }

    const Lineage& m_lineage;
    CommitChanges m_changes;
    std::size_t m_moreCount = 0;
    std::map<Handle, Made> m_made;
    std::set<std::string, std::less<>> m_placed;                     // put into a list of tasks
    std::map<std::string, std::string, std::less<>> m_ownerOf;  // of comments that were put into a list
};

}  // namespace

CommitChanges changesOf(const Lineage& lineage, const Delta& delta)
{
    return Reader(lineage).read(delta);
}

std::string lastTitle(const Lineage& lineage, std::string_view id)
{
    const auto object = lineage.find(id);
    auto version = object ? lineage.newest(*object) : kNoVersion;
    for (; version != kNoVersion; version = lineage.previous(version)) {
        if (lineage.isResolved(version) || isDeletion(lineage, version))
            continue;
        const auto value = lineage.value(version);
        if (value && value->asObject() && value->asObject()->contains(schema::kTitle))
            return Task::read({}, *value->asObject()).title;
    }
    return {};
}

std::string_view commentedTask(std::string_view list)
{
    const std::size_t sign = list.rfind('@');
    const bool isIt = isListId(list) && sign != std::string_view::npos && list.substr(sign + 1) == schema::kComments;
    return isIt ? list.substr(1, sign - 1) : std::string_view();
}

}  // namespace meldado::core
