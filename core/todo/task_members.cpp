// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// TaskList's verbs about fields that hold several words: tags, people. A step says which come and which go, and not what the
// field is then, so that taking it back keeps what others put there meanwhile.

#include <algorithm>
#include <utility>

#include "core/todo/schema.h"
#include "core/todo/task_list.h"

namespace meldado::core {

namespace {

// None: the field holds something else.
std::optional<Array> membersIn(const Object& content, std::string_view key)
{
    const Value* field = content.find(key);
    if (field && !field->asArray())
        return std::nullopt;
    return field ? *field->asArray() : Array();
}

// `change` fills in what comes and what goes, of the words that are there; false: nothing.
Result<std::vector<Step>> stepsFor(std::span<const std::string> ids, std::string_view key, const auto& contentOf, const auto& change)
{
    std::vector<Step> steps;
    for (const std::string& id : ids) {
        const Result<Object> content = contentOf(id);
        if (!content)
            return content.error();
        const auto words = membersIn(*content, key);
        ChangeMembers step{id, std::string(key), {}, {}};
        if (words && change(*words, step))
            steps.emplace_back(std::move(step));
    }
    return steps;
}

}  // namespace

Result<Edited> TaskList::setMember(std::span<const std::string> ids, std::string_view key, std::string_view word, bool isMember)
{
    const auto steps = stepsFor(ids, key, [this](const std::string& id) { return contentToEdit(id); }, [&](const Array& words, ChangeMembers& step) {
        if (isMember)
            step.come.emplace_back(words.size(), Value(word));
        else
            step.gone.emplace_back(word);
        return (std::ranges::find(words, Value(word)) != words.end()) != isMember;
    });
    return steps ? perform(*steps) : steps.error();
}

Result<Edited> TaskList::replaceMember(std::span<const std::string> ids, std::string_view key, std::string_view word, std::string_view by)
{
    const auto steps = stepsFor(ids, key, [this](const std::string& id) { return contentToEdit(id); }, [&](const Array& words, ChangeMembers& step) {
        const auto found = std::ranges::find(words, Value(word));
        if (found == words.end() || word == by)
            return false;
        step.gone.emplace_back(word);
        if (!by.empty() && std::ranges::find(words, Value(by)) == words.end())
            step.come.emplace_back(static_cast<std::size_t>(found - words.begin()), Value(by));
        return true;
    });
    return steps ? perform(*steps) : steps.error();
}

std::optional<Error> TaskList::performStep(const ChangeMembers& step, Edited& edited)
{
    Result<Object> content = this->content(step.id);
    if (!content)
        return content.error();
    auto words = membersIn(*content, step.key);
    if (!words)
        return std::nullopt;
    ChangeMembers back{step.id, step.key, {}, {}};
    for (std::size_t i = 0; i < words->size(); ++i) {
        if (std::ranges::find(step.gone, (*words)[i]) != step.gone.end())
            back.come.emplace_back(i, (*words)[i]);
    }
    std::erase_if(*words, [&](const Value& one) { return std::ranges::find(step.gone, one) != step.gone.end(); });
    for (const auto& [place, word] : step.come) {
        if (std::ranges::find(*words, word) != words->end())
            continue;
        words->insert(words->begin() + static_cast<std::ptrdiff_t>(std::min(place, words->size())), word);
        back.gone.push_back(word);
    }
    if (back.gone.empty() && back.come.empty())
        return std::nullopt;
    if (words->empty())
        content->erase(step.key);
    else
        content->set(step.key, *std::move(words));
    if (auto error = take(m_edits.updateObject(step.id, *content), edited))
        return error;
    edited.undo.emplace_back(std::move(back));
    return std::nullopt;
}

}  // namespace meldado::core
