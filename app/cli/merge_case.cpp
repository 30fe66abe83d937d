// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/cli/merge_case.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <set>
#include <vector>

#include "core/base/clock.h"
#include "core/json/canonical.h"
#include "core/todo/merge/merged_document.h"
#include "core/todo/merge/registers.h"

namespace meldado::cli {

namespace {

using namespace core;

constexpr std::string_view kFlatSign = "\xE2\x99\xAD";
const std::string kItems(schema::kItems);
const std::string kRoot(kRootId);
constexpr std::string_view kAdded = "zz";  // what the next own commit adds

Error noCase(std::string why) { return Error{ErrorCode::Malformed, std::move(why)}; }

// --- reading a case -------------------------------------------------------------------------------------------

const Value* field(const Object& object, std::string_view key) { return object.find(key); }

std::string textOf(const Value* value)
{
    return value && value->asString() ? *value->asString() : std::string();
}

std::vector<std::string> textsOf(const Value* value)
{
    std::vector<std::string> texts;
    for (const auto& each : value && value->asArray() ? *value->asArray() : Array())
        texts.push_back(textOf(&each));
    return texts;
}

const Object& objectOf(const Value* value)
{
    static const Object none;
    return value && value->asObject() ? *value->asObject() : none;
}

// Small integers stand for dates: so many seconds after some moment. Any other text is a date already.
std::optional<std::string> dateOf(const Value* time)
{
    if (time && time->asString())
        return *time->asString();
    if (!time || (!time->asUnsigned() && !time->asNegative()))
        return std::nullopt;
    const auto seconds = time->asUnsigned() ? static_cast<std::int64_t>(*time->asUnsigned()) : *time->asNegative();
    const auto epoch = std::chrono::sys_days(std::chrono::year(2026) / 1 / 1);
    return toIsoTime({epoch + std::chrono::seconds(seconds), std::chrono::minutes(0)});
}

std::string listOf(const std::string& owner) { return "^" + owner + "@" + kItems; }

Object taskOf(const Object& fields)
{
    Object task;
    for (const auto& [key, value] : fields) {
        if (!value.isNull())
            task.set(key, value);
    }
    return task;
}

FieldChanges changesOf(const Object& fields)
{
    FieldChanges changes;
    for (const auto& [key, value] : fields)
        changes.emplace_back(key, value.isNull() ? std::nullopt : std::optional(value));
    return changes;
}

// --- what is compared -----------------------------------------------------------------------------------------

Array sorted(Array values)
{
    std::ranges::sort(values, {}, [](const Value& value) { return canonicalText(value); });
    return values;
}

// The fields of a task without what belongs to the tree; sets sorted.
Object shownFields(const Object& content)
{
    Object fields;
    for (const auto& [key, value] : content) {
        if (key == "_id" || key.ends_with(kFlatSign))
            continue;
        const bool isSet = mergeRuleOf(key) == MergeRule::Element && value.asArray();
        fields.set(key, isSet ? Value(sorted(*value.asArray())) : value);
    }
    return fields;
}

Object offersOf(const FieldView& view)
{
    Object offers;
    for (const auto& undecided : view.undecided) {
        Array values;
        for (const auto& offer : undecided.offers)
            values.push_back(offer.value.value_or(Value()));
        offers.set(undecided.field, sorted(std::move(values)));
    }
    return offers;
}

// A tree of tasks as a case tells it, from a walk that visits parents first. Deep ones come from outside, so no recursion.
class TreeText {
public:
    void add(const std::string& id, const std::string& parent, Object node)
    {
        node.set("id", id);
        m_nodes.push_back({id, parent, std::move(node), {}});
    }
    Object take()
    {
        std::map<std::string, std::size_t> numbers;
        for (std::size_t i = 0; i < m_nodes.size(); ++i)
            numbers.emplace(m_nodes[i].id, i);
        for (std::size_t i = m_nodes.size(); i-- > 1;) {  // children are behind their parents
            auto& node = m_nodes[i];
            std::ranges::reverse(node.items);
            node.node.set("items", std::move(node.items));
            m_nodes[numbers.at(node.parent)].items.emplace_back(std::move(node.node));
        }
        auto& root = m_nodes.front();
        std::ranges::reverse(root.items);
        root.node.set("items", std::move(root.items));
        return std::move(root.node);
    }

private:
    struct Node {
        std::string id;
        std::string parent;
        Object node;
        Array items;
    };
    std::vector<Node> m_nodes;
};

// Brings the part of an expected tree that is compared into the same form.
Value normalTree(const Value& tree)
{
    TreeText text;
    struct Visit {
        const Object* node;
        std::string parent;
    };
    std::vector<Visit> toVisit{{&objectOf(&tree), {}}};
    while (!toVisit.empty()) {
        const auto [node, parent] = toVisit.back();
        toVisit.pop_back();
        Object normal;
        if (!parent.empty())
            normal.set("fields", shownFields(objectOf(field(*node, "fields"))));
        if (const auto& undecided = objectOf(field(*node, "undecided")); !undecided.empty()) {
            Object offers;
            for (const auto& [key, values] : undecided)
                offers.set(key, sorted(values.asArray() ? *values.asArray() : Array()));
            normal.set("undecided", std::move(offers));
        }
        const auto id = textOf(field(*node, "id"));
        text.add(id, parent, std::move(normal));
        const auto* items = field(*node, "items") ? field(*node, "items")->asArray() : nullptr;
        for (auto item = items ? items->rbegin() : Array::const_reverse_iterator(); items && item != items->rend(); ++item)
            toVisit.push_back({&objectOf(&*item), id});
    }
    return text.take();
}

// --- a person -------------------------------------------------------------------------------------------------

struct Person {
    Replica replica;
    std::unique_ptr<MergedDocument> document = std::make_unique<MergedDocument>(replica, schema::kListForm, MergedDocument::Owning::ByName);
};

Object viewOf(MergedDocument& document, bool withUndecided)
{
    const auto undecided = document.undecided();
    TreeText text;
    std::vector<std::pair<std::string, std::string>> toVisit{{kRoot, {}}};
    while (!toVisit.empty()) {
        const auto [id, parent] = toVisit.back();
        toVisit.pop_back();
        Object node;
        if (id != kRoot)
            node.set("fields", shownFields(document.content(id)));
        if (const auto asked = undecided.find(id); withUndecided && asked != undecided.end())
            node.set("undecided", offersOf(*asked->second));
        text.add(id, parent, std::move(node));
        const auto children = document.children(id);
        for (auto child = children.rbegin(); child != children.rend(); ++child)
            toVisit.emplace_back(*child, id);
    }
    return text.take();
}

// As a program sees it that knows Melda, but not our rules: winners only, each object at the first place that is met.
Object plainView(const Replica& replica)
{
    TreeText text;
    std::set<std::string> seen;
    std::vector<std::pair<std::string, std::string>> toVisit{{kRoot, {}}};
    while (!toVisit.empty()) {
        const auto [id, parent] = toVisit.back();
        toVisit.pop_back();
        if (!replica.isLive(id) || !seen.insert(id).second)
            continue;
        Object node;
        if (const auto content = replica.value(id); id != kRoot && content)
            node.set("fields", shownFields(objectOf(&*content)));
        text.add(id, parent, std::move(node));
        const auto items = replica.orderIds(listOf(id)).value_or(std::vector<std::string>());
        for (auto item = items.rbegin(); item != items.rend(); ++item)
            toVisit.emplace_back(*item, id);
    }
    return text.take();
}

Object undecidedOf(const MergedDocument& document)
{
    Object all;
    for (const auto& [id, view] : document.undecided())
        all.set(id, offersOf(*view));
    return all;
}

// Objects that have not exactly one leaf.
Object leafCountsOf(const Replica& replica)
{
    Object counts;
    for (const auto& id : replica.objects()) {
        const auto leaves = replica.leaves(id);
        const auto count = leaves ? leaves->size() : 0;
        if (count != 1)
            counts.set(id, std::uint64_t{count});
    }
    return counts;
}

// What a commit wrote, but for the task that it added.
Array writesOf(const Replica& replica, const Delta& delta)
{
    Array writes;
    for (const auto& change : delta.changes()) {
        const std::string id(change.object);
        if (id == kAdded)
            continue;
        Object write{{"object", id}, {"onTopOfIndex", std::uint64_t{change.parent ? change.parent->index() : 0}}};
        const auto revision = change.revision();
        if (revision.isResolved())
            write.set("sealed", true);
        else if (revision.isDeleted())
            write.set("writes", "deleted");
        else if (id.starts_with('^'))
            write.set("writes", Object{{"A", replica.order(id, revision).value_or(std::vector<Value>())}});
        else if (const auto content = replica.value(id, revision); content && content->asObject())
            write.set("writes", shownFields(*content->asObject()));
        writes.emplace_back(std::move(write));
    }
    return sorted(std::move(writes));
}

Array normalWrites(const Value& expected)
{
    Array writes;
    for (const auto& each : expected.asArray() ? *expected.asArray() : Array()) {
        auto write = objectOf(&each);
        const auto* content = write.find("writes");
        if (content && content->asObject() && !textOf(write.find("object")).starts_with('^'))
            write.set("writes", shownFields(*content->asObject()));
        writes.emplace_back(std::move(write));
    }
    return sorted(std::move(writes));
}

// --- playing a case -------------------------------------------------------------------------------------------

class MergeCase {
public:
    explicit MergeCase(const Object& said) : m_said(said)
    {
        for (const char* name : {"A", "B", "C"})
            m_people[name];
        for (const auto& step : stepsOf()) {
            for (const char* key : {"who", "receive"}) {
                if (const auto name = textOf(field(objectOf(&step), key)); !name.empty())
                    m_people[name];
            }
        }
    }

    std::string run()
    {
        begin();
        for (const auto& step : stepsOf())
            play(objectOf(&step));
        if (m_difference.empty())
            sync();
        check();
        return std::move(m_difference);
    }

private:
    [[nodiscard]] const Array& stepsOf() const { return *field(m_said, "steps")->asArray(); }

    void fail(const std::string& why)
    {
        if (m_difference.empty())
            m_difference = why;
    }
    void must(const Result<void>& result, const std::string& what)
    {
        if (!result)
            fail(what + ": " + result.error().detail);
    }
    void compare(const std::string& what, const Value& expected, const Value& found)
    {
        if (expected != found)
            fail(what + ": expected " + canonicalText(expected) + ", found " + canonicalText(found));
    }

    void begin()
    {
        const auto& base = objectOf(field(m_said, "base"));
        auto& replica = m_people["A"].replica;
        const auto create = [&](const std::string& id, const Object& content) {
            if (const auto made = replica.createObject(id, content); !made)
                fail("base, " + id + ": " + made.error().detail);
        };
        create(kRoot, Object{{kItems, listOf(kRoot)}});
        for (const auto& [id, fields] : objectOf(field(base, "tasks")))
            create(id, taskOf(objectOf(&fields)));
        const auto& orders = objectOf(field(base, "orders"));
        for (const auto& [owner, order] : orders)
            create(listOf(owner), Object{{"A", order.asArray() ? *order.asArray() : Array()}});
        if (!orders.contains(kRoot))
            create(listOf(kRoot), Object{{"A", Array()}});
        commit("A", field(base, "time"));
        sync();
    }

    void play(const Object& step)
    {
        if (!m_difference.empty())
            return;
        if (field(step, "sync"))
            return sync();
        const auto who = textOf(field(step, "who"));
        const auto what = canonicalText(step);
        auto& person = m_people[who];
        auto& document = *person.document;
        if (const auto from = textOf(field(step, "receive")); !from.empty())
            return give(m_people[from].replica, person);
        document.read();
        for (const auto& [id, fields] : objectOf(field(step, "edit")))
            must(document.edit(id, changesOf(objectOf(&fields))), what);
        for (const auto& [owner, order] : objectOf(field(step, "orders")))
            must(document.setOrder(owner, textsOf(&order)), what);
        for (const auto& move : severalOf(field(step, "moveTo")))
            must(document.move(textAt(move, 0), textAt(move, 1), indexAt(move, 2)), what);
        for (const auto& insert : severalOf(field(step, "insert"))) {
            const auto id = textAt(insert, 0);
            const auto fields = insert.size() > 3 ? objectOf(&insert[3]) : Object();
            must(document.insert(id, textAt(insert, 1), indexAt(insert, 2), taskOf(fields)), what);
        }
        if (const auto* ids = field(step, "delete"))
            must(document.remove(textsOf(ids)), what);
        if (const auto* decided = field(step, "apply")) {
            Decisions decisions;
            for (const auto& [id, fields] : objectOf(decided))
                decisions[id] = changesOf(objectOf(&fields));
            must(document.apply(decisions), what);
        }
        commit(who, field(step, "time"));
    }

    // One entry, or several in an array.
    static std::vector<Array> severalOf(const Value* value)
    {
        const auto* array = value ? value->asArray() : nullptr;
        if (!array || array->empty())
            return {};
        if (!array->front().asArray())
            return {*array};
        std::vector<Array> all;
        for (const auto& each : *array)
            all.push_back(each.asArray() ? *each.asArray() : Array());
        return all;
    }
    static std::string textAt(const Array& array, std::size_t index) { return index < array.size() ? textOf(&array[index]) : std::string(); }
    static std::size_t indexAt(const Array& array, std::size_t index)
    {
        const auto* number = index < array.size() ? array[index].asUnsigned() : nullptr;
        return number ? static_cast<std::size_t>(*number) : SIZE_MAX;
    }

    std::shared_ptr<const Delta> commit(const std::string& who, const Value* time)
    {
        auto& person = m_people[who];
        Object information{{"author", who}};
        if (const auto date = dateOf(time)) {
            information.set("date", *date);
            m_latest = std::max(m_latest, time->asUnsigned() ? *time->asUnsigned() : 0);
        }
        const auto committed = person.replica.commit(std::move(information));
        if (!committed)
            fail("commit of " + who + ": " + committed.error().detail);
        person.document->read();
        return committed && committed->commit ? person.replica.delta(committed->commit->delta.name) : nullptr;
    }

    void give(const Replica& from, Person& to)
    {
        Arrivals news = from.everything();
        std::erase_if(news.deltas, [&](const auto& delta) { return to.replica.hasDelta(delta->name()); });
        std::erase_if(news.packs, [&](const auto& pack) { return to.replica.hasPack(pack->name()); });
        if (const auto taken = to.replica.refresh(std::move(news)); !taken)
            fail("receiving: " + taken.error().detail);
        to.document->read();
    }

    void sync()
    {
        for (auto& [from, giver] : m_people) {
            for (auto& [to, taker] : m_people) {
                if (from != to)
                    give(giver.replica, taker);
            }
        }
    }

    void check()
    {
        const auto& expected = objectOf(field(m_said, "expected"));
        checkView("", expected);
        if (const auto* counts = field(expected, "sealedOrConflicted")) {
            for (auto& [name, person] : m_people)
                compare("sealedOrConflicted, " + name, *counts, leafCountsOf(person.replica));
        }
        if (!m_difference.empty())
            return;

        const auto* applied = field(expected, "applySuggestionsWrites");
        const auto* added = field(expected, "nextOwnCommitWrites");
        auto& person = m_people["A"];
        const bool isApplied = applied || (!added && !person.document->undecided().empty());
        if (isApplied)
            must(person.document->apply(person.document->suggestions()), "applying the suggestions");
        else
            must(person.document->insert(kAdded, kRoot, SIZE_MAX, Object{{"title", "next"}}), "the next own commit");
        const Value time(m_latest + 1);
        const auto delta = commit("A", &time);
        if (const auto* writes = isApplied ? applied : added)
            compare(isApplied ? "applySuggestionsWrites" : "nextOwnCommitWrites", normalWrites(*writes),
                    delta ? writesOf(person.replica, *delta) : Array());
        sync();
        const auto& afterwards = objectOf(field(expected, "afterwards"));
        checkView("afterwards, ", afterwards);
        if (const auto* isSame = field(afterwards, "plainReaderSeesSame")) {
            for (auto& [name, each] : m_people)
                compare("afterwards, plainReaderSeesSame, " + name, *isSame,
                        plainView(each.replica) == viewOf(*each.document, false));
        }
    }

    void checkView(const std::string& when, const Object& expected)
    {
        for (auto& [name, person] : m_people) {
            if (const auto* view = field(expected, "view"))
                compare(when + "view, " + name, normalTree(*view), viewOf(*person.document, true));
            if (const auto* undecided = field(expected, "undecided")) {
                Object normal;
                for (const auto& [id, fields] : objectOf(undecided)) {
                    Object offers;
                    for (const auto& [key, values] : objectOf(&fields))
                        offers.set(key, sorted(values.asArray() ? *values.asArray() : Array()));
                    normal.set(id, std::move(offers));
                }
                compare(when + "undecided, " + name, normal, undecidedOf(*person.document));
            }
        }
    }

    const Object& m_said;
    std::map<std::string, Person> m_people;
    std::string m_difference;
    std::uint64_t m_latest = 0;
};

}  // namespace

Result<MergeCaseOutcome> runMergeCase(const Value& mergeCase)
{
    const auto* said = mergeCase.asObject();
    if (!said)
        return noCase("not an object");
    const auto* steps = said->find("steps");
    if (!steps || !steps->asArray())
        return noCase("no \"steps\"");
    for (const char* key : {"base", "expected"}) {
        if (!said->find(key) || !said->find(key)->asObject())
            return noCase(std::string("no \"") + key + '"');
    }
    return MergeCaseOutcome{textOf(said->find("name")), MergeCase(*said).run()};
}

}  // namespace meldado::cli
