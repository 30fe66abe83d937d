// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/glance.h"

#include <algorithm>
#include <unordered_set>

#include "core/crdt/list_order.h"
#include "core/json/parse.h"
#include "core/todo/list_root.h"
#include "core/todo/schema.h"

namespace meldado::core {

namespace {

Result<Object> contentOf(const CheckpointView::Entry& entry)
{
    std::string json = "{";
    for (const auto& field : entry.fields) {
        json.append(json.size() == 1 ? "\"" : ",\"").append(field.key).append("\":");
        field.value.appendJson(json);
    }
    auto value = parseJson(json + '}');
    if (!value)
        return value.error();
    return *std::move(*value).asObject();
}

}  // namespace

Result<Glance> readGlance(CheckpointView& view, std::size_t maxRows, const schema::Form& form)
{
    const auto root = view.entry(0);
    if (!root)
        return root.error();
    const auto* items = root->find(form.items);
    const auto children = items ? items->children : CheckpointView::Children{};
    const auto content = contentOf(*root);
    if (!content)
        return content.error();
    ListRoot list = ListRoot::read(*content, form);
    if (list.readOnlyReason)
        return *std::move(list.readOnlyReason);

    Glance glance{std::move(list.title), {}, children.count <= maxRows};
    std::unordered_set<std::string> seen;
    for (std::size_t i = 0; i < std::min(children.count, maxRows); ++i) {
        const auto entry = view.entry(children.first + i);
        if (!entry)
            return entry.error();
        std::string id(entry->id);
        if (id == kRootId || isListId(id) || !seen.insert(id).second)
            continue;
        const auto object = contentOf(*entry);
        if (!object)
            return object.error();
        if (auto task = Task::readShown(std::move(id), *object))
            glance.rows.push_back(*std::move(task));
    }
    return glance;
}

}  // namespace meldado::core
