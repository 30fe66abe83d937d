// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "tests/support/merge_history.h"

#include <algorithm>

#include "core/base/clock.h"
#include "core/json/canonical.h"
#include "core/json/parse.h"

namespace meldado::tests {

namespace {

using namespace core;

const std::string kItems(schema::kItems);
const std::string kRoot(kRootId);

// The document as a plain reader has it, in the form of shownText().
std::string plainText(const Replica& replica)
{
    const auto document = parseJson(replica.read().value_or("{}")).value_or(Value());
    std::string text;
    struct Visit {
        const Value* node;
        std::size_t depth;
    };
    std::vector<Visit> toVisit{{&document, 0}};
    while (!toVisit.empty()) {
        const auto [node, depth] = toVisit.back();
        toVisit.pop_back();
        auto content = node->asObject() ? *node->asObject() : Object();
        const auto* items = node->asObject() ? node->asObject()->find(kItems) : nullptr;
        const auto* id = content.find("_id");
        text += std::string(depth, ' ') + (id && id->asString() ? *id->asString() : kRoot);
        content.erase("_id");
        content.erase(kItems);
        text += ' ' + canonicalText(content) + '\n';
        for (std::size_t i = items && items->asArray() ? items->asArray()->size() : 0; i-- > 0;)
            toVisit.push_back({&(*items->asArray())[i], depth + 1});
    }
    return text;
}

}  // namespace

std::string shownText(const MergedDocument& document, bool withQuestions)
{
    std::string text;
    const auto undecided = document.undecided();
    std::vector<std::pair<std::string, std::size_t>> toVisit{{kRoot, 0}};
    while (!toVisit.empty()) {
        const auto [id, depth] = toVisit.back();
        toVisit.pop_back();
        auto content = document.content(id);
        content.erase(kItems);
        text += std::string(depth, ' ') + id + ' ' + canonicalText(content) + '\n';
        if (const auto asked = undecided.find(id); withQuestions && asked != undecided.end()) {
            for (const auto& field : asked->second->undecided) {
                text += "? " + field.field + ':';
                for (const auto& offer : field.offers)
                    text += ' ' + canonicalText(offer.value.value_or(Value()));
                text += " before " + canonicalText(field.before.value_or(Value())) + " suggested "
                    + std::to_string(field.suggestion) + '\n';
            }
        }
        const auto children = document.children(id);
        for (auto child = children.rbegin(); child != children.rend(); ++child)
            toVisit.emplace_back(*child, depth + 1);
    }
    for (const auto& cycle : document.tree().cycles)
        text += withQuestions ? "cycle " + std::string(document.views().lineage().id(cycle.task)) + '\n' : "";
    return text;
}

MergeHistory::MergeHistory(std::uint64_t seed, std::size_t stepCount)
    : m_random(seed), m_stepCount(stepCount), m_members(kReplicas)
{
    auto& first = m_members.front();
    for (auto& member : m_members)
        member.clockError = static_cast<std::int64_t>(m_random.below(3)) * 400 - 400;
    Array tasks;
    for (const char* id : {"a", "b", "c", "d"}) {
        tasks.emplace_back(Object{{"_id", id}, {"title", id}, {"tags", Array{"x"}}, {"description", "one\ntwo\nthree\nfour"}});
    }
    tasks[1].asObject()->set(kItems, Array{Object{{"_id", "e"}, {"title", "e"}}});
    m_taskCount = 5;
    if (!first.replica.update(Object{{"title", "list"}, {kItems, std::move(tasks)}}))
        broken("the document is made");
    for (auto& member : m_members)
        member.document = std::make_unique<MergedDocument>(member.replica);
    commit(first);
    exchangeEverything();
}

void MergeHistory::broken(const std::string& law)
{
    if (m_broken.empty())
        m_broken = law;
}

void MergeHistory::must(const Result<void>& result, const std::string& what)
{
    if (!result)
        broken(what + " fails: " + result.error().detail);
}

std::string MergeHistory::anyTask(Member& member, bool withTop)
{
    std::vector<std::string> ids;
    if (withTop)
        ids.push_back(kRoot);
    std::vector<std::string> toVisit{kRoot};
    while (!toVisit.empty()) {
        const auto id = toVisit.back();
        toVisit.pop_back();
        for (auto& child : member.document->children(id)) {
            ids.push_back(child);
            toVisit.push_back(std::move(child));
        }
    }
    return ids.empty() ? std::string() : ids[m_random.below(ids.size())];
}

// --- what people do -------------------------------------------------------------------------------------------

void MergeHistory::step()
{
    auto& member = m_members[m_random.below(kReplicas)];
    m_now += static_cast<std::int64_t>(m_random.below(300));
    if (m_random.below(4) == 0) {
        auto& other = m_members[m_random.below(kReplicas)];
        if (&other != &member)
            deliver(other, member, m_random.below(2) == 0);
        return;
    }
    edit(member);
    commit(member);
}

void MergeHistory::edit(Member& member)
{
    switch (m_random.below(12)) {
    case 0: return arrange(member);
    case 1:
    case 2: return moveOne(member);
    case 3: return insertOne(member);
    case 4: return removeOne(member);
    case 5: return decide(member);
    case 6: return undo(member);
    case 7: return m_random.below(3) == 0 ? useOtherTool(member) : arrange(member);
    default:
        if (const auto id = anyTask(member); !id.empty())
            editField(member, id);
    }
}

void MergeHistory::editField(Member& member, const std::string& id)
{
    const auto number = m_random.below(3);
    const auto word = std::string(1, static_cast<char>('p' + number));
    const auto content = member.document->content(id);
    const auto wordsWith = [&](std::string_view key) -> std::optional<Value> {
        const auto* field = content.find(key);
        auto words = field && field->asArray() ? *field->asArray() : Array();
        if (std::erase(words, Value(word)) == 0)
            words.emplace_back(word);
        return words.empty() ? std::nullopt : std::optional(Value(std::move(words)));
    };
    FieldChanges changes;
    switch (m_random.below(10)) {
    case 0:
    case 1: changes = {{"title", Value("t" + word)}}; break;
    case 2: changes = {{"when", number == 0 ? std::nullopt : std::optional(Value("2026-12-0" + std::to_string(number)))}}; break;
    case 3: changes = {{"done", Value(true)}, {"completed", Value("2026-11-2" + std::to_string(number) + "T10:00:00Z")}}; break;
    case 4: changes = {{"done", Value(false)}, {"completed", std::nullopt}}; break;
    case 5: changes = {{"tags", wordsWith("tags")}}; break;
    case 6: changes = {{"people", wordsWith("people")}}; break;
    case 7: changes = {{"priority", Value(static_cast<int>(number) + 1)}}; break;
    case 8: changes = {{"own field", number == 0 ? Value(Object{{"k", word}}) : Value(word)}}; break;
    default: {
        const auto* notes = content.find("description");
        auto text = notes && notes->asString() ? *notes->asString() : "one\ntwo\nthree\nfour";
        const auto line = std::vector<std::string>{"one", "two", "four"}[number];
        if (const auto at = text.find(line); at != std::string::npos)
            text.replace(at, line.size(), line + '!');
        else
            text += "\n" + word;
        changes = {{"description", Value(std::move(text))}};
    }
    }
    for (const auto& [field, value] : changes)
        m_written.emplace(id, field, value ? canonicalText(*value) : std::string());
    must(member.document->edit(id, changes), "an edit");
}

void MergeHistory::arrange(Member& member)
{
    const auto parent = anyTask(member, true);
    auto children = member.document->children(parent);
    if (children.size() < 2)
        return;
    const auto from = m_random.below(children.size());
    auto moved = children[from];
    children.erase(children.begin() + static_cast<std::ptrdiff_t>(from));
    children.insert(children.begin() + static_cast<std::ptrdiff_t>(m_random.below(children.size() + 1)), std::move(moved));
    must(member.document->setOrder(parent, children), "an order");
}

void MergeHistory::moveOne(Member& member)
{
    const auto id = anyTask(member);
    const auto target = anyTask(member, true);
    for (auto at = target; !at.empty() && at != kRoot; at = member.document->parent(at)) {
        if (at == id)
            return;
    }
    if (!id.empty() && !target.empty())
        must(member.document->move(id, target, m_random.below(3)), "a move");
}

void MergeHistory::insertOne(Member& member)
{
    const auto parent = anyTask(member, true);
    const auto id = "n" + std::to_string(m_taskCount++);
    must(member.document->insert(id, parent.empty() ? kRoot : parent, m_random.below(4), Object{{"title", id}}), "an insertion");
}

void MergeHistory::removeOne(Member& member)
{
    if (const auto id = anyTask(member); !id.empty())
        must(member.document->remove({id}), "a deletion");
}

void MergeHistory::decide(Member& member)
{
    Decisions decisions;
    for (const auto& [id, view] : member.document->undecided()) {
        for (const auto& field : view->undecided) {
            if (m_random.below(4) != 0)
                decisions[id].emplace_back(field.field, field.offers[m_random.below(field.offers.size())].value);
        }
    }
    must(member.document->apply(decisions), "a decision");
    for (const auto& [id, changes] : decisions) {
        if (const auto winner = member.replica.winner(id))
            member.decisions.emplace_back(id, *winner);
    }
}

void MergeHistory::undo(Member& member)
{
    if (member.decisions.empty())
        return;
    const auto [id, revision] = member.decisions.back();
    member.decisions.pop_back();
    const auto wasAsked = member.document->undecided().contains(id);
    const auto undone = member.document->undoDecision(id, revision);
    if (!undone && undone.error().code != ErrorCode::NotInConflict && undone.error().code != ErrorCode::UnknownObject)
        broken("undoing a decision fails: " + undone.error().detail);
    if (undone && member.replica.hasStaging() && !wasAsked && !member.document->undecided().contains(id))
        broken("a decision that is taken back is asked again: " + id);
}

// One that knows Melda, but not our rules.
void MergeHistory::useOtherTool(Member& member)
{
    const auto conflicts = member.replica.inConflict();
    if (conflicts.empty())
        return;
    const auto& id = conflicts[m_random.below(conflicts.size())];
    const auto leaves = member.replica.leaves(id);
    if (leaves)
        static_cast<void>(member.replica.resolveAs(id, (*leaves)[m_random.below(leaves->size())]));
}

void MergeHistory::commit(Member& member)
{
    Object information{{"author", "someone"}};
    if (m_random.below(20) != 0) {
        const auto error = m_random.below(30) == 0 ? -100'000 : member.clockError;
        information.set("date", toIsoTime({std::chrono::sys_seconds(std::chrono::seconds(1'795'000'000 + m_now + error)), std::chrono::minutes(60)}));
    }
    const auto committed = member.replica.commit(std::move(information));
    if (!committed)
        return broken("a commit fails: " + committed.error().detail);
    if (committed->commit) {
        member.has.insert(m_commits.size());
        m_commits.push_back(arrivalsOf(*committed->commit));
    }
    member.document->read();
}

std::vector<std::size_t> MergeHistory::shuffled(const std::set<std::size_t>& commits)
{
    std::vector<std::size_t> order(commits.begin(), commits.end());
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[m_random.below(i)]);
    return order;
}

Arrivals MergeHistory::blobs(const std::vector<std::size_t>& commits) const
{
    Arrivals all;
    for (const auto number : commits) {
        const auto& one = m_commits[number];
        all.deltas.insert(all.deltas.end(), one.deltas.begin(), one.deltas.end());
        all.packs.insert(all.packs.end(), one.packs.begin(), one.packs.end());
    }
    return all;
}

// A part may come before what it stands on, and what is there already once more.
void MergeHistory::deliver(Member& from, Member& to, bool everything)
{
    auto news = from.has;
    std::erase_if(news, [&](std::size_t number) {
        return (to.has.contains(number) && m_random.below(8) != 0) || (!everything && m_random.below(3) == 0);
    });
    to.has.insert(news.begin(), news.end());
    if (!to.replica.refresh(blobs(shuffled(news))))
        broken("what arrives is taken");
    to.document->read();
}

// --- the laws -------------------------------------------------------------------------------------------------

void MergeHistory::exchangeEverything()
{
    for (auto& from : m_members) {
        for (auto& to : m_members) {
            if (&from != &to)
                deliver(from, to, true);
        }
    }
}

std::string MergeHistory::run()
{
    for (std::size_t i = 0; i < m_stepCount && m_broken.empty(); ++i)
        step();
    if (m_broken.empty())
        exchangeEverything();
    if (m_broken.empty())
        checkLaws();
    return m_broken;
}

void MergeHistory::checkSameViews(const std::string& when)
{
    const auto shown = shownText(*m_members.front().document, true);
    for (auto& member : m_members) {
        if (member.replica.hasStaging())
            broken(when + ", an idle replica writes nothing");
        if (const auto other = shownText(*member.document, true); other != shown)
            broken(when + ", all see the same:\n" + shown + "---\n" + other);
    }
    // Computed anew, from what arrives in another order.
    Replica fresh;
    const auto order = shuffled(m_members.front().has);
    const auto half = order.begin() + static_cast<std::ptrdiff_t>(order.size() / 2);
    if (!fresh.refresh(blobs({order.begin(), half})) || !fresh.refresh(blobs({half, order.end()})))
        broken("what arrives is taken");
    if (const auto other = shownText(MergedDocument(fresh), true); other != shown)
        broken(when + ", followed or computed anew, it is the same:\n" + shown + "---\n" + other);
}

// Every value that someone wrote is in some version, and an object with several leaves shows or offers what its leaves say.
void MergeHistory::checkNothingLost()
{
    auto& member = m_members.front();
    const auto& lineage = member.document->views().lineage();
    for (const auto& [id, field, value] : m_written) {
        const auto object = lineage.find(id);
        bool isThere = value.empty();
        for (auto at = object ? lineage.newest(*object) : kNoVersion; at != kNoVersion && !isThere; at = lineage.previous(at)) {
            const auto content = lineage.value(at);
            const auto* found = content && content->asObject() ? content->asObject()->find(field) : nullptr;
            isThere = found && canonicalText(*found) == value;
        }
        if (!isThere)
            broken("no value is lost: " + id + ", " + field + ' ' + value);
    }
}

void MergeHistory::checkLaws()
{
    checkSameViews("exchanged");
    checkNothingLost();
    if (!m_broken.empty())
        return;

    // Two who choose the same make the same.
    for (auto* member : {&m_members[0], &m_members[1]}) {
        must(member->document->apply(member->document->suggestions()), "applying the suggestions");
        commit(*member);
    }
    exchangeEverything();
    checkSameViews("decided");
    auto& member = m_members.back();
    if (!member.document->undecided().empty())
        broken("what was decided alike is decided:\n" + shownText(*member.document, true));
    must(member.document->apply({}), "applying nothing");
    commit(member);
    exchangeEverything();
    if (const auto shown = shownText(*member.document, false), plain = plainText(member.replica); shown != plain && m_broken.empty())
        broken("a plain reader sees the same:\n" + shown + "---\n" + plain);
    must(member.document->apply({}), "applying nothing");
    if (member.replica.hasStaging())
        broken("what is settled is not written again");
}

}  // namespace meldado::tests
