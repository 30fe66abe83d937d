// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/archive/history.h"

#include "core/base/seeded_hash.h"

namespace meldado::core {

History::Number History::object(std::string_view id) const
{
    return m_objectIndex.find(seededHash(id), [&](Number each) { return m_objects[each].id == id; });
}

History::Number History::addObject(std::string_view id)
{
    const auto number = objectCount();
    m_objects.push_back({m_texts->keep(id)});
    m_objectIndex.insert(seededHash(id), number);
    return number;
}

void History::addVersion(Number object, Revision revision, Number content)
{
    auto& newest = m_objects[object].newest;
    m_versions.push_back({std::move(revision), content, newest});
    newest = static_cast<Number>(m_versions.size() - 1);
}

History::Number History::content(const Digest& digest) const
{
    return m_contentIndex.find(seededHash(digest), [&](Number each) { return m_contents[each].digest == digest; });
}

History::Number History::addContent(const Digest& digest, std::string_view text)
{
    if (const auto known = content(digest); known != kNone)
        return known;
    const auto number = contentCount();
    m_contents.push_back({digest, m_texts->keep(text)});
    m_contentIndex.insert(seededHash(digest), number);
    return number;
}

History::Number History::pack(const Digest& name) const
{
    return m_packIndex.find(seededHash(name), [&](Number each) { return m_packs[each] == name; });
}

void History::addPack(const Digest& name)
{
    if (pack(name) != kNone)
        return;
    m_packIndex.insert(seededHash(name), packCount());
    m_packs.push_back(name);
}

void History::addAll(const Pack& pack)
{
    for (const auto& entry : pack.entries())
        setPacked(addContent(entry.digest, pack.content(entry)));
    addPack(pack.name());
}

History::Number History::commit(const DeltaName& name) const
{
    return m_commitIndex.find(seededHash(name.digest), [&](Number each) { return m_commits[each] == name; });
}

void History::addCommit(const DeltaName& name)
{
    if (commit(name) != kNone)
        return;
    m_commitIndex.insert(seededHash(name.digest), commitCount());
    m_commits.push_back(name);
}

void History::addAll(const Delta& delta)
{
    for (const auto& change : delta.changes()) {
        auto number = object(change.object);
        if (number == kNone)
            number = addObject(change.object);
        const auto* stored = change.content.kind() == ContentName::Kind::Content ? change.content.stored() : nullptr;
        addVersion(number, change.revision(), stored ? content(*stored) : kNone);
    }
    addCommit(delta.name());
}

}  // namespace meldado::core
