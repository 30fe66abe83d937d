// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/bench/saved_list.h"

#include <utility>

#include "core/json/parse.h"
#include "core/todo/schema.h"

namespace meldado::bench {

using core::CheckpointView;
using core::Result;

namespace {

constexpr std::string_view kText = "text\xE2\x99\xAD";  // "text♭"

void appendText(std::string& out, const CheckpointView::Field* field, std::string& room)
{
    if (field)
        out += field->value.decoded(room);
}

void appendTags(std::string& out, const CheckpointView::Field* field)
{
    if (!field || field->value.isText())
        return;
    const auto json = field->value.text;
    if (json.find('\\') == std::string_view::npos) {
        // Without escapes the tags are every second piece between quotes.
        bool isTag = false;
        bool isFirst = true;
        for (std::size_t at = 0;;) {
            const auto quote = json.find('"', at);
            if (quote == std::string_view::npos)
                return;
            if (isTag) {
                out.append(std::exchange(isFirst, false) ? "" : ",").append(json.substr(at, quote - at));
            }
            isTag = !isTag;
            at = quote + 1;
        }
    }
    const auto tags = core::parseJson(json);
    if (!tags || !tags->asArray())
        return;
    bool isFirst = true;
    for (const auto& tag : *tags->asArray()) {
        if (!std::exchange(isFirst, false))
            out += ',';
        if (tag.asString())
            out += *tag.asString();
    }
}

CheckpointView::Children childrenOf(const CheckpointView::Entry& entry, std::string_view key)
{
    const auto* field = entry.find(key);
    return field ? field->children : CheckpointView::Children{};
}

}  // namespace

Result<std::string> readSaved(CheckpointView& view, std::size_t limit)
{
    const auto root = view.entry(0);
    if (!root)
        return root.error();
    const auto items = childrenOf(*root, core::schema::kItems);
    const auto lines = childrenOf(*root, kText);
    std::string out;
    std::string room;
    for (std::size_t i = 0; i < items.count; ++i) {
        if (i == limit)
            return out;
        const auto task = view.entry(items.first + i);
        if (!task)
            return task.error();
        out.append(task->id).append(1, '\t');
        appendText(out, task->find("title"), room);
        const auto* done = task->find("done");
        out += done && done->value.isTrue() ? "\t1\t" : "\t0\t";
        appendText(out, task->find("due"), room);
        out += '\t';
        appendTags(out, task->find("tags"));
        out += '\n';
    }
    for (std::size_t i = 0; i < lines.count; ++i) {
        const auto line = view.entry(lines.first + i);
        if (!line)
            return line.error();
        appendText(out, line->find("text"), room);
    }
    return out;
}

}  // namespace meldado::bench
