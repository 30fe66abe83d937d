// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/merge/origins.h"

#include <algorithm>
#include <iterator>

#include "core/diff/diff3.h"
#include "core/todo/schema.h"
#include "core/todo/task.h"

namespace meldado::core {

namespace {

bool isDone(const SharedValue& value)
{
    const Value* done = value ? value->asObject()->find(schema::kDone) : nullptr;
    return done && done->asBool() && *done->asBool();
}

// Of two times of completion the earlier one; one that is no time is later than all.
bool isEarlier(const SharedValue& a, const SharedValue& b)
{
    const auto textOf = [](const SharedValue& value) {
        const Value* completed = value->asObject()->find(schema::kCompleted);
        return completed && completed->asString() ? *completed->asString() : std::string();
    };
    const auto timeOf = [](const std::string& text) { return instantOf(text).value_or(std::chrono::sys_seconds::max()); };
    const auto textA = textOf(a);
    const auto textB = textOf(b);
    return std::pair(timeOf(textA), textA) < std::pair(timeOf(textB), textB);
}

// Whether two values of a register are one choice.
bool areAlike(const SharedValue& a, const SharedValue& b, MergeRule rule)
{
    if (rule != MergeRule::Done)
        return areEqual(a, b);
    return shownOf(schema::kDone, a) == shownOf(schema::kDone, b);
}

// A text to be joined; absent is an empty one. Nothing: it is no text.
std::optional<std::string_view> textOf(const SharedValue& value)
{
    if (!value)
        return std::string_view();
    return value->asString() ? std::optional<std::string_view>(*value->asString()) : std::nullopt;
}

}  // namespace

bool isDeletion(const Lineage& lineage, VersionId version)
{
    if (lineage.isDeleted(version))
        return true;
    constexpr std::string_view kZombie = "{\"_deleted\":true}";
    const auto text = lineage.contentText(version);
    if (text.size() > 2 * kZombie.size() || text.find("_deleted") == std::string_view::npos)
        return false;
    const auto value = lineage.value(version);
    return value && value->asObject() && !Task::isShown(*value->asObject());
}

std::optional<Object> readableContent(const Lineage& lineage, VersionId version)
{
    for (auto at = version; at != kNoVersion; at = lineage.parent(at)) {
        auto value = lineage.value(at);
        if (value && value->asObject() && !value->asObject()->contains("#"))
            return *std::move(*value).asObject();
    }
    return std::nullopt;
}

std::optional<Object> liveContent(const Lineage& lineage, VersionId version)
{
    return version == kNoVersion || isDeletion(lineage, version) ? std::nullopt : readableContent(lineage, version);
}

// --- reading the versions -------------------------------------------------------------------------------------

std::unique_ptr<FieldOrigins> FieldOrigins::of(const Lineage& lineage, CommitDates& dates, Ancestry ancestry)
{
    std::unique_ptr<FieldOrigins> origins(new FieldOrigins(lineage, dates, std::move(ancestry)));
    return origins->readAll() ? std::move(origins) : nullptr;
}

bool FieldOrigins::readAll()
{
    m_states.reserve(m_ancestry.size());
    for (Node node = 0; node < m_ancestry.size(); ++node) {
        readOne(node);
        m_registerCount += m_states.back().registers.size();
        if (m_registerCount > kMaxMergedRegisters || isExhausted())
            return false;
    }
    return true;
}

void FieldOrigins::readOne(Node node)
{
    const auto version = m_ancestry.version(node);
    const auto parents = m_ancestry.parents(node);
    State state;
    state.isDeleted = isDeletion(m_lineage, version);
    std::vector<std::pair<RegisterKey, SharedValue>> said;
    if (!state.isDeleted) {
        const auto value = m_lineage.value(version);
        const bool isReadable = value && value->asObject() && !value->asObject()->contains("#");
        if (!isReadable && !parents.empty()) {  // as if it were not there
            m_states.push_back(m_states[parents.front()]);
            return;
        }
        state.content = std::make_shared<const Object>(isReadable ? *value->asObject() : readableContent(m_lineage, version).value_or(Object()));
        said = m_keys.registersOf(*state.content);
    } else {
        state.content = std::make_shared<const Object>();
    }

    // Every key that a parent knows, or that this one says.
    auto keys = known(parents);
    for (const auto& [key, value] : said)
        keys.push_back(key);
    std::ranges::sort(keys);
    keys.erase(std::ranges::unique(keys).begin(), keys.end());
    state.registers.reserve(keys.size());
    for (const auto key : keys) {
        const auto found = std::ranges::lower_bound(said, key, {}, &std::pair<RegisterKey, SharedValue>::first);
        auto value = found != said.end() && found->first == key ? found->second : nullptr;
        const auto before = state.isDeleted ? Outcome() : inherited(node, key);
        const bool isKept = before.kind == Outcome::Kind::One
            && (areEqual(value, before.value) || (!value && m_keys.rule(key) == MergeRule::Link));
        if (isKept)
            state.registers.push_back({key, before.value, before.origins});
        else
            state.registers.push_back({key, std::move(value), {node}});
    }
    m_states.push_back(std::move(state));
}

// What follows from the parents, for a version that does not say otherwise.
FieldOrigins::Outcome FieldOrigins::inherited(Node node, RegisterKey key)
{
    const auto parents = m_ancestry.parents(node);
    const bool isAllDeleted = std::ranges::all_of(parents, [&](Node parent) { return isDeleted(parent); });
    if (parents.size() > 1 && !isAllDeleted)
        return merge(parents, key);
    Outcome outcome;
    for (const auto parent : parents) {  // one; or deletions, which have all that they know written as absent
        if (const auto* known = find(parent, key)) {
            outcome.kind = Outcome::Kind::One;
            outcome.value = known->value;
            outcome.origins.insert(outcome.origins.end(), known->origins.begin(), known->origins.end());
        }
    }
    std::ranges::sort(outcome.origins);
    return outcome;
}

const FieldOrigins::Register* FieldOrigins::find(Node node, RegisterKey key) const
{
    const auto& registers = m_states[node].registers;
    const auto found = std::ranges::lower_bound(registers, key, {}, &Register::key);
    return found != registers.end() && found->key == key ? &*found : nullptr;
}

SharedValue FieldOrigins::value(Node node, RegisterKey key) const
{
    const auto* found = find(node, key);
    return found ? found->value : nullptr;
}

std::vector<RegisterKey> FieldOrigins::known(std::span<const Node> nodes) const
{
    std::vector<RegisterKey> keys;
    for (const auto node : nodes)
        std::ranges::transform(m_states[node].registers, std::back_inserter(keys), &Register::key);
    std::ranges::sort(keys);
    keys.erase(std::ranges::unique(keys).begin(), keys.end());
    return keys;
}

// --- merging --------------------------------------------------------------------------------------------------

bool FieldOrigins::isLater(Node a, Node b) const
{
    return m_dates.isLater(m_ancestry.version(a), m_ancestry.version(b));
}

bool FieldOrigins::isReplaced(const Pooled& each, std::span<const Node> live, RegisterKey key)
{
    m_steps += live.size();
    return std::ranges::any_of(live, [&](Node leaf) {
        if (!m_ancestry.isAncestor(each.origin, leaf))
            return false;
        const auto* held = find(leaf, key);
        return !held || !std::ranges::binary_search(held->origins, each.origin);
    });
}

// Changed and changed back: such a value is no change. Not of a decision, which has several parents.
void FieldOrigins::dropUnchanged(std::vector<Pooled>& pool, std::span<const Node> nearest, RegisterKey key) const
{
    if (nearest.empty())
        return;
    const auto isUnchanged = [&](const Pooled& each) {
        return m_ancestry.parents(each.origin).size() <= 1 && std::ranges::all_of(nearest, [&](Node node) {
                   return areEqual(value(node, key), each.value);
               });
    };
    if (!std::ranges::all_of(pool, isUnchanged))
        std::erase_if(pool, isUnchanged);
}

// Equal values are one choice.
std::vector<FieldOrigins::Choice> FieldOrigins::choicesOf(const std::vector<Pooled>& pool, MergeRule rule)
{
    std::vector<Choice> choices;
    for (const auto& each : pool) {
        auto same = std::ranges::find_if(choices, [&](const Choice& choice) { return areAlike(choice.value, each.value, rule); });
        m_steps += choices.size();
        if (same == choices.end()) {
            choices.push_back({each.value, {each.origin}});
            continue;
        }
        const bool isNew = std::ranges::find(same->writers, each.origin) == same->writers.end();
        const bool isBetter = rule != MergeRule::Done ? false
            : isDone(each.value) ? isEarlier(each.value, same->value)
                                                 : isNew && std::ranges::all_of(same->writers, [&](Node other) { return isLater(each.origin, other); });
        if (isBetter)
            same->value = each.value;
        if (isNew)
            same->writers.push_back(each.origin);
    }
    for (auto& choice : choices)
        std::ranges::sort(choice.writers, [&](Node a, Node b) { return isLater(b, a); });
    std::ranges::sort(choices, [&](const Choice& a, const Choice& b) { return isLater(b.writers.back(), a.writers.back()); });
    return choices;
}

FieldOrigins::Outcome FieldOrigins::merge(std::span<const Node> nodes, RegisterKey key, std::size_t basesLeft)
{
    std::vector<Node> live;
    std::ranges::copy_if(nodes, std::back_inserter(live), [&](Node node) { return !isDeleted(node); });
    std::vector<Pooled> all;
    for (const auto leaf : live) {
        const auto* held = find(leaf, key);
        for (std::size_t i = 0; held && i < held->origins.size(); ++i) {
            const bool isKnown = std::ranges::any_of(all, [&](const Pooled& each) {
                return each.origin == held->origins[i] && areEqual(each.value, held->value);
            });
            m_steps += all.size();
            if (!isKnown)
                all.push_back({held->origins[i], held->value});
        }
        if (isExhausted())
            break;
    }
    Outcome outcome;
    if (all.empty() || isExhausted())
        return outcome;
    std::vector<Pooled> pool;
    std::ranges::copy_if(all, std::back_inserter(pool), [&](const Pooled& each) { return !isReplaced(each, live, key); });
    if (pool.empty())
        pool = std::move(all);  // a deletion was crossed with a revival: it is asked

    const auto rule = m_keys.rule(key);
    if (rule == MergeRule::Element || rule == MergeRule::Link) {
        const bool isPresent = std::ranges::any_of(pool, [](const Pooled& each) { return each.value != nullptr; });
        std::erase_if(pool, [&](const Pooled& each) { return isPresent && !each.value; });
    }
    auto choices = choicesOf(pool, rule);
    if (choices.size() > 1 && rule != MergeRule::Element) {
        outcome.nearest = m_ancestry.nearestCommon(live);
        dropUnchanged(pool, outcome.nearest, key);
        choices = choicesOf(pool, rule);
    }
    const auto settle = [&](SharedValue value) {
        outcome.kind = Outcome::Kind::One;
        outcome.value = std::move(value);
        for (const auto& each : pool)
            outcome.origins.push_back(each.origin);
        std::ranges::sort(outcome.origins);
        outcome.origins.erase(std::ranges::unique(outcome.origins).begin(), outcome.origins.end());
    };
    if (choices.size() == 1 || rule == MergeRule::Element || rule == MergeRule::Link) {
        settle(choices.back().value);
        return outcome;
    }
    outcome.choices = std::move(choices);
    outcome.suggestion = outcome.choices.size() - 1;
    outcome.value = outcome.choices.back().value;
    const auto dateOf = [&](const Choice& choice) { return m_dates.of(m_ancestry.version(choice.writers.back())); };
    outcome.isByDate = dateOf(outcome.choices.back()) != dateOf(outcome.choices[outcome.suggestion - 1]);
    outcome.kind = rule == MergeRule::Quiet ? Outcome::Kind::Quiet : Outcome::Kind::Undecided;
    if (rule == MergeRule::Text) {
        if (auto joined = joinTexts(outcome, key, basesLeft))
            settle(*std::move(joined));
    }
    return outcome;
}

// The texts, one after the other in the order of their revisions, joined to what they come from.
std::optional<SharedValue> FieldOrigins::joinTexts(const Outcome& outcome, RegisterKey key, std::size_t basesLeft)
{
    if (basesLeft == 0)
        return std::nullopt;
    SharedValue base;
    if (!outcome.nearest.empty()) {
        const auto merged = outcome.nearest.size() == 1 ? Outcome() : merge(outcome.nearest, key, basesLeft - 1);
        if (merged.kind == Outcome::Kind::Undecided)
            return std::nullopt;
        base = outcome.nearest.size() == 1 ? value(outcome.nearest.front(), key) : merged.value;
    }
    auto choices = outcome.choices;
    const auto greatest = [&](const Choice& choice) {
        return *std::ranges::max_element(choice.writers, [&](Node a, Node b) {
            return m_lineage.isBefore(m_ancestry.version(a), m_ancestry.version(b));
        });
    };
    std::ranges::sort(choices, [&](const Choice& a, const Choice& b) {
        return m_lineage.isBefore(m_ancestry.version(greatest(a)), m_ancestry.version(greatest(b)));
    });
    const auto baseText = textOf(base);
    const auto first = textOf(choices.front().value);
    if (!baseText || !first)
        return std::nullopt;
    std::string joined(*first);
    for (std::size_t i = 1; i < choices.size(); ++i) {
        const auto next = textOf(choices[i].value);
        auto both = next ? diff3(*baseText, joined, *next) : std::nullopt;
        if (!both)
            return std::nullopt;
        joined = *std::move(both);
    }
    return std::make_shared<const Value>(std::move(joined));
}

}  // namespace meldado::core
