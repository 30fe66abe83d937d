// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/review.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

#include "core/base/stable_sort.h"
#include "core/json/string_field.h"
#include "core/todo/merge/ancestry.h"
#include "core/todo/merge/origins.h"
#include "core/todo/merge/registers.h"
#include "core/todo/task_list.h"

namespace meldado::core {

namespace {

bool isSamePerson(const Writer& a, const Writer& b)
{
    return a.isStaged == b.isStaged && (a.person.empty() || b.person.empty() ? a.author == b.author : a.person == b.person);
}

// Who brought a version: equal edits are one. The first is the one whose date counts, which is the earliest.
std::vector<Writer> writersOf(const MergeViews& views, VersionId version)
{
    const auto& lineage = views.lineage();
    struct Dated {
        std::chrono::sys_seconds instant;
        Writer writer;
    };
    std::vector<Dated> dated;
    for (const auto number : lineage.deltas(version)) {
        const auto delta = lineage.delta(lineage.name(number));
        const auto said = delta && delta->information() ? *delta->information() : Object();
        const auto date = stringField(said, "date");
        dated.push_back({instantOf(date).value_or(std::chrono::sys_seconds::max()),
                         {stringField(said, "author"), stringField(said, "person"), stringField(said, "device"), date, false}});
    }
    stableSort(std::span(dated), [](const Dated& a, const Dated& b) { return a.instant < b.instant; });
    std::vector<Writer> writers;
    for (auto& each : dated)
        writers.push_back(std::move(each.writer));
    if (writers.empty())
        writers.push_back({{}, {}, {}, {}, true});
    return writers;
}

ReviewOffer readOffer(const MergeViews& views, const FieldOffer& offer)
{
    ReviewOffer read{offer.value, offer.fields, {}, {}};
    for (auto version = offer.writers.rbegin(); version != offer.writers.rend(); ++version) {
        for (auto& writer : writersOf(views, *version)) {
            const bool isFirst = version == offer.writers.rbegin() && read.writer == Writer();
            const bool isKnown = isSamePerson(read.writer, writer) ||
                                 std::ranges::any_of(read.alsoBy, [&](const Writer& each) { return isSamePerson(each, writer); });
            if (isFirst)
                read.writer = std::move(writer);
            else if (!isKnown)
                read.alsoBy.push_back(std::move(writer));
        }
    }
    return read;
}

std::vector<ReviewField> readFields(const MergeViews& views, const std::vector<UndecidedField>& fields)
{
    std::vector<ReviewField> all;
    for (const auto& each : fields) {
        ReviewField field{each.field, {}, each.suggestion, each.reason, each.before};
        for (const auto& offer : each.offers)
            field.offers.push_back(readOffer(views, offer));
        all.push_back(std::move(field));
    }
    return all;
}

std::span<const VersionId> leavesOf(const Lineage& lineage, std::string_view id)
{
    const auto object = lineage.find(id);
    return object ? lineage.leaves(*object) : std::span<const VersionId>();
}

// What it was where its versions parted; none: nothing can be read.
std::optional<Object> contentBefore(const Lineage& lineage, Handle object)
{
    std::vector<VersionId> live;
    VersionId deleted = kNoVersion;
    for (const auto leaf : lineage.leaves(object)) {
        if (isDeletion(lineage, leaf))
            deleted = leaf;
        else
            live.push_back(leaf);
    }
    if (live.size() < 2)
        return deleted == kNoVersion ? std::nullopt : readableContent(lineage, lineage.parent(deleted));
    const auto ancestry = Ancestry::of(lineage, live);
    if (!ancestry)
        return std::nullopt;
    std::vector<Ancestry::Node> nodes;
    for (const auto leaf : live)
        nodes.push_back(ancestry->node(leaf));
    VersionId greatest = kNoVersion;
    for (const auto node : ancestry->nearestCommon(nodes)) {
        const auto version = ancestry->version(node);
        if (greatest == kNoVersion || lineage.isBefore(greatest, version))
            greatest = version;
    }
    return greatest == kNoVersion ? std::nullopt : readableContent(lineage, greatest);
}

const FieldView* viewOf(const Outline& outline, std::string_view id)
{
    const auto object = outline.views().lineage().find(id);
    return object ? outline.views().fields(*object) : nullptr;
}

// Those of them that are shown, as they stand below each other.
void addInOrder(const Outline& outline, const std::set<TaskNumber>& tasks, std::vector<std::string>& ids)
{
    auto left = std::ranges::count_if(tasks, [&](TaskNumber task) { return outline.isShown(task); });
    std::vector<TaskNumber> toVisit;
    const auto visitBelow = [&](TaskNumber task) {
        const auto children = outline.children(task);
        toVisit.insert(toVisit.end(), children.rbegin(), children.rend());
    };
    if (left > 0)
        visitBelow(kNoTask);
    while (!toVisit.empty() && left > 0) {
        const TaskNumber task = toVisit.back();
        toVisit.pop_back();
        if (tasks.contains(task)) {
            ids.push_back(outline.id(task));
            --left;
        }
        visitBelow(task);
    }
}

}  // namespace

std::vector<std::string> tasksToReview(const Outline& outline)
{
    std::vector<std::string> ids;
    const auto* root = viewOf(outline, kRootId);
    if (root && !root->undecided.empty())
        ids.emplace_back(kRootId);
    addInOrder(outline, outline.undecided(), ids);
    return ids;
}

std::vector<std::string> settledQuietly(const Outline& outline)
{
    std::set<TaskNumber> tasks = outline.quiet();
    for (const auto& [task, move] : outline.quietMoves())
        tasks.insert(task);
    std::vector<std::string> ids;
    addInOrder(outline, tasks, ids);
    return ids;
}

std::optional<OtherPlace> otherPlaceOf(const Outline& outline, std::string_view id)
{
    const auto task = outline.find(id);
    const auto known = task ? outline.quietMoves().find(*task) : outline.quietMoves().end();
    if (known == outline.quietMoves().end())
        return std::nullopt;
    const auto& move = known->second;
    const auto idOf = [&](TaskNumber number) { return number == kNoTask ? std::string() : outline.id(number); };
    const auto writer = [&](VersionId version) {
        return version == kNoVersion ? Writer() : writersOf(outline.views(), version).front();
    };
    const Place place = move.behind == kNoTask ? Place::first(idOf(move.parent)) : Place::behind(idOf(move.parent), idOf(move.behind));
    return OtherPlace{place, writer(move.other), writer(move.shown)};
}

std::size_t reviewCount(const Outline& outline)
{
    const auto* root = viewOf(outline, kRootId);
    std::size_t count = root && !root->undecided.empty() ? 1 : 0;
    for (const TaskNumber task : outline.undecided())
        count += outline.isShown(task) ? 1 : 0;
    for (const auto& cycle : outline.cycles())
        count += outline.undecided().contains(cycle.task) ? 0 : 1;
    return count;
}

ReviewTask reviewOf(const Outline& outline, std::string_view id)
{
    ReviewTask task{std::string(id), {}, {}};
    if (const auto* view = viewOf(outline, id)) {
        task.fields = readFields(outline.views(), view->undecided);
        task.quiet = readFields(outline.views(), view->quiet);
    }
    return task;
}

std::size_t undecidedCount(const Outline& outline, std::string_view id)
{
    const auto* view = viewOf(outline, id);
    return view ? view->undecided.size() : 0;
}

std::vector<MergedField> mergedFields(const Outline& outline, std::string_view id)
{
    std::vector<MergedField> merged;
    const auto& lineage = outline.views().lineage();
    const auto object = lineage.find(id);
    const auto* view = object ? outline.views().fields(*object) : nullptr;
    const auto before = view && view->isLive ? contentBefore(lineage, *object) : std::nullopt;
    if (!before)
        return merged;
    std::set<std::string_view> fields;
    for (const auto* content : {&*before, &view->content}) {
        for (const auto& [field, value] : *content)
            fields.insert(field);
    }
    for (const auto field : fields) {
        const auto was = shownOf(field, registerIn(*before, field));
        const auto is = shownOf(field, registerIn(view->content, field));
        const bool isOwnRegister = registerFieldOf(field) == field && mergeRuleOf(field) != MergeRule::Link;
        if (isOwnRegister && was != is && !view->find(field))
            merged.push_back({std::string(field), was, is});
    }
    return merged;
}

std::vector<std::string> versionsOf(const Outline& outline, std::string_view id)
{
    std::vector<std::string> names;
    const auto& lineage = outline.views().lineage();
    for (const auto leaf : leavesOf(lineage, id))
        names.push_back(lineage.revision(leaf).text());
    return names;
}

Writer lastWriter(const Outline& outline, std::string_view id)
{
    const auto leaves = leavesOf(outline.views().lineage(), id);
    return leaves.empty() ? Writer() : writersOf(outline.views(), leaves.back()).front();
}

std::vector<Step> cycleSteps(const TaskList& list, const Outline::MoveCycle& cycle, bool isKept)
{
    const auto& outline = list.outline();
    const Place place = list.placeOf(cycle.task);
    if (isKept || cycle.other == kNoTask)
        return {MoveTask{outline.id(cycle.task), place}};
    TaskNumber top = cycle.other;  // of what stands below the task: the part that has the other one
    while (outline.parent(top) != cycle.task && outline.parent(top) != kNoTask)
        top = outline.parent(top);
    return {MoveTask{outline.id(top), Place::behind(place.parent, outline.id(cycle.task))},
            MoveTask{outline.id(cycle.task), Place::last(outline.id(cycle.other))}};
}

}  // namespace meldado::core
