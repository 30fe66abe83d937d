// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/merge/field_merge.h"

#include <algorithm>
#include <map>

#include "core/json/canonical.h"
#include "core/todo/merge/origins.h"

namespace meldado::core {

namespace {

using Node = Ancestry::Node;

std::string sortText(const Value& element)
{
    return element.asString() ? *element.asString() : canonicalText(element);
}

// Puts together what was merged apart.
class Composer {
public:
    Composer(FieldOrigins& origins, const std::vector<Node>& live, FieldView& view)
        : m_origins(origins), m_live(live), m_view(view) {}

    void compose(const Lineage& lineage)
    {
        const auto nearest = m_origins.ancestry().nearestCommon(m_live);
        for (const auto node : nearest) {  // the greatest revision; numbers are not the same everywhere
            if (!m_before || lineage.isBefore(m_origins.ancestry().version(*m_before), m_origins.ancestry().version(node)))
                m_before = node;
        }
        for (const auto key : m_origins.known(m_live))
            add(key);
        for (auto& [field, elements] : m_sets)
            addSet(field, elements);
    }

private:
    void add(RegisterKey key)
    {
        const auto outcome = m_origins.merge(m_live, key);
        const auto& field = m_origins.keys().field(key);
        if (m_origins.keys().isElement(key)) {
            if (outcome.value)
                m_sets[field].push_back(*outcome.value);
            return;
        }
        for (const auto& [name, value] : contentOf(field, outcome.value)) {
            if (!m_sets.contains(name))
                m_view.content.set(name, value);
        }
        if (outcome.kind == FieldOrigins::Outcome::Kind::Undecided)
            m_view.undecided.push_back(undecided(key, outcome));
        if (outcome.kind == FieldOrigins::Outcome::Kind::Quiet)
            m_view.quiet.push_back(undecided(key, outcome));
    }

    // In the order of the leaves when they agree, else sorted: two devices that write it write the same.
    void addSet(const std::string& field, std::vector<Value>& elements)
    {
        const auto* first = m_origins.content(m_live.front()).find(field);
        const bool isAgreed = std::ranges::all_of(m_live, [&](Node leaf) {
            const auto* other = m_origins.content(leaf).find(field);
            return first && other && *first == *other;
        });
        if (isAgreed) {
            m_view.content.set(field, *first);
            return;
        }
        std::ranges::sort(elements, {}, sortText);
        m_view.content.set(field, std::move(elements));
    }

    [[nodiscard]] UndecidedField undecided(RegisterKey key, const FieldOrigins::Outcome& outcome) const
    {
        UndecidedField undecided;
        undecided.field = m_origins.keys().field(key);
        for (const auto& choice : outcome.choices) {
            FieldOffer offer{shownOf(undecided.field, choice.value), contentOf(undecided.field, choice.value), {}};
            for (const auto writer : choice.writers)
                offer.writers.push_back(m_origins.ancestry().version(writer));
            undecided.offers.push_back(std::move(offer));
        }
        undecided.suggestion = outcome.suggestion;
        undecided.reason = outcome.isByDate ? UndecidedField::Reason::LaterDate : UndecidedField::Reason::Revision;
        if (m_before)
            undecided.before = shownOf(undecided.field, m_origins.value(*m_before, key));
        return undecided;
    }

    FieldOrigins& m_origins;
    const std::vector<Node>& m_live;
    FieldView& m_view;
    std::optional<Node> m_before;
    std::map<std::string, std::vector<Value>> m_sets;
};

UndecidedField keepOrDelete(const std::vector<VersionId>& kept, const std::vector<VersionId>& deleted, CommitDates& dates)
{
    const auto byDate = [&](std::vector<VersionId> versions) {
        std::ranges::sort(versions, [&](VersionId a, VersionId b) { return dates.isLater(b, a); });
        return versions;
    };
    UndecidedField undecided;
    undecided.field = kDeletedField;
    undecided.offers.push_back({Value(false), {}, byDate(kept)});
    undecided.offers.push_back({Value(true), {}, byDate(deleted)});
    undecided.reason = UndecidedField::Reason::NotDeleted;
    undecided.before = Value(false);
    return undecided;
}

}  // namespace

const UndecidedField* FieldView::find(std::string_view field) const
{
    const auto found = std::ranges::find(undecided, field, &UndecidedField::field);
    return found == undecided.end() ? nullptr : &*found;
}

FieldView viewFields(const Lineage& lineage, CommitDates& dates, std::span<const VersionId> leaves)
{
    FieldView view;
    std::vector<VersionId> live;
    std::vector<VersionId> deleted;
    for (const auto leaf : leaves) {
        (isDeletion(lineage, leaf) ? deleted : live).push_back(leaf);
        view.isProvisional = view.isProvisional || lineage.isStaged(leaf);
    }
    view.isLive = !live.empty();
    if (!view.isLive)
        return view;

    const auto showPlain = [&](VersionId version) { view.content = readableContent(lineage, version).value_or(Object()); };
    auto ancestry = live.size() > 1 ? Ancestry::of(lineage, live) : std::nullopt;
    auto origins = ancestry ? FieldOrigins::of(lineage, dates, *std::move(ancestry)) : nullptr;
    if (origins) {
        std::vector<Node> nodes;
        for (const auto leaf : live)
            nodes.push_back(origins->ancestry().node(leaf));
        Composer(*origins, nodes, view).compose(lineage);
        if (origins->isExhausted()) {
            view.undecided.clear();
            view.quiet.clear();
            view.content = {};
            origins = nullptr;
        }
    }
    if (!origins) {
        showPlain(live.back());
        view.isPlain = live.size() > 1;
    }
    if (!deleted.empty())
        view.undecided.push_back(keepOrDelete(live, deleted, dates));
    std::ranges::sort(view.undecided, {}, &UndecidedField::field);
    std::ranges::sort(view.quiet, {}, &UndecidedField::field);
    return view;
}

}  // namespace meldado::core
