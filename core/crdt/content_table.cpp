// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/content_table.h"

#include "core/base/seeded_hash.h"

namespace meldado::core {

ContentTable::ContentTable()
{
    using Kind = ContentName::Kind;
    for (const auto kind : {Kind::Empty, Kind::Deleted, Kind::Resolved}) {  // kEmpty, kDeleted, kResolved
        m_entries.push_back({nullptr, 0, kind, false, false});
        m_digests.emplace_back();
    }
}

// --- names ----------------------------------------------------------------------------------------------------

ContentId ContentTable::find(std::uint64_t hash, const Digest& digest) const
{
    return m_index.find(hash, [&](ContentId content) { return m_digests[content] == digest; });
}

ContentId ContentTable::find(const Digest& digest) const
{
    return find(seededHash(digest), digest);
}

ContentId ContentTable::findText(const ContentName& name) const
{
    return m_otherIndex.find(seededHash(name.text()), [&](ContentId content) { return m_others.at(content).name == name; });
}

ContentId ContentTable::find(const ContentName& name) const
{
    switch (name.kind()) {
    case ContentName::Kind::Content: return find(*name.stored());
    case ContentName::Kind::Empty: return kEmpty;
    case ContentName::Kind::Deleted: return kDeleted;
    case ContentName::Kind::Resolved: return kResolved;
    case ContentName::Kind::Character:
    case ContentName::Kind::Difference:
    case ContentName::Kind::Other: break;
    }
    return findText(name);
}

ContentId ContentTable::add(std::uint64_t hash, ContentName::Kind kind, const Digest& digest)
{
    const auto content = static_cast<ContentId>(m_entries.size());
    m_entries.push_back({nullptr, 0, kind, false, false});
    m_digests.push_back(digest);
    (kind == ContentName::Kind::Content ? m_index : m_otherIndex).insert(hash, content);
    return content;
}

ContentId ContentTable::intern(const Digest& digest)
{
    const auto hash = seededHash(digest);
    const auto known = find(hash, digest);
    return known != kNone ? known : add(hash, ContentName::Kind::Content, digest);
}

ContentId ContentTable::intern(const ContentName& name)
{
    if (name.kind() == ContentName::Kind::Content)
        return intern(*name.stored());
    if (const auto known = find(name); known != kNone)
        return known;
    const auto content = add(seededHash(name.text()), name.kind(), {});
    m_others.emplace(content, Other{name, name.stored() ? intern(*name.stored()) : kNone});
    return content;
}

ContentName ContentTable::name(ContentId content) const
{
    switch (kind(content)) {
    case ContentName::Kind::Content: return ContentName(m_digests[content]);
    case ContentName::Kind::Empty: return ContentName::empty();
    case ContentName::Kind::Deleted: return ContentName::deleted();
    case ContentName::Kind::Resolved: return ContentName::resolved();
    case ContentName::Kind::Character:
    case ContentName::Kind::Difference:
    case ContentName::Kind::Other: break;
    }
    return m_others.at(content).name;
}

bool ContentTable::isMarker(ContentId content) const
{
    return content <= kResolved || kind(content) == ContentName::Kind::Character;
}

void ContentTable::appendText(std::string& out, ContentId content) const
{
    if (kind(content) == ContentName::Kind::Content)
        appendHex(out, m_digests[content]);
    else
        name(content).appendTo(out);
}

ContentId ContentTable::stored(ContentId content) const
{
    if (kind(content) == ContentName::Kind::Content)
        return content;
    const auto other = m_others.find(content);
    return other == m_others.end() ? kNone : other->second.stored;
}

// --- packs ----------------------------------------------------------------------------------------------------

bool ContentTable::hasPack(const Digest& name) const
{
    return m_packIndex.find(seededHash(name), [&](std::uint32_t pack) { return m_packs[pack].name == name; })
        != HashIndex::kNone;
}

bool ContentTable::addPack(const Pack& pack)
{
    if (hasPack(pack.name()))
        return false;
    for (const auto& found : pack.entries()) {
        auto& entry = m_entries[intern(found.digest)];
        if (entry.isPacked)
            continue;
        entry.bytes = pack.content(found).data();
        entry.length = found.length;
        entry.isPacked = true;
    }
    enterPack({pack.name(), pack.bytes()});
    return true;
}

void ContentTable::enterPack(const PackBlob& pack)
{
    m_packIndex.insert(seededHash(pack.name), static_cast<std::uint32_t>(m_packs.size()));
    m_packs.push_back(pack);
}

void ContentTable::addOwnPack(const PackBlob& pack, std::span<const ContentId> contents)
{
    const char* at = pack.bytes->data() + 1;
    for (const auto content : contents) {
        auto& entry = m_entries[content];
        entry.bytes = at;
        entry.isPacked = true;
        at += entry.length + 1;
    }
    enterPack(pack);
}

// --- the stage ------------------------------------------------------------------------------------------------

ContentId ContentTable::stage(const Digest& digest, std::string_view bytes)
{
    const auto content = intern(digest);
    auto& entry = m_entries[content];
    if (entry.bytes == nullptr) {
        entry.bytes = m_stagedBytes.keep(bytes).data();
        entry.length = static_cast<std::uint32_t>(bytes.size());
        m_staged.push_back(content);
    }
    return content;
}

void ContentTable::dropStaged()
{
    for (const auto content : m_staged) {
        auto& entry = m_entries[content];
        if (!entry.isPacked)
            entry.bytes = nullptr;
    }
    m_staged.clear();
    m_stagedBytes.clear();
}

}  // namespace meldado::core
