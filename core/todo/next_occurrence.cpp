// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/next_occurrence.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/base/random.h"
#include "core/hash/sha256.h"
#include "core/json/canonical.h"
#include "core/todo/notes.h"
#include "core/todo/repeat.h"
#include "core/todo/schema.h"

namespace meldado::core {

namespace {

using std::chrono::days;

// What an identifier is derived from begins with one of these. On disk; never change.
constexpr std::string_view kOfNext = "next occurrence";
constexpr std::string_view kOfSubtask = "subtask of the next occurrence";
constexpr std::string_view kOtherObjects = "\xE2\x99\xAD";  // "♭": how the key of a field with other objects ends
constexpr std::chrono::year kLastYear(9999);

std::string idOf(std::string_view purpose, std::string_view first, std::string_view second)
{
    const auto bytes = sha256(canonicalText(Value(Array{purpose, first, second}))).bytes;
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    for (std::size_t i = 0; i < sizeof high; ++i) {
        high = high << 8U | bytes[i];
        low = low << 8U | bytes[sizeof high + i];
    }
    return idOfBits(high, low);
}

std::string_view textOf(const Object& content, std::string_view key)
{
    const Value* field = content.find(key);
    const std::string* text = field ? field->asString() : nullptr;
    return text ? std::string_view(*text) : std::string_view();
}

std::optional<PlanTime> planOf(const Object& content, std::string_view key)
{
    return PlanTime::parse(textOf(content, key));
}

enum class Step { Complete, Skip };

// The date of a task, and how it goes on.
struct Walk {
    PlanTime planned;  // the date that it had: its `when`, or what stands for that
    bool hasWhen;      // or gets one, having no date at all
    PlanTime start;    // of the rule
    PlanTime after;    // the next date is later than this
};

Walk walkOf(const Object& content, Repeat::After counting, const PlanTime& now, Step step, bool catchesUpEachOne)
{
    const auto when = planOf(content, schema::kWhen);
    const auto deadline = planOf(content, schema::kDeadline);
    const PlanTime today = PlanTime::onDay(now.date());
    const PlanTime planned = when ? *when : deadline.value_or(today);
    Walk walk{planned, when || !deadline, planned, planned};

    const bool isLate = planned.date() < today.date();
    const bool isFromToday = counting == Repeat::After::Finish && (step == Step::Complete || isLate);
    if (isFromToday)
        walk.start.day = today.day;
    if (isFromToday || (isLate && !catchesUpEachOne))
        walk.after = today;
    return walk;
}

// As text; past the last year that can be written it stays where it is.
std::string movedText(const PlanTime& plan, days distance)
{
    const PlanTime moved = plan.plusDays(distance);
    return (moved.day.year() <= kLastYear ? moved : plan).text();
}

void moveReminders(Object& content, days distance)
{
    Value* field = content.find(schema::kReminders);
    Array* reminders = field ? field->asArray() : nullptr;
    if (!reminders)
        return;
    for (Value& reminder : *reminders) {
        const std::string* text = reminder.asString();
        // Others are distances from `when` already ("-PT30M"), or not ours to change.
        if (const auto time = text ? PlanTime::parse(*text) : std::nullopt)
            reminder = movedText(*time, distance);
    }
}

void moveDates(Object& content, const Walk& walk, const PlanTime& next)
{
    const days distance = next.date() - walk.planned.date();
    if (walk.hasWhen)
        content.set(std::string(schema::kWhen), next.text());
    if (const auto deadline = planOf(content, schema::kDeadline))
        content.set(std::string(schema::kDeadline), movedText(*deadline, distance));
    moveReminders(content, distance);
}

// `content` at its next date, or none.
Result<std::optional<Object>> movedOn(const Object& content, const PlanTime& now, const Recurrence& recurrence, Step step,
                                      bool catchesUpEachOne)
{
    using Moved = std::optional<Object>;
    const auto repeat = Repeat::ofTask(content);
    if (!repeat)
        return Moved();
    const auto counted = CountedRule::read(repeat->rule);
    if (!counted)
        return counted.error();
    if (counted->count == 1U)
        return Moved();

    // Without COUNT, because it counts what is done, whenever that is, and not the dates that go by.
    const auto walk = walkOf(content, repeat->after, now, step, catchesUpEachOne);
    const auto dates = recurrence.next(counted->endless, walk.start, walk.after, 1);
    if (!dates)
        return dates.error();
    if (dates->empty())
        return Moved();

    Object moved = content;
    moveDates(moved, walk, dates->front());
    if (counted->count) {
        const Repeat lessOften{withCount(repeat->rule, *counted->count - 1), repeat->after};
        moved.set(std::string(schema::kRepeat), lessOften.written(content.find(schema::kRepeat)));
    }
    return Moved(std::move(moved));
}

// What belongs to the time that is over.
void leaveOutWhatHappened(Object& content)
{
    std::vector<std::string> keys{std::string(schema::kDone), std::string(schema::kCompleted)};
    for (const auto& [key, value] : content) {
        if (key.ends_with(kOtherObjects))
            keys.push_back(key);
    }
    for (const auto& key : keys)
        content.erase(key);
}

}  // namespace

Result<std::optional<NextOccurrence>> nextOccurrence(std::string_view id, const Object& completed, const PlanTime& now,
                                                     const Recurrence& recurrence, RepeatOptions options)
{
    auto moved = movedOn(completed, now, recurrence, Step::Complete, options.catchesUpEachOne);
    if (!moved)
        return moved.error();
    if (!*moved)
        return std::optional<NextOccurrence>();

    return std::optional(NextOccurrence{idOf(kOfNext, id, textOf(completed, schema::kWhen)),
                                        openedAgain(*std::move(*moved), options)});
}

Object openedAgain(Object content, RepeatOptions options)
{
    leaveOutWhatHappened(content);
    Value* notes = content.find(schema::kDescription);
    if (options.unchecksNotes && notes && notes->asString())
        *notes->asString() = uncheckedNotes(*notes->asString());
    return content;
}

Result<std::optional<Object>> skippedOnce(const Object& content, const PlanTime& now, const Recurrence& recurrence)
{
    return movedOn(content, now, recurrence, Step::Skip, false);
}

Object resumed(Object paused, const PlanTime& now, const Recurrence* recurrence)
{
    const Value* field = paused.find(schema::kPausedRepeat);
    if (!field)
        return paused;
    paused.set(std::string(schema::kRepeat), Value(*field));
    paused.erase(schema::kPausedRepeat);
    const auto repeat = recurrence ? Repeat::ofTask(paused) : std::nullopt;
    const auto counted = repeat ? CountedRule::read(repeat->rule) : Error{ErrorCode::Malformed, "no rule"};
    const bool hasDate = planOf(paused, schema::kWhen) || planOf(paused, schema::kDeadline);
    if (!counted || !hasDate)
        return paused;
    Walk walk = walkOf(paused, repeat->after, now, Step::Skip, false);
    const PlanTime today = PlanTime::onDay(now.date());
    if (walk.planned.date() >= today.date())
        return paused;
    walk.after = today.plusDays(days(-1));
    const auto dates = recurrence->next(counted->endless, walk.start, walk.after, 1);
    if (dates && !dates->empty())
        moveDates(paused, walk, dates->front());
    return paused;
}

std::string derivedId(std::string_view nextId, std::string_view childId)
{
    return idOf(kOfSubtask, nextId, childId);
}

}  // namespace meldado::core
