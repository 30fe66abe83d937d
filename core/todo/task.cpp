// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/task.h"

#include <algorithm>

#include "core/base/start_of.h"
#include "core/json/canonical.h"
#include "core/todo/plain_line.h"
#include "core/todo/schema.h"

namespace meldado::core {

namespace {

constexpr std::size_t kMaxNotesLineBytes = 300;  // more than the widest row shows
constexpr std::size_t kMaxNotesRead = 1000;      // addresses of links are not shown
constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

std::string shownText(const Value& value)
{
    const std::string* text = value.asString();
    return text ? *text : canonicalText(value);
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

// The length of the line break at `position`; 0: there is none. Also U+0085, U+2028 and U+2029.
std::size_t lineBreakAt(std::string_view text, std::size_t position)
{
    const char c = text[position];
    if (c == '\n' || c == '\r' || c == '\v' || c == '\f')
        return 1;
    const std::string_view rest = text.substr(position);
    if (rest.starts_with("\xC2\x85"))
        return 2;
    return rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9") ? 3 : 0;
}

std::string onOneLine(std::string_view text)
{
    std::string line;
    line.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        std::size_t length = lineBreakAt(text, i);
        if (length == 0) {
            line += text[i++];
            continue;
        }
        for (; length != 0; length = i < text.size() ? lineBreakAt(text, i) : 0)
            i += length;
        line += ' ';
    }
    return line;
}

// The first line that says something, of the beginning of the notes: however long they are, it costs the same.
std::string firstWords(std::string_view notes)
{
    std::string_view rest = startOf(trimmed(notes), kMaxNotesRead);
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of("\r\n"), rest.size());
        const std::string line = plainLine(rest.substr(0, end));
        if (!line.empty())
            return std::string(trimmed(startOf(line, kMaxNotesLineBytes)));
        rest = trimmed(rest.substr(end));
    }
    return {};
}

// Upstream's resolve leaves this where it means a deletion (Melda on disk, 18.6).
bool isZombie(const Object& content)
{
    const Value* deleted = content.find("_deleted");
    return content.size() == 1 && deleted && deleted->asBool() && *deleted->asBool();
}

std::vector<std::string> wordsIn(const Object& content, std::string_view key)
{
    std::vector<std::string> words;
    const Value* field = content.find(key);
    const Array* elements = field ? field->asArray() : nullptr;
    for (std::size_t i = 0; elements && i < std::min(elements->size(), schema::kMaxShownElements); ++i) {
        const std::string* word = (*elements)[i].asString();
        if (word && !word->empty() && std::ranges::find(words, *word) == words.end())
            words.emplace_back(startOf(*word, kMaxNotesLineBytes));
    }
    return words;
}

int priorityIn(const Object& content)
{
    const Value* priority = content.find(schema::kPriority);
    const std::uint64_t* level = priority ? priority->asUnsigned() : nullptr;
    return level && *level <= schema::kLowestPriority ? static_cast<int>(*level) : 0;
}

std::size_t countIn(const Object& content, std::string_view key)
{
    const Value* field = content.find(key);
    return field && field->asArray() ? field->asArray()->size() : 0;
}

}  // namespace

bool Task::isShown(const Object& content)
{
    return !isZombie(content);
}

TaskKind Task::kindOf(const Object& content)
{
    const Value* kind = content.find(schema::kKind);
    return kind && kind->asString() && *kind->asString() == schema::kKindSection ? TaskKind::Section : TaskKind::Task;
}

bool Task::isDoneIn(const Object& content)
{
    const Value* done = content.find(schema::kDone);
    return done && done->asBool() && *done->asBool();
}

std::optional<PlanTime> Task::planIn(const Object& content, std::string_view key)
{
    const Value* plan = content.find(key);
    return plan && plan->asString() ? PlanTime::parse(*plan->asString()) : std::nullopt;
}

std::vector<std::string> Task::tagsIn(const Object& content)
{
    return wordsIn(content, schema::kTags);
}

std::optional<Task> Task::readShown(std::string id, const Object& content)
{
    return isShown(content) ? std::optional(read(std::move(id), content)) : std::nullopt;
}

Task Task::read(std::string id, const Object& content)
{
    Task task;
    task.id = std::move(id);
    if (const Value* title = content.find(schema::kTitle)) {
        const std::string text = shownText(*title);
        const std::string_view shown = startOf(text, schema::kMaxShownBytes - kEllipsis.size());
        task.isTitleElided = shown.size() < text.size();
        task.title = onOneLine(shown);
        if (task.isTitleElided)
            task.title += kEllipsis;
    }
    if (const Value* notes = content.find(schema::kDescription))
        task.notesLine = notes->asString() ? firstWords(*notes->asString()) : firstWords(shownText(*notes));
    task.isDone = isDoneIn(content);
    task.kind = kindOf(content);
    task.when = planIn(content, schema::kWhen);
    task.deadline = planIn(content, schema::kDeadline);
    const Value* repeat = content.find(schema::kRepeat);
    const Value* paused = content.find(schema::kPausedRepeat);
    task.isRepeatPaused = paused && paused->asObject();
    task.repeats = (repeat && repeat->asObject()) || task.isRepeatPaused;
    task.priority = priorityIn(content);
    task.tags = tagsIn(content);
    task.people = wordsIn(content, schema::kPeople);
    task.fileCount = countIn(content, schema::kFiles);
    task.reminderCount = countIn(content, schema::kReminders);
    return task;
}

std::string cleanTitle(std::string_view text)
{
    return std::string(trimmed(onOneLine(trimmed(text))));
}

std::string cleanWord(std::string_view text, char sign)
{
    std::string word = cleanTitle(text);
    while (word.starts_with(sign))
        word = cleanTitle(std::string_view(word).substr(1));
    return word;
}

}  // namespace meldado::core
