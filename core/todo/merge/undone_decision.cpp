// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/merge/undone_decision.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/todo/merge/ancestry.h"
#include "core/todo/merge/origins.h"
#include "core/todo/merge/registers.h"

namespace meldado::core {

namespace {

// Two edits of one object as one.
void add(Edit& edit, Edit later)
{
    edit.version = later.version;
    for (const auto& change : later.changes.objects) {
        if (edit.changes.objects.empty())
            edit.changes.objects.push_back(change);
        else if (change.what != ObjectChange::What::ConflictChanged)
            edit.changes.objects.front().what = change.what;
    }
}

class DecisionUndo {
public:
    // `parties`: the versions that were asked about; the first is the decision's parent in the tree.
    DecisionUndo(Replica& replica, const MergeViews& views, Handle object, std::vector<VersionId> parties)
        : m_replica(replica), m_views(views), m_lineage(views.lineage()), m_object(object), m_treeParent(parties.front()),
          m_parties(std::move(parties))
    {
        std::ranges::sort(m_parties, [this](VersionId a, VersionId b) { return m_lineage.isBefore(a, b); });
    }

    // The decision was to delete: all that lived is offered again.
    Result<Edit> offerLife()
    {
        for (const VersionId party : m_parties) {
            const auto lived = liveContent(m_lineage, party);
            if (!lived)
                continue;
            auto version = follow(party, *lived);
            while (version && !isLeaf(*version))  // somebody wrote the same before, and it was deleted again
                version = follow(*version, *lived);
            if (!version)
                return version.error();
        }
        return std::move(m_edit);
    }

    Result<Edit> offerValues(const Object& decided, const Object& present)
    {
        const auto asked = viewFields(m_lineage, m_views.dates(), m_parties);
        const auto others = notChosen(asked, decided, present);
        std::set<std::string_view> fields;
        for (const auto& other : others)
            fields.insert(other.field);
        const bool isDeletionOffered = asked.find(kDeletedField) != nullptr;
        Result<void> written;
        if (!isDeletionOffered && fields.size() == others.size())
            written = others.empty() ? Result<void>() : offerAfterAll(others, present);
        else
            written = offerEach(others, present);
        if (written && isDeletionOffered)
            written = offerDeletion(present);
        return written ? Result<Edit>(std::move(m_edit)) : written.error();
    }

private:
    struct Other {
        std::string_view field;
        const Object* values;  // of the fields of this register
    };

    // Of what was asked, without what someone chose since.
    static std::vector<Other> notChosen(const FieldView& asked, const Object& decided, const Object& present)
    {
        std::vector<Other> others;
        for (const auto& undecided : asked.undecided) {
            const auto isIn = [&](const Object& content, const FieldOffer& offer) {
                return offer.value == shownOf(undecided.field, registerIn(content, undecided.field));
            };
            for (const auto& offer : undecided.offers) {
                if (undecided.field != kDeletedField && !isIn(decided, offer) && !isIn(present, offer))
                    others.push_back({undecided.field, &offer.fields});
            }
        }
        return others;
    }

    Result<void> offerAfterAll(const std::vector<Other>& others, const Object& present)
    {
        Object content = present;
        for (const auto& other : others)
            takeRegister(content, other.field, *other.values);
        const auto leaves = m_lineage.leaves(m_object);
        const std::set<VersionId> before(leaves.begin(), leaves.end());
        // What is sealed along with a version has to have a smaller index.
        const auto highest = *std::ranges::max_element(m_parties, {}, [this](VersionId party) { return m_lineage.index(party); });
        // What is followed says both values, so that the new one counts as written here. (The present one after the
        // decision's parent might be the decision.)
        const auto saidAfter = [&](VersionId party) { return party == m_treeParent ? content : present; };
        const auto first = follow(highest, saidAfter(highest));
        if (!first)
            return first.error();
        std::vector<Revision> sealed;
        for (const VersionId party : m_parties) {
            if (party == highest)
                continue;
            const auto beside = follow(party, saidAfter(party));
            if (!beside)
                return beside.error();
            if (*beside != *first && !before.contains(*beside) && isLeaf(*beside))
                sealed.push_back(m_lineage.revision(*beside));
        }
        const auto offered = follow(*first, content, std::move(sealed));
        return offered ? Result<void>() : offered.error();
    }

    // As few versions as there can be: one takes a value of every field of which its side says something else.
    Result<void> offerEach(const std::vector<Other>& others, const Object& present)
    {
        struct Alternative {
            VersionId side;
            Object content;
            std::set<std::string_view> fields;
        };
        std::vector<Alternative> alternatives;
        for (const auto& other : others) {
            auto alternative = std::ranges::find_if(alternatives, [&](const Alternative& each) {
                return !each.fields.contains(other.field) && says(each.side, other.field, *other.values) == Says::AnotherValue;
            });
            if (alternative == alternatives.end()) {
                const auto side = std::ranges::find(m_parties, Says::AnotherValue,
                                                    [&](VersionId party) { return says(party, other.field, *other.values); });
                if (side == m_parties.end())
                    continue;  // what was asked has two values, so this cannot be
                alternative = alternatives.insert(alternatives.end(), {*side, present, {}});
            }
            takeRegister(alternative->content, other.field, *other.values);
            alternative->fields.insert(other.field);
        }
        for (auto& alternative : alternatives) {
            if (const auto offered = follow(alternative.side, std::move(alternative.content)); !offered)
                return offered.error();
        }
        return {};
    }

    Result<void> offerDeletion(const Object& present)
    {
        const auto lived = follow(m_parties.front(), present);
        if (!lived)
            return lived.error();
        const auto deleted = follow(*lived, std::nullopt);
        return deleted ? Result<void>() : deleted.error();
    }

    enum class Says { ThisValue, AnotherValue, Nothing };
    [[nodiscard]] Says says(VersionId party, std::string_view field, const Object& values) const
    {
        const auto content = liveContent(m_lineage, party);
        if (!content)
            return Says::Nothing;
        return areEqual(registerIn(*content, field), registerIn(values, field)) ? Says::ThisValue : Says::AnotherValue;
    }

    [[nodiscard]] bool isLeaf(VersionId version) const
    {
        const auto leaves = m_lineage.leaves(m_object);
        return std::ranges::find(leaves, version) != leaves.end();
    }

    // A version after `parent`; none: a deletion. One that is here already is not written again.
    Result<VersionId> follow(VersionId parent, std::optional<Object> content, std::vector<Revision> sealed = {})
    {
        auto edit = m_replica.rewrite(m_lineage.id(m_object), {{{m_lineage.revision(parent), std::move(content)}}, std::move(sealed)});
        if (!edit)
            return edit.error();
        const VersionId version = *edit->version;
        add(m_edit, *std::move(edit));
        return version;
    }

    Replica& m_replica;
    const MergeViews& m_views;
    const Lineage& m_lineage;
    Handle m_object;
    VersionId m_treeParent;
    std::vector<VersionId> m_parties;  // ascending
    Edit m_edit;
};

// Leaves that follow one of the lines and no other, without those that follow the same as the greatest of them.
std::vector<VersionId> leavesOfOtherLines(const Lineage& lineage, Handle object, const std::vector<VersionId>& lines)
{
    std::vector<VersionId> all;
    std::ranges::copy_if(lineage.leaves(object), std::back_inserter(all), [&](VersionId leaf) { return !isDeletion(lineage, leaf); });
    const auto leaves = all;
    all.insert(all.end(), lines.begin(), lines.end());
    std::ranges::sort(all);
    all.erase(std::ranges::unique(all).begin(), all.end());
    const auto ancestry = Ancestry::of(lineage, all);
    std::vector<VersionId> others;
    auto keeper = kNoVersion;  // the line that keeps what was decided
    for (auto leaf = leaves.rbegin(); ancestry && leaf != leaves.rend(); ++leaf) {
        const auto follows = [&](VersionId line) { return ancestry->isAncestor(ancestry->node(line), ancestry->node(*leaf)); };
        if (std::ranges::count_if(lines, follows) != 1)
            continue;
        const auto line = *std::ranges::find_if(lines, follows);
        if (keeper == kNoVersion)
            keeper = line;
        if (line != keeper)
            others.push_back(*leaf);
    }
    return others;
}

}  // namespace

Result<Edit> undoDecision(Replica& replica, const MergeViews& views, std::string_view id, const Revision& decision)
{
    const auto& lineage = views.lineage();
    const auto object = lineage.find(id);
    const auto version = object ? lineage.find(*object, decision) : kNoVersion;
    auto parties = version == kNoVersion ? std::vector<VersionId>() : lineage.mergeParents(version);
    if (parties.size() < 2)
        return Error{ErrorCode::NotInConflict, "nothing was decided by " + decision.text()};
    DecisionUndo undo(replica, views, *object, std::move(parties));
    const auto present = views.content(*object);
    const auto decided = liveContent(lineage, version);
    if (!decided)
        return present ? Result<Edit>(Edit{}) : undo.offerLife();
    if (!present)
        return Error{ErrorCode::UnknownObject, "no such object: " + std::string(id)};
    return undo.offerValues(*decided, *present);
}

Result<Edit> undoPartOfDecision(Replica& replica, const MergeViews& views, std::string_view id, std::span<const Revision> versions,
                                std::span<const std::pair<std::string, Object>> notChosen)
{
    const auto& lineage = views.lineage();
    const auto object = lineage.find(id);
    const auto present = object ? views.content(*object) : std::nullopt;
    std::vector<VersionId> lines;
    for (const Revision& revision : versions)
        lines.push_back(object ? lineage.find(*object, revision) : kNoVersion);
    const bool isHere = present && std::ranges::find(lines, kNoVersion) == lines.end();
    const auto others = isHere ? leavesOfOtherLines(lineage, *object, lines) : std::vector<VersionId>();
    if (others.empty())
        return Error{ErrorCode::NotInConflict, "what was decided of " + std::string(id) + " cannot be asked again"};

    // Each other line takes a value of every field; the last one all that are left.
    Replica::Rewrite rewrite;
    std::map<std::string_view, std::size_t> counts;
    std::map<std::size_t, Object> contents;
    bool isDeletionOffered = false;
    for (const auto& [field, values] : notChosen) {
        if (field == kDeletedField) {
            isDeletionOffered = true;
        } else if (!areEqual(registerIn(values, field), registerIn(*present, field))) {
            const auto number = counts[field]++;
            const auto side = others[std::min(number, others.size() - 1)];
            const auto content = contents.try_emplace(number, readableContent(lineage, side).value_or(Object())).first;
            takeRegister(content->second, field, values);
        }
    }
    for (auto& [number, content] : contents)
        rewrite.children.push_back({lineage.revision(others[std::min(number, others.size() - 1)]), std::move(content)});
    if (isDeletionOffered) {
        const auto side = lineage.revision(others.front());
        if (contents.empty())  // it lives on beside the deletion
            rewrite.children.push_back({side, readableContent(lineage, others.front())});
        rewrite.children.push_back({side, std::nullopt});
    }
    return rewrite.children.empty() ? Result<Edit>(Edit{}) : replica.rewrite(id, rewrite);
}

}  // namespace meldado::core
