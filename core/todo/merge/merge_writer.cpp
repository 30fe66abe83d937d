// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/merge/merge_writer.h"

#include <algorithm>
#include <set>

#include "core/todo/merge/origins.h"
#include "core/todo/merge/registers.h"

namespace meldado::core {

namespace {

void change(Object& content, std::string_view field, const std::optional<Value>& value)
{
    if (value)
        content.set(std::string(field), *value);
    else
        content.erase(field);
}

// One child of the winner, and all other leaves sealed. No content: it is deleted.
Replica::Rewrite settling(const Lineage& lineage, Handle object, std::optional<Object> content)
{
    const auto leaves = lineage.leaves(object);
    Replica::Rewrite rewrite;
    rewrite.children.push_back({lineage.revision(leaves.back()), std::move(content)});
    for (const auto leaf : leaves.first(leaves.size() - 1))
        rewrite.sealed.push_back(lineage.revision(leaf));
    return rewrite;
}

Error noSuchObject(std::string_view id)
{
    return Error{ErrorCode::UnknownObject, "no such object: " + std::string(id)};
}

}  // namespace

// --- fields ---------------------------------------------------------------------------------------------------

// Writes a content whose fields in `left` stay undecided.
Result<Edit> MergeWriter::write(Handle object, const Object& content, const std::vector<std::string>& left)
{
    const auto& lineage = m_views.lineage();
    if (left.empty())
        return m_replica.rewrite(lineage.id(object), settling(lineage, object, content));

    Replica::Rewrite rewrite;
    const auto leaves = lineage.leaves(object);
    const auto winner = leaves.back();
    // From the greatest on, a leaf is kept that shows an offered value which no kept leaf shows.
    const auto* view = m_views.fields(object);
    std::set<std::pair<std::string, std::size_t>> shown;
    for (auto leaf = leaves.rbegin(); leaf != leaves.rend(); ++leaf) {
        const bool isDeleted = isDeletion(lineage, *leaf);
        const auto said = isDeleted ? Object() : readableContent(lineage, *leaf).value_or(Object());
        bool isKept = *leaf == winner && !isDeleted;
        for (const auto& field : left) {
            const auto& offers = view->find(field)->offers;
            for (std::size_t i = 0; i < offers.size(); ++i) {
                const bool isIt = field == kDeletedField ? (i == 1) == isDeleted
                                                         : !isDeleted && offers[i].value == shownOf(field, registerIn(said, field));
                isKept = (isIt && shown.emplace(field, i).second) || isKept;
            }
        }
        if (!isKept) {
            rewrite.sealed.push_back(lineage.revision(*leaf));
        } else if (!isDeleted) {
            auto child = content;
            for (const auto& field : left) {
                if (field != kDeletedField)
                    takeRegister(child, field, said);
            }
            rewrite.children.push_back({lineage.revision(*leaf), std::move(child)});
        }
    }
    return m_replica.rewrite(lineage.id(object), rewrite);
}

Result<Edit> MergeWriter::edit(std::string_view id, const FieldChanges& changes)
{
    const auto object = m_views.lineage().find(id);
    auto content = object ? m_views.content(*object) : std::nullopt;
    if (!content)
        return noSuchObject(id);
    for (const auto& [field, value] : changes) {
        if (field == kDeletedField && value == Value(true))
            return remove(id);
    }
    for (const auto& [field, value] : changes) {
        if (field != kDeletedField)
            change(*content, field, value);
    }
    const auto* view = m_views.fields(*object);
    if (view == nullptr)
        return m_replica.updateObject(id, *content);
    std::vector<std::string> left;
    for (const auto& undecided : view->undecided) {
        const bool isDecided = std::ranges::any_of(changes, [&](const auto& each) { return registerFieldOf(each.first) == undecided.field; });
        if (!isDecided)
            left.push_back(undecided.field);
    }
    return write(*object, *content, left);
}

Result<Edit> MergeWriter::decide(std::string_view id, const FieldChanges& decisions)
{
    const auto object = m_views.lineage().find(id);
    const auto* view = object ? m_views.fields(*object) : nullptr;
    FieldChanges changes;
    for (const auto& [field, value] : decisions) {
        const auto* undecided = view ? view->find(field) : nullptr;
        const auto offer = undecided ? std::ranges::find(undecided->offers, value, &FieldOffer::value) : std::vector<FieldOffer>::const_iterator();
        const bool isOffer = undecided && field != kDeletedField && offer != undecided->offers.end();
        changes.emplace_back(field, value);
        if (!isOffer || offer->fields.size() < 2)
            continue;
        for (const auto& [other, its] : offer->fields) {
            if (other != field)
                changes.emplace_back(other, its);
        }
    }
    return edit(id, changes);
}

Result<Edit> MergeWriter::touch(std::string_view id)
{
    const auto object = m_views.lineage().find(id);
    const auto content = object ? m_views.content(*object) : std::nullopt;
    if (!content)
        return noSuchObject(id);
    if (m_views.fields(*object))
        return edit(id, {});
    return m_replica.rewrite(id, {{{m_views.lineage().revision(m_views.lineage().leaves(*object).back()), *content}}, {}});
}

Result<Edit> MergeWriter::remove(std::string_view id)
{
    const auto& lineage = m_views.lineage();
    const auto object = lineage.find(id);
    if (!object || !m_views.isLive(*object))
        return noSuchObject(id);
    return m_replica.rewrite(id, settling(lineage, *object, std::nullopt));
}

// --- lists ----------------------------------------------------------------------------------------------------

Result<Edit> MergeWriter::setOrder(std::string_view list, const std::vector<Value>& order, bool isForced)
{
    const auto& lineage = m_views.lineage();
    const auto object = lineage.find(list);
    if (!object)
        return order.empty() ? Result<Edit>(Edit{}) : m_replica.updateObject(list, Object{{"A", Array(order)}});
    const auto leaves = lineage.leaves(*object);
    if (leaves.empty())
        return Error{ErrorCode::NoWinner, "every version of the list is sealed or incomplete: " + std::string(list)};
    if (leaves.size() == 1 && !isForced) {
        const auto now = m_replica.order(list, lineage.revision(leaves.back()));
        if (now && *now == order)
            return Edit{};
    }
    return m_replica.rewrite(list, settling(lineage, *object, Object{{"A", Array(order)}}));
}

Result<Edit> MergeWriter::removeList(std::string_view list)
{
    const auto& lineage = m_views.lineage();
    const auto object = lineage.find(list);
    const auto leaves = object ? lineage.leaves(*object) : std::span<const VersionId>();
    if (std::ranges::all_of(leaves, [&](VersionId leaf) { return lineage.isDeleted(leaf); }))
        return Edit{};
    return remove(list);
}

std::vector<std::string> MergeWriter::settled() const
{
    std::vector<std::string> ids = m_replica.inConflict();
    std::erase_if(ids, [this](const std::string& id) {
        const auto object = m_views.lineage().find(id);
        const auto* view = object && !m_views.lineage().isList(*object) ? m_views.fields(*object) : nullptr;
        return !view || !view->isLive || !view->undecided.empty();
    });
    return ids;
}

}  // namespace meldado::core
